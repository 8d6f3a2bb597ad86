"""Which files an import is about: folders walked in order, without what nobody meant to import."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.intake.options import IntakeLimits
from briefing.intake.result import Problem
from briefing.intake.tidy import shown_name
from briefing.sentences import sentence

# What file managers leave behind.
_NEVER_MEANT = (".ds_store", "thumbs.db", "desktop.ini")


def find_files(
    paths: Iterable[str | Path], limits: IntakeLimits, problems: list[Problem]
) -> Iterator[Path | str]:
    """Yield the files of paths and folders in the order of their names, addresses as they are.

    Args:
        paths: files, folders, addresses (as text).
        limits: on the files of a folder.
        problems: takes a sentence for what is not there or can't be opened.
    """
    for given in paths:
        if isinstance(given, str) and is_address(given):
            yield given
            continue
        path = Path(given)
        if path.is_dir():
            yield from _in_folder(path, limits, problems)
        elif path.exists():
            yield path
        else:
            problems.append(
                Problem(
                    str(path),
                    sentence(
                        "There is no file “{file}”; check its name.",
                        file=_shown(path),
                    ),
                )
            )


def _shown(path: Path) -> str:
    return "/".join(map(shown_name, str(path).split("/")))


def is_address(text: str) -> bool:
    """Tell the address of a page from the path of a file, one that can't be fetched included."""
    return "://" in text[:12]


def _in_folder(folder: Path, limits: IntakeLimits, problems: list[Problem]) -> list[Path]:
    found: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=lambda error: problems.append(_unreadable(error))):
        folders[:] = sorted(name for name in folders if not _is_companion(name, names))
        found += [Path(root) / name for name in sorted(names) if not _is_hidden(name)]
        if len(found) > limits.files:
            problems.append(
                Problem(
                    str(folder),
                    sentence(
                        "The folder “{folder}” holds more than {most} files; the rest was left out. "
                        "Import its parts one after the other.",
                        folder=shown_name(folder.name),
                        most=limits.files,
                    ),
                )
            )
            break
    if not found:
        problems.append(
            Problem(
                str(folder),
                sentence(
                    "The folder “{folder}” holds no files; choose another one.",
                    folder=_shown(folder),
                ),
            )
        )
    return sorted(found[: limits.files])


def _is_companion(folder: str, names: list[str]) -> bool:
    """Tell hidden folders, and those of pictures and scripts that browsers save beside a page."""
    page = folder.removesuffix("_files")
    return folder.startswith(".") or (
        page != folder and any(f"{page}{end}" in names for end in (".html", ".htm"))
    )


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _NEVER_MEANT


def _unreadable(error: OSError) -> Problem:
    name = str(error.filename or "")
    return Problem(
        name,
        sentence(
            "The folder “{folder}” can't be opened ({reason}); check that you may read it.",
            folder=_shown(Path(name)),
            reason=error.strerror,
        ),
    )
