"""Five invented conflicts: tolls, states, contradictions, gaps and changes are as expected, in any order."""

import random
from typing import Any

import pytest

from briefing.assessment import Picture
from briefing.assessment.picture import CeasefireLine, Contradiction, GapKind, Toll, TollLine
from tests.assessment.examples import NAMES, Example, code, load


@pytest.fixture(params=NAMES)
def example(request: pytest.FixtureRequest) -> Example:
    return load(request.param)


def line_form(line: TollLine) -> dict[str, Any]:
    form: dict[str, Any] = {
        "by": line.latest.claimant.words,
        "figure": code(line.latest.count),
        "history": [code(claim.count) for claim in line.history],
        "outlets": len(line.latest.origins),
    }
    if line.parts:
        form["parts"] = [
            {
                "group": part.latest.group.key,
                "figure": code(part.latest.count),
                "history": [code(claim.count) for claim in part.history],
            }
            for part in line.parts
        ]
    return form


def toll_form(toll: Toll) -> dict[str, Any]:
    ends = {(False, False): "closed", (False, True): "open above", (True, False): "open below"}
    return {
        "group": toll.group.key,
        "outcome": toll.outcome.value,
        "lines": [line_form(line) for line in toll.lines],
        "spans": [[s.low, s.high, ends.get((s.open_below, s.open_above), "open")] for s in toll.spans],
    }


def ceasefire_form(line: CeasefireLine) -> dict[str, Any]:
    start = line.effective
    day = None
    if start and (start.instant or start.value):
        day = start.instant.date().isoformat() if start.instant else start.value[:10]
    return {
        "start": day,
        "now": line.now.value,
        "one_sided": line.one_sided,
        "brokers": list(line.brokers),
        "states": [entry.status.value for entry in line.states],
        "positions": {position.party: position.stance.value for position in line.positions},
        "violations": [[v.alleged_by.words, list(v.against)] for v in line.violations],
    }


def contradiction_form(contradiction: Contradiction) -> list[str]:
    return [contradiction.kind.value, *(side.claimant.words for side in contradiction.sides)]


def changes_form(picture: Picture) -> list[list[str]]:
    forms = []
    for change in picture.changes:
        if change.claim:
            forms.append([change.kind.value, change.claim.claimant.words, code(change.claim.count)])
        elif change.line:
            forms.append([change.kind.value, change.line.instrument.value, change.line.now.value])
        else:
            assert change.before
            forms.append([change.kind.value, *change.before.words.split(": ")])
    return forms


def in_any_order(items: list[Any]) -> list[Any]:
    return sorted(items, key=repr)


def test_there_are_five_dossiers_of_5_to_40_articles() -> None:
    sizes = sorted(len(load(name).articles) for name in NAMES)
    assert sizes == [5, 8, 12, 20, 40]


def test_parties(example: Example) -> None:
    assert list(example.picture().parties) == example.expected["parties"]


def test_tolls(example: Example) -> None:
    picture = example.picture()
    expected = [
        {**toll, "lines": in_any_order(toll["lines"])}
        for key in ("tolls", "background_tolls")
        for toll in example.expected[key]
    ]
    found = [
        {**toll_form(toll), "lines": in_any_order([line_form(line) for line in toll.lines])}
        for toll in (*picture.tolls, *picture.background_tolls)
    ]
    assert found == expected


def test_ceasefires(example: Example) -> None:
    found = [ceasefire_form(line) for line in example.picture().ceasefires]
    assert in_any_order(found) == in_any_order(example.expected["ceasefires"])


def test_contradictions_have_the_sentences_of_both_sides(example: Example) -> None:
    picture = example.picture()
    assert [contradiction_form(c) for c in picture.contradictions] == example.expected["contradictions"]
    texts = {article.id: article.text for article in example.articles}
    for contradiction in picture.contradictions:
        for side in contradiction.sides:
            assert side.sentence
            assert side.sentence in texts[side.article_id]


def test_gaps(example: Example) -> None:
    found = [
        [gap.kind.value, gap.party] for gap in example.picture().gaps if gap.kind is not GapKind.ONE_SOURCE
    ]
    expected = [gap for gap in example.expected["gaps"] if gap[0] != GapKind.ONE_SOURCE.value]
    assert list(map(list, dict.fromkeys(map(tuple, found)))) == expected


def test_changes_since_the_first_edition(example: Example) -> None:
    if example.first_edition is None:
        assert example.picture().changes == ()
        return
    picture = example.picture(editions=[example.first()])
    assert in_any_order(changes_form(picture)) == in_any_order(example.expected["changes"])


def test_grades(example: Example) -> None:
    picture = example.picture()
    by_words = {
        line.latest.claimant.words: picture.grades[line.latest.key].reliability.information
        for toll in picture.tolls
        for line in toll.lines
    }
    assert by_words.items() >= example.expected.get("grades", {}).items()


def test_the_same_picture_whatever_the_order(example: Example) -> None:
    editions = [example.first()] if example.first_edition else []
    expected = example.picture(editions=editions)
    chance = random.Random(7)
    for _ in range(12):
        facts, articles = list(example.facts), list(example.articles)
        chance.shuffle(facts)
        chance.shuffle(articles)
        assert example.picture(facts=facts, articles=articles, editions=editions) == expected


def test_the_order_of_import_does_not_show_in_the_picture(example: Example) -> None:
    """Other ids for the same articles give the same tolls and states."""
    names = {article.id: f"z{9999 - n}" for n, article in enumerate(example.articles)}
    articles = [a.model_copy(update={"id": names[a.id]}) for a in example.articles]
    facts = [f.model_copy(update={"article_id": names[f.article_id]}) for f in example.facts]
    renamed, expected = example.picture(facts=facts, articles=articles), example.picture()
    assert [toll_form(t) for t in renamed.tolls] == [toll_form(t) for t in expected.tolls]
    assert [ceasefire_form(c) for c in renamed.ceasefires] == [ceasefire_form(c) for c in expected.ceasefires]
    assert renamed.fact_ids == expected.fact_ids
