"""From the runs of a brief to spans: looks, links to the sources, citations, marks of the unreviewed."""

from collections.abc import Iterable

from briefing.composition.document import Paragraph, Run, RunStyle, Section
from briefing.composition.house_style import LEAST_TEXT_SIZE, Colours
from briefing.publishing.citations import Citations, anchors_of_run, entry_anchor
from briefing.publishing.clean_text import clean_text, safe_address
from briefing.publishing.pdf.fonts import BOLD, ITALIC, MONOSPACE, REGULAR, FontSet
from briefing.publishing.pdf.spans import Span, Target, settable_text
from briefing.publishing.reading import is_figure
from briefing.publishing.words import Words

_CUTS = {
    RunStyle.PLAIN: REGULAR,
    RunStyle.STRONG: BOLD,
    RunStyle.EMPHASIS: ITALIC,
    RunStyle.QUOTE: REGULAR,
    RunStyle.MONOSPACE: MONOSPACE,
}


class RunSetter:
    """Makes spans of runs.

    Args:
        fonts: the document's typefaces.
        colours: of the house style.
        citations: where figures lead.
        words: the furniture's words.
        language: of the brief; runs in another one are tagged.
    """

    def __init__(
        self, fonts: FontSet, colours: Colours, citations: Citations, words: Words, language: str
    ) -> None:
        self.fonts = fonts
        self.colours = colours
        self.citations = citations
        self.words = words
        self._language = language
        self.broken_links: list[str] = []

    def plain(
        self,
        text: str,
        cut: str,
        size: float,
        colour: str,
        *,
        target: Target | None = None,
        anchors: tuple[str, ...] = (),
    ) -> Span:
        """Return the span of a text that is no run of the brief."""
        return Span(settable_text(clean_text(text), self.fonts), cut, size, colour, target, "", anchors)

    def paragraph(
        self, paragraph: Paragraph, section: Section, size: float, colour: str, cut: str = REGULAR
    ) -> list[Span]:
        """Return the spans of a paragraph, with its anchor and the mark of a proposed fact."""
        spans = self.runs(paragraph.runs, section, size, colour, cut)
        if paragraph.anchor:
            spans.insert(0, Span("", cut, size, colour, anchors=(paragraph.anchor,)))
        if paragraph.unreviewed:
            spans.append(self.unreviewed(size))
        return spans

    def unreviewed(self, size: float) -> Span:
        """Return the mark behind what rests on a proposed fact (rule 4)."""
        mark = f" [{self.words('unreviewed')}]".replace(" ", "\u00a0")
        mark = mark.replace("\u00a0", " ", 1)
        return Span(mark, BOLD, max(LEAST_TEXT_SIZE, size * 0.85), self.colours.warning)

    def runs(
        self, runs: Iterable[Run], section: Section, size: float, colour: str, cut: str = REGULAR
    ) -> list[Span]:
        """Return the spans of runs, each followed by the numbers of its sources."""
        spans: list[Span] = []
        for run in runs:
            spans.append(self._run(run, section, size, colour, cut))
            spans += self.source_numbers(run.sources, size)
        return spans

    def source_numbers(self, numbers: tuple[int, ...], size: float) -> list[Span]:
        """Return " [1, 2]" with each number a link to its entry in Sources."""
        if not numbers:
            return []
        size, muted = max(LEAST_TEXT_SIZE, size * 0.86), self.colours.muted
        spans = [Span("\u00a0[", REGULAR, size, muted)]
        for position, number in enumerate(numbers):
            if position:
                spans.append(Span(",\u00a0", REGULAR, size, muted))
            spans.append(Span(str(number), REGULAR, size, self.colours.accent, self._source(number)))
        spans.append(Span("]", REGULAR, size, muted))
        return spans

    def target_of(self, run: Run) -> Target | None:
        """Return where a run leads: its own link, the sentence its facts rest on, or its first source."""
        if run.link:
            return self._own_link(run)
        found = self.citations.passage_of(run.fact_ids)
        if found:
            entry, passage = found
            words = self.words("passage", number=entry.number, outlet=clean_text(entry.outlet))
            return Target(f"#{passage.anchor}", words)
        return self._source(run.sources[0]) if run.fact_ids and run.sources else None

    def _run(self, run: Run, section: Section, size: float, colour: str, cut: str) -> Span:
        target = self.target_of(run)
        text = settable_text(clean_text(run.text), self.fonts)
        if target and (run.link or is_figure(text)):
            colour = self.colours.accent
        own_cut = _CUTS[run.style] if run.style is not RunStyle.PLAIN else cut
        if run.style is RunStyle.MONOSPACE:
            size = max(LEAST_TEXT_SIZE, size * 0.92)
        language = run.language if run.language and run.language != self._language else ""
        return Span(
            text, own_cut, size, colour, target, language, anchors_of_run(self.citations, section, run)
        )

    def _own_link(self, run: Run) -> Target | None:
        if run.link.startswith("#"):
            if run.link[1:] in self.citations.anchors:
                return Target(run.link, clean_text(run.text))
        elif address := safe_address(run.link):
            return Target(address, address)
        self.broken_links.append(run.link)
        return None

    def _source(self, number: int) -> Target | None:
        entry = self.citations.entries.get(number)
        if entry is None:
            return None
        words = self.words("source", number=number, outlet=clean_text(entry.outlet))
        return Target(f"#{entry_anchor(entry)}", words)
