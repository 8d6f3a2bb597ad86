"""Verbs that the tagger took for nouns although the parser gave them a subject and an object.

"Members of the Council urge all parties to remain calm": the tagger says noun, the parser hangs a subject on
it. What has a subject and complements and no article of its own is a verb; tags are set right before parts of
speech and lemmas follow from them.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

_READ: list[int | str] = ["TAG", "DEP", "HEAD"]
_PREDICATES = ("ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis")
_SUBJECTS = ("nsubj",)
_COMPLEMENTS = ("dobj", "ccomp", "xcomp")
_OF_NOUNS = ("det", "poss", "cop", "aux", "auxpass", "attr", "amod", "nummod", "case", "compound")
_VERBS = {"NN": "VBP", "NNS": "VBZ"}


@Language.factory("briefing_verbs")
class MistaggedVerbs:
    """Sets the tags of such verbs; what it looks for is looked up once, as numbers.

    Args:
        nlp: the pipeline, for its strings.
        name: of the component.
    """

    def __init__(self, nlp: Language, name: str = "briefing_verbs") -> None:
        self.name = name
        numbers = nlp.vocab.strings.add
        self._verbs = {numbers(noun): numbers(verb) for noun, verb in _VERBS.items()}
        self._predicates = {numbers(name) for name in _PREDICATES}
        self._subjects, self._complements, self._of_nouns = (
            {numbers(name) for name in names} for names in (_SUBJECTS, _COMPLEMENTS, _OF_NOUNS)
        )

    def __call__(self, doc: Doc) -> Doc:
        """Tag as verbs the nouns that have a subject and a complement behind them."""
        rows: list[list[Any]] = doc.to_array(_READ).tolist()
        found = [i for i, (tag, dep, _) in enumerate(rows) if tag in self._verbs and dep in self._predicates]
        for index in found:
            if self._is_verb(rows, index):
                doc[index].tag = self._verbs[rows[index][0]]
        return doc

    def _is_verb(self, rows: list[list[Any]], index: int) -> bool:
        before: set[int] = set()
        behind: set[int] = set()
        for place in range(max(0, index - 40), min(len(rows), index + 40)):
            _, dependency, head = rows[place]
            if place != index and place + _signed(head) == index:
                (before if place < index else behind).add(dependency)
        return bool(
            before & self._subjects and behind & self._complements and not (before | behind) & self._of_nouns
        )


def _signed(head: int) -> int:
    """Return how far a head stands from its word; spaCy gives it as an unsigned number."""
    return head - (1 << 64) if head >= 1 << 63 else head
