"""The analyst's assessment: likelihood and confidence apart from each other and from what is reported."""

from briefing.composition.context import Context
from briefing.composition.document import Block, Paragraph, Run, RunStyle, Tone
from briefing.composition.settings import Judgement


def build(context: Context) -> tuple[Block, ...]:
    """Write the judgements of the analyst."""
    blocks = [p for judgement in context.settings.judgements for p in _paragraphs(context, judgement)]
    return tuple(blocks) or (context.note(context.phrases.text("empty.assessment")),)


def _paragraphs(context: Context, judgement: Judgement) -> list[Paragraph]:
    phrases = context.phrases
    ids = tuple(r.fact_id for r in judgement.rests_on if r.fact_id in context.facts)
    text = judgement.statement.rstrip(".")
    if judgement.likelihood:
        text = phrases.text("assessment.likelihood", statement=text, likelihood=judgement.likelihood)
    else:
        text = f"{text}."
    numbers = context.citations.numbers(ids)
    found = [
        Paragraph(
            (Run(text, RunStyle.STRONG, ids, numbers),), Tone.JUDGED, unreviewed=context.unreviewed(ids)
        )
    ]
    if judgement.confidence:
        key = "assessment.confidence_reason" if judgement.reason else "assessment.confidence"
        level = phrases.text(f"confidence.{judgement.confidence}")
        found.append(_judged(phrases.text(key, confidence=level, reason=judgement.reason)))
    if judgement.alternatives:
        found.append(_judged(phrases.text("assessment.alternatives", alternatives=judgement.alternatives)))
    return found


def _judged(text: str) -> Paragraph:
    return Paragraph((Run(text),), Tone.JUDGED)
