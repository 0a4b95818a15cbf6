"""Fits the weights of `RowJudge` and `RowNaming` and prints them with what is measured of them.

    python3 fit.py

names.csv: a name of a row each. Its signs as `RowJudge` has them (no words), whether readers found that all passages
state it (`true`), that it can be read beside them (`readable`) and by itself under the headlines (`alone`); whether
it was the name of a row (`row`) and the row was shown; the log-odds added for short articles, which are not fitted.
doubted.csv: a row each that was held back though nothing in it differs: its log-odds by the weights of the names, how
likely its passages tell of one thing, whether that could not be told from their clauses, whether readers found it
true and readable (`good`), and whether it says again what another row says (`again`).
passages.csv: a passage of another article than the name's each, and whether readers found that it states the name.
`story` keeps what is held out together: one in eight stories at a time.

Needs numpy.
"""

import csv
import pathlib

import numpy

HERE = pathlib.Path(__file__).parent
SIGNS = ["stated", "readability", "shared", "length", "lower", "number", "bracket", "fact", "sentence", "farness",
         "pronouns"]
OF_DOUBTED = ["odds", "match", "untold"]
OF_PASSAGE = ["nearest", "missing", "sentence", "number"]
RIDGE = 3.0


def table(name):
    with open(HERE / name, newline="") as file:
        rows = list(csv.DictReader(file))
    return {key: numpy.array([float(row[key]) for row in rows]) for key in rows[0]}


def fit(x, y, offset):
    """The bias and the weights of the signs, by Newton's method, with a ridge on signs brought to one scale."""
    mean, scale = x.mean(0), x.std(0) + 1e-9
    z = numpy.hstack([numpy.ones((len(x), 1)), (x - mean) / scale])
    ridge = numpy.full(z.shape[1], RIDGE)
    ridge[0] = 0.01
    w = numpy.zeros(z.shape[1])
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-(z @ w + offset)))
        hessian = (z * (p * (1 - p))[:, None]).T @ z + numpy.diag(ridge)
        w += numpy.linalg.solve(hessian, z.T @ (y - p) - ridge * w)
    weights = w[1:] / scale
    return numpy.concatenate([[w[0] - weights @ mean], weights])


def odds(weights, x, offset):
    return weights[0] + x @ weights[1:] + offset


def held_out(x, y, offset, story):
    """The log-odds of each, by weights fitted on other stories."""
    result = numpy.zeros(len(y))
    for part in range(8):
        out = story % 8 == part
        result[out] = odds(fit(x[~out], y[~out], offset[~out]), x[out], offset[out])
    return result


def area(y, score):
    """Under the ROC curve."""
    order = score.argsort()
    rank = numpy.empty(len(score))
    rank[order] = numpy.arange(1, len(score) + 1)
    positive = y.sum()
    return (rank[y == 1].sum() - positive * (positive + 1) / 2) / (positive * (len(y) - positive))


def reliability(y, score):
    p = 1 / (1 + numpy.exp(-score))
    for low in numpy.arange(0, 1, 0.1):
        here = (p >= low) & (p < low + 0.1)
        if here.any():
            print(f"    {low:.1f}-{low + 0.1:.1f}  {here.sum():5}  {y[here].mean():.2f}")


def swift(weights):
    return ", ".join(f"{weight:.3f}" for weight in weights)


def report(name, signs, verdict, meaning):
    """Fits the verdicts of a table to its signs and prints the weights and how good they are on other stories."""
    rows = table(name + ".csv")
    x = numpy.stack([rows[sign] for sign in signs], 1)
    y = rows[verdict]
    none = numpy.zeros(len(y))
    score = held_out(x, y, none, rows["story"])
    print(f"{name}: {len(y)}, {y.mean():.2f} {meaning}")
    print("  weights", swift(fit(x, y, none)))
    print(f"  area under the curve {area(y, score):.3f}; by probability, held out")
    reliability(y, score)


def main():
    names = table("names.csv")
    x = numpy.stack([names[sign] for sign in SIGNS], 1)
    y = names["true"] * names["readable"] * names["alone"]
    score = held_out(x, y, names["shortness"], names["story"])
    row = names["row"] == 1
    shown = row & (names["shown"] == 1)
    print(f"names: {len(y)}, {row.sum()} of rows, {shown.sum()} of rows that were shown")
    print("  weights", swift(fit(x, y, names["shortness"])))
    for title, part in [("all rows", row), ("shown rows", shown), ("other names", ~row)]:
        print(f"  {title}: area under the curve {area(y[part], score[part]):.3f}")
    print("  shown rows by probability, held out: how many, true and readable")
    reliability(y[shown], score[shown])
    p = 1 / (1 + numpy.exp(-score[shown]))
    for least in (0, 0.3):
        kept = p >= least
        true = names["true"][shown][kept].mean()
        print(f"  shown rows from {least}: {kept.sum()}, true {true:.3f}, true and readable {y[shown][kept].mean():.3f}")

    report("doubted", OF_DOUBTED, "good", "true and readable")
    report("passages", OF_PASSAGE, "states", "state the name")


if __name__ == "__main__":
    main()
