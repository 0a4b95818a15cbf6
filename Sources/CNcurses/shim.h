#ifndef CROSSREAD_CNCURSES_SHIM_H
#define CROSSREAD_CNCURSES_SHIM_H

// The wide-character interface of ncurses; without this, setcchar and friends are hidden.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>
#include <wchar.h>

/// `stdscr` is a global variable that changes, which Swift 6 does not let anybody read.
static inline WINDOW *crossread_stdscr(void) { return stdscr; }

/// `COLORS` likewise; 0 before `start_color`.
static inline int crossread_colors(void) { return COLORS; }

/// `COLOR_PAIRS` likewise.
static inline int crossread_color_pairs(void) { return COLOR_PAIRS; }

/// Puts one spacing code point and the marks on it at a place.
///
/// `setcchar` takes a `wchar_t` string, and `cchar_t` has no initialiser that Swift can call. A
/// cell holds at most CCHARW_MAX (5) code points: ncurses leaves the rest out, which loses marks
/// and nothing else. Attributes are bits as in `A_BOLD`. Gives ERR for what is no character.
static inline int crossread_put(
    int row, int column, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == ERR) return ERR;
  return mvadd_wch(row, column, &cell);
}

/// Attributes are macros with casts and shifts, which Swift does not import.
static inline attr_t crossread_bold(void) { return A_BOLD; }
static inline attr_t crossread_underline(void) { return A_UNDERLINE; }
static inline attr_t crossread_reverse(void) { return A_REVERSE; }
static inline attr_t crossread_dim(void) { return A_DIM; }

/// The C library declares `wcwidth` only for programs that ask for X/Open; Swift's view of it does
/// not.
extern int wcwidth(wchar_t code);
static inline int crossread_columns(wchar_t code) { return wcwidth(code); }

/// `tigetstr` marks absence with (char *)-1, which Swift cannot compare with. NULL where the
/// terminal has no such capability.
static inline const char *crossread_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

#endif
