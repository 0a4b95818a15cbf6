#ifndef CWORDS_H
#define CWORDS_H

#include <stddef.h>
#include <stdint.h>

// What the word lists know of English words: words.tsv as it is, sorted lines of a word, its
// attributes and, for another spelling of a place, the main one. WordFacts says what they mean.
const uint8_t *crossread_words(void);
size_t crossread_words_size(void);

#endif
