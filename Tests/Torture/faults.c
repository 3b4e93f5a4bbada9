// A disk that lies or breaks, between one program and the kernel (LD_PRELOAD): what the control file says is read at
// every call, so that a running program can be told. Without a control file everything goes through.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { SKIP_WAL = 1, SKIP_FOLDERS = 2, SKIP_FILES = 4 };
enum { ON_WRITE = 1, ON_SYNC = 2, ON_NAME = 4, ON_ROOM = 8 };

// The layout is known to faults.py.
struct control {
    atomic_int skips;    // which fsyncs are answered without being done
    atomic_int kinds;    // which calls may fail
    atomic_int wait;     // so many of them go through first
    atomic_int fails;    // so many fail then
    atomic_int error;    // with this errno
    atomic_int skipped;  // how many fsyncs were not done
    atomic_int failed;   // how many calls failed
};

static struct control *control;
static const char *folder = "";

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("FAULTS_CONTROL");
    // Copied: PostgreSQL writes its processes' titles over the environment.
    if (getenv("FAULTS_FOLDER")) folder = strdup(getenv("FAULTS_FOLDER"));
    if (!path) return;
    int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR, 0);
    if (file < 0) return;
    void *page = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (page != MAP_FAILED) control = page;
    close(file);
}

static int is_ours(const char *path) { return *folder && strncmp(path, folder, strlen(folder)) == 0; }

static int path_of(int file, char *path, size_t size) {
    char link[32] = "/proc/self/fd/";
    char digits[12];
    int count = 0, at = 14;
    do digits[count++] = '0' + file % 10; while ((file /= 10) > 0);
    while (count > 0) link[at++] = digits[--count];
    link[at] = 0;
    ssize_t length = readlink(link, path, size - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_ours(path);
}

// Whether this call is one of those that fail.
static int fails(int kind, int file, const char *name) {
    if (!control || !(atomic_load(&control->kinds) & kind) || atomic_load(&control->fails) <= 0) return 0;
    char path[4096];
    if (name ? !is_ours(name) : !path_of(file, path, sizeof path)) return 0;
    if (atomic_load(&control->wait) > 0 && atomic_fetch_sub(&control->wait, 1) > 0) return 0;
    if (atomic_fetch_sub(&control->fails, 1) <= 0) return 0;
    atomic_fetch_add(&control->failed, 1);
    errno = atomic_load(&control->error);
    return 1;
}

static int is_skipped(int file) {
    int skips = control ? atomic_load(&control->skips) : 0;
    char path[4096];
    struct stat state;
    if (!skips || !path_of(file, path, sizeof path) || fstat(file, &state) != 0) return 0;
    size_t length = strlen(path);
    int is_wal = length > 4 && strcmp(path + length - 4, "-wal") == 0;
    int is_folder = S_ISDIR(state.st_mode);
    int is_file = !is_folder && strstr(path, "/files/") != NULL;
    if (!((is_wal && skips & SKIP_WAL) || (is_folder && skips & SKIP_FOLDERS) || (is_file && skips & SKIP_FILES)))
        return 0;
    atomic_fetch_add(&control->skipped, 1);
    return 1;
}

#define NEXT(name) ((__typeof__(&name))next_of(#name))
static void *next_of(const char *name) { return dlsym(RTLD_NEXT, name); }

#define ONCE(name)                                 \
    static __typeof__(&name) original;             \
    if (!original) original = NEXT(name)

int fsync(int file) {
    ONCE(fsync);
    if (is_skipped(file)) return 0;
    return fails(ON_SYNC, file, NULL) ? -1 : original(file);
}

int fdatasync(int file) {
    ONCE(fdatasync);
    if (is_skipped(file)) return 0;
    return fails(ON_SYNC, file, NULL) ? -1 : original(file);
}

ssize_t write(int file, const void *bytes, size_t count) {
    ONCE(write);
    return fails(ON_WRITE, file, NULL) ? -1 : original(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    ONCE(pwrite);
    return fails(ON_WRITE, file, NULL) ? -1 : original(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t at) {
    ONCE(pwrite64);
    return fails(ON_WRITE, file, NULL) ? -1 : original(file, bytes, count, at);
}

ssize_t writev(int file, const struct iovec *pieces, int count) {
    ONCE(writev);
    return fails(ON_WRITE, file, NULL) ? -1 : original(file, pieces, count);
}

ssize_t pwritev(int file, const struct iovec *pieces, int count, off_t at) {
    ONCE(pwritev);
    return fails(ON_WRITE, file, NULL) ? -1 : original(file, pieces, count, at);
}

ssize_t pwritev64(int file, const struct iovec *pieces, int count, off_t at) {
    ONCE(pwritev64);
    return fails(ON_WRITE, file, NULL) ? -1 : original(file, pieces, count, at);
}

int ftruncate(int file, off_t size) {
    ONCE(ftruncate);
    return fails(ON_ROOM, file, NULL) ? -1 : original(file, size);
}

int ftruncate64(int file, off_t size) {
    ONCE(ftruncate64);
    return fails(ON_ROOM, file, NULL) ? -1 : original(file, size);
}

int rename(const char *from, const char *to) {
    ONCE(rename);
    return fails(ON_NAME, -1, to) ? -1 : original(from, to);
}

static int opened(__typeof__(&open) original, const char *path, int flags, mode_t mode) {
    return flags & O_CREAT && fails(ON_NAME, -1, path) ? -1 : original(path, flags, mode);
}

#define MODE(flags)                                \
    mode_t mode = 0;                               \
    if ((flags) & (O_CREAT | O_TMPFILE)) {         \
        va_list rest;                              \
        va_start(rest, flags);                     \
        mode = va_arg(rest, mode_t);               \
        va_end(rest);                              \
    }

int open(const char *path, int flags, ...) {
    MODE(flags);
    ONCE(open);
    return opened(original, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags);
    ONCE(open64);
    return opened(original, path, flags, mode);
}
