"""Key figures with the note that defines each: a span of comparable claims or one claim, never a sum."""

from collections.abc import Iterator, Sequence

from briefing.assessment.picture import Claim, Claimant, Span, Toll
from briefing.assessment.quantities import figures
from briefing.composition.context import Context
from briefing.composition.document import Align, Block, Column, Row, Table
from briefing.composition.phrases import Piece
from briefing.facts import FactKind, Outcome


def build(context: Context) -> tuple[Block, ...]:
    """Write the table of key figures."""
    phrases = context.phrases
    rows = [row for toll in _by_weight(context) for row in _rows(context, toll)]
    rows = rows[: context.template.limit("key_figures", len(rows))]
    rows += list(_violations(context))
    if not rows:
        return (context.nothing("key_figures", FactKind.CASUALTY),)
    columns = (
        Column(phrases.text("key_figures.figure"), 1.4, Align.END),
        Column(phrases.text("key_figures.what"), 3),
        Column(phrases.text("key_figures.who"), 3),
    )
    return (Table(phrases.text("key_figures.caption"), columns, tuple(rows)),)


def _by_weight(context: Context) -> list[Toll]:
    order = list(Outcome)
    return sorted(context.picture.tolls, key=lambda t: (order.index(t.outcome), -_highest(t), t.group.key))


def _highest(toll: Toll) -> int:
    return max((n for line in toll.lines for n in figures(line.latest.count)), default=-1)


def _rows(context: Context, toll: Toll) -> Iterator[Row]:
    spanned = {claim.key for span in toll.spans for claim in span.claims}
    for span in toll.spans:
        yield _span_row(context, toll, span)
    told: dict[str, list[Claim]] = {}
    for line in toll.lines:
        if line.latest.key not in spanned and figures(line.latest.count):
            told.setdefault(line.latest.claimant.key, []).append(line.latest)
    for claims in told.values():
        # Of the daily counts of one claimant the latest stands for all, of those told at once the highest;
        # the table of claims has them.
        latest = max(
            claims, key=lambda c: (c.last.order, c.first.order, max(figures(c.count), default=0), c.key)
        )
        yield _claim_row(context, toll, latest, claims)


def _span_row(context: Context, toll: Toll, span: Span) -> Row:
    wording, phrases = context.wording, context.phrases
    figure = phrases.text("counts.span", low=wording.span_low(span), high=wording.span_high(span))
    if span.low == span.high and not (span.open_below or span.open_above):
        figure = wording.span_low(span)
    ids = tuple(i for claim in span.claims for i in claim.fact_ids)
    note = phrases.counted("key_figures.span_note", len(span.claims))
    who = _by(context, [claim.claimant for claim in span.claims])
    return Row(
        (
            context.cell(*context.citations.figure(figure, ids), header=True),
            context.words_cell((Piece(phrases.text("clause.join").join((_what(context, toll), note))),), ids),
            context.words_cell(who, ids),
        )
    )


def _claim_row(context: Context, toll: Toll, claim: Claim, told: Sequence[Claim]) -> Row:
    """Write one claim that stands for all that its claimant told; words that count those rest on them all."""
    phrases = context.phrases
    parts = [_what(context, toll), context.wording.key_period(claim)]
    if len(told) > 1:
        parts.append(phrases.text("key_figures.of_several", n=len(told)))
    what = phrases.text("clause.join").join(part for part in parts if part)
    return Row(
        (
            context.cell(
                *context.citations.figure(context.wording.count(claim.count, short=True), claim.fact_ids),
                header=True,
            ),
            context.words_cell((Piece(what),), tuple(i for one in told for i in one.fact_ids)),
            context.words_cell(_by(context, [claim.claimant]), claim.fact_ids),
        )
    )


def _by(context: Context, claimants: Sequence[Claimant]) -> tuple[Piece, ...]:
    """Return who says so in words that stand by themselves on a card."""
    return context.phrases.pieces("key_figures.by", claimants=context.wording.claimants(claimants))


def _what(context: Context, toll: Toll) -> str:
    outcome = context.wording.outcome_short(toll.group, toll.outcome)
    return f"{context.wording.group(toll.group)}, {outcome}"


def _violations(context: Context) -> Iterator[Row]:
    for line in context.picture.ceasefires:
        if not line.violations:
            continue
        ids = tuple(i for violation in line.violations for i in violation.entry.fact_ids)
        what = context.phrases.counted(
            "key_figures.violations",
            len(line.violations),
            instrument=context.wording.instrument(line, "bare"),
        )
        who = _by(context, [violation.alleged_by for violation in line.violations])
        yield Row(
            (
                context.cell(*context.citations.figure(str(len(line.violations)), ids), header=True),
                context.words_cell((Piece(what),), ids),
                context.words_cell(who, ids),
            )
        )
