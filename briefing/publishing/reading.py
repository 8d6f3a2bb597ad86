"""The brief as every format reads it: printed sections, lines of the title block, charts as tables."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefing.composition.document import (
    Brief,
    Cell,
    ChangeChart,
    Column,
    KeyFigures,
    Marking,
    Paragraph,
    RangeChart,
    Row,
    Run,
    Section,
    SourceEntry,
    Table,
    TimelineChart,
)
from briefing.publishing.words import Words

SOURCES = "sources"
BOTTOM_LINE = "bottom_line"

# A grid of more columns than these has no room for its heads.
_MOST_COLUMNS = 6

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
# A linked figure is coloured; dates and whole linked sentences in colour would only be loud.
_FIGURE = re.compile(r"(?:[^\W\d]+[ \u00a0\u202f]){0,2}[≥≤<>~]?[ \u00a0\u202f]?[\d.,\u00a0\u202f–-]*\d")


def printed_sections(brief: Brief, words: Words) -> tuple[Section, ...]:
    """Return the sections that are printed; with sources there is always a section for them (rule 2)."""
    if brief.sources and brief.section(SOURCES) is None:
        return (*brief.sections, Section(SOURCES, words("sources"), ()))
    return brief.sections


def draft_text(brief: Brief, words: Words) -> str:
    """Return what a draft bears on each page, empty when nothing is unreviewed (rule 4)."""
    if not brief.unreviewed_count:
        return ""
    return brief.draft_label or words.draft(brief.unreviewed_count)


def marking_colours(marking: Marking) -> tuple[str, str]:
    """Return the colours of the marking's text and ground; white on black where they are not "#RRGGBB"."""
    colours = (marking.foreground, marking.background)
    return colours if all(_COLOUR.fullmatch(colour) for colour in colours) else ("#FFFFFF", "#000000")


def header_lines(brief: Brief, words: Words) -> list[tuple[str, str]]:
    """Return the lines of the title block, the as-of time first."""
    lines = [(label, value) for label, value in brief.header_lines if value]
    if brief.as_of_text and all(value != brief.as_of_text for _, value in lines):
        lines.insert(0, (words("as_of"), brief.as_of_text))
    return lines


def series_line(brief: Brief, words: Words, organisation: str) -> str:
    """Return the line over the title: whose brief, and its number."""
    number = f"{words('document')} {words('number', number=brief.number)}"
    return " · ".join(part for part in (brief.organisation or organisation, number) if part)


def key_figures_table(block: KeyFigures) -> Table:
    """Return key figures as a table: figure, what it counts, its definition."""
    rows = tuple(
        Row(
            (
                Cell((Paragraph((figure.value,)),), header=True),
                Cell((Paragraph((Run(figure.label),), unreviewed=figure.unreviewed),)),
                Cell((Paragraph((Run(figure.definition),)),)),
            )
        )
        for figure in block.figures
    )
    return Table("", (Column(""), Column("", 1.5), Column("", 2.5)), rows)


def chart_table(chart: RangeChart) -> Table:
    """Return the claims of a range chart as a table, for formats that draw none."""
    rows = tuple(
        Row(
            (
                Cell((Paragraph((Run(bar.label),), unreviewed=bar.unreviewed),), header=True),
                Cell((Paragraph((Run(bar.value_text, fact_ids=bar.fact_ids, sources=bar.sources),)),)),
            )
        )
        for bar in chart.bars
    )
    return Table(chart.title, (Column("", 3), Column(chart.unit)), rows)


def timeline_table(chart: TimelineChart) -> Table:
    """Return a timeline as a grid, for formats that draw none: lanes by stretches of the axis.

    A cell holds the numbers of the events that began in it; the table of events tells them.
    """
    ticks = [tick for tick in chart.ticks if tick.label]
    ticks = ticks[:: -(-len(ticks) // _MOST_COLUMNS)] if ticks else []
    starts = [tick.at for tick in ticks]
    columns = [Column("", 2.4), *(Column(tick.label) for tick in ticks)]
    rows = []
    for lane in chart.lanes:
        numbers: dict[int, list[str]] = {}
        for mark in lane.marks:
            column = max(bisect_right(starts, mark.start) - 1, 0)
            numbers.setdefault(column, []).append(f"{mark.number}{'*' if mark.unreviewed else ''}")
        cells = [Cell((Paragraph((Run(", ".join(numbers.get(n, [])) or "–"),)),)) for n in range(len(ticks))]
        rows.append(Row((Cell((Paragraph((Run(lane.title),)),), header=True), *cells)))
    return Table(chart.title, tuple(columns), tuple(rows))


def change_text(chart: ChangeChart) -> str:
    """Return a change chart in words."""
    return chart.alternative or chart.title


def shortened(text: str, most: int) -> str:
    """Return a text cut after a word, with an ellipsis where something is left out."""
    if len(text) <= most:
        return text
    whole, _, _ = text[:most].rpartition(" ")
    return f"{(whole or text[: most - 1]).rstrip(',;: ')}…"


def is_figure(text: str) -> bool:
    """Tell whether words are a figure with its qualifier, and nothing else."""
    return _FIGURE.fullmatch(text.strip()) is not None


def plain_text(paragraph: Paragraph) -> str:
    """Return the words of a paragraph with the numbers of its sources."""
    return "".join(_run_texts(paragraph))


def bottom_line_text(brief: Brief) -> str:
    """Return the bottom line as plain text, empty where there is none."""
    section = brief.section(BOTTOM_LINE)
    blocks = section.blocks if section else ()
    return "\n\n".join(plain_text(block) for block in blocks if isinstance(block, Paragraph))


def source_details(entry: SourceEntry, words: Words) -> str:
    """Return the line under a source's headline: byline, dates, language, grade, agency."""
    parts = (
        entry.authors,
        entry.published and f"{words('published')} {entry.published}",
        entry.retrieved and f"{words('retrieved')} {entry.retrieved}",
        entry.language and words("language", name=entry.language),
        entry.grade and f"{words('grade')} {entry.grade}",
        entry.syndicated_from and f"{words('syndicated')} {entry.syndicated_from}",
    )
    return " · ".join(part for part in parts if part)


def _run_texts(paragraph: Paragraph) -> Iterator[str]:
    for run in paragraph.runs:
        yield run.text
        if run.sources:
            yield f" [{', '.join(map(str, run.sources))}]"
