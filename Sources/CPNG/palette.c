#include "palette.h"

#include <stddef.h>
#include <string.h>

static unsigned bin(uint32_t pixel) {
  return (pixel >> 9 & 0x7C00) | (pixel >> 6 & 0x3E0) | (pixel >> 3 & 0x1F);
}

static uint32_t pixel_at(const unsigned char *row, int x) {
  uint32_t pixel;
  memcpy(&pixel, row + (size_t)x * 4, 4);
  return pixel & 0xFFFFFF;
}

/// Where the run of equal pixels that begins at `x` ends.
static int end_of_run(const unsigned char *row, int x, int width) {
  enum { STEP = 8 };
  const unsigned char *pixels = row + (size_t)x * 4;
  int count = 1;
  while (x + count + STEP <= width &&
         memcmp(pixels + (size_t)count * 4, pixels + (size_t)(count - 1) * 4, STEP * 4) == 0) {
    count += STEP;
  }
  uint32_t pixel = pixel_at(row, x);
  while (x + count < width && pixel_at(row, x + count) == pixel) count++;
  return x + count;
}

/// The index of the colour of `count` pixels; -1 where there are too many colours.
static int color_of(struct palette *palette, uint32_t pixel, unsigned count) {
  uint16_t *index = &palette->indices[bin(pixel)];
  if (!*index) {
    if (palette->count == PALETTE_COLORS) return -1;
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

bool palette_reduce(struct palette *palette, const unsigned char *pixels, int width, int height,
                    int stride, unsigned char *rows) {
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
