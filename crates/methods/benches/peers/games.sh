#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
#
# Games beside NumPy and SciPy (PYTHON with both installed), on the same worths.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo bench --profile release -p concordia-methods --bench games
cargo bench --profile release -p concordia-methods --bench games -- --write "$folder"
OPENBLAS_NUM_THREADS=2 "${PYTHON:-python3}" crates/methods/benches/peers/games.py "$folder"
