#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
#
# The problem of a plan, here and in highspy, linopy and Pyomo, in one run: building its arrays, and solving it.
# PYTHON: one that has highspy, linopy and Pyomo; without it one is made, from the package index pip is set up for.
set -euo pipefail

peers=$(cd "$(dirname "$0")" && pwd)
place=${XDG_CACHE_HOME:-$HOME/.cache}/concordia/peers-plan
if [ -z "${PYTHON:-}" ]; then
    if ! [ -e "$place/complete" ]; then
        python3 -m venv "$place"
        "$place/bin/pip" install --quiet --disable-pip-version-check highspy linopy pyomo scipy >&2
        touch "$place/complete"
    fi
    PYTHON=$place/bin/python
fi
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$peers"
cargo bench --quiet --profile release --package concordia-plan --bench arrays -- --mps "$folder/arrays.mps"
"$PYTHON" "$peers/build.py" "$folder/arrays.mps"
cargo bench --quiet --profile release --package concordia-plan-highs --bench solve -- --mps "$folder/solve.mps"
"$PYTHON" "$peers/solve.py" "$folder/solve.mps"
