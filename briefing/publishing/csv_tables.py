"""CSV (RFC 4180, UTF-8 with byte order mark): casualty claims, statements, ceasefire events, a row a fact."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.exporter import ExportError, ExportOptions
from briefing.sentences import sentence

# A cell that begins so would be run as a formula by spreadsheet programs.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

_Fact = Mapping[str, Any]
_Value = Callable[[_Fact], object]


def _of(*path: str) -> _Value:
    """Return a reader of a nested field; what is not stated is an empty cell."""

    def value(fact: _Fact) -> object:
        found: Any = fact
        for key in path:
            found = found.get(key) if isinstance(found, Mapping) else None
        return ", ".join(map(str, found)) if isinstance(found, list) else found

    return value


def _evidence(key: str) -> _Value:
    def value(fact: _Fact) -> object:
        spans = fact.get("evidence") or {}
        first = spans[0] if isinstance(spans, list) and spans else spans
        return first.get(key) if isinstance(first, Mapping) else None

    return value


_COMMON: dict[str, _Value] = {
    "fact_id": _of("id"),
    "review": _of("review"),
    "background": _of("background"),
    "article_id": _of("article_id"),
    "evidence": _evidence("text"),
    "evidence_start": _evidence("start"),
    "evidence_end": _evidence("end"),
}
_CASUALTIES: dict[str, _Value] = {
    "outcome": _of("outcome"),
    "low": _of("count", "low"),
    "high": _of("count", "high"),
    "qualifier": _of("count", "qualifier"),
    "figure_words": _of("count", "text"),
    "victims": _of("victims", "text"),
    "victims_party": _of("victims", "party"),
    "category": _of("victims", "category"),
    "claimant": _of("claimant", "text"),
    "claimant_party": _of("claimant", "party"),
    "period_words": _of("period", "text"),
    "period_start": _of("period", "from"),
    "period_end": _of("period", "to"),
    "place": _of("place"),
}
_STATEMENTS: dict[str, _Value] = {
    "speaker": _of("speaker", "name"),
    "role": _of("speaker", "role"),
    "party": _of("speaker", "party"),
    "directness": _of("directness"),
    "cue": _of("cue"),
    "addressee": _of("addressee"),
    "when": _of("when"),
    "content": _of("content"),
}
_CEASEFIRE: dict[str, _Value] = {
    "instrument": _of("instrument"),
    "status": _of("status"),
    "parties": _of("parties"),
    "brokers": _of("brokers"),
    "when_words": _of("when_text"),
    "effective": _of("effective"),
    "duration": _of("duration"),
    "claimant": _of("claimant", "text"),
    "claimant_party": _of("claimant", "party"),
}


class CsvExporter:
    """Facts of one kind as a table.

    Args:
        name: key of the format.
        title: its name in the dialog.
        suffix: file suffix with its dot.
        kind: kind of fact.
        columns: readers by head.
    """

    media_type = "text/csv"

    def __init__(self, name: str, title: str, suffix: str, kind: str, columns: Mapping[str, _Value]) -> None:
        self.name, self.title, self.suffix = name, title, suffix
        self._kind = kind
        self._columns = _COMMON | dict(columns)

    def export(self, brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
        """Return the facts as CSV.

        Raises:
            ExportError: the brief carries no facts.
        """
        del style, options
        if self._kind == "casualty" and brief.casualties_csv:
            return brief.casualties_csv
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        outlets = {source.article_id: source for source in brief.sources}
        writer.writerow([*self._columns, "source_number", "outlet", "url", "sha256"])
        for fact in _facts(brief):
            if fact.get("kind") == self._kind:
                source = outlets.get(str(fact.get("article_id")))
                about = [source.number, source.outlet, source.url, source.sha256] if source else [""] * 4
                values = [read(fact) for read in self._columns.values()]
                writer.writerow([_cell(value) for value in [*values, *about]])
        return out.getvalue().encode("utf-8-sig", "replace")


def csv_exporters() -> tuple[CsvExporter, ...]:
    """Return the three tables."""
    return (
        CsvExporter("csv", "CSV: casualty claims", ".casualties.csv", "casualty", _CASUALTIES),
        CsvExporter("csv-statements", "CSV: statements", ".statements.csv", "statement", _STATEMENTS),
        CsvExporter("csv-ceasefire", "CSV: ceasefire events", ".ceasefire.csv", "ceasefire", _CEASEFIRE),
    )


def _facts(brief: Brief) -> list[_Fact]:
    try:
        data = json.loads(brief.facts_json or b"{}")
    except ValueError as error:
        raise ExportError(
            sentence(
                "The facts of the brief can't be read as JSON ({error}); compose it again.",
                error=error,
            )
        ) from error
    return list(data.get("facts", []))


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
