#ifndef PAPERSITE_PALETTE_H
#define PAPERSITE_PALETTE_H

#include <stdbool.h>
#include <stdint.h>

enum {
  PALETTE_COLORS = 256,
  // Five bits of red, green and blue each: steps that are not seen at the edges of letters.
  PALETTE_BINS = 1 << 15,
};

/// The colours of a picture.
struct palette {
  uint32_t colors[PALETTE_COLORS];
  unsigned counts[PALETTE_COLORS];
  int count;
  /// For each bin, one more than the index of its colour; 0 where there is none.
  uint16_t indices[PALETTE_BINS];
};

/// Fills `rows` with a byte a pixel, the index of its colour, with a 0 before each row, that is, no
/// filter; the commonest colour of a bin stands for all of it. `palette` is zero at first. False
/// where there are too many.
bool palette_reduce(struct palette *palette, const unsigned char *pixels, int width, int height,
                    int stride, unsigned char *rows);

#endif
