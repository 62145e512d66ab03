# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
"""Builds a given problem in highspy, linopy and Pyomo. Run by plan.sh with a file in MPS.

The arrays of the problem are read before; what is timed is making the library's own model of them: for highspy
handing over rows in compressed form, for linopy one expression for all rows with as many entries (no Python loop
over rows), for Pyomo one linear expression for each row.
"""

import statistics
import sys
import time

import highspy
import linopy
import numpy as np
import pyomo.environ as pyo
import xarray as xr
from pyomo.core.expr.numeric_expr import LinearExpression

RUNS = 5


def read(file):
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.readModel(file)
    lp = highs.getLp()
    lp.a_matrix_.ensureRowwise() if hasattr(lp.a_matrix_, "ensureRowwise") else highs.ensureRowwise()
    lp = highs.getLp()
    matrix = lp.a_matrix_
    assert matrix.format_ == highspy.MatrixFormat.kRowwise
    whole = np.array([kind == highspy.HighsVarType.kInteger for kind in lp.integrality_])
    return {
        "cost": np.array(lp.col_cost_),
        "lower": np.array(lp.col_lower_),
        "upper": np.array(lp.col_upper_),
        "row_lower": np.array(lp.row_lower_),
        "row_upper": np.array(lp.row_upper_),
        "start": np.array(matrix.start_),
        "index": np.array(matrix.index_),
        "value": np.array(matrix.value_),
        "whole": whole,
    }


def in_highspy(p):
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(p["cost"]), len(p["row_lower"])
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = p["cost"], p["lower"], p["upper"]
    lp.row_lower_, lp.row_upper_ = p["row_lower"], p["row_upper"]
    lp.integrality_ = [
        highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous for whole in p["whole"]
    ]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = p["start"], p["index"], p["value"]
    highs.passModel(lp)
    return highs.getNumCol(), highs.getNumRow()


def in_linopy(p):
    model = linopy.Model()
    labels = np.empty(len(p["cost"]), dtype=np.int64)
    for name, whole in [("whole", True), ("part", False)]:
        at = np.flatnonzero(p["whole"] == whole)
        if len(at):
            bounds = {side: xr.DataArray(p[side][at], dims=[name]) for side in ("lower", "upper")}
            variables = model.add_variables(**bounds, name=name, integer=whole)
            labels[at] = variables.labels.values
    lengths = np.diff(p["start"])
    for length in np.unique(lengths[lengths > 0]):
        rows = np.flatnonzero(lengths == length)
        entries = p["start"][rows][:, None] + np.arange(length)
        for sign, side in [("<=", "row_upper"), (">=", "row_lower")]:
            bound = np.isfinite(p[side][rows]) & (np.abs(p[side][rows]) < 1e20)
            if bound.any():
                dims, some = [f"row{length}{side}", "_term"], entries[bound]
                terms = {"coeffs": (dims, p["value"][some]), "vars": (dims, labels[p["index"][some]])}
                expression = linopy.LinearExpression(xr.Dataset(terms), model)
                right = xr.DataArray(p[side][rows][bound], dims=dims[:1])
                model.add_constraints(expression, sign, right, name=f"{length}{side}")
    return model.nvars, model.ncons


def in_pyomo(p):
    model = pyo.ConcreteModel()
    columns = range(len(p["cost"]))
    model.x = pyo.Var(
        columns,
        bounds=lambda _, at: (p["lower"][at], p["upper"][at]),
        domain=lambda _, at: pyo.Integers if p["whole"][at] else pyo.Reals,
    )
    variables = [model.x[at] for at in columns]
    start, index, value = p["start"].tolist(), p["index"].tolist(), p["value"].tolist()
    low, high = p["row_lower"].tolist(), p["row_upper"].tolist()

    def row(_, at):
        part = slice(start[at], start[at + 1])
        terms = LinearExpression(linear_coefs=value[part], linear_vars=[variables[c] for c in index[part]])
        return pyo.inequality(low[at] if low[at] > -1e20 else None, terms, high[at] if high[at] < 1e20 else None)

    model.row = pyo.Constraint(range(len(low)), rule=row)
    return len(model.x), len(model.row)


def main():
    problem = read(sys.argv[1])
    for name, build in [("highspy", in_highspy), ("linopy", in_linopy), ("Pyomo", in_pyomo)]:
        times, size = [], None
        for _ in range(RUNS):
            begin = time.perf_counter()
            size = build(problem)
            times.append(time.perf_counter() - begin)
        median = statistics.median(times) * 1e3
        print(f"{name}: {median:.0f} ms [{min(times) * 1e3:.0f}, {max(times) * 1e3:.0f}] (median of {RUNS}), {size}")


main()
