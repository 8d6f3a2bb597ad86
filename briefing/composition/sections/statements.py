"""Attributed statements: who, in which words, when, in which source."""

from collections.abc import Iterable

from briefing.assessment.names import claimant_of, normalised, party_key
from briefing.composition.context import Context
from briefing.composition.document import Block, Cell, Column, Paragraph, Row, Run, RunStyle, Table, Tone
from briefing.composition.phrases import Piece, capitalised
from briefing.composition.quotations import as_changed, reads_from_the_right
from briefing.facts import Directness, FactKind, Statement


def build(context: Context) -> tuple[Block, ...]:
    """Write the statements by time; words between quotation marks are the source's (rule 3)."""
    phrases = context.phrases
    found = [context.fact(i) for i in context.picture.statement_ids]
    statements = [fact for fact in found if isinstance(fact, Statement)]
    groups = _same_words(statements)
    shown = groups[: context.template.limit("statements", len(groups))]
    if not shown:
        return (context.nothing("statements", FactKind.STATEMENT),)
    columns = (
        Column(phrases.text("statements.speaker"), 1.5),
        Column(phrases.text("statements.words"), 4),
        Column(phrases.text("statements.said"), 1.4),
    )
    rows = tuple(_row(context, members) for members in shown)
    return (Table(phrases.text("statements.caption"), columns, rows),)


def _same_words(statements: Iterable[Statement]) -> list[tuple[Statement, ...]]:
    """Put one statement that several articles carry in the same words into one row."""
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        speaker = statement.speaker
        who = (party_key(speaker.party), normalised(speaker.name)) if speaker else ("", "")
        key = (*who, normalised(statement.content), statement.directness.value)
        groups.setdefault(key, []).append(statement)
    return [tuple(members) for members in groups.values()]


def _row(context: Context, members: tuple[Statement, ...]) -> Row:
    first = members[0]
    return Row((_speaker(context, first), _words(context, members), _said(context, first)))


def _speaker(context: Context, statement: Statement) -> Cell:
    phrases, speaker = context.phrases, statement.speaker
    if speaker is None:
        unknown = (Piece(phrases.text("statements.unknown_speaker")),)
        return context.words_cell(unknown, (statement.id,), header=True)
    named = speaker.model_copy(update={"text": speaker.name, "start": None, "end": None})
    claimant = claimant_of(named, context.library.origin(statement.article_id), frozenset())
    pieces = [*capitalised(context.wording.claimant(claimant))]
    if speaker.role and speaker.role.casefold() not in speaker.name.casefold():
        pieces.append(Piece(f"{phrases.text('clause.comma')}{speaker.role}"))
    return context.words_cell(tuple(pieces), (statement.id,), header=True)


def _words(context: Context, members: tuple[Statement, ...]) -> Cell:
    statement = members[0]
    phrases, ids = context.phrases, tuple(member.id for member in members)
    article = context.article(statement)
    language = article.language if article and article.language != phrases.language else ""
    shown = as_changed(statement)
    quoted = shown.verbatim and statement.directness is Directness.DIRECT
    style = RunStyle.QUOTE if quoted else RunStyle.PLAIN
    body = Piece(shown.text, style=style, language=language)
    pieces = (Piece(phrases.quoted("\0").split("\0")[0]), body, Piece(phrases.quoted("\0").split("\0")[1]))
    runs = context.citations.clause(pieces if quoted else _with_cue(context, statement, body, language), ids)
    tone = Tone.QUOTED if quoted else Tone.REPORTED
    first = context.paragraph(runs, tone, right_to_left=reads_from_the_right(shown.text))
    notes = _notes(context, statement, shown.verbatim, shown.changed)
    if not notes:
        return Cell((first,))
    return Cell((first, Paragraph((Run(phrases.text("clause.comma").join(notes), fact_ids=ids),), Tone.NOTE)))


def _cue(context: Context, statement: Statement) -> str:
    """Return the verb of reported speech where it is more than "said": a denial claims not what it denies."""
    cue = " ".join(statement.cue.split())
    told = set(map(str, context.phrases.value("statements.plain_cues")))
    return "" if statement.directness is Directness.DIRECT or normalised(cue) in told else cue


def _with_cue(context: Context, statement: Statement, body: Piece, language: str) -> tuple[Piece, ...]:
    cue = _cue(context, statement)
    if not cue:
        return (body,)
    phrases = context.phrases
    key = "statements.with_cue_to" if statement.addressee else "statements.with_cue"
    verb = Piece(phrases.quoted(cue), language=language)
    return phrases.pieces(key, cue=verb, addressee=statement.addressee or "", words=body)


def _notes(context: Context, statement: Statement, verbatim: bool, changed: bool) -> list[str]:
    phrases = context.phrases
    notes = []
    if statement.directness is not Directness.DIRECT:
        notes.append(phrases.text(f"statements.{statement.directness.value}"))
    if changed:
        notes.append(phrases.text("statements.changed" if verbatim else "statements.made_indirect"))
    if statement.addressee and not _cue(context, statement):
        notes.append(phrases.text("statements.to", addressee=statement.addressee))
    if statement.background:
        notes.append(phrases.text("statements.background"))
    return notes


def _said(context: Context, statement: Statement) -> Cell:
    ids = (statement.id,)
    published = context.library.moment(statement.article_id)
    key = "statements.published" if published.day else "statements.published_undated"
    words = context.phrases.text(key, when=context.times.moment(published))
    if statement.when:
        words = context.phrases.text("clause.join").join((context.times.when(statement.when), words))
    return context.words_cell((Piece(words),), ids)
