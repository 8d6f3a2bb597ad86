"""Parties: names, who stands behind a phrase, and the names that only look like one."""

from itertools import pairwise

import pytest

from briefing.extraction.annotations import PartyKind, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.parties import belligerents, home_country, mark_parties, party_of, sole_armed_group
from briefing.extraction.party_lexicon import fold, party_names


def _mentions(doc):
    return [(doc[m.start : m.end].text, m.party, m.kind.value) for m in annotations(doc).parties]


def _party(doc, words):
    start = doc.text.index(words)
    span = doc.char_span(start, start + len(words), alignment_mode="expand")
    return party_of(doc, span.start, span.end)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Baku said so.", "Azerbaijan"),
        ("The Kremlin said so.", "Russia"),
        ("Damascus said so.", "Syria"),
        ("Downing Street said so.", "United Kingdom"),
        ("The White House said so.", "United States"),
        ("Foggy Bottom said so.", "United States"),
        ("The IDF said so.", "Israel"),
        ("Ten Turks left.", "Turkey"),
        ("Two Filipinos left.", "Philippines"),
        ("A Briton left.", "United Kingdom"),
        ("The Dutch left.", "Netherlands"),
        ("Ansar Allah said so.", "Houthis"),
        ("Daesh fighters fled.", "Islamic State"),
        ("The al-Shabaab group fled.", "al-Shabab"),
        ("Al - Qaeda fled.", "al-Qaeda"),
        ("The U. S. left.", "United States"),
        ("The US left.", "United States"),
        ("MONUSCO left.", "UN"),
        ("Shining Path fled.", "Sendero Luminoso"),
        ("Côte d’Ivoire left.", "Ivory Coast"),
        ("Sana’a said so.", "Yemen"),
        ("The Congolese army left.", "Democratic Republic of the Congo"),
        ("South Sudan left.", "South Sudan"),
    ],
)
def test_names(read_doc, text, party):
    assert party in [m.party for m in annotations(read_doc(text)).parties]


@pytest.mark.parametrize(
    "text",
    [
        "She told us about it.",
        "He ate turkey and used fine china.",
        "Michael Jordan scored.",
        "Paris Hilton sang.",
        "Chad Smith drums.",
        "They crossed New Mexico and the Gulf of Mexico.",
        "The Vietnam War ended.",
        "He will polish the table.",
        "It is what it is.",
    ],
)
def test_no_party(read_doc, text):
    assert [m for m in annotations(read_doc(text)).parties if m.party] == []


def test_the_other_georgia(read_doc):
    assert annotations(read_doc("Police in Georgia said a man was shot in Atlanta.")).parties == ()
    assert annotations(read_doc("Georgia said its troops left Tskhinvali.")).parties[0].party == "Georgia"


def test_capitals(read_doc):
    doc = read_doc("THE SALVADORAN ARMY TOLD US THAT THE FMLN ATTACKED THE US EMBASSY IN SAN SALVADOR.")
    assert [m.party for m in annotations(doc).parties] == [
        "El Salvador",
        "FMLN",
        "United States",
        "El Salvador",
    ]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Armenia’s defence ministry spoke.", ("Armenia’s defence ministry", "Armenia", "institution")),
        ("Armenia 's defence ministry spoke.", ("Armenia 's defence ministry", "Armenia", "institution")),
        ("Syrian government forces left.", ("Syrian government forces", "Syria", "institution")),
        ("The health ministry in Gaza spoke.", ("health ministry in Gaza", "Gaza", "institution")),
        ("The army of Chad left.", ("army of Chad", "Chad", "institution")),
        ("Reuters said so.", ("Reuters", None, "organisation")),
        ("A Russian soldier fell.", ("Russian soldier", "Russia", "institution")),
    ],
)
def test_institutions_and_outlets(read_doc, text, mention):
    assert mention in _mentions(read_doc(text))


def test_persons_take_the_party_of_their_title(read_doc):
    doc = read_doc("Chadian Foreign Minister Idris Malloum spoke on Monday. Malloum left later.")
    persons = [m for m in _mentions(doc) if m[2] == "person"]
    assert [party for _, party, _ in persons] == ["Chad", "Chad"]


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("Peru says 71 of its troops have been killed.", "its troops", "Peru"),
        ("Peruvian officials claim their forces responded.", "their forces", "Peru"),
        ("Peru’s army left. Its soldiers were tired.", "Its soldiers", "Peru"),
        ("Peru’s defence ministry spoke. The ministry gave no toll.", "The ministry", "Peru"),
        ("Peru’s defence ministry spoke. The ministry's update was short.", "The ministry's update", "Peru"),
        ("Saudi-backed Yemeni government troops left.", "Saudi-backed Yemeni government troops", "Yemen"),
        ("US-backed fighters left.", "US-backed fighters", None),
        ("Ethnic Armenians fled.", "Ethnic Armenians", None),
        ("Peru and Chile said so.", "Peru and Chile", None),
        ("The UN envoy for Yemen spoke.", "The UN envoy for Yemen", "UN"),
        ("A former ambassador to Syria spoke.", "A former ambassador to Syria", None),
        ("The president of Peru spoke.", "The president of Peru", "Peru"),
        ("Peru's largest rebel group, the MRTA, spoke.", "Peru's largest rebel group, the MRTA", "MRTA"),
        ("The FMLN attacked. The rebels fled.", "The rebels", "FMLN"),
        ("The Salvadoran army left. El Salvador mourned. Soldiers died.", "Soldiers", "El Salvador"),
        ("Foreign troops left Peru. Peru mourned. Peru wept.", "Foreign troops", None),
        ("Police came.", "Police", None),
        (
            "The health ministry spoke. The health ministry in Gaza gave a toll.",
            "The health ministry",
            "Gaza",
        ),
        ("Peru mourned. Peru wept. Official sources gave no toll.", "Official sources", "Peru"),
        ("Peru mourned. Peru wept. Military spokesmen said so.", "Military spokesmen", "Peru"),
        ("The Foreign Secretary spoke.", "The Foreign Secretary", "United Kingdom"),
        ("India's Foreign Secretary spoke.", "India's Foreign Secretary", "India"),
        ("NATO Secretary-General Ole Brand spoke.", "NATO Secretary-General Ole Brand", "NATO"),
        ("The secretary-general spoke.", "The secretary-general", "UN"),
        ("Officials in Lima spoke.", "Officials in Lima", "Peru"),
    ],
)
def test_party_of(read_doc, text, words, party):
    assert _party(read_doc(text), words) == party


def test_party_of_on_a_tree_built_by_hand(hand_built):
    doc = hand_built(
        [
            ("Peru", 1, "nsubj", "NNP", "Peru"),
            ("lost", 1, "ROOT", "VBD", "lose"),
            ("ten", 1, "dobj", "CD", "ten"),
            ("of", 2, "prep", "IN", "of"),
            ("its", 5, "poss", "PRP$", "its"),
            ("soldiers", 3, "pobj", "NNS", "soldier"),
            ("~.", 1, "punct", ".", "."),
        ]
    )
    mark_parties(doc)
    assert party_of(doc, 4, 6) == "Peru"
    assert party_of(doc, 0, 1) == "Peru"
    assert party_of(doc, 3, 3) is None


def test_main_parties_of_an_article(read_doc):
    doc = read_doc("Clashes between Peru and Chile went on. Peru blamed Chile. Brazil called for calm.")
    assert belligerents(doc) == ("Chile", "Peru")
    assert home_country(doc) is None
    doc = read_doc("Peru mourned. Peru wept. The MRTA struck Lima.")
    assert home_country(doc) == "Peru"
    assert sole_armed_group(doc) == "MRTA"


def test_mentions_stand_in_order_and_apart(read_doc):
    doc = read_doc(
        "Peru's army and Chile's defence ministry met the UN, the EU and Hamas in Geneva and Baku."
    )
    mentions = annotations(doc).parties
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_every_canonical_name_is_found():
    lexicon = load_lexicon("parties")
    for table in ("countries", "regions", "armed_groups", "bodies"):
        for party in lexicon[table]:
            assert [hit.name.party for hit in party_names().find(f"in {party} today")][:1] == [party], party


def test_users_own_party(tmp_path, read_doc, monkeypatch):
    from briefing.extraction import lexicon, party_lexicon

    (tmp_path / "parties.toml").write_text(
        '[armed_groups]\n"Red Valley Front" = { names = ["RVF"] }\n', encoding="utf-8"
    )
    lexicon.use_user_lexicon(tmp_path)
    party_lexicon.party_names.cache_clear()
    try:
        doc = read_doc("RVF fighters left.")
        assert annotations(doc).parties[0].party == "Red Valley Front"
        assert annotations(doc).parties[0].kind is PartyKind.ARMED_GROUP
    finally:
        lexicon.use_user_lexicon(None)
        party_lexicon.party_names.cache_clear()


def test_fold():
    assert fold("Erdoğan") == "erdogan"
    assert fold("Azer\u00adbaijan") == "azerbaijan"


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("The Velm Liberation Front attacked a post.", {"Velm Liberation Front"}),
        ("Fighters of the Free Orlin Army withdrew.", {"Free Orlin Army"}),
        ("Liwa al-Nahr and Jaysh al-Velm merged.", {"Liwa al-Nahr", "Jaysh al-Velm"}),
        ("The Liberation Front of Orlin (LFO) withdrew; the LFO said so.", {"Liberation Front of Orlin"}),
        ("The Sudan Liberation Army withdrew.", {"Sudan Liberation Army"}),
        ("The Salvation Army gave soup.", set()),
        ("A liberation army of bakers marched.", set()),
    ],
)
def test_armed_groups_of_no_list_are_told_by_their_names(read_doc, sentence, parties):
    assert {mention.party for mention in annotations(read_doc(sentence)).parties} == parties


def test_initials_stand_for_the_group_that_they_abbreviate(read_doc):
    text = "The Red Liberation Front (RLF) met. Later the RLF left."
    found = [m for m in annotations(read_doc(text)).parties if m.party == "Red Liberation Front"]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Abu Daud al-Kuwaiti was buried.", set()),
        ("Abu Daud al - Kuwaiti was buried.", set()),
        ("A Kuwaiti emir was buried.", {"Kuwait"}),
        ("Bashar al-Assad spoke.", {"Syria"}),
        ("Kurdish fighters withdrew.", {"Kurds"}),
        ("Rohingya villagers fled.", {"Rohingya"}),
        ("A local People's Defence Force struck.", {"People's Defence Forces"}),
        ("FARDC troops withdrew.", {"Democratic Republic of the Congo"}),
        ("Shops in Tamil Nadu opened.", set()),
    ],
)
def test_names_of_today(read_doc, sentence, parties):
    assert {mention.party for mention in annotations(read_doc(sentence)).parties} == parties


@pytest.mark.parametrize("who", ["Central American", "Latin American", "South American"])
def test_a_part_of_the_world_with_american_in_it_is_not_the_united_states(extract, who: str) -> None:
    (statement,) = extract(f"The {who} presidents said the road was open.").facts
    assert statement.speaker.party is None
