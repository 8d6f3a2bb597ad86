"""Limits and network choices of an import by name, as the command line and the window give them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from briefing.intake.errors import IntakeError
from briefing.intake.options import FetchOptions, IntakeLimits, IntakeOptions
from briefing.sentences import sentence

Value = int | float | bool | str

_FETCH_NUMBERS = ("timeout", "total_timeout", "bytes", "redirects")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(kB|MB|GB)?", re.IGNORECASE)
_UNITS = {"": 1, "kb": 1024, "mb": 1024**2, "gb": 1024**3}


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit as a setting.

    Args:
        name: in files of settings and behind `--limit`.
        default: where nothing is set.
        is_size: whether it counts bytes, and may be given as "400MB".
    """

    name: str
    default: float
    is_size: bool


def known_limits() -> tuple[Limit, ...]:
    """Return every limit that can be set, in the order of their meaning."""
    of_files = [(field.name, getattr(IntakeLimits(), field.name)) for field in fields(IntakeLimits)]
    of_fetch = [(f"fetch_{name}", getattr(FetchOptions(), name)) for name in _FETCH_NUMBERS]
    return tuple(Limit(name, value, name.endswith("bytes")) for name, value in (*of_files, *of_fetch))


def amount(name: str, text: str) -> int | float:
    """Return the number that a limit is set to.

    Args:
        name: of the limit.
        text: a number above zero, sizes also with their unit: "400MB".

    Raises:
        IntakeError: there is no such limit, or that is no number for it.
    """
    limit = next((limit for limit in known_limits() if limit.name == name), None)
    if limit is None:
        names = ", ".join(limit.name for limit in known_limits())
        raise IntakeError(
            sentence(
                "There is no limit “{name}”; the limits are {names}.",
                name=name,
                names=names,
            )
        )
    found = _AMOUNT.fullmatch(text.strip())
    unit = (found[2] or "").lower() if found else ""
    if not found or (unit and not limit.is_size) or not float(found[1]):
        example = "400MB" if limit.is_size else f"{limit.default * 2:g}"
        raise IntakeError(
            sentence(
                "The limit {name} can't be “{text}”; give a number above zero, as in {example}.",
                name=name,
                text=text,
                example=example,
            )
        )
    number = float(found[1]) * _UNITS[unit]
    return number if isinstance(limit.default, float) else max(1, round(number))


def with_settings(options: IntakeOptions, values: Mapping[str, Value]) -> IntakeOptions:
    """Return options with the limits, the proxy and the leave for private addresses that were set.

    Args:
        options: of the import.
        values: name of a limit -> number, as in {"html_bytes": "400MB"}; also "proxy" and "allow_private".

    Raises:
        IntakeError: a name or a number can't be meant.
    """
    limits: dict[str, float] = {}
    network: dict[str, Value] = {}
    for name, value in values.items():
        if name in ("proxy", "allow_private"):
            network[name] = str(value) if name == "proxy" else bool(value)
        elif name.startswith("fetch_"):
            network[name.removeprefix("fetch_")] = amount(name, str(value))
        else:
            limits[name] = amount(name, str(value))
    return replace(
        options,
        limits=replace(options.limits, **limits),  # type: ignore[arg-type]  # (each is of its field's kind)
        fetch=replace(options.fetch, **network),  # type: ignore[arg-type]
    )
