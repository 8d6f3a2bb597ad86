"""Caveats: sentences that limit the trust in the report, by the rules of resources/lexicon/caveats.toml."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import UnitKind, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.parties import party_of
from briefing.extraction.stem_search import StemSearch, know_stems, stem_search
from briefing.extraction.word_table import Sentence, Word, WordTable, words_of
from briefing.facts import Caveat, CaveatType, evidence_of

_ACCUSING = ("accuse", "blame")
_CLAIMING = ("claim", "say", "deny", "accuse", "blame", "insist", "maintain", "allege", "report")
_CLAIMS = ("claim", "account", "report", "figure", "statement", "toll", "version", "allegation")
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class CaveatRule:
    """One rule of the lexicon.

    Args:
        name: for the tooltip and for calibration.
        type: what it finds.
        needs: stems of which the sentence must hold one.
        also: further stems of which it must hold one as well; empty where `needs` is enough.
        pattern: matched against the sentence.
        unless: a sentence that it matches holds no such caveat.
        party: "subject", "claim" or empty: whose the caveat is.
        confidence: how often it is right.
    """

    name: str
    type: CaveatType
    needs: tuple[str, ...]
    also: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    party: str
    confidence: float


@Language.component("briefing_caveats")
def mark_caveats(doc: Doc) -> Doc:
    """Add a fact for every caveat of every sentence to the Doc's record."""
    record = annotations(doc)
    table = words_of(doc)
    search = stem_search(table)
    for place, rules in _rules_by_sentence(search):
        sentence = table.sentences[place]
        unit = record.unit_at(table.idx[sentence.start])
        if unit and unit.kind is UnitKind.BOILERPLATE:
            continue
        for rule, match in _matches(table, sentence, rules):
            _add(table, sentence, rule, match)
        if rules[-1] is _COUNTER_CLAIM and _blames_back(table[sentence.start : sentence.end]):
            _add(table, sentence, _COUNTER_CLAIM, _Words("accuse ... claim", None))
    return doc


def _rules_by_sentence(search: StemSearch) -> list[tuple[int, list[CaveatRule]]]:
    """Return the sentences that hold a stem of a rule, in their order, with those rules in theirs."""
    rules, by_stem = (*caveat_rules(), _COUNTER_CLAIM), _rules_by_stem()
    found: dict[int, set[int]] = {}
    for stem in search.held(by_stem.keys()):
        for place in search.places(stem):
            found.setdefault(place, set()).update(by_stem[stem])
    return [(place, [rules[number] for number in sorted(found[place])]) for place in sorted(found)]


@cache
def _rules_by_stem() -> dict[str, list[int]]:
    """Return the places of the rules in their order by the stems that they need."""
    found: dict[str, list[int]] = {}
    for number, rule in enumerate((*caveat_rules(), _COUNTER_CLAIM)):
        for stem in rule.needs:
            found.setdefault(stem, []).append(number)
    return found


# Read from the parse, not from words: "X accused Y of ..., while Y claims ...".
_COUNTER_CLAIM = CaveatRule(
    "contradicted_counter_claim",
    CaveatType.CONTRADICTED,
    ("accus", "blam"),
    (),
    re.compile(""),
    None,
    "",
    confidence=0.7,
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that a rule matched and whose caveat it is."""

    text: str
    party: str | None


def _matches(
    table: WordTable, sentence: Sentence, rules: Sequence[CaveatRule]
) -> list[tuple[CaveatRule, _Words]]:
    """Return the first match of each type, of the rules whose stems the sentence has."""
    search = stem_search(table)
    start, end = table.idx[sentence.start], table[sentence.end - 1].end
    text, folded = search.straight[start:end], search.folded[start:end]
    found: dict[CaveatType, tuple[CaveatRule, _Words]] = {}
    for rule in rules:
        if rule.type in found or rule is _COUNTER_CLAIM or not _holds_also(rule, folded):
            continue
        match = rule.pattern.search(text)
        if match and not (rule.unless and rule.unless.search(text)):
            words = _Phrase(table, sentence, *table.tokens_at(start + match.start(), start + match.end()))
            found[rule.type] = (rule, _Words(match.group(), _party(rule, words)))
    return list(found.values())


def _holds_also(rule: CaveatRule, folded: str) -> bool:
    for stem in rule.also:
        if stem in folded:
            return True
    return not rule.also


def _add(table: WordTable, sentence: Sentence, rule: CaveatRule, words: _Words) -> None:
    """Add a caveat to the record, once a sentence and type."""
    record = table.record
    text = record.article.text
    evidence = evidence_of(text, table.idx[sentence.start], table[sentence.end - 1].end)
    if any(
        isinstance(fact, Caveat) and fact.type is rule.type and fact.evidence[0].start == evidence.start
        for fact in record.facts
    ):
        return
    record.facts.append(
        Caveat(
            article_id=record.article.id,
            evidence=(evidence,),
            type=rule.type,
            party=words.party,
            confidence=rule.confidence,
            reasons=(rule.name, " ".join(words.text.split())),
        )
    )


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words that a rule matched, as first and last-plus-one token, in their sentence."""

    table: WordTable
    sentence: Sentence
    start: int
    end: int


def _party(rule: CaveatRule, phrase: _Phrase) -> str | None:
    """Return who has not commented, or whose claim is not verified."""
    if rule.party == "subject":
        return _party_inside(phrase) or _party_behind(phrase) or _party_of_subject(phrase)
    if rule.party == "claim":
        return _party_of_claim(phrase)
    return None


def _party_inside(phrase: _Phrase) -> str | None:
    """Return the party of "no immediate Norish comment"."""
    mentions = phrase.table.record.parties
    inside = [m.party for m in mentions if phrase.start <= m.start < phrase.end]
    return inside[0] if inside else None


def _party_behind(phrase: _Phrase) -> str | None:
    """Return the party of "no comment from Norland"."""
    table, end = phrase.table, phrase.sentence.end
    for position in range(phrase.start, min(phrase.end + 4, end)):
        if table.lower[position] in ("from", "by") and position + 1 < end:
            edge = next((word.i for word in table[position].children if word.dep_ == "pobj"), position + 1)
            return party_of(table.doc, position + 1, max(edge, position + 1) + 1)
    return None


def _party_of_subject(phrase: _Phrase) -> str | None:
    doc = phrase.table.doc
    word = phrase.table.root_between(phrase.start, phrase.end)
    for _ in range(6):  # a subject stands at the verb or at one that governs it
        subjects = (child for child in word.children if child.dep_ in _SUBJECTS)
        subject = next((child for child in subjects if not phrase.start <= child.i < phrase.end), None)
        if subject is not None and subject.lower_ not in ("there", "it", "who"):
            last = max(subject.i, min(subject.right_edge.i, word.i - 1))
            return party_of(doc, subject.left_edge.i, last + 1)
        if subject is not None and subject.lower_ == "who" and word.dep_ == "relcl":
            return party_of(doc, word.head.left_edge.i, word.head.i + 1)
        if word.head is word:
            break
        word = word.head
    return None


def _party_of_claim(phrase: _Phrase) -> str | None:
    """Return the party of "the ministry's claim" where one alone is named as the claim's owner."""
    table, sentence = phrase.table, phrase.sentence
    claims = [word for word in table[sentence.start : sentence.end] if word.lemma_.lower() in _CLAIMS]
    for claim in claims:
        owner = next((child for child in claim.children if child.dep_ == "poss"), None)
        behind = next(
            (p for child in claim.children if child.lower_ in ("by", "from") for p in child.children), None
        )
        for noun in (owner, behind):
            if noun is not None:
                return party_of(table.doc, noun.left_edge.i, noun.i + 1)
    return None


def _blames_back(sentence: list[Word]) -> bool:
    """Tell "X accused Y of …, while Y claims …": two parties blame each other in one sentence."""
    verbs = [t for t in sentence if t.pos_ == "VERB" and t.lemma_.lower() in _CLAIMING]
    if len(verbs) < 2:
        return False
    for accusation in (t for t in verbs if t.lemma_.lower() in _ACCUSING):
        blamed = _party_of_child(accusation, ("dobj", "dative"))
        if blamed is None or blamed == _party_of_child(accusation, _SUBJECTS):
            continue
        for other in verbs:
            if other.dep_ == "relcl":  # "shelling the town, which the rebels say they hold"
                continue
            if other is not accusation and _party_of_child(other, _SUBJECTS) == blamed:
                return True
    return False


def _party_of_child(verb: Word, roles: tuple[str, ...]) -> str | None:
    child = next((c for c in verb.children if c.dep_ in roles), None)
    return party_of(verb.doc, child.left_edge.i, child.i + 1) if child is not None else None


@cache
def caveat_rules() -> tuple[CaveatRule, ...]:
    """Return the rules of the lexicon, the user's own among them, in their order."""
    lexicon = load_lexicon("caveats")
    rules = tuple(_rule(data, lexicon["nouns"]) for data in lexicon["rules"])
    know_stems(stem for rule in (*rules, _COUNTER_CLAIM) for stem in rule.needs)
    return rules


def _rule(data: dict[str, Any], nouns: dict[str, str]) -> CaveatRule:
    pattern = data["pattern"]
    for name, words in nouns.items():
        pattern = pattern.replace("{" + name + "}", words)
    return CaveatRule(
        data["name"],
        CaveatType(data["type"]),
        tuple(data["needs"]),
        tuple(data.get("also", ())),
        re.compile(pattern, re.IGNORECASE),
        re.compile(data["unless"], re.IGNORECASE) if "unless" in data else None,
        data.get("party", ""),
        data["confidence"],
    )
