#!/usr/bin/env bash
# Install, self-test, upgrade and remove a .deb in a clean chroot: test_deb.sh PACKAGE.deb SUITE FOLDER
# SUITE is bookworm or trixie; needs root and debootstrap, and Xvfb for the self-test on a screen. APT's own
# mirror of this machine is used.
set -euo pipefail
package=$(realpath "$1")
suite=$2
folder=$3/$suite

if [ ! -x "$folder/usr/bin/dpkg" ]; then
    debootstrap --variant=minbase "$suite" "$folder" >/dev/null
fi
mkdir -p "$folder/tmp/deb"
cp "$package" "$folder/tmp/deb/briefing-desk.deb"
inside() { chroot "$folder" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/tmp/home "$@"; }

server=
finish() {
    [ -z "$server" ] || kill "$server"
    umount "$folder/proc"
    rm -rf "$folder/tmp/deb" "$folder/tmp/home"
}
mount --bind /proc "$folder/proc"
trap finish EXIT
inside mkdir -p /tmp/home
inside apt-get update -qq
# A chroot that was used before gives back what an earlier trial installed.
inside dpkg --purge briefing-desk >/dev/null 2>&1 || true
inside apt-get autoremove -y -qq --purge >/dev/null 2>&1
before=$(inside dpkg-query -W -f '${Package}\n' | wc -l)

# The version before: the same package under a lower version, so that an upgrade replaces files.
inside dpkg-deb -R /tmp/deb/briefing-desk.deb /tmp/deb/older
inside sed -i 's/^Version: .*/Version: 0.0.1/' /tmp/deb/older/DEBIAN/control
inside touch /tmp/deb/older/opt/briefing-desk/left-over-of-the-older-version
inside dpkg-deb --root-owner-group -Znone -b /tmp/deb/older /tmp/deb/older.deb >/dev/null
inside apt-get install -y -qq --no-install-recommends /tmp/deb/older.deb >/dev/null 2>&1
echo "$suite: installed 0.0.1 with the $(($(inside dpkg-query -W -f '${Package}\n' | wc -l) - before - 1)) packages that it lacked"
inside apt-get install -y -qq --no-install-recommends /tmp/deb/briefing-desk.deb >/dev/null 2>&1
inside test ! -e /opt/briefing-desk/left-over-of-the-older-version
echo "$suite: upgraded to $(inside dpkg-query -W -f '${Version}' briefing-desk)"

# Every shared library is found: what the package depends on is what it needs.
missing=$(inside sh -c '
    inner=/opt/briefing-desk/_internal
    export LD_LIBRARY_PATH=$inner:$inner/PySide6/Qt/lib:$inner/shiboken6:$inner/PySide6
    find $inner -name "*.so*" -type f -exec ldd {} + 2>/dev/null | grep "not found" | sort -u' || true)
[ -z "$missing" ] || { printf '%s: libraries that nothing provides:\n%s\n' "$suite" "$missing" >&2; exit 1; }
echo "$suite: every library that is linked to is there"

self_test() {
    said=$(inside env "$@" briefing-desk --self-test --data-dir /tmp/home/data 2>&1) || true
    [ "$said" = "self-test passed" ] || { printf '%s: the self-test said: %s\n' "$suite" "$said" >&2; exit 1; }
}
inside briefing --version
self_test QT_QPA_PLATFORM=offscreen
echo "$suite: self-test passed (offscreen)"
if command -v Xvfb >/dev/null; then
    # The chroot shares the network namespace, so its programs reach the server's abstract socket.
    number=$(mktemp -u)
    mkfifo "$number"
    Xvfb -displayfd 3 -screen 0 1280x1024x24 -noreset -ac -nolisten tcp 2>/dev/null 3>"$number" &
    server=$!
    read -r display <"$number"
    rm "$number"
    self_test QT_QPA_PLATFORM=xcb "DISPLAY=:$display"
    echo "$suite: self-test passed (xcb)"
fi

inside apt-get remove -y -qq briefing-desk >/dev/null 2>&1
inside test ! -e /opt/briefing-desk
inside test ! -e /usr/bin/briefing-desk
inside dpkg --purge briefing-desk >/dev/null 2>&1
echo "$suite: removed, nothing left"
