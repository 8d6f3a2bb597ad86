"""Phrases inserted between victims and their verb: "2,000 people - many of them women - have been killed"."""

from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.word_table import Word

_SUBJECTS = ("nsubjpass", "nsubj")
# what ends an insertion, and opens it
_INSERTING = {",": ",", "-": "-", "–": "–", "—": "—", "--": "--", ")": "("}
_INSERTED = 16  # tokens of ", including an ambulance driver and two of her patients,"


def is_of_them(number: Word) -> bool:
    """Tell "many of them", who are no people of their own."""
    behind = number.table.lower[number.i + 1 : number.i + 3]
    return number.dep_ in _SUBJECTS and behind in (["of", "them"], ["of", "whom"])


def before_insertion(reader: Reader, trigger: Word) -> Word | None:
    """Return the counted phrase before ", including a driver," and " - many of them women - have been"."""
    opens = reader.lexicon.phrases["inserting"]
    behind = trigger.i - 1
    while behind > trigger.sent.start and reader.tokens[behind].dep_ in ("aux", "auxpass"):
        behind -= 1
    mark = reader.words[behind]
    if mark not in _INSERTING:
        return None
    for position in range(behind - 1, max(behind - _INSERTED, trigger.sent.start + 1), -1):
        share = reader.words[position + 1 : position + 3] in (["of", "them"], ["of", "whom"])
        if (share or reader.words[position] in opens) and reader.words[position - 1] == _INSERTING[mark]:
            count = reader.counts.get(position - 2)
            noun = reader.tokens[position - 2]
            if count is not None:
                return reader.tokens[count.head]
            return noun if noun.tag_ in NOUN_TAGS and reader.count_before(noun) is not None else None
    return None
