#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
#
# Prints a Python that has NumPy, Numba and SciPy: PYTHON where it is set, else one of its own, installed from the
# package index that pip is set up for when it is first asked for.
set -euo pipefail

if [ -n "${PYTHON:-}" ]; then
    echo "$PYTHON"
    exit
fi
place=${XDG_CACHE_HOME:-$HOME/.cache}/concordia/peers
if ! [ -e "$place/complete" ]; then
    python3 -m venv "$place"
    "$place/bin/pip" install --quiet --disable-pip-version-check numpy numba scipy >&2
    touch "$place/complete"
fi
echo "$place/bin/python"
