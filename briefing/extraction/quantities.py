"""PLACEHOLDER of the first hour: replaced by its owner."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("briefing_quantities")
def mark_quantities(doc: Doc) -> Doc:
    """Return the Doc."""
    return doc
