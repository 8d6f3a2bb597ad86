"""From a fact to the contents of its form, as plain values.

The values are what a draft keeps, so they can hold what no fact can: letters in a count, an impossible date.
"""

import re
from datetime import date, datetime, timedelta
from typing import Any

from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Caveat,
    CeasefireReport,
    Evidence,
    Fact,
    FactKind,
    Period,
    Qualifier,
    Quantity,
    Speaker,
    Statement,
    fact_adapter,
)

Values = dict[str, Any]


def values_of(fact: Fact) -> Values:
    """Return the contents of the form for a fact."""
    reliability = fact.reliability
    values: Values = {
        "kind": fact.kind.value,
        "evidence": [[e.start, e.end] for e in fact.evidence],
        "background": fact.background,
        "note": fact.note,
        "grade_source": reliability.source if reliability else "",
        "grade_information": str(reliability.information) if reliability else "",
    }
    match fact:
        case CasualtyClaim():
            values |= _casualty_values(fact)
        case CeasefireReport():
            values |= _ceasefire_values(fact)
        case Statement():
            values |= _statement_values(fact)
        case Caveat():
            values |= {"type": fact.type.value, "party": fact.party or ""}
    return values


def _casualty_values(fact: CasualtyClaim) -> Values:
    period = fact.period or Period()
    return {
        "low": _digits(fact.count.low),
        "high": _digits(fact.count.high),
        "qualifier": fact.count.qualifier.value,
        "count_text": fact.count.text,
        "outcome": fact.outcome.value,
        "victims_text": fact.victims.text,
        "victims_party": fact.victims.party or "",
        "category": fact.victims.category.value,
        "period_text": period.text,
        "period_from": _iso(period.start),
        "period_to": _iso(period.end),
        "place": fact.place or "",
        "part_of": fact.part_of or "",
    } | _claimant_values(fact.claimant)


def _ceasefire_values(fact: CeasefireReport) -> Values:
    effective = fact.effective
    instant = effective.instant if effective else None
    value = effective.value if effective else ""
    return {
        "status": fact.status.value,
        "instrument": fact.instrument.value,
        "parties": list(fact.parties),
        "brokers": list(fact.brokers),
        "when_text": fact.when_text or "",
        "effective_date": instant.date().isoformat() if instant else _date_part(value),
        "effective_time": instant.strftime("%H:%M") if instant else _time_part(value),
        "effective_zone": _offset_words(instant) if instant else "",
        "duration": fact.duration or "",
    } | _claimant_values(fact.claimant)


def _statement_values(fact: Statement) -> Values:
    return {
        "content": fact.content,
        "directness": fact.directness.value,
        "speaker_name": fact.speaker.name if fact.speaker else "",
        "speaker_role": (fact.speaker.role or "") if fact.speaker else "",
        "cue": fact.cue,
        "cue_start": fact.cue_start,
        "cue_end": fact.cue_end,
        "addressee": fact.addressee or "",
        "when": fact.when.text if fact.when else "",
        "when_date": _date_part(fact.when.value) if fact.when else "",
    } | _mention_values("speaker", fact.speaker)


def _claimant_values(claimant: Attribution | None) -> Values:
    return _mention_values("claimant", claimant) | {"claimant_name": claimant.name if claimant else ""}


def _mention_values(name: str, mention: Attribution | Speaker | None) -> Values:
    return {
        f"{name}_text": mention.text if mention else "",
        f"{name}_party": (mention.party or "") if mention else "",
        f"{name}_start": mention.start if mention else None,
        f"{name}_end": mention.end if mention else None,
    }


def blank_fact(kind: FactKind, article: Article, evidence: Evidence | None) -> Fact:
    """Return a new fact of a kind with nothing claimed that the analyst has not chosen.

    Args:
        kind: what it is to be.
        article: the article that it belongs to.
        evidence: the words that report it; None for a fact without evidence.
    """
    spans = (evidence,) if evidence else ()
    values: dict[str, Any] = {"kind": kind, "article_id": article.id, "evidence": spans}
    match kind:
        case FactKind.CASUALTY:
            values |= {"count": Quantity(qualifier=Qualifier.UNQUANTIFIED, text=""), "outcome": "killed"}
        case FactKind.CEASEFIRE:
            values |= {"status": "agreed"}
        case FactKind.STATEMENT:
            values |= {"content": evidence.text if evidence else "", "directness": "indirect"}
        case FactKind.CAVEAT:
            values |= {"type": "unverified"}
    return fact_adapter.validate_python(values)


def _digits(number: int | None) -> str:
    return "" if number is None else str(number)


def _date_part(value: str) -> str:
    match = re.match(r"\d{4}-\d{2}-\d{2}", value)
    return match.group() if match else ""


def _time_part(value: str) -> str:
    """Return the time of day of a value without a zone."""
    match = re.match(r"[^T]*T(\d{2})(?::(\d{2}))?", value)
    return f"{match.group(1)}:{match.group(2) or '00'}" if match else ""


def _iso(moment: datetime | date | None) -> str:
    return moment.isoformat() if moment else ""


def _offset_words(instant: datetime) -> str:
    offset = instant.utcoffset() or timedelta()
    if not offset:
        return "UTC"
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
