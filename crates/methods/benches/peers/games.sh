#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
#
# Games here, in NumPy and in SciPy, on the same worths. PYTHON: as python.sh tells.
set -euo pipefail

peers=$(cd "$(dirname "$0")" && pwd)
python=$("$peers/python.sh")
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

ours() { (cd "$peers" && cargo bench --quiet --profile release --package concordia-methods --bench games -- "$@"); }

ours
ours --write "$folder"
OPENBLAS_NUM_THREADS=2 "$python" "$peers/games.py" "$folder"
