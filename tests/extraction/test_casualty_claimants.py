"""Who says so, where the frames of speech miss it: behind a comma, as owner of a count, as who records."""

import pytest

from briefing.extraction import Extractor
from briefing.extraction.annotations import Annotations
from briefing.extraction.casualties.lexicon import casualty_lexicon
from briefing.extraction.casualties.sources import source_behind
from briefing.extraction.word_table import words_of
from briefing.facts import Article, FactKind


@pytest.fixture(scope="module")
def claimants():
    extractor = Extractor()

    def read(text):
        facts = extractor.extract(Article(id="test", text=text)).facts
        claims = [fact for fact in facts if fact.kind is FactKind.CASUALTY]
        for claim in claims:
            said = claim.claimant
            assert said is None or text[said.start : said.end] == said.text
        return {claim.claimant.text if claim.claimant else None for claim in claims}

    return read


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "At least 12 people were killed and 30 hurt on Sunday when shells hit a bus, a group of "
            "medics said, in one of the worst attacks this year.",
            "a group of medics",
        ),
        (
            "Strikes on the port of Elms killed at least nine people, including three children hiding in a "
            "cellar in Old Harbour, aid workers and the city's health office said.",
            "aid workers and the city's health office",
        ),
        (
            "The toll from the blast at the mill in Norvik has climbed to 14, including two children, the "
            "district governor, Ana Lindt, says on Telegram.",
            "the district governor, Ana Lindt",
        ),
        (
            "Nine more were wounded and four were unaccounted for, one of the officers said on condition of "
            "anonymity.",
            "one of the officers",
        ),
    ],
    ids=["aside", "after places", "title and name", "one of"],
)
def test_a_source_behind_the_comma_governs_what_stands_before(claimants, text, source):
    assert claimants(text) == {source}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The district office has registered 19 deaths since Monday.", "The district office"),
        ("Officials had put the number of rebels killed in the raid at 20.", "Officials"),
        ("The military's official count for the week stands at 29 dead.", "The military"),
        ("Health teams have recorded 23 casualties at the clinic in Norvik.", "Health teams"),
    ],
    ids=["registers", "puts", "owns the count", "records"],
)
def test_who_counts_is_the_claimant(claimants, text, source):
    assert claimants(text) == {source}


@pytest.mark.parametrize(
    "text",
    [
        "Fighting claimed 12 lives in Norvik on Monday.",
        "Multiple attacks killed nine people in Norvik.",
        "Police reinforcements came after 30 people were killed, the road being cut.",
    ],
)
def test_events_and_bystanders_say_nothing(claimants, text):
    assert claimants(text) == {None}


def test_victims_are_no_claimants(claimants):
    assert "40 people" not in claimants("The clinic has registered nine deaths, 40 people reported missing.")


def test_a_clause_behind_the_verb_of_saying_is_no_aside(hand_built):
    doc = hand_built(
        [
            ("Shells", 1, "nsubj", "NNS", "shell"),
            ("fell", 6, "ccomp", "VBD", "fall"),
            (",", 6, "punct", ",", ","),
            ("the", 4, "det", "DT", "the"),
            ("governor", 6, "nsubj", "NN", "governor"),
            ("later", 6, "advmod", "RB", "later"),
            ("said", 6, "ROOT", "VBD", "say"),
            ("that", 9, "mark", "IN", "that"),
            ("it", 9, "nsubj", "PRP", "it"),
            ("burned", 6, "ccomp", "VBD", "burn"),
        ]
    )
    assert isinstance(doc._.briefing, Annotations)
    assert source_behind(words_of(doc).list, casualty_lexicon()) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Shelling went on, the ministry said, including at least five people killed in Norvik.",
            "the ministry",
        ),
        (
            "Norland accuses Ostrava of harbouring the Red Front, which it says carried out an ambush that "
            "killed 11 troops.",
            "Norland",
        ),
        ("The government blames the Red Front, which it says killed 11 villagers.", "The government"),
        ("The Red Front, which says it fights for land, killed 11 villagers.", None),
    ],
    ids=["including", "ambush it says", "killed it says", "own aims"],
)
def test_inserted_words_of_saying(claimants, text, source):
    assert claimants(text) == {source}


def test_they_are_named_by_those_who_spoke_before():
    text = "Aid workers said the clinic was full. They have registered 19 deaths."
    claim = next(
        f for f in Extractor().extract(Article(id="test", text=text)).facts if f.kind is FactKind.CASUALTY
    )
    assert (claim.claimant.text, claim.claimant.name) == ("They", "Aid workers")


@pytest.mark.parametrize(
    "text",
    [
        "The president condemned the attack, which killed 28 people.",
        "Al-Shabab claimed the attack that left 15 people dead.",
        "The Islamic State group claimed dual attacks which killed 28 people in Norvik.",
        "The Velm Union claimed responsibility for a bombing that killed nine policemen.",
    ],
)
def test_who_condemns_or_claims_a_deed_gives_no_toll(claimants, text):
    assert claimants(text) == {None}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Al-Shabab claimed that its fighters had killed 12 soldiers.", "Al-Shabab"),
        ("The ministry condemned the shelling, saying it had killed nine people.", "The ministry"),
        ("The ministry claimed 12 soldiers had been killed.", "The ministry"),
        ("The bishop mourned the deaths of 12 villagers.", "The bishop"),
    ],
)
def test_who_says_so_while_condemning_does(claimants, text, claimant):
    assert claimants(text) == {claimant}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("ORLO, 3 MAY 90 (WIRE) -- [TEXT] NORWAY SAID TODAY THAT 12 REBELS WERE KILLED.", "NORWAY"),
        ("[TEXT] NORWAY SAID THAT 12 REBELS WERE KILLED.", "NORWAY"),
    ],
)
def test_tags_of_wire_reports_are_nobodys_name(claimants, text, claimant):
    assert claimants(text) == {claimant}
