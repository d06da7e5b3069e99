#include "CArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { smallestBlock = 128 * 1024, alignment = 16 };

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

static _Thread_local Block *block;

static char *bytes(Block *block) { return (char *)(block + 1); }

static size_t aligned(size_t size) { return (size + alignment - 1) & ~(size_t)(alignment - 1); }

static void addBlock(size_t needed) {
  size_t size = block == NULL ? smallestBlock : block->size * 2;
  if (size < needed) size = needed;
  Block *added = malloc(sizeof(Block) + size);
  if (added == NULL) abort();
  *added = (Block){.previous = block, .size = size};
  block = added;
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size_t needed = sizeof(Header) + aligned(size);
  if (block == NULL || block->size - block->used < needed) addBlock(needed);
  Header *header = (Header *)(bytes(block) + block->used);
  block->used += needed;
  header->size = size;
  return header + 1;
}

void *CArenaOpen(void) {
  Block *outer = block;
  block = NULL;
  return outer;
}

void CArenaClose(void *outer) {
  while (block != NULL) {
    Block *previous = block->previous;
    free(block);
    block = previous;
  }
  block = outer;
}

void *CArenaAllocate(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) abort();
  void *memory = take(count * size);
  memset(memory, 0, count * size);
  return memory;
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
