"""Facts as JSON, both ways, as `briefing extract --json` prints them (FORMAT.md of the gold data)."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from briefing.facts.article import Article
from briefing.facts.attribution import Attribution, Speaker, Victims
from briefing.facts.base import FactKind
from briefing.facts.casualty import CasualtyClaim
from briefing.facts.caveat import Caveat
from briefing.facts.ceasefire import CeasefireReport
from briefing.facts.evidence import Evidence
from briefing.facts.fact import Fact, fact_adapter
from briefing.facts.statement import Statement
from briefing.facts.when import Granularity, TimeExpression, When


def article_to_json(article: Article) -> dict[str, Any]:
    """Return the article's description; the text itself is not repeated."""
    return {
        "title": article.title,
        "source": article.source,
        "published": _iso(article.published),
        "url": article.url,
        "sha256": article.sha256,
        "language": article.language,
    }


def result_to_json(
    article: Article, facts: Iterable[Fact], dates: Iterable[TimeExpression]
) -> dict[str, Any]:
    """Return one line of `briefing extract --json`: the article, its facts and its time expressions."""
    return {
        "id": article.id,
        "article": article_to_json(article),
        "facts": [fact_to_json(fact) for fact in facts],
        "dates": [expression.model_dump(mode="json") for expression in dates],
    }


def fact_to_json(fact: Fact) -> dict[str, Any]:
    """Return a fact in the form of FORMAT.md."""
    spans = [e.model_dump() for e in fact.evidence]
    common: dict[str, Any] = {
        "id": fact.id,
        "kind": fact.kind.value,
        "evidence": spans[0] if len(spans) == 1 else spans,
        "background": fact.background,
        "confidence": round(fact.confidence, 4),
        "review": fact.review.state.value,
        "reasons": list(fact.reasons),
    }
    return common | _fields(fact)


def _fields(fact: Fact) -> dict[str, Any]:
    match fact:
        case CasualtyClaim():
            period = fact.period
            return {
                "count": fact.count.model_dump(mode="json"),
                "outcome": fact.outcome.value,
                "victims": fact.victims.model_dump(mode="json"),
                "claimant": _mention(fact.claimant),
                "period": period
                and {"text": period.text, "from": _iso(period.start), "to": _iso(period.end)},
                "place": fact.place,
            }
        case CeasefireReport():
            return {
                "status": fact.status.value,
                "instrument": fact.instrument.value,
                "parties": list(fact.parties),
                "brokers": list(fact.brokers),
                "when_text": fact.when_text,
                "effective": _iso(fact.effective.instant) if fact.effective else None,
                "duration": fact.duration,
                "claimant": _mention(fact.claimant),
            }
        case Statement():
            return {
                "content": fact.content,
                "directness": fact.directness.value,
                "speaker": _mention(fact.speaker),
                "cue": fact.cue,
                "cue_start": fact.cue_start,
                "cue_end": fact.cue_end,
                "addressee": fact.addressee,
                "when": fact.when.text if fact.when else None,
            }
        case Caveat():
            return {"type": fact.type.value, "party": fact.party}


def fact_from_json(data: Mapping[str, Any], article_id: str) -> Fact:
    """Read a fact in the form of FORMAT.md, as ours or as a gold annotation gives it.

    Raises:
        pydantic.ValidationError: a field is missing or does not fit.
    """
    evidence = data["evidence"]
    spans = evidence if isinstance(evidence, list) else [evidence]
    values: dict[str, Any] = {
        "id": data.get("id", ""),
        "article_id": article_id,
        "kind": FactKind(data["kind"]),
        "evidence": tuple(Evidence(start=s["start"], end=s["end"], text=s["text"]) for s in spans),
        "background": bool(data.get("background", False)),
        "confidence": data.get("confidence", 1.0),
        "reasons": tuple(data.get("reasons", ())),
        "review": {"state": data.get("review", "proposed")},
    }
    fact = fact_adapter.validate_python(values | _READERS[values["kind"]](data, values["evidence"]))
    return fact if fact.id else fact.with_id()


def _read_casualty(data: Mapping[str, Any], _: tuple[Evidence, ...]) -> dict[str, Any]:
    victims = data.get("victims") or {}
    period = data.get("period")
    return {
        "count": data["count"],
        "outcome": data["outcome"],
        "victims": Victims(
            **{k: v for k, v in victims.items() if k in Victims.model_fields and v is not None}
        ),
        "claimant": _read_mention(data.get("claimant"), Attribution),
        "period": period and {"text": period["text"], "start": period.get("from"), "end": period.get("to")},
        "place": data.get("place"),
    }


def _read_ceasefire(data: Mapping[str, Any], _: tuple[Evidence, ...]) -> dict[str, Any]:
    effective, words = data.get("effective"), data.get("when_text")
    return {
        "status": data["status"],
        "instrument": data["instrument"],
        "parties": tuple(data.get("parties") or ()),
        "brokers": tuple(data.get("brokers") or ()),
        "when_text": words,
        "effective": effective
        and When(
            text=words or "",
            value=effective,
            instant=datetime.fromisoformat(effective),
            granularity=Granularity.MINUTE,
        ),
        "duration": data.get("duration"),
        "claimant": _read_mention(data.get("claimant"), Attribution),
    }


def _read_statement(data: Mapping[str, Any], evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    said = data.get("when")
    return {
        "content": data.get("content") or evidence[0].text,
        "directness": data["directness"],
        "speaker": _read_mention(data.get("speaker"), Speaker),
        "cue": data.get("cue") or "",
        "cue_start": data.get("cue_start"),
        "cue_end": data.get("cue_end"),
        "addressee": data.get("addressee"),
        "when": When(text=said) if said else None,
    }


def _read_caveat(data: Mapping[str, Any], _: tuple[Evidence, ...]) -> dict[str, Any]:
    return {"type": data["type"], "party": data.get("party")}


_READERS = {
    FactKind.CASUALTY: _read_casualty,
    FactKind.CEASEFIRE: _read_ceasefire,
    FactKind.STATEMENT: _read_statement,
    FactKind.CAVEAT: _read_caveat,
}


def _mention(mention: Attribution | Speaker | None) -> dict[str, Any] | None:
    return mention.model_dump(mode="json") if mention else None


def _read_mention(data: Mapping[str, Any] | None, form: type[Any]) -> Any:
    if not data or not data.get("text"):
        return None
    values = {k: v for k, v in data.items() if k in form.model_fields}
    if form is Speaker and not values.get("name"):
        values["name"] = values["text"]
    return form(**values)


def _iso(moment: datetime | date | None) -> str | None:
    return moment.isoformat() if moment else None
