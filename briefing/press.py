"""From a brief to a file: the house style that it is set in, the format by name, the file in one step."""

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.composition.document import Brief
    from briefing.composition.house_style import HouseStyle
    from briefing.composition.settings import BriefSettings
    from briefing.publishing.exporter import Exporter, ExportOptions


class WorkflowError(Exception):
    """Something that a person can put right; the message is one sentence that says how."""


def house_style(settings: "BriefSettings") -> "HouseStyle":
    """Return the house style that a brief is set in, on the paper that its settings name.

    Raises:
        WorkflowError: there is no such style, or it can't be used.
    """
    from briefing.composition.house_style import HouseStyleError, Paper, load_house_style

    try:
        style = load_house_style(settings.style)
    except HouseStyleError as error:
        raise WorkflowError(str(error)) from error
    return style.with_paper(Paper(settings.paper)) if settings.paper else style


def publish(brief: "Brief", style: "HouseStyle", name: str, options: "ExportOptions | None" = None) -> bytes:
    """Turn a brief into a file of one format.

    Args:
        brief: what it says.
        style: how it looks.
        name: of the format ("pdf").
        options: choices of the export.

    Raises:
        WorkflowError: there is no such format, or it can't be made.
    """
    from briefing.publishing.exporter import ExportError, ExportOptions

    try:
        return exporter_of(name).export(brief, style, options or ExportOptions())
    except ExportError as error:
        raise WorkflowError(str(error)) from error


def exporter_of(name: str) -> "Exporter":
    """Return a format by its name or by the ending of its files ("markdown" or "md").

    Raises:
        WorkflowError: there is no such format.
    """
    from briefing.publishing import exporters

    known = exporters()
    endings = {exporter.suffix.lstrip("."): exporter for exporter in reversed(known.values())}
    exporter = known.get(name.lower()) or endings.get(name.lower())
    if exporter is None:
        raise WorkflowError(f"There is no format '{name}'; choose from {', '.join(known)}.")
    return exporter


def format_of(output: Path) -> str:
    """Return the format that a file's ending names.

    Raises:
        WorkflowError: no format has this ending.
    """
    try:
        return exporter_of(output.suffix.lstrip(".")).name
    except WorkflowError as error:
        raise WorkflowError(
            f"{output.name}: no format ends in '{output.suffix}'; use .pdf or .docx."
        ) from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step: after a crash or on a full disk the old one is there, or the new."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
