"""Modules that the first window only names: they load when something of theirs is used.

A finder in front of the others hands out such a module empty; the first attribute that anybody asks it for
loads it in place. Nothing of PySide6 or of Python is changed: what is used works as ever.
"""

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

# PySide6 loads these at its first import, twice over, to have signatures and stub files at hand, which only
# `help`, a call with wrong arguments and its own tools ask for: a third of the time that PySide6 takes.
_OF_PYSIDE6 = frozenset(
    f"shibokensupport.signature.{name}"
    for name in (
        "errorhandler",
        "layout",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
        "mapping",
        "parser",
    )
)
# Named by shiboken6's start (for its zip of sources), by platformdirs, by logging (for what went wrong, and
# for logs over a network), by dataclasses (for classes without docstring) and by our preferences (the first
# start has none).
_OF_PYTHON = frozenset(
    (
        "base64",
        "copy",
        "inspect",
        "json",
        "pickle",
        "queue",
        "socket",
        "tempfile",
        "traceback",
        "zipfile",
    )
)
LATE = _OF_PYSIDE6 | _OF_PYTHON


_IMPORT_HOOK = ("shibokensupport.feature", "PySide6.support.feature")


def _annotations(of: type) -> dict[str, Any]:
    """Return the annotations of a class, as inspect does; dataclasses asks for nothing else of it."""
    return dict(vars(of).get("__annotations__") or {})


def _source(of: Any) -> str:
    """Show PySide6's import hook nothing (ui/import_hook.py takes it away), and others what inspect shows."""
    if sys._getframe(1).f_globals.get("__name__") in _IMPORT_HOOK:
        raise OSError("source code not available")
    inspect = sys.modules["inspect"]
    _ = inspect.signature  # which loads it
    return str(inspect.getsource(of))


def _temporary_folder() -> str:
    """Return what tempfile does; platformdirs names its function at the start and calls it never."""
    tempfile = sys.modules["tempfile"]
    _ = tempfile.mkstemp  # which loads it
    return str(tempfile.gettempdir())


# What such a module answers before it is loaded.
_EARLY: dict[str, dict[str, Any]] = {
    "inspect": {"get_annotations": _annotations, "getsource": _source},
    "tempfile": {"gettempdir": _temporary_folder},
}
# The import system looks for these in every module; they must not load it.
_NOT_A_USE = frozenset(("__cached__", "__file__"))
_PATH, _FOLDERS = "__path__", "_folders_of_late_module"
_loading = threading.RLock()


class LateModule(ModuleType):
    """A module that loads itself at its first use."""

    def __getattr__(self, name: str) -> Any:
        """Load the module, then give what was asked for."""
        folders = vars(self).get(_FOLDERS)
        if name in _NOT_A_USE or (name == _PATH and folders is None):
            raise AttributeError(name)
        with _loading:
            if self.__class__ is LateModule:
                # First, since the module's own code asks it for names while it is loaded.
                self.__class__ = ModuleType  # type: ignore[assignment]
                if vars(self).pop(_FOLDERS) is not None:
                    self.__path__ = folders
                getattr(self.__loader__, "exec_module")(self)  # noqa: B009 (no type that has it is promised)
        return getattr(self, name)


class _LateLoader:
    """Makes the empty module; what loads it later is the loader that was found."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = LateModule(spec.name)
        module.__loader__ = self._loader
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Leave it for the first use; the import of a submodule is one, and asks for the path."""
        vars(module)[_FOLDERS] = vars(module).pop(_PATH, None)
        vars(module).update(_EARLY.get(module.__name__, {}))
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader


class _LateFinder:
    """Finds the modules of the list where the others find them."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in LATE:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(name, path, target) for finder in others)
        spec = next((spec for spec in found if spec is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _LateLoader(spec.loader)  # type: ignore[assignment]
        return spec


@contextmanager
def late_modules() -> Iterator[None]:
    """Let modules of the list that are imported inside load at their first use, then or afterwards."""
    finder = _LateFinder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
