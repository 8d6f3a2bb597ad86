"""Counts on a Doc: `QuantityMention`s with token spans, without the figures that belong to times."""

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import QuantityMention, annotations
from briefing.extraction.quantity_grammar import CountedWords, find_counts, parse_quantity
from briefing.facts import TimeExpressionType

__all__ = ["CountedWords", "find_counts", "mark_quantities", "parse_quantity"]


@Language.component("briefing_quantities")
def mark_quantities(doc: Doc) -> Doc:
    """Write the counts of a Doc into its record; a figure inside a date or a clock time is none."""
    record = annotations(doc)
    times = [
        (time.expression.start, time.expression.end)
        for time in record.times
        if time.expression.type is not TimeExpressionType.DURATION
    ]
    mentions = []
    for count in find_counts(record.reading or doc.text):
        if any(start <= count.figure < end for start, end in times):
            continue
        span = doc.char_span(count.start, count.end, alignment_mode="expand")
        figure = doc.char_span(count.figure, count.figure + 1, alignment_mode="expand")
        if span is not None and figure is not None:
            head = _head_of_figure(doc, figure.start, span.end)
            mentions.append(QuantityMention(span.start, span.end, head, count.quantity))
    record.quantities = tuple(mentions)
    return doc


def _head_of_figure(doc: Doc, start: int, end: int) -> int:
    """Return the token of the figure that the others hang on ("million" in "1.2 million")."""
    inside = range(start, end)
    return next((i for i in reversed(inside) if doc[i].head.i not in inside and doc[i].tag_ != "HYPH"), start)
