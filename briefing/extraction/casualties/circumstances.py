"""When: the time that the clause of a claim gives."""

from briefing.extraction.annotations import TimeMention
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.times_period import period_of
from briefing.extraction.word_table import Word
from briefing.facts import Period, TimeExpressionType

_NOT_BY_ITSELF = (TimeExpressionType.SET,)
_HIGHEST = 4  # clauses above the trigger that may hold its time


def period_at(reader: Reader, proposal: Proposal) -> Period | None:
    """Return the time that the claim's clause gives, None where it gives none."""
    trigger = reader.tokens[proposal.trigger]
    sentence = trigger.sent
    times = [
        t
        for t in reader.record.times
        if sentence.start <= t.start < sentence.end
        and t.expression.type not in _NOT_BY_ITSELF
        and not t.expression.text.lower().endswith("old")
    ]
    ranked = [
        (rank, abs(t.start - trigger.i), t) for t in times if (rank := _rank(reader, t, trigger)) is not None
    ]
    return period_of(min(ranked, key=lambda r: r[:2])[2]) if ranked else None


def _rank(reader: Reader, time: TimeMention, trigger: Word) -> int | None:
    """Return how many clauses lie between a time and the trigger, None where the time belongs elsewhere."""
    root = reader.root_of(time.start, time.end)
    above: Word = trigger
    for rank in range(_HIGHEST):
        if above.is_ancestor(root) and not _in_other_clause(root, above):
            return rank
        if above.dep_ in ("ROOT", "ccomp", "relcl") or above.head is above:
            return None
        above = above.head
    return None


def _in_other_clause(token: Word, clause: Word) -> bool:
    """Tell whether another verb stands between a time and the clause."""
    while token is not clause:
        if token.dep_ in ("ccomp", "relcl", "advcl", "acl", "parataxis") or (
            token.dep_ == "conj" and token.tag_.startswith("VB")
        ):
            return True
        token = token.head
    return False
