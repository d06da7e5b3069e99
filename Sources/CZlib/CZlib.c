#include "CZlib.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

// zlib's interface, as far as it is used. Its layout and numbers never change within libz.so.1.
typedef struct {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *zalloc;
  void *zfree;
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
} z_stream;

enum {
  Z_FINISH = 4,
  Z_OK = 0,
  Z_STREAM_END = 1,
  Z_DEFLATED = 8,
  Z_BEST_COMPRESSION = 9,
  QUICK_COMPRESSION = 3,
  Z_DEFAULT_STRATEGY = 0,
  // A window of 32 KB, and gzip's form.
  WINDOW_BITS = 15,
  GZIP_WINDOW_BITS = WINDOW_BITS + 16,
  MEMORY_LEVEL = 8,
};

static struct {
  int (*inflate_init)(z_stream *, int, const char *, int);
  int (*inflate)(z_stream *, int);
  int (*inflate_end)(z_stream *);
  int (*deflate_init)(z_stream *, int, int, int, int, int, const char *, int);
  unsigned long (*deflate_bound)(z_stream *, unsigned long);
  int (*deflate)(z_stream *, int);
  int (*deflate_end)(z_stream *);
  unsigned long (*crc)(unsigned long, const unsigned char *, unsigned int);
  bool is_loaded;
} zlib;

static bool find(void *library, const char *name, void *target) {
  *(void **)target = dlsym(library, name);
  return *(void **)target != NULL;
}

static void load(void) {
  void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("/usr/lib/libz.1.dylib", RTLD_NOW | RTLD_LOCAL);
  zlib.is_loaded = library && find(library, "inflateInit2_", &zlib.inflate_init) &&
                   find(library, "inflate", &zlib.inflate) &&
                   find(library, "inflateEnd", &zlib.inflate_end) &&
                   find(library, "deflateInit2_", &zlib.deflate_init) &&
                   find(library, "deflateBound", &zlib.deflate_bound) &&
                   find(library, "deflate", &zlib.deflate) &&
                   find(library, "deflateEnd", &zlib.deflate_end) &&
                   find(library, "crc32", &zlib.crc);
}

static bool is_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return zlib.is_loaded;
}

static const struct czlib_bytes nothing = {NULL, 0};

struct czlib_bytes czlib_unpack(const unsigned char *bytes, size_t count, size_t limit) {
  if (!is_available() || count > UINT_MAX || limit > UINT_MAX) return nothing;
  z_stream stream = {.next_in = bytes, .avail_in = (unsigned int)count};
  if (zlib.inflate_init(&stream, GZIP_WINDOW_BITS, "1", sizeof stream) != Z_OK) return nothing;
  unsigned char *content = NULL;
  size_t size = 0;
  int code = Z_OK;
  while (code == Z_OK && size < limit) {
    size_t larger = size ? size * 2 : 1 << 16;
    if (larger > limit) larger = limit;
    unsigned char *grown = realloc(content, larger);
    if (!grown) break;
    content = grown;
    stream.next_out = content + size;
    stream.avail_out = (unsigned int)(larger - size);
    size = larger;
    code = zlib.inflate(&stream, 0);
  }
  struct czlib_bytes result = {content, stream.total_out};
  zlib.inflate_end(&stream);
  if (code == Z_STREAM_END) return result;
  free(content);
  return nothing;
}

static struct czlib_bytes compress_by(int level, int window_bits, const unsigned char *bytes,
                                      size_t count) {
  if (!is_available() || count > UINT_MAX / 2) return nothing;
  z_stream stream = {.next_in = bytes, .avail_in = (unsigned int)count};
  if (zlib.deflate_init(&stream, level, Z_DEFLATED, window_bits, MEMORY_LEVEL, Z_DEFAULT_STRATEGY,
                        "1", sizeof stream) != Z_OK) {
    return nothing;
  }
  size_t bound = zlib.deflate_bound(&stream, count);
  unsigned char *packed = malloc(bound);
  int code = Z_OK;
  if (packed) {
    stream.next_out = packed;
    stream.avail_out = (unsigned int)bound;
    code = zlib.deflate(&stream, Z_FINISH);
  }
  struct czlib_bytes result = {packed, stream.total_out};
  zlib.deflate_end(&stream);
  if (code == Z_STREAM_END) return result;
  free(packed);
  return nothing;
}

struct czlib_bytes czlib_pack(const unsigned char *bytes, size_t count) {
  return compress_by(Z_BEST_COMPRESSION, GZIP_WINDOW_BITS, bytes, count);
}

struct czlib_bytes czlib_deflate(const unsigned char *bytes, size_t count) {
  return compress_by(QUICK_COMPRESSION, WINDOW_BITS, bytes, count);
}

unsigned long czlib_crc(const unsigned char *bytes, size_t count) {
  return is_available() ? zlib.crc(0, bytes, (unsigned int)count) : 0;
}
