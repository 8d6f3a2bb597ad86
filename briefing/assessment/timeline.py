"""The timeline: claims when first reported, states of instruments when they came about."""

from collections.abc import Iterable

from briefing.assessment.picture import CeasefireLine, Claim, Contradiction, Event, Moment, Toll


def events_of(
    tolls: Iterable[Toll], ceasefires: Iterable[CeasefireLine], contradictions: Iterable[Contradiction]
) -> tuple[Event, ...]:
    """List events by time, each with its status and the number of independent outlets.

    Args:
        tolls: of the current fighting.
        ceasefires: of the current fighting.
        contradictions: of the picture; an event in one is disputed.
    """
    disputed = {fact_id for c in contradictions for side in c.sides for fact_id in side.fact_ids}
    events = [_claim_event(claim, disputed) for toll in tolls for claim in _claims(toll)]
    for line in ceasefires:
        for state in line.states:
            outlets = len({report.origin for report in state.reports})
            timed = state.when is not None and bool(state.when.value or state.when.instant)
            in_dispute = bool(disputed.intersection(state.fact_ids))
            when = state.when
            events.append(Event(state.moment, when, None, line, state, in_dispute, outlets, not timed))
    return tuple(sorted(events, key=_order))


def _claims(toll: Toll) -> Iterable[Claim]:
    for line in toll.lines:
        yield from line.history
        yield line.latest


def _claim_event(claim: Claim, disputed: set[str]) -> Event:
    in_dispute = bool(disputed.intersection(claim.fact_ids))
    return Event(claim.first, None, claim, None, None, in_dispute, len(claim.origins), reported_only=True)


def _order(event: Event) -> tuple[object, ...]:
    moment: Moment = event.moment
    name = event.claim.key if event.claim else (event.state.claimant.key if event.state else "")
    ids = event.claim.fact_ids if event.claim else (event.state.fact_ids if event.state else ())
    return (moment.order, event.claim is not None, name, ids)
