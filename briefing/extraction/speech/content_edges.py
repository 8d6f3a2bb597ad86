"""Where a content ends: before what the outlet adds to it, behind a broken word or a closing mark."""

from briefing.extraction.speech.lexicon import SpeechLexicon, speech_lexicon
from briefing.extraction.speech.sources import FINITE, office_before
from briefing.extraction.speech.syntax import ancestors_of, child, lemma
from briefing.extraction.word_table import Word, WordTable

_OWN_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})

_OF_THINGS = frozenset(
    (
        *("at", "in", "on", "for", "from", "against", "between"),
        *("over", "about", "before", "to", "into", "with", "of"),
    )
)
_DEADLINES = frozenset({"by", "within"})
_RELATIVE = frozenset({"WDT", "WP", "WRB"})


def without_aside(table: WordTable, start: int, end: int) -> int:
    """Return where a noun phrase ends before the ", which ..." that the outlet adds to it."""
    for token in table[start + 1 : end]:
        if token.tag_ in _RELATIVE and table.text[token.i - 1] == ",":
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


def without_lost_subject(table: WordTable, start: int, end: int, limit: int, *, clause: bool) -> int:
    """Return where a content ends before the subject of the next clause: "felt A was hurt and [B] won C".

    The parser ties such a subject to the noun before it, so that its verb behind the content has none.
    """
    if end - 1 > start and table.dep[end - 1] == "cc":
        return end - 1
    if end >= limit or table.tag[end] not in FINITE or not (clause or table.pos[end] == "AUX"):
        return end
    verb = table[end].head if table.dep[end] in ("aux", "auxpass") else table[end]
    if any(c.dep_ in _OWN_SUBJECTS for c in verb.lefts):
        return end
    for token in table[start + 2 : end]:
        joint = table[token.left_edge.i - 1]
        ends = token.dep_ == "conj" and token.right_edge.i == end - 1 and token.pos_ in _NOMINAL
        if ends and joint.dep_ == "cc" and joint.i > start:
            return joint.i
    return end


def with_place(verb: Word, end: int) -> int:
    """Carry a thing on over a phrase that the parser tied to the cue: "called for taps in all schools"."""
    lexicon, times = speech_lexicon(), verb.table.record.times
    for phrase in verb.rights:
        thing = child(phrase, "pobj") if phrase.dep_ == "prep" and phrase.left_edge.i == end else None
        dated = phrase.lower_ in _DEADLINES and lemma(verb) in lexicon.dated
        if thing is None or not (dated or phrase.lower_ in _OF_THINGS):
            continue
        if phrase.lower_ == "at" and verb.table.lower[phrase.i - 1] not in lexicon.feelings:
            continue
        if phrase.lower_ in _DEADLINES:
            end = phrase.right_edge.i + 1  # "promised a report by the end of the month"
            continue
        where_said = lemma(thing) in lexicon.circumstances or lemma(thing) in lexicon.papers
        if not where_said and not any(phrase.i <= time.start <= phrase.right_edge.i for time in times):
            end = phrase.right_edge.i + 1
    return end


def before_speaker(table: WordTable, start: int, end: int, limit: int) -> int:
    """Return where a content ends before who reports all of it: "described as a depot, [the army] said"."""
    source = office_before(table[end]) if end < limit else None
    return source.left_edge.i - 1 if source is not None and source.left_edge.i - 1 > start else end


def over_bracket(table: WordTable, start: int, end: int, limit: int) -> int:
    """Carry a clause whose verb is lost behind a bracket on to its end: "that X [PDC] was held"."""
    broken = end < limit and table.text[end] in ("[", "(") and FINITE.isdisjoint(table.tag[start:end])
    return limit if broken and not FINITE.isdisjoint(table.tag[end:limit]) else end


def whole_word(table: WordTable, end: int, limit: int) -> int:
    """Carry a content that ends before a hyphen on to the end of the sentence: the parser lost the verb."""
    broken = end < limit and table.text[end] == "-" and table.idx[end] == table[end - 1].end
    return limit if broken else end


def to_closing_mark(table: WordTable, start: int, end: int, limit: int) -> int:
    """Carry a content that ends inside a quoted fragment on to the closing mark."""
    words = table.reading[table.idx[start] : table.list[end - 1].end]
    for opening, closing in (("“", "”"), ('"', '"'), ("''", "''")):
        if opening not in words:
            continue
        count = words.count(opening)
        if count % 2 if opening == closing else count > words.count(closing):
            return next((t.i for t in table[end:limit] if t.text == closing), end - 1) + 1
    if end < limit and table.text[end] in ("'", "’") and table.tag[end] == "''":
        opened = [t.i for t in table[start:end] if t.text in ("'", "‘", "`") and t.tag_ == "``"]
        if opened and "''" not in table.tag[opened[-1] : end]:
            return end + 1  # "would be 'hunted down'"
    return end
