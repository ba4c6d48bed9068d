#ifndef SOUK_SHA256_H
#define SOUK_SHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The compression function of SHA-256 (FIPS 180-4 section 6.2.2) with the processor's own instructions.
 *
 * libsodium computes it without them, some four times slower. Only whole blocks are done here: the
 * initial value, the padding and the rest of a message stay libsodium's.
 */

/// Whether this processor has the instructions.
bool souk_sha256_is_supported(void);

/// Takes whole blocks of 64 bytes into the eight words of a state.
///
/// Only where `souk_sha256_is_supported`; elsewhere it does nothing.
void souk_sha256_take(uint32_t state[_Nonnull 8], const uint8_t *_Nonnull blocks, size_t count);

#endif
