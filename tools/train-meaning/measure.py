"""How good the judge is, on stories and topics that it has not learnt from."""

import random

import jax
import jax.numpy as jnp
import numpy as np

import batches
import data
import model
import reference


def keep(path, p):
    path.parent.mkdir(parents=True, exist_ok=True)
    leaves = jax.tree_util.tree_leaves_with_path(p)
    np.savez(path, **{jax.tree_util.keystr(k): np.asarray(v) for k, v in leaves})


def restore(path, like):
    stored = np.load(path)
    return jax.tree_util.tree_map_with_path(
        lambda k, v: jnp.asarray(stored[jax.tree_util.keystr(k)]), like)


def average_precision(truth, scores):
    order = np.argsort(-np.asarray(scores), kind="stable")
    hits = np.asarray(truth)[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float((precision * hits).sum() / max(hits.sum(), 1))


def auc(truth, scores):
    truth, scores = np.asarray(truth, bool), np.asarray(scores)
    if truth.all() or not truth.any():
        return float("nan")
    ranks = np.empty(len(scores))
    order = np.argsort(scores, kind="stable")
    ranks[order] = np.arange(1, len(scores) + 1)
    for value in np.unique(scores):
        tied = scores == value
        ranks[tied] = ranks[tied].mean()
    positive = truth.sum()
    return float((ranks[truth].sum() - positive * (positive + 1) / 2)
                 / (positive * (len(truth) - positive)))


NONE = (1.0, 0.0, 0.0, 0.0)  # no calibration

_forward = jax.jit(model.forward)


def odds(p, frozen, entries):
    """Log-odds [entries, 5] of the first question of each."""
    result = np.zeros((len(entries), 5), np.float32)
    for places, batch in batches.bucketed(entries, None, 1):
        found = np.asarray(_forward(p, batch, *frozen))
        result[places] = found[:len(places), 0]
    return result


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def asked(folder):
    """What is measured: for each kind, pairs with one question each and whether they match."""
    rng = random.Random(7)
    held = [pair for pair in data.labelled(folder) if data.held_out(pair)]
    kinds = {"sentences": ([], []), "clauses": ([], [])}
    for pair in held:
        number = data.RELATIONS.index(pair["relation"])
        kinds["sentences"][0].append(pair)
        kinds["sentences"][1].append([(None, None, number, 1.0)])
        all_a, all_b = data.clauses(pair["a"]), data.clauses(pair["b"])
        a, b = pair["a_clause"], pair["b_clause"]
        if a and b:
            kinds["clauses"][0].append(pair)
            kinds["clauses"][1].append([(a, b, number, 1.0)])
            others = [(c, b) for c in all_a if c[1] <= a[0] or c[0] >= a[1]]
            others += [(a, c) for c in all_b if c[1] <= b[0] or c[0] >= b[1]]
            if others:
                kinds["clauses"][0].append(pair)
                kinds["clauses"][1].append([(*rng.choice(others), data.NONE, 1.0)])
        elif all_a and all_b:
            kinds["clauses"][0].append(pair)
            kinds["clauses"][1].append([(rng.choice(all_a), rng.choice(all_b), number, 1.0)])
    kinds["told"] = ([], [])
    for pair in data.clause_pairs(folder):
        if data.held_out(pair):
            kinds["told"][0].append(pair)
            kinds["told"][1].append([batches.questions(pair, rng)[0]])
    kinds["stated"] = ([], [])
    for pair in kinds["told"][0]:
        for question in batches.questions(pair, rng)[2:]:
            if pair.get("stated"):
                kinds["stated"][0].append(pair)
                kinds["stated"][1].append([question])
    kinds["written"], kinds["contrasts"] = ([], []), ([], [])
    for pair in filter(data.held_out, data.written()):
        kind = kinds["contrasts" if pair["contrast"] else "written"]
        for question in pair["asked"]:
            if question[0] and question[1]:
                kind[0].append(pair)
                kind[1].append([question])
    events = data.events(folder, set(range(31, 36)), 600, rng, hard=False)
    kinds["events"] = (events, [[(None, None, 0 if e["relation"] == data.ANY_MATCH else data.NONE, 1.0)]
                                for e in events])
    copies = data.copies(held, 300, rng)
    kinds["copies"] = (copies, [[(None, None, data.RELATIONS.index(c["relation"]), 1.0)]
                                for c in copies])
    return kinds


def scores(name, truth, found, calibration=NONE, pairs=None):
    """Prints the scores of one kind; truth are relations, found log-odds."""
    truth = np.asarray(truth)
    chances = softmax(calibrated(found, calibration))
    match, real = chances[:, :data.NONE].sum(1), truth < data.NONE
    print(f"{name}: {len(truth)} pairs, {real.mean():.0%} match; AP "
          f"{average_precision(real, match):.3f} AUC {auc(real, match):.3f}", end="")
    if name != "events":
        differs = chances[real, 1] + chances[real, 2]
        part = differs / np.maximum(match[real], 1e-9)
        print(f"; differing against same: AUC {auc((truth[real] == 1) | (truth[real] == 2), part):.3f}, hard: AUC "
              f"{auc(truth[real] == 1, chances[real, 1]):.3f}", end="")
    if name in ("told", "stated", "written", "contrasts"):
        print(f"; told alike: AP {average_precision(truth == 0, chances[:, 0]):.3f} AUC "
              f"{auc(truth == 0, chances[:, 0]):.3f}", end="")
    at = match >= 0.9
    if at.any():
        print(f"; at 0.9 precision {real[at].mean():.2f} recall {real[at].sum() / real.sum():.2f}",
              end="")
    print()
    if pairs:
        for source in ("polnear", "ecbplus"):
            of = np.array([pair["source"] == source for pair in pairs])
            if of.any():
                print(f"  {source}: {of.sum()} pairs; AP "
                      f"{average_precision(real[of], match[of]):.3f} AUC "
                      f"{auc(real[of], match[of]):.3f}")
    return match, real


def reliability(match, real):
    line, error = [], 0.0
    for low in np.arange(0, 1, 0.1):
        of = (match >= low) & (match < low + 0.1 + (low > 0.85))
        if of.any():
            line.append(f"{match[of].mean():.2f}:{real[of].mean():.2f} ({of.sum()})")
            error += of.sum() * abs(match[of].mean() - real[of].mean())
    print("  says:is (pairs) " + ", ".join(line) + f"; expected error {error / len(match):.3f}")


def fit(truth, found):
    """The factor on the log-odds, and what is then added to each, that make what is held out most
    likely: whether it matches at all first of all."""
    def cost(calibration):
        chances = softmax(calibrated(found, calibration))
        match = chances[:, :data.NONE].sum(1)
        chance = np.where(truth < data.NONE, match, 1 - match)
        exact = np.where(truth < 0, match, chances[np.arange(len(truth)), truth])
        value = np.log(np.maximum(chance, 1e-9)) + 0.3 * np.log(np.maximum(exact, 1e-9))
        # There are few of hard: do not go far.
        return -value.mean() + 0.01 * (calibration[2:] ** 2).sum()

    # The factor; what all that match have added; hard; soft.
    best, step = np.array([1.0, 0.0, 0.0, 0.0]), 0.4
    while step > 0.02:
        tries = [best] + [best + sign * step * np.eye(4)[at] for at in range(4)
                          for sign in (-1, 1)]
        costs = [cost(c) if c[0] > 0.2 else 9.0 for c in tries]
        if np.argmin(costs) == 0:
            step /= 2
        best = tries[int(np.argmin(costs))]
    return tuple(float(x) for x in best)


def added(calibration):
    _, match, hard, soft = calibration
    return np.array([match, match + hard, match + soft, match, 0], np.float32)


def calibrated(found, calibration):
    return found * np.float32(calibration[0]) + added(calibration)


def report(p, frozen, cutter, folder, mode):
    kinds, results = asked(folder), {}
    for name, (pairs, questions) in kinds.items():
        entries = batches.rows(cutter, pairs, questions)
        results[name] = (np.array([q[0][2] for q in questions]), odds(p, frozen, entries), pairs)
    calibration = NONE
    if mode == "fit":
        calibration = fit(*(np.concatenate([results[n][i] for n in ("sentences", "clauses", "told")])
                            for i in (0, 1)))
        print("factor %.2f, added to what matches %.2f, to hard %.2f, to soft %.2f" % calibration)
    for name, (truth, found, pairs) in results.items():
        match, real = scores(name, truth, found, calibration, pairs)
        if mode == "fit":
            reliability(match, real)
    return calibration


def report_reference(path, folder):
    """The same for the weights in whole numbers as written."""
    judge = reference.Reference(path)
    for name, (pairs, questions) in asked(folder).items():
        if name == "events":
            pairs, questions = pairs[:300], questions[:300]
        found = np.array([
            np.log(np.maximum(judge.judge_texts(pair["a"], pair["b"], *question[0][:2]), 1e-9))
            for pair, question in zip(pairs, questions)])
        truth = np.array([q[0][2] for q in questions])
        print("in whole numbers,", end=" ")
        match, real = scores(name, truth, found, NONE, pairs)
        reliability(match, real)
