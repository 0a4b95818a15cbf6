#ifndef CLEXICON_H
#define CLEXICON_H

#include <stddef.h>
#include <stdint.h>

// Which English words mean the same, made from WordNet 3.0 by tools/make-lexicon.py, which says
// what the bytes are. They start on a 64-byte boundary. WordNet's licence: docs/decisions/0009.
const uint8_t *crossread_lexicon(void);
size_t crossread_lexicon_size(void);

#endif
