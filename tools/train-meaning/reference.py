r"""What the program computes from meaning.bin, in numpy: the same whole numbers, and floats in an
order of numpy's own. The tests of CrossreadMeaning hold its outputs against these.

    tools/train-meaning/reference.py Sources/CMeaningModel/meaning.bin \
        < tools/train-meaning/examples.jsonl > Tests/CrossreadMeaningTests/StoredJudgements.swift
    swift format --in-place Tests/CrossreadMeaningTests/StoredJudgements.swift
"""

import json
import pathlib
import struct
import sys

import numpy as np
from scipy.special import erf

import layout
import model
import wordpieces

F = np.float32
MOST, WINDOW, STEP = 256, 126, 64


def whole_rows(x):
    """Rows in whole numbers, and the scale of each."""
    most = np.abs(x).max(-1, keepdims=True)
    inverse = np.where(most > 0, F(127) / np.maximum(most, F(1e-30)), F(0)).astype(F)
    scaled = x * inverse
    return np.trunc(scaled + np.copysign(F(0.5), scaled)).astype(np.int32), most / F(127)


def whole_all(x):
    """The same with one scale."""
    numbers, scale = whole_rows(x.reshape(1, -1))
    return numbers.reshape(x.shape), scale[0, 0]


class Reference:
    def __init__(self, path):
        data = path.read_bytes()
        _, size, layers, words, letters = struct.unpack("<8s4I", data[:24])
        assert data[:8] == layout.MAGIC and size == len(data)
        at, self.v = 64, {}
        for name, kind, shape in layout.sections(words, layers, letters):
            count = int(np.prod(shape))
            type_ = np.dtype("int8" if kind == "packed" else kind)
            value = np.frombuffer(data, type_, count, at)
            if kind == "packed":
                outputs, inputs = shape
                value = value.reshape(outputs // 16, inputs // 4, 16, 4).transpose(
                    0, 2, 1, 3).reshape(shape).astype(np.float64)
            self.v[name] = value.reshape(shape)
            at += count * type_.itemsize
            at += -at % 64
        self.layers = layers
        text = self.v["letters"].tobytes()
        starts = self.v["starts"]
        pieces = [text[starts[i]:starts[i + 1]].decode() for i in range(words)]
        self.cutter = wordpieces.WordPieces.__new__(wordpieces.WordPieces)
        self.cutter.pieces, self.cutter._cache = pieces, {}
        self.cutter.number = {piece: i for i, piece in enumerate(pieces)}
        self._kept = {}

    def product(self, x, name):
        numbers, scale = whole_rows(x)
        sums = (numbers.astype(np.float64) @ self.v[name + "_w"].T).astype(F)
        return sums * (scale * self.v[name + "_s"])

    def norm(self, x, w, b):
        x = x - x.mean(-1, keepdims=True)
        return x / np.sqrt((x * x).mean(-1, keepdims=True) + F(1e-12)) * w + b

    def window(self, numbers):
        v = self.v
        ids = np.array([wordpieces.FIRST, *numbers, wordpieces.LAST])
        count = len(ids)
        h = v["words"][ids].astype(F) * v["word_scales"][ids][:, None] + v["places"][:count]
        h = self.norm(h, v["norm_w"], v["norm_b"])
        for layer in range(self.layers):
            of = lambda name: v[f"layer{layer}.{name}"]
            qkv = self.product(h, f"layer{layer}.qkv") + of("qkv_b")
            q, k, x = qkv.reshape(count, 3, model.HEADS, -1).transpose(1, 2, 0, 3)
            scores = q @ k.transpose(0, 2, 1) * F(1 / np.sqrt(model.WIDTH // model.HEADS))
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            mixed = scores / scores.sum(-1, keepdims=True) @ x
            mixed = mixed.transpose(1, 0, 2).reshape(count, -1)
            out = self.product(mixed, f"layer{layer}.out") + of("out_b")
            h = self.norm(h + out, of("norm1_w"), of("norm1_b"))
            up = self.product(h, f"layer{layer}.up") + of("up_b")
            up = (up * F(0.5) * (F(1) + erf(up * F(np.sqrt(0.5))).astype(F))).astype(F)
            down = self.product(up, f"layer{layer}.down") + of("down_b")
            h = self.norm(h + down, of("norm2_w"), of("norm2_b"))
        return h[1:-1]

    def encode(self, text):
        if text in self._kept:
            return self._kept[text]
        numbers, ranges = self.cutter.cut(text)
        numbers, ranges = numbers[:MOST], ranges[:MOST]
        if not numbers:
            return None
        h, start = np.zeros((len(numbers), model.WIDTH), F), 0
        while True:
            part = self.window(numbers[start:start + WINDOW])
            skip = 0 if start == 0 else (WINDOW - STEP) // 2
            h[start + skip:start + len(part)] = part[skip:]
            if start + WINDOW >= len(numbers):
                break
            start += STEP
        v, ids = self.v, np.array(numbers)
        rows = v["words"][ids].astype(np.float64)
        unit = (F(1) / np.sqrt(np.maximum((rows * rows).sum(1), 1)).astype(F))[:, None]
        words = (rows @ v["token_e_w"].T).astype(F) * (unit * v["token_e_s"])
        t = self.product(h, "token_h") + words + v["token_b"]
        a, c = model.ALIGN, model.ALIGN + model.CONTENT
        u = t[:, :a]
        u = u / np.sqrt((u * u).sum(1, keepdims=True) + F(1e-6))
        u, scale = whole_rows(u)
        kept = {"ids": ids, "ranges": ranges, "u": u, "us": scale[:, 0]}
        kept["c"], kept["cs"] = whole_all(t[:, a:c])
        kept["r"], kept["rs"] = whole_all(t[:, c:c + model.HIDDEN])
        kept["s"], kept["ss"] = whole_all(t[:, c + model.HIDDEN:])
        self._kept[text] = kept
        return kept

    def one_way(self, a, b, rows, inside):
        v = self.v
        cosines = (a["u"][rows] @ b["u"].T).astype(F) * (a["us"][rows][:, None] * b["us"])
        sharpness, bonus = v["attention"][:2]
        scores = cosines * sharpness + np.where(inside, bonus, F(0))
        weights = np.trunc(
            np.exp(scores - scores.max(1, keepdims=True)) * F(127) + F(0.5)).astype(np.int32)
        sums = weights.sum(1).astype(F)
        within = (weights * inside).sum(1).astype(F) / sums
        best = np.where(inside, cosines, F(-1)).max(1)
        twin = (a["ids"][rows][:, None] == b["ids"]).any(1).astype(F)
        other = (weights @ b["c"]).astype(F) * b["cs"] / sums[:, None]
        mixed = (weights @ b["s"]).astype(F) * b["ss"] / sums[:, None]
        c = a["c"][rows].astype(F) * a["cs"]
        signs = np.stack([within, best, twin], 1)
        hidden = (a["r"][rows].astype(F) * a["rs"] + mixed
                  + self.product(np.abs(c - other), "apart") + self.product(c * other, "times")
                  + signs @ v["signs_w"] + v["hidden_b"])
        hidden = np.maximum(hidden, F(0))
        return (np.concatenate([hidden.mean(0), hidden.max(0), signs.mean(0)]), c.mean(0))

    def judge(self, a, b, clause_a, clause_b):
        """Chances of the relations; clauses are masks over the pieces."""
        v = self.v
        ab, ma = self.one_way(a, b, np.flatnonzero(clause_a), clause_b)
        ba, mb = self.one_way(b, a, np.flatnonzero(clause_b), clause_a)
        z = np.concatenate([ab + ba, np.abs(ab - ba), np.abs(ma - mb), ma * mb]).astype(F)
        odds = np.maximum(z @ v["judge_w"] + v["judge_b"], 0) @ v["last_w"] + v["last_b"]
        odds = odds[:model.RELATIONS]
        chances = np.exp(odds - odds.max())
        return chances / chances.sum()

    def judge_texts(self, text_a, text_b, clause_a=None, clause_b=None):
        a, b = self.encode(text_a), self.encode(text_b)
        masks = []
        for side, clause in ((a, clause_a), (b, clause_b)):
            start, end = clause or (0, 1 << 30)
            masks.append(np.array([s < end and e > start for s, e in side["ranges"]]))
        return self.judge(a, b, *masks)


def swift(text):
    return json.dumps(text, ensure_ascii=False) if text else "nil"


def main(weights, examples):
    """Writes the examples with what comes out as Swift for Tests/CrossreadMeaningTests."""
    judge = Reference(weights)
    print("// Written by tools/train-meaning/reference.py from examples.jsonl.\n")
    print("let storedJudgements: [StoredJudgement] = [")
    for line in examples:
        asked = json.loads(line)
        a, b = asked["a"], asked["b"]
        clauses = [asked.get("a_clause"), asked.get("b_clause")]
        ranges = [
            (text.index(clause), text.index(clause) + len(clause)) if clause else None
            for text, clause in zip((a, b), clauses)]
        chances = judge.judge_texts(a, b, *ranges)
        print("  StoredJudgement(")
        print(f"    a: {swift(a)},\n    b: {swift(b)},")
        print(f"    clauseA: {swift(clauses[0])}, clauseB: {swift(clauses[1])},")
        print(f"    pieces: {judge.cutter.cut(a)[0]},")
        print(f"    chances: [{', '.join(f'{x:.4f}' for x in chances)}]),")
    print("]")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.stdin)
