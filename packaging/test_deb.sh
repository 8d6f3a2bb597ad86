#!/usr/bin/env bash
# Install, self-test, upgrade and remove a .deb in a clean chroot: test_deb.sh PACKAGE.deb SUITE FOLDER
# SUITE is bookworm or trixie; needs root and debootstrap. APT's own mirror of this machine is used.
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

mount --bind /proc "$folder/proc"
trap 'umount "$folder/proc"' EXIT
inside mkdir -p /tmp/home
inside apt-get update -qq

# The version before: the same package under a lower version, so that an upgrade replaces files.
inside dpkg-deb -R /tmp/deb/briefing-desk.deb /tmp/deb/older
inside sed -i 's/^Version: .*/Version: 0.0.1/' /tmp/deb/older/DEBIAN/control
inside touch /tmp/deb/older/opt/briefing-desk/left-over-of-the-older-version
inside dpkg-deb --root-owner-group -Znone -b /tmp/deb/older /tmp/deb/older.deb >/dev/null
inside apt-get install -y -qq /tmp/deb/older.deb >/dev/null 2>&1
echo "$suite: installed 0.0.1"
inside apt-get install -y -qq /tmp/deb/briefing-desk.deb >/dev/null 2>&1
inside test ! -e /opt/briefing-desk/left-over-of-the-older-version
echo "$suite: upgraded to $(inside dpkg-query -W -f '${Version}' briefing-desk)"

inside briefing --version
inside env QT_QPA_PLATFORM=offscreen briefing-desk --self-test --data-dir /tmp/home/data
echo "$suite: self-test passed"

inside apt-get remove -y -qq briefing-desk >/dev/null 2>&1
inside test ! -e /opt/briefing-desk
inside test ! -e /usr/bin/briefing-desk
echo "$suite: removed, nothing left"
rm -rf "$folder/tmp/deb"
