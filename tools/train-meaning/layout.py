"""How Sources/CMeaningModel/meaning.bin is laid out; meaning.c reads it in the same order.

A header of 16 numbers of 32 bits (the first two the magic), then the sections below, each on a
64-byte boundary. Matrices of whole numbers lie in blocks of 16 outputs: for each 4 inputs, 16 times
the 4 weights of one output.
"""

import model

MAGIC = b"CRMEAN01"
SLOTS = 1 << 16
FOLDED = ((0, 0x530), (0x1E00, 0x2000))  # characters whose small letter without accents is stored


def sections(words, layers, vocabulary_bytes):
    """(name, type, shape) of each section."""
    width, inner = model.WIDTH, model.INNER
    tokens = model.ALIGN + model.CONTENT + 2 * model.HIDDEN
    listed = [
        ("words", "int8", (words, width)),
        ("word_scales", "float32", (words,)),
        ("places", "float32", (model.PLACES, width)),
        ("norm_w", "float32", (width,)),
        ("norm_b", "float32", (width,)),
    ]
    for layer in range(layers):
        for name, outputs, inputs in (
                ("qkv", 3 * width, width), ("out", width, width), ("up", inner, width),
                ("down", width, inner)):
            listed.append((f"layer{layer}.{name}_w", "packed", (outputs, inputs)))
            listed.append((f"layer{layer}.{name}_s", "float32", (outputs,)))
            listed.append((f"layer{layer}.{name}_b", "float32", (outputs,)))
        for name in ("norm1_w", "norm1_b", "norm2_w", "norm2_b"):
            listed.append((f"layer{layer}.{name}", "float32", (width,)))
    for name, outputs, inputs in (
            ("token_h", tokens, width), ("token_e", tokens, width),
            ("apart", model.HIDDEN, model.CONTENT), ("times", model.HIDDEN, model.CONTENT)):
        listed.append((f"{name}_w", "packed", (outputs, inputs)))
        listed.append((f"{name}_s", "float32", (outputs,)))
    listed += [
        ("token_b", "float32", (tokens,)),
        ("signs_w", "float32", (3, model.HIDDEN)),
        ("hidden_b", "float32", (model.HIDDEN,)),
        ("judge_w", "float32", (2 * model.POOLED, model.JUDGE)),
        ("judge_b", "float32", (model.JUDGE,)),
        ("last_w", "float32", (model.JUDGE, 16)),
        ("last_b", "float32", (16,)),
        ("attention", "float32", (16,)),  # sharpness, inside
        ("starts", "uint32", (words + 1,)),
        ("slots", "uint16", (SLOTS,)),
        ("folded", "uint16", (sum(end - start for start, end in FOLDED),)),
        ("letters", "uint8", (vocabulary_bytes,)),
    ]
    return listed
