"""Words for people: which nouns can be victims, and which category they name."""

from spacy.tokens import Token

from briefing.extraction.annotations import PartyKind
from briefing.extraction.casualties.reader import NAME_TAGS, NOUN_TAGS, Reader
from briefing.facts import Category

_ENDINGS = ("man", "men", "woman", "women", "ist", "ists", "ian", "ians", "eer", "eers")
_ADJECTIVE_ENDINGS = ("year-old", "old", "old-boy")
_NO_PERSON = (
    PartyKind.COUNTRY,
    PartyKind.SEAT,
    PartyKind.INSTITUTION,
    PartyKind.ARMED_GROUP,
    PartyKind.ORGANISATION,
    PartyKind.REGION,
)


def is_person(reader: Reader, noun: Token, who: str, *, counted: bool) -> bool:
    """Tell whether a noun can be a victim of a trigger.

    Args:
        reader: the Doc.
        noun: head of the phrase.
        who: "any" takes unknown nouns that carry a count; "person" and "fighter" want a word for people.
        counted: the noun carries a count.
    """
    people = reader.lexicon
    lower = noun.lower_
    if lower in people.people["things"]:
        return False
    if who == "fighter":
        return category_of(reader, noun) is Category.MILITANT or (
            lower in people.people["maybe_fighters"] and _held_by_forces(reader, noun)
        )
    if lower in people.categories or reader.demonym(noun):
        return True
    party = reader.parties.get(noun.i)
    if party is not None and party.kind in _NO_PERSON:
        return False
    if reader.is_name(noun):
        return not counted and _looks_like_a_name(reader, noun)
    if noun.tag_ in NOUN_TAGS and lower.endswith(_ENDINGS):
        return True
    return who == "any" and counted and noun.tag_ in ("NN", "NNS")


def _held_by_forces(reader: Reader, noun: Token) -> bool:
    """Tell an operation of soldiers from an arrest by the police."""
    forces = reader.lexicon.phrases["forces"]
    return any(t.lower_ in forces for t in noun.sent)


def _looks_like_a_name(reader: Reader, noun: Token) -> bool:
    """Tell a person's name: two capitalised words or more, or a surname that stood with a first name before."""
    compounds = [
        c for c in noun.lefts if c.dep_ in ("compound", "amod") and (c.tag_ in NAME_TAGS or c.is_title)
    ]
    if compounds:
        return True
    text = noun.text
    return any(
        t.text == text and t.i and reader.doc[t.i - 1].tag_ in NAME_TAGS and t.i != noun.i
        for t in reader.doc[: noun.i]
    )


def category_of(reader: Reader, noun: Token) -> Category:
    """Return the category that a noun with its modifiers names."""
    lexicon = reader.lexicon
    people = lexicon.people
    lower = noun.lower_
    modifiers = _modifiers(reader, noun)
    own = lexicon.categories.get(lower, Category.UNSPECIFIED)
    if own in (Category.PEACEKEEPER, Category.JOURNALIST):
        return own
    if lower.startswith("worker") and modifiers & {"aid", "humanitarian", "relief", "rescue"}:
        return Category.AID_WORKER
    if modifiers & people["civilian_modifiers"]:
        return Category.CIVILIAN
    if lower in people["of_a_group"]:
        armed = any(
            p is not None and p.kind is PartyKind.ARMED_GROUP
            for p in (reader.parties.get(i) for i in _phrase(noun))
        )
        if armed or modifiers & people["militant_modifiers"]:
            return Category.MILITANT
    if own in (Category.UNSPECIFIED, Category.POLICE, Category.MILITARY, Category.CIVILIAN):
        own = _by_modifiers(reader, noun, modifiers, own)
    if own is Category.UNSPECIFIED and reader.is_name(noun):
        return _by_title(reader, noun)
    if lower == "leader" and own is Category.CIVILIAN and not modifiers:
        return Category.UNSPECIFIED
    return own


def _by_modifiers(reader: Reader, noun: Token, modifiers: frozenset[str], own: Category) -> Category:
    people = reader.lexicon.people
    lower = noun.lower_
    generic = lower in people["of_a_service"]
    if generic and modifiers & people["military_modifiers"]:
        return Category.MILITARY
    if generic and modifiers & people["police_modifiers"]:
        return Category.POLICE
    if own is Category.UNSPECIFIED and modifiers & people["militant_modifiers"]:
        return Category.MILITANT
    return own


def _by_title(reader: Reader, noun: Token) -> Category:
    """Return the category of the rank or office before a name."""
    for position in range(noun.i - 1, max(noun.i - 6, noun.sent.start) - 1, -1):
        token = reader.doc[position]
        if token.tag_ not in NOUN_TAGS and token.text != ".":
            break
        category = reader.lexicon.categories.get(token.lower_)
        if category is not None:
            return category
    return Category.UNSPECIFIED


def _phrase(noun: Token) -> range:
    start = max(noun.left_edge.i, noun.i - 8)
    end = next((c.right_edge.i + 1 for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of"), noun.i + 1)
    return range(start, min(end, noun.i + 8))


def _modifiers(reader: Reader, noun: Token) -> frozenset[str]:
    return frozenset(reader.doc[i].lower_ for i in _phrase(noun) if i != noun.i)
