"""From an article to proposed facts: the spaCy pipeline, one component a concern."""

from briefing.extraction.extractor import ExtractionResult, Extractor

__all__ = ["ExtractionResult", "Extractor"]
