"""Random fact sets about invented conflicts, with articles that hold their evidence."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Category,
    Caveat,
    CaveatType,
    CeasefireReport,
    CeasefireStatus,
    Directness,
    Fact,
    Granularity,
    Instrument,
    Outcome,
    Period,
    Qualifier,
    Quantity,
    Review,
    ReviewState,
    Speaker,
    Statement,
    Victims,
    When,
    evidence_of,
)

OUTLETS = ("Harbour Times", "Valley Post", "Coastal Agency", "")
PARTIES = ("Marovia", "Kestria", "Ardan Front", "United Nations", None)
CLAIMANTS = (
    ("Marovia", "Marovia"),
    ("Marovia’s defence ministry", "Marovia"),
    ("A senior Kestrian official", "Kestria"),
    ("The Ardan Front", "Ardan Front"),
    ("officials", None),
    ("Velgrad Central Hospital", None),
    ("he", "Kestria"),
    ("the ministry", "Marovia"),
    ("Ivo Tan, the mayor", None),
)
VICTIM_WORDS = ("soldiers", "people", "children", "its troops", "women", "")
WHEN_WORDS = ("on Tuesday", "at midnight")
_DECIDED = datetime(2033, 3, 1, tzinfo=UTC)
_FIRST_DAY = date(2033, 2, 1)
AS_OF = datetime(2033, 3, 2, 12, tzinfo=UTC)

numbers = st.one_of(st.integers(0, 30), st.integers(900, 12_000))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    qualifier = draw(st.sampled_from(list(Qualifier)))
    number = draw(numbers)
    match qualifier:
        case Qualifier.UNQUANTIFIED:
            return Quantity(qualifier=qualifier, text=draw(st.sampled_from(("dozens", "several", ""))))
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return Quantity(low=number, qualifier=qualifier, text=str(number))
        case Qualifier.UP_TO | Qualifier.FEWER_THAN:
            return Quantity(high=number, qualifier=qualifier, text=str(number))
        case Qualifier.RANGE:
            return Quantity(low=number, high=number + draw(numbers), qualifier=qualifier, text=str(number))
        case _:
            return Quantity(low=number, high=number, qualifier=qualifier, text=str(number))


days = st.integers(0, 25).map(lambda n: _FIRST_DAY + timedelta(days=n))


@st.composite
def periods(draw: st.DrawFn) -> Period | None:
    kind = draw(st.sampled_from(("none", "day", "days", "since", "words")))
    start = draw(days)
    if kind == "none":
        return None
    if kind == "words":
        return Period(text="this week")
    end = {"day": start, "days": start + timedelta(days=3), "since": None}[kind]
    return Period(text="in the fighting", start=start, end=end)


@st.composite
def whens(draw: st.DrawFn) -> When | None:
    kind = draw(st.sampled_from(("none", "words", "day", "instant")))
    day, words = draw(days), draw(st.sampled_from(WHEN_WORDS))
    if kind == "none":
        return None
    if kind == "words":
        return When(text=words)
    if kind == "day":
        return When(text=words, value=day.isoformat(), granularity=Granularity.DAY)
    zone = timezone(timedelta(hours=4))
    instant = datetime(day.year, day.month, day.day, draw(st.integers(0, 23)), 30, tzinfo=zone)
    return When(
        text=words, value=instant.strftime("%Y-%m-%dT%H:%M"), instant=instant, granularity=Granularity.MINUTE
    )


claimants = st.one_of(
    st.none(), st.sampled_from(CLAIMANTS).map(lambda pair: Attribution(text=pair[0], party=pair[1]))
)
states = st.sampled_from(
    (
        ReviewState.CONFIRMED,
        ReviewState.CONFIRMED,
        ReviewState.EDITED,
        ReviewState.PROPOSED,
        ReviewState.REJECTED,
    )
)
parties = st.sampled_from(PARTIES)
party_sets = st.lists(st.sampled_from(("Marovia", "Kestria", "Ardan Front")), max_size=2, unique=True).map(
    tuple
)


@st.composite
def facts_of(draw: st.DrawFn, article_id: str, index: int) -> tuple[Fact, str]:
    """Draw one fact and the sentence that it stands in; the offsets are set by `dossiers`."""
    sentence = f"Sentence {index} of the article {article_id} reports it."
    state = draw(states)
    by = "" if state is ReviewState.PROPOSED else "A. Analyst"
    common = {
        "id": f"{article_id}f{index}",
        "article_id": article_id,
        "background": draw(st.booleans()) and draw(st.booleans()),
        "review": Review(state=state, by=by, at=_DECIDED if by else None),
    }
    kind = draw(
        st.sampled_from(("casualty", "casualty", "casualty", "ceasefire", "ceasefire", "statement", "caveat"))
    )
    return _FACTS[kind](draw, common), sentence


def _casualty(draw: st.DrawFn, common: dict) -> Fact:
    victims = Victims(
        text=draw(st.sampled_from(VICTIM_WORDS)),
        party=draw(parties),
        category=draw(st.sampled_from(list(Category))),
    )
    return CasualtyClaim(
        **common,
        count=draw(quantities()),
        outcome=draw(st.sampled_from(list(Outcome))),
        victims=victims,
        claimant=draw(claimants),
        period=draw(periods()),
        place=draw(st.sampled_from((None, None, "Velgrad", "Port Amber"))),
    )


def _ceasefire(draw: st.DrawFn, common: dict) -> Fact:
    return CeasefireReport(
        **common,
        status=draw(st.sampled_from(list(CeasefireStatus))),
        instrument=draw(st.sampled_from(list(Instrument))),
        parties=draw(party_sets),
        brokers=draw(st.sampled_from(((), ("Norland",)))),
        effective=draw(whens()),
        claimant=draw(claimants),
    )


def _statement(draw: st.DrawFn, common: dict) -> Fact:
    name, party = draw(st.sampled_from(CLAIMANTS))
    return Statement(
        **common,
        content="reports it",
        directness=draw(st.sampled_from(list(Directness))),
        speaker=Speaker(text=name, name=name, party=party),
        cue=draw(st.sampled_from(("said", "accused"))),
    )


def _caveat(draw: st.DrawFn, common: dict) -> Fact:
    return Caveat(**common, type=draw(st.sampled_from(list(CaveatType))), party=draw(parties))


_FACTS = {"casualty": _casualty, "ceasefire": _ceasefire, "statement": _statement, "caveat": _caveat}


@st.composite
def dossiers(draw: st.DrawFn) -> tuple[list[Fact], list[Article]]:
    """Draw articles and facts, some without evidence."""
    facts: list[Fact] = []
    articles: list[Article] = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        article_id = f"a{number}"
        drawn = [draw(facts_of(article_id, index)) for index in range(draw(st.integers(0, 6)))]
        text = "\n\n".join(sentence for _, sentence in drawn) or "Nothing to report."
        for fact, sentence in drawn:
            start = text.index(sentence)
            span = evidence_of(text, start, start + len(sentence))
            if isinstance(fact, Statement):
                place = text.index("reports it", start)
                span = evidence_of(text, place, place + len("reports it"))
            by_hand = draw(st.integers(0, 9)) == 0
            facts.append(fact.model_copy(update={"evidence": () if by_hand else (span,)}))
        published = draw(st.one_of(st.none(), days, days.map(_at_noon)))
        outlet = draw(st.sampled_from(OUTLETS))
        copied = draw(st.sampled_from(("", "", "Coastal Agency")))
        articles.append(
            Article(
                id=article_id,
                text=text,
                title="A headline",
                source=outlet,
                published=published,
                syndicated_from=copied,
                language="en",
            )
        )
    return facts, articles


def _at_noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, 15, tzinfo=timezone(timedelta(hours=2)))
