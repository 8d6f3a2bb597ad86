"""Resolve the dependencies again and pin them with hashes; run as `python packaging/lock.py`.

Writes requirements.txt (what the program needs) and requirements-dev.txt (with the tools of its developers),
for all systems and Pythons 3.11 to 3.13 at once, naming no registry. Needs uv, which it installs into a
folder of its own.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OPTIONS = [
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
    "--quiet",
]


def main() -> None:
    """Write both lock files."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        binaries = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([binaries / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
        for name, groups in (("requirements.txt", ()), ("requirements-dev.txt", ("--group", "dev"))):
            subprocess.run(
                [
                    binaries / "uv",
                    "pip",
                    "compile",
                    "pyproject.toml",
                    *groups,
                    *OPTIONS,
                    "--output-file",
                    name,
                ],
                check=True,
                cwd=ROOT,
            )


if __name__ == "__main__":
    main()
