"""How instances of one user and data folder find each other, without loading a network library."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir

from briefing.settings import Folders

_PATIENCE = 0.5  # seconds


def server_name(folders: Folders) -> str:
    """Return the name under which instances of this user and data folder find each other."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    seed = f"{user} {folders.settings.resolve()}".encode()
    # Qt's, since hashlib would load OpenSSL before the first window.
    digest = QCryptographicHash.hash(seed, QCryptographicHash.Algorithm.Sha256).toHex().data().decode()
    return f"briefing-desk-{digest[:16]}"


def is_unheard(name: str) -> bool:
    """Tell whether it is certain that no instance listens under a name.

    QLocalServer's socket is a file in the folder for temporary files, which a killed instance leaves behind;
    on Windows it is a named pipe, which can only be tried.
    """
    if sys.platform == "win32":
        return False
    path = Path(QDir.tempPath(), name)
    return not path.exists() or _is_left_over(path)


def _is_left_over(path: Path) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX) as knocking:
        knocking.settimeout(_PATIENCE)
        try:
            knocking.connect(str(path))
        except ConnectionRefusedError:
            return True
        except OSError:
            return False  # not certain: Qt asks again, with its own time limit
    return False
