#include "CArena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { smallestBlock = 128 * 1024, largestSpare = 1024 * 1024, alignment = 16 };

/// Each is followed by its bytes.
typedef struct Block {
  struct Block *previous;
  size_t size;
  size_t used;
  size_t padding;
} Block;

/// Stands before each allocation.
typedef struct {
  size_t size;
  size_t padding;
} Header;

/// The one that is cut from; NULL where no arena is open.
static _Thread_local Block *block;

/// A block that the next arena of the thread begins with: to give hundreds of kilobytes back after
/// each document and to take them again costs as much as a tenth of parsing.
static _Thread_local Block *spare;

/// Frees the spare block of a thread that ends.
static pthread_key_t spareKey;
static pthread_once_t spareOnce = PTHREAD_ONCE_INIT;

static void makeSpareKey(void) {
  if (pthread_key_create(&spareKey, free) != 0) abort();
}

static void setSpare(Block *kept) {
  pthread_once(&spareOnce, makeSpareKey);
  spare = kept;
  pthread_setspecific(spareKey, kept);
}

/// Keeps `unused` or the spare block, whichever is larger, and frees the other.
static void keepOrFree(Block *unused) {
  if (unused->size > largestSpare || (spare != NULL && spare->size >= unused->size)) {
    free(unused);
    return;
  }
  free(spare);
  setSpare(unused);
}

static char *bytes(Block *block) { return (char *)(block + 1); }

static size_t aligned(size_t size) { return (size + alignment - 1) & ~(size_t)(alignment - 1); }

static void addBlock(size_t needed) {
  size_t size = block == NULL ? smallestBlock : block->size * 2;
  if (size < needed) size = needed;
  Block *added = spare;
  if (added != NULL && added->size >= size) {
    size = added->size;
    setSpare(NULL);
  } else {
    added = malloc(sizeof(Block) + size);
    if (added == NULL) abort();
  }
  *added = (Block){.previous = block, .size = size};
  block = added;
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size_t needed = sizeof(Header) + aligned(size);
  if (block == NULL || block->size - block->used < needed) addBlock(needed);
  Block *current = block;
  Header *header = (Header *)(bytes(current) + current->used);
  current->used += needed;
  header->size = size;
  return header + 1;
}

void *CArenaOpen(void) {
  Block *outer = block;
  block = NULL;
  addBlock(smallestBlock);
  return outer;
}

bool CArenaIsOpen(void) { return block != NULL; }

void CArenaClose(void *outer) {
  while (block != NULL) {
    Block *previous = block->previous;
    keepOrFree(block);
    block = previous;
  }
  block = outer;
}

void *CArenaAllocate(size_t count, size_t size) {
  size_t whole;
  if (__builtin_mul_overflow(count, size, &whole)) abort();
  return memset(take(whole), 0, whole);
}

void *CArenaReallocate(void *memory, size_t size) {
  if (memory == NULL) return take(size);
  size_t held = ((Header *)memory - 1)->size;
  if (size <= held) return memory;
  void *grown = take(size);
  memcpy(grown, memory, held);
  return grown;
}

void CArenaFree(void *memory) { (void)memory; }
