#ifndef CROSSREAD_BENCHMARK_CTERMINAL_H
#define CROSSREAD_BENCHMARK_CTERMINAL_H

#include <sys/types.h>

/// Runs a program in a new pseudo-terminal of 80 by 24.
///
/// In C because what a child may do between fork and exec cannot be said in Swift.
/// Returns the process, or -1; the terminal's master side is stored in `master`.
pid_t terminal_spawn(const char *path, char *const arguments[], int *master);

#endif
