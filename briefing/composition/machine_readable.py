"""The facts for machines: facts.json and the claims as CSV, the same bytes for the same facts (rule 10)."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from briefing.assessment.editions import entry_of_ceasefire, entry_of_line, entry_to_json
from briefing.assessment.names import full_words
from briefing.assessment.picture import EditionEntry
from briefing.composition.context import Context
from briefing.composition.phrases import capitalised, plain
from briefing.facts import CasualtyClaim, Fact
from briefing.facts.json_form import article_to_json, fact_to_json

SCHEMA = "briefing-desk/facts/1"
# A cell that begins so would be run as a formula by spreadsheet programs.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def facts_json(context: Context, title: str) -> bytes:
    """Return what went into the brief: articles, facts, and what the next edition compares with."""
    settings, picture = context.settings, context.picture
    brief = {
        "title": title,
        "number": settings.number,
        "as_of": picture.as_of.isoformat(),
        "language": settings.language,
        "status": settings.status,
        "place": settings.place,
        "period_start": settings.period_start.isoformat() if settings.period_start else None,
        "period_end": settings.period_end.isoformat() if settings.period_end else None,
        "unreviewed": len(picture.unreviewed_ids),
    }
    parts = (
        ("schema", _line(SCHEMA)),
        ("brief", _line(brief)),
        ("articles", _lines(_article(context, article.id) for article in context.library.articles())),
        ("facts", _lines(_fact(context.fact(i)) for i in picture.fact_ids)),
        ("picture", f'{{"entries": {_lines(entry_to_json(entry) for entry in _entries(context))}}}'),
    )
    body = ",\n".join(f"{_line(name)}: {text}" for name, text in parts)
    return f"{{\n{body}\n}}\n".encode("utf-8", "replace")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _lines(items: Iterable[object]) -> str:
    """Return a list with one item a line: readable, and written ten times as fast as indented."""
    return "[\n" + ",\n".join(_line(item) for item in items) + "\n]"


def _article(context: Context, article_id: str) -> dict[str, Any]:
    article = context.library.article(article_id)
    assert article
    return {
        "number": context.citations.number(article.id),
        "id": article.id,
        "syndicated_from": article.syndicated_from,
        **article_to_json(article),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    reliability = fact.reliability.model_dump(mode="json") if fact.reliability else None
    extra: dict[str, Any] = {"article_id": fact.article_id, "reliability": reliability}
    if isinstance(fact, CasualtyClaim):
        extra["part_of"] = fact.part_of
    return {**fact_to_json(fact), **extra}


def _entries(context: Context) -> Iterator[EditionEntry]:
    for line in context.picture.lines():
        yield entry_of_line(line, plain(capitalised(context.wording.claim(line.latest))))
    for ceasefire in context.picture.ceasefires:
        state = context.phrases.text(f"now.{ceasefire.now.value}")
        voices = plain(context.wording.claimants([entry.claimant for entry in ceasefire.now_entries]))
        name = context.wording.instrument(ceasefire, "bare")
        yield entry_of_ceasefire(ceasefire, f"{name[:1].upper()}{name[1:]}: {state} ({voices})")


_COLUMNS = (
    "fact_id",
    "review",
    "outcome",
    "low",
    "high",
    "qualifier",
    "figure_words",
    "victims",
    "victims_party",
    "category",
    "claimant",
    "claimant_party",
    "period_words",
    "period_start",
    "period_end",
    "place",
    "background",
    "part_of",
    "source_number",
    "outlet",
    "published",
    "url",
    "sha256",
    "evidence_start",
    "evidence_end",
    "evidence",
)


def casualties_csv(context: Context) -> bytes:
    """Return the casualty claims as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel reads it)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for fact_id in context.picture.fact_ids:
        fact = context.fact(fact_id)
        if isinstance(fact, CasualtyClaim):
            writer.writerow([_cell(value) for value in _row(context, fact)])
    return out.getvalue().encode("utf-8-sig", "replace")


def _row(context: Context, fact: CasualtyClaim) -> tuple[object, ...]:
    article = context.library.article(fact.article_id)
    evidence = fact.evidence[0] if fact.evidence else None
    period, claimant, count = fact.period, fact.claimant, fact.count
    return (
        fact.id,
        fact.review.state.value,
        fact.outcome.value,
        count.low,
        count.high,
        count.qualifier.value,
        count.text,
        fact.victims.text,
        fact.victims.party,
        fact.victims.category.value,
        full_words(claimant) if claimant else context.library.origin(fact.article_id),
        claimant.party if claimant else None,
        period.text if period else None,
        period.start.isoformat() if period and period.start else None,
        period.end.isoformat() if period and period.end else None,
        fact.place,
        "yes" if fact.background else "no",
        fact.part_of,
        context.citations.number(fact.article_id),
        article.source if article else None,
        article.published.isoformat() if article and article.published else None,
        article.url if article else None,
        article.sha256 if article else None,
        evidence.start if evidence else None,
        evidence.end if evidence else None,
        evidence.text if evidence else None,
    )


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
