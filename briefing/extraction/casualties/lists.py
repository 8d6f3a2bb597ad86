"""Lists of nouns: which belong to one list of people, and which only describe those before them."""

from briefing.extraction.casualties.people import is_person
from briefing.extraction.casualties.reader import NAME_TAGS, NOUN_TAGS, Reader
from briefing.extraction.word_table import Word

_LONGEST_LIST = 6
_HEADS = (*NOUN_TAGS, "CD", "PRP", "JJ", "DT", "NNPS", "JJR", "EX", "WP")


def coordinated(reader: Reader, head: Word) -> list[Word]:
    """Return the head with the nouns joined to it by commas and "and", its side of the verb only."""
    found, queue = [head], [head]
    while queue:
        token = queue.pop(0)
        joined = [c for c in token.rights if c.dep_ in ("conj", "appos") and c.tag_ in _HEADS]
        if reader.count_before(token) is not None and any(c.tag_ in NAME_TAGS for c in joined):
            continue  # "two daughters, Anna, 3, and Eva, 4" names the two
        for child in joined:
            if child.dep_ == "appos" and not _continues_a_list(reader, token, child):
                continue
            found.append(child)
            queue.append(child)
    source = reader.source_behind(head)
    if source is not None and not source[0] <= head.i < source[1]:
        found = [token for token in found if not source[0] <= token.i < source[1]]
    return sorted([*found, *_continued_beside(reader, found)], key=lambda t: t.i)


def _continued_beside(reader: Reader, found: list[Word]) -> list[Word]:
    """Return the rest of "a judge, his driver and two guards" that the parser hung on a verb above."""
    added: list[Word] = []
    last = max(found, key=lambda t: t.i)
    end = last.sent.end
    for _ in range(_LONGEST_LIST):
        noun = _next_of_list(reader, last, end)
        if noun is None or noun in found:
            return []
        added.append(noun)
        closing = "and" in reader.words[last.i + 1 : last.i + 3]
        if closing:
            return added
        last = noun
    return []


def _next_of_list(reader: Reader, last: Word, end: int) -> Word | None:
    """Return the person behind a comma or "and" who is no subject of a verb of their own."""
    position = last.i + 1
    start = position
    while position < min(start + 2, end) and reader.words[position] in (",", "and"):
        position += 1
    if position == start or position >= end:
        return None
    first = reader.tokens[position]
    if first.lower_ not in ("a", "an", "his", "her", "their") and position not in reader.counts:
        return None
    noun = first.head
    if noun.tag_ not in NOUN_TAGS or not position < noun.i <= position + _LONGEST_LIST:
        return None
    if noun.dep_ in ("nsubj", "nsubjpass", "pobj", "appos"):
        return None
    counted = reader.count_before(noun) is not None
    return noun if is_person(reader, noun, "person", counted=counted) else None


def is_inserted_part(reader: Reader, noun: Word) -> bool:
    """Tell "three of them foreigners", which the parser takes for a subject or apposition of its own."""
    number = next((c for c in noun.lefts if c.i in reader.counts), None)
    return number is not None and reader.words[number.i + 1 : number.i + 3] in (
        ["of", "them"],
        ["of", "whom"],
    )


def is_asyndetic(noun: Word) -> bool:
    """Tell "Seventeen soldiers, four drivers killed": two counted nouns with a comma alone between them."""
    counted = any(c.dep_ == "nummod" for c in noun.lefts) and any(c.dep_ == "nummod" for c in noun.head.lefts)
    behind = noun.table.list[noun.left_edge.i - 1]
    listed = noun.left_edge.tag_ == "CD" and behind.text == "," and behind.i == noun.head.i + 1
    return counted and listed


def _continues_a_list(reader: Reader, token: Word, child: Word) -> bool:
    """Tell "a boy, a girl and a dog" parsed as apposition from "Anna, a nurse"."""
    if child.i in reader.counts or token.i in reader.counts:
        return False
    if is_inserted_part(reader, child) or reader.words[child.i + 1 : child.i + 3] == ["of", "them"]:
        return False
    if is_asyndetic(child):
        return True
    described = any(
        c.lower_ in ("the", "this") for c in token.lefts
    )  # "the man, a bomb maker, and two others"
    listed = any(c.dep_ == "conj" for c in child.rights)
    indefinite = all(any(c.lower_ in ("a", "an") for c in noun.lefts) for noun in (token, child))
    between = indefinite and any(c.dep_ == "conj" and c.i > child.i for c in token.rights)
    return (listed or between) and not described and not reader.is_name(token)
