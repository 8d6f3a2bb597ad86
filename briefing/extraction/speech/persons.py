"""Who is named in an article: full names with office, party and gender, found without a name recogniser."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.extraction.annotations import PartyKind, PartyMention, annotations
from briefing.extraction.parties import party_of
from briefing.extraction.speech.lexicon import Complement, speech_lexicon
from briefing.extraction.speech.offices import office_over_country
from briefing.extraction.speech.roles import RoleLexicon, role_lexicon
from briefing.extraction.speech.syntax import lemma
from briefing.extraction.word_table import Word, WordTable

_NO_PERSON = (
    PartyKind.COUNTRY,
    PartyKind.DEMONYM,
    PartyKind.SEAT,
    PartyKind.REGION,
    PartyKind.INSTITUTION,
    PartyKind.ORGANISATION,
    PartyKind.ARMED_GROUP,
)
_PLACES = (PartyKind.COUNTRY, PartyKind.SEAT, PartyKind.REGION)
_MARKS = ("”", "“", '"', "''", "``", "»", "«", "’", "‘")
_FORMS_OF_ADDRESS = ("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss")
_DETERMINERS = ("the", "a", "an", "its", "his", "her", "their")
_NARROWING = ("NN", "NNS", "NNP", "NNPS", "POS", "-RRB-", "JJ")
_ZONES = ("gmt", "utc", "est", "edt", "cet")  # "1851 GMT"
_LONGEST_NAME = 6
_LONGEST_TITLE = 8  # words of an office before a name


@dataclass(slots=True)
class Person:
    """Somebody whom the article names.

    Args:
        name: the fullest form that the article has.
        words: its words in small letters.
        role: office in the words of the article, None where it gives none.
        role_words: the words of the office in small letters.
        party: country or group.
        pronoun: "he" or "she" where a word said so.
        mentions: tokens of the last word of each mention, in order.
        sure: a title, an office or a given name shows that it is a person.
    """

    name: str
    words: tuple[str, ...]
    role: str | None = None
    role_words: frozenset[str] = frozenset()
    party: str | None = None
    pronoun: str | None = None
    mentions: list[int] = field(default_factory=list)
    sure: bool = False

    def learn(self, other: "Person") -> None:
        """Take over what another mention of the same person says more."""
        if len(other.words) > len(self.words):
            self.name, self.words = other.name, other.words
        if other.role and not self.role:
            self.role, self.role_words = other.role, other.role_words
        self.party = self.party or other.party
        self.pronoun = self.pronoun or other.pronoun
        self.mentions += other.mentions
        self.sure = self.sure or other.sure


@dataclass(frozen=True, slots=True)
class PersonRegistry:
    """The persons of an article.

    Args:
        people: in the order of their first mention.
        at: token of a name to its person.
    """

    people: tuple[Person, ...]
    at: dict[int, Person]

    def by_surname(self, word: str) -> Person | None:
        """Return the person with this last name, None where two share it."""
        found = [p for p in self.people if p.words[-1] == word.lower()]
        return found[0] if len(found) == 1 else None


def find_persons(table: WordTable) -> PersonRegistry:
    """Read the names of an article with the offices before or behind them.

    Args:
        table: the words of a parsed Doc with parties.
    """
    people: list[Person] = []
    at: dict[int, Person] = {}
    by_surname: dict[str, Person] = {}
    party_persons = {
        i for m in annotations(table.doc).parties if m.kind is PartyKind.PERSON for i in range(m.start, m.end)
    }
    places = {i for m in annotations(table.doc).parties if m.kind in _PLACES for i in range(m.start, m.end)}
    for start, end in _name_runs(table):
        mention = _person(table, start, end, party_persons, places)
        if mention is None:
            continue
        known = by_surname.get(mention.words[-1]) or _called_by_given_name(people, mention)
        if known is not None and _same(known, mention):
            known.learn(mention)
        else:
            known = mention
            people.append(known)
            by_surname[mention.words[-1]] = known
        for position in range(end - len(mention.words), end):
            at[position] = known
    for token in _mistaken_for_plurals(table, by_surname):
        at.setdefault(token.i, by_surname[token.lower_])
    return PersonRegistry(tuple(people), at)


def _mistaken_for_plurals(table: WordTable, by_surname: dict[str, Person]) -> list[Word]:
    """Return subjects that are a known surname, read as a noun: "Guterres said"."""
    nouns = [table.list[i] for i, tag in enumerate(table.tag) if tag == "NNS"]
    named = [t for t in nouns if t.lower_ in by_surname and t.text.istitle() and t.dep_ == "nsubj"]
    return [t for t in named if t.left_edge is t and len(by_surname[t.lower_].words) > 1]


def _called_by_given_name(people: list[Person], mention: Person) -> Person | None:
    """Return the one person before whose first name a single word is: "Ana Ruel ... Ana says"."""
    if len(mention.words) > 1:
        return None
    named = [person for person in people if person.words[0] == mention.words[0]]
    return named[0] if len(named) == 1 else None


def _same(one: Person, other: Person) -> bool:
    """Tell whether two forms of a name fit: one holds all words of the other, both are of one sex."""
    if one.pronoun and other.pronoun and one.pronoun != other.pronoun:
        return False  # "Mrs. Ruel" is not Peter Ruel
    return set(one.words) <= set(other.words) or set(other.words) <= set(one.words)


def _name_runs(table: WordTable) -> Iterator[tuple[int, int]]:
    """Yield stretches of names, titles before them included, that are no known place or body."""
    taken = {
        i
        for m in annotations(table.doc).parties
        if m.kind in _NO_PERSON and not _is_given_name(table, m)
        for i in range(m.start, m.end)
    }
    particles, months = role_lexicon().particles, speech_lexicon().months
    index, count = 0, len(table)
    for place, part_of_speech in enumerate(table.pos):
        if part_of_speech != "PROPN" or place < index or place in taken or table.text[place].islower():
            continue
        if place and table.lower[place] in months and table.pos[place - 1] == "ADP":
            continue  # "In May Rights Watch said"
        index = place
        while index < count and index not in taken:
            if table.pos[index] != "PROPN" and not _joins(table, index, particles):
                break
            index += 1
        while table.pos[index - 1] != "PROPN":
            index -= 1
        yield place, index


def _is_given_name(table: WordTable, mention: PartyMention) -> bool:
    """Tell the Tirana of "Tirana Holt" from the city: the last name behind it is no office and no body."""
    if mention.end - mention.start != 1 or mention.end >= len(table) or mention.kind not in _PLACES:
        return False
    token, after, lexicon = table[mention.start], table[mention.end], role_lexicon()
    named = (
        after.pos_ == "PROPN"
        and after.text.istitle()
        and token.dep_ == "compound"
        and token.head.i == after.i
    )
    return (
        named
        and after.lower_ not in lexicon.heads | lexicon.bodies | lexicon.honorifics
        and _before_person(table, token)
    )


def _before_person(table: WordTable, token: Word) -> bool:
    """Tell whether an office or a comma behind one stands before a name."""
    before = table[token.i - 1] if token.i else None
    return before is not None and (before.text == "," or before.lower_ in role_lexicon().heads)


def _joins(table: WordTable, index: int, particles: frozenset[str]) -> bool:
    return (
        table[index].lower_ in particles
        and index + 1 < len(table)
        and table[index + 1].pos_ in ("PROPN", "PUNCT")
    )


def _person(
    table: WordTable, start: int, end: int, party_persons: set[int], places: set[int]
) -> Person | None:
    lexicon = role_lexicon()
    first = _after_title(table, start, end, lexicon)
    if first >= end:
        return None
    words = tuple(t.lower_ for t in table[first:end])
    addressed = first > 0 and table[first - 1].lower_ in _FORMS_OF_ADDRESS
    if (words[-1] in lexicon.heads and not addressed) or words[-1] in lexicon.bodies | lexicon.places:
        return None
    if len(words) > _LONGEST_NAME:
        return None
    if words[-1] in speech_lexicon().times:
        return None  # "on Friday, his spokeswoman announced"
    over_country = office_over_country(table, start, places, lexicon) if first == start else None
    titled = first > start or over_country is not None or _is_office(table, start - 1, lexicon)
    role_start = over_country if over_country is not None else _title_start(table, start, lexicon)
    role = table.text_between(role_start, first) if titled and role_start < first else None
    before_comma = _office_before_comma(table, start, end, lexicon)
    if before_comma is not None:
        role_start, role = before_comma
    elif role is None or role.lower() in lexicon.honorifics:
        alone = role_start == 0 or table.tag[role_start - 1] not in _NARROWING  # not "the union president"
        office = role if role and role.lower() in lexicon.heads and alone else None  # "President Ana Ruel"
        role = _apposition(table, end, lexicon) or office
    before = {t.lower_ for t in table[role_start:first]} | set((role or "").lower().split())
    by_name = lexicon.given_names.get(words[0]) if len(words) > 1 else None
    return Person(
        name=table.text_between(first, end),
        words=words,
        role=role,
        role_words=frozenset((role or "").lower().replace(",", " ").split()),
        party=party_of(table.doc, role_start, end) if titled or role else None,
        pronoun="he" if before & lexicon.male else "she" if before & lexicon.female else by_name,
        mentions=[end - 1],
        sure=titled
        or role is not None
        or len(words) > 1
        or (end - 1 in party_persons or _speaks(table[end - 1])),
    )


def _speaks(token: Word) -> bool:
    """Tell whether a name is the subject of a verb of saying."""
    if token.dep_ != "nsubj" or not token.text.istitle():
        return False
    return (lemma(token.head), Complement.CLAUSE.value) in speech_lexicon().spoken


def _after_title(table: WordTable, start: int, end: int, lexicon: RoleLexicon) -> int:
    """Return the first token of the name behind offices, honorifics and the words that narrow them."""
    first = start + (table.lower[start] in _ZONES and start > 0 and table.text[start - 1].isdigit())
    for index in range(start, end):
        word = table[index].lower_
        if index > start and table[index - 1].lower_ in _FORMS_OF_ADDRESS:
            continue  # "Mr. King" is no king
        if word in lexicon.heads or word in lexicon.honorifics or word in lexicon.bodies:
            first = index + 1
        for phrase in lexicon.phrases.get(word, ()):
            first = max(first, _after_phrase(table, index, end, phrase))
    return max(first, _after_area(table, start, end, lexicon))


def _after_phrase(table: WordTable, start: int, end: int, phrase: tuple[str, ...]) -> int:
    """Return the token behind a phrase that begins here, 0 where it does not."""
    after = start + len(phrase)
    return after if after <= end and tuple(table.lower[start:after]) == phrase else 0


def _after_area(table: WordTable, start: int, end: int, lexicon: RoleLexicon) -> int:
    """Return the token behind the area of an office, 0 without one: "minister for Africa Ana Ruel"."""
    before = table.lower[max(start - 2, 0) : start]
    if not ({"for", "of"} & set(before[-1:] if before[-1:] != ["the"] else before)):
        return 0
    areas = lexicon.areas.get(table.lower[start], ())
    return max((_after_phrase(table, start, end, area) for area in areas), default=0)


def _is_office(table: WordTable, index: int, lexicon: RoleLexicon) -> bool:
    return index >= 0 and (table[index].lower_ in lexicon.heads or table[index].lower_ in lexicon.honorifics)


def _title_start(table: WordTable, start: int, lexicon: RoleLexicon) -> int:
    """Return where the office before a name begins: "the Russian foreign minister Sergei Lavrov"."""
    index = start
    if _after_area(table, start, len(table), lexicon):
        index -= 3 if table.lower[start - 1] == "the" else 2
        if index < 0 or table.lower[index] not in lexicon.heads:
            return start
    while index > max(start - _LONGEST_TITLE, 0):
        before = table[index - 1]
        adjoins = before.dep_ in ("compound", "amod", "nmod", "poss") or before.lower_ in lexicon.heads
        if not adjoins or before.is_punct or before.is_space or table[index].is_sent_start:
            break
        index -= 1
    return index


def _office_before_comma(
    table: WordTable, start: int, end: int, lexicon: RoleLexicon
) -> tuple[int, str] | None:
    """Return the office beside a name and its first token: "The head of the mission, Ana Ruel"."""
    name = table[end - 1]
    office = _office_above(name.head, lexicon)
    if name.dep_ != "appos" or start < 2 or table.text[start - 1] != "," or office.i >= start - 1:
        return None
    if office.lower_ not in lexicon.heads or office.tag_ == "NNS" or start - office.i > _LONGEST_TITLE:
        return None
    first = office.left_edge.i
    if any(t.is_punct and t.text not in ("-", "–", "'") for t in table[first : start - 1]):
        return None
    words = first + 1 if table.lower[first] in _DETERMINERS and first < office.i else first
    return first, table.text_between(words, start - 1)


def _office_above(noun: Word, lexicon: RoleLexicon) -> Word:
    """Return the mayor of "The mayor of Orlo, Ana Ruel", where the parser hangs the name on the town."""
    above = noun
    while above.lower_ not in lexicon.heads and above.dep_ in ("pobj", "prep", "conj", "compound"):
        above = above.head
    return above if above.lower_ in lexicon.heads else noun


def _apposition(table: WordTable, end: int, lexicon: RoleLexicon) -> str:
    """Return the office behind a name: "Ana Ruel, a spokeswoman for the mission, said"."""
    if end + 1 >= len(table) or table[end].text != ",":
        return ""
    first = end + 1
    if table[first].like_num and first + 2 < len(table) and table[first + 1].text == ",":
        first += 2  # the age
    stop = next(
        (
            t.i
            for t in table[first : first + 20]
            if t.text in (",", ".", ";") or t.tag_ in ("VBD", "VBZ", "WP")
        ),
        None,
    )
    if speech_lexicon().behind_source_phrase(table.lower, first) is not None:
        return ""  # "Orlo, according to its governor, ..."
    if table[first].tag_ in ("WDT", "WP") or any(t.text in _MARKS for t in table[first:stop]):
        return ""  # "Orlo News, which Mr. King founded"; "'... in Orlo,' the secretary said"
    if "(" in table.text[first:stop]:
        return ""  # "ORLO, Norland (NA)_ The commander said"
    if stop is None or not any(t.lower_ in lexicon.heads for t in table[first:stop]):
        return ""
    return table.text_between(first, stop)


def gender_of(token: Word) -> str | None:
    """Return "he" or "she" where a word itself says so."""
    lexicon = role_lexicon()
    if token.lower_ in lexicon.male:
        return "he"
    return "she" if token.lower_ in lexicon.female else None
