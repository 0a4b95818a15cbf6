#!/usr/bin/env python3
"""Makes Sources/CLexicon/lexicon.bin: which English words mean the same, the opposite or belong together.

  make-lexicon.py --wordnet DICT_DIR --words words.tsv --out lexicon.bin

DICT_DIR  WordNet 3.0, as Debian's `wordnet-base` installs it in /usr/share/wordnet (WordNet licence)
WORDS     Sources/CWords/words.tsv: a lemma is kept where it or a form of it is a common word there,
          and a phrasal verb where its first word is

The file, little-endian: "CRLX", then four 32-bit counts (slots, entries, senses, 16-bit words), then
  slots    64 bits each, a hash table: 32 bits check the key, 16 say which entry; 0 is empty
  entries  32 bits each: where the entry's words start
  senses   16 bits each: the sense above it (hypernym; for adjectives the head of its cluster)
  words    of each entry: its family, its number of senses, of antonyms, then the senses, the
           commonest first, and the antonyms as entries
Number 0 of senses and families stands for none.
"""
import argparse, collections, os, re, struct

SENSES = {"n": 3, "v": 4, "a": 3, "r": 2}
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}

def synsets(dictionary, pos):
    "offset: (lemmas, pointers); a pointer is (symbol, offset, pos, source word, target word)"
    found = {}
    for line in open(os.path.join(dictionary, "data." + FILES[pos]), encoding="latin-1"):
        if line.startswith("  "): continue
        f = line.split("|")[0].split()
        count = int(f[3], 16)
        lemmas = [re.sub(r"\(.*\)", "", f[4 + 2 * i]).lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = []
        for i in range(int(f[at])):
            symbol, offset, kind, ends = f[at + 1 + 4 * i: at + 5 + 4 * i]
            pointers.append((symbol, offset, "a" if kind == "s" else kind, int(ends[:2], 16), int(ends[2:], 16)))
        found[f[0]] = (lemmas, pointers)
    return found

def index(dictionary, pos):
    "lemma: offsets, the commonest sense first"
    found = {}
    for line in open(os.path.join(dictionary, "index." + FILES[pos]), encoding="latin-1"):
        if line.startswith("  "): continue
        f = line.split()
        senses, tagged = int(f[2]), int(f[-int(f[2]) - 1])
        # Senses that the tagged texts never have come last, in no order: keep one where none is tagged.
        found[f[0]] = f[-senses:][:max(1, min(tagged, SENSES[pos]))]
    return found

def lemmas_of(word, pos, known, exceptions):
    out = [word] if word in known else []
    out += [l for l in exceptions.get(word, []) if l in known]
    rules = {"n": [("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")],
             "v": [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
             "a": [("er", ""), ("est", ""), ("er", "e"), ("est", "e")], "r": []}[pos]
    for ending, new in rules:
        if word.endswith(ending) and word[:-len(ending)] + new in known: out.append(word[:-len(ending)] + new)
    return out

def hash64(text):
    value = 0xCBF29CE484222325
    for byte in text.encode(): value = ((value ^ byte) * 0x100000001B3) & (2**64 - 1)
    # The low bits of FNV-1a are weak where the last bytes differ little.
    value ^= value >> 32
    return (value * 0x9E3779B97F4A7C15) & (2**64 - 1)

def main():
    parser = argparse.ArgumentParser()
    for name in ("wordnet", "words", "out"): parser.add_argument("--" + name, required=True)
    args = parser.parse_args()
    lines = [l.rstrip("\n").split("\t") for l in open(args.words, encoding="utf-8")]
    common = [fields[0] for fields in lines if "common" in fields[1].split(" ")]
    data = {p: synsets(args.wordnet, p) for p in FILES}
    senses = {p: index(args.wordnet, p) for p in FILES}
    keep = set()
    for pos in FILES:
        exceptions = collections.defaultdict(list)
        for line in open(os.path.join(args.wordnet, FILES[pos] + ".exc")):
            f = line.split(); exceptions[f[0]] += f[1:]
        for word in common:
            for lemma in lemmas_of(word, pos, senses[pos], exceptions): keep.add((lemma, pos))
    verbs = {l for l, p in keep if p == "v"}
    particles = "up down off out in on over away back through apart aside along around by forward together under after for to".split()
    for lemma in senses["v"]:
        parts = lemma.split("_")
        if len(parts) == 2 and parts[0] in verbs and parts[1] in particles: keep.add((lemma, "v"))
    entries = sorted(keep)
    number = {e: i for i, e in enumerate(entries)}

    # Senses: verbs of one group are one sense.
    parent = {}
    def root(x):
        while parent.get(x, x) != x: x = parent[x]
        return x
    for offset, (_, pointers) in data["v"].items():
        for symbol, target, kind, _, _ in pointers:
            if symbol == "$": 
                a, b = root(("v", offset)), root(("v", target))
                if a != b: parent[max(a, b)] = min(a, b)
    used = sorted({root((p, o)) for l, p in entries for o in senses[p][l]})
    sense_number = {s: i + 1 for i, s in enumerate(used)}
    assert len(used) < 65535 and len(entries) < 65535, (len(used), len(entries))
    above = [0] * (len(used) + 1)
    for (pos, offset), i in sorted(sense_number.items()):
        for symbol, target, kind, _, _ in data[pos][offset][1]:
            if symbol in ("@", "&") and kind == pos and above[i] == 0:
                t = sense_number.get(root((kind, target)), 0)
                if t != i: above[i] = t

    # Families: lemmas that are derived from one another in a common sense and look alike.
    family = {e: e for e in entries}
    def head(e):
        while family[e] != e: e = family[e]
        return e
    size = collections.Counter({e: 1 for e in entries})
    antonyms = collections.defaultdict(set)
    for lemma, pos in entries:
        for rank, offset in enumerate(senses[pos][lemma]):
            lemmas, pointers = data[pos][offset]
            for symbol, target, kind, a, b in pointers:
                if a == 0 or lemmas[a - 1] != lemma: continue
                other = (data[kind][target][0][b - 1], kind)
                if other not in number: continue
                if symbol == "!": antonyms[(lemma, pos)].add(other); antonyms[other].add((lemma, pos))
                if symbol in ("+", "\\") and rank < 3:
                    same = len(os.path.commonprefix([lemma, other[0]]))
                    if same < min(4, len(lemma), len(other[0])): continue
                    x, y = head((lemma, pos)), head(other)
                    if x != y and size[x] + size[y] <= 14:
                        x, y = min(x, y), max(x, y)
                        family[y] = x; size[x] += size[y]
    heads = sorted({head(e) for e in entries})
    family_number = {h: i + 1 for i, h in enumerate(heads)}

    words, starts = [], []
    for lemma, pos in entries:
        own = []
        for offset in senses[pos][lemma]:
            s = sense_number[root((pos, offset))]
            if s not in own: own.append(s)
        opposite = sorted(number[o] for o in antonyms[(lemma, pos)])[:6]
        starts.append(len(words))
        words += [family_number[head((lemma, pos))], len(own), len(opposite)] + own + opposite
    slots = 1
    while slots < len(entries) * 1.4: slots *= 2
    table = [0] * slots
    for i, (lemma, pos) in enumerate(entries):
        key = hash64(pos + ":" + lemma.replace("_", " "))
        place = key & (slots - 1)
        while table[place]: place = (place + 1) & (slots - 1)
        table[place] = (key >> 32) << 32 | i << 1 | 1
    out = b"CRLX" + struct.pack("<IIII", slots, len(entries), len(above), len(words)) + b"\0" * 4
    out += b"".join(struct.pack("<Q", x) for x in table)
    out += struct.pack(f"<{len(starts)}I", *starts) + struct.pack(f"<{len(above)}H", *above) + struct.pack(f"<{len(words)}H", *words)
    open(args.out, "wb").write(out)
    print(len(entries), "entries,", len(used), "senses,", len(heads), "families,", sum(map(len, antonyms.values())) // 2, "antonym pairs,", len(out), "bytes")
    groups = collections.defaultdict(list)
    for e in entries: groups[head(e)].append(e[0] + "." + e[1])
    big = sorted(groups.values(), key=len, reverse=True)[:5]
    for g in big: print("  ", " ".join(g))

main()
