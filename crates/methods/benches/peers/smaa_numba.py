# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
"""Rank acceptabilities of additive SMAA in Numba, on given values and weights. Run by smaa.sh.

Three ways to write it, of which the fastest stands in the comparison: ranks by sorting, ranks by counting the
higher ones sample by sample, and the same over many samples at once, laid out so that the compiler vectorises.
"""

import sys
import time

import numba
import numpy as np

CRITERIA = 12
PART = 4096
LANES = 64


@numba.njit(parallel=True)
def sorting(values, weights):
    alternatives, criteria = values.shape
    parts = (len(weights) + PART - 1) // PART
    found = np.zeros((parts, alternatives, alternatives), dtype=np.int64)
    for part in numba.prange(parts):
        scores = np.empty(alternatives)
        for sample in range(part * PART, min(len(weights), (part + 1) * PART)):
            for a in range(alternatives):
                total = 0.0
                for c in range(criteria):
                    total += weights[sample, c] * values[a, c]
                scores[a] = -total
            order = np.argsort(scores)
            for rank in range(alternatives):
                found[part, order[rank], rank] += 1
    return found.sum(axis=0)


@numba.njit(parallel=True)
def counting(values, weights):
    alternatives, criteria = values.shape
    parts = (len(weights) + PART - 1) // PART
    found = np.zeros((parts, alternatives, alternatives), dtype=np.int64)
    by_criterion = np.ascontiguousarray(values.T)
    for part in numba.prange(parts):
        scores = np.empty(alternatives)
        for sample in range(part * PART, min(len(weights), (part + 1) * PART)):
            scores[:] = 0.0
            for c in range(criteria):
                weight = weights[sample, c]
                for a in range(alternatives):
                    scores[a] += weight * by_criterion[c, a]
            for a in range(alternatives):
                own = scores[a]
                rank = 0
                for other in range(alternatives):
                    rank += scores[other] > own
                found[part, a, rank] += 1
    return found.sum(axis=0)


@numba.njit(parallel=True)
def lanes(values, weights):
    alternatives, criteria = values.shape
    parts = (len(weights) + PART - 1) // PART
    found = np.zeros((parts, alternatives, alternatives), dtype=np.int32)
    for part in numba.prange(parts):
        scores = np.empty((alternatives, LANES))
        tile = np.zeros((criteria, LANES))
        for start in range(part * PART, min(len(weights), (part + 1) * PART), LANES):
            many = min(LANES, len(weights) - start)
            for lane in range(many):
                for c in range(criteria):
                    tile[c, lane] = weights[start + lane, c]
            for a in range(alternatives):
                row = scores[a]
                row[:] = 0.0
                for c in range(criteria):
                    value = values[a, c]
                    for lane in range(LANES):
                        row[lane] += value * tile[c, lane]
            ranks = np.empty(LANES, dtype=np.int64)
            for a in range(alternatives):
                ranks[:] = 0
                own = scores[a]
                for other in range(alternatives):
                    row = scores[other]
                    for lane in range(LANES):
                        ranks[lane] += row[lane] > own[lane]
                for lane in range(many):
                    found[part, a, ranks[lane]] += 1
    return found.sum(axis=0)


def main(folder, runs):
    values = np.fromfile(f"{folder}/values.f64").reshape(-1, CRITERIA)
    weights = np.fromfile(f"{folder}/weights.f64").reshape(-1, CRITERIA)
    for way in (sorting, counting, lanes):
        way(values, weights[:1000])  # compiles
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            found = way(values, weights)
            times.append((time.perf_counter() - start) * 1000)
        np.savetxt(f"{folder}/numba_{way.__name__}.txt", found.ravel(), fmt="%d")
        print(f"{way.__name__} {np.median(times):.1f}")


main(sys.argv[1], int(sys.argv[2]))
