"""What all builds share: folders, versions, commands, the wheel of the project, the table at the end."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WORK = ROOT / "build" / "installers"
DIST = ROOT / "dist"
MEGABYTE = 1_000_000
NOT_BUILT = "not built"
# Sizes and dates inside archives come from here, so that two builds of one commit are the same.
EPOCH = int(os.environ.get("SOURCE_DATE_EPOCH") or 0)
# Debian's packages of the programs that builds call.
_PACKAGES = {
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-deb": "dpkg-dev",
    "gcc": "gcc",
    "git": "git",
    "icupkg": "icu-devtools",
    "makensis": "nsis",
    "objcopy": "binutils",
    "readelf": "binutils",
    "strip": "binutils",
    "tar": "tar",
    "wixl": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "gcc-mingw-w64-x86-64",
    "zstd": "zstd",
}
# What pip and uv say where no package index answers.
_NO_INDEX = re.compile(
    "Temporary failure in name resolution|Could not find a version|No matching distribution|ConnectionError"
    "|NewConnectionError|Connection refused|Network is unreachable|error sending request|timed out|ProxyError"
)


class BuildError(Exception):
    """A build that can't go on; the message says what is missing and how to get it."""


class NotHereError(BuildError):
    """This machine can't build it: another system is needed, or a tool that is not installed."""


@dataclass(frozen=True, slots=True)
class Artefact:
    """A line of the table that a build prints.

    Args:
        name: file or folder.
        size: in bytes.
        seconds: how long it took to make.
        self_test: "passed", "failed: ...", "not built: ..." or why it was not run.
    """

    name: str
    size: int
    seconds: float
    self_test: str


def version() -> str:
    """Return the project's version, the one place where it stands."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def parts() -> dict[str, dict[str, str]]:
    """Return the pinned outside parts."""
    return tomllib.loads((PACKAGING / "parts.toml").read_text(encoding="utf-8"))


def source_date() -> int:
    """Return SOURCE_DATE_EPOCH, or the date of the commit that is built."""
    if EPOCH:
        return EPOCH
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(done.stdout.strip() or 0)


def run(
    command: Sequence[str | Path], *, cwd: Path | None = None, environment: dict[str, str] | None = None
) -> None:
    """Run a command; show what it printed only when it fails.

    Raises:
        BuildError: it failed or is not installed.
    """
    words = [str(word) for word in command]
    settings = (
        os.environ | {"SOURCE_DATE_EPOCH": str(source_date()), "PYTHONHASHSEED": "1"} | (environment or {})
    )
    try:
        done = subprocess.run(words, cwd=cwd, env=settings, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        require(words[0])
        raise BuildError(f"{words[0]} is not there.") from error
    if done.returncode:
        raise BuildError(
            f"{' '.join(words[:6])} ended with {done.returncode}:\n{(done.stdout + done.stderr)[-4000:]}"
        )


def require(*programs: str) -> None:
    """Look for the programs that a build calls before it begins, which may take minutes.

    Raises:
        NotHereError: some are missing; the message says how to get them.
    """
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        packages = " ".join(sorted({_PACKAGES.get(program, program) for program in missing}))
        are = "are" if len(missing) > 1 else "is"
        how = f"on Debian and Ubuntu: sudo apt-get install -y {packages}"
        raise NotHereError(f"{', '.join(missing)} {are} not installed; {how}")


def fetch(command: Sequence[str | Path], what: str) -> None:
    """Run a command of pip or uv that takes packages from an index.

    Args:
        command: what to run.
        what: it is to fetch, for the message.

    Raises:
        BuildError: it failed; where no index answers the message says so.
    """
    try:
        run(command)
    except BuildError as error:
        if not _NO_INDEX.search(str(error)):
            raise
        raise BuildError(
            f"{what} could not be fetched: no package index that pip knows has them, or none answers. "
            "A build needs one; PIP_INDEX_URL names a house's own. What was said last: "
            f"{str(error).strip().splitlines()[-1].strip()}"
        ) from error


def as_far_as_possible(makers: Sequence[tuple[str, Callable[[], Artefact]]]) -> list[Artefact]:
    """Make artefacts one after the other; one that this machine can't make is told, and the others are made.

    Args:
        makers: names for the table, and what makes the artefact.
    """
    made = []
    for name, make in makers:
        try:
            made.append(make())
        except NotHereError as error:
            made.append(Artefact(name, 0, 0.0, f"{NOT_BUILT}: {error}"))
    return made


def fresh(folder: Path) -> Path:
    """Empty a folder and return it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def set_dates(folder: Path) -> None:
    """Give every file the date of the source, so that two builds pack the same bytes."""
    moment = source_date()
    for path in [*folder.rglob("*"), folder]:
        if not path.is_symlink() or os.utime in os.supports_follow_symlinks:
            os.utime(path, (moment, moment), follow_symlinks=not path.is_symlink())


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(path: Path) -> int:
    """Return the size of a file, or of all files in a folder, in bytes."""
    if path.is_file():
        return path.stat().st_size
    return sum(p.lstat().st_size for p in path.rglob("*") if p.is_file() and not p.is_symlink())


def build_environment(name: str) -> Path:
    """Make a virtual environment with the program, its locked dependencies and the build tools.

    Returns:
        The folder of its programs.
    """
    folder = WORK / name
    binaries = folder / ("Scripts" if sys.platform == "win32" else "bin")
    wanted = "".join(digest(ROOT / f) for f in ("requirements.txt", "packaging/requirements-build.txt"))
    stamp = folder / "made-from"
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        pip = [binaries / "python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r"]
        fetch([*pip, ROOT / "requirements.txt"], "the locked libraries (requirements.txt)")
        fetch([*pip, PACKAGING / "requirements-build.txt"], "the tools of the build (requirements-build.txt)")
        stamp.write_text(wanted)
    wheel = project_wheel(binaries / "python")
    run([binaries / "python", "-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall", wheel])
    return binaries


def site_of(environment: Path) -> Path:
    """Return the folder of the installed wheels of an environment."""
    return next(environment.glob("[lL]ib/**/site-packages"))


def project_wheel(python: Path) -> Path:
    """Build the project's own wheel with its resources inside."""
    folder = fresh(WORK / "wheel")
    run([python, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", folder, ROOT])
    return next(folder.glob("*.whl"))


def print_table(artefacts: Sequence[Artefact]) -> None:
    """Print artefact, size, time and self-test of each."""
    print(f"{'artefact':48} {'MB':>7} {'seconds':>8}  self-test")
    for artefact in artefacts:
        size = artefact.size / MEGABYTE
        print(f"{artefact.name:48} {size:7.1f} {artefact.seconds:8.0f}  {artefact.self_test}")


class Clock:
    """Measure the seconds of a stage."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    def seconds(self) -> float:
        """Return the seconds since the clock was made."""
        return time.monotonic() - self._start
