"""Title and bottom line: the range of the tolls, the state of the ceasefire, what is not verified."""

from collections.abc import Iterator, Sequence

from briefing.assessment.picture import (
    CeasefireLine,
    Claim,
    ContradictionKind,
    GapKind,
    Position,
    Span,
    Stance,
    StateEntry,
    StateNow,
    Toll,
)
from briefing.assessment.quantities import figures
from briefing.composition.context import Context
from briefing.composition.document import Block, Paragraph
from briefing.composition.phrases import Piece, plain
from briefing.composition.wording import grammatical_number
from briefing.facts import Outcome

Clause = tuple[tuple[Piece, ...], tuple[str, ...]]

# More clauses than these are no longer read as one sentence.
_MOST_CLAUSES = 3
_MOST_CLAIMANTS = 2
_LONGEST_TITLE = 160


def build(context: Context) -> tuple[Block, ...]:
    """Write the bottom line: at most three sentences, every clause cited."""
    return sentences(context)


def sentences(context: Context) -> tuple[Paragraph, ...]:
    """Return the sentences of the bottom line, one a paragraph."""
    groups = (_tolls(context), _ceasefire(context), _caveat(context))
    written = [context.sentence(clauses) for clauses in groups if clauses]
    if not any(groups[:2]):
        written.insert(0, context.note(context.phrases.text("summary.nothing")))
    return tuple(written)


def title(context: Context) -> str:
    """Write the finding for the title: main toll and state of the ceasefire, each with its claimant."""
    parts: list[str] = []
    claims = headline_claims(context)
    if claims:
        parts.append(_title_of_claim(context, claims[0]))
    line = main_line(context)
    if line and line.now_entries:
        parts.append(_title_of_line(context, line))
    if not parts:
        return context.phrases.text("title.none")
    if not any_accepted(context):
        # A title goes where no mark of a draft goes with it: into file names and subjects of mails.
        parts = [context.phrases.text("title.unreviewed", finding=part) for part in parts]
    joined = context.phrases.text("clause.join").join(parts)
    short = len(joined) > _LONGEST_TITLE or context.template.compact
    finding = parts[0] if short else joined
    if context.settings.place:
        return context.phrases.text("title.place", place=context.settings.place, finding=finding)
    return finding[:1].upper() + finding[1:]


def _title_of_claim(context: Context, claim: Claim) -> str:
    wording = context.wording
    return context.phrases.text(
        "title.toll",
        people=plain(wording.counted_people(claim)),
        outcome=wording.outcome_short(claim.group, claim.outcome, grammatical_number(claim.count)),
        period=wording.clause_period(claim),
        claimant=plain(wording.claimant(claim.claimant)),
    )


def _title_of_line(context: Context, line: CeasefireLine) -> str:
    first = line.now_entries[0]
    contested = line.now is StateNow.CONTESTED
    state = f"status.{first.status.value}.name" if contested else f"title_state.{line.now.value}"
    return context.phrases.text(
        "title.ceasefire_contested" if contested else "title.ceasefire",
        instrument=context.wording.instrument_of(line, "bare", first.parties),
        state=context.phrases.text(state),
        claimant=plain(context.wording.claimant(first.claimant)),
    )


def headline_claims(context: Context) -> list[Claim]:
    """Return the claims in the order in which title and bottom line take them."""
    return [claim for toll in _headline_tolls(context) for claim in _claims(toll, context)]


def _claims(toll: Toll, context: Context) -> list[Claim]:
    latest = [line.latest for line in toll.lines]
    if any_accepted(context):
        latest = [claim for claim in latest if claim.accepted]
    return sorted(latest, key=lambda claim: _weight(context, claim))


def any_accepted(context: Context) -> bool:
    """Tell whether a person stands behind anything in the picture."""
    return len(context.picture.unreviewed_ids) < len(context.picture.fact_ids)


def _headline_tolls(context: Context) -> list[Toll]:
    tolls = [toll for toll in context.picture.tolls if _claims(toll, context)]
    deadly = [t for t in tolls if t.outcome in (Outcome.KILLED, Outcome.CASUALTIES)] or tolls
    return sorted(
        deadly, key=lambda toll: (*_weight(context, _claims(toll, context)[0])[:-1], toll.group.key)
    )


def _weight(context: Context, claim: Claim) -> tuple[bool, str, int, int, str]:
    """Sort figures before words, then the better source, the more widely carried claim, the higher figure."""
    highest = max(figures(claim.count), default=-1)
    grade = context.picture.grades.get(claim.key)
    letter = grade.reliability.source if grade else "F"
    return (highest < 0, letter, -len(claim.origins), -highest, claim.key)


def _tolls(context: Context) -> list[Clause]:
    clauses: list[Clause] = []
    tolls = _headline_tolls(context)
    for toll in tolls:
        claims = _claims(toll, context)
        span = next(iter(toll.spans), None)
        wide = span is not None and span.low < span.high
        if (
            span
            and wide
            and len(claims) > _MOST_CLAIMANTS
            and {c.key for c in span.claims} <= {c.key for c in claims}
        ):
            clauses.append(range_clause(context, toll, span))
        else:
            # A claimant with several counts of one group tells of several incidents; one is enough here.
            first = list({claim.claimant.key: claim for claim in reversed(claims)}.values())[::-1]
            most = _MOST_CLAIMANTS if len(tolls) > 1 else _MOST_CLAUSES
            clauses += [(context.wording.claim(claim), claim.fact_ids) for claim in first[:most]]
    return clauses[: context.template.limit("bottom_line", _MOST_CLAUSES)]


def range_clause(context: Context, toll: Toll, span: Span) -> Clause:
    """Return a span as a clause that names who gives either end."""
    wording = context.wording
    low, high = span.low_claims[0], span.high_claims[0]
    pieces = context.phrases.pieces(
        "summary.range",
        of_people=wording.of_people(toll.group),
        outcome=context.wording.outcome_short(toll.group, toll.outcome),
        low=Piece(wording.count(low.count), figure=True),
        low_claimant=wording.claimant(low.claimant),
        high=Piece(wording.count(high.count), figure=True),
        high_claimant=wording.claimant(high.claimant),
    )
    return pieces, (*low.fact_ids, *high.fact_ids)


def main_line(context: Context) -> CeasefireLine | None:
    """Return the instrument that the summary tells of: the latest that stands, or the latest."""
    accepted = any_accepted(context)
    lines = [
        line
        for line in context.picture.ceasefires
        if line.states and (not accepted or any(entry.accepted for entry in line.now_entries))
    ]
    return max(lines, key=lambda line: (_substance(line), _latest(line), line.key)) if lines else None


def _substance(line: CeasefireLine) -> int:
    """Rank what there is before what is only asked for or talked about."""
    if line.now in (StateNow.IN_EFFECT, StateNow.CONTESTED, StateNow.ANNOUNCED, StateNow.EXPIRED):
        return 2
    return 1 if line.now is StateNow.COLLAPSED else 0


def _latest(line: CeasefireLine) -> tuple[str, str]:
    return max(entry.moment.order for entry in line.states)


def _ceasefire(context: Context) -> list[Clause]:
    line = main_line(context)
    if line is None:
        return []
    entries = [e for e in line.now_entries if e.accepted or not any_accepted(context)]
    clauses: list[Clause] = []
    most = context.template.limit("ceasefire_clauses", _MOST_CLAUSES)
    for entry in _one_a_voice(entries)[:most]:
        form = "the" if clauses else "a"
        clauses.append((context.wording.state(entry, line, form), entry.fact_ids))
    if len(clauses) < most:
        clauses += list(_silent(context, line.positions))[:1]
    return clauses


def _one_a_voice(entries: Sequence[StateEntry]) -> list[StateEntry]:
    """Keep one entry a claimant and status: the one with the finest time."""
    best: dict[tuple[str, str], StateEntry] = {}
    for entry in entries:
        key = (entry.claimant.key, entry.status.value)
        known = best.get(key)
        if known is None or (known.when is None and entry.when is not None):
            best[key] = entry
    return list(best.values())


def _silent(context: Context, positions: Sequence[Position]) -> Iterator[Clause]:
    for position in positions:
        if position.stance is Stance.NOT_COMMENTED and position.fact_ids:
            pieces = context.phrases.pieces(
                "summary.not_commented",
                party=context.wording.party_with_article(position.party),
                outlet=outlet_of(context, position.fact_ids[0]),
            )
            yield pieces, position.fact_ids


def outlet_of(context: Context, fact_id: str) -> str:
    """Return the outlet that carries a fact."""
    origin = context.library.origin(context.fact(fact_id).article_id)
    return origin or context.phrases.text("claimants.outlet_unknown")


def _caveat(context: Context) -> list[Clause]:
    for gap in context.picture.gaps:
        ids = [i for i in gap.fact_ids if not any_accepted(context) or not context.unreviewed([i])]
        if gap.kind is GapKind.UNVERIFIED and ids:
            pieces = context.phrases.pieces("summary.unverified", outlet=outlet_of(context, ids[0]))
            same = [i for i in ids if outlet_of(context, i) == outlet_of(context, ids[0])]
            return [(pieces, tuple(same))]
    return _conflict(context)


def _conflict(context: Context) -> list[Clause]:
    wording = context.wording
    for contradiction in context.picture.contradictions:
        if contradiction.kind is not ContradictionKind.FIGURES or len(contradiction.claims) < 2:
            continue
        one, other = contradiction.claims[:2]
        if any_accepted(context) and not (one.accepted and other.accepted):
            continue
        pieces = context.phrases.pieces(
            "summary.conflict",
            of_people=wording.of_people(one.group),
            outcome=context.wording.outcome_short(one.group, one.outcome),
            one=wording.claimant(one.claimant),
            first=Piece(wording.count(one.count), figure=True),
            other=wording.claimant(other.claimant),
            second=Piece(wording.count(other.count), figure=True),
        )
        return [(pieces, (*one.fact_ids, *other.fact_ids))]
    return []
