#ifndef PAPERSITE_DEFLATE_H
#define PAPERSITE_DEFLATE_H

#include <stddef.h>

/// How many bytes `deflate_rows` makes at most.
size_t deflate_bound(size_t count);

/// Writes rows of `width` bytes each, in zlib's form (RFC 1950). Returns the number of bytes; 0 where
/// memory ran out.
///
/// Pictures of text are runs of paper, rows like the one above, and letters that come again. That is
/// all it looks for: it takes a sixth of zlib's time, for as many bytes.
size_t deflate_rows(const unsigned char *rows, size_t count, size_t width, unsigned char *target);

#endif
