"""spaCy without its command line: a third of its import goes to network libraries not used here."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import EntryPoints
from types import ModuleType
from typing import Any

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy with an empty stand-in for `spacy.cli`, unless it was imported before.

    Raises:
        ImportError: spaCy is not installed.
    """
    if "spacy" in sys.modules or any(name in sys.modules for name in _COMMAND_LINE):
        return
    package, info = (ModuleType(name) for name in _COMMAND_LINE)
    package.__path__ = []
    vars(info)["info"] = _no_info
    vars(package)["info"] = info
    sys.modules.update(zip(_COMMAND_LINE, (package, info), strict=True))
    try:
        with without_garbage_collection():
            _leave_foreign_entry_points_out()
            import_module("spacy")
    finally:
        for name in _COMMAND_LINE:  # who asks for the command line later gets the real one
            sys.modules.pop(name, None)


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Make many objects that live on without looking for garbage among them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _leave_foreign_entry_points_out() -> None:
    """Keep those of spaCy and its libraries: its registries search all that is installed at every look."""
    catalogue: Any = import_module("catalogue")

    known = catalogue.AVAILABLE_ENTRY_POINTS
    if isinstance(known, EntryPoints):
        ours = tuple(point for point in known if point.group.startswith(("spacy", "thinc")))
        catalogue.AVAILABLE_ENTRY_POINTS = EntryPoints(ours)


def _no_info(*_: object, **__: object) -> dict[str, object]:
    return {}
