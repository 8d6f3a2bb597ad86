"""What a rule proposes, before the article settles it."""

from dataclasses import dataclass, replace

from briefing.extraction.annotations import QuantityMention
from briefing.extraction.casualties.group import Group
from briefing.facts import Outcome


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a rule proposes.

    Args:
        rule: its name.
        trigger: token of the word that tells of casualties.
        outcome: what happened.
        group: how many of whom.
        firm: False where the article has to say more.
        part: a part of the group before ("including 3 children").
        also: triggers of earlier sentences that say the same with a vague count.
        whole: trigger and head of the claim that this one is a part of, None for a whole.
        background: belongs to an earlier or another event.
        refers_to: token of the noun that "the insurgents" takes its count from, None for counts of its own.
        same_as: an earlier proposal about the same people, for their party.
    """

    rule: str
    trigger: int
    outcome: Outcome
    group: Group
    firm: bool = True
    part: bool = False
    also: tuple[int, ...] = ()
    background: bool = False
    whole: tuple[int, int] | None = None
    same_as: "Proposal | None" = None

    def of_more(self, count: QuantityMention, rule: str, *, part: bool = False) -> "Proposal":
        """Return what a further bare count says of the same people: "and eight on Wednesday".

        Args:
            count: the further number.
            rule: name of the rule that found it.
            part: it is a part of this one, not told beside it.
        """
        same = self.group
        group = Group(
            count.head,
            same.start,
            same.end,
            count.quantity,
            same.category,
            elliptical=True,
            figure=count.start,
        )
        whole = (self.trigger, same.head) if part else None
        return replace(self, rule=rule, group=group, part=part, whole=whole, also=(), same_as=self)
