"""Ceasefire status: one table an instrument, each field with its source."""

from collections.abc import Callable, Iterable, Iterator

from briefing.assessment.picture import CeasefireLine, Position, StateEntry, Violation
from briefing.composition.context import Context
from briefing.composition.document import Block, Cell, Column, Paragraph, Row, Run, RunStyle, Table, Tone
from briefing.composition.phrases import Piece, Words, as_pieces, capitalised
from briefing.facts import CeasefireReport, FactKind


def build(context: Context) -> tuple[Block, ...]:
    """Write a table for each instrument of the current fighting, and the earlier ones apart."""
    lines = sorted(context.picture.ceasefires, key=_latest_first, reverse=True)
    shown = lines[: context.template.limit("ceasefire", len(lines))]
    if context.template.compact:
        blocks: list[Block] = [p for line in shown for p in _in_short(context, line)]
        if len(lines) > len(shown) and shown:
            blocks.append(context.more("ceasefire", len(lines) - len(shown)))
    else:
        blocks = [_table(context, line) for line in shown]
    if not blocks:
        blocks.append(context.nothing("ceasefire", FactKind.CEASEFIRE))
    background = context.picture.background_ceasefires
    if background and context.template.background:
        heading = Run(context.phrases.text("ceasefire.background"), RunStyle.STRONG)
        blocks.append(Paragraph((heading,), Tone.NOTE))
        blocks += [_states_alone(context, line) for line in background]
    return tuple(blocks)


def _latest_first(line: CeasefireLine) -> tuple[tuple[str, str], str]:
    return max(entry.moment.order for entry in line.states), line.key


def _table(context: Context, line: CeasefireLine) -> Table:
    phrases = context.phrases
    name = context.wording.instrument(line, "bare")
    key, day = ("ceasefire.caption_of", _day(context, line)) if _has_namesake(context, line) else ("", "")
    key = key if day else "ceasefire.caption"
    caption = phrases.text(key, instrument=name, day=day, state=phrases.text(f"now.{line.now.value}"))
    columns = (Column(phrases.text("ceasefire.field"), 1.2), Column(phrases.text("ceasefire.value"), 4))
    return Table(caption[:1].upper() + caption[1:], columns, tuple(_rows(context, line)))


def _has_namesake(context: Context, line: CeasefireLine) -> bool:
    return sum(other.instrument is line.instrument for other in context.picture.ceasefires) > 1


def _day(context: Context, line: CeasefireLine) -> str:
    """Return the day of the start, which tells instruments of one name apart."""
    if line.effective is None:
        return ""
    if line.effective.instant:
        return context.times.day(line.effective.instant.date())
    return context.times.when(line.effective) if line.effective.value else ""


def _rows(context: Context, line: CeasefireLine) -> Iterator[Row]:
    phrases = context.phrases
    yield _row(context, "now", list(_now(context, line)))
    yield _row(context, f"start_{_start_status(line)}", [_effective(context, line)])
    if line.duration:
        quoted = Piece(phrases.quoted(line.duration))
        ids = _telling(context, line, lambda report: report.duration == line.duration)
        yield _row(context, "duration", [_words(context, (quoted,), ids)])
    for field, names, ids in (
        ("parties", line.parties, _telling(context, line, lambda report: bool(report.parties))),
        ("brokers", line.brokers, _broker_ids(context, line)),
    ):
        listed = phrases.text("clause.comma").join(context.wording.party(name) for name in names)
        yield _row(context, field, [_words(context, listed, ids) if listed else _not_stated(context)])
    for position in line.positions:
        label = context.wording.party(position.party)
        stance = phrases.text(f"stance.{position.stance.value}")
        yield _titled(label, [_words(context, Piece(stance, figure=True), position.fact_ids)])
    if line.violations:
        yield _row(context, "violations", [_violation(context, violation) for violation in line.violations])
    if context.template.history:
        yield _row(context, "states", [_state(context, line, entry) for entry in line.states])


def _row(context: Context, field: str, paragraphs: Iterable[Paragraph]) -> Row:
    return _titled(context.phrases.text(f"ceasefire.{field}"), paragraphs)


def _titled(label: str, paragraphs: Iterable[Paragraph]) -> Row:
    return Row((Cell((Paragraph((Run(label),)),), header=True), Cell(tuple(paragraphs))))


def _words(context: Context, words: Words, fact_ids: Iterable[str]) -> Paragraph:
    return context.paragraph(context.citations.clause(as_pieces(words), fact_ids))


def _not_stated(context: Context) -> Paragraph:
    return Paragraph((Run(context.phrases.text("ceasefire.not_stated")),))


def _in_short(context: Context, line: CeasefireLine) -> Iterator[Paragraph]:
    """Yield the state with the claimants, and in a second line what each party has made of it."""
    yield _state_now(context, line)
    runs: list[Run] = []
    for position in line.positions if context.template.positions else ():
        if runs:
            runs.append(Run(context.phrases.text("clause.join")))
        runs += context.citations.clause(_stance(context, position), position.fact_ids)
    if runs:
        yield context.paragraph(runs)


def _now(context: Context, line: CeasefireLine) -> Iterator[Paragraph]:
    yield _state_now(context, line)
    for entry in line.now_entries:
        sentence = entry.reports[-1].sentence
        if sentence:
            quote = Piece(
                context.phrases.quoted(sentence), style=RunStyle.QUOTE, language=_language(context, entry)
            )
            yield context.paragraph(context.citations.clause((quote,), entry.fact_ids), Tone.QUOTED)


def _state_now(context: Context, line: CeasefireLine) -> Paragraph:
    state = context.phrases.text(f"now.{line.now.value}")
    if context.template.compact:
        name = context.wording.instrument(line, "bare")
        state = context.phrases.text("ceasefire.caption_short", instrument=name, state=state)
        state = state[:1].upper() + state[1:]
    ids = tuple(i for entry in line.now_entries for i in entry.fact_ids)
    voices = context.wording.claimants([entry.claimant for entry in line.now_entries])
    pieces = context.phrases.pieces(
        "ceasefire.now_one_sided" if line.one_sided else "ceasefire.now_value",
        state=Piece(state, figure=True, style=RunStyle.STRONG),
        claimants=voices,
        grade=context.wording.grade(context.picture.grades.get(line.key))
        or context.phrases.text("dates.not_stated"),
    )
    return _words(context, pieces, ids or line.fact_ids)


def _stance(context: Context, position: Position) -> tuple[Piece, ...]:
    """Return what a party has made of the instrument, in one line."""
    stance = context.phrases.text(f"stance.{position.stance.value}")
    party = context.wording.party(position.party)
    return (*context.phrases.pieces("contradictions.side", claimant=party), Piece(stance, figure=True))


def _language(context: Context, entry: StateEntry) -> str:
    article = context.library.article(entry.reports[-1].article_id)
    language = article.language if article else ""
    return language if language != context.phrases.language else ""


def _start_status(line: CeasefireLine) -> str:
    """Return the state that the start was told with: what was agreed has not begun by that alone."""
    start = next((e for e in line.states if e.fact_ids == line.effective_fact_ids), None)
    return start.status.value if start else "in_effect"


def _effective(context: Context, line: CeasefireLine) -> Paragraph:
    if line.effective is None:
        return _not_stated(context)
    claimants = [e.claimant for e in line.states if set(e.fact_ids) & set(line.effective_fact_ids)]
    when = Piece(context.times.when(line.effective), figure=True)
    pieces = context.phrases.pieces(
        "ceasefire.effective_value", when=when, claimant=context.wording.claimants(claimants)
    )
    return _words(context, pieces, line.effective_fact_ids)


def _violation(context: Context, violation: Violation) -> Paragraph:
    wording, phrases = context.wording, context.phrases
    entry = violation.entry
    when = ""
    if entry.when:
        when = phrases.text("status_when.on", when=context.times.when(entry.when))
    against = phrases.text("clause.comma").join(wording.party(name) for name in violation.against)
    key = "ceasefire.violation" if against else "ceasefire.violation_bare"
    claimant = wording.claimant(violation.alleged_by)
    return _words(context, phrases.pieces(key, claimant=claimant, against=against, when=when), entry.fact_ids)


def _state(context: Context, line: CeasefireLine, entry: StateEntry) -> Paragraph:
    pieces = context.wording.state(entry, line, _form(line, entry))
    when = context.times.reported(entry.reports[0].moment)
    reported = Piece(context.phrases.text("ceasefire.reported", when=when))
    return _words(context, (*capitalised(pieces), reported), entry.fact_ids)


def _states_alone(context: Context, line: CeasefireLine) -> Paragraph:
    clauses = [(context.wording.state(e, line, _form(line, e)), e.fact_ids) for e in line.states]
    if line.brokers:
        clauses.append((_brokers(context, line), _broker_ids(context, line)))
    return context.sentence(clauses)


def _form(line: CeasefireLine, entry: StateEntry) -> str:
    """Return the article of an instrument that is told for the first time, or again."""
    return "a" if entry is line.states[0] else "the"


def _brokers(context: Context, line: CeasefireLine) -> tuple[Piece, ...]:
    """Return who mediated, by the word of whoever names them."""
    named = _broker_ids(context, line)
    claimants = [entry.claimant for entry in line.states if set(entry.fact_ids) & set(named)]
    return context.phrases.pieces(
        "ceasefire.mediated",
        claimant=context.wording.claimants(claimants),
        brokers=context.wording.parties(line.brokers),
    )


def _broker_ids(context: Context, line: CeasefireLine) -> tuple[str, ...]:
    """Return the facts that name a mediator."""
    return _telling(context, line, lambda report: bool(report.brokers))


def _telling(
    context: Context, line: CeasefireLine, tells: Callable[[CeasefireReport], bool]
) -> tuple[str, ...]:
    """Return the facts that tell something of an instrument; all of them where none does by itself."""
    facts = ((i, context.fact(i)) for i in line.fact_ids)
    found = tuple(i for i, fact in facts if isinstance(fact, CeasefireReport) and tells(fact))
    return found or line.fact_ids
