"""Pass phrases for the command line: from a file, the environment or the terminal, never from an argument.

An argument stands in the list of processes and in the history of the shell.
"""

import os
import sys
from pathlib import Path

import typer

from briefing.told import WRONG_USAGE, fail

_LONGEST = 10_000


def is_terminal() -> bool:
    """Tell whether somebody can be asked."""
    return sys.stdin.isatty()


def given(variable: str, file: Path | None) -> str:
    """Return the words of a file or of the environment, empty where neither has any.

    Args:
        variable: name in the environment.
        file: whose first line holds them, "-" for the standard input; None for none.
    """
    if file is None:
        return os.environ.get(variable, "")
    try:
        text = sys.stdin.readline() if str(file) == "-" else _first_line(file)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        fail(f"{file} can't be read ({reason}); write the words into its first line.", WRONG_USAGE)
        raise AssertionError from None
    words = text.rstrip("\r\n")
    if not words:
        fail(f"{file} is empty; write the words into its first line.", WRONG_USAGE)
    return words


def asked(what: str, variable: str, option: str, *, twice: bool = False) -> str:
    """Ask on the terminal; without one, say how to give the words otherwise.

    Args:
        what: is asked for ("Pass phrase of desk.p12").
        variable: name in the environment that could hold it.
        option: that names a file with it.
        twice: ask again, to find a slip of the fingers.
    """
    if not is_terminal():
        fail(f"{what}: give it in the variable {variable}, or in a file with {option}.", WRONG_USAGE)
    return str(typer.prompt(what, hide_input=True, confirmation_prompt=twice, err=True))


def _first_line(file: Path) -> str:
    with file.open(encoding="utf-8-sig") as lines:
        return lines.readline(_LONGEST)
