"""Casualty claims: how many of whom were killed, wounded, missing or captured, and who says so."""

from briefing.extraction.casualties.component import mark_casualties

__all__ = ["mark_casualties"]
