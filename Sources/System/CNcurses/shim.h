#ifndef SOUK_CNCURSES_SHIM_H
#define SOUK_CNCURSES_SHIM_H

/* Only terminfo is used; the macros of curses.h would clash with Swift's names. */
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <term.h>

/* A string capability; NULL when the terminal has none or the name is unknown. */
static inline const char *souk_terminfo_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? 0 : value;
}

/* Gives back what setupterm keeps of a terminal's description. */
static inline void souk_terminfo_forget(void) {
  if (cur_term != 0) del_curterm(cur_term);
}

#endif
