"""Rules that stand on the parse, on Docs built by hand: a new model can't break them unnoticed."""

import pytest
import spacy
from spacy.tokens import Doc

from briefing.extraction.annotations import Annotations, PartyKind, PartyMention, annotations
from briefing.extraction.casualties.component import mark_casualties
from briefing.extraction.casualties.groups import groups_at
from briefing.extraction.casualties.modality import is_hypothetical, is_negated
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.quantities import mark_quantities
from briefing.extraction.word_table import words_of
from briefing.facts import Article, Category

_VOCAB = spacy.blank("en").vocab
_POS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("PRP", "PRP$", "WP", "WDT"), "PRON"),
    **dict.fromkeys((".", ","), "PUNCT"),
    "CD": "NUM",
    "DT": "DET",
    "IN": "ADP",
    "CC": "CCONJ",
    "JJ": "ADJ",
    "RB": "ADV",
    "MD": "AUX",
    "TO": "PART",
}


def _names(words):
    return words.split()


def _doc(rows):
    """Build a Doc from rows "word tag dependency head lemma", the head as a token number."""
    cells = [row.split() for row in rows.strip().splitlines()]
    words, tags, deps, heads, lemmas = (list(column) for column in zip(*cells, strict=True))
    doc = Doc(
        _VOCAB,
        words=words,
        spaces=[True] * (len(words) - 1) + [False],
        tags=tags,
        pos=[
            _POS.get(tag, "AUX" if dep.startswith("aux") else "VERB")
            for tag, dep in zip(tags, deps, strict=True)
        ],
        deps=deps,
        heads=[int(head) for head in heads],
        lemmas=lemmas,
    )
    doc._.briefing = Annotations(article=Article(id="test", text=doc.text))
    return mark_quantities(doc)


def _claims(doc):
    return sorted(
        (f.outcome.value, f.count.low, f.victims.text) for f in annotations(mark_casualties(doc)).facts
    )


ACTIVE = """
Rebels NNS nsubj 1 rebel
killed VBD ROOT 1 kill
12 CD nummod 3 12
soldiers NNS dobj 1 soldier
and CC cc 1 and
wounded VBD conj 1 wound
30 CD nummod 7 30
others NNS dobj 5 other
. . punct 1 .
"""

PASSIVE_GAPPED = """
Two CD nummod 1 two
rebels NNS nsubjpass 3 rebel
were VBD auxpass 3 be
killed VBN ROOT 3 kill
and CC cc 3 and
one CD nsubj 6 one
wounded VBN conj 3 wound
. . punct 3 .
"""

RELATIVE = """
An DT det 1 an
attack NN ROOT 1 attack
that WDT nsubj 3 that
killed VBD relcl 1 kill
nine CD nummod 5 nine
people NNS dobj 3 people
. . punct 1 .
"""

RELATIVE_PASSIVE = """
Three CD nummod 1 three
men NNS nsubj 6 man
who WP nsubjpass 4 who
were VBD auxpass 4 be
killed VBN relcl 1 kill
yesterday NN npadvmod 4 yesterday
lived VBD ROOT 6 live
here RB advmod 6 here
. . punct 6 .
"""

REPORTED = """
Six CD nummod 1 six
sailors NNS nsubjpass 3 sailor
were VBD auxpass 3 be
reported VBN ROOT 3 report
killed VBN oprd 3 kill
. . punct 3 .
"""

ACTIVE_REPORTED = """
Raiders NNS nsubjpass 2 raider
are VBP auxpass 2 be
reported VBN ROOT 2 report
to TO aux 5 to
have VB aux 5 have
killed VBN xcomp 2 kill
50 CD nummod 7 50
guards NNS dobj 5 guard
. . punct 2 .
"""

HEADLINE = """
71 CD nummod 1 71
soldiers NNS nsubj 2 soldier
killed VBN ROOT 2 kill
in IN prep 2 in
clashes NNS pobj 3 clash
"""

SHARED = """
Shells NNS nsubj 1 shell
killed VBD ROOT 1 kill
and CC cc 1 and
maimed VBD conj 1 maim
12 CD nummod 5 12
villagers NNS dobj 3 villager
. . punct 1 .
"""

REFLEXIVE = """
The DT det 1 the
gunman NN nsubj 2 gunman
killed VBD ROOT 2 kill
himself PRP dobj 2 himself
. . punct 2 .
"""

NOUN = """
the DT det 1 the
death NN ROOT 1 death
of IN prep 1 of
71 CD nummod 4 71
soldiers NNS pobj 2 soldier
"""

LOST_BY_THE_PARSER = """
Fire NN nsubj 1 fire
killed VBD ROOT 1 kill
at IN prep 1 at
least JJS pobj 2 least
40 CD npadvmod 1 40
miners NNS npadvmod 1 miner
. . punct 1 .
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ACTIVE, [("killed", 12, "soldiers"), ("wounded", 30, "others")]),
        (PASSIVE_GAPPED, [("killed", 2, "rebels"), ("wounded", 1, "rebels")]),
        (RELATIVE, [("killed", 9, "people")]),
        (RELATIVE_PASSIVE, [("killed", 3, "men")]),
        (REPORTED, [("killed", 6, "sailors")]),
        (ACTIVE_REPORTED, [("killed", 50, "guards")]),
        (HEADLINE, [("killed", 71, "soldiers")]),
        (SHARED, [("casualties", 12, "villagers")]),
        (REFLEXIVE, [("killed", 1, "The gunman")]),
        (NOUN, [("killed", 71, "soldiers")]),
        (LOST_BY_THE_PARSER, [("killed", 40, "miners")]),
    ],
    ids=_names(
        "active gapped relative relative_passive reported reported_to headline shared reflexive noun beside"
    ),
)
def test_who_the_victims_are(rows, expected):
    assert _claims(_doc(rows)) == expected


MODAL = """
Bombs NNS nsubj 2 bomb
may MD aux 2 may
kill VB ROOT 2 kill
12 CD nummod 4 12
people NNS dobj 2 people
"""

INFINITIVE = """
They PRP nsubj 1 they
threatened VBD ROOT 1 threaten
to TO aux 3 to
kill VB xcomp 1 kill
12 CD nummod 5 12
people NNS dobj 3 people
"""

MANAGED = """
They PRP nsubj 1 they
managed VBD ROOT 1 manage
to TO aux 3 to
kill VB xcomp 1 kill
12 CD nummod 5 12
people NNS dobj 3 people
"""

CONDITION = """
if IN mark 3 if
12 CD nummod 2 12
people NNS nsubj 3 people
die VBP ROOT 3 die
"""


@pytest.mark.parametrize(
    ("rows", "trigger", "expected"),
    [(MODAL, 2, True), (INFINITIVE, 3, True), (MANAGED, 3, False), (CONDITION, 3, True), (ACTIVE, 1, False)],
    ids=["modal", "threat", "managed", "condition", "report"],
)
def test_threats_and_conditions_are_no_reports(rows, trigger, expected):
    doc = _doc(rows)
    assert is_hypothetical(Reader(doc), words_of(doc)[trigger]) is expected


def test_a_negated_verb_reports_nothing():
    doc = _doc("""
He PRP nsubjpass 3 he
was VBD auxpass 3 be
not RB neg 3 not
killed VBN ROOT 3 kill
""")
    assert is_negated(words_of(doc)[3])
    assert _claims(doc) == []


def test_groups_with_counts_stay_apart():
    doc = _doc("""
killed VBD ROOT 0 kill
three CD nummod 2 three
soldiers NNS dobj 0 soldier
and CC cc 2 and
two CD nummod 5 two
civilians NNS conj 2 civilian
""")
    groups = groups_at(Reader(doc), words_of(doc)[2], "any")
    assert [(g.quantity.low, g.category) for g in groups] == [(3, Category.MILITARY), (2, Category.CIVILIAN)]


def test_a_list_parsed_as_apposition_is_a_list():
    doc = _doc("""
killed VBD ROOT 0 kill
a DT det 2 a
teacher NN dobj 0 teacher
, , punct 2 ,
a DT det 5 a
judge NN appos 2 judge
and CC cc 2 and
seven CD nummod 8 seven
farmers NNS conj 2 farmer
""")
    assert [g.quantity.low for g in groups_at(Reader(doc), words_of(doc)[2], "any")] == [1, 1, 7]


def test_names_are_counted():
    doc = _doc("""
killed VBD ROOT 0 kill
Anna NNP compound 2 Anna
Petrova NNP dobj 0 Petrova
, , punct 2 ,
Ivan NNP compound 5 Ivan
Orlov NNP conj 2 Orlov
and CC cc 5 and
Maria NNP compound 8 Maria
Lenz NNP conj 5 Lenz
""")
    (group,) = groups_at(Reader(doc), words_of(doc)[2], "any")
    assert group.quantity.low == 3
    assert group.quantity.text == "Anna Petrova , Ivan Orlov and Maria Lenz"


def test_a_state_is_no_victim():
    doc = _doc("""
killed VBD ROOT 0 kill
Norland NNP dobj 0 Norland
""")
    annotations(doc).parties = (PartyMention(1, 2, "Norland", PartyKind.COUNTRY),)
    assert groups_at(Reader(doc), words_of(doc)[1], "any") == []


def test_a_count_of_nationals_is():
    doc = _doc("""
killed VBD ROOT 0 kill
12 CD nummod 2 12
Norlanders NNPS dobj 0 Norlander
""")
    annotations(doc).parties = (PartyMention(2, 3, "Norland", PartyKind.COUNTRY),)
    (group,) = groups_at(Reader(doc), words_of(doc)[2], "any")
    assert group.quantity.low == 12
