#include "palette.h"

#include "CZlib.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// PNG (https://www.w3.org/TR/png-3/) of colour type 3: a byte a pixel.
enum {
  COLORS = 256,
  // Five bits of red, green and blue each: steps that are not seen at the edges of letters.
  BINS = 1 << 15,
};

static unsigned bin(uint32_t pixel) {
  return (pixel >> 9 & 0x7C00) | (pixel >> 6 & 0x3E0) | (pixel >> 3 & 0x1F);
}

struct palette {
  uint32_t colors[COLORS];
  unsigned counts[COLORS];
  int count;
  /// For each bin, one more than the index of its colour; 0 where there is none.
  uint16_t indices[BINS];
};

static uint32_t pixel_at(const unsigned char *row, int x) {
  uint32_t pixel;
  memcpy(&pixel, row + (size_t)x * 4, 4);
  return pixel & 0xFFFFFF;
}

/// Where the run of equal pixels that begins at `x` ends.
static int end_of_run(const unsigned char *row, int x, int width) {
  uint32_t pixel = pixel_at(row, x);
  while (++x < width && pixel_at(row, x) == pixel) continue;
  return x;
}

/// The index of the colour of `count` pixels; -1 where there are too many colours. The commonest
/// colour of a bin stands for all of it.
static int color_of(struct palette *palette, uint32_t pixel, unsigned count) {
  uint16_t *index = &palette->indices[bin(pixel)];
  if (!*index) {
    if (palette->count == COLORS) return -1;
    palette->colors[palette->count] = pixel;
    *index = (uint16_t)++palette->count;
  }
  int color = *index - 1;
  // A vote for the commonest: it stays, whatever else comes less often.
  unsigned *votes = &palette->counts[color];
  if (palette->colors[color] == pixel) {
    *votes += count;
  } else if (*votes < count) {
    palette->colors[color] = pixel;
    *votes = count - *votes;
  } else {
    *votes -= count;
  }
  return color;
}

/// A byte a pixel, with a 0 before each row, that is, no filter. False where there are too many
/// colours.
static bool reduce(const unsigned char *pixels, int width, int height, int stride,
                   struct palette *palette, unsigned char *rows) {
  for (int y = 0; y < height; y++, pixels += stride) {
    *rows++ = 0;
    for (int x = 0, end; x < width; x = end) {
      end = end_of_run(pixels, x, width);
      int color = color_of(palette, pixel_at(pixels, x), (unsigned)(end - x));
      if (color < 0) return false;
      memset(rows, color, (size_t)(end - x));
      rows += end - x;
    }
  }
  return true;
}

static void put(unsigned char *bytes, uint32_t number) {
  for (int i = 0; i < 4; i++) bytes[i] = (unsigned char)(number >> (24 - i * 8));
}

/// A chunk: its length, its type and content, and their checksum. `chunk` has room for 12 bytes more
/// than its content, which begins at its ninth byte.
static void give_chunk(unsigned char *chunk, const char *type, size_t count, void *context,
                       void (*take)(void *, const unsigned char *, size_t)) {
  put(chunk, (uint32_t)count);
  memcpy(chunk + 4, type, 4);
  put(chunk + 8 + count, (uint32_t)czlib_crc(chunk + 4, count + 4));
  take(context, chunk, count + 12);
}

static void give_head(int width, int height, const struct palette *palette, void *context,
                      void (*take)(void *, const unsigned char *, size_t)) {
  static const unsigned char signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  take(context, signature, sizeof signature);
  unsigned char header[12 + 13] = {0};
  put(header + 8, (uint32_t)width);
  put(header + 12, (uint32_t)height);
  header[16] = 8;
  header[17] = 3;
  give_chunk(header, "IHDR", 13, context, take);
  unsigned char colors[12 + 3 * COLORS];
  for (int i = 0; i < palette->count; i++) {
    colors[8 + i * 3] = (unsigned char)(palette->colors[i] >> 16);
    colors[9 + i * 3] = (unsigned char)(palette->colors[i] >> 8);
    colors[10 + i * 3] = (unsigned char)palette->colors[i];
  }
  give_chunk(colors, "PLTE", (size_t)palette->count * 3, context, take);
}

bool palette_png(const unsigned char *pixels, int width, int height, int stride, void *context,
                 void (*take)(void *context, const unsigned char *bytes, size_t count)) {
  struct palette *palette = calloc(1, sizeof *palette);
  size_t size = (size_t)height * (width + 1);
  unsigned char *rows = malloc(size);
  struct czlib_bytes data = {NULL, 0};
  if (palette && rows && reduce(pixels, width, height, stride, palette, rows)) {
    data = czlib_deflate(rows, size);
  }
  unsigned char *chunk = data.start ? malloc(data.count + 12) : NULL;
  if (chunk) {
    give_head(width, height, palette, context, take);
    memcpy(chunk + 8, data.start, data.count);
    give_chunk(chunk, "IDAT", data.count, context, take);
    unsigned char end[12];
    give_chunk(end, "IEND", 0, context, take);
  }
  bool is_given = chunk != NULL;
  free(chunk);
  free(data.start);
  free(rows);
  free(palette);
  return is_given;
}
