#include "CReadingModel.h"

// Each sum is written once, over blocks of 64 bytes that the compiler cuts to the size of the
// processor's registers, and once more by hand where a processor has an instruction that the
// compiler does not find.

typedef int8_t small __attribute__((vector_size(32), aligned(1)));
typedef int16_t wide __attribute__((vector_size(64), aligned(2)));

enum { blocks = CROSSREAD_WIDTH / 32, most_keys = 128 };

#define ALWAYS static inline __attribute__((always_inline))

// The row of a feature, 0 where it has none. All four slots of the group are looked at: which one
// holds the key cannot be foreseen, and a wrong guess costs more than three looks.
ALWAYS uint32_t row_of(const uint32_t *slots, unsigned shift, uint64_t key) {
  const uint32_t *group = slots + (key >> shift) * 4;
  uint32_t check = (uint32_t)key << 16;
  if (check == 0) check = 1 << 16;
  uint32_t first = group[0] ^ check, second = group[1] ^ check;
  uint32_t third = group[2] ^ check, fourth = group[3] ^ check;
  if (second < first) first = second;
  if (fourth < third) third = fourth;
  if (third < first) first = third;
  return first < 0x10000 ? first : 0;
}

// The sums of some features, over the 128 hidden numbers.
typedef struct {
  wide block[blocks];
} sums;

ALWAYS void add_rows(
    sums *total, const void *slots, unsigned shift, const int8_t *rows, const uint64_t *keys,
    size_t count) {
  while (count > 0) {
    size_t part = count < most_keys ? count : most_keys;
    const int8_t *known[most_keys];
    size_t known_count = 0;
    for (size_t index = 0; index < part; index++) {
      uint32_t number = row_of(slots, shift, keys[index]);
      const int8_t *row = rows + (size_t)number * CROSSREAD_WIDTH;
      // The rows lie too far apart to stay near: fetch them while the next ones are looked up.
      __builtin_prefetch(row);
      __builtin_prefetch(row + 64);
      known[known_count] = row;
      known_count += number != 0;
    }
    for (size_t index = 0; index < known_count; index++) {
#pragma clang loop unroll(full)
      for (int block = 0; block < blocks; block++)
        total->block[block] +=
            __builtin_convertvector(*(const small *)(known[index] + 32 * block), wide);
    }
    keys += part;
    count -= part;
  }
}

ALWAYS void sum(
    const void *slots, unsigned shift, const int8_t *rows, const uint64_t *keys, size_t count,
    int16_t *result) {
  sums total = {0};
  add_rows(&total, slots, shift, rows, keys, count);
  for (int block = 0; block < blocks; block++)
    *(wide *)(result + 32 * block) = total.block[block];
}

ALWAYS void hide(
    const void *slots, unsigned shift, const int8_t *rows, const uint64_t *keys, size_t count,
    const int16_t *const *parts, size_t part_count, int16_t *hidden) {
  sums total;
  for (int block = 0; block < blocks; block++)
    total.block[block] = __builtin_convertvector(*(const small *)(rows + 32 * block), wide);
  add_rows(&total, slots, shift, rows, keys, count);
  for (size_t part = 0; part < part_count; part++) {
#pragma clang loop unroll(full)
    for (int block = 0; block < blocks; block++)
      total.block[block] += *(const wide *)(parts[part] + 32 * block);
  }
  for (int block = 0; block < blocks; block++) {
    wide positive = total.block[block] > 0;
    *(wide *)(hidden + 32 * block) = total.block[block] & positive;
  }
}

// The places of the pairs of hidden numbers that are not both 0: about a third of them.
ALWAYS size_t active_pairs(const int16_t *hidden, uint8_t *places) {
  size_t count = 0;
  for (int pair = 0; pair < CROSSREAD_WIDTH / 2; pair++) {
    int32_t both;
    __builtin_memcpy(&both, hidden + 2 * pair, 4);
    places[count] = (uint8_t)pair;
    count += both != 0;
  }
  return count;
}

// The two, made for one kind of processor: `target` is the attribute that says which.
#define SUM_AND_HIDE(level, target)                                                         \
  target static void sum_##level(                                                           \
      const void *slots, unsigned shift, const int8_t *rows, const uint64_t *keys,          \
      size_t count, int16_t *result) {                                                      \
    sum(slots, shift, rows, keys, count, result);                                           \
  }                                                                                         \
  target static void hide_##level(                                                          \
      const void *slots, unsigned shift, const int8_t *rows, const uint64_t *keys,          \
      size_t count, const int16_t *const *parts, size_t part_count, int16_t *hidden) {      \
    hide(slots, shift, rows, keys, count, parts, part_count, hidden);                       \
  }

// MARK: Any processor

SUM_AND_HIDE(plain, )

static void weigh_plain(
    const int16_t *weights, const int32_t *biases, const int16_t *hidden, size_t count,
    int32_t *sums) {
  uint8_t places[CROSSREAD_WIDTH / 2];
  size_t active = active_pairs(hidden, places);
  for (size_t number = 0; number < count; number++) sums[number] = biases[number];
  for (size_t index = 0; index < active; index++) {
    int32_t even = hidden[2 * places[index]], odd = hidden[2 * places[index] + 1];
    const int16_t *row = weights + (size_t)places[index] * 2 * count;
    for (size_t number = 0; number < count; number++)
      sums[number] += even * row[2 * number] + odd * row[2 * number + 1];
  }
}

static const crossread_kernels plain = {sum_plain, hide_plain, weigh_plain};

#if defined(__x86_64__)
#include <immintrin.h>

// MARK: Processors with AVX2

#define AVX2 __attribute__((target("avx2")))

SUM_AND_HIDE(avx2, AVX2)

// `vectors` registers of eight outputs each.
#define WEIGH_AVX2(vectors)                                                                  \
  {                                                                                          \
    __m256i total[vectors];                                                                  \
    for (int at = 0; at < vectors; at++)                                                     \
      total[at] = _mm256_loadu_si256((const __m256i *)(biases + start + 8 * at));            \
    for (size_t index = 0; index < active; index++) {                                        \
      int32_t both;                                                                          \
      __builtin_memcpy(&both, hidden + 2 * places[index], 4);                                \
      __m256i pair = _mm256_set1_epi32(both);                                                \
      const int16_t *row = weights + 2 * ((size_t)places[index] * count + start);            \
      for (int at = 0; at < vectors; at++)                                                   \
        total[at] = _mm256_add_epi32(                                                        \
            total[at],                                                                       \
            _mm256_madd_epi16(pair, _mm256_loadu_si256((const __m256i *)(row + 16 * at))));  \
    }                                                                                        \
    for (int at = 0; at < vectors; at++)                                                     \
      _mm256_storeu_si256((__m256i *)(sums + start + 8 * at), total[at]);                    \
    start += 8 * vectors;                                                                    \
  }

AVX2 static void weigh_avx2(
    const int16_t *weights, const int32_t *biases, const int16_t *hidden, size_t count,
    int32_t *sums) {
  uint8_t places[CROSSREAD_WIDTH / 2];
  size_t active = active_pairs(hidden, places);
  size_t start = 0;
  while (count - start >= 64) WEIGH_AVX2(8)
  if (count - start >= 32) WEIGH_AVX2(4)
  while (start < count) WEIGH_AVX2(2)
}

static const crossread_kernels with_avx2 = {sum_avx2, hide_avx2, weigh_avx2};

// MARK: Processors with AVX-512 and its instructions for networks

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")))

SUM_AND_HIDE(avx512, AVX512)

#define WEIGH_AVX512(vectors)                                                                \
  {                                                                                          \
    __m512i total[vectors];                                                                  \
    for (int at = 0; at < vectors; at++)                                                     \
      total[at] = _mm512_loadu_si512(biases + start + 16 * at);                              \
    for (size_t index = 0; index < active; index++) {                                        \
      int32_t both;                                                                          \
      __builtin_memcpy(&both, hidden + 2 * places[index], 4);                                \
      __m512i pair = _mm512_set1_epi32(both);                                                \
      const int16_t *row = weights + 2 * ((size_t)places[index] * count + start);            \
      for (int at = 0; at < vectors; at++)                                                   \
        total[at] = _mm512_dpwssd_epi32(total[at], pair, _mm512_loadu_si512(row + 32 * at)); \
    }                                                                                        \
    for (int at = 0; at < vectors; at++)                                                     \
      _mm512_storeu_si512(sums + start + 16 * at, total[at]);                                \
    start += 16 * vectors;                                                                   \
  }

AVX512 static void weigh_avx512(
    const int16_t *weights, const int32_t *biases, const int16_t *hidden, size_t count,
    int32_t *sums) {
  uint8_t places[CROSSREAD_WIDTH / 2];
  size_t active = active_pairs(hidden, places);
  size_t start = 0;
  while (count - start >= 80) WEIGH_AVX512(5)
  while (count - start >= 64) WEIGH_AVX512(4)
  while (start < count) WEIGH_AVX512(1)
}

static const crossread_kernels with_avx512 = {sum_avx512, hide_avx512, weigh_avx512};
#endif

const crossread_kernels *crossread_kernels_for(int level) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (level == 2)
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
                   && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni")
               ? &with_avx512
               : 0;
  if (level == 1) return __builtin_cpu_supports("avx2") ? &with_avx2 : 0;
#endif
  return level == 0 ? &plain : 0;
}

const crossread_kernels *crossread_best_kernels(void) {
  for (int level = CROSSREAD_KERNEL_LEVELS - 1; level > 0; level--) {
    const crossread_kernels *kernels = crossread_kernels_for(level);
    if (kernels) return kernels;
  }
  return &plain;
}
