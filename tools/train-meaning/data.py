"""Pairs of sentences to learn from and to measure on. Reads the folder; keeps no text elsewhere."""

import json
import pathlib
import random
import re

# "part": one fact in common, but one clause says more than the other, or something else as well.
RELATIONS = ["same", "hard", "soft", "part", "none"]
NONE = 4
# A label that leaves open which of those with a fact in common it is.
ANY_MATCH = -1

_BREAK = re.compile(
    r"[,;:()—–“”\"]|\s(?=(?:and|but|that|who|which|after|before|as|when|while|because|if|though|"
    r"although|since|until|where|whether)\s)"
)


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def clauses(text, pattern=_BREAK):
    """Rough clauses of a sentence: (start, end) characters of what stands between its breaks."""
    ends, start = [], 0
    for found in pattern.finditer(text):
        ends.append((start, found.start()))
        start = found.end()
    ends.append((start, len(text)))
    return [(s, e) for s, e in ends if len(text[s:e].split()) >= 4]


def labelled(folder):
    """The labelled pairs: dictionaries with texts, clause ranges (or None), relation and story."""
    pairs = []
    for name in ("pairs-polnear.jsonl", "pairs-ecbplus.jsonl"):
        for line in lines(pathlib.Path(folder) / name):
            pair = {key: line[key] for key in ("a", "b", "relation", "story", "type")}
            pair["source"] = name[6:-6]
            if pair["relation"] == "topic":
                pair["relation"] = "none"
            for side in "ab":
                clause = line[side + "_clause"]
                start = line[side].find(clause) if clause else -1
                pair[side + "_clause"] = (start, start + len(clause)) if start >= 0 else None
            pairs.append(pair)
    return pairs


def clause_pairs(folder):
    """Pairs of clauses in their sentences as the program holds them against each other; the relation
    is of the clauses, "elsewhere" where only the sentences have a fact in common."""
    path = pathlib.Path(folder) / "pairs-clauses.jsonl"
    if not path.exists():
        return []
    pairs = []
    for line in lines(path):
        pair = dict(line, type="clauses")
        for side in "ab":
            pair[side + "_clause"] = tuple(line[side + "_clause"])
        if pair["relation"] == "topic":
            pair["relation"] = "none"
        pairs.append(pair)
    return pairs


def written(path=pathlib.Path(__file__).with_name("written-pairs.jsonl")):
    """Pairs of sentences that were written for this, as two outlets would print them, with the relation of
    every marked clause of one to every one of the other, and which clauses the other sentence states."""
    pairs = []
    for line in lines(path):
        spans = {}
        for side in "ab":
            starts = [line[side].find(clause) for clause in line[side + "c"]]
            spans[side] = [(s, s + len(c)) for s, c in zip(starts, line[side + "c"])]
        asked, whole = [], {"a": {}, "b": {}}
        for i, j, label in line["r"]:
            relation = NONE if label == "topic" else RELATIONS.index(label)
            asked.append((spans["a"][i], spans["b"][j], relation, 1.0))
            whole["a"].setdefault(i, set()).add(relation)
            whole["b"].setdefault(j, set()).add(relation)
        for side, stated in (("a", line["in_b"]), ("b", line["in_a"])):
            for at, span in enumerate(spans[side]):
                found = whole[side][at]
                # A clause beside the whole of the other sentence: stated by it, against it, or only in part.
                relation = (0 if at in stated else 1 if 1 in found else 2 if 2 in found
                            else 3 if found & {0, 3} else NONE)
                asked.append((span, None, relation, 0.6) if side == "a" else (None, span, relation, 0.6))
        pairs.append({"a": line["a"], "b": line["b"], "type": "written", "source": "written",
                      "story": str(line["event"]), "contrast": line["contrast"], "asked": asked})
    return pairs


def held_out(pair):
    """Whether a pair is of a story that nothing is learnt from."""
    if pair["source"] == "written":
        return int(pair["story"]) % 8 == 2
    if pair["source"] == "ecbplus":
        return int(pair["story"][3:]) >= 31
    return int(pair["story"], 16) % 8 == 2


def event_pairs(folder, topics, count, rng):
    """Pairs of ECB+ sentences of two documents of a topic: one in three shares an event."""
    by_topic = {}
    for document in lines(pathlib.Path(folder) / "ecbplus-1-35.jsonl"):
        if document["topic"] in topics:
            for sentence in document["sentences"]:
                words = len(sentence["text"].split())
                if sentence["annotated"] and sentence["events"] and 4 <= words <= 70:
                    by_topic.setdefault(document["topic"], []).append(
                        (document["doc"], document["subtopic"], sentence["text"],
                         set(sentence["events"])))
    shared, apart = [], []
    for topic in sorted(by_topic):
        sentences = by_topic[topic]
        for i, first in enumerate(sentences):
            for second in sentences[:i]:
                if first[0] == second[0] or first[2] == second[2]:
                    continue
                (shared if first[3] & second[3] else apart).append((first, second))
    rng.shuffle(shared)
    # Of those apart, most are easy: half are chosen among those that share a rare word.
    weights = {}
    for topic in by_topic.values():
        for sentence in topic:
            for word in set(sentence[2].lower().split()):
                weights[word] = weights.get(word, 0) + 1
    rng.shuffle(apart)
    near = [
        pair for pair in apart[: count * 20]
        if sum(1 / weights[w] for w in sorted(
            set(pair[0][2].lower().split()) & set(pair[1][2].lower().split()))
            if weights[w] < 200) > 0.05
    ]
    return shared, apart, near


def as_pair(first, second, match):
    return {"a": first[2], "b": second[2], "a_clause": None, "b_clause": None, "type": None,
            "relation": ANY_MATCH if match else NONE, "source": "events",
            "story": first[0]}


def events(folder, topics, count, rng, hard=True):
    shared, apart, near = event_pairs(folder, topics, count, rng)
    third = count // 3
    chosen = [as_pair(a, b, True) for a, b in shared[:third]]
    seconds = (near[:third] + apart[-third:]) if hard else apart[: 2 * third]
    chosen += [as_pair(a, b, False) for a, b in seconds[: 2 * third]]
    rng.shuffle(chosen)
    return chosen


# MARK: made pairs

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = ("January February March April May June July August September October November "
           "December").split()
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_NEGATE = re.compile(r"\b(is|was|are|were|has|have|had|will|would|can|could|did|does)\b(?! not)")
_DENY = re.compile(r"\b(did|does|do|was|were|is|are|has|have|had|will|would|can|could) not ")
_WILL = re.compile(r"\b(will|must)\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_OPPOSITES = {}
for _pair in (
        "won lost|accepted rejected|approved rejected|rose fell|rise fall|increase decrease|"
        "increased decreased|arrested released|opened closed|before after|more less|more fewer|"
        "supported opposed|supports opposes|support oppose|guilty innocent|first last|"
        "all some|always never|confirmed denied|higher lower|raised cut|bought sold|"
        "began ended|convicted acquitted|most few|agreed refused|killed injured").split("|"):
    _one, _other = _pair.split()
    _OPPOSITES.setdefault(_one, _other)
    _OPPOSITES.setdefault(_other, _one)
_OPPOSITE = re.compile(r"\b(" + "|".join(sorted(_OPPOSITES)) + r")\b")


def _another(rng, words, word):
    return rng.choice([w for w in words if w != word])


def made(pair, rng, names=()):
    """A pair told alike, with one thing of its second clause changed, and what that makes it; None
    where nothing can be changed. Names of `names` may take the place of others."""
    if pair["relation"] != "same" or not pair["b_clause"]:
        return None
    start, end = pair["b_clause"]
    clause = pair["b"][start:end]
    other = pair["a"][slice(*pair["a_clause"])]
    choices = []
    for found in re.finditer(r"\b\d[\d,.]*\d|\b\d\b", clause):
        if found.group() in other:
            digits = found.group()
            place = rng.randrange(len(digits)) if len(digits) > 1 else 0
            while not digits[place].isdigit():
                place = (place + 1) % len(digits)
            new = digits[:place] + _another(rng, "123456789", digits[place]) + digits[place + 1:]
            choices += 3 * [("hard", found.span(), new)]
    for words in (_DAYS, _MONTHS, _NUMBERS):
        for found in re.finditer(r"\b(" + "|".join(words) + r")\b", clause):
            if found.group() in other:
                choices += 2 * [("hard", found.span(), _another(rng, words, found.group()))]
    for found in _NEGATE.finditer(clause):
        choices.append(("hard", (found.end(), found.end()), " not"))
    for found in _DENY.finditer(clause):
        choices.append(("hard", (found.end() - 5, found.end()), " "))
    for found in _WILL.finditer(clause):
        choices += 2 * [("soft", found.span(), rng.choice(["may", "might", "could"]))]
    for found in _OPPOSITE.finditer(clause):
        if names and found.group() in other:
            choices += 2 * [("hard", found.span(), _OPPOSITES[found.group()])]
    for found in _NAME.finditer(clause):
        if names and found.group() in other and found.group() not in _DAYS + _MONTHS:
            choices.append(("hard", found.span(), _another(rng, names, found.group())))
    if not choices:
        return None
    relation, (s, e), new = rng.choice(choices)
    changed = clause[:s] + new + clause[e:]
    result = dict(pair)
    result["b"] = pair["b"][:start] + changed + pair["b"][end:]
    result["b_clause"] = (start, start + len(changed))
    result["relation"] = relation
    result["type"] = "made"
    return result


def copies(pairs, count, rng):
    """Sentences beside shortened copies of themselves, as wire reports are reprinted: a third told
    alike, the others with one thing changed."""
    texts = sorted({pair[side] for pair in pairs for side in "ab"})
    names = sorted({name for text in texts for name in _NAME.findall(text)})
    rng.shuffle(texts)
    result = []
    for text in texts:
        parts = [c for c in clauses(text) if len(text[slice(*c)].split()) >= 5]
        if not parts or len(result) == count:
            continue
        start, end = rng.choice(parts)
        # What stands before or after the clause may go.
        low = start if rng.random() < 0.4 else 0
        high = end if rng.random() < 0.4 else len(text)
        pair = {"a": text, "b": text[low:high], "a_clause": (start, end),
                "b_clause": (start - low, end - low), "relation": "same", "type": "made",
                "source": "copies", "story": ""}
        if rng.random() < 0.67:
            pair = made(pair, rng, names)
        if pair:
            if rng.random() < 0.5:
                pair["a"], pair["b"] = pair["b"], pair["a"]
                pair["a_clause"], pair["b_clause"] = pair["b_clause"], pair["a_clause"]
            result.append(pair)
    return result
