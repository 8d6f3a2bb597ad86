"""Footnotes of a Word file (ISO/IEC 29500-1, 17.11); python-docx has none, so the part is made by hand."""

from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
)


class Footnotes:
    """The footnotes of one document."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def reference(self, text: str) -> CT_R:
        """Add a footnote and return the run that refers to it.

        Args:
            text: of the note, without control characters.
        """
        self._texts.append(text)
        run = OxmlElement("w:r")
        properties = OxmlElement("w:rPr")
        style = OxmlElement("w:rStyle")
        style.set(qn("w:val"), "FootnoteReference")
        properties.append(style)
        run.append(properties)
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(len(self._texts)))
        run.append(mark)
        return run

    def attach(self, document: Document) -> None:
        """Write the notes into the package."""
        if not self._texts:
            return
        notes = "".join(_note(number, text) for number, text in enumerate(self._texts, 1))
        content = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:footnotes xmlns:w="{_NAMESPACE}">{_SEPARATORS}{notes}</w:footnotes>'
        )
        name = PackURI("/word/footnotes.xml")
        part = Part(name, _CONTENT_TYPE, content.encode("utf-8"), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        _declare_separators(document)


def _note(number: int, text: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
    )


def _declare_separators(document: Document) -> None:
    settings = document.settings.element
    properties = OxmlElement("w:footnotePr")
    for number in ("-1", "0"):
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), number)
        properties.append(note)
    # The schema fixes the order of settings; footnotePr stands before compat.
    compatibility = settings.find(qn("w:compat"))
    if compatibility is None:
        settings.append(properties)
    else:
        compatibility.addprevious(properties)
