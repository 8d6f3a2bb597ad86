"""Who says so and who is bound: accusers and accused, answers to a call, mediators, the two that agreed."""

import pytest


@pytest.fixture(scope="session")
def told(extract):
    """Return a function that gives the ceasefire reports of a text as (status, claimant, parties)."""

    def reports(text):
        facts = [fact for fact in extract(text).facts if fact.kind.value == "ceasefire"]
        return {(f.status.value, f.claimant.text if f.claimant else None, f.parties) for f in facts}

    return reports


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Hours after the truce was due to begin, the Peruvian army accused Chilean forces of shelling.",
            {("violated", "the Peruvian army", ("Chile",))},
        ),
        (
            "Hours after the ceasefire was to take effect, Peru said Chilean planes had bombed the port.",
            {("violated", "Peru", ("Chile",))},
        ),
        (
            "Despite the ceasefire, Chile accused Peru of shelling the port.",
            {("violated", "Chile", ("Peru",))},
        ),
        ("The truce was due to begin at noon on Monday.", {("agreed", None, ())}),
    ],
)
def test_the_accuser_claims_and_the_accused_broke_it(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Bolivia has urged an unconditional ceasefire; Peru has repeatedly rejected it.",
            {("called_for", "Bolivia", ()), ("rejected", "Peru", ("Peru",))},
        ),
        (
            "Bolivia offered a truce, but it was rejected by Peru.",
            {("called_for", "Bolivia", ()), ("rejected", "Peru", ("Peru",))},
        ),
        (
            "Peru said it had agreed to a truce. The army has rejected the proposal.",
            {("agreed", "Peru", ("Peru",)), ("rejected", "The army", ())},
        ),
    ],
)
def test_a_refusal_is_of_whoever_refuses(told, sentence, expected):
    assert told(sentence) == expected


def test_who_reports_that_a_pause_was_not_kept(told):
    sentence = "The humanitarian pause announced by the junta for 13 May was not observed, partners report."
    assert ("violated", "partners", ()) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("Negotiations on a longer truce, facilitated by Bolivia, are ongoing.", {"negotiating"}),
        ("Talks on a truce hosted by Bolivia went on.", {"negotiating"}),
        ("Talks on the truce brokered by Bolivia in May will resume.", {"negotiating", "agreed"}),
    ],
)
def test_hosts_of_talks_agree_nothing(told, sentence, statuses):
    assert {status for status, _, _ in told(sentence)} == statuses


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru, Chile agree to ceasefire", ("Peru", "Chile")),
        ("Peru, Chile sign truce after talks", ("Peru", "Chile")),
        ("The leaders of Peru and Chile agreed to a ceasefire.", ("Peru", "Chile")),
        ("Bolivia said Peru had agreed to a ceasefire.", ("Peru",)),
        ("Peru and Chile met in Varn, where the two agreed to a ceasefire.", ("Peru", "Chile")),
        ("Peru and Chile signed a truce mediated by Bolivia in July.", ("Peru", "Chile")),
        (
            'The leaders of Peru and Chile agreed to an "immediate and unconditional" ceasefire effective '
            "midnight on Monday, Bolivian Prime Minister Ana Ruel said.",
            ("Peru", "Chile"),
        ),
        ("In Peru, Chile agreed to a ceasefire.", ("Chile",)),
        ("Peru agreed to a ceasefire with Chile on Monday.", ("Peru", "Chile")),
        ("Peru agreed to a truce as Bolivia went on with its offensive.", ("Peru",)),
    ],
)
def test_both_of_two_are_parties(told, text, parties):
    assert {(status, names) for status, _, names in told(text)} == {("agreed", parties)}


@pytest.mark.parametrize(
    ("text", "statuses", "parties"),
    [
        (
            "The minister said that Peru had broken the truce that it had declared.",
            {"violated", "agreed"},
            ("Peru",),
        ),
        ("The president said that Peru was ready to extend the truce.", {"called_for"}, ("Peru",)),
        ("There was no immediate confirmation by Peru of the truce.", {"unconfirmed"}, ("Peru",)),
        (
            "Peru and Chile signed a truce, which took effect on Monday.",
            {"agreed", "in_effect"},
            ("Peru", "Chile"),
        ),
        ("Peru accused Bolivia of breaking the ceasefire with Chile.", {"violated"}, ("Bolivia",)),
        (
            "Peru and Chile have accused one another of breaking the ceasefire.",
            {"violated"},
            ("Peru", "Chile"),
        ),
    ],
)
def test_who_is_bound_is_the_same_for_what_is_told_of_one_truce(told, text, statuses, parties):
    found = told(text)
    assert {status for status, _, _ in found} == statuses
    assert {names for _, _, names in found} == {parties}


def test_one_who_negotiates_for_others_is_a_broker(extract):
    text = "A previous truce, negotiated by Bolivia in July 1998, collapsed within weeks. Varn, 3 May 2024."
    facts = [fact for fact in extract(text).facts if fact.kind.value == "ceasefire"]
    assert {fact.status.value for fact in facts} == {"agreed", "collapsed"}
    assert {(fact.parties, fact.brokers, fact.background) for fact in facts} == {((), ("Bolivia",), True)}


def test_no_date_is_extended(told):
    text = "Peru and Chile agreed to a 48-hour truce on Oct. 15, which was extended in Varn on Oct. 19."
    assert {status for status, _, _ in told(text)} == {"agreed", "extended"}


@pytest.mark.parametrize(
    ("sentence", "brokers"),
    [
        (
            "The talks came after Chile's top diplomat, Irina Volk, spoke with the generals and called on "
            "them to observe the truce she had mediated.",
            {"called_for": ("Irina Volk",), "agreed": ("Irina Volk",)},
        ),
        (
            "They had agreed a ceasefire after talks hosted by Peru; it was broken at once.",
            {"agreed": ("Peru",), "violated": ()},
        ),
    ],
)
def test_brokers_of_the_instrument_that_is_meant(extract, sentence, brokers):
    facts = [fact for fact in extract(sentence).facts if fact.kind.value == "ceasefire"]
    assert {fact.status.value: fact.brokers for fact in facts} == brokers


def test_the_month_behind_the_mediator_is_that_of_the_truce(extract):
    facts = extract("Peru and Chile signed a truce mediated by Bolivia in July.").facts
    assert [fact.when_text for fact in facts if fact.kind.value == "ceasefire"] == ["in July"]
