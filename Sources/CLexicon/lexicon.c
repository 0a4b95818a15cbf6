#include "CLexicon.h"

// #embed is of C23; clang has it in every mode and warns in older ones.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) uint8_t lexicon[] = {
#embed "lexicon.bin"
};

const uint8_t *crossread_lexicon(void) { return lexicon; }
size_t crossread_lexicon_size(void) { return sizeof lexicon; }
