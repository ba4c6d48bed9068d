#ifndef SOUK_LINUX_MEMORY_H
#define SOUK_LINUX_MEMORY_H

#include <features.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Lets all threads together have so many arenas of memory: mallopt(3) with M_ARENA_MAX.
///
/// Does nothing where the C library has no arenas. The header is not part of Swift's Glibc.
static inline void souk_limit_arenas(int most) {
#ifdef __GLIBC__
  (void)mallopt(M_ARENA_MAX, most);
#else
  (void)most;
#endif
}

#endif
