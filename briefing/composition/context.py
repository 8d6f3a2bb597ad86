"""What every section is written from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.assessment.library import Library
from briefing.assessment.picture import Picture
from briefing.composition.citations import Citations
from briefing.composition.document import Cell, Paragraph, Run, Tone
from briefing.composition.house_style import HouseStyle
from briefing.composition.phrases import Phrases, Piece, capitalised
from briefing.composition.settings import BriefSettings
from briefing.composition.templates import Template
from briefing.composition.times import Times
from briefing.composition.wording import Wording
from briefing.facts import Article, Fact, FactKind


@dataclass(frozen=True, slots=True)
class Context:
    """What every section is written from.

    Args:
        picture: the assessment.
        facts: facts that go in, by id; rejected ones are not among them.
        library: the articles.
        settings: of the brief.
        house: house style.
        template: of the brief.
        phrases: of its language.
        times: writer of times.
        wording: writer of facts.
        citations: numbers and anchors.
        review_counts: number of facts by review state, rejected ones included.
        left_out: number of facts by kind that don't go in, rejected or not reviewed.
    """

    picture: Picture
    facts: Mapping[str, Fact]
    library: Library
    settings: BriefSettings
    house: HouseStyle
    template: Template
    phrases: Phrases
    times: Times
    wording: Wording
    citations: Citations
    review_counts: Mapping[str, int]
    left_out: Mapping[FactKind, int]

    def fact(self, fact_id: str) -> Fact:
        """Return a fact that goes in."""
        return self.facts[fact_id]

    def article(self, fact: Fact) -> Article | None:
        """Return the article of a fact."""
        return self.library.article(fact.article_id)

    def unreviewed(self, fact_ids: Iterable[str]) -> bool:
        """Tell whether one of the facts was decided on by nobody (rule 4)."""
        return any(i in self.facts and not self.facts[i].review.is_accepted for i in fact_ids)

    def paragraph(
        self, runs: Iterable[Run], tone: Tone = Tone.REPORTED, *, right_to_left: bool = False
    ) -> Paragraph:
        """Return a paragraph that knows whether it rests on proposed facts."""
        kept = tuple(runs)
        ids = tuple(dict.fromkeys(i for run in kept for i in run.fact_ids))
        return Paragraph(kept, tone, unreviewed=self.unreviewed(ids), right_to_left=right_to_left)

    def note(self, text: str) -> Paragraph:
        """Return a note without figures."""
        return Paragraph((Run(text),), Tone.NOTE)

    def nothing(self, section: str, *kinds: FactKind) -> Paragraph:
        """Return the line of a section without facts; what was left out is not denied of the sources."""
        left = sum(self.left_out.get(kind, 0) for kind in kinds)
        key = f"left_out.{section}"
        return self.note(self.phrases.counted(key, left) if left else self.phrases.text(f"empty.{section}"))

    def more(self, section: str, count: int) -> Paragraph:
        """Return the line that says how much more a full report has than a short brief."""
        return self.note(self.phrases.counted(f"more.{section}", count))

    def sentence(
        self, clauses: Iterable[tuple[tuple[Piece, ...], Iterable[str]]], tone: Tone = Tone.REPORTED
    ) -> Paragraph:
        """Return one sentence of clauses, each cited by itself."""
        return self.paragraph(self.sentence_runs(clauses), tone)

    def sentence_runs(self, clauses: Iterable[tuple[tuple[Piece, ...], Iterable[str]]]) -> tuple[Run, ...]:
        """Return the runs of a sentence of clauses: the first opens it, a full stop ends it."""
        runs: list[Run] = []
        for pieces, fact_ids in clauses:
            if runs:
                runs.append(Run(self.phrases.text("clause.join")))
            shown = pieces if runs else capitalised(pieces)
            runs.extend(self.citations.clause(shown, fact_ids))
        return (*runs, Run(".")) if runs else ()

    def cell(self, *runs: Run, header: bool = False) -> Cell:
        """Return a cell of one paragraph."""
        return Cell((self.paragraph(runs),), header)

    def text_cell(self, text: str, header: bool = False) -> Cell:
        """Return a cell of plain words; what is not known is said, never left blank."""
        return Cell((Paragraph((Run(text or self.phrases.text("dates.not_stated")),)),), header)

    def words_cell(self, pieces: Iterable[Piece], fact_ids: Iterable[str], header: bool = False) -> Cell:
        """Return a cell of words that rest on facts, without citation.

        Another cell of its row is cited and says what is not reviewed; once a row is enough to be seen.
        """
        return Cell((Paragraph(self.citations.clause(tuple(pieces), fact_ids, cited=False)),), header)
