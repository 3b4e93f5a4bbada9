import CPango
import Kernel

/// Breaks texts into lines of type. For one document and one thread.
///
/// A font map is not safe from two threads, and Pango's shared one stays for as long as its thread does: threads of
/// a pool would keep fonts for ever. So each document has its own, and nothing of it outlives the document.
final class Typesetter {
    private let fonts: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer

    init(_ language: Language) throws(PrintFault) {
        guard let fonts = pango_cairo_font_map_new() else { throw .noFont }
        guard let context = pango_font_map_create_context(fonts) else {
            g_object_unref(fonts)
            throw .noFont
        }
        self.fonts = fonts
        self.context = context
        pango_context_set_language(context, pango_language_from_string(language.rawValue))
        // A point is a point, and glyphs stand where the font says, not where pixels of some screen would be.
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        guard hasFont else { throw .noFont }
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fonts)
    }

    /// The lines of a clean text in a column; a word wider than it is broken anywhere.
    func lines(_ text: String, _ style: TypeStyle, width: Double) throws(PrintFault) -> [TypeLine] {
        guard !text.isEmpty else { return [] }
        var lines: [TypeLine] = []
        for paragraph in Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            try set(paragraph, style, width, into: &lines)
        }
        return lines
    }

    private static let windowBytes = 2048

    /// Sets a paragraph window by window: Pango's time grows with the square of a long word's length. The last line of
    /// a window is set again as the first of the next, so the windows do not show.
    private func set(
        _ paragraph: ArraySlice<UInt8>, _ style: TypeStyle, _ width: Double, into lines: inout [TypeLine]
    ) throws(PrintFault) {
        var rest = paragraph
        repeat {
            let window = Self.window(of: rest)
            let text = try SetText(window, style, width: width, context)
            var kept = text.lineCount
            var next = window.endIndex
            if window.endIndex < rest.endIndex, kept > 1, text.start(ofLine: kept - 1) > 0 {
                kept -= 1
                next = rest.startIndex + text.start(ofLine: kept)
            }
            for index in 0..<kept { lines.append(text.line(index)) }
            rest = rest[next...]
        } while !rest.isEmpty
    }

    /// As much of the beginning as is set at a time, up to the end of a Unicode scalar.
    private static func window(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.count > windowBytes else { return bytes }
        var end = bytes.startIndex + windowBytes
        while end > bytes.startIndex + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[..<end]
    }

    /// Without any font Pango ends the process sooner or later.
    private var hasFont: Bool {
        let description = SetText.font(.text)
        defer { pango_font_description_free(description) }
        guard let font = pango_font_map_load_font(fonts, context, description) else { return false }
        g_object_unref(font)
        return true
    }
}

/// A piece of text as Pango has set it.
final class SetText {
    private let layout: OpaquePointer

    init(
        _ bytes: ArraySlice<UInt8>, _ style: TypeStyle, width: Double, _ context: OpaquePointer
    ) throws(PrintFault) {
        guard let layout = pango_layout_new(context) else { throw .library("no layout") }
        self.layout = layout
        let font = Self.font(style)
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        bytes.withUnsafeBytes { buffer in
            pango_layout_set_text(layout, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
        }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// PT Sans, or what the machine has instead. The caller frees it.
    static func font(_ style: TypeStyle) -> OpaquePointer? {
        let font = pango_font_description_new()
        pango_font_description_set_family(font, "PT Sans")
        pango_font_description_set_size(font, Int32(style.points * Double(PANGO_SCALE)))
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        return font
    }

    var lineCount: Int { Int(pango_layout_get_line_count(layout)) }

    /// The byte of the text that a line begins with.
    func start(ofLine index: Int) -> Int { Int(pointer(index)?.pointee.start_index ?? 0) }

    func line(_ index: Int) -> TypeLine {
        var extents = PangoRectangle()
        if let line = pointer(index) { pango_layout_line_get_extents(line, nil, &extents) }
        let scale = Double(PANGO_SCALE)
        return TypeLine(
            text: self, index: index, width: Double(extents.width) / scale, height: Double(extents.height) / scale,
            ascent: -Double(extents.y) / scale)
    }

    func show(_ index: Int, with pen: OpaquePointer) {
        if let line = pointer(index) { pango_cairo_show_layout_line(pen, line) }
    }

    private func pointer(_ index: Int) -> UnsafeMutablePointer<PangoLayoutLine>? {
        pango_layout_get_line_readonly(layout, Int32(index))
    }
}

/// A line of a text that is set; keeps the text.
struct TypeLine {
    let text: SetText
    let index: Int
    let width: Double
    let height: Double
    /// From its top to its baseline.
    let ascent: Double
}
