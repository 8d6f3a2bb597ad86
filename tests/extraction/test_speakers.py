"""Speakers: pronouns, titles, offices, bodies and papers resolved, and left open where the article is."""

import pytest

from briefing.facts import Speaker


def named(found: list[Speaker]) -> list[tuple[str, str]]:
    """Return mention and name of each."""
    return [(speaker.text, speaker.name) for speaker in found]


def test_a_surname_gets_the_full_name_and_the_office(speakers) -> None:
    found = speakers(
        "Defence Minister Tomas Kaldor said the front was stable. Kaldor said reserves were on their way."
    )
    assert [s.name for s in found] == ["Tomas Kaldor", "Tomas Kaldor"]
    assert found[1].role == "Defence Minister"


def test_an_apposition_gives_the_office(speakers) -> None:
    found = speakers("Ana Ruel, a spokeswoman for the mission, said the camp was full.")
    assert (found[0].name, found[0].role) == ("Ana Ruel", "a spokeswoman for the mission")


def test_he_and_she_point_to_the_person_who_spoke(speakers) -> None:
    text = "Tomas Kaldor said the front was stable. He added that reserves were on their way."
    assert named(speakers(text))[1] == ("He", "Tomas Kaldor")


def test_she_is_not_the_man_who_spoke_last(speakers) -> None:
    text = (
        "Ms Ana Ruel said the camp was full. Mr Tomas Kaldor said more tents would come. "
        "She said they were needed at once."
    )
    assert named(speakers(text))[2] == ("She", "Ana Ruel")


def test_an_office_points_to_the_one_who_was_named_with_it(speakers) -> None:
    text = (
        "Foreign Minister Ana Ruel flew to the capital on Monday. The premier met her. "
        "The foreign minister said the talks would go on."
    )
    assert named(speakers(text)) == [("The foreign minister", "Ana Ruel")]


def test_offices_of_two_countries_are_kept_apart(speakers) -> None:
    text = (
        "Armenian Prime Minister Nikol Sarian met Russian Prime Minister Oleg Batov on Monday. "
        "The Armenian prime minister said the border was quiet."
    )
    assert named(speakers(text)) == [("The Armenian prime minister", "Nikol Sarian")]


def test_the_spokesman_is_the_one_who_was_named_as_such(speakers) -> None:
    text = "Army spokesman Tomas Kaldor spoke to reporters. The spokesman said two bridges were lost."
    assert named(speakers(text)) == [("The spokesman", "Tomas Kaldor")]


def test_the_ministry_gets_its_full_name(speakers) -> None:
    text = "Armenia’s defence ministry said the border was quiet. The ministry added that it would stay so."
    found = speakers(text)
    assert found[1].text == "The ministry"
    assert "defence ministry" in found[1].name


def test_a_statement_speaks_for_who_issued_it(speakers) -> None:
    text = (
        "The observer mission said in a statement that the polls were fair. "
        "The statement said turnout was high."
    )
    assert named(speakers(text))[1] == ("The statement", "observer mission")


def test_it_points_to_the_body_that_spoke(speakers) -> None:
    text = "The defence ministry said the border was quiet. It added that no shots were fired."
    assert named(speakers(text))[1] == ("It", "defence ministry")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Baku said the truce was broken.", "Azerbaijan"),
        ("The Kremlin said the talks would go on.", "Russia"),
        ("Armenia’s defence ministry said the border was quiet.", "Armenia"),
        ("A senior Armenian official said the border was quiet.", "Armenia"),
        ("Villagers said the border was quiet.", None),
    ],
)
def test_seats_ministries_and_officials_have_their_party(speakers, text: str, party: str | None) -> None:
    assert [s.party for s in speakers(text)] == [party]


@pytest.mark.parametrize(
    "text",
    ["He said the border was quiet.", "They said the border was quiet.", "It said the border was quiet."],
)
def test_a_pronoun_without_antecedent_stays_open(speakers, text: str) -> None:
    speaker = speakers(text)[0]
    assert speaker.name == speaker.text
    assert speaker.party is None


def test_an_unnamed_official_stays_unnamed(speakers) -> None:
    text = "Tomas Kaldor left the capital. A senior official said the road was open."
    assert named(speakers(text)) == [("A senior official", "A senior official")]


def test_who_stands_for_the_person_before_it(speakers) -> None:
    found = speakers("Police met Ana Ruel, who said the house was empty.")
    assert named(found) == [("who", "Ana Ruel")]


def test_two_speakers_under_one_cue_are_both_named(speakers) -> None:
    text = "Foreign Minister Ana Ruel and Defence Minister Tomas Kaldor said the border was quiet."
    assert speakers(text)[0].name == "Ana Ruel and Tomas Kaldor"


def test_a_paper_issued_by_somebody_is_theirs(speakers) -> None:
    found = speakers("According to a statement from Tomas Kaldor, the parties have signed a deal.")
    assert [s.name for s in found] == ["Tomas Kaldor"]


def test_a_quotation_before_the_first_name_belongs_to_whom_the_next_sentence_is_about(speakers) -> None:
    text = "“We are ready for the flood,” he said. Tomas Kaldor, who leads the team, spoke on Monday."
    assert named(speakers(text))[0] == ("he", "Tomas Kaldor")


def test_somebody_named_later_is_not_he_where_another_was_named_before(speakers) -> None:
    text = "The army met Ana Ruel at the gate. “We are ready,” he said. Tomas Kaldor spoke on Monday."
    assert named(speakers(text))[0] == ("he", "he")


@pytest.mark.parametrize("rank", ["Col.", "Sgt.", "Lt. Col.", "Maj. Gen.", "Spc.", "Brig. Gen.", "Capt."])
def test_the_dot_of_a_rank_ends_no_sentence(speakers, rank: str) -> None:
    found = speakers(f"“The road is open,” said {rank} Olan Tarn, the task force commander.")
    assert [(s.name, s.text.startswith(rank)) for s in found] == [("Olan Tarn", True)]


def test_a_first_name_alone_is_the_person_before_and_not_one_named_later(speakers) -> None:
    text = (
        "Orlan Mirel, a student, says the library is open. Orlan says it helps. "
        "The shelves are full, says Kadu Orlan, a fighter."
    )
    assert [s.name for s in speakers(text)] == ["Orlan Mirel", "Orlan Mirel", "Kadu Orlan"]


def test_it_is_the_body_of_the_sentence_and_never_a_man(speakers) -> None:
    text = (
        "A man told reporters he heard a plane. The agency studied footage, which it said showed no forces."
    )
    assert named(speakers(text))[1] == ("it", "agency")


def test_she_is_the_girl_who_was_introduced(speakers) -> None:
    text = (
        "A fighter, Tomas Kaldor, said the front was calm. One girl told reporters it was not. "
        "She said that she was afraid."
    )
    assert named(speakers(text))[-1] == ("She", "One girl")


def test_no_place_inside_the_quotation_holds_the_office_behind_it(speakers) -> None:
    found = speakers("“We stand with our allies in Orlo,” the secretary said in a statement.")
    assert [(s.name, s.role) for s in found] == [("the secretary", None)]


def test_mr_king_is_no_king(speakers) -> None:
    text = "Orlo Media, which Mr. King founded, broadcasts daily. Mr. King said that he was never asked."
    assert [s.name for s in speakers(text)] == ["King"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Minister for the Middle East Olan Tarn said it was late.",
            "Olan Tarn",
            "Minister for the Middle East",
        ),
        ("The envoy for Africa Ana Ruel said it was late.", "Ana Ruel", "envoy for Africa"),
    ],
)
def test_the_part_of_the_world_is_of_the_office_and_not_of_the_name(speakers, text, name, role) -> None:
    assert [(s.name, s.role) for s in speakers(text)] == [(name, role)]
