#!/usr/bin/env bash
# See that Qt's shared libraries are there: qt_libraries.sh PYTHON
# On Debian and Ubuntu install what lacks, or print the line that does; elsewhere say what Qt said.
set -euo pipefail
python=$1
probe='import PySide6.QtWidgets, PySide6.QtGui, PySide6.QtNetwork'
packages="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"

said=$("$python" -c "$probe" 2>&1) && exit 0
if ! command -v apt-get >/dev/null; then
    printf 'Qt can not start on this system: %s\n' "$(tail -n 1 <<<"$said")" >&2
    exit 1
fi
if [ "$(id -u)" != 0 ]; then
    printf 'Qt lacks shared libraries (%s). Install them with:\n  sudo apt-get install -y %s\n' "$(tail -n 1 <<<"$said")" "$packages" >&2
    exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
"$python" -c "$probe"
