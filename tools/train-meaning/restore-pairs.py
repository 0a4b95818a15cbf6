#!/usr/bin/env python3
"""Puts the texts into the labelled pairs of clauses, which the repository has by place only.

    restore-pairs.py POLNEAR ECBPLUS > DATA/pairs-clauses.jsonl

POLNEAR is the folder of PolNeAR's training texts, ECBPLUS ecbplus-1-35.jsonl. A line of clause-pairs.jsonl has
for each side the document, where its sentence starts and ends there, and where its clause does, in code points;
the sentences of a document of ECB+ are joined by one blank.
"""

import json
import pathlib
import sys

import data


def main(polnear, ecbplus):
    documents = {
        line["doc"]: " ".join(s["text"] for s in line["sentences"]) + "\n"
        for line in data.lines(ecbplus)
    }

    def text(name):
        if name not in documents:
            documents[name] = pathlib.Path(polnear, name + ".txt").read_text(encoding="utf-8")
        return documents[name]

    for line in data.lines(pathlib.Path(__file__).with_name("clause-pairs.jsonl")):
        pair = {"relation": line["relation"], "story": line["story"], "source": line["set"]}
        for side in "ab":
            name, start, end, first, last = line[side]
            pair[side] = text(name)[start:end]
            pair[side + "_clause"] = [first - start, last - start]
        if "stated" in line:
            pair["stated"] = line["stated"]
        print(json.dumps(pair))


if __name__ == "__main__":
    main(*sys.argv[1:])
