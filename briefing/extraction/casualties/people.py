"""Words for people: which nouns can be victims, and which category they name."""

from briefing.extraction.annotations import PartyKind, PartyMention
from briefing.extraction.casualties.reader import NAME_TAGS, NOUN_TAGS, Reader
from briefing.extraction.word_table import Word, sentence_of
from briefing.facts import Category

_ENDINGS = ("man", "men", "woman", "women", "ist", "ists", "ian", "ians", "eer", "eers")
_TRADES = (
    "keeper",
    "seller",
    "maker",
    "worker",
    "goer",
    "holder",
    "grower",
    "breeder",
    "herder",
    "handler",
    "smith",
)
_CALLINGS = ("ist", "ists", "workers", "keepers", "sellers", "goers", "holders", "growers", "herders")
_OF_AGE = 18
_POLICE = frozenset(("police", "officer", "officers", "sheriff", "deputies"))
_NO_PERSON = (
    PartyKind.COUNTRY,
    PartyKind.SEAT,
    PartyKind.INSTITUTION,
    PartyKind.ARMED_GROUP,
    PartyKind.ORGANISATION,
    PartyKind.REGION,
)


def is_person(reader: Reader, noun: Word, who: str, *, counted: bool) -> bool:
    """Tell whether a noun can be a victim of a trigger.

    Args:
        reader: the Doc.
        noun: head of the phrase.
        who: "any" takes unknown nouns that carry a count; "person" and "fighter" want a word for people.
        counted: the noun carries a count.
    """
    lower = noun.lower_
    if lower in reader.lexicon.people["things"] and not _is_office(reader, noun):
        return False
    if who == "fighter":
        category = category_of(reader, noun)
        if category is not Category.UNSPECIFIED or not held_by_forces(reader, noun):
            return category is Category.MILITANT
        if "arrested" in reader.sentence_words(noun) and not reader.forces_in(noun):
            return False  # "a suspect had been arrested", by the police as a rule
    if lower in reader.lexicon.categories or reader.demonym(noun) or is_age(noun):
        return True
    return _may_be_person(reader, noun, who, counted=counted)


def _is_office(reader: Reader, noun: Word) -> bool:
    """Tell "the village head" from a head that was hit."""
    named = any(c.dep_ == "compound" for c in noun.lefts)
    return named and noun.lower_ == "head" and noun.lower_ in reader.lexicon.categories


def _may_be_person(reader: Reader, noun: Word, who: str, *, counted: bool) -> bool:
    """Judge a noun of no list by its form."""
    party = reader.parties.get(noun.i)
    if party is not None and party.kind in _NO_PERSON:
        if party.kind is PartyKind.ARMED_GROUP and _has_article(noun) and _is_of_group(reader, party):
            return True
        return party.kind is PartyKind.COUNTRY and (counted or _has_article(noun))  # "90 Palestinians"
    if reader.is_name(noun):
        return not counted and _looks_like_a_name(noun)
    if noun.tag_ in NOUN_TAGS and noun.lower_.endswith(_ENDINGS):
        return True
    if who == "any" and noun.tag_ == "NN" and _has_article(noun) and noun.lower_.endswith(_TRADES):
        return True
    return who == "any" and counted and noun.tag_ in ("NN", "NNS")


def _is_of_group(reader: Reader, group: PartyMention) -> bool:
    """Tell "a senior Movement of Norland (MN) leader", whose words the parser hangs on the name."""
    place = group.end
    if place + 2 < len(reader.words) and reader.words[place] == "(":
        place += 3
    return place < len(reader.words) and reader.words[place] in reader.lexicon.categories


def held_by_forces(reader: Reader, noun: Word) -> bool:
    """Tell an operation of soldiers from an arrest by the police, by the sentence or else by the article."""
    police = _POLICE.intersection(reader.sentence_words(noun))
    return reader.forces_in(noun) or (reader.is_about_forces and not police)


def is_age(noun: Word) -> bool:
    """Tell "a 12-year-old" that stands for the child."""
    return (
        noun.lower_ in ("old", "olds")
        and noun.i > 1
        and noun.table.list[noun.i - 2].lower_.startswith("year")
    )


def _has_article(noun: Word) -> bool:
    return any(c.lower_ in ("a", "an", "one", "another") for c in noun.lefts)


def _looks_like_a_name(noun: Word) -> bool:
    """Tell a person's name: two capitalised words or more, or one where persons stand."""
    compounds = [
        c for c in noun.lefts if c.dep_ in ("compound", "amod") and (c.tag_ in NAME_TAGS or c.text.istitle())
    ]
    if any(c.lower_ == "the" for c in noun.lefts) and not any(is_age(c) for c in noun.lefts if c.i > 1):
        return False  # "the Tharn Barrage"
    if compounds:
        return True
    return (
        noun.text[0].isupper()
        and noun.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss")
        and len(noun.text) > 2
    )


_OF_FORCES = 5  # tokens of "members of its armed forces"


def category_of(reader: Reader, noun: Word) -> Category:
    """Return the category that a noun with its modifiers names."""
    lexicon = reader.lexicon
    people = lexicon.people
    lower = noun.lower_
    modifiers = _modifiers(reader, noun)
    if is_age(noun):
        return _by_age(noun)
    before = f"{reader.words[noun.i - 1]} {lower}" if noun.i else lower
    own = lexicon.categories.get(before) or lexicon.categories.get(lower, Category.UNSPECIFIED)
    if lower.startswith("prisoner") and reader.words[noun.i + 1 : noun.i + 3] == ["of", "war"]:
        own = Category.MILITARY
    if "armed" in modifiers and "forces" in reader.words[noun.i : noun.i + _OF_FORCES]:
        own, modifiers = Category.MILITARY, modifiers - {"armed"}
    if own in (Category.PEACEKEEPER, Category.JOURNALIST):
        return own
    relief = lower.startswith("worker") and bool(modifiers & people["aid_modifiers"])
    if relief or _is_of_relief(reader, noun):
        return Category.AID_WORKER
    if modifiers & people["civilian_modifiers"]:
        return Category.CIVILIAN
    if lower in people["of_a_group"] and _of_armed_group(reader, noun, modifiers):
        return Category.MILITANT
    own = _by_modifiers(reader, noun, modifiers, own)
    if own is Category.UNSPECIFIED and _is_a_child(noun):
        own = Category.CIVILIAN
    if own is Category.UNSPECIFIED and reader.is_name(noun):
        own = _by_title(reader, noun)
    return own if own is not Category.UNSPECIFIED else _by_calling(reader, noun, modifiers)


def _by_calling(reader: Reader, noun: Word, modifiers: frozenset[str]) -> Category:
    """Return civilian for "a union leader" and for callings that no list holds: "a beekeeper"."""
    lexicon, lower = reader.lexicon, noun.lower_
    people = lexicon.people
    political = lower in people["of_a_group"] and bool(modifiers & people["political_modifiers"])
    common = noun.tag_ in ("NN", "NNS") and lower not in lexicon.categories and not reader.demonym(noun)
    calling = common and lower.endswith((*_TRADES, *_CALLINGS))
    return Category.CIVILIAN if political or calling else Category.UNSPECIFIED


def _in_uniform(reader: Reader, noun: Word) -> bool:
    """Tell "a military doctor" and "two army cooks"."""
    before = reader.words[noun.i - 1] if noun.i else ""
    return before in reader.lexicon.people["uniformed"] and noun.lower_ in reader.lexicon.categories


def _is_of_relief(reader: Reader, noun: Word) -> bool:
    """Tell "two volunteers of a relief organisation" and "three employees of a medical charity"."""
    people = reader.lexicon.people
    if noun.lower_ not in people["relief_staff"]:
        return False
    bodies = [c for p in noun.rights if p.lower_ in ("of", "from") for c in p.rights if c.dep_ == "pobj"]
    return any(w.lower_ in people["relief_bodies"] for body in bodies for w in (body, *body.lefts))


def _is_a_child(noun: Word) -> bool:
    """Tell "15-year-old Anna Example" from a grown-up."""
    olds = [c for c in noun.lefts if c.lower_ == "old" and c.i > 1]
    return any(is_age(c) and _by_age(c) is Category.CIVILIAN for c in olds)


def _by_age(noun: Word) -> Category:
    age = next((t.text for t in noun.table.list[max(0, noun.i - 5) : noun.i] if t.text.isdecimal()), "")
    return Category.CIVILIAN if age and int(age) < _OF_AGE else Category.UNSPECIFIED


def _of_armed_group(reader: Reader, noun: Word, modifiers: frozenset[str]) -> bool:
    """Tell "a Taliban leader" and "members of Hamas"."""
    named = (reader.parties.get(i) for i in _phrase(reader, noun))
    armed = any(party is not None and party.kind is PartyKind.ARMED_GROUP for party in named)
    return armed or bool(modifiers & reader.lexicon.people["militant_modifiers"])


def _by_modifiers(reader: Reader, noun: Word, modifiers: frozenset[str], own: Category) -> Category:
    people = reader.lexicon.people
    lower = noun.lower_
    generic = lower in people["of_a_service"]
    unarmed = own in (Category.CIVILIAN, Category.UNSPECIFIED)
    if (generic and modifiers & people["military_modifiers"]) or (unarmed and _in_uniform(reader, noun)):
        return Category.MILITARY
    rank = own is Category.MILITARY and "police" in modifiers  # "a police lieutenant"
    if rank or (generic and modifiers & people["police_modifiers"]):
        return Category.POLICE
    if own is Category.UNSPECIFIED and modifiers & people["militant_modifiers"]:
        return Category.MILITANT
    return own


def _by_title(reader: Reader, noun: Word) -> Category:
    """Return the category of the rank or office before a name."""
    for position in range(noun.i - 1, max(noun.i - 6, sentence_of(noun).start) - 1, -1):
        token = reader.tokens[position]
        if token.tag_ not in NOUN_TAGS and token.text != ".":
            break
        category = reader.lexicon.categories.get(token.lower_)
        if category is not None:
            return category
        if token.lower_ in reader.lexicon.people["police_titles"]:
            return Category.POLICE
    return Category.UNSPECIFIED


def _phrase(reader: Reader, noun: Word) -> range:
    """Return the tokens that say what kind of people they are, with "of Hamas" behind "members"."""
    start = max(noun.left_edge.i, noun.i - 8)
    if noun.lower_ not in reader.lexicon.people["of_a_group"]:
        return range(start, noun.i + 1)
    end = next((c.right_edge.i + 1 for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of"), noun.i + 1)
    return range(start, min(end, noun.i + 8))


def _modifiers(reader: Reader, noun: Word) -> frozenset[str]:
    return frozenset(reader.tokens[i].lower_ for i in _phrase(reader, noun) if i != noun.i)
