"""Clauses that only suppose what their verb says: "if the truce holds", "far from agreeing to it"."""

from briefing.extraction.ceasefire.lexicon import words_of_mood
from briefing.extraction.ceasefire.predicates import has_subject
from briefing.extraction.word_table import Word

_PAST = ("VBD", "VBN")


def is_open_gerund(verb: Word) -> bool:
    """Tell "the chances of agreeing" and "far from achieving" from "after agreeing"."""
    if verb.dep_ == "pcomp":
        words = words_of_mood()
        above = verb.head.head
        praised = verb.head.lower_ == "for" and above.lemma_.lower() in words.praising
        ended = verb.head.lower_ == "before" and verb.lemma_.lower() in words.ending and above.tag_ in _PAST
        return verb.head.lower_ not in words.gerunds_of_fact and not praised and not ended
    if verb.dep_ == "ccomp" and has_subject(verb):
        return False  # a headline's "truce largely holding, envoy says"
    aim = verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "make"  # "made reaching a truce a priority"
    return (aim or verb.dep_ in ("csubj", "ccomp", "nsubj", "attr")) and not any(
        c.dep_ == "aux" for c in verb.children
    )


def follows_open_mark(verb: Word) -> bool:
    """Find "once" before the subject of a clause, wherever the parser hung it."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    edge = subject.left_edge.i if subject is not None else 0
    if edge in (0, verb.sent.start):
        return False
    before = verb.table[edge - 1].lower_
    if before == "as" and edge > 2 and verb.table[edge - 2].lower_ in ("soon", "long"):
        return True
    words = words_of_mood()
    return before in ("if", "unless", "whether") or (
        before in ("once", "until") and before in words.open_in_present and _is_present(verb)
    )


def leaves_open(mark: Word, verb: Word) -> bool:
    """Tell "if the truce holds" and "until a truce is reached" from "until a truce was signed"."""
    words = words_of_mood()
    if mark.lower_ == "as" and _is_as_soon_as(mark, verb) and verb.tag_ != "VBD":
        return True  # but not "attacks resumed as soon as it expired"
    if mark.lower_ in words.always_open:
        return True
    if mark.lower_ == "that" and mark.i and mark.nbor(-1).lower_ == "so" and _is_present(verb):
        return True  # "so that the army ceases its attacks"
    yet_to_come = verb.dep_ == "advcl" and lies_ahead(
        verb.head
    )  # "would fly on even after the truce had begun"
    return mark.lower_ in words.open_in_present and (_is_present(verb) or yet_to_come)


def _is_as_soon_as(mark: Word, verb: Word) -> bool:
    """Tell "as soon as the truce holds" from "as the truce holds"."""
    before = mark.table[mark.i - 1].lower_ if mark.i else ""
    return before in ("soon", "long") or any(child.lower_ in ("soon", "long") for child in verb.children)


def lies_ahead(verb: Word) -> bool:
    """Tell "will fly on" from "flew on"."""
    return any(c.dep_ == "aux" and c.lower_ in words_of_mood().future for c in verb.children)


def _is_present(verb: Word) -> bool:
    finite = [child for child in verb.children if child.dep_ in ("aux", "auxpass")] + [verb]
    return finite[0].tag_ in ("VBZ", "VBP", "VB") and not any(t.tag_ in ("VBD", "MD") for t in finite)
