"""The five dossiers of tests/data/dossiers: articles, confirmed facts and the expected picture."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing.assessment import EditionRecord, Picture, assess
from briefing.assessment.editions import entry_of_ceasefire, entry_of_line
from briefing.facts import (
    Article,
    Fact,
    Granularity,
    Qualifier,
    Quantity,
    Review,
    ReviewState,
    When,
    evidence_of,
    fact_adapter,
)

FOLDER = Path(__file__).parents[1] / "data" / "dossiers"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))
_SIGNS = {
    ">=": Qualifier.AT_LEAST,
    ">": Qualifier.MORE_THAN,
    "<=": Qualifier.UP_TO,
    "<": Qualifier.FEWER_THAN,
    "~<": Qualifier.NEARLY,
    "~": Qualifier.ABOUT,
}


@dataclass(frozen=True)
class Example:
    """A dossier with what the assessment must make of it."""

    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    as_of: datetime
    parties: tuple[str, ...]
    expected: dict[str, Any]
    first_edition: dict[str, Any] | None

    def picture(self, **options: Any) -> Picture:
        options = {"as_of": self.as_of, "parties": self.parties} | options
        return assess(options.pop("facts", self.facts), options.pop("articles", self.articles), **options)

    def first(self) -> EditionRecord:
        """Assess the articles that the first edition had, and keep what it said."""
        assert self.first_edition
        inside = set(self.first_edition["articles"])
        facts = [fact for fact in self.facts if fact.article_id in inside]
        articles = [article for article in self.articles if article.id in inside]
        withdrawn = self.first_edition.get("withdrawn")
        if withdrawn:
            facts.append(read_fact({**withdrawn, "id": "withdrawn"}, _texts(self)))
        as_of = datetime.fromisoformat(self.first_edition["as_of"])
        picture = assess(facts, articles, as_of=as_of, parties=self.parties)
        entries = [
            entry_of_line(line, f"{line.latest.claimant.words}: {code(line.latest.count)}")
            for line in picture.lines()
        ]
        entries += [entry_of_ceasefire(line, line.instrument.value) for line in picture.ceasefires]
        return EditionRecord(1, as_of.isoformat(), tuple(entries))


def _texts(example: Example) -> dict[str, tuple[Article, list[str]]]:
    return {article.id: (article, article.text.split("\n\n")) for article in example.articles}


def load(name: str) -> Example:
    data = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    texts = {}
    for item in data["articles"]:
        article = Article(
            id=item["id"],
            text="\n\n".join(item["sentences"]),
            title=item["title"],
            source=item["source"],
            published=item["published"],
            syndicated_from=item.get("syndicated_from", ""),
            language="en",
        )
        texts[item["id"]] = (article, item["sentences"])
    return Example(
        articles=tuple(article for article, _ in texts.values()),
        facts=tuple(read_fact(item, texts) for item in data["facts"]),
        as_of=datetime.fromisoformat(data["as_of"]),
        parties=tuple(data.get("parties", ())),
        expected=data["expected"],
        first_edition=data.get("first_edition"),
    )


def quantity(words: str) -> Quantity:
    """Read a figure: "49", ">=30", "<=40", "~50", "~<50", "20-25" or quoted words."""
    if words.startswith("“"):
        return Quantity(qualifier=Qualifier.UNQUANTIFIED, text=words.strip("“”"))
    if "-" in words:
        low, high = (int(part) for part in words.split("-"))
        return Quantity(low=low, high=high, qualifier=Qualifier.RANGE, text=words)
    sign = next((s for s in sorted(_SIGNS, key=len, reverse=True) if words.startswith(s)), "")
    number, qualifier = int(words[len(sign) :]), _SIGNS.get(sign, Qualifier.EXACT)
    low = None if sign in ("<=", "<") else number
    high = None if sign in (">=", ">") else number
    return Quantity(low=low, high=high, qualifier=qualifier, text=words)


def code(count: Quantity) -> str:
    """Return a figure in the compact form."""
    if count.qualifier is Qualifier.UNQUANTIFIED:
        return f"“{count.text}”"
    if count.qualifier is Qualifier.RANGE:
        return f"{count.low}-{count.high}"
    sign = next((s for s, q in _SIGNS.items() if q is count.qualifier), "")
    return f"{sign}{count.low if count.low is not None else count.high}"


def read_fact(item: dict[str, Any], texts: dict[str, tuple[Article, list[str]]]) -> Fact:
    article, sentences = texts[item["article"]]
    sentence = sentences[item["sentence"]]
    start = article.text.index(sentence)
    span = evidence_of(article.text, start, start + len(sentence))
    if item["kind"] == "statement":
        place = article.text.index(item["content"], start)
        span = evidence_of(article.text, place, place + len(item["content"]))
    state = ReviewState(item.get("state", "confirmed"))
    decided = state is not ReviewState.PROPOSED
    values: dict[str, Any] = {
        "kind": item["kind"],
        "id": item["id"],
        "article_id": item["article"],
        "evidence": (span,),
        "background": item.get("background", False),
        "review": Review(
            state=state,
            by="A. Analyst" if decided else "",
            at=datetime(2035, 1, 1, tzinfo=UTC) if decided else None,
        ),
    }
    return fact_adapter.validate_python(values | _FIELDS[item["kind"]](item))


def _who(pair: list[str | None] | None) -> dict[str, Any] | None:
    return {"text": pair[0], "party": pair[1]} if pair else None


def _casualty(item: dict[str, Any]) -> dict[str, Any]:
    party, category, words = item["who"]
    period = item.get("period")
    return {
        "count": quantity(item["count"]),
        "outcome": item["outcome"],
        "victims": {"text": words, "party": party, "category": category},
        "claimant": _who(item.get("by")),
        "period": {"text": period[0], "start": period[1], "end": period[2]} if period else None,
        "place": item.get("place"),
        "part_of": item.get("part_of"),
    }


def _ceasefire(item: dict[str, Any]) -> dict[str, Any]:
    when = item.get("when")
    exact = bool(when) and "T" in when
    effective = None
    if when:
        effective = When(
            text=item.get("when_words", ""),
            value=when[:16] if exact else when,
            instant=datetime.fromisoformat(when) if exact else None,
            granularity=Granularity.MINUTE if exact else Granularity.DAY,
        )
    return {
        "status": item["status"],
        "instrument": item["instrument"],
        "parties": item.get("parties", ()),
        "brokers": item.get("brokers", ()),
        "when_text": item.get("when_words"),
        "effective": effective,
        "duration": item.get("duration"),
        "claimant": _who(item.get("by")),
    }


def _statement(item: dict[str, Any]) -> dict[str, Any]:
    text, party = item["speaker"]
    return {
        "content": item["content"],
        "directness": item["directness"],
        "speaker": {"text": text, "name": text, "party": party},
        "cue": item["cue"],
        "addressee": item.get("addressee"),
    }


def _caveat(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": item["type"], "party": item.get("party")}


_FIELDS = {"casualty": _casualty, "ceasefire": _ceasefire, "statement": _statement, "caveat": _caveat}
