"""Who a speaker is: names in full, pronouns, offices and bodies, as far as the article makes them plain.

What the article leaves open stays open: a speaker without an antecedent keeps its words as they are written.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from briefing.extraction.annotations import PartyKind, SpeechFrame
from briefing.extraction.parties import party_of
from briefing.extraction.speech.groups import group_before
from briefing.extraction.speech.persons import Person, PersonRegistry, find_persons, gender_of
from briefing.extraction.speech.roles import RoleLexicon, role_lexicon
from briefing.extraction.speech.speaker_parties import (
    armed_group_tokens,
    country_here,
    country_of_holder,
    country_of_place,
    country_of_seat,
    country_told,
    is_of_a_club,
    is_office_of_place,
    is_office_of_state,
    party_of_voice,
    party_served,
)
from briefing.extraction.speech.syntax import without_relative_clause
from briefing.extraction.speech.word_span import WordSpan, without_article
from briefing.extraction.word_table import Sentence, Word, WordTable

_MOST_SENTENCES = 4  # how far back a pronoun may reach
_DEFINITE = ("the", "his", "her", "its", "their")
_INTRODUCING = ("a", "an", "one", "another")
_SUBJECTS = ("nsubj", "nsubjpass")
_BODIES = (PartyKind.INSTITUTION, PartyKind.ORGANISATION, PartyKind.ARMED_GROUP)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who speaks.

    Args:
        name: in full; the words of the mention where they name nobody.
        role: office as the article gives it.
        party: country or group.
        person: a single human being, so that "he" and "she" may follow.
        plural: several, so that "they" may follow.
        pronoun: "he" or "she" where known.
        known: the mention names or clearly points to somebody.
    """

    name: str
    role: str | None = None
    party: str | None = None
    person: bool = False
    plural: bool = False
    pronoun: str | None = None
    known: bool = True


class SpeakerResolver:
    """Resolves the speakers of one article in the order of its text.

    Args:
        table: the words of a parsed Doc with units and parties.
    """

    def __init__(self, table: WordTable) -> None:
        self._table = table
        self._people: PersonRegistry = find_persons(table)
        self._parties = frozenset(mention.start for mention in table.record.parties)  # where they begin
        self._lexicon: RoleLexicon = role_lexicon()
        self._told: list[tuple[int, Identity]] = []  # where somebody spoke, and who
        self._known: dict[tuple[int, int], Identity] = {}
        self._quoted: list[tuple[int, int]] = []
        self._contents: list[tuple[int, int]] = []

    def resolve(self, frames: Iterable[SpeechFrame]) -> tuple[SpeechFrame, ...]:
        """Give the frames name, office and party of their speakers; return them by their contents."""
        ordered = sorted(frames, key=lambda f: (f.cue or f.speaker or (0, 0))[0])
        self._quoted = [f.content for f in ordered if f.direct]
        self._contents = [f.content for f in ordered]
        resolved = [self._resolved(frame) for frame in ordered]
        return tuple(sorted(resolved, key=lambda f: f.content))

    def _resolved(self, frame: SpeechFrame) -> SpeechFrame:
        if frame.speaker is None:
            return frame
        identity = self._identity(frame.speaker)
        if not self._is_nested(frame):
            self._told.append((frame.speaker[0], identity))
        frame.speaker_name, frame.role, frame.party = identity.name, identity.role, identity.party
        return frame

    def _is_nested(self, frame: SpeechFrame) -> bool:
        place = self._table.idx[(frame.cue or frame.speaker or (0, 0))[0]]
        for content in self._contents:
            if content[0] <= place < content[1] and content != frame.content:
                return True
        return False

    def _identity(self, span: tuple[int, int]) -> Identity:
        if span not in self._known:
            words = WordSpan(self._table, *without_relative_clause(self._table, *span))
            self._known[span] = self._look_up(words)
        return self._known[span]

    def _look_up(self, words: WordSpan) -> Identity:
        head = words.root
        if head.pos_ == "PRON" and len(words) == 1:
            return self._of_pronoun(head)
        several = self._several(words, head)
        if several is not None:
            return several
        person = self._named(words, head)
        if person is not None:
            return self._of_person(person, words)
        return self._of_office(words, head) or self._of_body(words, head) or self._unnamed(words, head)

    def _named(self, words: WordSpan, head: Word) -> Person | None:
        """Return the person whose name is the head of the mention or stands beside it."""
        if any(c.dep_ == "conj" or (c.dep_ == "prep" and c.text.istitle()) for c in head.rights):
            return None  # nor is "Doctors Without Borders" a person
        nearest = [head, *(c for c in head.rights if c.dep_ == "appos")]
        if any(t.text == "," for t in list(words)[:-1]) and head.lower_ in self._lexicon.heads:
            nearest.append(words[-1])  # "The head of the council, Ana Ruel"
        last = self._people.at.get(words.end - 1)
        if last is not None and last.role and words.text.startswith(last.role):
            nearest.append(words[-1])  # "Minister for Africa Ana Ruel"
        for token in nearest:
            person = self._people.at.get(token.i)
            if person is not None and words.start <= token.i < words.end and self._is_sure(person):
                return self._people.at[token.i]
        return None

    def _is_sure(self, person: Person) -> bool:
        return person.sure or (self._people.by_surname(person.words[-1]) or person).sure

    def _of_person(self, person: Person, words: WordSpan) -> Identity:
        fuller = self._people.by_surname(person.words[-1]) or person
        fuller.party = fuller.party or self._party(words, fuller)
        party = fuller.party or self._party_of_office(fuller, words)
        return Identity(fuller.name, fuller.role, party, person=True, pronoun=fuller.pronoun)

    def _party(self, words: WordSpan, person: Person) -> str | None:
        """Return the party that a mention gives a person; an envoy to a country is not of it."""
        if person.role_words & {"ambassador", "envoy"} and "to" in person.role_words:
            return None
        party = party_of(self._table.doc, words.start, words.end)
        outside = self._lexicon.outsiders & ({t.lower_ for t in words} | person.role_words)
        if party is not None and outside:
            return None  # "Norland researcher Ana Ruel", "Prof Ruel of Orlo University"
        return party or party_served(words)

    def _party_of_office(self, person: Person, words: WordSpan) -> str | None:
        """Return the country of somebody who holds an office of state without one."""
        voice = bool(person.role_words & self._lexicon.voices)
        bodies = [(place, who.party) for place, who in self._told if not who.person]
        if is_office_of_state(person.role_words):
            party = country_of_seat(words.root) if voice else None
            party = party or country_told(self._table, bodies, words.start)
            person.party = party or country_of_holder(self._table, words.start)
            return person.party
        person.party = party_of_voice(words, bodies) if voice else None
        if person.party is None and is_office_of_place(person.role_words) and not self._names_party(words):
            person.party = country_of_place(self._table, words.start)
        return person.party

    def _several(self, words: WordSpan, head: Word) -> Identity | None:
        """Return two or more speakers under one cue, each by name where named."""
        if "cc" not in self._table.dep[words.start : words.end]:
            return None
        joint = next((t for t in words if t.dep_ == "cc" and t.head.pos_ in ("NOUN", "PROPN")), None)
        conjuncts = [c for c in head.conjuncts if words.start <= c.i < words.end]
        if joint is None or (not conjuncts and joint.i + 1 >= words.end):
            return None
        names = [self._last_name(words.start, joint.i), self._last_name(joint.i + 1, words.end)]
        party = party_of(self._table.doc, words.start, words.end)
        if all(names):
            return Identity(" and ".join(str(n) for n in names), None, party, plural=True)
        return Identity(without_article(words), None, party, plural=True) if conjuncts else None

    def _last_name(self, start: int, end: int) -> str | None:
        """Return the person whose name ends a stretch of tokens."""
        person = self._people.at.get(end - 1) if end > start else None
        return person.name if person is not None and self._is_sure(person) else None

    def _of_office(self, words: WordSpan, head: Word) -> Identity | None:
        """Resolve "the foreign minister" to the one named with that office, of the party that is said."""
        definite = words[0].lower_ in _DEFINITE or words[0].dep_ in ("poss", "amod", "compound")
        if head.lower_ not in self._lexicon.heads or not definite or head.tag_ == "NNS":
            return None
        party = party_of(self._table.doc, words.start, words.end)
        person = self._holder(words, party) or self._holder_at_hand(words, head)
        if person is None:
            return self._unnamed_before(words, head)
        role = person.role or without_article(words)
        person.party = person.party or party
        return Identity(person.name, role, person.party or party, person=True, pronoun=person.pronoun)

    def _unnamed_before(self, words: WordSpan, head: Word) -> Identity | None:
        """Resolve "the official" to "a senior Norlandic official" who spoke before."""
        if words[0].lower_ != "the" or len(words) > 2:
            return None
        return self._last_told(
            words.start,
            lambda who: who.person and who.role is None and head.lower_ in who.name.lower().split()[1:],
        )

    def _holder(self, words: WordSpan, party: str | None) -> Person | None:
        """Return who was named with an office: of this party first, the last one before the mention."""
        office = self._office_words(words)
        wide = len(office) == 1 and not office & self._lexicon.principals  # "the representative of Norland"
        fitting = [
            p
            for p in self._people.people
            if office <= p.role_words and (not party or p.party == party or not (p.party or wide))
        ]
        before = [p for p in fitting if p.mentions[0] < words.start]
        if not before:
            return fitting[0] if len(fitting) == 1 else None
        best = [p for p in before if party and p.party == party] or before
        return max(best, key=lambda p: max((m for m in p.mentions if m < words.start), default=-1))

    def _holder_at_hand(self, words: WordSpan, head: Word) -> Person | None:
        """Return the only person of this and the sentence before, whose office the article never gives."""
        bare = len(words) <= 3 and words[0].lower_ == "the" and all(t.text.islower() for t in list(words)[1:])
        if not bare or head.lower_ not in self._lexicon.principals:
            return None
        start = self._table.sentence[words.start].start
        start = self._table.sentence[start - 1].start if start else 0
        near = {id(p): p for p in self._people.people if any(start <= m < words.start for m in p.mentions)}
        sure = [p for p in near.values() if self._is_sure(p)]
        return sure[0] if len(sure) == 1 and sure[0].role is None else None

    def _office_words(self, words: WordSpan) -> set[str]:
        """Return the words of a mention that narrow the office, not the country of it."""
        head = words.root
        narrow = [t for t in head.lefts if t.dep_ in ("compound", "amod") and t.tag_ in ("NN", "JJ")]
        return {
            head.lower_,
            *(t.lower_ for t in narrow if not t.text[0].isupper() or t.lower_ in self._lexicon.heads),
        }

    def _of_body(self, words: WordSpan, head: Word) -> Identity | None:
        """Resolve "the ministry" to the full name given before, "the statement" to who issued it."""
        bare = words[0].lower_ in ("the", "its", "their") and len(words) <= 2
        if bare and head.lower_ in self._lexicon.documents:
            issuer = self._last_told(words.start, lambda who: who.known)
            return replace(issuer, person=False) if issuer is not None else None
        if not bare or head.lower_ not in self._lexicon.bodies:
            return None
        groups = armed_group_tokens(self._table) if head.lower_ in self._lexicon.state else frozenset()
        for token in reversed(self._table[: words.start]):
            if token.lower_ != head.lower_ or token.i in groups:
                continue  # "the army" is not the National Liberation Army
            if any(c.dep_ in ("compound", "amod", "poss") for c in token.lefts):
                full = WordSpan(self._table, token.left_edge.i, token.i + 1)
                return Identity(without_article(full), None, party_of(self._table.doc, full.start, full.end))
        return None

    def _unnamed(self, words: WordSpan, head: Word) -> Identity:
        plural = head.tag_ in ("NNS", "NNPS") and not any(c.text.istitle() for c in head.rights)
        party = party_of(self._table.doc, words.start, words.end)
        party = party or self._party_of_owner(words) or self._party_of_state(words, head)
        introduced = not plural and words[0].lower_ in _INTRODUCING
        pronoun = gender_of(head) if introduced else None
        person = not plural and (
            pronoun is not None or (head.lower_ == "one" or head.lower_ in self._lexicon.heads)
        )
        names = head.pos_ == "PROPN" or head.lower_ in self._lexicon.bodies
        return Identity(without_article(words) if names else words.text, None, party, person, plural, pronoun)

    def _party_of_owner(self, words: WordSpan) -> str | None:
        """Return the party of "his office", "her defence minister", "its chief negotiator"."""
        word = {"his": "he", "her": "she", "its": "it"}.get(words[0].lower_)
        if word is None:
            return None
        here = words[0].sent
        owner = self._body_before(words[0]) if word == "it" else self._subject_of(here, words.start, word)
        if owner is None and here.start:
            before = self._table.sentence[here.start - 1]
            owner = self._subject_of(before, before.end, word)
        return owner.party if owner is not None else None

    def _party_of_state(self, words: WordSpan, head: Word) -> str | None:
        """Return the country of "the authorities", "a ministry source" and "army chief"."""
        narrow = {t.lower_ for t in head.lefts if t.dep_ in ("compound", "poss", "amod")}
        if self._names_party(words) or is_of_a_club(narrow):
            return None  # "the army of the two neighbours"
        beside = {head.lower_, *narrow}
        if beside & self._lexicon.state:
            return country_here(self._table, words.start)
        return country_of_place(self._table, words.start) if is_office_of_place(beside) else None

    def _names_party(self, words: WordSpan) -> bool:
        return not self._parties.isdisjoint(range(words.start, words.end))

    def _of_pronoun(self, pronoun: Word) -> Identity:
        word = pronoun.lower_
        unknown = Identity(pronoun.text, known=False)
        if word in ("he", "she"):
            return self._person_before(pronoun) or self._person_behind(pronoun) or unknown
        if word == "it":
            return self._body_before(pronoun) or unknown
        if word == "they":
            group = group_before(self._table, pronoun, self._is_quoted)
            if group is not None:
                return self._unnamed(group, group[-1])
            return self._last_told(pronoun.i, lambda who: who.known and who.plural) or unknown
        return unknown

    def _body_before(self, pronoun: Word) -> Identity | None:
        """Return the body that "it" stands for: the subject of this sentence, or the last that spoke."""
        for token in self._table[pronoun.sent.start : pronoun.i]:
            if token.dep_ in _SUBJECTS and self._is_body(token) and not self._is_quoted(token):
                words = WordSpan(self._table, token.left_edge.i, token.i + 1)
                return self._of_body(words, token) or self._unnamed(words, token)
        return self._last_told(pronoun.i, lambda who: who.known and not who.person and not who.plural)

    def _is_body(self, token: Word) -> bool:
        named = any(m.start <= token.i < m.end and m.kind in _BODIES for m in self._table.record.parties)
        return token.tag_ not in ("NNS", "NNPS") and (named or token.lower_ in self._lexicon.bodies)

    def _last_told(self, before: int, fits: Callable[[Identity], bool]) -> Identity | None:
        near = self._sentences_before(before)
        for position, who in reversed(self._told):
            if position < before and position >= near and fits(who):
                return who
        return None

    def _sentences_before(self, index: int) -> int:
        """Return the first token of the stretch that a pronoun may point back to."""
        sentence = self._table.sentence[index]
        for _ in range(_MOST_SENTENCES):
            if sentence.start == 0:
                return 0
            sentence = self._table.sentence[sentence.start - 1]
        return sentence.start

    def _person_before(self, pronoun: Word) -> Identity | None:
        """Return the nearest that fits: a subject of this or an earlier sentence, or the last speaker."""
        word, sentence = pronoun.lower_, pronoun.sent
        limit = pronoun.i
        for _ in range(_MOST_SENTENCES):
            found = self._subject_of(sentence, limit, word) or self._only_person_of(sentence, pronoun)
            if found is not None:
                return replace(found, pronoun=found.pronoun or word)
            if sentence.start == 0:
                break
            limit, sentence = sentence.start, self._table.sentence[sentence.start - 1]
        return self._last_told(pronoun.i, lambda who: who.person and who.pronoun in (None, word))

    def _person_behind(self, pronoun: Word) -> Identity | None:
        """Return whom the next sentence names where an article opens with a quotation: "'...,' he said."."""
        if any(mention < pronoun.i for person in self._people.people for mention in person.mentions):
            return None
        end = pronoun.sent.end
        if end >= len(self._table):
            return None
        return self._subject_of(self._table.sentence[end], len(self._table), pronoun.lower_)

    def _subject_of(self, sentence: Sentence, limit: int, word: str) -> Identity | None:
        """Return the first subject of a sentence that may be meant; what is quoted is another's."""
        spoken = {position: who for position, who in self._told if sentence.start <= position < limit}
        for token in self._table[sentence.start : min(limit, sentence.end)]:
            if token.dep_ not in _SUBJECTS or self._is_quoted(token):
                continue
            who = self._person_at(token) or spoken.get(token.left_edge.i) or spoken.get(token.i)
            if who is not None and who.person and who.known and who.pronoun in (None, word):
                return who
        return None

    def _person_at(self, subject: Word) -> Identity | None:
        """Return whom a subject names, "the governor, Ana Ruel, smiled" as well."""
        beside = (c.i for c in subject.rights if c.dep_ == "appos" and subject.lower_ in self._lexicon.heads)
        for index in (subject.i, *beside):
            person = self._people.at.get(index)
            if person is not None and self._is_sure(person):
                return self._of_person(person, WordSpan(self._table, index, index + 1))
        return None

    def _only_person_of(self, sentence: Sentence, pronoun: Word) -> Identity | None:
        """Return the one with an office whom a sentence of the paragraph names: "For aide X, it is"."""
        unit_at, idx = self._table.record.unit_at, self._table.idx
        if sentence.start >= pronoun.i or unit_at(pronoun.idx) != unit_at(idx[sentence.start]):
            return None
        inside = range(sentence.start, min(sentence.end, pronoun.i))
        named = {id(p): p for p in self._people.people if p.role and any(m in inside for m in p.mentions)}
        if len(named) != 1:
            return None
        person = next(iter(named.values()))
        last = next(m for m in person.mentions if m in inside)
        if person.pronoun not in (None, pronoun.lower_) or self._is_quoted(self._table[last]):
            return None
        return self._of_person(person, WordSpan(self._table, last, last + 1))

    def _is_quoted(self, token: Word) -> bool:
        return any(start <= token.idx < end for start, end in self._quoted)
