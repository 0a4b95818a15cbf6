#include "CMeaningModel.h"

// #embed is of C23; clang has it in every mode and warns in older ones.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) uint8_t weights[] = {
#embed "meaning.bin"
};

const uint8_t *crossread_meaning_weights(void) { return weights; }
size_t crossread_meaning_weights_size(void) { return sizeof weights; }
