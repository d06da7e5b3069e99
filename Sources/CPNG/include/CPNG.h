#ifndef PAPERSITE_CPNG_H
#define PAPERSITE_CPNG_H

#include <stddef.h>

/// PNG (https://www.w3.org/TR/png-3/) of pictures with few colours, such as text on paper.

/// What was made; its memory is the caller's, to be freed by `free`.
struct cpng_bytes {
  /// NULL where nothing was made.
  unsigned char *_Nullable start;
  size_t count;
};

/// A PNG with a palette of `pixels`, 32-bit words 0xXXRRGGBB in rows of `stride` bytes. Colours that
/// nobody can tell apart become one. Nothing where more than 256 are left, or memory ran out.
struct cpng_bytes cpng_write(
    const unsigned char *_Nonnull pixels, int width, int height, int stride);

#endif
