#include "CWords.h"

// #embed is of C23; clang has it in every mode and warns in older ones.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t words[] = {
#embed "words.tsv"
};

const uint8_t *crossread_words(void) { return words; }
size_t crossread_words_size(void) { return sizeof words; }
