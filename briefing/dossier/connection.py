"""Opening the file: journal mode by file system, durability, and what is no dossier of ours."""

import os
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from briefing.dossier import schema
from briefing.dossier.errors import DamagedDossierError, DossierError, told_as_dossier_error
from briefing.sentences import sentence

_NETWORK_FILE_SYSTEMS = frozenset(
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ceph", "davfs", "fuse.rclone"]
)
_BUSY_MILLISECONDS = 3000
_WINDOWS_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def create_file(path: Path) -> sqlite3.Connection:
    """Make an empty dossier.

    Raises:
        DossierError: the file exists or can't be written.
    """
    with told_as_dossier_error(path, "create the dossier"):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection = _connect(path, "rw")
        schema.create_tables(
            connection
        )  # before the write-ahead log, so that the header is in the file itself
        _set_durability(connection, path)
        return connection


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open a dossier and bring it to the present version; a copy is kept before each migration.

    Raises:
        DossierError: missing, damaged, not ours, newer than this program, or not writable.
    """
    with told_as_dossier_error(path, "open the dossier"):
        _check_header(path)
        connection = _connect(path, "rw")
        try:
            _set_durability(connection, path)
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version < schema.VERSION:
                earlier = path.with_name(f"{path.stem}.before-version-{schema.VERSION}{path.suffix}")
                copy_to(connection, earlier)
                schema.migrate(connection, version)
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except BaseException:
            connection.close()
            raise
        return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a dossier without writing a byte.

    Raises:
        DossierError: missing, damaged, not ours or newer than this program.
    """
    with told_as_dossier_error(path, "open the dossier"):
        version = _check_header(path)
        if version < schema.VERSION:
            raise DossierError(
                sentence(
                    "{name} is of an older version and can't be brought forward read-only; copy it to a "
                    "folder that you can write to and open it there.",
                    name=path.name,
                )
            )
        connection = _connect_for_reading(path)
        connection.execute("PRAGMA query_only = ON")
        return connection


def _connect_for_reading(path: Path) -> sqlite3.Connection:
    """Connect also where SQLite can't make its shared memory file beside the dossier."""
    if os.access(path.parent, os.W_OK):
        return _connect(path, "ro")
    log = _log_of(path)
    if not log.exists() or not log.stat().st_size:
        return _connect(path, "ro", immutable=True)
    connection = _connect(path, "ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")  # works while another program has it open
    except sqlite3.OperationalError:
        connection.close()
        return _read_with_its_log(path)
    return connection


def _read_with_its_log(path: Path) -> sqlite3.Connection:
    """Read a dossier whose program was killed, in a folder that can't be written to, into memory.

    The last decisions are in the write-ahead log alone; SQLite takes it in where it may write.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        copied = Path(folder) / path.name
        shutil.copyfile(path, copied)
        shutil.copyfile(_log_of(path), _log_of(copied))
        with closing(_connect(copied, "rw")) as connection:
            connection.backup(memory)
    return memory


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _connect(path: Path, mode: str, *, immutable: bool = False) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?mode={mode}{'&immutable=1' if immutable else ''}"
    # The window opens a large dossier in a thread and then uses it in its own: one thread at a time.
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _set_durability(connection: sqlite3.Connection, path: Path) -> None:
    """Write-ahead log where shared memory works, rollback journal on network drives; always to the disk."""
    connection.execute(f"PRAGMA journal_mode = {'DELETE' if is_on_network_drive(path) else 'WAL'}")
    connection.execute("PRAGMA synchronous = FULL")


def _check_header(path: Path) -> int:
    """Read version and application from the first 100 bytes, before SQLite touches the file.

    Source: "Database File Format", section 1.3, of the SQLite documentation.
    """
    if not path.is_file():
        raise DossierError(
            sentence(
                "{path} does not exist; choose another file.",
                path=path,
            )
        )
    with path.open("rb") as file:
        header = file.read(100)
    if header[:16] != b"SQLite format 3\x00" or int.from_bytes(header[68:72], "big") != schema.APPLICATION_ID:
        raise DamagedDossierError(
            sentence(
                "{name} is not a Briefing Desk dossier, or it is damaged at its start.",
                name=path.name,
            )
        )
    version = int.from_bytes(header[60:64], "big")
    if version > schema.VERSION:
        raise DossierError(
            sentence(
                "{name} was made by a newer Briefing Desk (format {version}, known here: "
                "{known}); it was left untouched. Install the newer program to open it.",
                name=path.name,
                version=version,
                known=schema.VERSION,
            )
        )
    return version


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Copy an open dossier with SQLite's backup API; the copy appears under its name only when whole."""
    unfinished = target.with_name(target.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    copy = sqlite3.connect(unfinished)
    try:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    unfinished.replace(target)


def is_on_network_drive(path: Path) -> bool:
    """Tell whether SQLite's shared memory can't be relied on where this file lies."""
    if sys.platform == "win32":
        import ctypes

        drive = path.resolve().drive
        return drive.startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _WINDOWS_REMOTE_DRIVE
        )
    if sys.platform == "darwin":
        return path.resolve().is_relative_to("/Volumes")
    mounts = Path("/proc/mounts")
    if not mounts.is_file():
        return False
    fields = (line.split() for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines())
    above = [(f[1].replace("\\040", " "), f[2]) for f in fields if len(f) > 2]
    holding = [(place, kind) for place, kind in above if path.resolve().is_relative_to(place)]
    return bool(holding) and max(holding, key=lambda m: len(m[0]))[1] in _NETWORK_FILE_SYSTEMS
