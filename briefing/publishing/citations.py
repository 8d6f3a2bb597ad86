"""Where each figure leads: to the sentence in Sources, and from there back to each section that cites it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.composition.document import (
    Brief,
    CitedPassage,
    RangeChart,
    Run,
    Section,
    SourceEntry,
    anchor_of_entry,
    paragraphs_of,
)
from briefing.publishing.clean_text import safe_address


@dataclass(frozen=True, slots=True)
class BackLink:
    """A section that cites a passage: its anchor at the first citing run, and its title."""

    anchor: str
    section: str


@dataclass(slots=True)
class Citations:
    """All ways between figures and sources of one brief.

    Args:
        entries: source by number.
        passages: for each fact the passage that it rests on, with its source.
        back: for each passage anchor the sections that cite it.
    """

    entries: dict[int, SourceEntry] = field(default_factory=dict)
    passages: dict[str, tuple[SourceEntry, CitedPassage]] = field(default_factory=dict)
    back: dict[str, list[BackLink]] = field(default_factory=dict)
    anchors: set[str] = field(default_factory=set)

    def target(self, run: Run) -> str:
        """Return where a run leads: "#anchor" of the document, an http or https address, or nothing."""
        if run.link.startswith("#"):
            return run.link if run.link[1:] in self.anchors else ""
        if run.link:
            return safe_address(run.link)
        found = self.passage_of(run.fact_ids)
        return f"#{found[1].anchor}" if found else ""

    def passage_of(self, fact_ids: tuple[str, ...]) -> tuple[SourceEntry, CitedPassage] | None:
        """Return the passage of the first fact that has one."""
        return next((self.passages[f] for f in fact_ids if f in self.passages), None)


def entry_anchor(entry: SourceEntry) -> str:
    """Return the anchor of an entry in Sources."""
    return anchor_of_entry(entry.number)


def back_anchor(section: Section, passage: CitedPassage) -> str:
    """Return the anchor of the first run of a section that cites a passage."""
    return f"cited-{section.name}-{passage.anchor}"


def citations_of(brief: Brief) -> Citations:
    """Collect the ways between figures and sources."""
    citations = Citations()
    for entry in brief.sources:
        citations.entries[entry.number] = entry
        citations.anchors.add(entry_anchor(entry))
        for passage in entry.passages:
            citations.anchors.add(passage.anchor)
            for fact_id in passage.fact_ids:
                citations.passages.setdefault(fact_id, (entry, passage))
    for section in brief.sections:
        citations.anchors.add(f"section-{section.name}")
        for fact_ids in _cited(section):
            _note_back_link(citations, section, fact_ids)
        for block in section.blocks:
            citations.anchors.update(p.anchor for p in paragraphs_of(block) if p.anchor)
    return citations


def _note_back_link(citations: Citations, section: Section, fact_ids: tuple[str, ...]) -> None:
    for fact_id in fact_ids:
        if fact_id not in citations.passages:
            continue
        passage = citations.passages[fact_id][1]
        links = citations.back.setdefault(passage.anchor, [])
        link = BackLink(back_anchor(section, passage), section.title)
        if link not in links:
            links.append(link)


def _cited(section: Section) -> Iterator[tuple[str, ...]]:
    for block in section.blocks:
        if isinstance(block, RangeChart):
            yield from (bar.fact_ids for bar in block.bars)
        for paragraph in paragraphs_of(block):
            yield from (run.fact_ids for run in paragraph.runs)


def anchors_of_run(citations: Citations, section: Section, run: Run) -> tuple[str, ...]:
    """Return the anchors that back links to a run go to; of several runs of a section the first one wins."""
    found = []
    for fact_id in run.fact_ids:
        if fact_id in citations.passages:
            anchor = back_anchor(section, citations.passages[fact_id][1])
            if anchor not in found:
                found.append(anchor)
    return tuple(found)
