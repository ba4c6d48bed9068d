#include "CProcessor.h"

#include <string.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool souk_crc32c_is_supported(void) {
  unsigned int eax, ebx, ecx, edx;
  return __get_cpuid(1, &eax, &ebx, &ecx, &edx) && (ecx & bit_SSE4_2);
}

// Three streams at once: an instruction takes one cycle to begin and three to end. A lane is long
// enough that joining the three, bit by bit over a table, costs little beside them.
enum { lane_size = 8192 };

/// What a state becomes behind `lane_size` bytes of zero, for each of its four bytes.
static uint32_t behind_lane[4][256];
static bool is_ready;

__attribute__((target("sse4.2")))
static uint32_t behind(uint32_t state, size_t count) {
  for (; count > 0; count -= 8) state = (uint32_t)_mm_crc32_u64(state, 0);
  return state;
}

__attribute__((target("sse4.2"), constructor))
static void prepare(void) {
  if (!souk_crc32c_is_supported()) return;
  for (int place = 0; place < 4; place++) {
    uint32_t bits[8];
    for (int bit = 0; bit < 8; bit++) bits[bit] = behind(1u << (8 * place + bit), lane_size);
    for (int byte = 0; byte < 256; byte++) {
      uint32_t sum = 0;
      for (int bit = 0; bit < 8; bit++) if (byte >> bit & 1) sum ^= bits[bit];
      behind_lane[place][byte] = sum;
    }
  }
  is_ready = true;
}

static uint32_t moved_on(uint32_t state) {
  return behind_lane[0][state & 0xFF] ^ behind_lane[1][state >> 8 & 0xFF]
    ^ behind_lane[2][state >> 16 & 0xFF] ^ behind_lane[3][state >> 24];
}

static uint64_t word_at(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

__attribute__((target("sse4.2")))
uint32_t souk_crc32c_take(uint32_t state, const uint8_t *_Nonnull bytes, size_t count) {
  for (; is_ready && count >= 3 * lane_size; bytes += 3 * lane_size, count -= 3 * lane_size) {
    uint64_t first = state, second = 0, third = 0;
    for (size_t place = 0; place < lane_size; place += 8) {
      first = _mm_crc32_u64(first, word_at(bytes + place));
      second = _mm_crc32_u64(second, word_at(bytes + lane_size + place));
      third = _mm_crc32_u64(third, word_at(bytes + 2 * lane_size + place));
    }
    state = moved_on((uint32_t)first) ^ (uint32_t)second;
    state = moved_on(state) ^ (uint32_t)third;
  }
  uint64_t rest = state;
  for (; count >= 8; bytes += 8, count -= 8) rest = _mm_crc32_u64(rest, word_at(bytes));
  state = (uint32_t)rest;
  for (; count > 0; bytes++, count--) state = _mm_crc32_u8(state, *bytes);
  return state;
}

static bool counts_bits(void) {
  unsigned int eax, ebx, ecx, edx;
  return __get_cpuid(1, &eax, &ebx, &ecx, &edx) && (ecx & bit_POPCNT);
}

__attribute__((target("popcnt")))
static size_t count_by_instruction(const uint64_t *words, size_t count) {
  size_t bits = 0;
  for (size_t place = 0; place < count; place++) bits += (size_t)_mm_popcnt_u64(words[place]);
  return bits;
}

static size_t count_by_steps(const uint64_t *words, size_t count) {
  size_t bits = 0;
  for (size_t place = 0; place < count; place++) bits += (size_t)__builtin_popcountll(words[place]);
  return bits;
}

static size_t (*counter)(const uint64_t *, size_t) = count_by_steps;

static uint64_t intersect_by_steps(uint64_t *words, const uint64_t *others, size_t count) {
  uint64_t any = 0;
  for (size_t place = 0; place < count; place++) any |= words[place] &= others[place];
  return any;
}

// The same loop, four words at once.
__attribute__((target("avx2")))
static uint64_t intersect_by_fours(uint64_t *words, const uint64_t *others, size_t count) {
  uint64_t any = 0;
  for (size_t place = 0; place < count; place++) any |= words[place] &= others[place];
  return any;
}

static uint64_t (*intersecter)(uint64_t *, const uint64_t *, size_t) = intersect_by_steps;

__attribute__((constructor)) static void choose(void) {
  if (counts_bits()) counter = count_by_instruction;
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) intersecter = intersect_by_fours;
}

bool souk_intersect(uint64_t *_Nonnull words, const uint64_t *_Nonnull others, size_t count) {
  return intersecter(words, others, count) != 0;
}

size_t souk_count_bits(const uint64_t *_Nonnull words, size_t count) {
  return counter(words, count);
}

#else

bool souk_intersect(uint64_t *_Nonnull words, const uint64_t *_Nonnull others, size_t count) {
  uint64_t any = 0;
  for (size_t place = 0; place < count; place++) any |= words[place] &= others[place];
  return any != 0;
}

size_t souk_count_bits(const uint64_t *_Nonnull words, size_t count) {
  size_t bits = 0;
  for (size_t place = 0; place < count; place++) bits += (size_t)__builtin_popcountll(words[place]);
  return bits;
}

bool souk_crc32c_is_supported(void) { return false; }

uint32_t souk_crc32c_take(uint32_t state, const uint8_t *_Nonnull bytes, size_t count) {
  return state;
}

#endif
