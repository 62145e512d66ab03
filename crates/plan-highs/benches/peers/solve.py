# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and solves a given problem with HiGHS as highspy, with the options of the program. Run by plan.sh."""

import statistics
import sys
import time

import highspy

RUNS = 7
OPTIONS = {"output_flag": False, "mip_rel_gap": 0.005, "mip_abs_gap": 1e-9, "threads": 1, "parallel": "off", "random_seed": 1}


def solve():
    highs = highspy.Highs()
    for name, value in OPTIONS.items():
        highs.setOptionValue(name, value)
    begin = time.perf_counter()
    highs.readModel(sys.argv[1])
    read = time.perf_counter()
    highs.run()
    end = time.perf_counter()
    return end - begin, end - read, highs.getObjectiveValue()


times = sorted(solve() for _ in range(RUNS))
total, solving, objective = times[RUNS // 2]
least, most = times[0][0] * 1e3, times[-1][0] * 1e3
print(
    f"HiGHS {highspy.Highs().version()} on the MPS: {total * 1e3:.0f} ms [{least:.0f}, {most:.0f}]"
    f" (median of {RUNS}; solving alone {solving * 1e3:.0f} ms), objective {objective:.4f}"
)
