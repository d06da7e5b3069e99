#include "CPNG.h"
#include "checksum.h"
#include "deflate.h"
#include "palette.h"

#include <stdlib.h>
#include <string.h>

static unsigned char *put(unsigned char *next, uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) *next++ = (unsigned char)(number >> shift);
  return next;
}

enum {
  // A chunk's length and type, before its content, and its checksum, after it.
  CHUNK_HEAD = 8,
  CHUNK_ROOM = CHUNK_HEAD + 4,
  SIGNATURE = 8,
  HEADER = 13,
  INDEXED = 3,
};

/// Completes the chunk at `chunk`, whose content is there, and returns where the next one begins.
static unsigned char *end_chunk(unsigned char *chunk, const char *type, size_t count) {
  put(chunk, (uint32_t)count);
  memcpy(chunk + 4, type, 4);
  return put(chunk + CHUNK_HEAD + count, crc_32(chunk + 4, count + 4));
}

/// What stands before the pixels.
static unsigned char *put_head(unsigned char *next, int width, int height,
                               const struct palette *palette) {
  memcpy(next, "\x89PNG\r\n\x1A\n", SIGNATURE);
  next += SIGNATURE;
  unsigned char *content = put(put(next + CHUNK_HEAD, (uint32_t)width), (uint32_t)height);
  memcpy(content, (unsigned char[]){8, INDEXED, 0, 0, 0}, 5);
  next = end_chunk(next, "IHDR", HEADER);
  content = next + CHUNK_HEAD;
  for (int i = 0; i < palette->count; i++) {
    for (int shift = 16; shift >= 0; shift -= 8) {
      *content++ = (unsigned char)(palette->colors[i] >> shift);
    }
  }
  return end_chunk(next, "PLTE", 3 * (size_t)palette->count);
}

static struct cpng_bytes write_rows(const unsigned char *rows, int width, int height,
                                    const struct palette *palette) {
  size_t width_in_bytes = (size_t)width + 1, count = width_in_bytes * (size_t)height;
  size_t room = SIGNATURE + 4 * CHUNK_ROOM + HEADER + 3 * PALETTE_COLORS + deflate_bound(count);
  struct cpng_bytes png = {malloc(room), 0};
  if (!png.start) return png;
  unsigned char *chunk = put_head(png.start, width, height, palette);
  size_t size = deflate_rows(rows, count, width_in_bytes, chunk + CHUNK_HEAD);
  if (!size) {
    free(png.start);
    return (struct cpng_bytes){NULL, 0};
  }
  chunk = end_chunk(end_chunk(chunk, "IDAT", size), "IEND", 0);
  png.count = (size_t)(chunk - png.start);
  return png;
}

struct cpng_bytes cpng_write(const unsigned char *pixels, int width, int height, int stride) {
  struct cpng_bytes png = {NULL, 0};
  struct palette *palette = calloc(1, sizeof *palette);
  unsigned char *rows = malloc((size_t)height * ((size_t)width + 1));
  if (palette && rows && palette_reduce(palette, pixels, width, height, stride, rows)) {
    png = write_rows(rows, width, height, palette);
  }
  free(rows);
  free(palette);
  return png;
}
