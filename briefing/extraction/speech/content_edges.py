"""Where a content ends: before what the outlet adds to it, behind a broken word or a closing mark."""

from briefing.extraction.speech.lexicon import SpeechLexicon
from briefing.extraction.speech.syntax import ancestors_of, lemma
from briefing.extraction.word_table import WordTable


def without_aside(table: WordTable, start: int, end: int) -> int:
    """Return where a noun phrase ends before the ", which ..." that the outlet adds to it."""
    for token in table[start + 1 : end]:
        if token.tag_ in ("WDT", "WP", "WRB") and table[token.i - 1].text == ",":
            clause = next((a for a in ancestors_of(token) if a.dep_ == "relcl"), None)
            if clause is not None and clause.right_edge.i + 1 >= end - 1:
                return token.i - 1
    return end


def without_comment(table: WordTable, start: int, end: int, lexicon: SpeechLexicon) -> int:
    """Return where a content ends before what the outlet calls it: "..., a claim that X denies"."""
    for token in table[start + 3 : end]:
        if token.lower_ == "in" and table.text[token.i - 1] == "," and _ranks(table, token.i):
            return token.i - 1
        if (
            token.tag_ != "NN"
            or lemma(token) not in lexicon.nouns
            or token.dep_ not in ("appos", "dobj", "npadvmod")
        ):
            continue
        first = token.left_edge
        named = first.lower_ in ("a", "an") and table.text[first.i - 1] == "," and first.i - 1 > start
        if named and token.right_edge.i + 1 >= end - 1:
            return first.i - 1
    return end


def _ranks(table: WordTable, place: int) -> bool:
    """Tell ", in the worst exchange since June", by which the outlet ranks what is told."""
    after = table.tag[place + 1 : place + 3]
    return len(after) == 2 and table.lower[place + 1] == "the" and after[1] in ("JJS", "RBS")


def whole_word(table: WordTable, end: int, limit: int) -> int:
    """Carry a content that ends before a hyphen on to the end of the sentence: the parser lost the verb."""
    broken = end < limit and table.text[end] == "-" and table.idx[end] == table[end - 1].end
    return limit if broken else end


def to_closing_mark(table: WordTable, start: int, end: int, limit: int) -> int:
    """Carry a content that ends inside a quoted fragment on to the closing mark."""
    last = table[end - 1]
    words = table.reading[table[start].idx : last.end]
    for opening, closing in (("“", "”"), ('"', '"'), ("''", "''")):
        count = words.count(opening)
        if not count or (count % 2 == 0 if opening == closing else count <= words.count(closing)):
            continue
        return next((t.i for t in table[end:limit] if t.text == closing), end - 1) + 1
    return end
