"""PLACEHOLDER of the first hour: replaced by its owner."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("briefing_speech")
def mark_speech(doc: Doc) -> Doc:
    """Return the Doc."""
    return doc
