"""From the picture to the brief: a document tree that no file format knows of."""

from briefing.composition.compose import Written, compose, likelihood_words, written
from briefing.composition.settings import (
    AnalystText,
    BriefSettings,
    Judgement,
    PlaceOnMap,
    RestsOn,
    fact_digest,
    rests_on,
)

__all__ = [
    "AnalystText",
    "BriefSettings",
    "Judgement",
    "PlaceOnMap",
    "RestsOn",
    "Written",
    "compose",
    "fact_digest",
    "likelihood_words",
    "rests_on",
    "written",
]
