#ifndef CMEANINGMODEL_H
#define CMEANINGMODEL_H

#include <stddef.h>
#include <stdint.h>

// The trained judge of two clauses, embedded in the program, and the arithmetic to ask it.
// docs/model-card.md says what it was trained on.

// The weights: they start on a 64-byte boundary.
const uint8_t *_Nonnull crossread_meaning_weights(void);
size_t crossread_meaning_weights_size(void);

// Word pieces of one text that are encoded at most; those after are not looked at.
#define CROSSREAD_MEANING_MOST 256
#define CROSSREAD_MEANING_RELATIONS 5
#define CROSSREAD_MEANING_LAYERS 12
#define CROSSREAD_MEANING_LEVELS 3

// A matrix in whole numbers, with a scale for each output.
typedef struct {
  const int8_t *_Nullable weights;
  const float *_Nullable scales;
  const float *_Nullable biases;
} crossread_meaning_matrix;

typedef struct {
  crossread_meaning_matrix qkv, out, up, down;
  const float *_Nullable norm1_w, *_Nullable norm1_b, *_Nullable norm2_w, *_Nullable norm2_b;
} crossread_meaning_layer;

// Where everything lies in the weights. It points into them.
typedef struct {
  uint32_t layers, words, letters_size;
  uint32_t check;    // CRC-32 of everything after the header: tells one training from another
  uint32_t longest;  // bytes of the longest piece
  const int8_t *_Nullable word_rows;
  const float *_Nullable word_scales, *_Nullable places, *_Nullable norm_w, *_Nullable norm_b;
  crossread_meaning_layer layer[CROSSREAD_MEANING_LAYERS];
  crossread_meaning_matrix token_h, token_e, apart, times;
  const float *_Nullable signs, *_Nullable hidden_b, *_Nullable judge_w, *_Nullable judge_b;
  const float *_Nullable last_w, *_Nullable last_b, *_Nullable attention;
  const uint32_t *_Nullable starts;
  const uint16_t *_Nullable slots, *_Nullable folded;
  const uint8_t *_Nullable letters;
} crossread_meaning_model;

// Finds everything in the weights: false where they are none of this program, cut short, or have
// parts that point outside. `bytes` must start on a 4-byte boundary and stay as they are.
int crossread_meaning_open(
    const uint8_t *_Nonnull bytes, size_t size, crossread_meaning_model *_Nonnull model);

// The longest piece that the letters begin with, one that continues a word where `inside` is not 0:
// its number, and how many letters it takes; -1 where there is none.
int32_t crossread_meaning_longest_piece(
    const crossread_meaning_model *_Nonnull model, const uint8_t *_Nonnull letters, size_t count,
    int inside, size_t *_Nonnull taken);

// Characters whose small letter without accents is stored, in two runs.
#define CROSSREAD_MEANING_FOLDED_FIRST 0x530
#define CROSSREAD_MEANING_FOLDED_START 0x1E00
#define CROSSREAD_MEANING_FOLDED_END 0x2000

// The bytes that an encoded text of `count` pieces takes (a multiple of 64), and those that
// encoding and judging need to work in.
size_t crossread_meaning_encoded_size(size_t count);
size_t crossread_meaning_encode_room(void);
size_t crossread_meaning_judge_room(size_t count_a, size_t count_b);

// All levels of these give the same bits: sums are of whole numbers, and the rest is done in one
// order, sixteen numbers side by side, without fused operations and without the C library.
typedef struct {
  // Encodes `count` pieces, 1 to CROSSREAD_MEANING_MOST, each smaller than the model's `words`.
  // `encoded` and `room` start on 4-byte boundaries.
  void (*_Nonnull encode)(
      const crossread_meaning_model *_Nonnull model, const int32_t *_Nonnull pieces, size_t count,
      uint8_t *_Nonnull encoded, void *_Nonnull room);
  // The chances of same, hard, soft, part and none for the pieces start_a ..< end_a of one text
  // and start_b ..< end_b of the other; no range is empty.
  void (*_Nonnull judge)(
      const crossread_meaning_model *_Nonnull model, const uint8_t *_Nonnull a, size_t count_a,
      size_t start_a, size_t end_a, const uint8_t *_Nonnull b, size_t count_b, size_t start_b,
      size_t end_b, float *_Nonnull chances, void *_Nonnull room);
  // For each piece of a, the piece of start_b ..< end_b that means most nearly the same, and the
  // cosine of the two (-1 to 1).
  void (*_Nonnull align)(
      const crossread_meaning_model *_Nonnull model, const uint8_t *_Nonnull a, size_t count_a,
      const uint8_t *_Nonnull b, size_t count_b, size_t start_b, size_t end_b,
      int32_t *_Nonnull best, float *_Nonnull cosines, void *_Nonnull room);
} crossread_meaning_kernels;

// The version for processors of a level: 0 any, 1 with AVX2, 2 with AVX-512 and VNNI; null where
// this one is not of that level.
const crossread_meaning_kernels *_Nullable crossread_meaning_kernels_for(int level);

// The version that suits this processor.
const crossread_meaning_kernels *_Nonnull crossread_meaning_best_kernels(void);

#endif
