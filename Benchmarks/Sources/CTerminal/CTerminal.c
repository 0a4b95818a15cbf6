#define _GNU_SOURCE
#include "CTerminal.h"

#include <pty.h>
#include <stdlib.h>
#include <unistd.h>

pid_t terminal_spawn(const char *path, char *const arguments[], int *master) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  pid_t process = forkpty(master, NULL, NULL, &size);
  if (process == 0) {
    setenv("TERM", "xterm-256color", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    execv(path, arguments);
    _exit(127);
  }
  return process;
}
