"""Archives opened within limits: no bombs, no paths that lead out, nothing written to disk."""

import io
import stat
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass

from briefing.intake.errors import IntakeError
from briefing.intake.options import IntakeLimits
from briefing.intake.result import ProblemKind
from briefing.sentences import sentence

_RATIO_FROM = 1_048_576  # bytes; below, a high ratio does no harm
_DAMAGED = "“{name}” is a damaged or cut off archive; download or pack it again."


@dataclass(slots=True)
class UnpackBudget:
    """Bytes that one import file may still unpack to, however deep its archives sit in one another."""

    left: int

    def take(self, size: int) -> None:
        """Count bytes before they are unpacked.

        Raises:
            IntakeError: the budget is used up.
        """
        self.left -= size
        if self.left < 0:
            raise IntakeError(
                "“{name}” would unpack to more than the limit for archives, as a zip bomb does; unpack "
                "it yourself "
                "if you trust it, and import the files."
            )


class SafeArchive:
    """A zip file, also as the container of .docx, .odt and .epub.

    Args:
        data: the whole archive.
        limits: on members, sizes and ratio.
        budget: shared with the archives around this one.
        password: for encrypted members.

    Attributes:
        repeated: names that stand in it more than once; the last file of a name counts.

    Raises:
        IntakeError: it is damaged or breaks a limit.
    """

    def __init__(self, data: bytes, limits: IntakeLimits, budget: UnpackBudget, password: str = "") -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise IntakeError(_DAMAGED) from error
        self._budget = budget
        self._password = password.encode() or None
        files = [info for info in self._zip.infolist() if not info.is_dir()]
        self._members = {info.filename: info for info in files}
        counts = Counter(info.filename for info in files)
        self.repeated = sorted(name for name, count in counts.items() if count > 1)
        self._check(limits, len(data))

    def _check(self, limits: IntakeLimits, packed: int) -> None:
        if len(self._members) > limits.archive_members:
            raise IntakeError(
                sentence(
                    "“{name}” holds more than {most} files; unpack it yourself and import the folder.",
                    most=limits.archive_members,
                )
            )
        unpacked = sum(info.file_size for info in self._members.values())
        bomb = unpacked > _RATIO_FROM and unpacked > limits.archive_ratio * max(1, packed)
        if bomb or unpacked > limits.archive_bytes:
            raise IntakeError(
                sentence(
                    "“{name}” would unpack from {packed:,} to {unpacked:,} bytes, as a zip bomb does; it "
                    "was not opened. Unpack it yourself if you trust it, and import the files.",
                    packed=packed,
                    unpacked=unpacked,
                )
            )

    @property
    def names(self) -> list[str]:
        """Return the names of all files, folders left out, in order of name."""
        return sorted(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def is_link(self, name: str) -> bool:
        """Tell whether a member stands for a file in another place, as archives of Unix systems hold them."""
        return stat.S_ISLNK(self._members[name].external_attr >> 16)

    def read(self, name: str) -> bytes:
        """Unpack one file into memory.

        Raises:
            IntakeError: it is not there, damaged or encrypted, or the budget is used up.
        """
        info = self._members.get(name)
        if info is None:
            raise IntakeError(
                sentence(
                    "“{name}” is damaged: its part {part} is missing. Save it again.",
                    part=name,
                )
            )
        self._budget.take(info.file_size)
        try:
            return self._zip.read(info, self._password)
        except RuntimeError as error:
            if "password" in str(error).lower() or "encrypted" in str(error).lower():
                raise IntakeError(
                    "“{name}” is encrypted; give its password, or unpack it yourself and import the files.",
                    ProblemKind.NEEDS_PASSWORD,
                ) from error
            raise IntakeError(_DAMAGED) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise IntakeError(_DAMAGED) from error


def leads_out(name: str) -> bool:
    """Tell whether a member's name points out of its folder ("../x", "/etc/x", "C:/x")."""
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or (len(name) > 1 and name[1] == ":")
