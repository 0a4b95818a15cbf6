#include "CReadingModel.h"

#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

typedef int8_t small16 __attribute__((vector_size(16), aligned(1)));
typedef int16_t wide16 __attribute__((vector_size(32), aligned(2)));

enum { blocks = CROSSREAD_WIDTH / 16 };

FOR_EACH_PROCESSOR
void crossread_add_rows(
    const int8_t *rows, const uint64_t *numbers, size_t count, int16_t *hidden) {
  wide16 sums[blocks];
  for (int block = 0; block < blocks; block++)
    sums[block] = __builtin_convertvector(*(const small16 *)(rows + 16 * block), wide16);
  for (size_t index = 0; index < count; index++) {
    const int8_t *row = rows + numbers[index] * CROSSREAD_WIDTH;
#pragma clang loop unroll(full)
    for (int block = 0; block < blocks; block++)
      sums[block] += __builtin_convertvector(*(const small16 *)(row + 16 * block), wide16);
  }
  for (int block = 0; block < blocks; block++) {
    wide16 positive = sums[block] > 0;
    *(wide16 *)(hidden + 16 * block) = sums[block] & positive;
  }
}

FOR_EACH_PROCESSOR
void crossread_weigh(
    const int16_t *weights, const int32_t *biases, const int16_t *hidden, size_t count,
    int32_t *sums) {
  for (size_t number = 0; number < count; number++) {
    const int16_t *row = weights + number * CROSSREAD_WIDTH;
    int32_t sum = biases[number];
    for (int place = 0; place < CROSSREAD_WIDTH; place++)
      sum += (int32_t)row[place] * (int32_t)hidden[place];
    sums[number] = sum;
  }
}
