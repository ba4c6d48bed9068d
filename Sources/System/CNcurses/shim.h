#ifndef SOUK_CNCURSES_SHIM_H
#define SOUK_CNCURSES_SHIM_H

/* Only the terminfo half of ncursesw: the macros of curses.h would clash with Swift names. */
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <term.h>

/* What ncurses keeps of a terminal's description, given back. */
static inline int souk_forget_terminal(void) {
  return cur_term != 0 ? del_curterm(cur_term) : OK;
}

#endif
