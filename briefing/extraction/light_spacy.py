"""spaCy without its command line: a third of its import goes to network libraries not used here."""

import sys
from importlib import import_module
from types import ModuleType

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
        import_module("spacy")
    finally:
        for name in _COMMAND_LINE:  # who asks for the command line later gets the real one
            sys.modules.pop(name, None)


def _no_info(*_: object, **__: object) -> dict[str, object]:
    return {}
