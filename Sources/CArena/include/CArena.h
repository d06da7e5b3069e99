#ifndef PAPERSITE_CARENA_H
#define PAPERSITE_CARENA_H

#include <stddef.h>

/// Memory that is cut off large blocks and given back as a whole, one arena a thread.
///
/// The functions that allocate have the signatures of C's own, for libraries that take such
/// functions. They may be called between `CArenaOpen` and `CArenaClose` of the same thread, and
/// what they return ends with that call.

/// Opens an arena for this thread. Returns the one that was open, to be given to `CArenaClose`.
void *_Nullable CArenaOpen(void);

/// Gives all memory of the open arena back, and opens `outer` again.
void CArenaClose(void *_Nullable outer);

/// Zeroed memory. Ends the process where there is none.
void *_Nullable CArenaAllocate(size_t count, size_t size);

void *_Nullable CArenaReallocate(void *_Nullable memory, size_t size);

/// Does nothing: memory ends with its arena.
void CArenaFree(void *_Nullable memory);

#endif
