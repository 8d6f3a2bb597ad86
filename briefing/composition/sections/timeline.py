"""Timeline: time with precision, event, status, sources."""

from collections.abc import Sequence

from briefing.assessment.picture import Event
from briefing.composition.context import Context
from briefing.composition.document import Align, Block, Cell, Column, Row, Table
from briefing.composition.phrases import Piece, capitalised
from briefing.composition.sections.timeline_chart import chart_of, notes_of
from briefing.facts import FactKind


def build(context: Context) -> tuple[Block, ...]:
    """Write the timeline; of many events the latest are kept."""
    events = context.picture.events
    shown = events[len(events) - context.template.limit("timeline", len(events)) :]
    if not shown:
        return (context.nothing("timeline", FactKind.CASUALTY, FactKind.CEASEFIRE),)
    drawn = context.template.charts and context.settings.show_charts
    chart = chart_of(context, shown) if drawn else None
    table = _table(context, shown, numbered=chart is not None)
    if chart is None:
        return (table,)
    return (chart, *(context.note(text) for text in notes_of(context, shown, chart)), table)


def _table(context: Context, events: Sequence[Event], *, numbered: bool) -> Table:
    """Return the events as a table, with the numbers that they have in the chart."""
    phrases = context.phrases
    columns: tuple[Column, ...] = (
        Column(phrases.text("timeline.time"), 1.6),
        Column(phrases.text("timeline.event"), 3.4),
        Column(phrases.text("timeline.status"), 1.4),
    )
    rows = [_row(context, event) for event in events]
    if numbered:
        columns = (Column(phrases.text("timeline.number"), 0.35, Align.END), *columns)
        rows = [Row((Cell((context.note(str(n)),)), *row.cells)) for n, row in enumerate(rows, 1)]
    return Table(phrases.text("timeline.caption"), columns, tuple(rows))


def _row(context: Context, event: Event) -> Row:
    ids, pieces = _told(context, event)
    status = context.words_cell((Piece(_status(context, event)),), ids)
    told = context.cell(*context.citations.clause(capitalised(pieces), ids))
    return Row((context.words_cell((Piece(_time(context, event)),), ids, header=True), told, status))


def _time(context: Context, event: Event) -> str:
    if event.reported_only or event.when is None:
        return context.times.reported(event.moment)
    return context.times.when(event.when)


def _told(context: Context, event: Event) -> tuple[tuple[str, ...], tuple[Piece, ...]]:
    if event.claim:
        return event.claim.fact_ids, context.wording.claim(event.claim)
    assert event.line and event.state
    alike = [line for line in context.picture.ceasefires if line.instrument is event.line.instrument]
    again = len(alike) == 1 and event.state is not event.line.states[0]
    return event.state.fact_ids, context.wording.state(event.state, event.line, "the" if again else "a")


def _status(context: Context, event: Event) -> str:
    phrases = context.phrases
    claimant = event.claim.claimant if event.claim else event.state.claimant if event.state else None
    claimed = claimant is not None and claimant.belligerent
    words = [phrases.text("timeline.claimed" if claimed else "timeline.reported")]
    if event.disputed:
        words.append(phrases.text("timeline.disputed"))
    if event.outlets > 1:
        words.append(phrases.counted("timeline.several", event.outlets))
    return phrases.text("clause.comma").join(words)
