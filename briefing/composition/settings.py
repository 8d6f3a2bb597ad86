"""The settings of one brief, as the dossier stores them."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AwareDatetime, Field, field_validator

from briefing.facts import Fact
from briefing.facts.model import FrozenModel
from briefing.sentences import sentence

Status = Literal["draft", "final", "corrected"]


class RestsOn(FrozenModel):
    """A fact that an analyst's text rests on, as it was when the text was written.

    Args:
        fact_id: the fact.
        digest: `fact_digest` of it at that time; another digest now makes the text stale.
    """

    fact_id: str
    digest: str


class AnalystText(FrozenModel):
    """Words of the analyst in a section.

    Args:
        section: name of the section; "title" for the title of the brief.
        text: the words, paragraphs divided by blank lines.
        place: before what the program writes, after it, or instead of it.
        judged: the analyst's judgement rather than what is reported (ICD 203).
        rests_on: the facts behind it.
    """

    section: str
    text: str
    place: Literal["before", "after", "instead"] = "before"
    judged: bool = False
    rests_on: tuple[RestsOn, ...] = ()


class Judgement(FrozenModel):
    """One judgement of the analyst; likelihood and confidence never stand in one sentence (ICD 203).

    Args:
        statement: what is judged ("A renewed ceasefire within a week").
        likelihood: a word of the yardstick of the brief, empty for none.
        confidence: low, moderate or high, empty for none.
        reason: why this confidence.
        alternatives: other explanations considered.
        rests_on: the facts behind it.
    """

    statement: str = Field(min_length=1)
    likelihood: str = ""
    confidence: Literal["", "low", "moderate", "high"] = ""
    reason: str = ""
    alternatives: str = ""
    rests_on: tuple[RestsOn, ...] = ()


class PlaceOnMap(FrozenModel):
    """A place that the analyst located, in degrees."""

    name: str = Field(min_length=1)
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class BriefSettings(FrozenModel):
    """What the analyst chooses for a brief.

    Args:
        title: the finding in the analyst's words; empty lets the program write it from confirmed facts.
        place: where, for the title block.
        number: number in the series.
        period_start: first day covered, None where not stated.
        period_end: last day covered.
        as_of: cut-off with its zone; None takes the one that the picture was assessed at.
        next_brief: when the next one is due, in words.
        prepared_by: who answers for it.
        reviewed_by: who looked over it.
        organisation: the house.
        marking: handling marking ("TLP:AMBER"); has to be chosen, there is no silent default.
        marking_note: further restriction.
        language: "en" or "fr".
        paper: "A4" or "Letter"; empty takes the house style's.
        style: name of the house style.
        template: "full" or "flash", or another of resources/templates.
        sections: order of the sections; empty takes that of the house style or the template.
        sections_off: sections left out.
        texts: the analyst's texts.
        judgements: the analyst's assessment.
        yardstick: scale of likelihood words, one a brief.
        include_proposed: take facts in that nobody has decided on, marked, in a DRAFT.
        status: draft, final or corrected; a final brief takes accepted facts only.
        time_zone: local zone of the brief (IANA name).
        parties: belligerents; empty derives them from the facts.
        grades: Admiralty letters set by the analyst, by outlet or claimant.
        trend: CrisisWatch arrow, empty for none.
        trend_reason: one line that gives the reason for the arrow.
        corrections: what the last edition had wrong.
        corrected_number: number of the edition that is corrected, None for the last one.
        show_map: print the locator map.
        show_charts: print the charts.
        places: places that the analyst located; they go before the gazetteer.
    """

    title: str = ""
    place: str = ""
    number: int = Field(default=1, ge=1)
    period_start: date | None = None
    period_end: date | None = None
    as_of: AwareDatetime | None = None
    next_brief: str = ""
    prepared_by: str = ""
    reviewed_by: str = ""
    organisation: str = ""
    marking: str = ""
    marking_note: str = ""
    language: str = "en"
    paper: Literal["", "A4", "Letter"] = ""
    style: str = "standard"
    template: str = "full"
    sections: tuple[str, ...] = ()
    sections_off: tuple[str, ...] = ()
    texts: tuple[AnalystText, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    yardstick: Literal["icd203", "phia"] = "icd203"
    include_proposed: bool = True
    status: Status = "draft"
    time_zone: str = "UTC"
    parties: tuple[str, ...] = ()
    grades: dict[str, Literal["A", "B", "C", "D", "E", "F"]] = Field(default_factory=dict)
    trend: Literal["", "deteriorated", "improved", "unchanged"] = ""
    trend_reason: str = ""
    corrections: str = ""
    corrected_number: int | None = None
    show_map: bool = True
    show_charts: bool = True
    places: tuple[PlaceOnMap, ...] = ()

    @field_validator("time_zone")
    @classmethod
    def _zone_is_known(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
            raise ValueError(
                sentence(
                    "The time zone '{zone}' is not known; write it like 'Asia/Baku' or 'UTC'.", zone=value
                )
            ) from problem
        return value

    @property
    def takes_proposed(self) -> bool:
        """Tell whether proposed facts go in: only in a draft, and only where asked."""
        return self.include_proposed and self.status == "draft"

    def to_json(self) -> dict[str, Any]:
        """Return the form that the dossier stores; what stands at its default is left out."""
        return self.model_dump(mode="json", exclude_defaults=True)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read the stored form; fields of a newer release are left aside, so that a dossier stays usable.

        Raises:
            pydantic.ValidationError: a field does not fit.
        """
        return cls.model_validate({key: value for key, value in data.items() if key in cls.model_fields})


_NOT_CONTENT = {"review", "confidence", "reasons", "note", "reliability"}


def fact_digest(fact: Fact) -> str:
    """Return a hash of what a fact says; a decision that leaves the words alone does not change it."""
    content = fact.model_dump(mode="json", exclude=_NOT_CONTENT)
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def rests_on(facts: tuple[Fact, ...]) -> tuple[RestsOn, ...]:
    """Return the references to store with a text that was written on these facts."""
    return tuple(RestsOn(fact_id=fact.id, digest=fact_digest(fact)) for fact in facts)
