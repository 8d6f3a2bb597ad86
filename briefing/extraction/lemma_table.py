"""The model's rule lemmatiser, asked once a word: its lemma follows from word, part of speech and morphology.

spaCy's own run makes a Token and a dictionary of its morphology for every word of a text, and takes longer
than tagging it.
"""

from typing import Any

import numpy
from spacy.language import Language
from spacy.tokens import Doc

_READ: list[int | str] = ["ORTH", "POS", "MORPH", "LEMMA"]
_MOST_WORDS = 10_000  # kept over all articles, so that memory stays flat


class LemmaTable:
    """Sets the lemmas that a rule lemmatiser would set.

    Args:
        nlp: the pipeline, for its strings.
        lemmatizer: its lemmatiser.

    Raises:
        ValueError: the lemmatiser works by other means than rules; it must run itself then.
    """

    def __init__(self, nlp: Language, lemmatizer: Any) -> None:
        if getattr(lemmatizer, "mode", None) != "rule" or lemmatizer.overwrite:
            raise ValueError("The lemmatiser of the model does not work by rules alone.")
        self._strings = nlp.vocab.strings
        self._lemmatise = lemmatizer.lemmatize
        self._known: dict[tuple[int, int, int, int], tuple[int, str]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token that has none."""
        if not len(doc):
            return doc
        if len(self._known) > _MOST_WORDS:
            self._known.clear()
        known, keys = self._known, [tuple(row) for row in doc.to_array(_READ).tolist()]
        for index, key in enumerate(keys):
            if key not in known:
                lemma = doc[index].lemma_ if key[3] else self._lemmatise(doc[index])[0]
                known[key] = (self._strings.add(lemma), lemma)
        found = [known[key] for key in keys]
        for _, lemma in set(found):
            self._strings.add(lemma)  # a word kept from an earlier text can have left the vocabulary with it
        lemmas: Any = numpy.array([key for key, _ in found], dtype="uint64").reshape((-1, 1))
        doc.from_array(["LEMMA"], lemmas)
        return doc


@Language.factory("briefing_lemmas")
class LemmaComponent:
    """Component form of the table; the pipeline hands the lemmatiser over after it was added."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._nlp = nlp
        self._table: LemmaTable | None = None

    def use(self, lemmatizer: Any) -> None:
        """Ask this lemmatiser for words that are not known yet.

        Raises:
            ValueError: it works by other means than rules.
        """
        self._table = LemmaTable(self._nlp, lemmatizer)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token."""
        return self._table(doc) if self._table else doc
