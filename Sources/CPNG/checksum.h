#ifndef PAPERSITE_CHECKSUM_H
#define PAPERSITE_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/// CRC-32, as PNG's chunks end with it.
uint32_t crc_32(const unsigned char *bytes, size_t count);

/// Adler-32 (RFC 1950), with which zlib's form ends.
uint32_t adler_32(const unsigned char *bytes, size_t count);

#endif
