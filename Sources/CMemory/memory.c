#define _GNU_SOURCE

#include "CMemory.h"

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void crossread_memory_let_go(const void *bytes, size_t count) {
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t start = ((uintptr_t)bytes + page - 1) / page * page;
  const uintptr_t end = ((uintptr_t)bytes + count) / page * page;
  if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
}

void crossread_memory_return_freed(void) { malloc_trim(0); }
