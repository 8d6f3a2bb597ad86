"""The analyst's assessment: likelihood and confidence apart from each other and from what is reported."""

from collections.abc import Sequence

from briefing.composition.context import Context
from briefing.composition.document import Block, Paragraph, Run, RunStyle, Tone
from briefing.composition.settings import Judgement


def build(context: Context) -> tuple[Block, ...]:
    """Write the judgements of the analyst.

    Raises:
        ValueError: a likelihood is no word of the brief's scale; a brief has one scale (ICD 203, rule 7).
    """
    scale = [str(word) for word, _ in context.phrases.value(f"yardsticks.{context.settings.yardstick}")]
    for judgement in context.settings.judgements:
        if judgement.likelihood and judgement.likelihood not in scale:
            raise ValueError(_misfit(context, judgement, scale))
    blocks = [p for judgement in context.settings.judgements for p in _paragraphs(context, judgement)]
    return tuple(blocks) or (context.note(context.phrases.text("empty.assessment")),)


def _misfit(context: Context, judgement: Judgement, scale: Sequence[str]) -> str:
    return (
        f"The likelihood '{judgement.likelihood}' of the judgement '{judgement.statement}' is no word of the "
        f"scale {context.settings.yardstick} in the language of the brief; choose one of {', '.join(scale)}, "
        "or another scale."
    )


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
