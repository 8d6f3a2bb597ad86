"""Numbers of sources and anchors of passages: the way from a figure back to its sentence."""

from collections.abc import Iterable, Mapping

from briefing.assessment.names import normalised
from briefing.composition.document import CitedPassage, Run, RunStyle, SourceEntry, anchor_of_entry
from briefing.composition.phrases import Phrases, Piece
from briefing.composition.times import Times
from briefing.facts import Article, Fact


class Citations:
    """Knows the number of each article's entry and the anchor of each fact's passage.

    Args:
        articles: in the order in which they are numbered.
        facts: facts that go in, in the order of the library.
        by_hand: words for what an analyst entered without evidence.
        passages: print sentences under their source; without them figures lead to the entry.
    """

    def __init__(
        self, articles: Iterable[Article], facts: Iterable[Fact], by_hand: str, *, passages: bool = True
    ) -> None:
        self._by_hand, self._prints_passages = by_hand, passages
        self._articles = tuple(articles)
        self._facts = {fact.id: fact for fact in facts}
        self._numbers = {article.id: n for n, article in enumerate(self._articles, start=1)}
        self._passages = self._collect() if passages else {}
        self._anchors = {
            fact_id: passage.anchor
            for passages in self._passages.values()
            for passage in passages
            for fact_id in passage.fact_ids
        }

    def _collect(self) -> Mapping[str, tuple[CitedPassage, ...]]:
        sentences: dict[str, dict[str, list[str]]] = {}
        for fact in self._facts.values():
            if fact.evidence and fact.article_id in self._numbers:
                by_text = sentences.setdefault(fact.article_id, {})
                by_text.setdefault(fact.evidence[0].text, []).append(fact.id)
        return {
            article_id: tuple(
                CitedPassage(f"fact-{ids[0]}", text, tuple(ids)) for text, ids in by_text.items()
            )
            for article_id, by_text in sentences.items()
        }

    def numbers(self, fact_ids: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the entries that facts stand in, each once."""
        found = {
            self._numbers[fact.article_id]
            for i in fact_ids
            if (fact := self._facts.get(i)) and fact.article_id in self._numbers
        }
        return tuple(sorted(found))

    def number(self, article_id: str) -> int | None:
        """Return the number of an article's entry."""
        return self._numbers.get(article_id)

    def link(self, fact_ids: Iterable[str]) -> str:
        """Return the link to the passage of the first fact that has one, or to its entry; empty for none."""
        ids = tuple(fact_ids)
        passage = next((f"#{self._anchors[i]}" for i in ids if i in self._anchors), "")
        numbers = () if passage or self._prints_passages else self.numbers(ids)
        return f"#{anchor_of_entry(numbers[0])}" if numbers else passage

    def has_evidence(self, fact_ids: Iterable[str]) -> bool:
        """Tell whether one of the facts was read in a source."""
        return any(i in self._facts and self._facts[i].evidence for i in fact_ids)

    def clause(
        self, pieces: tuple[Piece, ...], fact_ids: Iterable[str], *, cited: bool = True
    ) -> tuple[Run, ...]:
        """Return the runs of a clause: all rest on the facts, figures link to them, the last one is cited.

        Args:
            pieces: the words.
            fact_ids: facts that they rest on.
            cited: print the numbers of the sources after it.
        """
        ids = tuple(dict.fromkeys(fact_ids))
        link = self.link(ids)
        runs = [
            Run(p.text, p.style, ids, link=link if p.figure else "", language=p.language)
            for p in pieces
            if p.text
        ]
        numbers = self.numbers(ids) if cited else ()
        if runs and numbers:
            last = runs[-1]
            runs[-1] = Run(last.text, last.style, last.fact_ids, numbers, last.link, last.language)
        return (*runs, *self._note(ids)) if cited else tuple(runs)

    def figure(self, text: str, fact_ids: Iterable[str]) -> tuple[Run, ...]:
        """Return a figure that links to its passage and cites its sources."""
        return self.clause((Piece(text, figure=True),), fact_ids)

    def _note(self, ids: tuple[str, ...]) -> tuple[Run, ...]:
        """Return the words for what no source shows: such a fact says so wherever it is cited (rule 1)."""
        if not ids or self.has_evidence(ids):
            return ()
        return (Run(f" ({self._by_hand})", RunStyle.EMPHASIS, ids),)

    def entries(self, phrases: Phrases, times: Times, grades: Mapping[str, str]) -> tuple[SourceEntry, ...]:
        """Return the entries of Sources.

        Args:
            phrases: of the language.
            times: writer of times.
            grades: letters by outlet, as the analyst set them.
        """
        letters = {normalised(name): letter for name, letter in grades.items()}
        return tuple(self._entry(article, phrases, times, letters) for article in self._articles)

    def _entry(
        self, article: Article, phrases: Phrases, times: Times, grades: Mapping[str, str]
    ) -> SourceEntry:
        language = f"languages.{article.language}"
        known = bool(article.language) and phrases.has(language)
        missing = phrases.text("sources.retrieved_not_stated")
        return SourceEntry(
            number=self._numbers[article.id],
            article_id=article.id,
            outlet=article.source or phrases.text("sources.outlet_missing"),
            headline=article.title or phrases.text("sources.headline_missing"),
            authors=", ".join(article.authors),
            published=times.published(article.published),
            retrieved=times.published(article.retrieved) if article.retrieved else missing,
            url=article.url,
            language=phrases.text(language) if known else article.language,
            sha256=article.sha256,
            grade=grades.get(normalised(article.source), ""),
            syndicated_from=article.syndicated_from,
            passages=self._passages.get(article.id, ()),
        )
