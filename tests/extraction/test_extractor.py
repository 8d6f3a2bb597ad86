"""Rule 1 and rule 7 for whatever text comes in, and the same result in any order."""

import random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing.extraction.extractor import Extractor
from briefing.facts import Article, CasualtyClaim, CeasefireReport, Statement
from tests.accuracy.own_set import as_article, load_own_articles

OWN = [as_article(row) for row in load_own_articles()]


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


def assert_evidence_holds(result):
    text = result.article.text
    for fact in result.facts:
        assert fact.evidence
        assert all(evidence.matches(text) for evidence in fact.evidence)
        assert 0.0 <= fact.confidence <= 1.0
        assert fact.reasons
        assert fact.id
        mentions = []
        if isinstance(fact, CasualtyClaim | CeasefireReport):
            mentions.append(fact.claimant)
        if isinstance(fact, Statement):
            mentions.append(fact.speaker)
            assert fact.content == fact.evidence[0].text
            if fact.cue_start is not None:
                assert text[fact.cue_start : fact.cue_end] == fact.cue
        for mention in mentions:
            if mention is not None and mention.start is not None:
                assert text[mention.start : mention.end] == mention.text
    for time in result.times:
        assert text[time.start : time.end] == time.text


@pytest.mark.parametrize("article", OWN, ids=lambda article: article.id)
def test_evidence_matches_the_article(extractor, article):
    result = extractor.extract(article)
    assert result.facts
    assert_evidence_holds(result)


_WORDS = st.sampled_from(
    [
        *(
            "Three soldiers were killed",
            "“We will not go",
            "”",
            '"',
            "’",
            "'",
            "said",
            "Minister Odran",
            "the army",
            ".",
        ),
        *(
            "ceasefire",
            "truce",
            "AT LEAST 12 PEOPLE DIED",
            "on Monday at 5pm",
            "no comment",
            "\n\n",
            "•",
            "\u00ad",
            "\u00a0",
        ),
        *(
            "could not be verified",
            ":",
            "--",
            "PORT ASH (Reuters) -",
            "…",
            "71",
            "up to 6,500",
            "«",
            "»",
            "😀",
            "\u202e",
        ),
        *(
            "he",
            "told",
            "reporters",
            "wounded",
            "between 20 and",
            "according to",
            ",",
            "(",
            ")",
            "[",
            "\t",
            "Ünïcödé",
        ),
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_WORDS, max_size=40).map(" ".join))
@example("“ “ ” ‘ ’ said")
@example("KILLED KILLED KILLED SAID SAID THE")
def test_no_row_of_news_words_raises_or_moves_evidence(text):
    assert_evidence_holds(_shared().extract(Article(id="any", text=text, published="2022-09-15")))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120))
@example("\u00ad")
@example("\u200b\u200b said 5")
@example("\ud800 lone surrogate killed 5 people, he said.")
@example("a\x00b killed 3 people")
def test_no_text_at_all_raises(text):
    assert_evidence_holds(_shared().extract(Article(id="any", text=text)))


def _shared():
    return Extractor()  # the pipeline behind it is loaded once a process


def test_the_result_is_the_same_in_any_order_and_batch(extractor):
    straight = {result.article.id: result for result in extractor.extract_all(OWN)}
    mixed = OWN * 2
    random.Random(3).shuffle(mixed)
    for result in extractor.extract_all(mixed):
        assert result == straight[result.article.id]
    for article in OWN[:3]:
        assert extractor.extract(article) == straight[article.id]


def test_results_come_in_the_order_of_the_articles(extractor):
    articles = [
        *OWN,
        Article(id="empty", text="  "),
        Article(id="french", text="Cinq morts.", language="fr"),
        *OWN,
    ]
    assert [result.article.id for result in extractor.extract_all(articles)] == [
        article.id for article in articles
    ]


def test_other_languages_and_blank_texts_give_nothing(extractor):
    for article in (
        Article(id="fr", text="Trois soldats ont été tués lundi.", language="fr"),
        Article(id="b", text=" \n"),
    ):
        result = extractor.extract(article)
        assert (result.facts, result.times, result.problem) == ((), (), "")


def test_one_bad_article_costs_only_itself(extractor, monkeypatch, caplog):
    import briefing.extraction.extractor as module

    real = module.make_doc

    def fails_once(nlp, article):
        if article.id == "talks":
            raise RuntimeError("broken")
        return real(nlp, article)

    monkeypatch.setattr(module, "make_doc", fails_once)
    results = {result.article.id: result for result in extractor.extract_all(OWN)}
    assert "talks" in results["talks"].problem
    assert results["talks"].facts == ()
    assert all(result.problem == "" and result.facts for key, result in results.items() if key != "talks")
    assert "broken" in caplog.text


def test_without_a_date_no_fact_has_a_resolved_relative_time(extractor):
    text = "The truce took effect on Wednesday at 5pm. Five soldiers died last week, the army said on Monday."
    result = extractor.extract(Article(id="undated", text=text))
    assert result.times
    assert all(time.value in ("", "T17:00") for time in result.times)
    for fact in result.facts:
        when = getattr(fact, "effective", None) or getattr(fact, "when", None)
        assert when is None or (when.value in ("", "T17:00") and when.instant is None)
        period = getattr(fact, "period", None)
        assert period is None or (period.start is None and period.end is None)


def test_a_fact_keeps_the_capitals_of_its_source(extractor):
    article = next(article for article in OWN if article.id == "capitals")
    facts = extractor.extract(article).facts
    counts = [fact.count.text for fact in facts if isinstance(fact, CasualtyClaim)]
    assert "THREE" in counts
    assert all(
        fact.victims.text == fact.victims.text.upper() for fact in facts if isinstance(fact, CasualtyClaim)
    )
