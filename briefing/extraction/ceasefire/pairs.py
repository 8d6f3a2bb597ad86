"""Two sides that are told together: "Norland, Sudria agree", "the leaders of X and Y", "the two agreed"."""

from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.party_reference import mention_at
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status

_JOINT = (Status.AGREED, Status.EXTENDED, Status.NEGOTIATING, Status.IN_EFFECT, Status.REJECTED)


def listed_in_headline(sentence: Passage, reading: Reading) -> list[str]:
    """Return both of "Norland, Sudria agree to truce", where a comma stands for "and".

    Args:
        sentence: the sentence.
        reading: what it reports; its verb must follow the second name.
    """
    table, first = sentence.table, mention_at(sentence.doc, sentence.start)
    if reading.status not in _JOINT or first is None or first.start != sentence.start:
        return []
    if first.end + 2 >= sentence.end or table[first.end].text != ",":
        return []
    second = mention_at(sentence.doc, first.end + 1)
    if second is None or second.start != first.end + 1 or second.end >= sentence.end:
        return []
    verbs = [reading.trigger.i] + ([reading.predicate.verb.i] if reading.predicate else [])
    if second.end not in verbs or not first.party or not second.party or first.party == second.party:
        return []
    return [first.party, second.party]


def further_owners(noun: Word) -> list[str]:
    """Return Sudria for "the leaders of Norland and Sudria", whose first owner names the institution."""
    if noun.tag_ != "NNS":
        return []
    owners = [owner for of in noun.rights if of.lower_ == "of" for owner in of.rights if owner.dep_ == "pobj"]
    mentions = [mention_at(noun.doc, other.i) for owner in owners for other in owner.conjuncts]
    return [found.party for found in mentions if found is not None and found.party]


def is_pair(word: Word) -> bool:
    """Tell "the two agreed" and "both agreed" from "the two of them" and "two sides"."""
    return word.lower_ in ("two", "both") and word.pos_ != "DET" and not any(True for _ in word.rights)


def pair_before(word: Word) -> list[str]:
    """Return the two parties joined last before a word of its sentence."""
    for each in reversed(word.table.list[word.sent.start : word.i]):
        joined = [mention_at(each.doc, other.i) for other in (each, *each.conjuncts) if other.i < word.i]
        names = dict.fromkeys(found.party for found in joined if found is not None and found.party)
        if len(names) == 2 and each.dep_ != "conj":
            return list(names)
    return []
