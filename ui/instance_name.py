"""How instances of one user and data folder find each other, without loading a network library."""

import getpass
import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QDir

from briefing.settings import Folders


def server_name(folders: Folders) -> str:
    """Return the name under which instances of this user and data folder find each other."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = ""
    digest = hashlib.sha256(f"{user} {folders.settings.resolve()}".encode()).hexdigest()[:16]
    return f"briefing-desk-{digest}"


def is_unheard(name: str) -> bool:
    """Tell whether it is certain that no instance listens under a name.

    QLocalServer's socket is a file in the folder for temporary files; on Windows it is a named pipe, which
    can only be tried.
    """
    return sys.platform != "win32" and not Path(QDir.tempPath(), name).exists()
