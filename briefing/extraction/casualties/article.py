"""What only the whole article settles: open outcomes, counts made exact later, groups named before."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.word_table import sentence_of
from briefing.facts import Category, Outcome, Qualifier

_OF_THEM = (": passive", ": number", ": subject", ": beside", ": object", ": attribute")
_TOTALS = frozenset(("toll", "total", "all", "altogether", "overall", "since", "war"))
_IN_ARMS = (Category.MILITARY, Category.POLICE, Category.MILITANT, Category.PEACEKEEPER)


def settle(reader: Reader, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return the proposals with open outcomes decided and vague counts joined to the exact ones.

    Args:
        reader: the Doc.
        proposals: those of all sentences, in order.
    """
    fatal = reader.lexicon.phrases["fatally"]
    decided = [_fatal(reader, p, fatal) for p in proposals]
    dead = {p.group.quantity.low or 1 for p in decided if p.firm and p.outcome is Outcome.KILLED}
    beside = [p for p in decided if p.firm and p.outcome is Outcome.KILLED and not p.part]
    kept = [settled for p in decided if (settled := _settled(reader, p, dead, beside)) is not None]
    named = _named_before(reader, [p for p in kept if not _retold(reader, p, kept)])
    return _vague_joined(reader, named)


def _fatal(reader: Reader, proposal: Proposal, fatal: frozenset[str]) -> Proposal:
    """Turn "fatally shot", "shot to death", "mortally wounded" and "burned alive" into deaths."""
    i, doc = proposal.trigger, reader.tokens
    if proposal.firm:
        deadly = proposal.outcome is Outcome.WOUNDED and (
            reader.words[max(0, i - 1)] in reader.lexicon.phrases["deadly"]
            or reader.words[i + 1 : i + 2] == ["alive"]
            or reader.words[i + 1 : i + 3] == ["to", "death"]
        )
        return replace(proposal, outcome=Outcome.KILLED) if deadly else proposal
    around = {doc[j].lower_ for j in (i - 1, i + 1, i - 2) if 0 <= j < len(doc)}
    behind = reader.text_between(i + 1, min(i + 8, sentence_of(doc[i]).end)).lower().split(",")[0]
    sentence = sentence_of(doc[i])
    whole = (
        reader.text_between(sentence.start, sentence.end).lower() if proposal.rule.startswith("shoot") else ""
    )
    if any(sign in whole for sign in reader.lexicon.phrases["shot_dead_signs"]) and not _aims(reader, i):
        return replace(proposal, outcome=Outcome.KILLED, firm=True)
    if around & fatal or "to death" in behind or " dead" in f" {behind}":
        return replace(proposal, outcome=Outcome.KILLED, firm=True)
    return proposal


def _aims(reader: Reader, trigger: int) -> bool:
    return reader.words[trigger + 1 : trigger + 2] == ["at"]


def _settled(reader: Reader, proposal: Proposal, dead: set[int], killed: list[Proposal]) -> Proposal | None:
    """Read "was shot" as a wound, unless as many died; where some died the claim does not split them."""
    if proposal.firm:
        return proposal
    count = proposal.group.quantity.low or 1
    if count in dead and not _lives_on(reader, proposal) and not _is_told_beside(reader, proposal, killed):
        return None
    some_died = proposal.rule.startswith("shoot") and any(0 < number < count for number in dead)
    return replace(proposal, outcome=Outcome.CASUALTIES) if some_died else proposal


def _is_told_beside(reader: Reader, proposal: Proposal, killed: list[Proposal]) -> bool:
    """Tell the two of "a fireman was killed and two of his crew suffered burns", who are not the dead."""
    kin = reader.words[proposal.group.head] in reader.lexicon.people["kin"]
    brought = proposal.rule.startswith("in hospital") and kin  # else the dead were brought there
    if not brought and not proposal.rule.startswith("suffered"):
        return False
    start = reader.tokens[proposal.trigger].sent.start
    return any(
        reader.tokens[p.trigger].sent.start == start and p.group.head != proposal.group.head for p in killed
    )


def _lives_on(reader: Reader, proposal: Proposal) -> bool:
    """Tell "a man shot in the leg" or "expected to survive" from one whose death is told elsewhere."""
    noun = reader.tokens[proposal.group.head]
    kin = noun.lower_ in reader.lexicon.people["kin"] and any(c.dep_ == "poss" for c in noun.lefts)
    if not kin and not any(c.lower_ in ("a", "an", "another") for c in noun.lefts):
        return False
    sentence = reader.tokens[proposal.trigger].sent
    text = reader.text_between(sentence.start, sentence.end).lower()
    return any(phrase in text for phrase in reader.lexicon.phrases["lives_on"])


def _retold(reader: Reader, proposal: Proposal, proposals: list[Proposal]) -> bool:
    """Tell "killing the insurgents" after "killed several insurgents", which adds nothing."""
    if not proposal.group.quantity.text and not proposal.part:
        words = reader.tokens[proposal.group.head].lower_
        return any(
            p.trigger < proposal.trigger
            and p.outcome is proposal.outcome
            and p.group.quantity.text
            and reader.tokens[p.group.head].lower_ == words
            for p in proposals
        )
    noun = proposal.group.refers_to
    return noun is not None and any(
        p.group.head == noun and p.outcome is proposal.outcome for p in proposals if p is not proposal
    )


def _named_before(reader: Reader, proposals: list[Proposal]) -> list[Proposal]:
    """Give "all six of the members" and "six people" the category of the six named before."""
    result: list[Proposal] = []
    for proposal in proposals:
        earlier = next((p for p in result if _same_people(p, proposal)), None)
        alike = _told_alike_before(reader, proposal, result)
        if alike is not None:
            group = replace(proposal.group, category=alike.group.category)
            result.append(replace(proposal, group=group, same_as=alike))
        elif _is_next_in_line(reader, proposal) and result:
            group = replace(proposal.group, category=result[-1].group.category)
            result.append(replace(proposal, group=group, same_as=result[-1]))
        elif (told := _elided_before(reader, proposal, result)) is not None:
            group = replace(proposal.group, category=told.group.category)
            result.append(replace(proposal, group=group))
        elif earlier is not None and _refers_back(reader, proposal):
            group = replace(proposal.group, category=earlier.group.category)
            result.append(replace(proposal, group=group, same_as=earlier))
        else:
            result.append(proposal)
    return result


def _elided_before(reader: Reader, proposal: Proposal, before: list[Proposal]) -> Proposal | None:
    """Return the civilians before "with 96 killed" and "six others were missing", if all are alike."""
    group = proposal.group
    bare = group.elliptical and not group.single and group.category is Category.UNSPECIFIED
    told_of_them = proposal.rule == "casualties" or proposal.rule.endswith(_OF_THEM)
    if not bare or not group.quantity.low or not told_of_them:
        return None
    start, end = reader.tokens[proposal.trigger].sent.start, reader.tokens[proposal.trigger].sent.end
    if not _TOTALS.isdisjoint(reader.words[start:end]):
        return None
    floor = reader.tokens[max(0, start - 1)].sent.start
    if any(start <= p.trigger < proposal.trigger and not p.group.elliptical for p in before):
        return None
    wholes = [p for p in before if floor <= p.trigger < start and not p.part and p.group.quantity.low != 0]
    if any(p.background is not proposal.background for p in wholes):
        return None
    kinds = {p.group.category for p in wholes}
    return wholes[-1] if len(kinds) == 1 and Category.UNSPECIFIED not in kinds else None


def _told_alike_before(reader: Reader, proposal: Proposal, before: list[Proposal]) -> Proposal | None:
    """Return the soldier before "two other soldiers" and "three of his colleagues", who are of his side."""
    group = proposal.group
    if group.end <= group.start:
        return None
    noun = reader.tokens[group.end - 1]
    other = any(c.lower_ in ("other", "another") for c in noun.lefts)
    fellow = noun.lower_ in reader.lexicon.people["fellows"]
    if not (fellow or (other and group.category in _IN_ARMS)) or _names_a_side(reader, group):
        return None
    floor = reader.tokens[max(0, reader.tokens[proposal.trigger].sent.start - 1)].sent.start
    for earlier in reversed(before):
        if earlier.trigger < floor:
            return None
        same = earlier.group.category is group.category
        if (
            earlier.group.category in _IN_ARMS
            and (same or fellow)
            and earlier.group.end > earlier.group.start
        ):
            return earlier
    return None


def _names_a_side(reader: Reader, group: Group) -> bool:
    return any(i in reader.parties for i in range(group.start, group.end))


def _is_next_in_line(reader: Reader, proposal: Proposal) -> bool:
    """Tell "a third was wounded" after two soldiers who were killed."""
    group = proposal.group
    ordinal = reader.words[group.head] in ("third", "fourth", "fifth", "sixth", "seventh")
    return ordinal and group.single and group.category is Category.UNSPECIFIED


def _refers_back(reader: Reader, proposal: Proposal) -> bool:
    """Tell "the members" and a bare number from people who are named anew."""
    group = proposal.group
    several = (group.quantity.low or 0) > 1 and group.category is Category.UNSPECIFIED
    generic = reader.tokens[group.head].lower_ in ("members", "men", "victims")
    return several and (generic or group.start == group.end)


def _same_people(first: Proposal, second: Proposal) -> bool:
    return (
        first.outcome is second.outcome
        and first.group.quantity.low == second.group.quantity.low
        and first.group.category is not Category.UNSPECIFIED
    )


def _vague_joined(reader: Reader, proposals: list[Proposal]) -> list[Proposal]:
    """Join "several insurgents" to "eight insurgents" said later, as one claim with two passages.

    Releases of forces tell an operation twice, first in outline; elsewhere each sentence stands for itself.
    """
    dropped: dict[int, Proposal] = {}
    for i, vague in enumerate(proposals):
        if vague.group.quantity.qualifier is not Qualifier.UNQUANTIFIED or vague.part:
            continue
        if not _may_be_told_again(reader, vague):
            continue
        exact = next((p for p in proposals[i + 1 :] if _makes_exact(reader, vague, p)), None)
        if exact is not None:
            dropped[i] = exact
    passages: dict[int, list[int]] = {}
    for i, exact in dropped.items():
        passages.setdefault(id(exact), []).append(proposals[i].trigger)
    kept = (p for i, p in enumerate(proposals) if i not in dropped)
    return [replace(p, also=tuple(passages[id(p)])) if id(p) in passages else p for p in kept]


def _may_be_told_again(reader: Reader, vague: Proposal) -> bool:
    """Tell "insurgents" without any figure, and "several insurgents" in a release of forces."""
    words = vague.group.quantity.text.lower()
    if not words:
        return True
    fighters = vague.group.category in (Category.MILITANT, Category.UNSPECIFIED)
    return fighters and reader.is_release and not any(word in words for word, _ in _AT_LEAST_SO_MANY)


def _makes_exact(reader: Reader, vague: Proposal, later: Proposal) -> bool:
    """Tell whether a later sentence gives the number of what an earlier one left open."""
    if vague.outcome is not later.outcome or later.part or vague.background is not later.background:
        return False
    kinds = {vague.group.category, later.group.category} - {Category.UNSPECIFIED}
    sentence = sentence_of(reader.tokens[vague.trigger])
    if len(kinds) > 1 or sentence.start <= later.trigger < sentence.end or _is_further(reader, vague, later):
        return False
    words = vague.group.quantity.text.lower()
    smallest = next((n for word, n in _AT_LEAST_SO_MANY if word in words), 0)
    quantity = later.group.quantity
    if quantity.qualifier is Qualifier.UNQUANTIFIED:
        large = any(word in quantity.text.lower() for word, _ in _AT_LEAST_SO_MANY)
        return smallest == 0 and bool(quantity.text) and not large
    low = quantity.low or quantity.high or 0
    if smallest == 0:
        return (1 if not words else 2) <= low < _FEW
    return smallest <= low < 100 * smallest


def _is_further(reader: Reader, *proposals: Proposal) -> bool:
    """Tell "three additional insurgents", who are not those of before."""
    return any(
        token.lower_ in ("other", "others", "additional", "more", "another", "further")
        for proposal in proposals
        for token in reader.tokens[
            max(0, min(proposal.group.start, proposal.group.head) - 2) : proposal.group.head + 1
        ]
    )


_FEW = 60  # "several" of more than that would be "dozens"
# what an open word promises at least: "dozens" are no eight
_AT_LEAST_SO_MANY = (("thousand", 1000), ("hundred", 100), ("scores", 40), ("dozen", 13))
