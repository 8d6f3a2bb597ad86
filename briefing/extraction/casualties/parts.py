"""Parts of a whole: "12 killed, including 3 children", "four of whom are children"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.groups import groups_at
from briefing.extraction.casualties.lexicon import TriggerKind
from briefing.extraction.casualties.people import is_person
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NAME_TAGS, NOUN_TAGS, Reader
from briefing.extraction.casualties.tolls import listed_behind
from briefing.extraction.word_table import Word, sentence_of
from briefing.facts import Category, Outcome, Qualifier

_APART = ("(", "-", "--", "–", "—", ":")
_JOIN_STARTS = ("along", "together", "as")
_WHOLES = ("them", "whom", "which", "those")
_STATES = (TriggerKind.VERB, TriggerKind.STATE)
_FIGHTERS = (Category.MILITANT, Category.MILITARY)
_BEFORE_STATES = (
    "were",
    "was",
    "are",
    "is",
    "have",
    "had",
    "been",
    "still",
    "later",
    "since",
    "now",
    "already",
)
_OPENING = ("including", "among", "amongst")
_OTHERS = ("others", "more")
_LONGEST = 14  # tokens between a whole and its part


def parts_of(reader: Reader, whole: Proposal, wholes: Sequence[Proposal] = ()) -> Iterator[Proposal]:
    """Yield the parts that the sentence names after a whole.

    Args:
        reader: the Doc.
        whole: some victims.
        wholes: those of the sentence; a part belongs to the nearest one before it.
    """
    if not _can_have_parts(whole.group):
        return
    doc = reader.tokens
    start = max(whole.group.head, whole.trigger) + 1
    end = min(sentence_of(doc[whole.trigger]).end, start + _LONGEST)
    yield from _told_apart(reader, whole, start)
    start = min(whole.group.head, whole.trigger) + 1
    end = min(end, _end_of_next_whole(whole, wholes, end))
    for position in range(start, end):
        token = doc[position]
        if token.lower_ in _OPENING and _is_of_others(reader, whole, wholes, position):
            return
        if token.lower_ == "including":
            yield from _named_parts(reader, whole, position + 1)
            return
        if (
            token.lower_ in ("of", "among", "amongst")
            and position + 1 < end
            and doc[position + 1].lower_ in _WHOLES
        ):
            yield from _counted_parts(reader, whole, position)
            return


def _told_apart(reader: Reader, whole: Proposal, behind: int) -> Iterator[Proposal]:
    """Read "1,892 killed (479 men, 294 women and 52 boys)" and "nine hurt -- seven men and two clerks --"."""
    opens = reader.words[behind : behind + 1]
    count = reader.counts.get(behind + 1)
    if not opens or opens[0] not in _APART or count is None:
        return
    groups = listed_behind(reader, count)
    low, told = whole.group.quantity.low, sum(g.quantity.low or 0 for g in groups)
    if len(groups) > 1 and low is not None and told <= low:
        for group in groups:
            yield _part(reader, whole, group)


def _end_of_next_whole(whole: Proposal, wholes: Sequence[Proposal], end: int) -> int:
    """Return where others stand behind: "killed 200 soldiers and captured 71 others, among them two"."""
    last = max(whole.trigger, whole.group.head)
    heads = (other.group.head for other in wholes if other.group.head > last)
    return min((head + 1 for head in heads), default=end)


def _is_of_others(reader: Reader, whole: Proposal, wholes: Sequence[Proposal], position: int) -> bool:
    """Tell "five were killed and eight others, among them two boys, were evacuated": the boys live."""
    noun = reader.tokens[position - 2]
    count = reader.count_before(noun) if reader.words[position - 1] == "," else None
    if count is None or count.start <= max(whole.group.head, whole.trigger):
        return False
    known = any(count.start == other.group.figure or count.head == other.group.head for other in wholes)
    return not known and (noun.lower_ in _OTHERS or is_person(reader, noun, "person", counted=True))


def with_mixed_category(reader: Reader, whole: Proposal) -> Proposal:
    """Mark "eight people, including soldiers, rebels and civilians" as a mixed group."""
    if whole.group.category is not Category.UNSPECIFIED or not _can_have_parts(whole.group):
        return whole
    doc = reader.tokens
    start = whole.group.head + 1
    for token in doc[start : min(sentence_of(doc[whole.group.head]).end, start + 4)]:
        if token.lower_ in ("including", "among"):
            head = next((c for c in token.rights if c.dep_ == "pobj"), None) or next(
                iter(_first_noun(doc, token.i + 1)), None
            )
            groups = groups_at(reader, head, "any") if head is not None else []
            if len({g.category for g in groups} - {Category.UNSPECIFIED}) > 1:
                return replace(whole, group=replace(whole.group, category=Category.MIXED))
    return whole


def joined_behind(reader: Reader, head: Word) -> list[Word]:
    """Return the noun behind "along with" or "as well as" after a victim."""
    doc = reader.tokens
    for position in range(head.i + 1, min(sentence_of(head).end, head.i + _LONGEST) - 2):
        if reader.words[position] not in _JOIN_STARTS:
            continue
        phrase = reader.text_between(position, position + 3).lower()
        for join in reader.lexicon.phrases["joins"]:
            if phrase.startswith(join + " ") or phrase == join:
                return _first_noun(doc, position + len(join.split()))
    return []


def _first_noun(doc: list[Word], start: int) -> list[Word]:
    """Return the head of the noun phrase that begins here."""
    for token in doc[start : min(start + 8, sentence_of(doc[start]).end)]:
        following = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if token.tag_ in NOUN_TAGS and (following is None or following.tag_ not in (*NOUN_TAGS, "HYPH")):
            return [token]
    return []


def _can_have_parts(group: Group) -> bool:
    quantity = group.quantity
    if group.single:
        return False
    return quantity.qualifier is Qualifier.UNQUANTIFIED or (quantity.low or quantity.high or 0) > 1


def _named_parts(reader: Reader, whole: Proposal, position: int) -> Iterator[Proposal]:
    """Read the nouns after "including" that carry a count or an article."""
    doc = reader.tokens
    head = next((c for c in doc[position - 1].rights if c.dep_ == "pobj"), None)
    if head is None:
        end = min(position + 8, sentence_of(doc[position - 1]).end)
        head = next(
            (
                t
                for t in doc[position:end]
                if t.tag_ in NOUN_TAGS and not (t.i + 1 < end and doc[t.i + 1].tag_ in NOUN_TAGS)
            ),
            None,
        )
    if head is None:
        return
    for group in groups_at(reader, head, "any"):
        if _has_its_own_verb(reader, group):
            return  # nor are those behind it a part
        if (
            group.quantity.qualifier is Qualifier.UNQUANTIFIED
            and group.head not in reader.counts
            and not group.quantity.text
        ):
            continue
        vague = group.quantity.qualifier is Qualifier.UNQUANTIFIED
        told = group.single and _is_somebody(reader, group) and whole.group.category not in _FIGHTERS
        if not told and (group.single or vague) and _describes(whole.group, group, vague=vague):
            continue
        yield _part(reader, whole, group)


def _is_somebody(reader: Reader, group: Group) -> bool:
    """Tell "the provincial police chief" and "leader Anna Example" from "a leader", who only describes."""
    noun = reader.tokens[group.head]
    return noun.tag_ in NAME_TAGS or any(c.lower_ == "the" for c in noun.lefts)


def _has_its_own_verb(reader: Reader, group: Group) -> bool:
    """Tell "47 killed, including the four attackers, and at least 112 wounded" and "… 30 people injured"."""
    if group.figure is None:
        return False
    end = max(reader.counts[group.figure].end, group.end)
    behind = reader.words[end : end + 1]
    listed = reader.words[group.figure - 1] in ("and", ",") and group.figure - 1 > group.head - _LONGEST
    return listed and any(word.kind in _STATES for w in behind for word in reader.lexicon.triggers.get(w, ()))


def _describes(whole: Group, group: Group, *, vague: bool) -> bool:
    """Tell "two insurgents including a commander", which says who one of them is."""
    if group.category is Category.UNSPECIFIED:
        return True
    fighters = whole.category is Category.MILITANT
    return group.category is whole.category and (vague or fighters)


def _part(reader: Reader, whole: Proposal, group: Group) -> Proposal:
    officers = group.end > group.start and reader.words[group.end - 1] in ("officer", "officers")
    if officers and whole.group.category is Category.MILITARY:
        group = replace(group, category=Category.MILITARY)
    return Proposal(
        "part",
        whole.trigger,
        whole.outcome,
        group,
        firm=whole.firm,
        part=True,
        background=whole.background,
        whole=(whole.trigger, whole.group.head),
    )


def _outcome_behind(reader: Reader, position: int) -> Outcome | None:
    """Return what befell "28 casualties, 12 of them dead" and "30 hurt, two of them fatally wounded"."""
    for word in reader.words[position : position + 4]:
        firm = [w for w in reader.lexicon.triggers.get(word, ()) if w.firm and w.kind in _STATES]
        if firm:
            return firm[0].outcome
        if word not in _BEFORE_STATES:
            return None
    return None


def _listed_parts(reader: Reader, whole: Proposal, position: int) -> Iterator[Proposal]:
    """Read "among them those of at least 15 women and several children" and "among whom were two nurses"."""
    end = min(position + 6, reader.tokens[position - 1].sent.end)
    while position < end and reader.words[position] in ("those", "of", "were", "was", "are", "is"):
        position += 1
    if position >= end or reader.tokens[position].lower_ in _WHOLES:
        return
    for head in _first_noun(reader.tokens, position):
        for group in groups_at(reader, head, "any"):
            bare = group.elliptical and group.start == group.end  # "and more than 60 with gunshot wounds"
            tells_who = group.single and _describes(whole.group, group, vague=False)
            if group.quantity.text and not tells_who and not bare:
                yield _part(reader, whole, _from(reader, group, position))


def _from(reader: Reader, group: Group, position: int) -> Group:
    """Cut "among them" off the words of "among them the mayor"."""
    if not group.single or group.start >= position:
        return group
    words = reader.text_between(position, group.end)
    return replace(group, start=position, quantity=group.quantity.model_copy(update={"text": words}))


def _named_before(reader: Reader, whole: Proposal, position: int) -> list[Proposal]:
    """Read "14,116 civilians, 733 children among them"."""
    noun = reader.tokens[position - 1]
    count = reader.count_before(noun) if noun.tag_ in NOUN_TAGS else None
    if count is None or reader.words[count.start - 1] != "," or count.start <= whole.group.head:
        return []
    groups = groups_at(reader, noun, "any", alone=True)
    return [_part(reader, whole, group) for group in groups]


def _counted_parts(reader: Reader, whole: Proposal, position: int) -> Iterator[Proposal]:
    """Read "three of them children" and "among whom four were hit"."""
    doc = reader.tokens
    before = reader.counts.get(position - 1)
    after = reader.counts.get(position + 2)
    count = before if doc[position].lower_ == "of" and before is not None else after
    if count is None:
        told = _named_before(reader, whole, position)
        yield from told or _listed_parts(reader, whole, position + 2)
        return
    if count.quantity.text.lower() in reader.lexicon.people["most"]:
        return  # "most of them women" gives no figure
    outcome = _outcome_behind(reader, position + 2 if count is before else count.end)
    if outcome is not None and outcome is not whole.outcome:
        whole = replace(whole, outcome=outcome, firm=True)
    noun = next((t for t in doc[max(count.end, position + 2) : position + 6] if t.tag_ in NOUN_TAGS), None)
    group = Group(count.head, count.head, count.head, count.quantity, whole.group.category, elliptical=True)
    if noun is not None:
        named = [g for g in groups_at(reader, noun, "person") if g.category.value != "unspecified"]
        if named:
            group = Group(count.head, noun.i, noun.i + 1, count.quantity, named[0].category)
    child = noun is not None and noun.lower_ in reader.lexicon.people["young_or_female"]
    gravely = count is before and reader.words[position + 2] in reader.lexicon.phrases["degrees"]
    if gravely and count.quantity.qualifier is Qualifier.UNQUANTIFIED:
        return  # "some of them critically"
    alike = group.category is whole.group.category and not child and not gravely
    if count.quantity.qualifier is Qualifier.UNQUANTIFIED and alike and outcome is None:
        return  # "2,000 bodies, some of which could not be identified"
    if count.quantity.high == 1 and alike:
        return  # "two insurgents, one of whom was the leader" describes one of them
    yield _part(reader, whole, group)
    for further in _listed_further(reader, noun) if noun is not None and count is after else ():
        yield _part(reader, whole, further)


def _listed_further(reader: Reader, noun: Word) -> list[Group]:
    """Return the two volunteers of "among them nine children and two volunteers"."""
    groups = [g for g in groups_at(reader, noun, "person") if g.head != noun.i]
    own_verb = any(_has_its_own_verb(reader, group) for group in groups)
    return [] if own_verb else [g for g in groups if g.figure is not None and g.head > noun.i]
