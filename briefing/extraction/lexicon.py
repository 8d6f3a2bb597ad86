"""Word lists as data: ours from resources/lexicon, the user's own merged over them."""

import logging
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from briefing.resource_files import resource

_log = logging.getLogger(__name__)
_user_folder: Path | None = None


def use_user_lexicon(folder: Path | None) -> None:
    """Merge the TOML files of this folder over ours from now on; None for ours alone."""
    global _user_folder  # noqa: PLW0603 (one setting of the process, set before the pipeline is loaded)
    _user_folder = folder
    load_lexicon.cache_clear()


@cache
def load_lexicon(name: str) -> dict[str, Any]:
    """Read a lexicon, `parties` for resources/lexicon/parties.toml, with the user's entries merged over it.

    Tables are merged key by key, lists are joined, other values of the user win. A user's file that can't be
    read is reported in the log and left out: the program's own entries still work.

    Raises:
        FileNotFoundError: we ship no lexicon of that name.
    """
    lexicon = tomllib.loads(resource("lexicon", f"{name}.toml").read_text(encoding="utf-8"))
    own = _user_folder / f"{name}.toml" if _user_folder else None
    if own and own.is_file():
        try:
            return _merged(lexicon, tomllib.loads(own.read_text(encoding="utf-8")))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            _log.warning("Your lexicon %s was left out, it can't be read: %s", own, error)
    return lexicon


def _merged(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    merged = dict(ours)
    for key, value in theirs.items():
        mine = merged.get(key)
        if isinstance(mine, dict) and isinstance(value, dict):
            merged[key] = _merged(mine, value)
        elif isinstance(mine, list) and isinstance(value, list):
            merged[key] = mine + [item for item in value if item not in mine]
        else:
            merged[key] = value
    return merged
