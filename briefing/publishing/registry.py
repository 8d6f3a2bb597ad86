"""The list of formats: those of the program, then those of plug-ins (entry points "briefing.exporters")."""

import logging
from importlib.metadata import entry_points

from briefing.publishing.exporter import Exporter

ENTRY_POINT_GROUP = "briefing.exporters"

_log = logging.getLogger(__name__)


def exporters() -> dict[str, Exporter]:
    """Return the formats by name, in the order of the export dialog.

    A plug-in that can't be loaded is left out and named in the log; a plug-in may replace a format of ours.
    """
    found = {exporter.name: exporter for exporter in _built_in()}
    for point in sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda p: p.name):
        try:
            exporter = point.load()()
        except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way, the other formats go on
            _log.warning(
                "The export format '%s' (%s) could not be loaded: %s", point.name, point.value, error
            )
            continue
        if isinstance(exporter, Exporter):
            found[exporter.name] = exporter
        else:
            _log.warning("The export format '%s' (%s) is not an Exporter.", point.name, point.value)
    return found


def _built_in() -> tuple[Exporter, ...]:
    from briefing.publishing.csv_tables import csv_exporters
    from briefing.publishing.email_draft import EmailExporter
    from briefing.publishing.html import HtmlExporter
    from briefing.publishing.json_format import JsonExporter
    from briefing.publishing.markdown import MarkdownExporter
    from briefing.publishing.pdf_format import PdfExporter
    from briefing.publishing.word import WordExporter

    return (
        PdfExporter(),
        WordExporter(),
        HtmlExporter(),
        MarkdownExporter(),
        JsonExporter(),
        *csv_exporters(),
        EmailExporter(),
    )
