#include "CProgram.h"

#include <gnu/libc-version.h>
#include <string.h>
#include <unistd.h>

#if defined(__x86_64__)

// The glibc that it was built with is the oldest that it is known to run with.
#define STRING(text) #text
#define NUMBER(number) STRING(number)
#define NEEDED NUMBER(__GLIBC__) "." NUMBER(__GLIBC_MINOR__)

// EX_UNAVAILABLE of sysexits.h: the system lacks what the program needs.
enum { unavailable = 69 };

static void say(const char *text) {
  if (write(STDERR_FILENO, text, strlen(text)) < 0) _exit(unavailable);
}

// "2.36" as 236, so far as there are digits.
static int number(const char *version) {
  int parts[2] = {0, 0}, part = 0;
  for (; *version; version++)
    if (*version == '.') {
      if (++part > 1) break;
    } else if (*version >= '0' && *version <= '9') {
      parts[part] = parts[part] * 10 + (*version - '0');
    } else {
      break;
    }
  return parts[0] * 1000 + parts[1];
}

// Uses nothing that only a newer C library has, and nothing that the loader puts right in a way that an
// older one does not know: no table of pointers.
__attribute__((used, visibility("hidden"), no_stack_protector)) void crossread_look_at_system(void) {
  const char *version = gnu_get_libc_version();
  if (number(version) >= __GLIBC__ * 1000 + __GLIBC_MINOR__) return;
  say("crossread: it needs glibc " NEEDED " or later, and this system has ");
  say(version);
  say("; use Debian 12, Ubuntu 24.04 or later, or build it here from source\n");
  _exit(unavailable);
}

// At the entry the stack is aligned to 16 bytes, and %rdx has what `_start` wants.
__attribute__((naked, used)) void crossread_start(void) {
  __asm__(
      "push %rdx\n"
      "push %rdx\n"
      "call crossread_look_at_system\n"
      "pop %rdx\n"
      "pop %rdx\n"
      "jmp _start\n");
}

#else

extern void _start(void);
void crossread_start(void) { _start(); }

#endif
