"""Word lists of intake as data: ours from resources/lexicon, the user's own lists joined to them."""

import logging
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from briefing.resource_files import resource

_log = logging.getLogger(__name__)
_Built = TypeVar("_Built")
_user_folder: Path | None = None
_built: list[Callable[[], None]] = []


def use_user_lists(folder: Path | None) -> None:
    """Join the TOML files of this folder to ours from now on; None for ours alone."""
    global _user_folder  # noqa: PLW0603 (one setting of the process, set before the first import)
    if folder == _user_folder:
        return
    _user_folder = folder
    load_list.cache_clear()
    for forget in _built:
        forget()


def made_of_lists(build: Callable[[], _Built]) -> Callable[[], _Built]:
    """Keep what a function builds from word lists until the user's folder changes (a decorator)."""
    cached = cache(build)
    _built.append(cached.cache_clear)
    return cached


@cache
def load_list(name: str) -> dict[str, Any]:
    """Read a word list, `boilerplate` for resources/lexicon/boilerplate.toml, with the user's entries joined.

    A user's file that can't be read is reported in the log and left out: our own entries still work.
    """
    ours = tomllib.loads(resource("lexicon", f"{name}.toml").read_text(encoding="utf-8"))
    own = _user_folder / f"{name}.toml" if _user_folder else None
    if own is None or not own.is_file():
        return ours
    try:
        theirs = tomllib.loads(own.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        _log.warning("Your word list %s was left out, it can't be read: %s", own, error)
        return ours
    joined = dict(ours)
    for key, value in theirs.items():
        mine = joined.get(key)
        if isinstance(mine, list) and isinstance(value, list):
            joined[key] = mine + value
        elif isinstance(mine, dict) and isinstance(value, dict):
            joined[key] = mine | value
        else:
            joined[key] = value
    return joined
