"""Build the installers that this machine can build."""

import argparse
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from installers.common import (
    DIST,
    NOT_BUILT,
    Artefact,
    BuildError,
    NotHereError,
    build_environment,
    digest,
    parts,
    print_table,
)

SYSTEMS = ("linux", "windows", "macos")


def python_with_tools() -> Path | None:
    """Return the Python of the build's own environment, None where this one has what the builders import.

    Raises:
        BuildError: the environment can't be made.
    """
    if all(find_spec(name) for name in ("PIL", "olefile")):
        return None
    return build_environment("environment") / "python"


def main() -> int:
    """Build, print the table, write the checksums; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("system", choices=(*SYSTEMS, "all"))
    wanted = parser.parse_args().system
    try:
        python = python_with_tools()
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    if python is not None:
        return subprocess.run([python, *sys.argv], check=False).returncode
    DIST.mkdir(exist_ok=True)
    if note := other_python(sys.version_info[:2]):
        print(note, file=sys.stderr)
    made: list[Artefact] = []
    failed = False
    for system in SYSTEMS if wanted == "all" else (wanted,):
        try:
            made += build(system)
        except NotHereError as error:
            print(f"{system}: {error}", file=sys.stderr)
            failed = failed or wanted != "all"
        except BuildError as error:
            print(f"{system}: {error}", file=sys.stderr)
            failed = True
    missing = [artefact for artefact in made if artefact.self_test.startswith(NOT_BUILT)]
    for artefact in missing:
        print(f"{artefact.name}: {artefact.self_test}", file=sys.stderr)
        (DIST / artefact.name).unlink(missing_ok=True)  # one of a build before
    failed = failed or (bool(missing) and wanted != "all")
    print_table(made)
    write_checksums(made)
    broken = [artefact.name for artefact in made if artefact.self_test.startswith("failed")]
    for name in broken:
        print(f"The self-test of {name} failed.", file=sys.stderr)
    return 1 if failed or broken else 0


def other_python(here: tuple[int, int]) -> str:
    """Return what to tell where this is not the Python that releases are built with."""
    wanted = ".".join(parts()["python_embed"]["python"].split(".")[:2])
    if f"{here[0]}.{here[1]}" == wanted:
        return ""
    return (
        f"note: this is Python {here[0]}.{here[1]}; releases are built with {wanted} (make "
        f"PYTHON=python{wanted} installers). The Linux folder of another one may outgrow its limit, and the "
        "MSI is left out."
    )


def build(system: str) -> list[Artefact]:
    """Build what this machine can for one system.

    Raises:
        NotHereError: it can't be built here; the message says why.
        BuildError: it could be, and went wrong.
    """
    if system == "linux":
        if sys.platform != "linux":
            raise NotHereError("the Linux packages are built on Debian or Ubuntu.")
        from installers import linux

        return linux.build()
    if system == "windows":
        if sys.platform != "linux":
            raise NotHereError("the Windows packages are cross-built on Debian or Ubuntu.")
        from installers import windows

        return windows.build()
    if sys.platform != "darwin":
        raise NotHereError("the macOS bundle can only be built on macOS; the release workflow does.")
    from installers import macos

    return macos.build()


def write_checksums(made: list[Artefact]) -> None:
    """Write SHA256SUMS of what was made, and of what builds for other systems left in dist."""
    sums = DIST / "SHA256SUMS"
    before = sums.read_text(encoding="utf-8").splitlines() if sums.exists() else []
    names = {artefact.name for artefact in made} | {line.partition("  ")[2] for line in before}
    files = sorted(path for path in (DIST / name for name in names if name) if path.is_file())
    if files:
        lines = "".join(f"{digest(path)}  {path.name}\n" for path in files)
        sums.write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
