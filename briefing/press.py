"""From a brief to files: the house style that it is set in, formats by name, each file in one step."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.sentences import sentence

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


def fitted(composed: "Callable[[int], Brief]", style: "HouseStyle", steps: int) -> "Brief":
    """Return the longest form of a brief that takes no more pages than it is meant for.

    Args:
        composed: writes it after a number of the steps that shorten it.
        style: how it looks.
        steps: how many there are.
    """
    brief = composed(0)
    if not brief.most_pages or not steps:
        return brief
    from briefing.publishing.exporter import ExportError
    from briefing.publishing.pdf.publication import page_count

    for step in range(1, steps + 1):
        try:
            if page_count(brief, style) <= brief.most_pages:
                break
        except ExportError:
            break  # the export itself says what is wrong
        brief = composed(step)
    return brief


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


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of an export.

    Args:
        format: its name ("pdf").
        path: where it was written.
        sha256: of its content, in hexadecimal.
    """

    format: str
    path: Path
    sha256: str


def file_paths(brief: "Brief", names: Sequence[str], folder: Path, pattern: str = "") -> tuple[Path, ...]:
    """Return where the files of an export go.

    Args:
        brief: what they say.
        names: of the formats.
        folder: that they go to.
        pattern: of the file names; the usual one where empty.

    Raises:
        WorkflowError: there is no such format, or the pattern can't be used.
    """
    from briefing.publishing.file_name import DEFAULT_PATTERN, file_name

    try:
        return tuple(
            folder / file_name(brief, exporter_of(name).suffix, pattern or DEFAULT_PATTERN) for name in names
        )
    except ValueError as error:
        raise WorkflowError(str(error)) from error


def publish_files(
    brief: "Brief",
    style: "HouseStyle",
    names: Sequence[str],
    folder: Path,
    options: "ExportOptions | None" = None,
    *,
    begun: Callable[[int, "Exporter"], None] | None = None,
) -> tuple[PublishedFile, ...]:
    """Write a brief in several formats; what would make it impossible is looked for before the first file.

    Args:
        brief: what it says.
        style: how it looks.
        names: of the formats.
        folder: where the files go; made when missing.
        options: choices of the export.
        begun: told the position and the format of each file before it is made.

    Raises:
        WorkflowError: a format, a choice or the certificate can't be used.
        OSError: the folder can't be written to.
    """
    from briefing.publishing.exporter import ExportOptions

    options = options or ExportOptions()
    names = list(dict.fromkeys(exporter_of(name).name for name in names))
    paths = file_paths(brief, names, folder, options.pattern)
    _check_signer(names, options)
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    # The PDF first: a draft of an e-mail attaches the very file.
    order = sorted(zip(names, paths, strict=True), key=lambda item: item[0] != "pdf")
    for position, (name, path) in enumerate(order):
        if begun:
            begun(position, exporter_of(name))
        data = publish(brief, style, name, options)
        if name == "pdf":
            options = replace(options, made_pdf=data)
        write_whole(path, data)
        written[name] = PublishedFile(name, path, hashlib.sha256(data).hexdigest())
    return tuple(written[name] for name in names)


def _check_signer(names: Sequence[str], options: "ExportOptions") -> None:
    """Open the certificate before anything is written."""
    if options.signer is None:
        return
    from briefing.publishing.exporter import ExportError
    from briefing.publishing.pdf.certificate import load_key

    if not {"pdf", "eml"} & set(names):
        raise WorkflowError("Only a PDF can be signed; add it to the formats.")
    try:
        load_key(options.signer)
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
        raise WorkflowError(
            sentence(
                "There is no format '{name}'; choose from {known}.",
                name=name,
                known=", ".join(known),
            )
        )
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
            sentence(
                "{name}: no format ends in '{suffix}'; use .pdf or .docx.",
                name=output.name,
                suffix=output.suffix,
            )
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
