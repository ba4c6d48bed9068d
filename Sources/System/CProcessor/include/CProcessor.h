#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has an instruction for CRC-32C.
bool souk_crc32c_is_supported(void);

/// Takes `count` bytes into a CRC-32C with the processor's instruction, which must be there.
///
/// `state` is what was inverted at the beginning and will be at the end; gives the next one.
uint32_t souk_crc32c_take(uint32_t state, const uint8_t *_Nonnull bytes, size_t count);

/// How many bits are set in `count` words.
size_t souk_count_bits(const uint64_t *_Nonnull words, size_t count);

/// Leaves of `count` words the bits that the other words have too; whether any is left.
bool souk_intersect(uint64_t *_Nonnull words, const uint64_t *_Nonnull others, size_t count);

/// Has the memory at an address fetched while something else goes on: what lies there will be read soon.
static inline void souk_will_read(const void *_Nonnull address) {
  __builtin_prefetch(address);
}
