#ifndef CPROGRAM_H
#define CPROGRAM_H

#include <stdint.h>

// What concerns the program as a file: where it is entered, what is left out of it, what it was built from.

// Where the static program is entered (`make static`): looks whether the C library is one that the program
// can run with before anything uses it, says so where it is not, and goes on to `_start`.
void crossread_start(void);

// The first twelve digits of the commit it was built from, as a number, behind a 1 where something had
// been changed since; 0 where nobody told the linker.
uint64_t crossread_commit(void);

#endif
