"""Takes PySide6's import hook away again."""

import builtins


def remove_import_hook() -> None:
    """Give Python's own import back, for the rest of the process.

    PySide6 puts one in its place that reads the source of every module that is imported later, in search of
    its own name, to know where `from __feature__ import ...` may be in force (shibokensupport/feature.py).
    Nothing here uses that; the reading costs each start and each late import.
    """
    import PySide6.QtCore

    original = getattr(builtins, "__orig_import__", None)
    if original is not None and PySide6.QtCore is not None:
        builtins.__import__ = original
