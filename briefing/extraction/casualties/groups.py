"""Groups of victims: from the head of a noun phrase to how many of whom."""

from dataclasses import replace

from briefing.extraction.annotations import PartyKind, QuantityMention
from briefing.extraction.casualties.appositions import described
from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.lists import coordinated
from briefing.extraction.casualties.people import category_of, held_by_forces, is_age, is_person
from briefing.extraction.casualties.reader import NAME_TAGS, NOUN_TAGS, Reader
from briefing.extraction.word_table import Word, sentence_of
from briefing.facts import Category, Qualifier, Quantity

_FRACTIONS = ("third", "quarter", "fifth", "tenth", "half")
_PLAIN = frozenset(("man", "person", "suspect", "victim", "other", "one"))
_SINGULAR_PRONOUNS = ("he", "she", "him", "her", "himself", "herself", "me", "i", "myself")
_NEAR = 40  # tokens back to what "the insurgents" may take up
_PLURAL_PRONOUNS = ("they", "them")
_NOBODY = ("nobody", "none", "neither")
_GENERIC = ("every", "each", "any", "either", "such", "what", "whoever", "anyone", "everyone", "all")
_DEFINITE = ("the", "these", "those", "all", "both")

_SHORTEST_BEFORE = 2  # tokens: "two Russian"


def groups_at(
    reader: Reader,
    head: Word,
    who: str,
    *,
    until: int | None = None,
    alone: bool = False,
    also: tuple[Word, ...] = (),
) -> list[Group]:
    """Return the groups that a noun phrase names.

    Two groups with counts stay apart ("three soldiers and two civilians"); single people and kin are added up
    ("his wife and two daughters", a list of names).

    Args:
        reader: the Doc.
        head: head of the phrase or number that stands for it.
        who: which nouns count, as in the lexicon.
        until: token from which on joined nouns are left out, None for all.
        alone: leave out all joined nouns.
        also: further heads of the same list, as the parser parted them.
    """
    if head.lower_ in _PLURAL_PRONOUNS:
        known = antecedent_of(reader, head)
        return [replace(known, head=head.i, elliptical=True)] if known is not None else []
    items = [head] if alone else [i for i in coordinated(reader, head) if until is None or i.i < until]
    total = None if alone else _noun_of_total(reader, head)
    if total is not None:
        items += [i for i in coordinated(reader, total)[1:] if until is None or i.i < until]
    items = _without_their_description(reader, items)
    for other in also:
        items += [item for item in coordinated(reader, other) if item not in items]
    found = (_group(reader, item, who) for item in items)
    groups = [described(reader, group) for group in found if group is not None]
    groups = [each for group in groups for each in (*_of_the_same_noun(reader, group), group)]
    if len(groups) < 2:
        return groups
    if any(g.category is Category.MILITARY for g in groups):
        groups = [_officer_of_the_army(reader, g) for g in groups]
    groups = _added_up(reader, groups)
    return [of_the_same_side(reader, groups[i - 1], g) if i else g for i, g in enumerate(groups)]


def _of_the_same_noun(reader: Reader, group: Group) -> list[Group]:
    """Return "two Russian" of "two Russian and three Ukrainian soldiers", one noun for both."""
    joint = (group.figure or 0) - 1
    if joint < _SHORTEST_BEFORE or reader.words[joint] != "and" or group.elliptical:
        return []
    name = reader.parties.get(joint - 1)
    demonym = name is not None and name.kind is PartyKind.DEMONYM
    count = reader.counts.get(name.start - 1) if name is not None and demonym else None
    if name is None or count is None or reader.tokens[joint - 1].tag_ not in ("JJ", "NNP"):
        return []
    return [
        replace(
            group,
            head=count.head,
            start=name.start,
            end=name.end,
            quantity=count.quantity,
            figure=count.start,
        )
    ]


def _noun_of_total(reader: Reader, head: Word) -> Word | None:
    """Return the soldiers of "a total of 12 soldiers and policemen", where the list hangs on them."""
    count = reader.counts.get(head.i)
    if count is None or reader.words[count.start : count.start + 3][1:] != ["total", "of"]:
        return None
    noun = _noun_behind(reader, head, count)
    return noun if noun is not None and noun.i >= count.end else None


def _without_their_description(reader: Reader, items: list[Word]) -> list[Word]:
    """Leave out who "two civilians, a woman and her son" are, whom the number counts already."""
    if len(items) < 2 or items[1].dep_ != "appos" or items[1].head is not items[0]:
        return items
    count = reader.count_before(items[0])
    told = [_group(reader, item, "any") for item in items[1:]]
    if count is None or any(group is None or not group.quantity.low for group in told):
        return items
    low = sum(group.quantity.low or 0 for group in told if group is not None)
    return items[:1] if low == count.quantity.low else items


def _officer_of_the_army(reader: Reader, group: Group) -> Group:
    """Tell "an officer and five soldiers" from the police."""
    police = "police" in reader.words[max(0, group.head - 2) : group.head]
    officer = reader.words[group.head] in ("officer", "officers") and group.category is Category.POLICE
    officer = officer and not police
    return replace(group, category=Category.MILITARY) if officer else group


def of_the_same_side(reader: Reader, before: Group, group: Group) -> Group:
    """Give "his two bodyguards" side and kind of the commander before them."""
    if group.category is not Category.UNSPECIFIED or reader.tokens[group.head].tag_ in NAME_TAGS:
        return group
    noun = reader.tokens[group.end - 1] if group.end > group.start else reader.tokens[group.head]
    if not any(c.lower_ in ("his", "her", "their") for c in noun.lefts):
        return group
    return replace(group, category=before.category, shared=before.shared or (before.start, before.end))


def antecedent_of(reader: Reader, pronoun: Word) -> Group | None:
    """Return the people of an exact number that "they" stands for, in this sentence or the one before."""
    doc = reader.tokens
    start = sentence_of(pronoun).start
    floor = sentence_of(doc[start - 1]).start if start else start
    for position in range(pronoun.i - 1, floor - 1, -1):
        noun = doc[position]
        if noun.tag_ not in NOUN_TAGS or noun.dep_ in ("compound", "conj", "poss"):
            continue
        groups = groups_at(reader, noun, "person", until=pronoun.i)
        if len(groups) == 1 and (groups[0].quantity.low or 0) > 1 and groups[0].quantity.high is not None:
            return groups[0]
    return None


def _added_up(reader: Reader, groups: list[Group]) -> list[Group]:
    kin = reader.lexicon.people["kin"]
    joined: list[Group] = []
    for group in groups:
        last = joined[-1] if joined else None
        if last is not None and last.quantity.low == 0 and group.quantity.qualifier is Qualifier.UNQUANTIFIED:
            joined[-1] = replace(last, end=group.end)  # "no women or children"
        elif last is not None and _both_open(last, group):
            joined[-1] = replace(last, end=group.end)  # "women and children"
        elif last is not None and _shares_the_count(reader, last, group):
            joined[-1] = replace(last, end=group.end, category=_of_both(last, group))  # "40 men and boys"
        elif last is not None and _belong_together(reader, last, group, kin):
            low = (last.quantity.low or 0) + (group.quantity.low or 0)
            words = reader.text_between(min(last.start, last.head), group.head + 1)
            joined[-1] = replace(
                last,
                category=group.category if last.category is Category.UNSPECIFIED else last.category,
                end=group.end,
                quantity=Quantity(low=low, high=low, text=words),
                single=group.single and last.single,
            )
        else:
            joined.append(group)
    return joined


def _both_open(first: Group, second: Group) -> bool:
    return not first.quantity.text and not second.quantity.text and first.category is second.category


def _shares_the_count(reader: Reader, first: Group, second: Group) -> bool:
    """Tell "4,000 men and boys", whom one number counts, from "40 men and two boys"."""
    plural = reader.tokens[second.head].tag_ == "NNS" and reader.tokens[first.head].tag_ == "NNS"
    beside = reader.words[first.end : second.start] == ["and"]
    return plural and beside and first.figure is not None and not second.quantity.text


def _of_both(first: Group, second: Group) -> Category:
    named = {first.category, second.category} - {Category.UNSPECIFIED}
    return named.pop() if len(named) == 1 else Category.MIXED if named else Category.UNSPECIFIED


def _belong_together(reader: Reader, first: Group, second: Group, kin: frozenset[str]) -> bool:
    exact = all(g.quantity.qualifier is Qualifier.EXACT and g.quantity.low for g in (first, second))
    kinds = {first.category, second.category}
    if not exact or (len(kinds) > 1 and Category.UNSPECIFIED not in kinds):
        return False
    fighters = Category.MILITANT in kinds and (second.single or len(kinds) == 1)
    if first.single and fighters:
        return True
    if first.single and second.single and _are_listed_as_one(reader, first, second, kin):
        return True
    second_is_kin = reader.words[second.head] in kin
    if not second_is_kin or reader.words[first.head] not in kin:
        return False
    return first.single or _is_owned(
        reader, first
    )  # "his wife and two daughters", "his parents and a sister"


def _are_listed_as_one(reader: Reader, first: Group, second: Group, kin: frozenset[str]) -> bool:
    """Tell names, kin and "a boy of 8 and a boy of 9" from "a teacher and a nurse", who are told apart."""
    one, other = reader.tokens[first.head], reader.tokens[second.head]
    plain = kin | reader.lexicon.people["young_or_female"] | _PLAIN
    alike = one.lower_ == other.lower_ or all(t.lower_ in plain or is_age(t) for t in (one, other))
    return alike or _is_owned(reader, second) or any(t.tag_ in NAME_TAGS for t in (one, other))


def _is_owned(reader: Reader, group: Group) -> bool:
    """Tell "her two children" and "his parents"."""
    return any(c.lower_ in ("his", "her", "their") for c in reader.tokens[group.head].lefts)


def _group(reader: Reader, head: Word, who: str) -> Group | None:
    lower = head.lower_
    if lower in _SINGULAR_PRONOUNS:
        if who == "fighter" and not held_by_forces(reader, head):
            return None
        one = Quantity(low=1, high=1, text=head.text)
        return Group(head.i, head.i, head.i + 1, one, elliptical=True, single=True)
    count = None if lower in _NOBODY else reader.count_before(head)
    noun = None if lower in _NOBODY else _noun_behind(reader, head, count)
    money = noun is None and head.dep_ == "conj" and any(c.lower_ == "in" for c in head.rights)
    share = lower in _FRACTIONS and reader.words[head.i + 1 : head.i + 2] == ["of"]
    if money or share:
        return None  # "six people and millions in losses", "a third of the victims"
    if noun is None:
        return _bare_number(reader, head, count)
    if not is_person(reader, noun, who, counted=count is not None):
        return None
    return _of_noun(reader, noun, count)


def _of_noun(reader: Reader, noun: Word, count: QuantityMention | None) -> Group | None:
    category = category_of(reader, noun)
    start, end = _words_for_whom(reader, noun, count)
    others = noun.lower_ in ("other", "others", "more")
    if count is not None:
        return Group(noun.i, start, end, count.quantity, category, elliptical=others, figure=count.start)
    quantity, single = _count_without_figure(reader, noun)
    if quantity is None:
        return _named_with_count(reader, noun, category)
    return Group(noun.i, start, end, quantity, category, elliptical=others, single=single)


def _named_with_count(reader: Reader, noun: Word, category: Category) -> Group | None:
    """Return "the insurgents" with the count of "multiple insurgents" in the sentence before."""
    if noun.tag_ != "NNS" or not any(c.lower_ in ("the", "these") for c in noun.lefts):
        return None
    floor = max(0, sentence_of(noun).start - _NEAR)
    for position in range(sentence_of(noun).start - 1, floor - 1, -1):
        if reader.tokens[position].lower_ == noun.lower_:
            count = reader.count_before(reader.tokens[position])
            if count is not None and (count.quantity.low or 2) > 1:
                start, end = _words_for_whom(reader, noun, None)
                return Group(noun.i, start, end, count.quantity, category, refers_to=position)
            return None
    return None


def _noun_behind(reader: Reader, head: Word, count: QuantityMention | None) -> Word | None:
    """Return the noun of the people: the head itself, or what stands behind "71 of"."""
    if (
        head.i not in reader.counts
        and head.tag_ not in ("CD", "DT")
        and head.lower_ not in ("all", "more", *_NOBODY, "no-one")
    ):
        return head if head.tag_ in (*NOUN_TAGS, "JJ", "VBN") else None
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            noun = next((c for c in child.rights if c.dep_ == "pobj" and c.tag_ in NOUN_TAGS), None)
            if noun is not None:
                return noun
    if count is not None and count.end < len(reader.tokens):
        following = reader.tokens[count.end]
        if (
            following.tag_ in ("JJ", *NOUN_TAGS)
            and following.head.i == head.i
            and following.tag_ in NOUN_TAGS
        ):
            return following
    return head if head.i not in reader.counts and head.tag_ in NOUN_TAGS else None


def _bare_number(reader: Reader, head: Word, count: QuantityMention | None) -> Group | None:
    """Return the group of "312 were injured" and "one wounded"."""
    if head.lower_ in _NOBODY or (
        head.lower_ == "one" and head.i and reader.tokens[head.i - 1].lower_ == "no"
    ):
        zero = Quantity(low=0, high=0, text=head.text)
        return Group(head.i, head.i, head.i, zero, elliptical=True)
    if count is None and head.lower_ == "another" and head.tag_ == "DT":
        one = Quantity(low=1, high=1, text=head.text)
        return Group(head.i, head.i, head.i, one, elliptical=True, figure=head.i)
    if count is None:
        return None
    if head.lower_ in reader.lexicon.people["pairs"]:
        return Group(
            head.i, head.i, head.i + 1, count.quantity, category_of(reader, head), figure=count.start
        )
    return bare_group(count)


def bare_group(count: QuantityMention, head: int | None = None) -> Group:
    """Return people of whom only the number is told.

    Args:
        count: the number.
        head: token that stands for them, the number itself where not given.
    """
    place = count.head if head is None else head
    return Group(place, place, place, count.quantity, elliptical=True, figure=count.start)


def _count_without_figure(reader: Reader, noun: Word) -> tuple[Quantity | None, bool]:
    """Return the count that determiner, number and name imply, and whether it is a single person."""
    determiner = next((c for c in noun.lefts if c.dep_ in ("det", "poss", "predet")), None)
    word = determiner.lower_ if determiner is not None else ""
    words = reader.text_between(noun.left_edge.i if noun.i - noun.left_edge.i < 12 else noun.i, noun.i + 1)
    if word in _GENERIC or "how" in reader.words[max(noun.left_edge.i, noun.i - 4) : noun.i]:
        return None, False
    number = _implied_number(reader, noun, word)
    if number is not None:
        return Quantity(low=number, high=number, text=words), number == 1
    collective = noun.lower_ in reader.lexicon.people["collective"]
    owned = determiner is not None and determiner.dep_ == "poss"
    name = noun.tag_ in NAME_TAGS and not reader.demonym(noun)
    if collective or owned or name or word in _DEFINITE:
        return None, False
    return Quantity(qualifier=Qualifier.UNQUANTIFIED), False


def _implied_number(reader: Reader, noun: Word, determiner: str) -> int | None:
    """Return how many "no soldiers", "his parents", "a boy and a girl" or "Anna Example" are."""
    if determiner == "no":
        return 0
    if noun.lower_ in reader.lexicon.people["pairs"]:
        return 2
    if noun.lower_ in reader.lexicon.people["collective"]:
        return None
    people = _articles_joined(noun)
    if people > 1 or noun.tag_ in ("NN", "NNP", "JJ") or determiner in ("a", "an"):
        return people
    return None


def _articles_joined(noun: Word) -> int:
    """Count the people of "a 9-year-old and a 10-year-old girl"."""
    doc, left = noun.table.list, noun.left_edge.i
    clause = (
        left > 1
        and doc[left - 2].lower_ == "old"
        and doc[left - 2].dep_ in ("ccomp", "ROOT", "advcl", "conj")
    )
    if clause and doc[left - 1].lower_ == "and":
        left = doc[left - 2].left_edge.i  # the parser took the first child for a clause of its own
    words = [t.lower_ for t in doc[left : noun.i]] if noun.i - left < 20 else []
    return sum(w in ("a", "an") for w in words) if "and" in words and "old" in words else 1


def _words_for_whom(reader: Reader, noun: Word, count: QuantityMention | None) -> tuple[int, int]:
    """Return the span of the words for the victims, without the number before them."""
    left = noun.left_edge.i
    if count is not None and count.end <= noun.i:
        left = count.end
        if reader.tokens[left].lower_ == "of":
            left += 1
    left = max(left, noun.i - 12, sentence_of(noun).start)
    while left < noun.i and (
        reader.tokens[left].is_punct or reader.tokens[left].is_space or reader.tokens[left].lower_ == "and"
    ):
        left += 1
    end = noun.i + (3 if reader.words[noun.i + 1 : noun.i + 3] == ["-", "by"] else 1)  # "passers-by"
    for child in noun.rights:
        edge = child.right_edge.i + 1
        if child.dep_ == "prep" and child.lower_ in ("of", "from") and child.i == end and edge - end <= 7:
            end = edge
    return left, end
