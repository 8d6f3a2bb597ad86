#!/usr/bin/env bash
# Make the virtual environment from the lock: environment.sh PYTHON FOLDER
set -euo pipefail
python=$1
folder=$2

"$python" - <<'PY' || exit 1
import sys
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit(f"Briefing Desk needs Python 3.11, 3.12 or 3.13, this is {sys.version.split()[0]}; name another one: make PYTHON=python3.13 ...")
PY
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    packages="python3-venv"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages
    else
        echo "Python's venv module is missing; install it with: sudo apt-get install -y $packages" >&2
        exit 1
    fi
fi
[ -x "$folder/bin/python" ] || "$python" -m venv "$folder"
# Our own warnings about files left open are not meant for pip.
unset PYTHONWARNINGS
"$folder/bin/python" -m pip install --quiet --require-hashes -r requirements-dev.txt
"$folder/bin/python" -m pip install --quiet --no-deps --no-build-isolation -e .
