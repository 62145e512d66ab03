#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
#
# SMAA here, in NumPy and in Numba: the same values and weights, two threads, medians of RUNS in milliseconds.
# Ranks must be the same in all, or the script fails.
#
#   crates/methods/benches/peers/smaa.sh [RUNS]      PYTHON: as python.sh tells
set -euo pipefail

runs=${1:-9}
peers=$(cd "$(dirname "$0")" && pwd)
python=$("$peers/python.sh")
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
export RAYON_NUM_THREADS=2 NUMBA_NUM_THREADS=2 OMP_NUM_THREADS=2 OPENBLAS_NUM_THREADS=2

ours() { (cd "$peers" && cargo bench --quiet --profile release --package concordia-methods --bench smaa -- "$@"); }

ours --write "$folder"
read -r here laying < <(ours --read "$folder")
"$python" "$peers/smaa_numba.py" "$folder" "$runs" > "$folder/numba"
read -r numpy limit < <("$python" "$peers/smaa_numpy.py" "$folder" "$(((runs + 2) / 3))")
read -r way numba < <(sort -k2 -n "$folder/numba" | head -1)

for other in numpy numba_sorting numba_counting numba_lanes; do
    cmp "$folder/concordia.txt" "$folder/$other.txt" || { echo "ranks differ from $other" >&2; exit 1; }
done
echo "60 alternatives x 12 criteria, 1,000,000 weights, two threads; ranks are the same in all"
awk -v here="$here" -v laying="$laying" -v numba="$numba" -v way="$way" -v numpy="$numpy" -v limit="$limit" 'BEGIN {
    printf "Concordia, all of the result       %8.1f ms\n", here
    printf "  laying out the given weights     %8.1f ms\n", laying
    printf "Numba (%s), ranks only %*s%8.1f ms   %4.1f times as long (%.1f with laying out)\n", way, 11 - length(way), "", numba, numba / here, numba / (here + laying)
    printf "NumPy, ranks only                  %8.1f ms   %4.1f times as long\n", numpy, numpy / here
    printf "limit: the scores alone, as fast as this machine multiplies large matrices %8.1f ms, %.0f %% of Concordia\n", limit, 100 * limit / here
}'
cat "$folder/numba"
