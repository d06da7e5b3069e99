#include "huffman.h"

#include <stdlib.h>

enum { LONGEST = 15 };

struct leaf {
  uint32_t frequency;
  int symbol;
};

static int compare(const void *one, const void *other) {
  const struct leaf *a = one, *b = other;
  if (a->frequency != b->frequency) return a->frequency < b->frequency ? -1 : 1;
  return a->symbol - b->symbol;
}

/// How many codes of the best tree have each length; those above `limit` count as `limit`. There are
/// at least two leaves, the rarest first.
static void count_lengths(const struct leaf *leaves, int count, int limit, int *counts) {
  uint32_t weights[2 * HUFFMAN_SYMBOLS];
  int parents[2 * HUFFMAN_SYMBOLS], depths[2 * HUFFMAN_SYMBOLS];
  for (int i = 0; i < count; i++) weights[i] = leaves[i].frequency;
  // Nodes come to be in the order of their weights, so the two lightest are at the heads of two
  // queues: one of leaves, one of nodes.
  int leaf = 0, node = count, root = 2 * count - 2;
  for (int next = count; next <= root; next++) {
    weights[next] = 0;
    for (int child = 0; child < 2; child++) {
      int takes_leaf = leaf < count && (node == next || weights[leaf] <= weights[node]);
      int taken = takes_leaf ? leaf++ : node++;
      parents[taken] = next;
      weights[next] += weights[taken];
    }
  }
  depths[root] = 0;
  for (int i = root - 1; i >= 0; i--) {
    depths[i] = depths[parents[i]] + 1;
    if (i < count) counts[depths[i] < limit ? depths[i] : limit]++;
  }
}

/// Makes codes longer until there is room for all: the shares of the code space that they take, in
/// units of the longest code's, may not be more than the whole.
static void make_room(int *counts, int limit) {
  uint32_t taken = 0;
  for (int length = 1; length <= limit; length++) {
    taken += (uint32_t)counts[length] << (limit - length);
  }
  for (; taken > 1u << limit; taken--) {
    // A shorter code makes room for itself and for one of the longest, each a bit longer than it.
    int length = limit - 1;
    while (!counts[length]) length--;
    counts[length]--;
    counts[length + 1] += 2;
    counts[limit]--;
  }
}

static uint16_t reversed(uint16_t bits, int length) {
  uint16_t result = 0;
  for (int i = 0; i < length; i++) result |= (bits >> i & 1) << (length - 1 - i);
  return result;
}

/// Codes of the same length are numbers in the order of their symbols, and each shorter one comes
/// before all longer ones.
static void number_codes(const int *counts, int count, struct huffman_code *codes) {
  uint16_t next[LONGEST + 2] = {0};
  for (int length = 1; length <= LONGEST; length++) {
    next[length + 1] = (uint16_t)((next[length] + counts[length]) << 1);
  }
  for (int i = 0; i < count; i++) {
    if (codes[i].length) codes[i].bits = reversed(next[codes[i].length]++, codes[i].length);
  }
}

void huffman_codes(const uint32_t *frequencies, int count, int limit, struct huffman_code *codes) {
  struct leaf leaves[HUFFMAN_SYMBOLS];
  int leaf_count = 0, counts[LONGEST + 1] = {0};
  for (int i = 0; i < count; i++) {
    codes[i] = (struct huffman_code){0, 0};
    if (frequencies[i]) leaves[leaf_count++] = (struct leaf){frequencies[i], i};
  }
  if (leaf_count > 1) {
    qsort(leaves, (size_t)leaf_count, sizeof *leaves, compare);
    count_lengths(leaves, leaf_count, limit, counts);
    make_room(counts, limit);
  } else {
    counts[1] = leaf_count;
  }
  // The rarest have the longest codes.
  int rarest = 0;
  for (int length = limit; length > 0; length--) {
    for (int i = 0; i < counts[length]; i++) {
      codes[leaves[rarest++].symbol].length = (uint8_t)length;
    }
  }
  number_codes(counts, count, codes);
}
