"""Sentences as arrays."""

import random
from typing import NamedTuple

import model
import torch
from wordpieces import FIRST, LAST, UNKNOWN

LONGEST = 250  # word pieces of a sentence
PIECES_OF_WORD = 6


class Batch(NamedTuple):
    numbers: list  # of the sentences
    sentences: list
    pieces: torch.Tensor  # [sentence, piece]
    real: torch.Tensor  # [sentence, piece]: 1 where there is a piece
    first: torch.Tensor  # [sentence, word]: the first piece of each word, with the root before them
    cases: torch.Tensor  # [sentence, word]
    words: torch.Tensor  # [sentence, word]: 1 where there is a word or the root
    heads: torch.Tensor
    relations: torch.Tensor
    tags: torch.Tensor


def bucketed(sentences, cutter, limit, relations=None, tags=None, rng=None):
    """Batches of at most `limit` word pieces, of sentences of like length; in random order with `rng`."""
    cut = []
    for number, sentence in enumerate(sentences):
        pieces, first = [FIRST], [0]
        for word in sentence:
            first.append(len(pieces))
            pieces += (cutter.cut(word.form)[0] or [UNKNOWN])[:PIECES_OF_WORD]
        pieces.append(LAST)
        if len(pieces) <= LONGEST:
            cut.append((number, sentence, pieces, first))
    cut.sort(key=lambda x: len(x[2]) + (rng.random() * 3 if rng else 0))
    groups, group = [], []
    for item in cut:
        if group and (len(group) + 1) * len(item[2]) > limit:
            groups.append(group)
            group = []
        group.append(item)
    groups += [group] if group else []
    if rng:
        rng.shuffle(groups)
    for group in groups:
        yield _batch(group, relations or {}, tags or {})


def _batch(group, relations, tags):
    length, width = max(len(x[2]) for x in group), max(len(x[3]) for x in group)
    whole = lambda size: torch.zeros(len(group), size, dtype=torch.long)
    made = Batch([x[0] for x in group], [x[1] for x in group], whole(length), whole(length),
                 whole(width), whole(width), whole(width), whole(width), whole(width), whole(width))
    for row, (_, sentence, pieces, first) in enumerate(group):
        made.pieces[row, :len(pieces)] = torch.tensor(pieces)
        made.real[row, :len(pieces)] = 1
        made.first[row, :len(first)] = torch.tensor(first)
        made.words[row, :len(first)] = 1
        for place, word in enumerate(sentence, 1):
            made.cases[row, place] = model.case(word.form)
            made.heads[row, place] = word.head
            made.relations[row, place] = relations.get(word.relation, 0)
            made.tags[row, place] = tags.get(word.tag, 0)
    return made
