"""Attributions that must not be lost or given to a wrong speaker: sentences of our own for each class."""

from collections.abc import Callable

import pytest

from briefing.facts import CasualtyClaim, Statement

ReadWho = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def told(extract) -> ReadWho:
    """Return a function that gives name and content of the statements of a text."""

    def read(text: str) -> list[tuple[str, str]]:
        facts = [fact for fact in extract(text).facts if isinstance(fact, Statement)]
        return [((fact.speaker.name or "") if fact.speaker else "", fact.content) for fact in facts]

    return read


def test_the_dead_and_wounded_of_a_report_claim_nothing(told) -> None:
    text = (
        "Ardania's military said 23 of its soldiers were killed and 29 wounded, "
        "and claimed that more than 200 Velmar fighters had died."
    )
    assert told(text) == [
        ("Ardania's military", "23 of its soldiers were killed and 29 wounded"),
        ("Ardania's military", "more than 200 Velmar fighters had died"),
    ]


@pytest.mark.parametrize(
    "losses", ["three people were killed and two injured", "that three people had been killed"]
)
def test_who_reports_victims_goes_on_to_call_the_strike_a_crime(told, losses: str) -> None:
    found = told(f"The governor said {losses} and called the strike a crime.")
    assert found == [
        ("The governor", losses.removeprefix("that ")),
        ("The governor", "the strike a crime"),
    ]


@pytest.mark.parametrize("when", ["hours after", "a day after"])
def test_another_report_of_an_earlier_time_has_its_own_speaker(told, when: str) -> None:
    text = (
        "The Ardanian ministry said four of its servicemen were killed and one injured in shelling by Velmar "
        f"forces, {when} Tolmia said that one of its soldiers had been wounded."
    )
    assert told(text) == [
        (
            "Ardanian ministry",
            "four of its servicemen were killed and one injured in shelling by Velmar forces",
        ),
        ("Tolmia", "one of its soldiers had been wounded"),
    ]


def test_each_figure_of_two_reports_keeps_its_claimant(extract) -> None:
    text = (
        "The Ardanian ministry said four of its servicemen were killed and one injured in shelling, "
        "hours after Tolmia said that one of its soldiers had been wounded."
    )
    losses = [fact for fact in extract(text).facts if isinstance(fact, CasualtyClaim)]
    assert {fact.claimant.text for fact in losses if fact.claimant} == {"The Ardanian ministry", "Tolmia"}


def test_a_wounded_man_with_a_name_still_speaks(told) -> None:
    assert told("Kaldor was wounded and said he would return.") == [("Kaldor", "he would return")]


def test_a_verb_inside_a_quotation_does_not_report_its_reporting_clause(told) -> None:
    text = '"All parties have agreed on it," the ministry said, adding that talks would go on.'
    assert told(text) == [
        ("ministry", "All parties have agreed on it"),
        ("ministry", "talks would go on"),
    ]


@pytest.mark.parametrize("asked", ["Asked", "Asked by reporters"])
def test_a_question_put_to_the_speaker_is_nobodys_statement(told, asked: str) -> None:
    text = f"{asked} whether Velmar would agree to a ceasefire, President Orla Denn said Tolmia had to stop."
    assert told(text) == [("Orla Denn", "Tolmia had to stop")]


@pytest.mark.parametrize("menace", ["threatened to widen the war", "threatened the region"])
def test_an_attack_that_threatens_says_nothing(told, menace: str) -> None:
    text = f'Velmar denounced the strikes as a "dangerous escalation" that {menace}.'
    assert told(text) == [("Velmar", f'the strikes as a "dangerous escalation" that {menace}')]


def test_a_country_that_threatens_speaks(told) -> None:
    assert ("Velmar", "to close the border") in told(
        "Velmar, which threatened to close the border, is armed."
    )


def test_a_quoted_fragment_leaves_the_clause_around_it_whole(told) -> None:
    inner = 'it was vital to "consolidate the truce"'
    found = told(f"Borun told his Velmar counterpart that {inner}, his ministry said.")
    assert found == [
        ("his ministry", f"Borun told his Velmar counterpart that {inner}"),
        ("Borun", inner),
    ]


def test_a_report_inside_another_ends_before_the_outer_one(told) -> None:
    inner = 'it was vital to "consolidate the ceasefire"'
    text = (
        "Norland's foreign minister, Arel Borun, told his Velmar counterpart Tamar Kaldor in a phone call "
        f"that {inner}, his ministry said."
    )
    assert ("Arel Borun", inner) in told(text)


def test_a_call_that_is_renewed_is_told_once_by_its_name(told) -> None:
    text = "The United Nations reiterates its call for an immediate ceasefire."
    assert told(text) == [("United Nations", "an immediate ceasefire")]


@pytest.mark.parametrize("chief", ["its chief, Garan Tolm", "its chief, General Abel Rahman al-Tolm"])
def test_who_stands_beside_a_report_speaks_for_himself(told, chief: str) -> None:
    text = f'The army has rejected the proposal, with {chief}, calling it "the worst yet".'
    found = told(text)
    assert found[0] == ("army", "the proposal")
    assert found[1][0].endswith("Tolm")
    assert len(found) == 2


def test_the_source_of_a_source_is_no_part_of_the_content(told, extract) -> None:
    text = "The minister said that, according to the Norland Clinic, 12 people were killed."
    assert told(text) == [
        ("The minister", "12 people were killed"),
        ("Norland Clinic", "12 people were killed"),
    ]


def test_a_name_goes_without_what_is_told_of_it(told, extract) -> None:
    text = "The army, which has held Orlo since April, said 12 people were killed."
    assert told(text) == [("army", "12 people were killed")]
    losses = [fact for fact in extract(text).facts if isinstance(fact, CasualtyClaim)]
    assert [fact.claimant.text for fact in losses if fact.claimant] == ["The army"]


def test_a_dateline_is_no_part_of_what_was_said(told) -> None:
    text = "Nov 25 (Herald) - Five people were killed in Orlo, the army said."
    assert told(text) == [("army", "Five people were killed in Orlo")]


def test_an_event_says_nothing(told) -> None:
    assert told("The explosion said to have killed nine was heard in Tesk.") == []
    assert told('The "massacre" warned the world that peace was far.') == []


def test_who_makes_a_claim_inside_a_relative_clause_is_its_claimant(extract, told) -> None:
    text = (
        "Norland accuses Velmar of harbouring the Red Front, "
        "which it says carried out an ambush that killed 11 troops."
    )
    assert ("Norland", "carried out an ambush that killed 11 troops") in told(text)
    losses = [fact for fact in extract(text).facts if isinstance(fact, CasualtyClaim)]
    assert [fact.claimant.name or fact.claimant.text for fact in losses if fact.claimant] == ["Norland"]


def test_a_place_has_no_office_by_the_source_behind_it(told) -> None:
    found = told("The mission in Orlo, according to its director, had received 40 wounded.")
    assert [name for name, _ in found] == ["its director"]


def test_a_body_that_makes_a_claim_inside_a_relative_clause_is_its_claimant(told) -> None:
    assert told("The clashes, which the ministry said killed nine, went on.") == [("ministry", "killed nine")]


def test_what_a_report_only_corrects_or_sets_in_its_time_is_no_second_statement(told) -> None:
    corrected = "A drone killed 114 people, the governor said on Monday, revising an earlier count of 79."
    assert told(corrected) == [("the governor", "A drone killed 114 people")]
    timed = "Two people died, the ministry said, a day after a raid left 13 dead."
    assert told(timed) == [("ministry", "Two people died")]


def test_a_day_begins_no_name(told) -> None:
    found = told("The truce was extended, and on Sunday Qatar's foreign ministry announced that it held.")
    assert [name for name, _ in found] == ["Qatar's foreign ministry"]


def test_the_title_of_a_series_speaks_nothing(told) -> None:
    text = "Ukraine war briefing: Kyiv mourns as rescuers end search; Kremlin rules out truce before talks"
    assert [name for name, _ in told(f"{text}\n\nThe search has ended.")] == ["Kremlin"]


def test_a_source_in_a_relative_clause_tells_that_clause_alone(told) -> None:
    found = told("A truce began after clashes that, according to the council, killed 37 villagers.")
    assert found == [("council", "killed 37 villagers")]


@pytest.mark.parametrize("day", ["on Monday", "Monday"])
def test_the_day_of_a_report_is_no_part_of_it(told, day: str) -> None:
    found = told(f"The army said {day} its troops had taken the bridge.")
    assert found == [("army", "its troops had taken the bridge")]


def test_a_country_before_a_colon_is_where_a_headline_is_filed(told) -> None:
    text = (
        "Yemen: Missile strike on Marib kills 8, including two children, government says\n\nThe war goes on."
    )
    assert told(text) == [("government", "Missile strike on Marib kills 8, including two children")]


def test_the_report_of_another_behind_a_semicolon_is_not_the_first_ones(told) -> None:
    text = "India said 21 civilians had died; Pakistan put its toll at 40. It said it had shot down jets."
    assert ("India", "21 civilians had died") in told(text)
    assert told(text)[-1] == ("Pakistan", "it had shot down jets")


@pytest.mark.parametrize("body", ["UN Development Programme", "Christian Association of Nigeria"])
def test_a_body_is_no_person_and_keeps_its_whole_name(told, body: str) -> None:
    assert told(f"The {body} said the road was open.") == [(body, "the road was open")]


def test_a_state_is_not_its_governor(told) -> None:
    text = "Two people died in Kwara State. The state governor announced an inquiry."
    assert [name for name, _ in told(text)] == ["The state governor"]
