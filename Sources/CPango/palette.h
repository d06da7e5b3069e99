#ifndef PAPERSITE_PALETTE_H
#define PAPERSITE_PALETTE_H

#include <stdbool.h>
#include <stddef.h>

/// Gives `take` a PNG of the pixels, with a palette. `pixels` are 32-bit words 0xXXRRGGBB in rows of
/// `stride` bytes. False, and nothing given, where there are too many colours, no zlib, or too
/// little memory.
bool palette_png(const unsigned char *pixels, int width, int height, int stride, void *context,
                 void (*take)(void *context, const unsigned char *bytes, size_t count));

#endif
