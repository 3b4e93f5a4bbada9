// libvips takes named options as variable arguments, which Swift cannot call: here they get fixed signatures.
#ifndef OKNO_CVIPS_SHIM_H
#define OKNO_CVIPS_SHIM_H

#include <vips/vips.h>

// What the library finds to say of a stranger's file is not worth a line of our log.
static inline void okno_vips_say_nothing(const gchar *domain, GLogLevelFlags level, const gchar *text, gpointer data) {
    (void)domain; (void)level; (void)text; (void)data;
}

// Starts the library once for the process: one thread a picture, no cache of operations, and none of the
// loaders that are not meant for files from strangers. 0 when it runs.
static inline int okno_vips_start(void) {
    if (VIPS_INIT("okno")) return -1;
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_INFO | G_LOG_LEVEL_DEBUG,
        okno_vips_say_nothing, NULL);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_cache_set_max_mem(0);
    vips_block_untrusted_set(TRUE);
    return 0;
}

// Opens a picture of a known kind without decoding it; anything wrong inside fails when it is decoded.
static inline VipsImage *okno_vips_open(const void *bytes, size_t count, int is_png) {
    VipsImage *image = NULL;
    int failed = is_png
        ? vips_pngload_buffer((void *)bytes, count, &image, "fail_on", VIPS_FAIL_ON_ERROR, NULL)
        : vips_jpegload_buffer((void *)bytes, count, &image, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
    return failed ? NULL : image;
}

// The picture upright and at most `side` wide and high, in sRGB, eight bits, without transparency.
static inline VipsImage *okno_vips_preview(const void *bytes, size_t count, int side) {
    VipsImage *small = NULL, *rgb = NULL, *flat = NULL;
    double white[3] = {255, 255, 255};
    VipsArrayDouble *background = vips_array_double_new(white, 3);
    if (!vips_thumbnail_buffer((void *)bytes, count, &small, side, "height", side, "size", VIPS_SIZE_DOWN,
            "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_ERROR, NULL)
        && !vips_colourspace(small, &rgb, VIPS_INTERPRETATION_sRGB, NULL)) {
        if (!vips_image_hasalpha(rgb)) {
            flat = rgb;
            rgb = NULL;
        } else if (vips_flatten(rgb, &flat, "background", background, NULL)) {
            flat = NULL;
        }
    }
    vips_area_unref(VIPS_AREA(background));
    if (small) g_object_unref(small);
    if (rgb) g_object_unref(rgb);
    return flat;
}

// Encodes by the suffix with its options, for example ".jpg[Q=82,strip]". The caller frees `bytes` with g_free.
static inline int okno_vips_encode(VipsImage *image, const char *suffix, void **bytes, size_t *count) {
    return vips_image_write_to_buffer(image, suffix, bytes, count, NULL);
}

#endif
