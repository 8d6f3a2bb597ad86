"""Word for the list of formats; python-docx is imported when a file is made."""

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.exporter import ExportOptions


class WordExporter:
    """DOCX that can be edited: real styles, headings, lists, tables, footnotes, fields for page numbers."""

    name = "docx"
    title = "Word"
    suffix = ".docx"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def export(self, brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
        """Return the brief as a Word file."""
        from briefing.publishing.docx.publication import publish

        return publish(brief, style, options)
