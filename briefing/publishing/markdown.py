"""Markdown (CommonMark with pipe tables): for wikis, chat and version control."""

import re
from collections.abc import Iterator

from briefing.composition.document import (
    BulletList,
    Paragraph,
    Run,
    RunStyle,
    Section,
    SourceEntry,
    Table,
    Tone,
)
from briefing.publishing.citations import entry_anchor
from briefing.publishing.clean_text import clean_text, safe_address
from briefing.publishing.reading import (
    SOURCES,
    draft_text,
    header_lines,
    printed_sections,
    series_line,
    source_details,
)
from briefing.publishing.text_writer import TextExporter, TextWriter

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~!$])")
# At the start of a line these would make a list, a heading or a rule.
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$|=|-)")
_MARKS = {RunStyle.STRONG: "**", RunStyle.EMPHASIS: "*"}


class _Writer(TextWriter):
    """Writes one brief."""

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file."""
        brief, words = self.brief, self.words
        yield from self._markings()
        yield escaped(series_line(brief, words, self.style.organisation))
        yield f"\n# {escaped(brief.title)}\n"
        if brief.subtitle:
            yield f"*{escaped(brief.subtitle)}*\n"
        for label, value in header_lines(brief, words):
            yield f"- **{escaped(label)}:** {escaped(value)}"
        for section in printed_sections(brief, words):
            yield from self._section(section)
        yield ""
        yield from self._markings()

    def _markings(self) -> Iterator[str]:
        marking, draft = self.brief.marking, draft_text(self.brief, self.words)
        if marking.label:
            note = f" {escaped(marking.note)}" if marking.note else ""
            yield f"**{escaped(marking.label)}**{note}\n"
        if draft:
            yield f"**{escaped(draft)}**\n"

    def _section(self, section: Section) -> Iterator[str]:
        level = "#" * min(max(section.level, 1) + 1, 6)
        yield f'\n{level} <a id="section-{_name(section.name)}"></a>{escaped(section.title)}\n'
        if section.stale:
            yield f"**{escaped(self.words('stale'))}**\n"
        for block in section.blocks:
            yield from self.block(block, section)
        if section.name == SOURCES:
            for entry in self.brief.sources:
                yield from self._entry(entry)

    def bullet_list(self, bullets: BulletList, section: Section) -> Iterator[str]:
        """Yield the items of a list."""
        for number, item in enumerate(bullets.items, 1):
            yield f"{f'{number}.' if bullets.ordered else '-'} {self._runs(item, section)}"
        yield ""

    def paragraph(self, paragraph: Paragraph, section: Section) -> Iterator[str]:
        """Yield a paragraph; what is quoted or judged stands in a block of its own."""
        text = self._runs(paragraph, section)
        if paragraph.right_to_left:
            text = f'<span dir="rtl">{text}</span>'
        yield (f"> {text}" if paragraph.tone in (Tone.QUOTED, Tone.JUDGED) else text) + "\n"

    def table(self, table: Table, section: Section) -> Iterator[str]:
        """Yield a pipe table under its caption."""
        if table.caption:
            yield f"**{escaped(table.caption)}**\n"
        yield "| " + " | ".join(escaped(column.title) or " " for column in table.columns) + " |"
        yield (
            "|" + "|".join("---:" if column.align.value == "end" else "---" for column in table.columns) + "|"
        )
        for row in table.rows:
            cells = []
            for index, cell in enumerate(row.cells):
                text = "<br>".join(self._runs(paragraph, section) for paragraph in cell.paragraphs)
                cells.append(("↳ " if index == 0 and row.level else "") + text)
            yield "| " + " | ".join(cells) + " |"
        yield ""

    def _runs(self, paragraph: Paragraph, section: Section) -> str:
        anchor = f'<a id="{_name(paragraph.anchor)}"></a>' if paragraph.anchor else ""
        mark = f" **\\[{escaped(self.words('unreviewed'))}\\]**" if paragraph.unreviewed else ""
        text = anchor + "".join(self._run(run, section) for run in paragraph.runs) + mark
        return _LINE_START.sub(r"\1\\\2", text)

    def _run(self, run: Run, section: Section) -> str:
        text = escaped(run.text)
        mark = _MARKS.get(run.style, "")
        if mark and text.strip():
            bare = text.strip()
            text = text.replace(bare, f"{mark}{bare}{mark}", 1)
        target = self.citations.target(run)
        if target and text.strip():
            text = f"[{text}]({_link(target)})"
        anchors = "".join(f'<a id="{_name(anchor)}"></a>' for anchor in self.new_anchors(run, section))
        numbers = ", ".join(f"[{n}](#source-{n})" for n in run.sources)
        return anchors + text + (f" \\[{numbers}\\]" if numbers else "")

    def _entry(self, entry: SourceEntry) -> Iterator[str]:
        words = self.words
        anchor = f'<a id="{entry_anchor(entry)}"></a>'
        yield f"{entry.number}. {anchor}**{escaped(entry.outlet)}.** {escaped(entry.headline)}  "
        yield f"   {escaped(source_details(entry, words))}  "
        if entry.url:
            address = _address(entry.url)
            yield f"   <{address}>  " if address else f"   {escaped(entry.url)}  "
        if entry.sha256:
            yield f"   SHA-256 `{_name(entry.sha256)}`"
        for passage in entry.passages:
            yield f'\n   > <a id="{_name(passage.anchor)}"></a>{escaped(words("quoted", text=passage.text))}'
            links = self.citations.back.get(passage.anchor, [])
            shown = ", ".join(f"[↑ {escaped(link.section)}](#{_name(link.anchor)})" for link in links)
            if shown:
                yield f"   > {escaped(words('cited_in'))} {shown}"
        yield ""


def escaped(text: str) -> str:
    """Return the text so that Markdown reads none of it as markup."""
    text = _SPECIAL.sub(r"\\\1", clean_text(text).replace("&", "&amp;"))
    return text.replace("<", "&lt;").replace(">", "&gt;")


class MarkdownExporter(TextExporter):
    """One text file in UTF-8."""

    name = "markdown"
    title = "Markdown"
    suffix = ".md"
    media_type = "text/markdown"
    writer = _Writer


def _link(target: str) -> str:
    return f"#{_name(target[1:])}" if target.startswith("#") else _address(target)


def _address(address: str) -> str:
    return safe_address(address).replace("(", "%28").replace(")", "%29")


def _name(name: str) -> str:
    return re.sub(r"[^\w.-]", "-", name)
