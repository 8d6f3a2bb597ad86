"""Who, on whose word and when: fields beside the figure that newly written articles lost."""

import pytest

from briefing.extraction.extractor import Extractor
from briefing.facts import Article, CasualtyClaim, Category, Outcome

PUBLISHED = "2025-09-14"


@pytest.fixture(scope="module")
def read():
    extractor = Extractor()

    def _read(text: str) -> list[CasualtyClaim]:
        facts = extractor.extract(Article(id="a", text=text, published=PUBLISHED)).facts
        return [fact for fact in facts if isinstance(fact, CasualtyClaim)]

    return _read


def test_a_count_that_another_is_compared_with_is_of_the_past(read) -> None:
    found = read("Monitors have recorded 412 civilian deaths this year, compared with 260 in 2024.")
    assert {(c.count.low, c.background) for c in found} == {(412, False), (260, True)}
    assert {c.victims.category for c in found} == {Category.CIVILIAN}


def test_a_measure_that_another_is_compared_with_is_nobody(read) -> None:
    found = read("Twelve people died in the floods, compared with rainfall of 260 millimetres.")
    assert [c.count.low for c in found] == [12]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("His colleague survived with burns.", 1),
        ("Two firemen escaped with minor injuries.", 2),
        ("The blast left 63 people with injuries.", 63),
    ],
)
def test_who_lives_with_wounds_is_wounded(read, text: str, low: int) -> None:
    assert [(c.count.low, c.outcome) for c in read(text)] == [(low, Outcome.WOUNDED)]


def test_the_missing_whose_bodies_are_found_are_missing_no_longer(read) -> None:
    found = read("The bodies of three missing labourers were found in a ravine.")
    assert [(c.count.low, c.outcome) for c in found] == [(3, Outcome.KILLED)]


def test_most_of_the_dead_is_no_figure(read) -> None:
    assert read("Most of the dead were herders who had come to sell sheep.") == []


def test_every_group_among_them_is_a_part(read) -> None:
    found = read("Rescuers recovered 27 bodies, among them nine children and two nurses.")
    assert {(c.count.low, c.part_of is None) for c in found} == {(27, True), (9, False), (2, False)}


def test_whoever_counts_in_a_contrasting_clause_claims_that_count(read) -> None:
    found = read(
        "Norland confirmed the deaths of 46 soldiers, while monitors have identified 142 troops killed."
    )
    claimants = {c.count.low: c.claimant.text for c in found if c.claimant}
    assert claimants == {46: "Norland", 142: "monitors"}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Two passers-by were killed.", Category.CIVILIAN),
        ("Four petty officers were killed when the frigate was hit.", Category.MILITARY),
        ("Inspector Adam Tarn was killed in the blast.", Category.POLICE),
        ("Two school inspectors were killed in the blast.", Category.UNSPECIFIED),
    ],
)
def test_categories_of_words_in_two_pieces_and_of_ranks(read, text: str, category: Category) -> None:
    assert [c.victims.category for c in read(text)] == [category]


def test_the_whole_of_passers_by_is_told(read) -> None:
    assert [c.victims.text for c in read("Two passers-by were killed.")] == ["passers-by"]
