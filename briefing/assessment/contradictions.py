"""Accounts that can't both hold, each with the sentences of both sides."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from briefing.assessment.claimants import Claimants
from briefing.assessment.library import Library
from briefing.assessment.names import claimant_of, names_party, normalised, party_key, voices
from briefing.assessment.picture import (
    CeasefireLine,
    Claim,
    Claimant,
    Contradiction,
    ContradictionKind,
    Side,
    StateEntry,
    Toll,
)
from briefing.assessment.quantities import bounds, can_both_hold
from briefing.facts import Caveat, CaveatType, CeasefireStatus, Statement

_AFFIRMS = (CeasefireStatus.AGREED, CeasefireStatus.IN_EFFECT, CeasefireStatus.EXTENDED)
_REFUSES = (CeasefireStatus.DENIED, CeasefireStatus.REJECTED)
# Counts of the same or the next day are taken as of one time; later ones may have grown.
_SAME_TIME = timedelta(days=1)


def contradictions_of(
    *,
    tolls: Iterable[Toll],
    ceasefires: Iterable[CeasefireLine],
    statements: Sequence[Statement],
    caveats: Sequence[Caveat],
    library: Library,
    claimants: Claimants,
    belligerents: frozenset[str],
) -> tuple[Contradiction, ...]:
    """Find the contradictions of the current fighting: figures, ceasefires, who began."""
    found = [c for toll in tolls for c in _figures(toll)]
    found += [c for line in ceasefires for c in _ceasefire(line)]
    blame = _blame(statements, library, claimants, belligerents)
    found += blame
    found += _reported(
        caveats, library, {i for c in blame for side in c.sides for i in side.fact_ids}, statements
    )
    return tuple(found)


def _figures(toll: Toll) -> Iterator[Contradiction]:
    for members in toll.comparable:
        for one, other in combinations([line.latest for line in members], 2):
            if _clash(one, other):
                sides = (_claim_side(one), _claim_side(other))
                yield Contradiction(ContradictionKind.FIGURES, sides, toll.group, toll.outcome, (one, other))
    for line in toll.lines:
        for part in line.parts:
            if part.latest.part_of == line.latest.key and _exceeds(part.latest, line.latest):
                sides = (_claim_side(line.latest), _claim_side(part.latest))
                claims = (line.latest, part.latest)
                yield Contradiction(ContradictionKind.FIGURES, sides, toll.group, toll.outcome, claims)


def _clash(one: Claim, other: Claim) -> bool:
    if can_both_hold(one.count, other.count) or _side_by_side(one, other):
        return False
    earlier, later = sorted((one, other), key=lambda claim: claim.last.order)
    days = _days_between(earlier.last.day, later.last.day)
    if days is None or days <= _SAME_TIME or _closed(one):
        return True
    # A toll only grows: the older figure contradicts the newer one where it is higher.
    low, high = bounds(earlier.count), bounds(later.count)
    return low is not None and high is not None and low[0] > high[1]


def _side_by_side(one: Claim, other: Claim) -> bool:
    """Tell whether one article alone gives both, and nothing says that they count the same.

    An article tells of several incidents; only where two parties speak, or where time or place is stated and
    the same, do its figures speak against each other.
    """
    articles = {report.article_id for claim in (one, other) for report in claim.reports}
    stated = (one.period or one.place) and (other.period or other.place)
    parties = {party_key(one.claimant.party), party_key(other.claimant.party)} - {""}
    return len(articles) == 1 and not stated and len(parties) < 2


def _days_between(earlier: date | None, later: date | None) -> timedelta | None:
    return later - earlier if earlier and later else None


def _closed(claim: Claim) -> bool:
    """Tell whether the period was over when it was reported, so that the figure is no longer growing."""
    end = claim.period.end if claim.period else None
    day = claim.last.day
    return end is not None and day is not None and date(end.year, end.month, end.day) < day - _SAME_TIME


def _exceeds(part: Claim, whole: Claim) -> bool:
    of_part, of_whole = bounds(part.count), bounds(whole.count)
    return of_part is not None and of_whole is not None and of_part[0] > of_whole[1]


def _claim_side(claim: Claim) -> Side:
    report = claim.reports[-1]
    return Side(claim.claimant, claim.fact_ids, report.sentence, report.article_id)


def _ceasefire(line: CeasefireLine) -> Iterator[Contradiction]:
    affirming = [e for e in line.states if e.status in _AFFIRMS]
    refusing = [e for e in line.states if e.status in _REFUSES]
    for refusal in refusing:
        against = [e for e in affirming if e.claimant.key != refusal.claimant.key]
        if against:
            strongest = max(against, key=lambda e: (_AFFIRMS.index(e.status), e.moment.order, e.fact_ids))
            yield Contradiction(ContradictionKind.CEASEFIRE, (_state_side(strongest), _state_side(refusal)))


def _state_side(entry: StateEntry) -> Side:
    report = entry.reports[-1]
    return Side(entry.claimant, entry.fact_ids, report.sentence, report.article_id)


def _blame(
    statements: Iterable[Statement],
    library: Library,
    claimants: Claimants,
    belligerents: frozenset[str],
) -> list[Contradiction]:
    by_pair: dict[tuple[str, str], list[tuple[Claimant, Statement]]] = {}
    found: list[Contradiction] = []
    for statement in statements:
        if statement.background or statement.speaker is None:
            continue
        speaker = claimants.of(statement)
        words = normalised(f"{statement.cue} {statement.content}")
        if any(phrase in words for phrase in voices().blame_traded):
            found.append(
                Contradiction(ContradictionKind.BLAME, (_statement_side(speaker, statement, library),))
            )
            continue
        blamed = _blamed(speaker, statement, library, belligerents)
        if blamed:
            by_pair.setdefault((party_key(speaker.party), blamed), []).append((speaker, statement))
    mutual = any((other, one) in by_pair for one, other in by_pair)
    # With both accusations at hand, a sentence that only says that blame is traded adds nothing.
    found = [] if mutual else found[:1]
    for one, other in sorted(by_pair):
        if one < other and (other, one) in by_pair:
            latest = (_latest(by_pair[one, other], library), _latest(by_pair[other, one], library))
            sides = tuple(_statement_side(who, said, library) for who, said in latest)
            found.append(Contradiction(ContradictionKind.BLAME, sides))
    return found


def _latest(said: list[tuple[Claimant, Statement]], library: Library) -> tuple[Claimant, Statement]:
    return max(said, key=lambda item: library.order(item[1]))


def _blamed(speaker: Claimant, statement: Statement, library: Library, belligerents: frozenset[str]) -> str:
    """Return the one party that a belligerent blames: named in what is said, or else in the sentence."""
    own = party_key(speaker.party)
    if not speaker.belligerent or not _puts_blame(statement):
        return ""
    others = sorted(belligerents - {own})
    for words in (f"{statement.content} {statement.addressee or ''}", library.sentence(statement)):
        named = [other for other in others if names_party(words, other)]
        if named:
            return named[0] if len(named) == 1 else ""
    return ""


def _puts_blame(statement: Statement) -> bool:
    cue, content = normalised(statement.cue), normalised(statement.content)
    by_cue = any(word.startswith(stem) for word in cue.split() for stem in voices().blame_cues)
    return by_cue or any(phrase in content for phrase in voices().blame_contents)


def _statement_side(speaker: Claimant, statement: Statement, library: Library) -> Side:
    return Side(speaker, (statement.id,), library.sentence(statement), statement.article_id)


def _reported(
    caveats: Iterable[Caveat], library: Library, told: set[str], statements: Sequence[Statement]
) -> Iterator[Contradiction]:
    """Yield what outlets say themselves of differing accounts, unless both sides are shown already."""
    places = {(s.article_id, s.evidence[0].start) for s in statements if s.id in told and s.evidence}
    for caveat in caveats:
        if caveat.type is not CaveatType.CONTRADICTED or caveat.background:
            continue
        span = caveat.evidence[0] if caveat.evidence else None
        inside = [p for p in places if span and p[0] == caveat.article_id and span.start <= p[1] < span.end]
        if len(inside) < 2:
            outlet = claimant_of(None, library.origin(caveat.article_id), frozenset())
            side = Side(outlet, (caveat.id,), span.text if span else "", caveat.article_id)
            yield Contradiction(ContradictionKind.REPORTED, (side,))
