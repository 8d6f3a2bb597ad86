"""From the contents of a form to a fact, with every problem told in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Caveat,
    CeasefireReport,
    Fact,
    Granularity,
    Period,
    Qualifier,
    Quantity,
    Reliability,
    Speaker,
    Statement,
    Victims,
    When,
    evidence_of,
    fact_adapter,
)
from briefing.facts.line import count_words
from ui.review.form_rules import as_day, keeps_the_words, on_another_day, time_zone
from ui.review.form_values import values_of
from ui.told import told

_NO_UPPER = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_NO_LOWER = (Qualifier.UP_TO, Qualifier.FEWER_THAN)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a field can't be kept as it is."""

    field: str
    sentence: str


class FormProblemsError(ValueError):
    """The form can't become a fact yet; `problems` says why, field by field."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(p.sentence for p in problems))
        self.problems = problems


translate = QCoreApplication.translate


def fact_from(values: Mapping[str, Any], base: Fact, article: Article) -> Fact:
    """Return the fact that the form describes.

    Args:
        values: contents of the form.
        base: the fact as it was; what the form does not show is kept.
        article: the article that the evidence stands in.

    Raises:
        FormProblemsError: with one sentence for each field that does not fit.
    """
    reader = _Reader(values, article)
    changes = reader.common()
    match base:
        case CasualtyClaim():
            changes |= reader.casualty(base)
        case CeasefireReport():
            changes |= reader.ceasefire(base)
        case Statement():
            changes |= reader.statement(base)
        case Caveat():
            changes |= {"type": values["type"], "party": values["party"].strip() or None}
    if not reader.problems:
        try:
            return fact_adapter.validate_python(_plain(base) | changes)
        except ValidationError as error:
            reader.problems += [Problem(str(e["loc"][-1]), _said(e)) for e in error.errors()]
    raise FormProblemsError(reader.problems)


def _said(error: Mapping[str, Any]) -> str:
    """Return what the vocabulary says about a field; Pydantic writes "Value error, " before our own words."""
    own = error.get("ctx", {}).get("error")
    return told(own if isinstance(own, ValueError) else error["msg"])


def _plain(fact: Fact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in type(fact).model_fields}


class _Reader:
    """Reads values field by field and collects what does not fit."""

    def __init__(self, values: Mapping[str, Any], article: Article) -> None:
        self._values = values
        self._article = article
        self.problems: list[Problem] = []

    def common(self) -> dict[str, Any]:
        values = self._values
        evidence = []
        for start, end in values["evidence"]:
            try:
                evidence.append(evidence_of(self._article.text, start, end))
            except ValueError as error:
                self._problem("evidence", told(error))
        source, information = values["grade_source"], values["grade_information"]
        if bool(source) != bool(information):
            self._problem(
                "grade_information",
                translate(
                    "form_problems", "A grade needs both: a letter for the source, a number for the item."
                ),
            )
        graded = source and information
        return {
            "evidence": tuple(evidence),
            "background": bool(values["background"]),
            "note": values["note"],
            "reliability": Reliability(source=source, information=int(information)) if graded else None,
        }

    def casualty(self, base: CasualtyClaim) -> dict[str, Any]:
        values = self._values
        return {
            "count": self._count(base),
            "outcome": values["outcome"],
            "victims": Victims(
                text=values["victims_text"].strip(),
                party=values["victims_party"].strip() or None,
                category=values["category"],
            ),
            "claimant": self._claimant(),
            "period": self._period(),
            "place": values["place"].strip() or None,
            "part_of": values["part_of"] or None,
        }

    def ceasefire(self, base: CeasefireReport) -> dict[str, Any]:
        values = self._values
        return {
            "status": values["status"],
            "instrument": values["instrument"],
            "parties": tuple(values["parties"]),
            "brokers": tuple(values["brokers"]),
            "when_text": values["when_text"].strip() or None,
            "effective": self._effective(base),
            "duration": values["duration"].strip() or None,
            "claimant": self._claimant(),
        }

    def statement(self, base: Statement) -> dict[str, Any]:
        values = self._values
        content = values["content"]
        if not content.strip():
            self._problem(
                "content",
                translate(
                    "form_problems", "A statement needs words; select them in the article or type them."
                ),
            )
        spans = values["evidence"]
        source = self._article.text[spans[0][0] : spans[0][1]] if spans else ""
        if values["directness"] != "indirect" and source and not keeps_the_words(content, source):
            self._problem(
                "content",
                translate(
                    "form_problems",
                    "These are not the words of the source: mark changes with [brackets] or […], "
                    "or make it indirect.",
                ),
            )
        cue_kept = values["cue"] == base.cue
        return {
            "content": content,
            "directness": values["directness"],
            "speaker": self._speaker(),
            "cue": values["cue"].strip(),
            "cue_start": values["cue_start"] if cue_kept else None,
            "cue_end": values["cue_end"] if cue_kept else None,
            "addressee": values["addressee"].strip() or None,
            "when": self._when(base),
        }

    def _count(self, base: CasualtyClaim) -> Quantity | None:
        values, qualifier = self._values, Qualifier(self._values["qualifier"])
        low, high = self._number("low"), self._number("high")
        if qualifier is Qualifier.UNQUANTIFIED:
            low = high = None
        elif qualifier in _NO_UPPER:
            high = None
        elif qualifier in _NO_LOWER:
            low = None
            if high is None and not self._told("high"):
                self._problem("high", translate("form_problems", "The qualifier needs an upper bound."))
        if qualifier is Qualifier.RANGE and not (self._told("low") or self._told("high")):
            if low is None or high is None:
                self._problem("high", translate("form_problems", "A range needs both bounds."))
            elif high < low:
                self._problem("high", translate("form_problems", "The upper bound is below the lower one."))
        elif qualifier not in (*_NO_LOWER, Qualifier.UNQUANTIFIED, Qualifier.RANGE):
            if low is None and not self._told("low"):
                self._problem(
                    "low", translate("form_problems", "How many? Type a number, or choose “no figure given”.")
                )
            if qualifier not in _NO_UPPER:
                high = low
        if self.problems:
            return None
        same = (low, high, qualifier) == (base.count.low, base.count.high, base.count.qualifier)
        words = values["count_text"]
        if not same and words == base.count.text:  # the words of another figure would mislead
            written = Quantity(low=low, high=high, qualifier=qualifier)
            words = "" if qualifier is Qualifier.UNQUANTIFIED else count_words(written)
        return Quantity(low=low, high=high, qualifier=qualifier, text=words)

    def _number(self, name: str) -> int | None:
        text = re.sub(r"[\s,.'\u00a0\u202f](?=\d{3}\b)", "", str(self._values[name]).strip())
        if not text:
            return None
        if not text.isdecimal():
            self._problem(name, translate("form_problems", "A count is a whole number of people."))
            return None
        return int(text)

    def _period(self) -> Period | None:
        start, end = self._day("period_from"), self._day("period_to")
        text = self._values["period_text"].strip()
        if start and end and as_day(end) < as_day(start):
            self._problem("period_to", translate("form_problems", "The period ends before it starts."))
            return None
        return Period(text=text, start=start, end=end) if text or start or end else None

    def _day(self, name: str) -> datetime | date | None:
        text = str(self._values[name]).strip()
        if not text:
            return None
        try:
            return (
                date.fromisoformat(text) if len(text) <= len("2022-09-15") else datetime.fromisoformat(text)
            )
        except ValueError:
            self._problem(name, translate("form_problems", "This is not a date; write it as 2022-09-14."))
            return None

    def _effective(self, base: CeasefireReport) -> When | None:
        values = self._values
        if base.effective and self._same(base, "effective_date", "effective_time", "effective_zone"):
            words = values["when_text"].strip()
            return base.effective.model_copy(update={"text": words or base.effective.text})
        day, clock, zone = (
            str(values[n]).strip() for n in ("effective_date", "effective_time", "effective_zone")
        )
        if not day:
            if clock:
                self._problem("effective_date", translate("form_problems", "A time of day needs its date."))
            return None
        when = self._day("effective_date")
        if when is None:
            return None
        words = values["when_text"].strip()
        if base.effective and self._same(base, "effective_time", "effective_zone"):
            return on_another_day(base.effective, as_day(when), words)
        if not clock:
            return When(text=words, value=day, granularity=Granularity.DAY)
        return self._moment(as_day(when), clock, zone, words)

    def _moment(self, day: date, clock: str, zone: str, words: str) -> When | None:
        try:
            time = datetime.strptime(clock, "%H:%M").time()  # noqa: DTZ007 (the zone stands in its own field)
        except ValueError:
            self._problem(
                "effective_time", translate("form_problems", "This is not a time of day; write it as 20:00.")
            )
            return None
        local = datetime.combine(day, time)  # the zone follows
        value = local.isoformat(timespec="minutes")
        if not zone:
            return When(text=words, value=value, granularity=Granularity.MINUTE)
        resolved = time_zone(zone)
        if resolved is None:
            self._problem(
                "effective_zone",
                translate("form_problems", "This is not a time zone; write it as UTC, +04:00 or Asia/Baku."),
            )
            return None
        return When(
            text=words, value=value, instant=local.replace(tzinfo=resolved), granularity=Granularity.MINUTE
        )

    def _when(self, base: Statement) -> When | None:
        words, day = self._values["when"].strip(), self._day("when_date")
        if base.when and self._same(base, "when", "when_date"):
            return base.when
        if not words and day is None:
            return None
        if base.when and self._same(base, "when_date"):  # other words for the same moment
            return base.when.model_copy(update={"text": words})
        if base.when and day is not None:
            return on_another_day(base.when, as_day(day), words)
        granularity = Granularity.DAY if day else Granularity.UNKNOWN
        return When(text=words, value=as_day(day).isoformat() if day else "", granularity=granularity)

    def _claimant(self) -> Attribution | None:
        values = self._values
        name, mention = values["claimant_name"].strip(), self._mention("claimant", Attribution)
        if mention is None and name and not values["claimant_party"].strip():
            self._problem(
                "claimant_text",
                translate("form_problems", "A name needs the words of the source for who says it."),
            )
        return mention.model_copy(update={"name": "" if name == mention.text else name}) if mention else None

    def _speaker(self) -> Speaker | None:
        values = self._values
        name, text = values["speaker_name"].strip(), values["speaker_text"].strip()
        if not (name or text):
            if values["speaker_role"].strip() or values["speaker_party"].strip():
                self._problem(
                    "speaker_text", translate("form_problems", "A role or a party needs the speaker's name.")
                )
            return None
        values = {**values, "speaker_text": text or name}
        return self._mention(
            "speaker", Speaker, values, name=name or text, role=values["speaker_role"].strip() or None
        )

    def _mention(
        self, field: str, form: type[Any], values: Mapping[str, Any] | None = None, **more: Any
    ) -> Any:
        values = values or self._values
        text, party = values[f"{field}_text"].strip(), values[f"{field}_party"].strip() or None
        if not text:
            if party and not more:
                self._problem(
                    f"{field}_text",
                    translate("form_problems", "A party needs the words of the source for who says it."),
                )
            return None
        start, end = values[f"{field}_start"], values[f"{field}_end"]
        if start is None or self._article.text[start:end] != text:
            start, end = self._find(text)
        return form(text=text, party=party, start=start, end=end, **more)

    def _find(self, text: str) -> tuple[int | None, int | None]:
        """Find typed words inside the evidence; elsewhere in the article they may mean somebody else."""
        for start, end in self._values["evidence"]:
            at = self._article.text.find(text, start, end)
            if at >= 0:
                return at, at + len(text)
        return None, None

    def _same(self, base: Fact, *names: str) -> bool:
        before = values_of(base)
        return all(before[name] == self._values[name] for name in names)

    def _told(self, name: str) -> bool:
        return any(p.field == name for p in self.problems)

    def _problem(self, name: str, sentence: str) -> None:
        self.problems.append(Problem(name, sentence))
