#ifndef CROSSREAD_CNCURSES_SHIM_H
#define CROSSREAD_CNCURSES_SHIM_H

// The wide-character interface of ncurses; without this, setcchar and friends are hidden.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>

#endif
