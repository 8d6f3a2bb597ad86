"""What sentences report of ceasefires, truces and pauses."""

from briefing.extraction.ceasefire.component import mark_ceasefire

__all__ = ["mark_ceasefire"]
