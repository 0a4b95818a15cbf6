#include "sizes.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// A fused multiplication and addition rounds once, two rounds twice: never fuse, so that all
// processors agree.
#pragma STDC FP_CONTRACT OFF

// Functions that take or give vectors are all inlined: how they would be passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

// Vectors of sixteen, whatever the size of the registers; they may stand at any address.
typedef float vec __attribute__((vector_size(64)));
typedef int32_t whole __attribute__((vector_size(64)));
typedef uint32_t bits __attribute__((vector_size(64)));
typedef int8_t small __attribute__((vector_size(16)));
typedef float vec_u __attribute__((vector_size(64), aligned(4), may_alias));
typedef int32_t whole_u __attribute__((vector_size(64), aligned(4), may_alias));
typedef int8_t small_u __attribute__((vector_size(16), aligned(1), may_alias));

// Macros, not functions: vectors passed between functions of different levels would not agree.
#define all(x) ((vec){0} + (float)(x))
#define all_whole(x) ((whole){0} + (int32_t)(x))
#define load(p) (*(const vec_u *)(p))
#define store(p, x) (*(vec_u *)(p) = (x))
#define to_float(x) __builtin_convertvector((whole)(x), vec)
#define from_small(p) \
  __builtin_convertvector(__builtin_convertvector(*(const small_u *)(p), whole), vec)
#define store_small(p, x) (*(small_u *)(p) = __builtin_convertvector((x), small))
#define magnitude(x) ((vec)((whole)(x) & 0x7FFFFFFF))

#define ALWAYS static inline __attribute__((always_inline, unused))
#define JOINED_(a, b) a##_##b
#define JOINED(a, b) JOINED_(a, b)
#define NAME(name) JOINED(name, LEVEL)

// The functions of floats.h, of the level that is being made.
#define chosen NAME(chosen)
#define larger NAME(larger)
#define before NAME(before)
#define between NAME(between)
#define sum_of NAME(sum_of)
#define max_of NAME(max_of)
#define whole_sum_of NAME(whole_sum_of)
#define rounded NAME(rounded)
#define exponential NAME(exponential)
#define gelu NAME(gelu)

// MARK: Any processor

#define LEVEL plain
#include "floats.h"

// One row and 16 outputs.
ALWAYS void block_plain(
    const int8_t *row, size_t inputs, const int8_t *block, int32_t *sums) {
#if defined(__SSE2__)
  // Every processor of x86-64 has these: two sums for each output, added up at the end.
  __m128i total[8];
  for (int at = 0; at < 8; at++) total[at] = _mm_setzero_si128();
  for (size_t from = 0; from < inputs; from += 4) {
    int32_t four;
    __builtin_memcpy(&four, row + from, 4);
    __m128i number = _mm_set1_epi32(four);
    number = _mm_srai_epi16(_mm_unpacklo_epi8(number, number), 8);
#pragma clang loop unroll(full)
    for (int part = 0; part < 4; part++) {
      __m128i weight = _mm_loadu_si128((const __m128i *)(block + from * 16 + 16 * part));
      __m128i low = _mm_srai_epi16(_mm_unpacklo_epi8(weight, weight), 8);
      __m128i high = _mm_srai_epi16(_mm_unpackhi_epi8(weight, weight), 8);
      total[2 * part] = _mm_add_epi32(total[2 * part], _mm_madd_epi16(low, number));
      total[2 * part + 1] = _mm_add_epi32(total[2 * part + 1], _mm_madd_epi16(high, number));
    }
  }
  int32_t halves[32];
  for (int at = 0; at < 8; at++) _mm_storeu_si128((__m128i *)(halves + 4 * at), total[at]);
  for (int at = 0; at < 16; at++) sums[at] = halves[2 * at] + halves[2 * at + 1];
#else
  int32_t total[16] = {0};
  for (size_t from = 0; from < inputs; from += 4) {
    const int8_t *four = row + from, *weight = block + from * 16;
    int16_t first = four[0], second = four[1], third = four[2], fourth = four[3];
    for (int at = 0; at < 16; at++)
      total[at] += (first * weight[4 * at] + second * weight[4 * at + 1])
                   + (third * weight[4 * at + 2] + fourth * weight[4 * at + 3]);
  }
  for (int at = 0; at < 16; at++) sums[at] = total[at];
#endif
}

static void product_plain(
    const int8_t *rows, size_t count, size_t inputs, const int8_t *weights, size_t outputs,
    int32_t *sums, uint8_t *room) {
  (void)room;
  for (size_t output = 0; output < outputs; output += 16)
    for (size_t row = 0; row < count; row++)
      block_plain(
          rows + row * inputs, inputs, weights + output * inputs, sums + row * outputs + output);
}

#include "kernels.h"
#undef LEVEL

#if defined(__x86_64__)

// MARK: Processors with AVX2

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define LEVEL avx2
#include "floats.h"

// `lines` rows and 16 outputs. The instruction wants one side without a sign, so the signs of the
// weights go over to the numbers; 2 × 127 × 127 fits into its 16 bits.
ALWAYS void block_avx2(
    const int8_t *rows, size_t inputs, const int8_t *block, size_t outputs, int32_t *sums,
    const int lines) {
  __m256i total[4][2];
  const __m256i ones = _mm256_set1_epi16(1);
#pragma clang loop unroll(full)
  for (int row = 0; row < lines; row++) total[row][0] = total[row][1] = _mm256_setzero_si256();
  for (size_t from = 0; from < inputs; from += 4) {
#pragma clang loop unroll(full)
    for (int half = 0; half < 2; half++) {
      __m256i weight = _mm256_loadu_si256((const __m256i *)(block + from * 16 + 32 * half));
      __m256i size = _mm256_abs_epi8(weight);
#pragma clang loop unroll(full)
      for (int row = 0; row < lines; row++) {
        int32_t four;
        __builtin_memcpy(&four, rows + (size_t)row * inputs + from, 4);
        __m256i number = _mm256_sign_epi8(_mm256_set1_epi32(four), weight);
        total[row][half] = _mm256_add_epi32(
            total[row][half], _mm256_madd_epi16(_mm256_maddubs_epi16(size, number), ones));
      }
    }
  }
#pragma clang loop unroll(full)
  for (int row = 0; row < lines; row++) {
    int32_t *result = sums + (size_t)row * outputs;
    _mm256_storeu_si256((__m256i *)result, total[row][0]);
    _mm256_storeu_si256((__m256i *)(result + 8), total[row][1]);
  }
}

static void product_avx2(
    const int8_t *rows, size_t count, size_t inputs, const int8_t *weights, size_t outputs,
    int32_t *sums, uint8_t *room) {
  (void)room;
  for (size_t output = 0; output < outputs; output += 16) {
    const int8_t *block = weights + output * inputs;
    size_t row = 0;
    for (; row + 4 <= count; row += 4)
      block_avx2(rows + row * inputs, inputs, block, outputs, sums + row * outputs + output, 4);
    for (; row < count; row++)
      block_avx2(rows + row * inputs, inputs, block, outputs, sums + row * outputs + output, 1);
  }
}

#include "kernels.h"
#undef LEVEL
#pragma clang attribute pop

// MARK: Processors with AVX-512 and its instructions for networks

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"))), apply_to = function)
#define LEVEL avx512
#include "floats.h"

// `lines` rows and `blocks` times 16 outputs. Rows come without a sign, 128 too large.
ALWAYS void block_avx512(
    const uint8_t *rows, size_t inputs, const int8_t *weights, size_t outputs,
    const __m512i *excess, int32_t *sums, const int lines, const int blocks) {
  __m512i total[6][4];
#pragma clang loop unroll(full)
  for (int row = 0; row < lines; row++)
#pragma clang loop unroll(full)
    for (int block = 0; block < blocks; block++) total[row][block] = _mm512_setzero_si512();
  for (size_t from = 0; from < inputs; from += 4) {
    __m512i weight[4];
#pragma clang loop unroll(full)
    for (int block = 0; block < blocks; block++)
      weight[block] = _mm512_loadu_si512(weights + ((size_t)block * inputs + from) * 16);
#pragma clang loop unroll(full)
    for (int row = 0; row < lines; row++) {
      int32_t four;
      __builtin_memcpy(&four, rows + (size_t)row * inputs + from, 4);
      __m512i number = _mm512_set1_epi32(four);
#pragma clang loop unroll(full)
      for (int block = 0; block < blocks; block++)
        total[row][block] = _mm512_dpbusd_epi32(total[row][block], number, weight[block]);
    }
  }
#pragma clang loop unroll(full)
  for (int row = 0; row < lines; row++)
#pragma clang loop unroll(full)
    for (int block = 0; block < blocks; block++)
      _mm512_storeu_si512(
          sums + (size_t)row * outputs + 16 * block,
          _mm512_sub_epi32(total[row][block], excess[block]));
}

ALWAYS void columns_avx512(
    const uint8_t *rows, size_t count, size_t inputs, const int8_t *weights, size_t outputs,
    int32_t *sums, const int blocks) {
  __m512i excess[4];
#pragma clang loop unroll(full)
  for (int block = 0; block < blocks; block++) excess[block] = _mm512_setzero_si512();
  const __m512i shift = _mm512_set1_epi8((char)128);
  for (size_t from = 0; from < inputs; from += 4)
#pragma clang loop unroll(full)
    for (int block = 0; block < blocks; block++)
      excess[block] = _mm512_dpbusd_epi32(
          excess[block], shift,
          _mm512_loadu_si512(weights + ((size_t)block * inputs + from) * 16));
  size_t row = 0;
#define LINES(lines)                                                                          \
  block_avx512(                                                                               \
      rows + row * inputs, inputs, weights, outputs, excess, sums + row * outputs, lines, blocks)
  for (; row + 6 <= count; row += 6) LINES(6);
  switch (count - row) {
    case 5: LINES(5); break;
    case 4: LINES(4); break;
    case 3: LINES(3); break;
    case 2: LINES(2); break;
    case 1: LINES(1); break;
    default: break;
  }
#undef LINES
}

static void product_avx512(
    const int8_t *rows, size_t count, size_t inputs, const int8_t *weights, size_t outputs,
    int32_t *sums, uint8_t *room) {
  size_t size = count * inputs, at = 0;
  const __m512i shift = _mm512_set1_epi8((char)128);
  for (; at + 64 <= size; at += 64)
    _mm512_storeu_si512(room + at, _mm512_xor_si512(_mm512_loadu_si512(rows + at), shift));
  for (; at < size; at++) room[at] = (uint8_t)rows[at] ^ 128;
  size_t output = 0;
  for (; output + 64 <= outputs; output += 64)
    columns_avx512(room, count, inputs, weights + output * inputs, outputs, sums + output, 4);
  if (output + 32 <= outputs) {
    columns_avx512(room, count, inputs, weights + output * inputs, outputs, sums + output, 2);
    output += 32;
  }
  if (output < outputs)
    columns_avx512(room, count, inputs, weights + output * inputs, outputs, sums + output, 1);
}

#include "kernels.h"
#undef LEVEL
#pragma clang attribute pop
#endif

const crossread_meaning_kernels *crossread_meaning_kernels_for(int level) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (level == 2)
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
                   && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni")
               ? &kernels_avx512
               : 0;
  if (level == 1) return __builtin_cpu_supports("avx2") ? &kernels_avx2 : 0;
#endif
  return level == 0 ? &kernels_plain : 0;
}

const crossread_meaning_kernels *crossread_meaning_best_kernels(void) {
  for (int level = CROSSREAD_MEANING_LEVELS - 1; level > 0; level--) {
    const crossread_meaning_kernels *kernels = crossread_meaning_kernels_for(level);
    if (kernels) return kernels;
  }
  return &kernels_plain;
}
