"""The document tree of a brief: what it says, in which order, and on which facts each piece rests.

Publishing turns this tree into PDF, DOCX, HTML, Markdown; it adds no words of its own besides page furniture.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from briefing.composition.charts import (
    ChangeChart,
    ChartPoint,
    LocatorMap,
    MapBounds,
    MapOutline,
    MapPlace,
    MarkShape,
    RangeBar,
    RangeChart,
    TimelineChart,
    TimelineKey,
    TimelineLane,
    TimelineMark,
    TimelineStretch,
    TimelineTick,
)

__all__ = [
    "Align",
    "Block",
    "Brief",
    "BulletList",
    "Cell",
    "ChangeChart",
    "ChartPoint",
    "CitedPassage",
    "Column",
    "KeyFigure",
    "KeyFigures",
    "LocatorMap",
    "MapBounds",
    "MapOutline",
    "MapPlace",
    "MarkShape",
    "Marking",
    "Paragraph",
    "RangeBar",
    "RangeChart",
    "Row",
    "Run",
    "RunStyle",
    "Section",
    "SourceEntry",
    "Table",
    "TimelineChart",
    "TimelineKey",
    "TimelineLane",
    "TimelineMark",
    "TimelineStretch",
    "TimelineTick",
    "Tone",
    "anchor_of_entry",
    "paragraphs_of",
    "runs_of",
]


class Tone(StrEnum):
    """Whose words a paragraph holds: reported and judged look different (ICD 203)."""

    REPORTED = "reported"
    JUDGED = "judged"
    QUOTED = "quoted"
    NOTE = "note"


class RunStyle(StrEnum):
    """How a run of characters looks."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    QUOTE = "quote"
    MONOSPACE = "monospace"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one style.

    Args:
        text: the characters, never markup.
        style: how they look.
        fact_ids: facts that they rest on; a figure always has some (rule 2).
        sources: numbers of the entries in Sources that are cited after them, starting at 1.
        link: an http or https address, or "#name" for an anchor of this document; empty for none.
        language: language tag where it differs from the brief's.
    """

    text: str
    style: RunStyle = RunStyle.PLAIN
    fact_ids: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    link: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that flow together.

    Args:
        runs: the words.
        tone: reported, judged, quoted or a note.
        anchor: name that links can go to, empty for none.
        unreviewed: rests on at least one proposed fact.
        right_to_left: a quotation in a script written from the right.
    """

    runs: tuple[Run, ...]
    tone: Tone = Tone.REPORTED
    anchor: str = ""
    unreviewed: bool = False
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class BulletList:
    """Paragraphs with a bullet or a number each."""

    items: tuple[Paragraph, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `header` marks a row header."""

    paragraphs: tuple[Paragraph, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; `level` 1 sets a part under its whole."""

    cells: tuple[Cell, ...]
    level: int = 0


class Align(StrEnum):
    """How a column is set."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Column:
    """Head of a column.

    Args:
        title: words of the header cell.
        weight: share of the width among the columns.
        align: numbers are set at the end.
    """

    title: str
    weight: float = 1.0
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column heads; `caption` says what is counted."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One of the big figures at the head of a brief.

    Args:
        value: the figure as printed ("≥ 7", "30–49"), with its facts and sources.
        label: what it counts ("killed, per incident").
        definition: the note that defines it and names who claims it.
        unreviewed: rests on at least one proposed fact.
    """

    value: Run
    label: str
    definition: str
    unreviewed: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Three to five key figures, set as cards."""

    figures: tuple[KeyFigure, ...]


Block = Paragraph | BulletList | Table | RangeChart | ChangeChart | TimelineChart | LocatorMap | KeyFigures


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the brief.

    Args:
        name: its key ("casualties"), the same in every language and house style.
        title: its heading.
        blocks: what it holds.
        level: 1 for a section, 2 for a part of one.
        stale: an analyst's text in it rests on facts that changed since.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    level: int = 1
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Marking:
    """Handling marking of the document, in header and footer of each page (TLP 2.0 or the house's own)."""

    label: str
    foreground: str = "#FFFFFF"
    background: str = "#000000"
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An entry in Sources.

    Args:
        number: what citations print, starting at 1.
        article_id: the article.
        outlet: who published it.
        headline: its title.
        authors: names of the byline.
        published: when, as printed; "date not stated" where it is not known.
        retrieved: when it was imported, as printed.
        url: its address; linked only when http or https.
        language: language name as printed.
        sha256: hash of the text that the evidence counts in.
        grade: Admiralty grade of the source as printed, empty for none.
        syndicated_from: agency whose copy it is.
        passages: the sentences cited, each with the anchor that a figure links to and its fact ids.
    """

    number: int
    article_id: str
    outlet: str
    headline: str
    authors: str = ""
    published: str = ""
    retrieved: str = ""
    url: str = ""
    language: str = ""
    sha256: str = ""
    grade: str = ""
    syndicated_from: str = ""
    passages: tuple["CitedPassage", ...] = ()


def anchor_of_entry(number: int) -> str:
    """Return the anchor of an entry in Sources, for links to it."""
    return f"source-{number}"


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A sentence of a source that facts rest on; `anchor` is "fact-<id>" of the first of them."""

    anchor: str
    text: str
    fact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief, ready to be published.

    Args:
        title: the finding, not a topic.
        subtitle: place and period line.
        language: language tag of the brief ("en", "fr").
        as_of: cut-off of what it knows, with its zone.
        as_of_text: the same as printed, UTC and local.
        number: its number in the series.
        prepared_by: who answers for it.
        organisation: the house.
        marking: handling marking.
        unreviewed_count: proposed facts that it holds; over 0 makes each page a DRAFT (rule 4).
        draft_label: what is printed on each page of a draft, empty when final.
        sections: in order; the entries of Sources stand in `sources`, under the section named "sources".
        sources: numbered entries.
        header_lines: pairs of label and value for the title block (period, prepared by, next brief ...).
        facts_json: the machine-readable facts to embed.
        casualties_csv: the casualty claims as a table, to embed if asked.
        most_pages: number of pages that it is meant for, 0 for any; paged formats then set it closer.
    """

    title: str
    subtitle: str
    language: str
    as_of: datetime
    as_of_text: str
    number: int
    prepared_by: str
    organisation: str
    marking: Marking
    unreviewed_count: int
    draft_label: str
    sections: tuple[Section, ...]
    sources: tuple[SourceEntry, ...]
    header_lines: tuple[tuple[str, str], ...] = field(default=())
    facts_json: bytes = b""
    casualties_csv: bytes = b""
    most_pages: int = 0

    def section(self, name: str) -> Section | None:
        """Return the section of that name, None where it is switched off."""
        return next((s for s in self.sections if s.name == name), None)


def runs_of(brief: Brief) -> Iterator[Run]:
    """Yield every run of the brief in reading order, those in tables and lists included."""
    for section in brief.sections:
        for block in section.blocks:
            for paragraph in paragraphs_of(block):
                yield from paragraph.runs


def paragraphs_of(block: Block) -> Iterator[Paragraph]:
    """Yield the paragraphs of a block in reading order; charts have none."""
    match block:
        case Paragraph():
            yield block
        case BulletList(items=items):
            yield from items
        case Table(rows=rows):
            for row in rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        case KeyFigures(figures=figures):
            for figure in figures:
                words = (figure.value, Run(figure.label), Run(figure.definition))
                yield Paragraph(words, unreviewed=figure.unreviewed)
        case RangeChart() | ChangeChart() | TimelineChart() | LocatorMap():
            return
