#ifndef SOUK_MALLOC_COUNT_H
#define SOUK_MALLOC_COUNT_H

#include <stdint.h>

/*
 * Counts allocations of a program that is linked with this, the Swift runtime's included: its own
 * `malloc` and the like stand before glibc's and call that. For measurements only; souk itself is
 * not linked with it.
 */

/// How often the calling thread asked for memory so far.
uint64_t souk_malloc_count(void);

#endif
