"""macOS: bundle, signature, .dmg, notarisation with secrets. Not buildable elsewhere, untested so far."""

import os
import platform
import shutil
from pathlib import Path

from installers import bill_of_materials, notices
from installers.common import DIST, PACKAGING, WORK, Artefact, Clock, fresh, run, site_of, size_of, version
from installers.contents import frozen_contents
from installers.frozen import MODULES, freeze
from installers.icons import write_icns

MACHINE = platform.machine()  # arm64 or x86_64: one image each
ENTITLEMENTS = PACKAGING / "macos" / "entitlements.plist"


def build() -> list[Artefact]:
    """Build bundle and image; APPLE_SIGNING_IDENTITY signs them, APPLE_NOTARY_PROFILE has them notarised."""
    write_icns(PACKAGING / "icons" / "briefing-desk.icns")
    folder, frozen = freeze()
    bundle = WORK / "frozen" / "Briefing Desk.app"
    # The folder, since the bundle holds the same files in other places.
    inside = frozen_contents(folder, site_of(WORK / "environment"), MODULES)
    notices.write(inside, bundle / "Contents" / "Resources")
    bill_of_materials.write(inside, DIST / f"briefing-desk-{version()}-macos-{MACHINE}.cdx.json")
    sign(bundle)
    return [frozen, disk_image(bundle)]


def sign(bundle: Path) -> None:
    """Sign inside out with hardened runtime; ad hoc where there is no identity."""
    identity = os.environ.get("APPLE_SIGNING_IDENTITY", "-")
    codesign = ("codesign", "--force", "--options", "runtime", "--timestamp", "--sign", identity)
    if identity == "-":
        codesign = ("codesign", "--force", "--sign", identity)
    for library in [*bundle.rglob("*.dylib"), *bundle.rglob("*.so")]:
        run([*codesign, library])
    run([*codesign, "--entitlements", ENTITLEMENTS, bundle])
    run(["codesign", "--verify", "--deep", "--strict", bundle])


def disk_image(bundle: Path) -> Artefact:
    """Make the disk image with a link to Applications; sign, notarise and staple the image itself."""
    clock = Clock()
    folder = fresh(WORK / "dmg")
    shutil.copytree(bundle, folder / bundle.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    target = DIST / f"briefing-desk-{version()}-macos-{MACHINE}.dmg"
    target.unlink(missing_ok=True)
    run(["hdiutil", "create", "-volname", "Briefing Desk", "-srcfolder", folder, "-format", "UDZO", target])
    identity = os.environ.get("APPLE_SIGNING_IDENTITY")
    profile = os.environ.get("APPLE_NOTARY_PROFILE")
    if identity:
        run(["codesign", "--force", "--timestamp", "--sign", identity, target])
    if identity and profile:
        run(["xcrun", "notarytool", "submit", target, "--keychain-profile", profile, "--wait"])
        run(["xcrun", "stapler", "staple", target])
    return Artefact(target.name, size_of(target), clock.seconds(), "as the folder")
