"""The Python files inside PySide6's library, laid out beside it so that no start has to compile them."""

import shutil
from pathlib import Path

from installers.common import run

# Found by shiboken6 itself when it is there (signature_bootstrap.py, find_incarnated_files).
_FOLDER = "files.dir"


def unpack_support(python: Path, libraries: Path, *, compiled: bool) -> None:
    """Lay out shiboken6's Python files in a folder of libraries.

    shiboken6 carries them as sources in a zip inside its shared library and compiles them at every start,
    40 ms of processor time; laid out, they are loaded like any module.

    Args:
        python: of an environment with the same PySide6.
        libraries: folder that holds shiboken6.
        compiled: leave byte code of this Python instead of the sources.
    """
    run([python, "-c", "import PySide6.QtCore"], environment={"SBK_EMBED": "0"})
    found = next(python.parent.parent.glob(f"[lL]ib*/**/site-packages/shiboken6/{_FOLDER}"))
    target = libraries / "shiboken6" / _FOLDER
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(found, target, ignore=shutil.ignore_patterns("__pycache__"))
    if compiled:
        mode = ("--invalidation-mode", "unchecked-hash")  # no date of the build inside
        run([python, "-m", "compileall", "-q", "-b", *mode, "-s", libraries, target])
        for source in target.rglob("*.py"):
            source.unlink()
