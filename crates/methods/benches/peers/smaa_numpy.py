# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
"""Rank acceptabilities of additive SMAA in NumPy, on given values and weights. Run by smaa.sh."""

import sys
import time

import numpy as np

CRITERIA = 12
PART = 10_000


def counts(values, weights):
    alternatives = values.shape[0]
    found = np.zeros((alternatives, alternatives), dtype=np.int64)
    columns = np.arange(alternatives)
    for start in range(0, len(weights), PART):
        scores = weights[start : start + PART] @ values.T
        order = np.argsort(-scores, axis=1)
        flat = order * alternatives + columns
        found += np.bincount(flat.ravel(), minlength=alternatives**2).reshape(alternatives, alternatives)
    return found


def peak(size=2000, runs=5):
    """Floating-point operations in a millisecond: the fastest product of two large matrices."""
    one, other = np.ones((size, size)), np.ones((size, size))
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        one @ other
        times.append((time.perf_counter() - start) * 1000)
    return 2 * size**3 / min(times)


def main(folder, runs):
    values = np.fromfile(f"{folder}/values.f64").reshape(-1, CRITERIA)
    weights = np.fromfile(f"{folder}/weights.f64").reshape(-1, CRITERIA)
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        found = counts(values, weights)
        times.append((time.perf_counter() - start) * 1000)
    np.savetxt(f"{folder}/numpy.txt", found.ravel(), fmt="%d")
    print(f"{np.median(times):.1f} {2 * values.size * len(weights) / peak():.1f}")


main(sys.argv[1], int(sys.argv[2]))
