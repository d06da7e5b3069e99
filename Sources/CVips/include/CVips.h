#ifndef PAPERSITE_CVIPS_H
#define PAPERSITE_CVIPS_H

#include <stdbool.h>
#include <stddef.h>

/// Images in other sizes, by libvips, which is loaded from the system when it is first needed.
/// Everything may be called on any thread.

/// What a call has made; its memory is the caller's, to be freed by `cvips_free`.
struct cvips_bytes {
  /// NULL where there is no libvips, or the image is damaged or of a kind that it does not know.
  unsigned char *_Nullable start;
  size_t count;
};

/// Whether the library is there.
bool cvips_is_available(void);

/// The library's version, such as `8.14.1`; empty where there is none.
const char *_Nonnull cvips_version(void);

/// The image of the file `bytes`, upright, in sRGB, without metadata, at most `width` pixels wide,
/// as WebP by the settings of libvips, such as `Q=80`.
struct cvips_bytes cvips_webp(
    const unsigned char *_Nonnull bytes, size_t count, int width, const char *_Nonnull settings);

void cvips_free(struct cvips_bytes bytes);

#endif
