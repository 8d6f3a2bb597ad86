"""From an article to proposed facts: the spaCy pipeline, one component a concern."""

from briefing.extraction.light_spacy import import_spacy

import_spacy()

from briefing.extraction.extractor import ExtractionResult, Extractor  # noqa: E402 (spaCy is imported above)

__all__ = ["ExtractionResult", "Extractor"]
