"""What formats of plain characters share: ways between figures and sources, and what a block falls back to.

A new format of this kind is one class: a TextWriter with its words for paragraphs, lists and tables.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from briefing.composition.document import (
    Block,
    Brief,
    BulletList,
    ChangeChart,
    KeyFigures,
    LocatorMap,
    Paragraph,
    RangeChart,
    Run,
    RunStyle,
    Section,
    Table,
    TimelineChart,
)
from briefing.composition.house_style import HouseStyle
from briefing.publishing.citations import anchors_of_run, citations_of
from briefing.publishing.exporter import ExportOptions
from briefing.publishing.reading import change_text, chart_table, key_figures_table
from briefing.publishing.words import Words


class TextWriter(ABC):
    """Writes one brief.

    Args:
        brief: what is told.
        style: the house style.
    """

    def __init__(self, brief: Brief, style: HouseStyle) -> None:
        self.brief, self.style = brief, style
        self.words = Words(brief.language)
        self.citations = citations_of(brief)
        self._written: set[str] = set()

    @abstractmethod
    def lines(self) -> Iterator[str]:
        """Yield the lines of the file."""

    @abstractmethod
    def paragraph(self, paragraph: Paragraph, section: Section) -> Iterator[str]:
        """Yield a paragraph."""

    @abstractmethod
    def bullet_list(self, bullets: BulletList, section: Section) -> Iterator[str]:
        """Yield a list."""

    @abstractmethod
    def table(self, table: Table, section: Section) -> Iterator[str]:
        """Yield a table."""

    def block(self, block: Block, section: Section) -> Iterator[str]:
        """Yield a block of a section."""
        match block:
            case Paragraph():
                yield from self.paragraph(block, section)
            case BulletList():
                yield from self.bullet_list(block, section)
            case Table():
                yield from self.table(block, section)
            case KeyFigures():
                yield from self.key_figures(block, section)
            case RangeChart():
                yield from self.range_chart(block, section)
            case ChangeChart():
                yield from self.change_chart(block, section)
            case TimelineChart():
                yield from self.timeline_chart(block)
            case LocatorMap():
                yield from self.locator_map(block, section)

    def key_figures(self, figures: KeyFigures, section: Section) -> Iterator[str]:
        """Yield key figures, as a table where a format has no cards."""
        yield from self.table(key_figures_table(figures), section)

    def range_chart(self, chart: RangeChart, section: Section) -> Iterator[str]:
        """Yield a range chart, as a table where a format draws none."""
        yield from self.table(chart_table(chart), section)

    def change_chart(self, chart: ChangeChart, section: Section) -> Iterator[str]:
        """Yield a change chart, in words where a format draws none."""
        yield from self.paragraph(Paragraph((Run(change_text(chart)),)), section)

    def timeline_chart(self, chart: TimelineChart) -> Iterator[str]:
        """Yield a timeline; where a format draws none the table that follows holds the same."""
        del chart
        yield from ()

    def locator_map(self, block: LocatorMap, section: Section) -> Iterator[str]:
        """Yield a map, in words where a format draws none."""
        for run in (Run(block.alternative), Run(block.disclaimer, RunStyle.EMPHASIS)):
            yield from self.paragraph(Paragraph((run,)), section)

    def new_anchors(self, run: Run, section: Section) -> Iterator[str]:
        """Yield the anchors of a run that back links go to, each once in a file."""
        for anchor in anchors_of_run(self.citations, section, run):
            if anchor not in self._written:
                self._written.add(anchor)
                yield anchor


class TextExporter:
    """A format whose file is what a TextWriter writes, in UTF-8."""

    name: str
    title: str
    suffix: str
    media_type: str
    writer: ClassVar[type[TextWriter]]

    def export(self, brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
        """Return the brief as text."""
        del options
        return "\n".join(self.writer(brief, style).lines()).encode("utf-8")
