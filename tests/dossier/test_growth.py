"""One article costs the same however many came before it: counted in facts looked at, not in time."""

from contextlib import contextmanager

import pytest

from briefing.dossier import shelves
from briefing.facts import Article
from tests.dossier.examples import TEXT, make_claim


@pytest.fixture
def looked_at(monkeypatch):
    """Count the facts that are put in order and the articles that a new one is compared with."""
    seen = {"facts": 0, "articles": 0}
    place_of, same_as = shelves.place_of, shelves.ArticleShelf.same_as

    def counted_place(fact):
        seen["facts"] += 1
        return place_of(fact)

    monkeypatch.setattr(shelves, "place_of", counted_place)

    class CountedIds(dict):
        def __getitem__(self, key):
            seen["articles"] += 1
            return super().__getitem__(key)

    def counted_same_as(shelf, article):
        plain, shelf._by_id = shelf._by_id, CountedIds(shelf._by_id)
        try:
            return same_as(shelf, article)
        finally:
            shelf._by_id = plain

    monkeypatch.setattr(shelves.ArticleShelf, "same_as", counted_same_as)
    return seen


@contextmanager
def sql_rows(dossier):
    """Count the steps of SQLite's machine: a scan of a growing table shows in them."""
    steps = [0]

    def count():
        steps[0] += 1
        return 0

    dossier._records.database.set_progress_handler(count, 10)
    yield steps
    dossier._records.database.set_progress_handler(None, 0)


def take_in(dossier, number):
    article = dossier.add_article(Article(id="", text=f"{TEXT} Number {number}."))
    return dossier.propose(article.id, [make_claim(article, low=low) for low in range(1, 4)])


def test_the_hundredth_article_costs_what_the_tenth_did(dossier, looked_at):
    costs = []
    for number in range(100):
        looked_at.update(facts=0, articles=0)
        with sql_rows(dossier) as steps:
            assert len(take_in(dossier, number)) == 3
        costs.append((looked_at["facts"], looked_at["articles"], steps[0]))
    tenth, hundredth = costs[9], costs[99]
    assert hundredth[:2] == tenth[:2] == (3, 0)
    assert hundredth[2] <= 1.5 * tenth[2]


def test_facts_of_an_article_stay_in_order_through_decisions_and_undo(dossier):
    for number in range(3):
        take_in(dossier, number)
    before = dossier.facts("a2")
    dossier.reject(before[1].id)
    assert [f.id for f in dossier.facts("a2")] == [f.id for f in before]
    dossier.undo()
    assert dossier.facts("a2") == before
    made = dossier.add(before[0].model_copy(update={"id": "", "evidence": ()})).subject_id
    assert dossier.facts("a2")[0].id == made
    dossier.undo()
    assert dossier.facts("a2") == before
    assert len(dossier.facts()) == 9


def test_facts_extracted_anew_take_the_place_of_untouched_ones(dossier):
    before = take_in(dossier, 1)
    dossier.confirm(before[0].id)
    article = dossier.article(before[0].article_id)
    after = dossier.propose(article.id, [make_claim(article, low=9)])
    assert {f.count.low for f in after} == {before[0].count.low, 9}
