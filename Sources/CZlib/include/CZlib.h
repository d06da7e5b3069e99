#ifndef PAPERSITE_CZLIB_H
#define PAPERSITE_CZLIB_H

#include <stddef.h>

/// Compression by the system's zlib, which is loaded when it is first needed.

/// What a call has made; its memory is the caller's, to be freed by `free`.
struct czlib_bytes {
  /// NULL where there is no zlib, memory ran out, or the input is damaged.
  unsigned char *_Nullable start;
  size_t count;
};

/// The content of the gzip file (RFC 1952) `bytes`; nothing where it is more than `limit` bytes.
struct czlib_bytes czlib_unpack(const unsigned char *_Nonnull bytes, size_t count, size_t limit);

/// A gzip file with the content `bytes` and no name or time, as small as zlib makes it.
struct czlib_bytes czlib_pack(const unsigned char *_Nonnull bytes, size_t count);

/// `bytes` in zlib's own form (RFC 1950), as PNG has them: in less than half of
/// the time of zlib's usual way, and a fifth longer.
struct czlib_bytes czlib_deflate(const unsigned char *_Nonnull bytes, size_t count);

/// The checksum CRC-32 of `bytes`; 0 where there is no zlib.
unsigned long czlib_crc(const unsigned char *_Nonnull bytes, size_t count);

#endif
