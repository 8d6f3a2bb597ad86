"""PDF for the list of formats; ReportLab and pikepdf are imported when a file is made, not before."""

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.exporter import ExportOptions


class PdfExporter:
    """Tagged, archival PDF (PDF/A-3a and PDF/UA-1), or AES-256 encrypted PDF where a password is given."""

    name = "pdf"
    title = "PDF"
    suffix = ".pdf"
    media_type = "application/pdf"

    def export(self, brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
        """Return the brief as a PDF file."""
        from briefing.publishing.pdf.publication import publish

        return publish(brief, style, options)
