"""Pairs as arrays: word pieces, and questions about clauses of the two sentences."""

import numpy as np

import data
from wordpieces import FIRST, LAST

BUCKETS = ((32, 32), (48, 20), (64, 16), (96, 10), (128, 8))  # length, pairs
QUESTIONS = 4


def pieces(cutter, text):
    numbers, ranges = cutter.cut(text)
    return numbers[:126], ranges[:126]


def questions(pair, rng):
    """What is asked of a pair: (range in a or None for all, in b, relation, weight)."""
    label = pair["relation"]
    if pair["type"] == "clauses":
        sentences = {"none": data.NONE, "hard": 1, "soft": 2}.get(label, data.ANY_MATCH)
        clauses = data.NONE if label == "elsewhere" else data.RELATIONS.index(label)
        a, b = pair["a_clause"], pair["b_clause"]
        asked = [(a, b, clauses, 1.0), (None, None, sentences, 0.4)]
        stated = pair.get("stated")
        if stated:
            # A clause beside the whole of the other sentence: stated by it, or only in part.
            asked.append((a, None, 0 if stated in ("A", "both") else 3, 0.8))
            asked.append((None, b, 0 if stated in ("B", "both") else 3, 0.8))
        elif label in ("none", "hard", "soft"):
            asked.append((a, None, clauses, 0.4) if rng.random() < 0.5 else (None, b, clauses, 0.4))
        return asked
    number = label if isinstance(label, int) else data.RELATIONS.index(label)
    # Whole sentences with a fact in common seldom say no more than that.
    wide = data.ANY_MATCH if number == 0 and pair["type"] != "made" else number
    asked = [(None, None, wide, 1.0)]
    all_a, all_b = data.clauses(pair["a"]), data.clauses(pair["b"])
    if pair["a_clause"] and pair["b_clause"]:
        a, b = pair["a_clause"], pair["b_clause"]
        asked.append((a, b, number, 1.0))
        asked.append((a, None, wide, 0.5) if rng.random() < 0.5 else (None, b, wide, 0.5))
        apart = lambda found, clause: [
            c for c in found if c[1] <= clause[0] or c[0] >= clause[1]]
        other_a, other_b = apart(all_a, a), apart(all_b, b)
        choices = []
        if other_a:
            choices += [(rng.choice(other_a), b), (rng.choice(other_a), b),
                        (rng.choice(other_a), None)]
        if other_b:
            choices += [(a, rng.choice(other_b)), (a, rng.choice(other_b)),
                        (None, rng.choice(other_b))]
        if other_a and other_b:
            choices.append((rng.choice(other_a), rng.choice(other_b)))
        if choices and pair["type"] != "made":
            asked.append((*rng.choice(choices), data.NONE, 0.6))
    elif number == data.NONE and all_a and all_b:
        asked.append((rng.choice(all_a), rng.choice(all_b), number, 0.7))
        asked.append((rng.choice(all_a), None, number, 0.3) if rng.random() < 0.5
                     else (None, rng.choice(all_b), number, 0.3))
        asked.append((rng.choice(all_a), rng.choice(all_b), number, 0.5))
    return asked


def rows(cutter, pairs, asked):
    """One entry for each pair, ready to be put into a batch."""
    result = []
    for pair, questions_ in zip(pairs, asked):
        entry = {"questions": questions_}
        for side in "ab":
            entry[side] = pieces(cutter, pair[side])
        entry["length"] = max(len(entry["a"][0]), len(entry["b"][0])) + 2
        result.append(entry)
    return result


def batch(entries, length, size, asked=QUESTIONS):
    made = {}
    for side in "ab":
        made["ids_" + side] = np.zeros((size, length), np.int32)
        made["mask_" + side] = np.zeros((size, length), np.float32)
        made["real_" + side] = np.zeros((size, length), np.float32)
        made["clause_" + side] = np.zeros((size, asked, length), np.float32)
    made["relation"] = np.zeros((size, asked), np.int32)
    made["weight"] = np.zeros((size, asked), np.float32)
    for row in range(size):
        entry = entries[row % len(entries)]
        for at, side in enumerate("ab"):
            numbers, ranges = entry[side]
            count = len(numbers)
            made["ids_" + side][row, :count + 2] = [FIRST, *numbers, LAST]
            made["mask_" + side][row, :count + 2] = 1
            made["real_" + side][row, 1:count + 1] = 1
            for q, question in enumerate(entry["questions"]):
                if question[at] is None:
                    made["clause_" + side][row, q, 1:count + 1] = 1
                else:
                    start, end = question[at]
                    for place, (s, e) in enumerate(ranges):
                        if s < end and e > start:
                            made["clause_" + side][row, q, place + 1] = 1
        for q, question in enumerate(entry["questions"]):
            made["relation"][row, q] = question[2]
            made["weight"][row, q] = question[3] if row < len(entries) else 0
    return made


def bucketed(entries, rng=None, asked=QUESTIONS):
    """Batches of entries of like length, in random order where there is `rng`; with the places of
    their entries."""
    groups = {}
    for place, entry in enumerate(entries):
        bucket = next(b for b in BUCKETS if entry["length"] <= b[0])
        groups.setdefault(bucket, []).append(place)
    made = []
    for (length, size), places in sorted(groups.items()):
        if rng:
            rng.shuffle(places)
        for start in range(0, len(places), size):
            made.append((places[start:start + size], length, size))
    if rng:
        rng.shuffle(made)
    for places, length, size in made:
        yield places, batch([entries[p] for p in places], length, size, asked)
