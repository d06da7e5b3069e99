#include "deflate.h"
#include "checksum.h"
#include "huffman.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// DEFLATE (RFC 1951).
enum {
  END_OF_BLOCK = 256,
  FIRST_LENGTH = 257,
  LITERALS = HUFFMAN_SYMBOLS,
  DISTANCES = 30,
  CODE_LENGTHS = 19,
  MIN_MATCH = 3,
  MAX_MATCH = 258,
  MAX_DISTANCE = 1 << 15,
  DYNAMIC_CODES = 2,
  CODE_LIMIT = 15,
  CODE_LENGTH_LIMIT = 7,
  // More bits no block takes beside its tokens.
  BLOCK_HEAD_BITS = 3 + 14 + 3 * CODE_LENGTHS + 7 * (LITERALS + DISTANCES) + 15,
};

enum {
  TOKENS = 1 << 15,
  HASH_BITS = 12,
  // A match so long is not looked at further.
  GOOD_MATCH = 16,
};

/// A byte, or how many bytes are the same as those at a distance before.
struct token {
  /// The byte where the distance is 0.
  uint16_t length;
  uint16_t distance;
};

struct writer {
  unsigned char *next;
  uint64_t bits;
  int bit_count;
};

struct work {
  struct token tokens[TOKENS];
  int count;
  /// One more than the last place where four bytes with that hash stood.
  size_t places[1 << HASH_BITS];
};

// MARK: Writing

static void put(struct writer *writer, uint32_t bits, int count) {
  writer->bits |= (uint64_t)bits << writer->bit_count;
  writer->bit_count += count;
  for (; writer->bit_count >= 8; writer->bit_count -= 8) {
    *writer->next++ = (unsigned char)writer->bits;
    writer->bits >>= 8;
  }
}

static void put_code(struct writer *writer, struct huffman_code code) {
  put(writer, code.bits, code.length);
}

/// A symbol, and what is added to it.
struct part {
  int symbol;
  uint32_t rest;
  int rest_bits;
};

/// The logarithm to base 2, rounded down.
static int logarithm(uint32_t number) { return 31 - __builtin_clz(number); }

static struct part length_part(int length) {
  if (length == MAX_MATCH) return (struct part){LITERALS - 1, 0, 0};
  uint32_t number = (uint32_t)(length - MIN_MATCH);
  if (number < 8) return (struct part){FIRST_LENGTH + (int)number, 0, 0};
  int bits = logarithm(number) - 2;
  int symbol = FIRST_LENGTH + 4 * (bits + 1) + (int)(number >> bits & 3);
  return (struct part){symbol, number & ((1u << bits) - 1), bits};
}

static struct part distance_part(int distance) {
  uint32_t number = (uint32_t)(distance - 1);
  if (number < 4) return (struct part){(int)number, 0, 0};
  int bits = logarithm(number) - 1;
  int symbol = 2 * (bits + 1) + (int)(number >> bits & 1);
  return (struct part){symbol, number & ((1u << bits) - 1), bits};
}

/// The lengths of all codes, themselves as codes.
static void put_codes(struct writer *writer, const struct huffman_code *codes, int count) {
  static const uint8_t order[] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  uint32_t frequencies[CODE_LENGTHS] = {0};
  struct huffman_code lengths[CODE_LENGTHS];
  for (int i = 0; i < count; i++) frequencies[codes[i].length]++;
  huffman_codes(frequencies, CODE_LENGTHS, CODE_LENGTH_LIMIT, lengths);
  put(writer, CODE_LENGTHS - 4, 4);
  for (int i = 0; i < CODE_LENGTHS; i++) put(writer, lengths[order[i]].length, 3);
  for (int i = 0; i < count; i++) put_code(writer, lengths[codes[i].length]);
}

static void put_block(struct writer *writer, const struct token *tokens, int count, bool is_last) {
  // Both alphabets' codes, one after the other, as the block begins with them.
  uint32_t frequencies[LITERALS + DISTANCES] = {0};
  struct huffman_code codes[LITERALS + DISTANCES];
  frequencies[END_OF_BLOCK] = 1;
  for (const struct token *token = tokens; token < tokens + count; token++) {
    if (token->distance) {
      frequencies[length_part(token->length).symbol]++;
      frequencies[LITERALS + distance_part(token->distance).symbol]++;
    } else {
      frequencies[token->length]++;
    }
  }
  huffman_codes(frequencies, LITERALS, CODE_LIMIT, codes);
  huffman_codes(frequencies + LITERALS, DISTANCES, CODE_LIMIT, codes + LITERALS);
  put(writer, is_last, 1);
  put(writer, DYNAMIC_CODES, 2);
  put(writer, LITERALS - 257, 5);
  put(writer, DISTANCES - 1, 5);
  put_codes(writer, codes, LITERALS + DISTANCES);
  for (const struct token *token = tokens; token < tokens + count; token++) {
    if (!token->distance) {
      put_code(writer, codes[token->length]);
      continue;
    }
    struct part length = length_part(token->length), distance = distance_part(token->distance);
    put_code(writer, codes[length.symbol]);
    put(writer, length.rest, length.rest_bits);
    put_code(writer, codes[LITERALS + distance.symbol]);
    put(writer, distance.rest, distance.rest_bits);
  }
  put_code(writer, codes[END_OF_BLOCK]);
}

// MARK: Finding what comes again

/// How many of the first bytes are the same.
static size_t common(const unsigned char *a, const unsigned char *b, size_t limit) {
  enum { STEP = 8 };
  size_t count = 0;
  while (count + STEP <= limit && memcmp(a + count, b + count, STEP) == 0) count += STEP;
  while (count < limit && a[count] == b[count]) count++;
  return count;
}

/// Where four bytes with the same hash stood last, and that these stand at `place` now.
static size_t exchange(struct work *work, const unsigned char *rows, size_t place) {
  uint32_t bytes;
  memcpy(&bytes, rows + place, sizeof bytes);
  size_t *known = &work->places[bytes * 0x9E3779B1u >> (32 - HASH_BITS)];
  size_t last = *known;
  *known = place + 1;
  return last;
}

static struct token token_at(struct work *work, const unsigned char *rows, size_t place,
                             size_t count, size_t width) {
  const unsigned char *here = rows + place;
  size_t limit = count - place < MAX_MATCH ? count - place : MAX_MATCH;
  size_t length = 0, distance = 0;
  if (place >= 1 && here[0] == here[-1]) {
    length = common(here, here - 1, limit);
    distance = 1;
  }
  if (place >= width && width <= MAX_DISTANCE && length < limit) {
    size_t above = common(here, here - width, limit);
    // A run takes fewer bits.
    if (above > length + 1) {
      length = above;
      distance = width;
    }
  }
  size_t last = limit > MIN_MATCH ? exchange(work, rows, place) : 0;
  if (last && length < GOOD_MATCH && place + 1 - last <= MAX_DISTANCE) {
    size_t again = common(here, rows + last - 1, limit);
    if (again > length + 2 && again > MIN_MATCH + 1) {
      length = again;
      distance = place + 1 - last;
    }
  }
  bool is_match = length > MIN_MATCH || (length == MIN_MATCH && distance == 1);
  if (!is_match) return (struct token){*here, 0};
  return (struct token){(uint16_t)length, (uint16_t)distance};
}

static void put_rows(struct writer *writer, struct work *work, const unsigned char *rows,
                     size_t count, size_t width) {
  for (size_t place = 0; place < count;) {
    struct token token = token_at(work, rows, place, count, width);
    place += token.distance ? token.length : 1;
    work->tokens[work->count++] = token;
    if (work->count == TOKENS || place == count) {
      put_block(writer, work->tokens, work->count, place == count);
      work->count = 0;
    }
  }
}

// MARK: zlib's form

/// A byte takes at most 15 bits, and a match at most 48 for at least three bytes.
size_t deflate_bound(size_t count) {
  return 2 * count + (count / TOKENS + 1) * (BLOCK_HEAD_BITS / 8 + 1) + 16;
}

size_t deflate_rows(const unsigned char *rows, size_t count, size_t width, unsigned char *target) {
  struct work *work = calloc(1, sizeof *work);
  if (!work) return 0;
  struct writer writer = {.next = target};
  // A window of 32 KB, and nothing special.
  put(&writer, 0x78, 8);
  put(&writer, 0x01, 8);
  put_rows(&writer, work, rows, count, width);
  if (writer.bit_count > 0) put(&writer, 0, 8 - writer.bit_count);
  uint32_t sum = adler_32(rows, count);
  for (int shift = 24; shift >= 0; shift -= 8) put(&writer, sum >> shift & 0xFF, 8);
  free(work);
  return (size_t)(writer.next - target);
}
