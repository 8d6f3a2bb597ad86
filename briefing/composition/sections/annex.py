"""Annex: keys to the grades and to the likelihood words, the method, the hash of the attached facts."""

import hashlib
from collections.abc import Sequence

from briefing.composition.context import Context
from briefing.composition.document import Block, Column, Paragraph, Row, Run, RunStyle, Table


def build(context: Context, facts_json: bytes) -> tuple[Block, ...]:
    """Write the keys and the method."""
    phrases = context.phrases
    blocks: list[Block] = [_admiralty(context), context.note(phrases.text("annex.grade_rules"))]
    if any(judgement.likelihood for judgement in context.settings.judgements):
        blocks.append(_yardstick(context))
    digest = hashlib.sha256(facts_json).hexdigest()
    blocks += [
        Paragraph((Run(phrases.text("annex.method_title"), RunStyle.STRONG),)),
        Paragraph((Run(phrases.text("annex.method")),)),
        Paragraph((Run(phrases.text("annex.facts", sha256=digest)),)),
    ]
    return tuple(blocks)


def _admiralty(context: Context) -> Table:
    phrases = context.phrases
    rows = [(key, phrases.text(f"admiralty.{key}")) for key in "ABCDEF123456"]
    columns = (Column(phrases.text("annex.grade"), 1), Column(phrases.text("annex.meaning"), 4))
    return _key_table(context, phrases.text("annex.admiralty"), columns, rows)


def _yardstick(context: Context) -> Table:
    phrases = context.phrases
    rows = [(word, chance) for word, chance in phrases.value(f"yardsticks.{context.settings.yardstick}")]
    columns = (
        Column(phrases.text("annex.likelihood_word"), 2),
        Column(phrases.text("annex.likelihood_range"), 2),
    )
    return _key_table(context, phrases.text("annex.yardstick"), columns, rows)


def _key_table(
    context: Context, caption: str, columns: tuple[Column, ...], rows: Sequence[tuple[str, str]]
) -> Table:
    cells = [Row((context.text_cell(key, header=True), context.text_cell(meaning))) for key, meaning in rows]
    return Table(caption, columns, tuple(cells))
