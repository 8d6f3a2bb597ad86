"""Assessment of 5,000 facts against extraction of ten articles, and a brief against the time of a preview."""

import gc
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from briefing.assessment import assess
from briefing.composition import BriefSettings, compose
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Category,
    CeasefireReport,
    CeasefireStatus,
    Directness,
    Fact,
    Outcome,
    Period,
    Qualifier,
    Quantity,
    Speaker,
    Statement,
    Victims,
    evidence_of,
)
from briefing.resource_files import resource
from tests.benchmarks.benchmark import Benchmark

FACTS = 5_000
ARTICLES = 10
_FACTS_AN_ARTICLE = 25
_FIRST_DAY = date(2033, 1, 1)
_AS_OF = datetime(2034, 1, 1, tzinfo=UTC)
_PARTIES = ("Marovia", "Kestria", "Ardan Front")
_BODIES = ("", "’s army", "’s health ministry", " hospital", " residents")


def many_facts(count: int) -> tuple[list[Fact], list[Article]]:
    """Return facts of all kinds over as many articles as a long war has."""
    facts: list[Fact] = []
    articles = []
    for number in range(count // _FACTS_AN_ARTICLE):
        sentences = [
            f"Sentence {number}-{i} reports what happened on the day." for i in range(_FACTS_AN_ARTICLE)
        ]
        article = Article(
            id=f"a{number}",
            text=" ".join(sentences),
            title=f"Article {number}",
            source=f"Outlet {number % 17}",
            published=_FIRST_DAY + timedelta(days=number // 3),
            language="en",
        )
        articles.append(article)
        facts += [_fact(article, sentence, number, i) for i, sentence in enumerate(sentences)]
    return facts, articles


def _fact(article: Article, sentence: str, number: int, i: int) -> Fact:
    start = article.text.index(sentence)
    party = _PARTIES[(number + i) % 3]
    who = f"{party}{_BODIES[i % 5]}"
    common = {
        "id": f"{article.id}f{i}",
        "article_id": article.id,
        "evidence": (evidence_of(article.text, start, start + len(sentence)),),
    }
    day = article.published
    assert isinstance(day, date)
    if i % 5 == 3:
        return Statement(
            **common,
            content=sentence,
            directness=Directness.INDIRECT,
            speaker=Speaker(text=who, name=who, party=party),
        )
    if i % 5 == 4:
        states = list(CeasefireStatus)
        return CeasefireReport(
            **common,
            status=states[(number + i) % len(states)],
            parties=_PARTIES[:2],
            claimant=Attribution(text=who),
        )
    figure = 1 + number // 5 + i
    return CasualtyClaim(
        **common,
        count=Quantity(low=figure, qualifier=Qualifier.AT_LEAST)
        if i % 2
        else Quantity(low=figure, high=figure),
        outcome=(Outcome.KILLED, Outcome.WOUNDED)[i % 2],
        victims=Victims(party=_PARTIES[i % 3], category=(Category.MILITARY, Category.CIVILIAN)[number % 2]),
        claimant=Attribution(text=who, party=party),
        period=Period(start=day, end=day) if i % 3 else None,
        place=("Velgrad", None, "Port Amber")[i % 3],
    )


def seconds(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the CPU time of the quickest of several runs."""
    best = float("inf")
    for _ in range(repeats):
        gc.collect()
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def _assessment_to_extraction() -> float:
    from briefing.extraction import Extractor

    text = resource("samples", "azerbaijan-armenia-clashes.txt").read_text(encoding="utf-8")
    articles = [
        Article(id=f"a{n}", text=text, source="Sample", published=date(2022, 9, 15), language="en")
        for n in range(ARTICLES)
    ]
    extractor = Extractor()
    extractor.extract(articles[0])
    extraction = seconds(lambda: [extractor.extract(article) for article in articles])
    facts, sources = many_facts(FACTS)
    return seconds(lambda: assess(facts, sources, as_of=_AS_OF)) / extraction


def _growth() -> float:
    small, large = many_facts(FACTS // 4), many_facts(FACTS)
    little = seconds(lambda: assess(*small, as_of=_AS_OF))
    return seconds(lambda: assess(*large, as_of=_AS_OF)) / little / 4


def _composition_to_assessment() -> float:
    facts, articles = many_facts(500)
    settings = BriefSettings()
    picture = assess(facts, articles, as_of=_AS_OF)
    compose(picture, facts, articles, settings)
    composed = seconds(lambda: compose(picture, facts, articles, settings))
    return composed / seconds(lambda: assess(facts, articles, as_of=_AS_OF))


def benchmarks() -> list[Benchmark]:
    """Return the ratios of this area."""
    return [
        Benchmark("assess 5,000 facts / extract 10 articles", _assessment_to_extraction, 1.0, "CPU time"),
        Benchmark("assess: 5,000 facts / 4 x 1,250 facts", _growth, 1.5, "no quadratic growth"),
        Benchmark(
            "compose 500 facts / assess them", _composition_to_assessment, 8.0, "what the preview waits for"
        ),
    ]
