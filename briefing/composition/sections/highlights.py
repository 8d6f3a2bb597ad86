"""What changed since the last edition, with the trend that the analyst sees."""

from briefing.assessment.editions import start_of
from briefing.assessment.picture import CeasefireLine, Change, ChangeKind
from briefing.composition.context import Context
from briefing.composition.document import Block, BulletList, Paragraph, Run, RunStyle, Tone
from briefing.composition.phrases import Piece, capitalised


def build(context: Context) -> tuple[Block, ...]:
    """Write the changes since the last edition."""
    phrases, since = context.phrases, context.picture.since
    blocks: list[Block] = list(_trend(context))
    if since is None:
        return (*blocks, context.note(phrases.text("empty.highlights")))
    if context.settings.corrections:
        number = context.settings.corrected_number or since.number
        heading = phrases.text("verification.corrections", number=number, text=context.settings.corrections)
        blocks.append(Paragraph((Run(heading, RunStyle.STRONG),), Tone.NOTE))
    changes = context.picture.changes
    if not changes:
        return (*blocks, context.note(phrases.text("empty.highlights_unchanged", number=since.number)))
    shown = changes[: context.template.limit("highlights", len(changes))]
    blocks.append(
        context.note(phrases.text("changes.since", number=since.number, as_of=context.times.iso(since.as_of)))
    )
    blocks.append(BulletList(tuple(_item(context, change) for change in shown)))
    return tuple(blocks)


def _trend(context: Context) -> tuple[Paragraph, ...]:
    settings = context.settings
    if not settings.trend:
        return ()
    trend = context.phrases.text(f"changes.{settings.trend}")
    words = context.phrases.text("changes.trend", trend=trend, reason=settings.trend_reason).strip()
    return (Paragraph((Run(words, RunStyle.STRONG),), Tone.JUDGED),)


def _item(context: Context, change: Change) -> Paragraph:
    phrases = context.phrases
    if change.kind is ChangeKind.WITHDRAWN or (change.claim is None and change.line is None):
        words = change.before.words if change.before else ""
        return Paragraph((Run(phrases.text("changes.withdrawn", words=words)),))
    before, after = _ends(context, change)
    pieces = phrases.pieces(
        f"changes.{_key(change)}",
        before=before,
        after=Piece(after, figure=True),
        claim=_told(context, change),
    )
    return context.paragraph((*context.citations.clause(capitalised(pieces), change.fact_ids), Run(".")))


def _key(change: Change) -> str:
    """Return which phrase tells a change: a start that is now given finer has not moved."""
    if change.kind is ChangeKind.MOVED and change.line and change.before:
        known = change.before.start[:10]
        return "moved" if known and start_of(change.line)[:10] not in ("", known) else "start_given"
    reworded = change.claim and change.before and change.before.count == change.claim.count
    return "reworded" if reworded and change.kind is ChangeKind.RESTATED else change.kind.value


def _told(context: Context, change: Change) -> tuple[Piece, ...]:
    if change.claim:
        return context.wording.claim(change.claim)
    assert change.line
    line = change.line
    if change.kind is ChangeKind.MOVED:
        return _instrument(context, line)
    if not line.now_entries:
        return (Piece(context.wording.instrument(line)),)
    return context.wording.state(line.now_entries[0], line)


def _instrument(context: Context, line: CeasefireLine) -> tuple[Piece, ...]:
    """Return the instrument with whoever gives its start, as that is what moved."""
    claimants = [e.claimant for e in line.states if set(e.fact_ids) & set(line.effective_fact_ids)]
    named = context.wording.instrument(line, "bare")
    if not claimants:
        return (Piece(named),)
    return context.phrases.pieces(
        "changes.start_by", instrument=named, claimant=context.wording.claimants(claimants)
    )


def _ends(context: Context, change: Change) -> tuple[str, str]:
    before = change.before
    if change.kind is ChangeKind.MOVED and change.line and before:
        missing = context.phrases.text("dates.not_stated")
        earlier = context.times.iso(before.start) if before.start else missing
        return earlier, context.times.when(change.line.effective)
    if change.claim and change.kind is ChangeKind.RESTATED and before and before.count == change.claim.count:
        return before.words, ""
    if change.claim:
        earlier = context.wording.count(before.count) if before and before.count else ""
        return earlier, context.wording.count(change.claim.count)
    assert change.line
    earlier = context.phrases.text(f"now.{before.state}") if before and before.state else ""
    return earlier, context.phrases.text(f"now.{change.line.now.value}")
