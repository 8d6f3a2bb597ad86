"""Admiralty grades proposed by simple stated rules; a person's own grade always stands.

Source and information are judged apart (NATO AJP-2.1), so that a good source does not raise a bad report.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from briefing.assessment.names import is_unnamed, normalised, party_key
from briefing.assessment.picture import (
    CeasefireLine,
    Claim,
    Claimant,
    Contradiction,
    ContradictionKind,
    Grade,
    StateNow,
    Toll,
    TollLine,
    Voice,
)
from briefing.assessment.quantities import can_both_hold
from briefing.facts import Fact, Reliability

SourceLetter = Literal["A", "B", "C", "D", "E", "F"]
InformationNumber = Literal[1, 2, 3, 4, 5, 6]


def grades_of(
    tolls: Iterable[Toll],
    contradictions: Iterable[Contradiction],
    facts: Mapping[str, Fact],
    by_analyst: Mapping[str, SourceLetter],
) -> dict[str, Grade]:
    """Propose a grade for the latest figure of each line.

    Args:
        tolls: current and background.
        contradictions: of the picture.
        facts: by id, for grades that a person set on an item.
        by_analyst: letters that a person set, by normalised words of outlet or claimant.
    """
    disputed = {
        claim.key for c in contradictions if c.kind is ContradictionKind.FIGURES for claim in c.claims
    }
    grades: dict[str, Grade] = {}
    for toll in tolls:
        for members in _with_peers(toll):
            for line, peers in members:
                for claim in (line.latest, *(part.latest for part in line.parts)):
                    grades[claim.key] = _grade(claim, peers, claim.key in disputed, facts, by_analyst)
    return grades


def grades_of_ceasefires(
    lines: Iterable[CeasefireLine], by_analyst: Mapping[str, SourceLetter]
) -> dict[str, Grade]:
    """Propose a grade for the present state of each instrument, by the claimant that it rests on most.

    Args:
        lines: current and background.
        by_analyst: letters that a person set, by normalised words of outlet or claimant.
    """
    return {line.key: _grade_of_state(line, by_analyst) for line in lines if line.now_entries}


def _grade_of_state(line: CeasefireLine, by_analyst: Mapping[str, SourceLetter]) -> Grade:
    letter, source_rule = min(_voice(entry.claimant, by_analyst) for entry in line.now_entries)
    sides = {party_key(e.claimant.party) or e.claimant.key for e in line.now_entries}
    outlets = {report.origin for entry in line.now_entries for report in entry.reports}
    number: InformationNumber = 3
    rule = "one_outlet"
    if line.now is StateNow.CONTESTED:
        number, rule = (6, "one_party_one_outlet") if line.one_sided else (4, "disputed")
    elif len(sides) > 1:
        number, rule = 1, "confirmed"
    elif len(outlets) > 1:
        number, rule = 2, "several_outlets"
    return Grade(Reliability(source=letter, information=number), source_rule, rule)


def _voice(claimant: Claimant, by_analyst: Mapping[str, SourceLetter]) -> tuple[SourceLetter, str]:
    given = by_analyst.get(normalised(claimant.words))
    if given:
        return given, "analyst"
    if is_unnamed(claimant.words) or not claimant.words:
        return "F", "unnamed"
    if claimant.voice is Voice.INDEPENDENT:
        return "B", "independent_body"
    return (
        ("C", "party_or_outlet")
        if claimant.belligerent or claimant.voice is Voice.OUTLET
        else ("F", "not_known")
    )


def _with_peers(toll: Toll) -> list[list[tuple[TollLine, Sequence[Claim]]]]:
    sets = toll.comparable
    in_sets = {id(line) for members in sets for line in members}
    alone: list[tuple[TollLine, ...]] = [(line,) for line in toll.lines if id(line) not in in_sets]
    return [
        [(line, [o.latest for o in members if o is not line]) for line in members]
        for members in (*sets, *alone)
    ]


def _grade(
    claim: Claim,
    peers: Sequence[Claim],
    disputed: bool,
    facts: Mapping[str, Fact],
    by_analyst: Mapping[str, SourceLetter],
) -> Grade:
    chosen = [facts[i].reliability for i in reversed(claim.fact_ids) if i in facts and facts[i].reliability]
    if chosen and chosen[0]:
        return Grade(chosen[0], "analyst", "analyst", set_by_analyst=True)
    letter, source_rule = _source(claim, by_analyst)
    number, information_rule = _information(claim, peers, disputed)
    return Grade(Reliability(source=letter, information=number), source_rule, information_rule)


def _source(claim: Claim, by_analyst: Mapping[str, SourceLetter]) -> tuple[SourceLetter, str]:
    given = by_analyst.get(normalised(claim.claimant.words))
    if given:
        return given, "analyst"
    if is_unnamed(claim.claimant.words):
        return "F", "unnamed"
    if claim.claimant.belligerent:
        own = claim.group.party and party_key(claim.group.party) == party_key(claim.claimant.party)
        return ("C", "party_own_losses") if own else ("D", "party_enemy_losses")
    if claim.claimant.voice is Voice.INDEPENDENT:
        return "B", "independent_body"
    if claim.claimant.voice is Voice.OUTLET and claim.claimant.words:
        return "C", "outlet"
    return "F", "not_known"


def _information(claim: Claim, peers: Sequence[Claim], disputed: bool) -> tuple[InformationNumber, str]:
    agreeing = [peer for peer in peers if _counted(peer) and can_both_hold(peer.count, claim.count)]
    shared = _counted(claim) and any(_independent(claim, peer) for peer in agreeing)
    if disputed:
        return (3, "shared_and_disputed") if shared else (4, "disputed")
    if shared:
        return 1, "confirmed"
    if len(claim.origins) > 1:
        return (3, "several_outlets_one_party") if claim.claimant.belligerent else (2, "several_outlets")
    if claim.claimant.belligerent or not claim.claimant.words:
        return 6, "one_party_one_outlet"
    return 3, "one_outlet"


def _independent(one: Claim, other: Claim) -> bool:
    """Tell whether two claims have nothing in common: two ministries of one country are no two sources.

    Where a party is not known, a common word in the names is enough to doubt. An outlet that tells a figure
    in its own voice does not confirm the claimants that it quotes.
    """
    voices = {one.claimant.voice, other.claimant.voice}
    if Voice.OUTLET in voices and set(one.origins) & set(other.origins):
        return False
    parties = (party_key(one.claimant.party), party_key(other.claimant.party))
    if all(parties):
        return parties[0] != parties[1]
    words = [set(normalised(claim.claimant.words).split()) for claim in (one, other)]
    return all(words) and not words[0] & words[1]


def _counted(claim: Claim) -> bool:
    return claim.count.low is not None or claim.count.high is not None
