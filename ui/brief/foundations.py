"""What the analyst's texts and judgements rest on, and which of those facts have changed since."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefing.composition.settings import BriefSettings, RestsOn, fact_digest
from briefing.facts import Fact, ReviewState
from ui import words
from ui.desk import Desk

TITLE = "title"
_JUDGEMENT = "judgement:"


@dataclass(frozen=True, slots=True)
class Stale:
    """Words of the analyst that rest on a fact which changed.

    Args:
        target: name of the section, "title", or "judgement:" with its number.
        words: how they begin.
    """

    target: str
    words: str

    @property
    def judgement(self) -> int:
        """Return the number of the judgement, -1 for a text."""
        return int(self.target.removeprefix(_JUDGEMENT)) if self.target.startswith(_JUDGEMENT) else -1


class Foundations:
    """Compares facts with what they said when words were written on them.

    Args:
        desk: the dossier.
        cited: gives the ids of the facts that a section of the brief cites now.
    """

    def __init__(self, desk: Desk, cited: Callable[[str], Sequence[str]]) -> None:
        self._desk = desk
        self._cited = cited
        self._digests: dict[str, tuple[Fact, str]] = {}  # of facts as they were last seen: they never change

    def facts(self) -> tuple[Fact, ...]:
        """Return the facts that words can rest on."""
        return tuple(f for f in self._desk.facts() if f.review.state is not ReviewState.REJECTED)

    def fact(self, fact_id: str) -> Fact | None:
        """Return a fact that can go into the brief, None where it is gone, rejected or left out."""
        fact = self._desk.fact(fact_id)
        if fact is None or fact.review.state is ReviewState.REJECTED:
            return None
        return None if self._desk.is_left_out(fact.article_id) else fact

    def of(self, fact_ids: Iterable[str]) -> tuple[RestsOn, ...]:
        """Return references to facts as they are now."""
        facts = (f for f in map(self.fact, fact_ids) if f is not None)
        return tuple(RestsOn(fact_id=f.id, digest=self._digest(f)) for f in facts)

    def of_section(self, name: str) -> tuple[RestsOn, ...]:
        """Return what words in a section rest on: the facts that it cites, which were in view."""
        return self.of(self._cited(name))

    def renewed(self, references: Iterable[RestsOn]) -> tuple[RestsOn, ...]:
        """Return references to the same facts as they are now, without those that are gone."""
        return self.of(r.fact_id for r in references)

    def changed(self, references: Iterable[RestsOn]) -> tuple[str, ...]:
        """Return the facts that say something else now, were rejected or are gone."""
        now = ((r, self.fact(r.fact_id)) for r in references)
        return tuple(r.fact_id for r, fact in now if fact is None or self._digest(fact) != r.digest)

    def _digest(self, fact: Fact) -> str:
        known = self._digests.get(fact.id)
        if known is None or known[0] is not fact:
            known = self._digests[fact.id] = (fact, fact_digest(fact))
        return known[1]

    def line(self, fact_id: str) -> str:
        """Return a fact on one line, with who says it; empty where it is not in the dossier any more."""
        fact = self._desk.fact(fact_id)
        if fact is None:
            return ""
        says = words.who(fact)
        line = f"{words.STATE_SYMBOLS[fact.review.state]} {words.summary(fact)}"
        return f"{line} ({says})" if says else line

    def stale(self, settings: BriefSettings, sections: Iterable[tuple[str, str]]) -> tuple[Stale, ...]:
        """Return the words of the brief that rest on a fact which changed.

        Args:
            settings: of the brief; sections that it switches off print no words.
            sections: all sections as name and title.
        """
        titles = {name: title for name, title in sections if name not in settings.sections_off}
        found = [
            Stale(text.section, titles.get(text.section, text.text))
            for text in settings.texts
            if text.text.strip()
            and (text.section in titles or text.section == TITLE)
            and self.changed(text.rests_on)
        ]
        if "assessment" in titles:
            found += [
                Stale(f"{_JUDGEMENT}{number}", judgement.statement)
                for number, judgement in enumerate(settings.judgements)
                if self.changed(judgement.rests_on)
            ]
        return tuple(found)
