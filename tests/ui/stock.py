"""An invented conflict for the tests of the window: articles, facts, and dossiers made of them."""

from datetime import date
from pathlib import Path

from briefing.dossier import Dossier
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Caveat,
    CeasefireReport,
    Evidence,
    Fact,
    Quantity,
    RemovedPassage,
    Speaker,
    Statement,
    Victims,
)

FIRST = (
    "Veld says 14 of its soldiers were killed in clashes with Korland this week.\n\n"
    "Korland’s defence ministry said at least 7 of its troops were wounded. 🚨 Talks go on in Port Amsel.\n\n"
    "A ceasefire took effect at 8pm on Wednesday, according to mediators from Ostria.\n\n"
    "“We will not give up an inch of our land,” Prime Minister Ana Petrell told parliament.\n\n"
    "The Amsel Courier could not verify either account."
)
SECOND = (
    "The defence ministry of Veld said on Thursday that 14 soldiers had been killed.\n\n"
    "Officials in Korland put the number of dead Veld soldiers at 30."
)


def article(number: int = 1, text: str = FIRST, *, dated: bool = True) -> Article:
    """Return an article with its own id."""
    return Article(
        id=f"a{number}",
        text=text,
        title=f"Veld and Korland trade fire, day {number}",
        source="Amsel Courier" if number == 1 else "Ostria Daily",
        published=date(2031, 5, 15) if dated else None,
        url=f"https://courier.example/{number}",
        language="en",
        removed=(RemovedPassage(text="Accept all cookies", reason="cookie notice"),),
    )


def evidence(text: str, words: str, start: int = 0) -> Evidence:
    """Return the place of some words."""
    at = text.index(words, start)
    return Evidence(start=at, end=at + len(words), text=words)


def killed(
    art: Article, words: str, count: int, *, claimant: str, party: str, sentence: str
) -> CasualtyClaim:
    """Return a claim of killed soldiers of Veld."""
    at = evidence(art.text, claimant)
    return CasualtyClaim(
        article_id=art.id,
        evidence=(evidence(art.text, sentence),),
        count=Quantity(low=count, high=count, text=words),
        outcome="killed",
        victims=Victims(text="soldiers", party="Veld", category="military"),
        claimant=Attribution(text=claimant, party=party, start=at.start, end=at.end),
        confidence=0.92,
        reasons=("count of people", "killed"),
    )


def facts_of(art: Article) -> tuple[Fact, ...]:
    """Return the facts of the first or the second article."""
    if art.text == SECOND:
        first, second = SECOND.split("\n\n")
        return (
            killed(
                art, "14", 14, claimant="The defence ministry of Veld", party="Veld", sentence=first
            ).with_id(),
            killed(
                art, "30", 30, claimant="Officials in Korland", party="Korland", sentence=second
            ).with_id(),
        )
    lines = art.text.split("\n\n")
    speaker = evidence(art.text, "Prime Minister Ana Petrell")
    cue = evidence(art.text, "told")
    wounded = CasualtyClaim(
        article_id=art.id,
        evidence=(evidence(art.text, lines[1].split(" 🚨")[0]),),
        count=Quantity(low=7, qualifier="at_least", text="at least 7"),
        outcome="wounded",
        victims=Victims(text="its troops", party="Korland", category="military"),
        claimant=Attribution(
            text="Korland’s defence ministry",
            party="Korland",
            start=art.text.index("Korland’s"),
            end=art.text.index("Korland’s") + len("Korland’s defence ministry"),
        ),
        confidence=0.81,
        reasons=("count of people", "wounded"),
    )
    ceasefire = CeasefireReport(
        article_id=art.id,
        evidence=(evidence(art.text, lines[2]),),
        status="in_effect",
        parties=("Veld", "Korland"),
        brokers=("Ostria",),
        when_text="at 8pm on Wednesday",
        confidence=0.7,
        reasons=("ceasefire", "took effect"),
    )
    quotation = evidence(art.text, "We will not give up an inch of our land")
    statement = Statement(
        article_id=art.id,
        evidence=(quotation,),
        content=quotation.text,
        directness="direct",
        speaker=Speaker(
            text=speaker.text,
            name="Ana Petrell",
            role="Prime Minister",
            party="Veld",
            start=speaker.start,
            end=speaker.end,
        ),
        cue="told",
        cue_start=cue.start,
        cue_end=cue.end,
        addressee="parliament",
        confidence=0.88,
    )
    caveat = Caveat(
        article_id=art.id, evidence=(evidence(art.text, lines[4]),), type="unverified", confidence=0.95
    )
    first = killed(art, "14", 14, claimant="Veld", party="Veld", sentence=lines[0])
    return tuple(f.with_id() for f in (first, wounded, ceasefire, statement, caveat))


def make_dossier(path: Path, articles: int = 2, *, analyst: str = "Ana Analyst") -> Dossier:
    """Make a dossier with the first articles and their proposed facts."""
    dossier = Dossier.create(path, analyst)
    for number in range(1, articles + 1):
        art = dossier.add_article(
            article(number, FIRST if number == 1 else SECOND), b"original", "text/plain"
        )
        dossier.propose(art.id, facts_of(art))
    return dossier


def large_dossier(path: Path, articles: int, facts_each: int) -> Dossier:
    """Make a dossier of many articles with many facts each, no two of them the same claim."""
    dossier = Dossier.create(path, "Ana Analyst")
    with dossier._records.transaction("fill"):
        for number in range(articles):
            first = 1000 + number * facts_each
            lines = [f"Veld says {first + n} soldiers were killed near Hill {n}." for n in range(facts_each)]
            art = dossier.add_article(article(number + 1, "\n\n".join(lines)))
            dossier.propose(art.id, [many(art, line, first + n) for n, line in enumerate(lines)])
    return dossier


def many(art: Article, line: str, count: int) -> CasualtyClaim:
    """Return one of many claims."""
    return killed(art, str(count), count, claimant="Veld", party="Veld", sentence=line).with_id()
