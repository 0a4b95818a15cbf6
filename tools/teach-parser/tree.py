"""The best tree by the scores of its arcs (Chu & Liu 1965; Edmonds 1967), with one root."""

import numpy as np

NEVER = -1e9


def best(scores):
    """The head of each word, for scores[child, head] as logarithms; word 0 is the root."""
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, NEVER)
    if len(scores) > 1:
        root = 1 + int(scores[1:, 0].argmax())
        scores[1:, 0] = NEVER
        scores[root] = NEVER
        scores[root, 0] = 0
    return _branching(scores)


def _branching(scores):
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    # The cycle becomes one word, the last of a smaller graph; the others keep their order.
    rest = np.array([word for word in range(len(scores)) if word not in set(cycle)])
    cycle = np.array(cycle)
    size = len(rest)
    small = np.full((size + 1, size + 1), NEVER)
    small[:size, :size] = scores[np.ix_(rest, rest)]
    away = scores[np.ix_(rest, cycle)]
    small[:size, size] = away.max(1)
    broken = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    small[size, :size] = broken.max(0)
    found = _branching(small)
    for place, word in enumerate(rest[1:], 1):
        head = found[place]
        heads[word] = cycle[away[place].argmax()] if head == size else rest[head]
    entry = found[size]
    heads[cycle[broken[:, entry].argmax()]] = rest[entry]
    return heads


def _cycle(heads):
    """The words of a cycle; None where there is none."""
    seen = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        word, path = start, []
        while word and not seen[word]:
            seen[word] = start
            path.append(word)
            word = int(heads[word])
        if word and seen[word] == start:
            return path[path.index(word):]
    return None
