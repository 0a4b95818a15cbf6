#ifndef CREADINGMODEL_H
#define CREADINGMODEL_H

#include <stddef.h>
#include <stdint.h>

// The trained weights, embedded in the program: one file to copy, nothing to find at run time.
// They start on a 64-byte boundary. docs/model-card.md says what they were trained on.
const uint8_t *crossread_reading_model(void);
size_t crossread_reading_model_size(void);

// The weights of quotes and attribution, fitted after those above and on top of them.
const uint8_t *crossread_attribution_model(void);
size_t crossread_attribution_model_size(void);

// The two sums that a network spends its time on. They are in C because only here can one
// program carry a version for processors with AVX2 and one for those without, chosen when it is
// loaded. Both give the same numbers.

// The size of a network's hidden layer.
#define CROSSREAD_WIDTH 128

// Adds up row 0 and the rows with these numbers; negative sums become 0.
void crossread_add_rows(
    const int8_t *rows, const uint64_t *numbers, size_t count, int16_t *hidden);

// The weighted sums of the hidden layer: `count` rows of weights, a bias for each.
void crossread_weigh(
    const int16_t *weights, const int32_t *biases, const int16_t *hidden, size_t count,
    int32_t *sums);

#endif
