"""A tagger and parser on top of all-MiniLM-L6-v2: for each word, scores of all heads and of all relations
to a head, by products of two small projections (deep biaffine attention; Dozat & Manning 2017)."""

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

WIDTH, HEADS, LAYERS = 384, 12, 6
ARC, RELATION = 320, 128
CASES = 5  # how a word is written: none, small letters, a capital, capitals, no letter first


def case(form):
    if not form[0].isalpha():
        return 4
    if form.isupper() and len(form) > 1:
        return 3
    return 2 if form[0].isupper() else 1


class Encoder(nn.Module):
    """The transformer (Wang et al. 2020; Reimers & Gurevych 2019), which gives what each layer makes."""

    def __init__(self, path):
        super().__init__()
        base = {name.removeprefix("bert."): value.float() for name, value in load_file(path).items()}

        def linear(name):
            weight = base[name + ".weight"]
            layer = nn.Linear(weight.shape[1], weight.shape[0])
            layer.weight.data, layer.bias.data = weight, base[name + ".bias"]
            return layer

        def norm(name):
            layer = nn.LayerNorm(WIDTH, eps=1e-12)
            layer.weight.data, layer.bias.data = base[name + ".weight"], base[name + ".bias"]
            return layer

        self.words = nn.Parameter(base["embeddings.word_embeddings.weight"], requires_grad=False)
        self.places = nn.Parameter(
            base["embeddings.position_embeddings.weight"]
            + base["embeddings.token_type_embeddings.weight"][0])
        self.norm = norm("embeddings.LayerNorm")
        self.layers = nn.ModuleList()
        for number in range(LAYERS):
            prefix = f"encoder.layer.{number}."
            self.layers.append(nn.ModuleDict({
                "query": linear(prefix + "attention.self.query"),
                "key": linear(prefix + "attention.self.key"),
                "value": linear(prefix + "attention.self.value"),
                "out": linear(prefix + "attention.output.dense"),
                "norm1": norm(prefix + "attention.output.LayerNorm"),
                "up": linear(prefix + "intermediate.dense"),
                "down": linear(prefix + "output.dense"),
                "norm2": norm(prefix + "output.LayerNorm")}))

    def forward(self, pieces, real):
        x = self.norm(F.embedding(pieces, self.words) + self.places[:pieces.shape[1]])
        seen, results = real[:, None, None, :].bool(), []
        for layer in self.layers:
            count, length, _ = x.shape
            q, k, v = (layer[name](x).view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)
                       for name in ("query", "key", "value"))
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=seen)
            x = layer["norm1"](x + layer["out"](mixed.transpose(1, 2).reshape(count, length, WIDTH)))
            x = layer["norm2"](x + layer["down"](F.gelu(layer["up"](x))))
            results.append(x)
        return results


class Parser(nn.Module):
    def __init__(self, base, relations, tags):
        super().__init__()
        self.encoder = Encoder(base)
        self.mix = nn.Parameter(torch.zeros(LAYERS))
        self.case = nn.Embedding(CASES, WIDTH)
        nn.init.normal_(self.case.weight, std=0.02)
        self.tag = nn.Linear(WIDTH, len(tags))
        self.arc_head, self.arc_child = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.relation_head, self.relation_child = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.arcs = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.relations = nn.Parameter(torch.randn(len(relations), RELATION + 1, RELATION + 1) * 0.02)

    def forward(self, batch):
        """Scores of heads [sentence, child, head], what relations are read off (child and head), tags.

        Word 0 of a sentence is the mark at its start and stands for the root.
        """
        share = torch.softmax(self.mix, 0)
        x = sum(s * layer for s, layer in zip(share, self.encoder(batch.pieces, batch.real)))
        x = torch.gather(x, 1, batch.first[:, :, None].expand(-1, -1, WIDTH)) + self.case(batch.cases)
        x = F.dropout(x, 0.2, self.training)

        def project(layer):
            return F.dropout(F.leaky_relu(layer(x), 0.1), 0.25, self.training)

        def widened(y):
            return torch.cat([y, torch.ones_like(y[..., :1])], -1)

        heads = widened(project(self.arc_child)) @ self.arcs @ project(self.arc_head).transpose(1, 2)
        return (heads, widened(project(self.relation_child)), widened(project(self.relation_head)),
                self.tag(x))
