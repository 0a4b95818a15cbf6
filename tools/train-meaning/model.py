"""The encoder of all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019) and the judge of two
clauses on top of it, in JAX. Sources/CMeaningModel computes the same in whole numbers."""

import json
import struct

import jax
import jax.numpy as jnp
import numpy as np

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
PLACES = 128  # word pieces of one text, the first and the last mark included
ALIGN, CONTENT, HIDDEN = 64, 96, 96
POOLED = 2 * HIDDEN + CONTENT + 3
JUDGE = 64
RELATIONS = 5


def load_safetensors(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        body = file.read()
    return {
        name: np.frombuffer(
            body, np.float32, offset=entry["data_offsets"][0],
            count=int(np.prod(entry["shape"]))).reshape(entry["shape"])
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }


def whole(rows):
    """Rows in whole numbers from -127 to 127, and the scale of each."""
    scale = np.maximum(np.abs(rows).max(axis=1), 1e-12) / np.float32(127)
    return np.clip(np.round(rows / scale[:, None]), -127, 127).astype(np.int8), scale.astype(
        np.float32)


def start(path, seed, layers=LAYERS):
    """Parameters to start from, and the word embeddings (frozen, in whole numbers)."""
    base = load_safetensors(path)
    words, scales = whole(base["embeddings.word_embeddings.weight"])
    frozen = {"words": words, "scales": scales}
    norms = np.sqrt((words.astype(np.float32) ** 2).sum(axis=1))
    frozen["units"] = (1 / np.maximum(norms, 1)).astype(np.float32)
    p = {
        "places": base["embeddings.position_embeddings.weight"][:PLACES]
        + base["embeddings.token_type_embeddings.weight"][0],
        "norm_w": base["embeddings.LayerNorm.weight"],
        "norm_b": base["embeddings.LayerNorm.bias"],
    }
    for layer in range(layers):
        prefix = f"encoder.layer.{layer}."
        get = lambda name: base[prefix + name]
        p[f"layer{layer}"] = {
            "qkv_w": np.concatenate(
                [get(f"attention.self.{n}.weight") for n in ("query", "key", "value")]).T,
            "qkv_b": np.concatenate(
                [get(f"attention.self.{n}.bias") for n in ("query", "key", "value")]),
            "out_w": get("attention.output.dense.weight").T,
            "out_b": get("attention.output.dense.bias"),
            "norm1_w": get("attention.output.LayerNorm.weight"),
            "norm1_b": get("attention.output.LayerNorm.bias"),
            "up_w": get("intermediate.dense.weight").T,
            "up_b": get("intermediate.dense.bias"),
            "down_w": get("output.dense.weight").T,
            "down_b": get("output.dense.bias"),
            "norm2_w": get("output.LayerNorm.weight"),
            "norm2_b": get("output.LayerNorm.bias"),
        }
    rng = np.random.default_rng(seed)
    normal = lambda *shape: rng.normal(size=shape).astype(np.float32)
    # h has a norm of about 8 here, a word's unit vector of 1: bring both near to each other.
    token = normal(2 * WIDTH, ALIGN + CONTENT + 2 * HIDDEN) / np.sqrt(WIDTH)
    token[WIDTH:] *= 4
    token[:, ALIGN + CONTENT:] *= 0.3
    token[:, ALIGN + CONTENT + HIDDEN:] *= 0.3
    p["head"] = {
        "token_w": token,
        "token_b": np.zeros(ALIGN + CONTENT + 2 * HIDDEN, np.float32),
        "sharpness": np.float32(8),
        "inside": np.float32(1),
        "pair_w": normal(2 * CONTENT, HIDDEN) / np.sqrt(2 * CONTENT),
        "signs_w": normal(3, HIDDEN) * np.float32(0.3),
        "hidden_b": np.zeros(HIDDEN, np.float32),
        "judge_w": normal(2 * POOLED, JUDGE) / np.sqrt(2 * POOLED),
        "judge_b": np.zeros(JUDGE, np.float32),
        "last_w": normal(JUDGE, RELATIONS) / np.sqrt(JUDGE),
        "last_b": np.array([-0.7, -2, -1, -0.7, 0.7], np.float32),
    }
    return jax.tree.map(lambda x: jnp.asarray(np.ascontiguousarray(x), jnp.float32), p), frozen


def norm(x, w, b):
    mean = x.mean(-1, keepdims=True)
    x = x - mean
    return x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-12) * w + b


def drop(x, key, rate):
    if key is None:
        return x
    keep = jax.random.bernoulli(key, 1 - rate, x.shape)
    return jnp.where(keep, x / (1 - rate), 0)


def encode(p, words, mask, key=None, rate=0.1):
    """The vectors of the pieces: words [B, L, WIDTH], mask [B, L] of what there is."""
    count, length, _ = words.shape
    keys = [None] * 13 if key is None else list(jax.random.split(key, 13))
    h = norm(words + p["places"][:length], p["norm_w"], p["norm_b"])
    h = drop(h, keys[12], rate)
    away = jnp.where(mask > 0, 0.0, -1e9)[:, None, None, :]
    layer = 0
    while f"layer{layer}" in p:
        l = p[f"layer{layer}"]
        qkv = (h.reshape(-1, WIDTH) @ l["qkv_w"] + l["qkv_b"]).reshape(
            count, length, 3, HEADS, WIDTH // HEADS)
        q, k, v = (qkv[:, :, i].transpose(0, 2, 1, 3) for i in range(3))
        scores = jnp.einsum("bhid,bhjd->bhij", q, k) / np.sqrt(WIDTH // HEADS) + away
        mixed = jnp.einsum("bhij,bhjd->bhid", jax.nn.softmax(scores, -1), v)
        mixed = mixed.transpose(0, 2, 1, 3).reshape(-1, WIDTH)
        out = (mixed @ l["out_w"] + l["out_b"]).reshape(count, length, WIDTH)
        h = norm(h + drop(out, keys[2 * layer], rate), l["norm1_w"], l["norm1_b"])
        up = jax.nn.gelu(h.reshape(-1, WIDTH) @ l["up_w"] + l["up_b"], approximate=False)
        down = (up @ l["down_w"] + l["down_b"]).reshape(count, length, WIDTH)
        h = norm(h + drop(down, keys[2 * layer + 1], rate), l["norm2_w"], l["norm2_b"])
        layer += 1
    return h


def tokens(head, h, units):
    """What the head keeps of each piece."""
    t = jnp.concatenate([h, units], -1) @ head["token_w"] + head["token_b"]
    u = t[..., :ALIGN]
    u = u / jnp.sqrt((u * u).sum(-1, keepdims=True) + 1e-6)
    return (u, t[..., ALIGN:ALIGN + CONTENT],
            t[..., ALIGN + CONTENT:ALIGN + CONTENT + HIDDEN], t[..., ALIGN + CONTENT + HIDDEN:])


def one_way(head, a, b, cosines, same, clause_a, clause_b, real_b, key):
    """The pooled rows of the clauses of a against b. Clauses [B, Q, L]; cosines, same [B, L, L]."""
    ua, ca, ra, _ = a
    ub, cb, _, sb = b
    scores = head["sharpness"] * cosines[:, None] + jnp.where(
        real_b[:, None, None, :] > 0, head["inside"] * clause_b[:, :, None, :], -1e9)
    p = jax.nn.softmax(scores, -1)
    within = jnp.einsum("bqij,bqj->bqi", p, clause_b)
    best = jnp.where(clause_b[:, :, None, :] > 0, cosines[:, None], -1.0).max(-1)
    twin = jnp.broadcast_to(same.max(-1)[:, None], best.shape)
    other = jnp.einsum("bqij,bjd->bqid", p, cb)
    pair = jnp.concatenate(
        [jnp.abs(ca[:, None] - other), ca[:, None] * other], -1) @ head["pair_w"]
    signs = jnp.stack([within, best, twin], -1)
    hidden = jax.nn.relu(
        ra[:, None] + jnp.einsum("bqij,bjd->bqid", p, sb) + pair + signs @ head["signs_w"]
        + head["hidden_b"])
    hidden = drop(hidden, key, 0.1)
    rows = clause_a[..., None]
    count = jnp.maximum(clause_a.sum(-1, keepdims=True), 1)
    mean = (hidden * rows).sum(2) / count
    most = jnp.where(rows > 0, hidden, 0).max(2)
    content = jnp.einsum("bqi,bid->bqd", clause_a, ca) / count
    mean_signs = (signs * rows).sum(2) / count
    return jnp.concatenate([mean, most, mean_signs], -1), content


def judge(head, a, b, ids_a, ids_b, real_a, real_b, clause_a, clause_b, key=None):
    """Log-odds of the relations [B, Q, 5]; the two sides may change places."""
    keys = [None] * 3 if key is None else list(jax.random.split(key, 3))
    cosines = jnp.einsum("bid,bjd->bij", a[0], b[0])
    same = ((ids_a[:, :, None] == ids_b[:, None, :]) & (real_a[:, :, None] > 0)
            & (real_b[:, None, :] > 0)).astype(jnp.float32)
    ab, ma = one_way(head, a, b, cosines, same, clause_a, clause_b, real_b, keys[0])
    swap = lambda x: x.transpose(0, 2, 1)
    ba, mb = one_way(head, b, a, swap(cosines), swap(same), clause_b, clause_a, real_a, keys[1])
    z = jnp.concatenate([ab + ba, jnp.abs(ab - ba), jnp.abs(ma - mb), ma * mb], -1)
    z = drop(z, keys[2], 0.1)
    return jax.nn.relu(z @ head["judge_w"] + head["judge_b"]) @ head["last_w"] + head["last_b"]


def forward(p, batch, frozen_words, frozen_scales, frozen_units, key=None):
    """Log-odds for a batch: both sides of all pairs are encoded in one go."""
    ids = jnp.concatenate([batch["ids_a"], batch["ids_b"]])
    mask = jnp.concatenate([batch["mask_a"], batch["mask_b"]])
    rows = frozen_words[ids].astype(jnp.float32)
    keys = (None, None) if key is None else jax.random.split(key)
    h = encode(p, rows * frozen_scales[ids][..., None], mask, keys[0])
    kept = tokens(p["head"], h, rows * frozen_units[ids][..., None])
    half = batch["ids_a"].shape[0]
    a, b = tuple(x[:half] for x in kept), tuple(x[half:] for x in kept)
    return judge(
        p["head"], a, b, batch["ids_a"], batch["ids_b"], batch["real_a"], batch["real_b"],
        batch["clause_a"], batch["clause_b"], keys[1])
