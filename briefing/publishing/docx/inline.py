"""Runs, links, bookmarks and fields inside a Word paragraph."""

from itertools import zip_longest
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from briefing.composition.document import CitedPassage, Paragraph, Run, RunStyle, Section
from briefing.publishing.citations import BackLink, Citations, anchors_of_run
from briefing.publishing.clean_text import clean_text
from briefing.publishing.docx.footnotes import Footnotes
from briefing.publishing.reading import is_figure
from briefing.publishing.words import Words

_MONOSPACE = "Consolas"


class InlineWriter:
    """Writes runs into paragraphs.

    Args:
        citations: where figures lead.
        footnotes: takes the cited sentences.
        words: the furniture's words.
        accent: colour of links, "#RRGGBB".
        warning: colour of marks.
    """

    def __init__(
        self, citations: Citations, footnotes: Footnotes, words: Words, accent: str, warning: str
    ) -> None:
        self._citations, self._footnotes, self._words = citations, footnotes, words
        self._accent, self._warning = RGBColor.from_string(accent[1:]), RGBColor.from_string(warning[1:])
        self._bookmarks: dict[str, str] = {}
        self._placed: set[str] = set()
        self._noted: set[str] = set()

    def paragraph(self, target: WordParagraph, paragraph: Paragraph, section: Section) -> None:
        """Write a paragraph of the brief."""
        if paragraph.anchor:
            self.bookmark(target, paragraph.anchor)
        for run, following in zip_longest(paragraph.runs, paragraph.runs[1:]):
            self.run(target, run, section)
            # The note of a clause stands behind it, not behind its first words.
            if following is None or following.fact_ids != run.fact_ids:
                self._footnote(target, run)
        if paragraph.unreviewed:
            mark = target.add_run(f" [{self._words('unreviewed')}]")
            mark.bold, mark.font.color.rgb = True, self._warning
        if paragraph.right_to_left:
            _set_right_to_left(target)

    def run(self, target: WordParagraph, run: Run, section: Section) -> None:
        """Write a run with its link, the footnote of its sentence and the numbers of its sources."""
        for anchor in anchors_of_run(self._citations, section, run):
            self.bookmark(target, anchor)
        text = clean_text(run.text)
        address = self._citations.target(run)
        if text and address:
            coloured = bool(run.link) or is_figure(text)
            self.link(target, text, address, run, coloured=coloured)
        elif text:
            _style(target.add_run(text), run)
        if run.sources:
            target.add_run("\u00a0[")
            for position, number in enumerate(run.sources):
                if position:
                    target.add_run(", ")
                self.link(target, str(number), f"#source-{number}")
            target.add_run("]")

    def link(
        self,
        target: WordParagraph,
        text: str,
        address: str,
        look: Run | None = None,
        *,
        coloured: bool = True,
    ) -> None:
        """Write a link to an http or https address or to "#anchor" of the document.

        Args:
            target: takes it.
            text: its words.
            address: where it leads.
            look: run whose style and language it has.
            coloured: shows that it is a link; whole linked sentences in colour would only be loud.
        """
        element = OxmlElement("w:hyperlink")
        if address.startswith("#"):
            element.set(qn("w:anchor"), self._bookmark_name(address[1:]))
        else:
            relation = target.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            element.set(qn("r:id"), relation)
        run = target.add_run(text)
        if look:
            _style(run, look)
        if coloured:
            run.font.color.rgb = self._accent
        element.append(run._r)
        target._p.append(element)

    def ways_back(self, passage: CitedPassage) -> list[BackLink]:
        """Return the sections that cite a sentence, as far as their places are marked."""
        return [k for k in self._citations.back.get(passage.anchor, []) if k.anchor in self._placed]

    def bookmark(self, target: WordParagraph, anchor: str) -> None:
        """Mark a place that links go to; the first of a name stays."""
        if anchor in self._placed:
            return
        self._placed.add(anchor)
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(len(self._placed)))
        start.set(qn("w:name"), self._bookmark_name(anchor))
        target._p.append(start)
        target._p.append(end)

    def _bookmark_name(self, anchor: str) -> str:
        """Return a name that Word takes: 40 characters at most, letters and digits."""
        return self._bookmarks.setdefault(anchor, f"brief_{len(self._bookmarks) + 1}")

    def _footnote(self, target: WordParagraph, run: Run) -> None:
        """Add each cited sentence as a footnote where it is cited for the first time."""
        for fact_id in run.fact_ids:
            found = self._citations.passages.get(fact_id)
            if not found or found[1].anchor in self._noted:
                continue
            entry, passage = found
            self._noted.add(passage.anchor)
            parts = [clean_text(part) for part in (entry.outlet, entry.published) if part]
            quoted = clean_text(self._words("quoted", text=passage.text))
            text = f"{', '.join(parts)} [{entry.number}]: {quoted}"
            target._p.append(self._footnotes.reference(text))


def add_field(target: WordParagraph, instruction: str) -> None:
    """Add a field that Word fills in ("PAGE", "NUMPAGES")."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("result", "1"), ("end", "")):
        run = target.add_run()
        if kind == "result":
            run.text = text
        elif kind:
            character = OxmlElement("w:fldChar")
            character.set(qn("w:fldCharType"), kind)
            run._r.append(character)
        else:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {text} "
            run._r.append(code)


def _style(target: Any, run: Run) -> None:
    target.bold = run.style is RunStyle.STRONG or None
    target.italic = run.style is RunStyle.EMPHASIS or None
    if run.style is RunStyle.MONOSPACE:
        target.font.name = _MONOSPACE
    if run.language:
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), run.language)
        language.set(qn("w:bidi"), run.language)
        target._r.get_or_add_rPr().append(language)


def _set_right_to_left(target: WordParagraph) -> None:
    target._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    # Those inside a link are no runs of the paragraph for python-docx.
    for element in target._p.iter(qn("w:r")):
        WordRun(element, target).font.rtl = True
