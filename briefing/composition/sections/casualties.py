"""Casualties: a table of claims by outcome, the spans of comparable ones, and the charts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.assessment.editions import figures_over_editions
from briefing.assessment.names import normalised, same_party
from briefing.assessment.picture import Claim, Span, Toll, TollLine
from briefing.assessment.quantities import figures
from briefing.composition.context import Context
from briefing.composition.document import (
    Align,
    Block,
    Cell,
    ChangeChart,
    ChartPoint,
    Column,
    Paragraph,
    RangeBar,
    RangeChart,
    Row,
    Run,
    Table,
)
from briefing.composition.phrases import Piece, capitalised, plain
from briefing.composition.sections.summary import headline_claims
from briefing.facts import FactKind, Outcome, Quantity

# A chart of more bars than these is no longer read.
_MOST_BARS = 12
_MOST_CHANGES = 4
# Columns of a compact table: claimant, figure, who was hit, as of, grade.
_COMPACT = (0, 1, 2, 5, 6)


def build(context: Context) -> tuple[Block, ...]:
    """Write the claims of the current fighting, then those of earlier wars apart."""
    blocks: list[Block] = []
    told = {toll.outcome for toll in context.picture.tolls}
    outcomes = [outcome for outcome in Outcome if outcome in told]
    for outcome in outcomes[: context.template.limit("outcomes", len(outcomes))]:
        tolls = [toll for toll in context.picture.tolls if toll.outcome is outcome]
        if tolls:
            blocks.append(_table(context, outcome, tolls, "casualties.caption"))
            if not context.template.compact:
                blocks += [_span(context, toll, span) for toll in tolls for span in toll.spans]
            blocks += _chart(context, outcome, tolls)
    if not blocks:
        blocks.append(context.nothing("casualties", FactKind.CASUALTY))
    elif context.template.compact:
        blocks += _more(context, blocks)
    blocks += _incidents(context)
    blocks += _changes(context)
    if context.template.background:
        for outcome in Outcome:
            earlier = [toll for toll in context.picture.background_tolls if toll.outcome is outcome]
            if earlier:
                blocks.append(_table(context, outcome, earlier, "casualties.background_caption"))
    return tuple(blocks)


def _table(context: Context, outcome: Outcome, tolls: Sequence[Toll], caption: str) -> Table:
    phrases = context.phrases
    columns: tuple[Column, ...] = (
        Column(phrases.text("casualties.claimant"), 2),
        Column(phrases.text("casualties.figure"), 1.5, Align.END),
        Column(phrases.text("casualties.group"), 1.9),
        Column(phrases.text("casualties.period"), 1.6),
        Column(phrases.text("casualties.place"), 1.1),
        Column(phrases.text("casualties.as_of"), 2.3),
        Column(phrases.text("casualties.grade"), 0.8),
    )
    lines = [line for toll in tolls for line in toll.lines]
    if context.template.compact:
        lines = _headlined_first(context, lines)
    rows = [row for line in lines for row in _rows(context, line)]
    rows = rows[: context.template.limit("casualties", len(rows))]
    if context.template.compact:
        columns = tuple(columns[i] for i in _COMPACT)
        rows = [Row(tuple(row.cells[i] for i in _COMPACT), row.level) for row in rows]
    title = phrases.text(caption, outcome=phrases.text(f"outcome_titles.{outcome.value}"))
    return Table(title, columns, tuple(rows))


def _more(context: Context, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield how many claims of the current fighting the tables leave out."""
    shown = sum(len(block.rows) for block in blocks if isinstance(block, Table))
    whole = [row for toll in context.picture.tolls for line in toll.lines for row in _rows(context, line)]
    if len(whole) > shown:
        yield context.more("casualties", len(whole) - shown)


def _headlined_first(context: Context, lines: Sequence[TollLine]) -> list[TollLine]:
    """Sort as title and bottom line tell the claims: what a table leaves out is not what they rest on."""
    order = {claim.key: place for place, claim in enumerate(headline_claims(context))}
    return sorted(lines, key=lambda line: order.get(line.latest.key, len(order)))


def _rows(context: Context, line: TollLine, level: int = 0) -> Iterator[Row]:
    yield _row(context, line, level)
    for part in line.parts:
        yield from _rows(context, part, 1)


def _row(context: Context, line: TollLine, level: int) -> Row:
    claim, wording, phrases = line.latest, context.wording, context.phrases
    ids = claim.fact_ids
    group = wording.group(claim.group)
    if level:
        group = phrases.text("casualties.part", people=group)
    grade = context.picture.grades.get(claim.key)
    period = Piece(context.wording.period(claim))
    place = Piece(claim.place or phrases.text("dates.not_stated"), language=_foreign(context, claim))
    return Row(
        (
            _claimant_cell(context, claim),
            Cell(tuple(_figures(context, line))),
            context.words_cell((Piece(group),), ids),
            context.words_cell((period,), ids),
            context.words_cell((place,), ids),
            context.words_cell((Piece(_as_of(context, claim)),), ids),
            context.text_cell(context.wording.grade(grade)),
        ),
        level,
    )


def _claimant_cell(context: Context, claim: Claim) -> Cell:
    """Return who says so, and whether they are a party to the conflict, on whose losses."""
    named = capitalised(context.wording.claimant(claim.claimant))
    cell = context.words_cell(named, claim.fact_ids, header=True)
    # On a flash the grade alone tells it.
    if not claim.claimant.belligerent or context.template.compact:
        return cell
    key = "casualties.party"
    if claim.group.party and claim.claimant.party:
        own = same_party(claim.claimant.party, claim.group.party)
        key = "casualties.party_own" if own else "casualties.party_other"
    return Cell((*cell.paragraphs, context.note(context.phrases.text(key))), header=True)


def _foreign(context: Context, claim: Claim) -> str:
    article = context.library.article(claim.reports[0].article_id) if claim.place else None
    language = article.language if article else ""
    return language if language != context.phrases.language else ""


def _as_of(context: Context, claim: Claim) -> str:
    if context.template.compact and claim.first.day:
        return context.times.day(claim.first.day)
    outlets = context.wording.outlets(claim.origins)
    return context.phrases.text("clause.join").join((context.times.moment(claim.first), outlets))


def _figures(context: Context, line: TollLine) -> Iterator[Paragraph]:
    claim = line.latest
    yield context.paragraph(context.citations.figure(context.wording.count(claim.count), claim.fact_ids))
    if line.history and context.template.history:
        items = []
        for earlier in reversed(line.history):
            when = context.times.moment(earlier.first)
            figure = context.wording.count(earlier.count)
            text = context.phrases.text("casualties.earlier_item", figure=figure, when=when)
            items.append((Piece(text, figure=True), earlier.fact_ids))
        yield context.paragraph(_earlier(context, items))


def _earlier(context: Context, items: Iterable[tuple[Piece, tuple[str, ...]]]) -> Iterator[Run]:
    before, after = context.phrases.text("casualties.earlier", figures="\0").split("\0")
    yield Run(before)
    for index, (piece, ids) in enumerate(items):
        if index:
            yield Run(context.phrases.text("clause.comma"))
        yield from context.citations.clause((piece,), ids)
    if after:
        yield Run(after)


def _span(context: Context, toll: Toll, span: Span) -> Paragraph:
    wording, phrases = context.wording, context.phrases
    low, high = span.low_claims, span.high_claims
    agree = span.low == span.high and not (span.open_below or span.open_above)
    pieces = phrases.pieces(
        "casualties.span_agreed" if agree else "casualties.span",
        group=wording.group(toll.group),
        outcome=context.wording.outcome_short(toll.group, toll.outcome),
        low=Piece(wording.span_low(span), figure=True),
        low_claimant=wording.claimants([claim.claimant for claim in low]),
        high=Piece(wording.span_high(span), figure=True),
        high_claimant=wording.claimants([claim.claimant for claim in high]),
        note=phrases.counted("casualties.span_note", len(span.claims)),
    )
    ids = tuple(i for claim in span.claims for i in claim.fact_ids)
    return context.paragraph(context.citations.clause(capitalised(pieces), ids))


def _chart(context: Context, outcome: Outcome, tolls: Sequence[Toll]) -> list[Block]:
    if not (context.template.charts and context.settings.show_charts):
        return []
    claims = [line.latest for toll in tolls for line in toll.lines if figures(line.latest.count)]
    if not claims:
        return []
    shown = _most_telling(context, claims)
    namesakes = Counter(_bar_label(context, claim) for claim in shown)
    bars = tuple(_bar(context, claim, namesakes) for claim in shown)
    phrases = context.phrases
    title = phrases.text(
        "casualties.chart" if len(shown) == len(claims) else "casualties.chart_of_some",
        outcome=phrases.text(f"outcome_titles.{outcome.value}"),
        shown=phrases.number(len(shown)),
        count=phrases.number(len(claims)),
    )
    return [
        RangeChart(title, bars, phrases.text("casualties.chart_unit"), _alternative(context, title, bars))
    ]


def _most_telling(context: Context, claims: Sequence[Claim]) -> list[Claim]:
    """Return as many claims as a chart takes, in order; the highest of a claimant on a group goes first."""
    order = {claim.key: place for place, claim in enumerate(headline_claims(context))}
    highest: dict[tuple[str, str], Claim] = {}
    for claim in sorted(claims, key=lambda claim: -max(figures(claim.count))):
        highest.setdefault((claim.claimant.key, claim.group.key), claim)
    first = {claim.key for claim in highest.values()}
    ranked = sorted(claims, key=lambda claim: (claim.key not in first, order.get(claim.key, len(order))))
    kept = {claim.key for claim in ranked[:_MOST_BARS]}
    return [claim for claim in claims if claim.key in kept]


def _alternative(context: Context, title: str, bars: Sequence[RangeBar]) -> str:
    phrases = context.phrases
    items = [phrases.text("casualties.chart_item", label=bar.label, value=bar.value_text) for bar in bars]
    if any(bar.low is None or bar.high is None for bar in bars):
        items.append(phrases.text("casualties.chart_open_note"))
    joined = phrases.text("clause.join").join(items)
    return phrases.text("casualties.chart_alternative", title=title, items=joined)


def _bar_label(context: Context, claim: Claim) -> str:
    claimant = plain(capitalised(context.wording.claimant(claim.claimant)))
    return f"{claimant} – {context.wording.group(claim.group)}"


def _bar(context: Context, claim: Claim, namesakes: Mapping[str, int]) -> RangeBar:
    """Return a claim as a bar; those that one claimant makes of one group are told apart by their time."""
    wording, label = context.wording, _bar_label(context, claim)
    if namesakes[label] > 1 and claim.period:
        label = f"{label}, {wording.period(claim)}"
    return RangeBar(
        label=label,
        low=claim.count.low,
        high=claim.count.high,
        value_text=wording.count(claim.count, short=True),
        fact_ids=claim.fact_ids,
        sources=context.citations.numbers(claim.fact_ids),
        unreviewed=context.unreviewed(claim.fact_ids),
    )


def _incidents(context: Context) -> list[Block]:
    """Return the claims by place, where the sources name more than one."""
    places: dict[str, tuple[str, list[Claim]]] = {}
    for line in context.picture.lines():
        claim = line.latest
        if claim.place and not claim.part_of:
            places.setdefault(normalised(claim.place), (claim.place, []))[1].append(claim)
    if len(places) < 2 or not context.template.history:
        return []
    phrases = context.phrases
    columns = (
        Column(phrases.text("casualties.place"), 1),
        Column(phrases.text("casualties.claims"), 4),
    )
    rows = []
    for key in sorted(places):
        name, claims = places[key]
        ids = tuple(i for claim in claims for i in claim.fact_ids)
        place = Piece(name, language=_foreign(context, claims[0]))
        told = tuple(context.sentence([(context.wording.claim(claim), claim.fact_ids)]) for claim in claims)
        rows.append(Row((context.words_cell((place,), ids, header=True), Cell(told))))
    return [Table(phrases.text("casualties.incidents"), columns, tuple(rows))]


def _changes(context: Context) -> list[Block]:
    if not (context.template.charts and context.settings.show_charts):
        return []
    followed = [
        (line, points)
        for line, points in figures_over_editions(context.picture)
        if any(count != line.latest.count for _, count in points)
    ]
    return [_change(context, line, points) for line, points in followed[:_MOST_CHANGES]]


def _change(context: Context, line: TollLine, points: Sequence[tuple[int, Quantity]]) -> ChangeChart:
    phrases, wording, claim = context.phrases, context.wording, line.latest
    title = phrases.text(
        "casualties.change_chart",
        group=wording.group(claim.group),
        outcome=context.wording.outcome_short(claim.group, claim.outcome),
        claimant=plain(wording.claimant(claim.claimant)),
    )
    labelled = [(phrases.text("casualties.edition", number=number), count) for number, count in points]
    now = phrases.text("casualties.edition_now", number=context.settings.number)
    counts = [*labelled, (now, claim.count)]
    chart_points = tuple(
        ChartPoint(label, count.low, count.high, wording.count(count, short=True)) for label, count in counts
    )
    items = [
        phrases.text("casualties.chart_item", label=label, value=wording.count(count, short=True))
        for label, count in counts
    ]
    alternative = phrases.text(
        "casualties.chart_alternative", title=title, items=phrases.text("clause.join").join(items)
    )
    title = title[:1].upper() + title[1:]
    return ChangeChart(title, chart_points, phrases.text("casualties.chart_unit"), alternative)
