"""Linux: the frozen folder as .deb, as portable .tar.zst and as AppDir."""

import gzip
import shutil
from pathlib import Path

from installers import bill_of_materials, notices
from installers.common import (
    DIST,
    PACKAGING,
    ROOT,
    WORK,
    Artefact,
    Clock,
    as_far_as_possible,
    fresh,
    require,
    run,
    set_dates,
    site_of,
    size_of,
    source_date,
    version,
)
from installers.contents import frozen_contents
from installers.frozen import MODULES, freeze
from installers.icons import write_icon
from installers.limits import check_limit
from installers.self_test import self_test, self_tests

LINUX = PACKAGING / "linux"
APPLICATION = "org.briefingdesk.BriefingDesk"
DEB = f"briefing-desk_{version()}_amd64.deb"
PORTABLE = f"briefing-desk-{version()}-linux-x86_64"
APP_DIR = "BriefingDesk.AppDir"
INSTALLED = "opt/briefing-desk"
ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)


def build() -> list[Artefact]:
    """Build everything that a Debian machine can build for Linux.

    Raises:
        BuildError: a tool is missing, or a size limit is broken.
    """
    require("strip", "objcopy", "readelf", "icupkg", "gcc")
    folder, artefact = freeze()
    check_limit("linux_folder", artefact)
    inside = frozen_contents(folder, site_of(WORK / "environment"), MODULES)
    notices.write(inside, folder)
    bill_of_materials.write(inside, DIST / f"briefing-desk-{version()}-linux.cdx.json")
    makers = [(DEB, lambda: deb(folder)), (f"{PORTABLE}.tar.zst", lambda: tarball(folder))]
    made = as_far_as_possible([*makers, (APP_DIR, lambda: app_dir(folder))])
    check_limit("deb", made[0])
    return [artefact, *made]


def deb(folder: Path) -> Artefact:
    """Pack a Debian package: program under /opt, integration under /usr/share."""
    require("dpkg-deb", "desktop-file-validate", "appstreamcli")
    clock = Clock()
    root = fresh(WORK / "deb")
    shutil.copytree(folder, root / INSTALLED, symlinks=True)
    _integrate(root)
    programs = root / "usr" / "bin"
    programs.mkdir(parents=True)
    for name in ("briefing-desk", "briefing"):
        (programs / name).symlink_to(f"/{INSTALLED}/{name}")
    _write_control(root)
    set_dates(root)
    target = DIST / DEB
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, target])
    run(["desktop-file-validate", root / f"usr/share/applications/{APPLICATION}.desktop"])
    run(["appstreamcli", "validate", "--no-net", root / f"usr/share/metainfo/{APPLICATION}.metainfo.xml"])
    return Artefact(target.name, size_of(target), clock.seconds(), "packaging/test_deb.sh")


def _integrate(root: Path) -> None:
    """Copy desktop file, icons, MIME type, AppStream metadata and man pages below a root."""
    share = root / "usr" / "share"
    for source, place in (
        (f"{APPLICATION}.desktop", "applications"),
        (f"{APPLICATION}.metainfo.xml", "metainfo"),
        (f"{APPLICATION}.mime.xml", "mime/packages"),
    ):
        target = share / place / source.replace(".mime.xml", ".xml")
        target.parent.mkdir(parents=True, exist_ok=True)
        text = (LINUX / source).read_text(encoding="utf-8").replace("@VERSION@", version())
        target.write_text(text.replace("@DATE@", _day()), encoding="utf-8")
    for size in ICON_SIZES:
        write_icon(share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{APPLICATION}.png", size)
    for page in LINUX.glob("*.1"):
        target = share / "man" / "man1" / f"{page.name}.gz"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(
            gzip.compress(page.read_bytes().replace(b"@VERSION@", version().encode()), 9, mtime=0)
        )
    documents = share / "doc" / "briefing-desk"
    documents.mkdir(parents=True)
    shutil.copyfile(LINUX / "copyright", documents / "copyright")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(changes, 9, mtime=0))


def _write_control(root: Path) -> None:
    control = root / "DEBIAN"
    control.mkdir()
    text = (LINUX / "control").read_text(encoding="utf-8")
    kilobytes = str(size_of(root) // 1024)
    (control / "control").write_text(text.replace("@VERSION@", version()).replace("@SIZE@", kilobytes))
    for script in ("postinst", "postrm"):
        shutil.copyfile(LINUX / script, control / script)
        (control / script).chmod(0o755)


def tarball(folder: Path) -> Artefact:
    """Pack the portable archive: unpack anywhere, start ./briefing-desk."""
    require("tar", "zstd")
    clock = Clock()
    target = DIST / f"{PORTABLE}.tar.zst"
    naming = f"--transform=s,^{folder.name},{PORTABLE},"
    owner = ("--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{source_date()}", "--sort=name")
    compress = ("--use-compress-program", "zstd -19 -T0")
    run(["tar", "--create", "--file", target, *compress, *owner, naming, "-C", folder.parent, folder.name])
    return Artefact(target.name, size_of(target), clock.seconds(), _test_tarball(target, PORTABLE))


def _test_tarball(archive: Path, name: str) -> str:
    """Unpack the portable archive in a folder whose name has a space and no ASCII, and run its self-test."""
    folder = fresh(WORK / "unpacked" / "un dossier à moi")
    run(["tar", "--extract", "--zstd", "--file", archive, "-C", folder])
    outcome = self_tests([folder / name / "briefing-desk"], fresh(WORK / "self-test"))
    shutil.rmtree(WORK / "unpacked")
    return outcome


def app_dir(folder: Path) -> Artefact:
    """Lay out the AppDir; the release workflow makes an AppImage of it, with a runtime not at hand here."""
    clock = Clock()
    root = fresh(WORK / APP_DIR)
    shutil.copytree(folder, root / "usr" / "lib" / "briefing-desk", symlinks=True)
    _integrate(root)
    shutil.copyfile(LINUX / "AppRun", root / "AppRun")
    (root / "AppRun").chmod(0o755)
    shutil.copyfile(root / f"usr/share/applications/{APPLICATION}.desktop", root / f"{APPLICATION}.desktop")
    write_icon(root / f"{APPLICATION}.png", 256)
    outcome = self_test([root / "AppRun"], fresh(WORK / "self-test"))
    return Artefact(root.name, size_of(root), clock.seconds(), outcome)


def _day() -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(source_date(), UTC).date().isoformat()
