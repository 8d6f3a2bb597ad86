"""The measuring itself: pairing, reliability, ratchet, and the texts of the gold sets that never come in."""

import pytest

from tests.accuracy import gold
from tests.accuracy.figures import Figure
from tests.accuracy.matching import Outcome, outcomes
from tests.accuracy.own_set import FOLDER
from tests.accuracy.ratchet import falls, raised, read_floors, write_floors
from tests.accuracy.reliability import expected_error, reliability


def casualty(start=0, end=20, low=3, outcome="killed", claimant=None, **fields):
    return {
        "kind": "casualty",
        "evidence": {"start": start, "end": end, "text": "x" * (end - start)},
        "count": {"low": low, "high": low, "qualifier": "exact", "text": str(low)},
        "outcome": outcome,
        "victims": {"text": "", "party": None, "category": "unspecified"},
        "claimant": claimant,
        "background": False,
        "confidence": 0.9,
        **fields,
    }


def verdicts(expected, ours):
    return [(o.paired, o.whole) for o in outcomes(expected, ours)]


def test_a_proposal_pairs_with_the_same_count_and_outcome_in_overlapping_evidence():
    assert verdicts([casualty()], [casualty(10, 30)]) == [(True, True)]
    assert verdicts([casualty()], [casualty(low=4)]) == [(False, False)]
    assert verdicts([casualty()], [casualty(outcome="wounded")]) == [(False, False)]
    assert verdicts([casualty()], [casualty(20, 40)]) == [(False, False)]


def test_a_gold_fact_pairs_once():
    assert sorted(verdicts([casualty()], [casualty(), casualty(5, 20)])) == [(False, False), (True, True)]


def test_key_fields_decide_whether_a_pair_is_whole():
    said = casualty(claimant={"text": "the Varnian army", "party": "Varnia"})
    assert verdicts([said], [casualty(claimant={"text": "Port Ash", "party": "Varnia"})]) == [(True, True)]
    assert verdicts([said], [casualty()]) == [(True, False)]
    assert verdicts([casualty()], [casualty(background=True)]) == [(True, False)]


def test_reliability_compares_predicted_with_right():
    results = [Outcome({"confidence": 0.9}, True, i < 7) for i in range(10)]
    (only,) = reliability(results)
    assert (only.count, only.whole, only.paired) == (10, 0.7, 1.0)
    assert expected_error([only]) == pytest.approx(0.2)
    assert expected_error([only], whole=False) == pytest.approx(0.1)


def test_a_figure_falls_below_its_floor_only_by_more_than_the_tolerance():
    floors = {"set: a": 0.8, "own: a": 0.8}
    assert falls([Figure("set", "a", 0.797), Figure("own", "a", 0.79)], floors) == []
    fallen = falls([Figure("set", "a", 0.79), Figure("own", "a", 0.77)], floors)
    assert [fall.key for fall in fallen] == ["set: a", "own: a"]


def test_the_ratchet_turns_one_way_unless_it_is_told_otherwise(tmp_path):
    floors = {"own: a": 0.8}
    assert raised([Figure("own", "a", 0.7)], floors) == floors
    assert raised([Figure("own", "a", 0.7)], floors, allow_regression=True) == {"own: a": 0.7}
    path = tmp_path / "ratchet.toml"
    write_floors(raised([Figure("own", "a", 0.91), Figure("new", "b", 0.5)], floors), path)
    assert read_floors(path) == {"own: a": 0.91, "new: b": 0.5}


def test_a_missing_folder_of_gold_sets_is_no_error(monkeypatch, tmp_path):
    monkeypatch.setenv("BRIEFING_GOLD", str(tmp_path))
    assert gold.gold_folder() is None
    assert gold.load_set("situation") is None


@pytest.mark.slow
def test_no_run_of_twelve_words_of_a_gold_text_is_in_our_articles():
    sets = [
        found for name in ("situation", "timebank", "gum_news", "isaf.dev") if (found := gold.load_set(name))
    ]
    if not sets:
        pytest.skip("there are no gold sets here")
    runs = {run for found in sets for row in found.rows for run in _runs(row["text"])}
    for path in FOLDER.glob("*.json"):
        assert not runs & set(_runs(path.read_text(encoding="utf-8")))


def _runs(text):
    words = text.lower().split()
    return (" ".join(words[i : i + 12]) for i in range(len(words) - 11))
