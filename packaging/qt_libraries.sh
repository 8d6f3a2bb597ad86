#!/usr/bin/env bash
# See that Qt's shared libraries are there: qt_libraries.sh PYTHON
# On Debian and Ubuntu install what lacks, or print the line that does; elsewhere say what lacks.
set -euo pipefail
python=$1
[ "$(uname -s)" = Linux ] || exit 0
packages="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"

# What the modules that the window uses, and the plugins that put it on a screen, link to and do not find.
missing() {
    "$python" - <<'PY'
import subprocess
from importlib.util import find_spec
from pathlib import Path

folder = Path(find_spec("PySide6").origin).parent
wanted = [*folder.glob("Qt[CGWN]*.abi3.so"), *(folder / "Qt/plugins/platforms").glob("libq[xo]*.so")]
wanted = [path for path in wanted if path.name.split(".")[0] in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "libqxcb", "libqoffscreen")]
lines = subprocess.run(["ldd", *map(str, wanted)], capture_output=True, text=True).stdout.splitlines()
print(" ".join(sorted({line.split()[0] for line in lines if "not found" in line})))
PY
}

lacking=$(missing)
[ -n "$lacking" ] || exit 0
if ! command -v apt-get >/dev/null; then
    printf 'Qt lacks shared libraries: %s. Install the packages of your system that hold them.\n' "$lacking" >&2
    exit 1
fi
if [ "$(id -u)" != 0 ]; then
    printf 'Qt lacks shared libraries (%s). Install them with:\n  sudo apt-get install -y %s\n' "$lacking" "$packages" >&2
    exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
lacking=$(missing)
[ -z "$lacking" ] || { printf 'Qt still lacks shared libraries: %s\n' "$lacking" >&2; exit 1; }
