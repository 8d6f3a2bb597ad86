"""From the brief to a file: one class a format, all from the same document tree."""

from briefing.publishing.exporter import Exporter, ExportError, ExportOptions, Signer
from briefing.publishing.file_name import DEFAULT_PATTERN, file_name
from briefing.publishing.registry import exporters

__all__ = [
    "DEFAULT_PATTERN",
    "ExportError",
    "ExportOptions",
    "Exporter",
    "Signer",
    "exporters",
    "file_name",
]
