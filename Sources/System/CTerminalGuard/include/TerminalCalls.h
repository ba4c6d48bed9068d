#ifndef SOUK_TERMINAL_CALLS_H
#define SOUK_TERMINAL_CALLS_H

/* System calls that Swift cannot import: variadic ones, and structures read from descriptors. */

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <wchar.h>

/// Asks a terminal for its size; 0, or -1 with `errno`.
static inline int terminal_size(int fd, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) < 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

/// Opens a descriptor that becomes readable when one of the signals is pending.
static inline int terminal_signals_open(const sigset_t *signals) {
  return signalfd(-1, signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

/// The number of the next pending signal; 0 when there is none.
static inline int terminal_signals_next(int fd) {
  struct signalfd_siginfo info;
  ssize_t count;
  do {
    count = read(fd, &info, sizeof info);
  } while (count < 0 && errno == EINTR);
  return count == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

/// Opens a descriptor that becomes readable when another thread rings.
static inline int terminal_bell_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

/// Rings; a bell that rings already stays as it is.
static inline void terminal_bell_ring(int fd) {
  uint64_t one = 1;
  while (write(fd, &one, sizeof one) < 0 && errno == EINTR) {
  }
}

/// Makes the bell silent again.
static inline void terminal_bell_hush(int fd) {
  uint64_t count;
  while (read(fd, &count, sizeof count) < 0 && errno == EINTR) {
  }
}

/// How many cells the locale gives a character; the header hides it from what asks for ISO C alone.
extern int wcwidth(wchar_t character);

/// Whether the locale gives two cells to what is ambiguous by UAX #11: U+2500 and U+00B1.
static inline int terminal_ambiguous_wide(void) {
  return wcwidth((wchar_t)0x2500) == 2 && wcwidth((wchar_t)0xB1) == 2;
}

/// Opens a descriptor that becomes readable when a file of a folder was saved, came or went; -1 where
/// the folder is not there.
static inline int terminal_watch_open(const char *folder) {
  int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (fd < 0) return -1;
  uint32_t wanted = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR;
  if (inotify_add_watch(fd, folder, wanted) < 0) {
    close(fd);
    return -1;
  }
  return fd;
}

/// Takes in what happened in the folder, so that the descriptor is silent until more happens.
static inline void terminal_watch_drain(int fd) {
  char events[4096];
  ssize_t count;
  do {
    count = read(fd, events, sizeof events);
  } while (count > 0 || (count < 0 && errno == EINTR));
}

#endif
