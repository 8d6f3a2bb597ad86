"""Ceasefire statuses: each of our own sentences gives the statuses that stand before it, and no others."""

from pathlib import Path

import pytest

_DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def facts_of(extract):
    """Return a function that gives the facts of one kind in a text."""

    def facts(text, kind, **fields):
        return [fact for fact in extract(text, **fields).facts if fact.kind.value == kind]

    return facts


def _rows(name):
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("statuses", "sentence"), _rows("ceasefire_sentences.tsv"))
def test_statuses(facts_of, statuses, sentence):
    expected = set() if statuses == "-" else set(statuses.split("+"))
    found = facts_of(sentence, "ceasefire")
    assert {fact.status.value for fact in found} == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(("statuses", "brokers", "claimant", "sentence"), _rows("ceasefire_roles.tsv"))
def test_brokers_and_claimants(facts_of, statuses, brokers, claimant, sentence):
    found = facts_of(sentence, "ceasefire")
    assert {fact.status.value for fact in found} == set(statuses.split("+"))
    assert {name for fact in found for name in fact.brokers} == set(brokers.split(";")) - {"-"}
    assert {fact.claimant.text.lower() if fact.claimant else "-" for fact in found} == {claimant.lower()}


@pytest.mark.parametrize(("statuses", "before", "sentence"), _rows("ceasefire_references.tsv"))
def test_words_that_refer_back(facts_of, statuses, before, sentence):
    start = len(before) + 1
    found = [f for f in facts_of(f"{before} {sentence}", "ceasefire") if f.evidence[0].start >= start]
    assert {fact.status.value for fact in found} == (set() if statuses == "-" else set(statuses.split("+")))


@pytest.mark.parametrize(
    ("sentence", "instrument"),
    [
        ("A truce began at noon.", "truce"),
        ("A cease-fire began at noon.", "ceasefire"),
        ("A cease - fire began at noon.", "ceasefire"),
        ("A CEASE-FIRE BEGAN IN THE NORTHERN PROVINCE AT NOON TODAY.", "ceasefire"),
        ("The armistice took effect at noon.", "armistice"),
        ("A four-hour humanitarian pause began at noon.", "humanitarian_pause"),
        ("A pause in the fighting began at noon.", "humanitarian_pause"),
        ("The cessation of hostilities took effect at noon.", "cessation_of_hostilities"),
        ("The clans signed a peace agreement at noon.", "peace_agreement"),
        ("The clans signed a deal to end the war.", "peace_agreement"),
        ("The marshal ordered his troops to cease fire.", "ceasefire"),
    ],
)
def test_instruments(facts_of, sentence, instrument):
    assert [fact.instrument.value for fact in facts_of(sentence, "ceasefire")] == [instrument]


def test_two_instruments_in_one_sentence(facts_of):
    sentence = "The envoy called for a ceasefire after the last one broke down in March."
    assert {fact.status.value for fact in facts_of(sentence, "ceasefire")} == {"called_for", "collapsed"}


def test_agreement_stands_for_the_ceasefire_named_before(facts_of):
    text = "Peru and Chile signed a ceasefire. There was no comment from Bolivia on the reported agreement."
    assert [f.status.value for f in facts_of(text, "ceasefire")] == ["agreed", "unconfirmed"]
    assert facts_of("There was no comment from Bolivia on the reported agreement.", "ceasefire") == []


def test_another_agreement_is_no_ceasefire(facts_of):
    text = "Peru and Chile signed a ceasefire. The agreement on prisoners collapsed."
    assert [f.status.value for f in facts_of(text, "ceasefire")] == ["agreed"]


def test_wishes_for_peace_are_no_ceasefire(facts_of):
    assert facts_of("The minister is ready to sign a future peace treaty.", "ceasefire") == []


@pytest.mark.parametrize(
    "headline",
    [
        "Varn ceasefire: Norland strikes kill 28 as both sides trade blame",
        "Varn truce: rebels end search for bodies",
        "Norland ceasefire: union lifts sanctions as talks fail",
    ],
)
def test_a_topic_before_a_colon_is_not_what_the_verb_is_about(facts_of, headline):
    assert facts_of(headline, "ceasefire") == []


def test_duration(facts_of):
    [fact] = facts_of("The clans agreed to a 72-hour truce.", "ceasefire")
    assert fact.duration == "72-hour"


def test_two_sides_are_the_belligerents(facts_of):
    text = "Clashes between Peru and Chile went on. Peru blamed Chile. The two sides agreed a truce."
    [fact] = facts_of(text, "ceasefire")
    assert fact.parties == ("Chile", "Peru")


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Peru and Chile ceasefire collapses", ("Peru", "Chile")),
        ("The Peru-Chile ceasefire collapsed.", ("Peru", "Chile")),
        ("Bolivia welcomed the ceasefire.", ()),
        ("Bolivia signed the ceasefire.", ("Bolivia",)),
        ("Bolivia accused Peru of violating the ceasefire.", ("Peru",)),
        ("Bolivia accused Peruvian troops of ceasefire violations.", ("Peru",)),
        ("Peru and Chile accused each other of violating the ceasefire.", ("Peru", "Chile")),
        ("Peruvian planes struck the port despite the ceasefire.", ("Peru",)),
        ("Peru and Chile must respect the ceasefire.", ("Peru", "Chile")),
        ("A ceasefire was announced by the foreign ministers of Peru and Chile.", ("Peru", "Chile")),
        ("Envoys shuttled between Peru and Chile in search of a ceasefire.", ()),
    ],
)
def test_parties_are_those_bound(facts_of, sentence, parties):
    [fact] = facts_of(sentence, "ceasefire")
    assert fact.parties == parties


def test_confidence_and_reasons(facts_of):
    [fact] = facts_of("The ceasefire collapsed on Tuesday.", "ceasefire")
    assert fact.reasons == ("ceasefire_subject_collapsed", "collapse")
    assert 0 < fact.confidence < 1


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The council on Monday called for a truce.", None),
        ("The junta on Monday rejected a truce.", None),
        ("The junta on Monday signed a truce.", "on Monday"),
        ("The council called for a truce from Friday.", "from Friday"),
    ],
)
def test_the_day_of_a_call_starts_no_truce(facts_of, sentence, when):
    [fact] = facts_of(sentence, "ceasefire")
    assert fact.when_text == when


SAID = [
    ("The junta says soldiers died as the truce frays.", None, None),
    ("Norlandic officials said they did not agree to a ceasefire.", "denied", None),
    ("The Front, at war with the army since April 2023, announced a truce on Monday.", "agreed", "on Monday"),
    ("Rebels said on Monday they would observe a truce from December 24.", "agreed", "from December 24"),
    (
        "The junta vowed to go on despite the bishop's announcement that both had agreed to a truce.",
        "agreed",
        None,
    ),
    ("They agreed to stop all firing at noon on Friday.", "agreed", "at noon on Friday"),
]


@pytest.mark.parametrize(("sentence", "status", "when"), SAID)
def test_what_is_said_of_it_and_when(facts_of, sentence, status, when):
    found = [(fact.status.value, fact.when_text) for fact in facts_of(sentence, "ceasefire")]
    assert found == ([(status, when)] if status else [])


def test_the_next_clause_of_a_headline_has_its_own_subject(facts_of):
    text = "Ukraine war briefing: Kyiv mourns as rescuers end search; Kremlin rules out truce before talks"
    [fact] = facts_of(f"{text}\n\nThe search has ended.", "ceasefire")
    assert (fact.status.value, fact.parties) == ("rejected", ("Russia",))


def test_the_country_of_a_broker_is_not_bound(facts_of):
    [fact] = facts_of(
        "Malaysian Prime Minister Anwar Ibrahim, who brokered the truce in July, spoke.", "ceasefire"
    )
    assert fact.parties == ()
