"""Each set's figures, computed by the scorers of the gold sets, with the aim and what others reach."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.accuracy.gold import GoldSet, scorer

Predictions = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the table.

    Args:
        set_name: the gold set.
        name: what is measured.
        value: ours, 0 to 1.
        aim: what the issue asks for, None where it names nothing.
        peers: what others reach on the same set or its like.
    """

    set_name: str
    name: str
    value: float
    aim: float | None = None
    peers: str = ""

    @property
    def key(self) -> str:
        """Return the name under which the ratchet keeps the figure."""
        return f"{self.set_name}: {self.name}"


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures of a set with its errors, worst first as far as the scorer ranks them."""

    figures: tuple[Figure, ...]
    errors: tuple[str, ...] = ()


_SITUATION_AIMS = {
    "casualty": (0.90, 0.82),
    "ceasefire": (0.87, 0.70),
    "statement": (0.88, 0.82),
    "caveat": (0.85, None),
}
_SITUATION_PEERS = {
    "casualty": "annotators 0.94 / 0.91; regular expression 0.43 / 0",
    "ceasefire": "annotators 0.96 / 0.77",
    "statement": "annotators 0.97 / 0.96; Gender Gap Tracker 0.69 / 0.63; textacy 0.33",
    "caveat": "annotators 0.86",
}


def situation(gold: GoldSet, predictions: Predictions) -> Measured:
    """Score the four kinds of fact."""
    score = scorer("score")
    total, errors = score.score({row["id"]: row for row in gold.rows}, predictions)
    figures = []
    for kind, counts in total.items():
        f1 = score.prf(counts["tp"], counts["pred"], counts["gold"])[2]
        whole = score.prf(counts["whole"], counts["pred"], counts["gold"])[2]
        aim, whole_aim = _SITUATION_AIMS[kind]
        figures.append(Figure(gold.name, f"{kind} F1", f1, aim, _SITUATION_PEERS[kind]))
        if whole_aim is not None:
            figures.append(Figure(gold.name, f"{kind} F1 with key fields", whole, whole_aim))
    return Measured(tuple(figures), tuple(_situation_error(error) for error in errors))


def _situation_error(error: tuple[str, str, str, Any, Any, Any]) -> str:
    what, kind, article, fields, gold, predicted = error

    def short(fact: Mapping[str, Any] | None) -> str:
        keep = {k: v for k, v in (fact or {}).items() if k not in ("kind", "id", "review")}
        return str(keep) if keep else "-"

    return f"{what} {kind} {fields or ''} in {article}\n    gold {short(gold)}\n    ours {short(predicted)}"


def quotations(gold: GoldSet, predictions: Predictions) -> Measured:
    """Score attributions (rule M of the scorer)."""
    quotes, measure = scorer("quotes"), scorer("measure")
    documents = []
    for row in gold.rows:
        items = [item for item in map(_attribution, row["gold"]) if item]
        documents.append((items, list(measure.quote_items(predictions.get(row["id"])))))
    if gold.name.startswith("gum"):
        every = quotes.score(documents)["M"]
        peers = "Gender Gap Tracker 0.751; textacy 0.387"
        return Measured((Figure(gold.name, "attributions F1", every["F1"], 0.82, peers),))
    speech = [
        ([{**item, "form": measure.speech_form(item, row)} for item in items], ours)
        for (items, ours), row in zip(documents, gold.rows, strict=True)
    ]
    result = quotes.score(speech, {"direct", "mixed", "indirect-speech"})["M"]
    peers = "Gender Gap Tracker 0.597 here; test part: 0.649 (P 0.96), BERT 0.666 (P 0.93), textacy 0.301"
    return Measured(
        (
            Figure(gold.name, "speech with the right speaker, recall", result["R_with_speaker"], 0.76, peers),
            Figure(gold.name, "speech precision", result["P"], 0.95),
        )
    )


def _attribution(item: Mapping[str, Any]) -> dict[str, Any] | None:
    if item.get("type") != "attribution":
        return None

    def spans(part: Any) -> Any:
        return (part or {}).get("spans") if isinstance(part, dict) else None

    content = item.get("content")
    if isinstance(content, dict):
        form = item.get("form") or "all"
        return {
            "content": spans(content),
            "source": spans(item.get("source")),
            "cue": spans(item.get("cue")),
            "form": form,
        }
    span = item.get("content_span") or content
    if not span:
        return None
    return {
        "content": span if isinstance(span[0], list) else [span],
        "source": None,
        "cue": None,
        "form": "all",
    }


def isaf(gold: GoldSet, predictions: Predictions) -> Measured:
    """Score killed and captured militants of military releases."""
    measure = scorer("measure")
    pairs = [(row, measure.isaf_items(predictions.get(row["id"]))) for row in gold.rows]
    exact = {
        k: sum(row["gold"][0][k] == ours[k] for row, ours in pairs) / len(pairs)
        for k in ("killed", "captured")
    }
    errors = [
        f"{row['id']} {kind}: gold {row['gold'][0][kind]}, ours {ours[kind]}"
        for row, ours in pairs
        for kind in exact
        if row["gold"][0][kind] != ours[kind]
    ]
    return Measured(
        (
            Figure(
                gold.name,
                "killed exact",
                exact["killed"],
                0.95,
                "GPT-4o 0.953; GPT-3.5 0.917; regular expression 0.811",
            ),
            Figure(
                gold.name,
                "captured exact",
                exact["captured"],
                0.89,
                "GPT-4o 0.894; GPT-3.5 0.644; regular expression 0.436",
            ),
        ),
        tuple(errors),
    )


def muc4(gold: GoldSet, predictions: Predictions) -> Measured:
    """Score the recall of counted victims."""
    measure, casualty = scorer("measure"), scorer("casualty")
    documents = [(row["gold"], list(measure.casualty_items(predictions.get(row["id"])))) for row in gold.rows]
    recall = casualty.muc(documents)["recall"]
    errors = [
        f"{row['id']}: {[v for v in row['gold'] if v.get('effect')]}"
        for (items, ours), row in zip(documents, gold.rows, strict=True)
        if casualty.muc([(items, ours)])["n"] and casualty.muc([(items, ours)])["recall"] < 1
    ]
    return Measured(
        (Figure(gold.name, "counted victims recall", recall, 0.70, "regular expression 0.429"),),
        tuple(errors),
    )


def gvdb(gold: GoldSet, predictions: Predictions) -> Measured:
    """Score killed and injured of crime news."""
    measure, casualty = scorer("measure"), scorer("casualty")
    documents = [
        (
            row["gold"][0]["killed"],
            row["gold"][0]["injured"],
            list(measure.casualty_items(predictions.get(row["id"]))),
        )
        for row in gold.rows
    ]
    result = casualty.counts(documents)
    errors = [
        f"{row['id']} {kind}: gold {row['gold'][0][kind]}, ours {[(i['kind'], i['value']) for i in items]}"
        for (_, _, items), row in zip(documents, gold.rows, strict=True)
        for kind in ("killed", "injured")
        if casualty.counts([(row["gold"][0]["killed"], row["gold"][0]["injured"], items)])[kind]["exact"] < 1
    ]
    return Measured(
        (
            Figure(gold.name, "killed exact", result["killed"]["exact"], 0.78, "regular expression 0.658"),
            Figure(gold.name, "injured exact", result["injured"]["exact"], 0.78),
        ),
        tuple(errors),
    )


def dates(gold: GoldSet, predictions: Predictions) -> Measured:
    """Score dates and times by span and value (TempEval-3)."""
    documents, errors = [], []
    for row in gold.rows:
        expected = [g for g in row["gold"] if g.get("type") == "timex" and g.get("ttype") in ("DATE", "TIME")]
        ours = [
            {"span": [d["start"], d["end"]], "value": d["value"]}
            for d in predictions[row["id"]]["dates"]
            if d["type"] in ("DATE", "TIME")
        ]
        documents.append((expected, ours))
        for g in expected:
            hits = [p for p in ours if p["span"][0] < g["span"][1] and g["span"][0] < p["span"][1]]
            if not hits or hits[0]["value"] != g["value"]:
                errors.append(
                    f"{row['id']}: '{g['text']}' gold {g['value']}, ours {hits[0]['value'] if hits else '-'}"
                )
    value = scorer("dates").score(documents)["value_F1"]
    peers = "AQUAINT: HeidelTime 0.742, recognizers-text 0.560, dateparser 0.333"
    return Measured((Figure(gold.name, "dates and times, value F1", value, 0.80, peers),), tuple(errors))


SETS: dict[str, Callable[[GoldSet, Predictions], Measured]] = {
    "situation": situation,
    "polnear.dev": quotations,
    "gum_news": quotations,
    "isaf.dev": isaf,
    "timebank": dates,
    "gvdb.dev": gvdb,
    "muc4.dev": muc4,
}
