# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
"""Shapley with NumPy and nucleolus with SciPy (HiGHS) on games that the benchmark wrote. Prints medians and the
largest difference from what this project computed. Usage: games.py FOLDER"""
import sys
import time
from pathlib import Path

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix


def shapley(v):
    n = int(np.log2(len(v)))
    size = np.array([0])
    for _ in range(n):
        size = np.concatenate([size, size + 1])
    weights = np.empty(n + 1)
    weights[0] = 1 / n
    for s in range(1, n):
        weights[s] = weights[s - 1] * s / (n - s)
    weights[n] = 0
    weight = weights[size]
    shares = []
    for i in range(n):
        worth, by_size = v.reshape(-1, 2, 1 << i), weight.reshape(-1, 2, 1 << i)
        shares.append(((worth[:, 1] - worth[:, 0]) * by_size[:, 0]).sum())
    return np.array(shares)


def nucleolus(v):
    """Linear programmes in sequence; coalitions with a positive dual are fixed at their excess."""
    n = int(np.log2(len(v)))
    masks = np.arange(1, len(v) - 1)
    member = ((masks[:, None] >> np.arange(n)) & 1).astype(float)
    fixed, values = [np.ones(n)], [v[-1]]
    open_, low = np.ones(len(masks), bool), [(v[1 << i], None) for i in range(n)] + [(None, None)]
    while np.linalg.matrix_rank(np.array(fixed)) < n:
        rows = masks[open_]
        above = csr_matrix(-np.hstack([member[open_], np.ones((len(rows), 1))]))
        equal = np.hstack([np.array(fixed), np.zeros((len(fixed), 1))])
        found = linprog([0] * n + [1], above, -v[rows], equal, values, low, method="highs")
        for mask in rows[found.ineqlin.marginals < -1e-9]:
            row = member[mask - 1]
            if np.linalg.matrix_rank(np.array(fixed + [row])) > len(fixed):
                fixed.append(row)
                values.append(v[mask] - found.fun)
        basis = np.linalg.pinv(np.array(fixed))
        rest = member - member @ basis @ np.array(fixed)
        open_ &= np.abs(rest).max(axis=1) > 1e-9
    return found.x[:n]


def main(folder):
    for name, method, runs in [
        ("chance-20", shapley, 9), ("chance-12", nucleolus, 5), ("savings-12", nucleolus, 5),
        ("chance-16", nucleolus, 3), ("savings-16", nucleolus, 3),
    ]:
        v = np.fromfile(folder / f"{name}.worths")
        ours, times = np.fromfile(folder / f"{name}.shares"), []
        for _ in range(runs):
            start = time.perf_counter()
            shares = method(v)
            times.append(time.perf_counter() - start)
        off = np.abs(shares - ours).max() / np.abs(v).max()
        print(f"{method.__name__} {name}: {1e3 * np.median(times):.1f} ms, off by {off:.1e} of the largest worth")


main(Path(sys.argv[1]))
