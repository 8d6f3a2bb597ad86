"""Facts into words: counts, people, claimants, claims, with the grammar of the language from its phrases."""

import unicodedata
from collections.abc import Sequence

from briefing.assessment.names import is_pronoun, names_party, normalised, party_key
from briefing.assessment.picture import (
    CeasefireLine,
    Claim,
    Claimant,
    Grade,
    Span,
    StateEntry,
    VictimGroup,
    Voice,
)
from briefing.composition.phrases import Phrases, Piece, merged
from briefing.composition.times import Times, as_day
from briefing.facts import CeasefireStatus, Outcome, Period, Qualifier, Quantity

# The articles that extraction reads are English; in a brief of another language their words are foreign.
SOURCE_LANGUAGE = "en"
_PLURAL = 2


class Wording:
    """Writes facts as words of one language.

    Args:
        phrases: of the language.
        times: writer of times.
        name_parties: tell whom an instrument binds where it is named for the first time.
    """

    def __init__(self, phrases: Phrases, times: Times, *, name_parties: bool = False) -> None:
        self._name_parties = name_parties
        self.phrases = phrases
        self.times = times
        self._names = {
            party_key(name): forms for name, forms in phrases.value("parties").get("names", {}).items()
        }
        self._with_article = {party_key(name) for name in phrases.value("parties").get("with_article", ())}
        self._peoples = {party_key(name) for name in phrases.value("parties").get("peoples", ())}
        self._claimants: dict[Claimant, tuple[Piece, ...]] = {}
        self._article_words = set(phrases.value("parties").get("words_with_article", ()))

    # Counts

    def count(self, count: Quantity, *, short: bool = False) -> str:
        """Return a figure with its qualifier; "at least" never falls off (brief.md, rule 2).

        Args:
            count: how many.
            short: signs for tables and charts ("≥ 7") instead of words.
        """
        prefix = "counts.short_" if short else "counts."
        if count.qualifier is Qualifier.UNQUANTIFIED:
            if not count.text:
                return self.phrases.text("counts.unquantified_bare")
            return self.phrases.text(f"{prefix}unquantified", words=self.phrases.quoted(count.text))
        low = "" if count.low is None else self.phrases.number(count.low)
        high = "" if count.high is None else self.phrases.number(count.high)
        return self.phrases.text(f"{prefix}{count.qualifier.value}", n=low or high, low=low, high=high)

    def span_low(self, span: Span) -> str:
        """Return the lower end of a span, open where a claim leaves it open."""
        return self._end(span.low, "counts.span_low_open" if span.open_below else "")

    def span_high(self, span: Span) -> str:
        """Return the upper end of a span, open where a claim leaves it open."""
        return self._end(span.high, "counts.span_high_open" if span.open_above else "")

    def _end(self, number: int, key: str) -> str:
        digits = self.phrases.number(number)
        return self.phrases.text(key, n=digits) if key else digits

    def outlets(self, origins: Sequence[str]) -> str:
        """Return how many independent outlets carry something; an unknown one is not counted as one."""
        known = [origin for origin in origins if origin]
        if not known:
            return self.phrases.text("casualties.outlet_not_stated")
        return self.phrases.counted("casualties.outlets", len(known))

    # People

    def noun(self, group: VictimGroup, number: int = _PLURAL) -> str:
        """Return the word for those who were hit, in the form that fits a number."""
        return str(self._forms(group)[self.phrases.plural_form(number)])

    def _forms(self, group: VictimGroup) -> dict[str, str]:
        key = f"nouns.{group.subgroup or group.category.value}"
        forms: dict[str, str] = self.phrases.value(key)
        return forms

    def outcome(self, group: VictimGroup, outcome: Outcome, number: int, zero: bool = False) -> str:
        """Return what happened to them, agreeing with number and gender."""
        forms = self.phrases.value(f"outcomes.{outcome.value}")
        form = self.phrases.plural_form(number)
        gender = self._forms(group).get("gender", "")
        if zero and f"zero_{gender}" in forms:
            return str(forms[f"zero_{gender}"])
        return str(forms.get(f"{form}_{gender}", forms.get(form, "")))

    def outcome_short(self, group: VictimGroup, outcome: Outcome, number: int = _PLURAL) -> str:
        """Return the outcome in one word, agreeing with the people."""
        forms = self.phrases.value(f"outcome_short.{outcome.value}")
        if isinstance(forms, str):
            return forms
        return str(forms[f"{self._forms(group).get('gender', 'm')}_{self.phrases.plural_form(number)}"])

    def group(self, group: VictimGroup) -> str:
        """Return the group as a table names it ("Azerbaijan: service members")."""
        people = self.noun(group)
        if group.party:
            return self.phrases.text("casualties.group_of", party=self.party(group.party), people=people)
        return self.phrases.text("casualties.group_without_party", people=people)

    def people(self, group: VictimGroup, number: int = _PLURAL) -> str:
        """Return the group inside a sentence ("service members of Azerbaijan")."""
        noun = self.noun(group, number)
        if not group.party:
            return noun
        key = "clause.of_people" if party_key(group.party) in self._peoples else "clause.of_party"
        return self.phrases.text(
            key,
            people=noun,
            party=self.party_with_article(group.party),
            party_bare=self.party(group.party),
        )

    def of_people(self, group: VictimGroup) -> str:
        """Return the group behind "the number of", with the elision that some languages have."""
        people = self.people(group)
        elided = "clause.of_people_counted_elided"
        key = elided if self.phrases.has(elided) and _opens_with_vowel(people) else "clause.of_people_counted"
        return self.phrases.text(key, people=people)

    def counted_people(self, claim: Claim) -> tuple[Piece, ...]:
        """Return figure and people ("at least 7 civilians"); the figure links to its passage."""
        count, group = claim.count, claim.group
        if count.high == 0 and count.qualifier is Qualifier.EXACT:
            gender = self._forms(group).get("gender", "")
            key = f"clause.people_zero_{gender}" if gender else "clause.people_zero"
            return (Piece(self.phrases.text(key, people=self.people(group, 0)), figure=True),)
        key = "clause.people_unquantified" if count.qualifier is Qualifier.UNQUANTIFIED else "clause.people"
        figure = Piece(self.count(count), figure=True)
        return self.phrases.pieces(key, count=figure, people=self.people(group, grammatical_number(count)))

    # Parties and claimants

    def party(self, name: str) -> str:
        """Return the name of a party by itself."""
        forms = self._names.get(party_key(name))
        return str(forms["bare"]) if forms else name

    def party_with_article(self, name: str) -> str:
        """Return the name of a party as it stands in a sentence."""
        forms = self._names.get(party_key(name))
        if forms:
            return str(forms["the"])
        needs = party_key(name) in self._with_article or bool(self._article_words.intersection(name.split()))
        if needs and not name.casefold().startswith("the "):
            return self.phrases.text("parties.article", party=name)
        return name

    def parties(self, names: Sequence[str]) -> str:
        """Return several parties in a row inside a sentence."""
        told = [self.party_with_article(name) for name in names]
        joint = self.phrases.text("clause.comma")
        if len(told) < _PLURAL:
            return joint.join(told)
        return self.phrases.text("clause.and").join((joint.join(told[:-1]), told[-1]))

    def claimant(self, claimant: Claimant) -> tuple[Piece, ...]:
        """Return who says so inside a sentence, with the party where the words don't make it plain."""
        if claimant not in self._claimants:
            self._claimants[claimant] = self._named(claimant)
        return self._claimants[claimant]

    def _named(self, claimant: Claimant) -> tuple[Piece, ...]:
        if not claimant.words:
            return (Piece(self.phrases.text("claimants.outlet_unknown")),)
        if (
            claimant.voice is Voice.OUTLET
        ):  # a ministry or a movement too, where a statement of its own was read
            return (Piece(self.party_with_article(claimant.words)),)
        itself = claimant.party if normalised(claimant.words) == normalised(claimant.party or "") else None
        # A body may have a name of its own in the language, as the United Nations.
        if name := itself or (claimant.words if party_key(claimant.words) in self._names else None):
            return (Piece(self.party_with_article(name)),)
        words = self._source_words(claimant.words)
        if is_pronoun(claimant.words):
            quoted = Piece(self.phrases.quoted(claimant.words), language=words.language)
            return self.phrases.pieces("claimants.pronoun", words=quoted)
        if claimant.party and not names_party(claimant.words, claimant.party):
            return self.phrases.pieces(
                "claimants.with_party", claimant=words, party=self.party(claimant.party)
            )
        return (words,)

    def _source_words(self, words: str) -> Piece:
        first, _, rest = words.partition(" ")
        if rest and first in ("The", "A", "An"):
            words = f"{first.lower()} {rest}"
        elif not rest and party_key(words) in self._with_article:  # "UN", as headlines have it
            words = self.party_with_article(words)
        if self.phrases.language == SOURCE_LANGUAGE:
            return Piece(words)
        return Piece(self.phrases.quoted(words), language=SOURCE_LANGUAGE)

    def claimants(self, claimants: Sequence[Claimant]) -> tuple[Piece, ...]:
        """Return several claimants in a row, each once."""
        distinct = list({(c.key, c.words): c for c in claimants}.values())
        pieces: list[Piece] = []
        for index, claimant in enumerate(distinct):
            if index:
                joint = "clause.and" if index == len(distinct) - 1 else "clause.comma"
                pieces.append(Piece(self.phrases.text(joint)))
            pieces.extend(self.claimant(claimant))
        return merged(pieces)

    # Claims and states

    def period(self, claim: Claim) -> str:
        """Return the time that a claim counts: a week that goes on is counted up to the report."""
        period, reported = claim.period, claim.last.day
        if period is None or period.end is None or reported is None:
            return self.times.period(period)
        start, end = as_day(period.start), as_day(period.end)
        if end and end > reported and (start is None or start <= reported):
            period = Period(text=period.text, start=start, end=reported)
        return self.times.period(period)

    def key_period(self, claim: Claim) -> str:
        """Return the time that a claim counts as a key figure tells it, empty where it is not stated."""
        return self._counted_for(claim, "key_figures") if claim.period else ""

    def clause_period(self, claim: Claim) -> str:
        """Return the time that a claim counts as it stands in a clause, empty where it is not stated."""
        return self._counted_for(claim, "clause") if claim.period else ""

    def _counted_for(self, claim: Claim, phrases: str) -> str:
        """Return "count for 12 May", or "count since 12 May" where only one end of the period is known."""
        period = claim.period
        is_open = period is not None and (period.start is None) != (period.end is None)
        key = f"{phrases}.period_open" if is_open else f"{phrases}.period"
        return self.phrases.text(key, period=self.period(claim))

    def claim(self, claim: Claim, *, period: bool = True) -> tuple[Piece, ...]:
        """Return a claim as a clause: who says that how many of whom were hit."""
        number = grammatical_number(claim.count)
        zero = claim.count.high == 0 and claim.count.qualifier is Qualifier.EXACT
        return self.phrases.pieces(
            "clause.claim_zero" if zero else "clause.claim",
            claimant=self.claimant(claim.claimant),
            people=self.counted_people(claim),
            outcome=self.outcome(claim.group, claim.outcome, 0 if zero else number, zero),
            period=self.clause_period(claim) if period else "",
        )

    def grade(self, grade: Grade | None) -> str:
        """Return an Admiralty grade; one that a rule proposes stands in parentheses."""
        if grade is None:
            return ""
        told = f"{grade.reliability.source}{grade.reliability.information}"
        return told if grade.set_by_analyst else f"({told})"

    def instrument(self, line: CeasefireLine, form: str = "a") -> str:
        """Return the name of an instrument: "a", "the" or "bare"."""
        return str(self.phrases.value(f"instruments.{line.instrument.value}.{form}"))

    def instrument_of(self, line: CeasefireLine, form: str, parties: Sequence[str]) -> str:
        """Return the name of an instrument, with those that it binds where there are more sides than two."""
        name = self.instrument(line, form)
        if not self._name_parties or form == "the" or len(parties) < _PLURAL:
            return name
        return self.phrases.text("clause.instrument_between", instrument=name, parties=self.parties(parties))

    def state(self, entry: StateEntry, line: CeasefireLine, form: str = "a") -> tuple[Piece, ...]:
        """Return a state of an instrument as a clause, with its time and by whose word.

        Args:
            entry: the state.
            line: the instrument.
            form: article of its name, as in `instrument`.
        """
        acts = "reported" if entry.claimant.voice is Voice.OUTLET else "by"
        one = entry.parties[0] if len(entry.parties) == 1 else ""
        if one and entry.status is CeasefireStatus.UNCONFIRMED:
            acts = "of_party"
        when = ""
        if entry.when:
            key = f"status_when.{entry.status.value}"
            key = key if self.phrases.has(key) else "status_when.on"
            when = self.phrases.text(key, when=self.times.when(entry.when))
        return self.phrases.pieces(
            f"status.{entry.status.value}.{acts}",
            claimant=self.claimant(entry.claimant),
            instrument=self.instrument_of(line, form, _bound(entry)),
            when=when,
            party=self.party_with_article(one) if one else "",
            done=self._participle(entry.status, line),
        )

    def _participle(self, status: CeasefireStatus, line: CeasefireLine) -> str:
        """Return what was done with an instrument, agreeing with it where the language asks for that."""
        key = f"status.{status.value}.done"
        if not self.phrases.has(key):
            return ""
        return str(self.phrases.value(key)[self.phrases.value(f"instruments.{line.instrument.value}.gender")])


def _bound(entry: StateEntry) -> tuple[str, ...]:
    """Return whom a state binds; a breach names those who are accused, a silence those who are silent."""
    about_one = entry.status in (CeasefireStatus.VIOLATED, CeasefireStatus.UNCONFIRMED)
    return () if about_one else entry.parties


def _opens_with_vowel(words: str) -> bool:
    return unicodedata.normalize("NFD", words)[:1].casefold() in "aeiouyœ"


def grammatical_number(count: Quantity) -> int:
    """Return the number that the noun agrees with: the last one printed."""
    if count.qualifier is Qualifier.UNQUANTIFIED:
        return _PLURAL
    number = count.high if count.high is not None else count.low
    return _PLURAL if number is None else number
