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

#endif
