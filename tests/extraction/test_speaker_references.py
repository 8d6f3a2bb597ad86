"""Who is meant: subjects with their name beside the office, offices of others, names behind months."""

from briefing.facts import Speaker


def named(found: list[Speaker]) -> list[tuple[str, str]]:
    """Return mention and name of each."""
    return [(speaker.text, speaker.name) for speaker in found]


def test_he_is_the_subject_whose_name_stands_beside_the_office(speakers) -> None:
    text = (
        "The head of the mission, Ana Ruel, said the camp was full.\n\n"
        "The regional governor, Tomas Kaldor, arrived in the afternoon. He warned that water was short."
    )
    assert named(speakers(text))[1] == ("He", "Tomas Kaldor")


def test_she_is_the_only_one_with_an_office_whom_the_paragraph_names(speakers) -> None:
    text = (
        "Tomas Kaldor said the front was stable.\n\n"
        "For analyst Ana Ruel, the fall of the port was a turning point. She said the roads would be next."
    )
    assert named(speakers(text))[1] == ("She", "Ana Ruel")


def test_the_envoy_of_another_country_is_not_the_one_who_was_named(speakers) -> None:
    text = (
        "Ana Ruel, the special representative of the United Nations, said there was no time to lose. "
        "The representative of Norway said the mandate was too weak."
    )
    assert named(speakers(text))[1][1] == "The representative of Norway"


def test_the_official_is_the_one_who_spoke_before(speakers) -> None:
    text = "A senior Norwegian official said talks would go on. The official said that a date had been set."
    assert named(speakers(text))[1] == ("The official", "A senior Norwegian official")


def test_an_office_before_a_comma_is_the_office_of_the_name(speakers) -> None:
    found = speakers("The head of the mission, Ana Ruel, confirmed that she had received the request.")
    assert (found[0].name, found[0].role) == ("Ana Ruel", "head of the mission")


def test_a_month_is_no_part_of_a_name_and_an_organisation_is_no_person(speakers) -> None:
    found = speakers(
        "In May Relief Watch reported that the army had shot prisoners. She said it was a crime."
    )
    assert found[0].name == "Relief Watch"
    assert found[1].name == "She"


def test_no_surname_is_made_of_an_organisation_without_borders(speakers) -> None:
    assert (
        speakers("Rights Without Borders said the army had shot prisoners.")[0].name
        == "Rights Without Borders"
    )


def test_a_weekday_is_nobody(speakers) -> None:
    found = speakers("The governor will speak on Friday, his spokeswoman announced.")
    assert [s.name for s in found] == ["his spokeswoman"]


def test_he_is_the_one_of_them_who_spoke(speakers) -> None:
    text = (
        "Tomas Kaldor, the governor's deputy, said it was an insult.\n\n"
        "Fishermen gathered at the pier. One of them claimed the cutter had given no warning. "
        "“They just shot,” he said."
    )
    assert named(speakers(text))[-1] == ("he", "One of them")


def test_letters_behind_a_name_are_no_part_of_it(speakers) -> None:
    found = speakers("The Free Highlands Army (FHA) accused the guards of firing on ambulances.")
    assert [s.name for s in found] == ["Free Highlands Army"]


def test_an_office_of_a_country_gives_its_holder_the_party(speakers) -> None:
    text = (
        "Fisheries minister Ana Ruel flew home. Norway's fisheries minister said two men were dead. "
        "Ruel added that others were held."
    )
    assert [s.party for s in speakers(text)] == ["Norway", "Norway"]
