#ifndef PAPERSITE_HUFFMAN_H
#define PAPERSITE_HUFFMAN_H

#include <stdint.h>

/// The codes that DEFLATE (RFC 1951) writes symbols as.

/// More symbols no alphabet has.
enum { HUFFMAN_SYMBOLS = 286 };

struct huffman_code {
  /// In the order in which they are written, the lowest first.
  uint16_t bits;
  /// 0 where the symbol does not occur.
  uint8_t length;
};

/// The shortest codes, of at most `limit` bits, for symbols that occur so often.
void huffman_codes(const uint32_t *frequencies, int count, int limit, struct huffman_code *codes);

#endif
