"""Refuses a PySide6 that ends the process on this Python, before anything of Qt is used."""

import sys

# Each void call of 6.12.0 loses a reference to None; below Python 3.12 None is not immortal, and after some
# five thousand calls the interpreter stops with "deallocating None".
_FIRST_BROKEN = (6, 12)
_FIRST_SAFE_PYTHON = (3, 12)


def unusable_qt(qt_version: str, python: tuple[int, int]) -> str:
    """Return why this pair can't be used, empty where it can.

    Args:
        qt_version: of PySide6, as in "6.12.0".
        python: major and minor version.
    """
    parts = tuple(int(p) for p in qt_version.split(".")[:2] if p.isdecimal())
    if python < _FIRST_SAFE_PYTHON and parts >= _FIRST_BROKEN:
        return (
            f"PySide6 {qt_version} ends the program on Python {python[0]}.{python[1]}; "
            "install PySide6-Essentials below 6.12, or use Python 3.12 or newer."
        )
    return ""


def check_qt() -> str:
    """Return why the installed PySide6 can't be used, empty where it can."""
    if sys.version_info[:2] >= _FIRST_SAFE_PYTHON or getattr(sys, "frozen", False):
        return ""  # a frozen program carries the version that it was built and tested with
    from importlib.metadata import PackageNotFoundError, version

    try:
        return unusable_qt(version("PySide6-Essentials"), sys.version_info[:2])
    except PackageNotFoundError:
        return ""
