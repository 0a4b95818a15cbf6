"""Writes the weights in whole numbers, as Sources/CMeaningModel reads them."""

import struct
import zlib

import numpy as np

import layout
import measure
import model
import wordpieces


def pack(rows):
    """Rows of outputs in blocks of 16 outputs and 4 inputs."""
    outputs, inputs = rows.shape
    return np.ascontiguousarray(
        rows.reshape(outputs // 16, 16, inputs // 4, 4).transpose(0, 2, 1, 3))


def fnv(data):
    value = 0x811C9DC5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def folded(start, end):
    result = []
    for code in range(start, end):
        text = wordpieces.fold(chr(code))
        result.append(ord(text) if len(text) == 1 else 0)
    return result


def write(path, p, frozen, cutter, calibration):
    p = {key: ({k: np.asarray(v) for k, v in value.items()} if isinstance(value, dict)
               else np.asarray(value)) for key, value in p.items()}
    layers = sum(1 for key in p if key.startswith("layer"))
    head = p["head"]
    cooling = calibration[0]
    values = {"words": frozen["words"], "word_scales": frozen["scales"]}
    for name in ("places", "norm_w", "norm_b"):
        values[name] = p[name]
    matrices = {}
    for layer in range(layers):
        for name in ("qkv", "out", "up", "down"):
            matrices[f"layer{layer}.{name}"] = p[f"layer{layer}"][name + "_w"].T
            values[f"layer{layer}.{name}_b"] = p[f"layer{layer}"][name + "_b"]
        for name in ("norm1_w", "norm1_b", "norm2_w", "norm2_b"):
            values[f"layer{layer}.{name}"] = p[f"layer{layer}"][name]
    matrices["token_h"] = head["token_w"][:model.WIDTH].T
    matrices["token_e"] = head["token_w"][model.WIDTH:].T
    matrices["apart"] = head["pair_w"][:model.CONTENT].T
    matrices["times"] = head["pair_w"][model.CONTENT:].T
    for name, rows in matrices.items():
        values[name + "_w"], values[name + "_s"] = model.whole(rows)
    for name in ("token_b", "signs_w", "hidden_b", "judge_w", "judge_b"):
        values[name] = head[name]
    last = np.zeros((model.JUDGE, 16), np.float32)
    last[:, :model.RELATIONS] = head["last_w"] * cooling
    values["last_w"], values["last_b"] = last, np.zeros(16, np.float32)
    values["last_b"][:model.RELATIONS] = head["last_b"] * cooling
    values["last_b"][:model.RELATIONS] += measure.added(calibration)
    values["attention"] = np.zeros(16, np.float32)
    values["attention"][:2] = head["sharpness"].item(), head["inside"].item()

    encoded = [piece.encode() for piece in cutter.pieces]
    letters = b"".join(encoded)
    values["letters"] = np.frombuffer(letters, np.uint8)
    values["starts"] = np.cumsum([0] + [len(e) for e in encoded]).astype(np.uint32)
    slots = np.zeros(layout.SLOTS, np.uint16)
    for number, piece in enumerate(encoded):
        at = fnv(piece) % layout.SLOTS
        while slots[at]:
            at = (at + 1) % layout.SLOTS
        slots[at] = number + 1
    values["slots"] = slots
    values["folded"] = np.array(
        sum((folded(*part) for part in layout.FOLDED), []), np.uint16)

    body = bytearray(64)
    for name, kind, shape in layout.sections(len(encoded), layers, len(letters)):
        value = np.asarray(values.pop(name))
        assert value.shape == tuple(shape), (name, value.shape, shape)
        value = pack(value) if kind == "packed" else value.astype(kind)
        body += value.tobytes()
        body += bytes(-len(body) % 64)
    assert not values, values.keys()
    header = struct.pack(
        "<8s14I", layout.MAGIC, len(body), layers, len(encoded), len(letters), model.WIDTH,
        model.HEADS, model.INNER, model.PLACES, model.ALIGN, model.CONTENT, model.HIDDEN,
        model.JUDGE, layout.SLOTS, zlib.crc32(body[64:]))
    body[:len(header)] = header
    path.write_bytes(bytes(body))
