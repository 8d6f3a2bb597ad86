"""Many facts in, one picture out. The same facts give the same picture, whatever their order."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from briefing.assessment.ceasefires import ceasefires_of
from briefing.assessment.claimants import Claimants
from briefing.assessment.claims import group_claims
from briefing.assessment.contradictions import contradictions_of
from briefing.assessment.editions import changes_since
from briefing.assessment.gaps import gaps_of
from briefing.assessment.library import Library
from briefing.assessment.names import normalised, party_key
from briefing.assessment.picture import EditionRecord, Picture
from briefing.assessment.reliability import SourceLetter, grades_of, grades_of_ceasefires
from briefing.assessment.timeline import events_of
from briefing.assessment.tolls import tolls_of
from briefing.facts import (
    Article,
    CasualtyClaim,
    Category,
    Caveat,
    CeasefireReport,
    Fact,
    ReviewState,
    Statement,
)

_UNDER_ARMS = (Category.MILITARY, Category.MILITANT, Category.POLICE)


def assess(
    facts: Iterable[Fact],
    articles: Iterable[Article],
    *,
    as_of: datetime,
    include_proposed: bool = True,
    parties: Sequence[str] = (),
    grades: Mapping[str, SourceLetter] | None = None,
    editions: Sequence[EditionRecord] = (),
) -> Picture:
    """Assess facts over articles.

    Args:
        facts: facts of the dossier; rejected ones are left out.
        articles: articles of the dossier.
        as_of: cut-off with its zone; the only clock that counts here.
        include_proposed: take facts in that nobody has decided on (they stay marked).
        parties: belligerents as the analyst names them; derived from the facts where empty.
        grades: Admiralty letters that the analyst set, by outlet or claimant.
        editions: earlier editions, in any order.

    Raises:
        ValueError: the cut-off has no zone.
    """
    if as_of.tzinfo is None:
        raise ValueError("The cut-off ('as of') needs a time zone; choose one in the settings of the brief.")
    library = Library(articles)
    kept = sorted((f for f in facts if _goes_in(f, include_proposed)), key=library.order)
    named = tuple(parties) or belligerents_of(kept)
    keys = frozenset(party_key(name) for name in named)
    claimants = Claimants(kept, library, keys)
    claims = group_claims([f for f in kept if isinstance(f, CasualtyClaim)], library, claimants)
    caveats = [f for f in kept if isinstance(f, Caveat)]
    statements = [f for f in kept if isinstance(f, Statement)]
    reports = [f for f in kept if isinstance(f, CeasefireReport)]
    lines = ceasefires_of(
        reports,
        [c for c in caveats if not c.background],
        library=library,
        claimants=claimants,
        belligerents=keys,
        as_of=as_of,
    )
    all_tolls = tolls_of(claims)
    tolls = tuple(toll for toll in all_tolls if not toll.background)
    ceasefires = tuple(line for line in lines if not line.background)
    contradictions = contradictions_of(
        tolls=tolls,
        ceasefires=ceasefires,
        statements=statements,
        caveats=caveats,
        library=library,
        claimants=claimants,
        belligerents=keys,
    )
    letters = {normalised(name): letter for name, letter in (grades or {}).items()}
    ordered = tuple(sorted(editions, key=lambda edition: edition.number))
    return Picture(
        as_of=as_of,
        parties=named,
        tolls=tolls,
        background_tolls=tuple(toll for toll in all_tolls if toll.background),
        ceasefires=ceasefires,
        background_ceasefires=tuple(line for line in lines if line.background),
        statement_ids=tuple(f.id for f in statements),
        caveat_ids=tuple(f.id for f in caveats),
        events=events_of(tolls, ceasefires, contradictions),
        contradictions=contradictions,
        gaps=gaps_of(
            tolls=tolls, ceasefires=ceasefires, facts=kept, parties=named, library=library, as_of=as_of
        ),
        grades={
            **grades_of(all_tolls, contradictions, {f.id: f for f in kept}, letters),
            **grades_of_ceasefires(lines, letters),
        },
        changes=changes_since(ordered[-1], tolls, ceasefires) if ordered else (),
        since=ordered[-1] if ordered else None,
        editions=ordered,
        outlets=library.origins(),
        fact_ids=tuple(f.id for f in kept),
        unreviewed_ids=tuple(f.id for f in kept if not f.review.is_accepted),
    )


def _goes_in(fact: Fact, include_proposed: bool) -> bool:
    if fact.review.state is ReviewState.REJECTED:
        return False
    return include_proposed or fact.review.is_accepted


def belligerents_of(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Derive the parties to the current conflict: bound by a ceasefire, or with armed people hit."""
    names: dict[str, set[str]] = {}
    brokers: set[str] = set()
    hit: set[str] = set()
    for fact in facts:
        if fact.background:
            continue
        if isinstance(fact, CeasefireReport):
            brokers |= {party_key(name) for name in fact.brokers}
            found: Iterable[str] = fact.parties
        elif isinstance(fact, CasualtyClaim) and fact.victims.party and fact.victims.category in _UNDER_ARMS:
            found = (fact.victims.party,)
            hit.add(party_key(fact.victims.party))
        else:
            continue
        for name in found:
            names.setdefault(party_key(name), set()).add(name)
    chosen = [key for key in sorted(names) if key and (key in hit or key not in brokers)]
    return tuple(min(names[key]) for key in chosen)
