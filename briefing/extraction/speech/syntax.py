"""Small questions to the dependency tree that every rule of speech asks.

Labels are those of the English spaCy models (CLEAR style: nsubj, ccomp, xcomp, dobj, prep, pobj, agent ...).
"""

from collections.abc import Iterable, Iterator
from functools import cache

from briefing.extraction.speech.lexicon import speech_lexicon
from briefing.extraction.word_table import Word, WordTable

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OPENING_MARKS = frozenset("“„«‘\"'`")
CLOSING_MARKS = frozenset("”»’\"'`")
_DOUBLE_MARKS = frozenset({'"', "''", "”", "»"})
_BEFORE_MONTHS = ("in", "since", "last", "until")
_NEGATIONS = frozenset({"never", "neither", "nor"})
_ON_OCCASION = frozenset({"in", "on", "at", "during", "after"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_TELLING = frozenset({"who", "which", "whose", "where", "speaking"})  # but "X, quoting Y"
_TRIMMED = frozenset('“”„«»"`,;:.!?…—–-()[] \t\n\r\u00a0')


@cache
def _forms(words: frozenset[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


def words_with_lemma(words: Iterable[Word], lemmas: frozenset[str]) -> list[Word]:
    """Return the words that have one of these lemmas, in order; in capitals the model keeps the form.

    Args:
        words: a WordTable, or those of it that come into question.
        lemmas: in small letters.
    """
    wanted = _forms(lemmas)
    return [word for word in words if word.lemma_ in wanted]


def sentence_ends(table: WordTable) -> list[int]:
    """Return the offset after each sentence."""
    return [table.list[sentence.end - 1].end for sentence in table.sentences]


def characters(table: WordTable, start: int, end: int) -> tuple[int, int]:
    """Return the trimmed character span of a content given in tokens."""
    return trim_characters(table.reading, table.idx[start], table.list[end - 1].end)


def lemma(token: Word) -> str:
    """Return the lemma in lower case; capitals in headlines make the model keep the form."""
    return token.lemma_.lower()


def span_of(token: Word) -> tuple[int, int]:
    """Return the first and last-plus-one token of a subtree."""
    return token.left_edge.i, token.right_edge.i + 1


def child(token: Word, *labels: str) -> Word | None:
    """Return the first dependent with one of these labels."""
    for dependent in token.children:
        if dependent.dep_ in labels:
            return dependent
    return None


def verb_group(verb: Word) -> tuple[int, int]:
    """Return the verb with its auxiliaries and the adverbs between them: "have repeatedly warned"."""
    start = first = verb.i
    for before in reversed(verb.lefts):
        helps = before.dep_ in _AUXILIARIES
        if before.i != first - 1 or not (helps or before.dep_ == "advmod"):
            break
        first = before.i
        if helps and before.tag_ != "TO":
            start = first
    return start, verb.i + 1


def is_verbal(token: Word) -> bool:
    """Tell a verb, also one that the parser took for a plural noun: "X notes that ..."."""
    if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
        return True
    if token.tag_ != "NNS" or token.dep_ != "ROOT":
        return False
    behind = any(c.dep_ == "ccomp" for c in token.rights)
    return behind or all(any(c.dep_ == label for c in token.lefts) for label in ("ccomp", "nsubj"))


def is_negated(verb: Word) -> bool:
    """Tell whether "not", "never" or "neither ... nor" stands at the verb."""
    for before in verb.lefts:
        if before.dep_ == "neg" or before.lower_ in _NEGATIONS:
            return True
    return verb.dep_ == "conj" and any(c.lower_ == "nor" and c.i < verb.i for c in verb.head.rights)


def antecedent(noun_of: Word) -> Word | None:
    """Return the noun that a relative clause describes."""
    return noun_of.head if noun_of.dep_ in ("relcl", "acl") and noun_of.head.i < noun_of.i else None


def is_relative(token: Word) -> bool:
    """Tell whether a word is a relative pronoun."""
    return token.lower_ in _RELATIVES and token.tag_ in ("WP", "WDT", "IN", "DT")


def ancestors_of(token: Word) -> Iterator[Word]:
    """Yield the heads above a token, nearest first, inside its sentence."""
    while token.head.i != token.i:
        token = token.head
        yield token


def noun_phrase(head: Word, stop: int | None = None) -> tuple[int, int]:
    """Return the token span of a noun phrase without the punctuation at its ends.

    Args:
        head: its head noun.
        stop: a token that the phrase must not reach over, such as the cue.
    """
    start, end = span_of(head)
    if stop is not None:
        if start <= stop < head.i:
            start = stop + 1
        if head.i < stop < end:
            end = stop
            relative = next(
                (c for c in head.rights if c.dep_ == "relcl" and c.left_edge.i < end <= c.i), None
            )
            end = relative.left_edge.i if relative is not None else end
    behind = head.table.text[head.i + 1 : end]
    if ":" in behind:  # 'continued Ruel: "..."'
        end = head.i + 1 + behind.index(":")
    for phrase in head.rights:
        if phrase.dep_ == "prep" and _is_occasion(phrase):
            end = min(end, phrase.left_edge.i)
            break
    start = _behind_quotation(head, _behind_lead(head, start))
    return trimmed(head.table, start, end)


def _behind_quotation(head: Word, start: int) -> int:
    """Return where a phrase begins that was drawn over closing marks: '... and nine at Tilla," a judge'."""
    table, opened = head.table, False
    for position in range(start + 1, head.i):
        if table.text[position] not in _DOUBLE_MARKS:
            continue
        adjoins = table.idx[position - 1] + len(table.text[position - 1]) == table.idx[position]
        if adjoins and not opened:
            return position + 1
        opened = not adjoins
    return start


def _behind_lead(head: Word, start: int) -> int:
    """Return where a name begins behind a month or a leading participle: "In May Rights Watch"."""
    table = head.table
    if start == head.i:
        return start
    if table.lower[start] in speech_lexicon().months and start and table.lower[start - 1] in _BEFORE_MONTHS:
        return start + 1
    on_a_day = start == head.sent.start or table.lower[start - 1] in ("on", ",")
    if on_a_day and table.tag[start] == "NNP" and table.lower[start] in speech_lexicon().times:
        return start + 1  # "on Sunday Norland's ministry said"
    first = head.sent.start
    leads = table.tag[first] == "VBG" or (table.tag[first] == "RB" and table.tag[first + 1] == "VBG")
    if not leads or "," not in table.text[start : head.i]:
        return start
    comma = next(i for i in range(first, head.i) if table.text[i] == ",")
    return comma + 1 if comma >= start else start


def without_relative_clause(table: WordTable, start: int, end: int) -> tuple[int, int]:
    """Return a mention without what is told of it: "the army, which holds the town", "X, speaking in Orlo".

    Args:
        table: the words of its Doc.
        start: first token of the mention.
        end: token after the last.
    """
    if "," not in table.text[start:end]:
        return start, end
    for place in range(start + 1, end):
        if table.lower[place] in _TELLING and table.text[place - 1] == ",":
            return start, place - 1
    return start, end


def _is_occasion(preposition: Word) -> bool:
    """Tell "said the office in a statement" from "said the head of the office"."""
    word = preposition.lower_
    thing = child(preposition, "pobj") if word in _ON_OCCASION or word == "for" else None
    if thing is None:
        return False
    if word == "for":
        return (
            thing.lower_ == "part" and child(thing, "poss") is not None
        )  # "The agency, for its part, warned"
    return lemma(thing) in speech_lexicon().circumstances


def trimmed(table: WordTable, start: int, end: int) -> tuple[int, int]:
    """Drop punctuation and blanks from both ends of a token span, never a mark whose partner is inside."""
    while start < end - 1 and (table[start].is_space or _is_mark(table[start])):
        start += 1
    while end - 1 > start and (
        table[end - 1].is_space or table[end - 1].dep_ == "cc" or _is_loose_end(table, start, end)
    ):
        end -= 1
    return start, end


def _is_mark(token: Word) -> bool:
    return token.is_punct and token.text[0] in _TRIMMED and token.text not in ("(", "[")


def _is_loose_end(table: WordTable, start: int, end: int) -> bool:
    last = table[end - 1]
    if last.text in (")", "]"):
        return not any(t.text in ("(", "[") for t in table[start : end - 1])
    if last.text in ("”", '"', "''") and _is_open(table, start, end - 1):
        return False
    return _is_mark(last)


def _is_open(table: WordTable, start: int, end: int) -> bool:
    """Tell whether a mark is opened between two tokens and not closed."""
    words = [t.text for t in table[start:end]]
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1 or "``" in words


def trim_characters(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop blanks, punctuation and unpaired marks from both ends of a content span.

    A closing mark or bracket whose partner stands inside the span belongs to it and stays.
    """
    while start < end and _is_loose_before(text, start, end):
        start += 1
    while end > start and _is_loose_behind(text, start, end):
        end -= 1
    return start, end


def _is_loose_before(text: str, start: int, end: int) -> bool:
    first = text[start]
    return first.isspace() or first in ",;:.!?–—-)]”»" or (first in '“«"' and not _closes(text, start, end))


def _is_loose_behind(text: str, start: int, end: int) -> bool:
    last = text[end - 1]
    if last.isspace() or last in ",;:!?…–—-([“«":
        return True
    if last == ".":
        return not _is_abbreviation(text, start, end)
    return last in "”»\")]’'" and not _opens(text, start, end)


_PAIRS = {"”": "“", "»": "«", ")": "(", "]": "[", '"': '"', "’": "‘", "'": "'"}


def _opens(text: str, start: int, end: int) -> bool:
    closing = text[end - 1]
    inner = text[start : end - 1]
    if closing == '"':
        return inner.count('"') % 2 == 1
    if closing in "’'":
        # an apostrophe after a letter is a possessive and part of the word
        return _PAIRS[closing] in inner or (end - 2 >= start and text[end - 2].isalpha())
    opening = _PAIRS[closing]
    return inner.count(opening) > inner.count(closing)


def _closes(text: str, start: int, end: int) -> bool:
    inner = text[start + 1 : end]
    mark = {"“": "”", "«": "»", '"': '"'}[text[start]]
    if mark == '"':
        return inner.count('"') % 2 == 1
    return mark in inner


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Keep the full stop of "the U.S." and the like."""
    return text[end - 1] == "." and end - 3 >= start and text[end - 3] == "." and text[end - 2].isalpha()
