#ifndef CREADINGMODEL_H
#define CREADINGMODEL_H

#include <stddef.h>
#include <stdint.h>

// The trained weights, embedded in the program: one file to copy, nothing to find at run time.
// They start on a 64-byte boundary. docs/model-card.md says what they were trained on.
const uint8_t *_Nonnull crossread_reading_model(void);
size_t crossread_reading_model_size(void);

// The weights of quotes and attribution, fitted after those above and on top of them.
const uint8_t *_Nonnull crossread_attribution_model(void);
size_t crossread_attribution_model_size(void);

// The sums that a network spends its time on. They are in C because only here can one program
// carry a version for each kind of processor. All give the same numbers.

// The size of a network's hidden layer.
#define CROSSREAD_WIDTH 128
// Outputs come in multiples of this number.
#define CROSSREAD_OUTPUT_STEP 16
#define CROSSREAD_KERNEL_LEVELS 3

typedef struct {
  // Adds up the rows of the keys that the feature table has. `shift` brings a key down to the
  // number of its group of four slots.
  void (*_Nonnull sum)(
      const void *_Nonnull slots, unsigned shift, const int8_t *_Nonnull rows,
      const uint64_t *_Nonnull keys, size_t count, int16_t *_Nonnull result);
  // Adds up row 0, the rows of the keys and the parts, which are sums of other keys (none need no
  // list of them); what is negative becomes 0.
  void (*_Nonnull hide)(
      const void *_Nonnull slots, unsigned shift, const int8_t *_Nonnull rows,
      const uint64_t *_Nonnull keys, size_t count,
      const int16_t *_Nullable const *_Nullable parts, size_t part_count,
      int16_t *_Nonnull hidden);
  // The weighted sums of the hidden layer for `count` outputs. `weights` has, for each pair of
  // hidden numbers, two weights for each output.
  void (*_Nonnull weigh)(
      const int16_t *_Nonnull weights, const int32_t *_Nonnull biases,
      const int16_t *_Nonnull hidden, size_t count, int32_t *_Nonnull sums);
} crossread_kernels;

// The version for processors of a level: 0 any, 1 with AVX2, 2 with AVX-512 and VNNI; null where
// this one is not of that level.
const crossread_kernels *_Nullable crossread_kernels_for(int level);

// The version that suits this processor.
const crossread_kernels *_Nonnull crossread_best_kernels(void);

#endif
