"""Many facts become one picture: tolls side by side, ceasefires, contradictions, gaps, changes."""

from briefing.assessment.assess import assess
from briefing.assessment.editions import read_edition
from briefing.assessment.picture import EditionEntry, EditionRecord, Picture

__all__ = ["EditionEntry", "EditionRecord", "Picture", "assess", "read_edition"]
