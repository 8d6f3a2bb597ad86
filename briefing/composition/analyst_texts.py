"""The analyst's own texts in a section, and whether the facts that they rest on are still the same."""

from briefing.composition.context import Context
from briefing.composition.document import Block, Paragraph, Run, Tone
from briefing.composition.settings import AnalystText, RestsOn, fact_digest


def with_texts(context: Context, section: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put the analyst's texts of a section before, after or instead of what the program writes."""
    own = [text for text in context.settings.texts if text.section == section and text.text.strip()]
    before = [p for text in own if text.place == "before" for p in _paragraphs(context, text)]
    instead = [p for text in own if text.place == "instead" for p in _paragraphs(context, text)]
    after = [p for text in own if text.place == "after" for p in _paragraphs(context, text)]
    return (*before, *(instead or blocks), *after)


def _paragraphs(context: Context, text: AnalystText) -> list[Paragraph]:
    ids = tuple(r.fact_id for r in text.rests_on if r.fact_id in context.facts)
    tone = Tone.JUDGED if text.judged else Tone.REPORTED
    pieces = [part.strip() for part in text.text.split("\n\n") if part.strip()]
    numbers = context.citations.numbers(ids)
    return [
        Paragraph((Run(part, fact_ids=ids, sources=numbers),), tone, unreviewed=context.unreviewed(ids))
        for part in pieces
    ]


def is_stale(context: Context, section: str) -> bool:
    """Tell whether a text of the section rests on a fact that changed, was rejected or is gone."""
    rests = [r for text in context.settings.texts if text.section == section for r in text.rests_on]
    if section == "assessment":
        rests += [r for judgement in context.settings.judgements for r in judgement.rests_on]
    if section == "bottom_line":
        # The title has no section of its own; its flag shows beside the bottom line.
        rests += [r for text in context.settings.texts if text.section == "title" for r in text.rests_on]
    return any(_changed(context, reference) for reference in rests)


def _changed(context: Context, reference: RestsOn) -> bool:
    fact = context.facts.get(reference.fact_id)
    return fact is None or fact_digest(fact) != reference.digest
