#include "CReadingModel.h"

// #embed is of C23; clang has it in every mode and warns in older ones.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) uint8_t model[] = {
#embed "attribution.bin"
};

const uint8_t *crossread_attribution_model(void) { return model; }
size_t crossread_attribution_model_size(void) { return sizeof model; }
