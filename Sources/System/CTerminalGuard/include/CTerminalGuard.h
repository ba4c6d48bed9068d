#ifndef SOUK_TERMINAL_GUARD_H
#define SOUK_TERMINAL_GUARD_H

#include <stddef.h>
#include <termios.h>

#include "TerminalCalls.h"

/*
 * Gives the terminal back when the process dies of a fault.
 *
 * Everything that the handler needs is prepared beforehand, so that it calls nothing but
 * functions that POSIX lists as async-signal-safe: write, tcsetattr, sigaction, raise.
 */

/// Installs handlers for SEGV, BUS, ILL, TRAP, FPE and ABRT, and one for `exit`.
///
/// Whoever calls `exit` anywhere, the terminal is given back first. A thread other than the one
/// that installs has no second stack: when its own overflows, no handler can run.
/// A handler restores the terminal if it is armed, writes `sentence` to stderr, and lets the
/// default action end the process. `sentence` is copied and cut at 500 bytes.
/// Returns 0, or the error number of the call that failed.
int guard_install(const char *sentence);

/// Says what to give back: `bytes` are written to `fd`, then `saved` becomes its mode.
///
/// Both are copied. Returns 0, or EINVAL when there are more than 500 bytes.
int guard_arm(int fd, const struct termios *saved, const void *bytes, size_t count);

/// Gives the terminal back if it is armed, once; safe to call at any time, in any thread.
///
/// Returns 1 when this call did it, 0 when there was nothing to do.
int guard_restore(void);

#endif
