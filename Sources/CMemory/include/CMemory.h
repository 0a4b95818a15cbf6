#ifndef CMEMORY_H
#define CMEMORY_H

#include <stddef.h>

// Memory that a program which stays open has no use for now, given back to the system.

// Whole pages of bytes that lie in the program's own file: they are read from it anew when they are
// looked at.
void crossread_memory_let_go(const void *_Nonnull bytes, size_t count);

// What was freed and is still held for the next allocations.
void crossread_memory_return_freed(void);

#endif
