"""Verbs that the tagger took for nouns although the parser gave them a subject and an object.

"Members of the Council urge all parties to remain calm": the tagger says noun, the parser hangs a subject on
it. What has a subject and complements and no article of its own is a verb; tags are set right before parts of
speech and lemmas follow from them.
"""

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
        tags, deps, heads = doc.to_array(_READ).T.tolist()
        nouns = [i for i, tag in enumerate(tags) if tag in self._verbs]
        for index in [i for i in nouns if deps[i] in self._predicates]:
            if self._is_verb(deps, heads, index):
                doc[index].tag = self._verbs[tags[index]]
        return doc

    def _is_verb(self, deps: list[int], heads: list[int], index: int) -> bool:
        before: set[int] = set()
        behind: set[int] = set()
        for place in range(max(0, index - 40), min(len(deps), index + 40)):
            if place != index and place + _signed(heads[place]) == index:
                (before if place < index else behind).add(deps[place])
        return bool(
            before & self._subjects and behind & self._complements and not (before | behind) & self._of_nouns
        )


def _signed(head: int) -> int:
    """Return how far a head stands from its word; spaCy gives it as an unsigned number."""
    return head - (1 << 64) if head >= 1 << 63 else head
