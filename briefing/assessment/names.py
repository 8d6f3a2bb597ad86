"""Names matched by party and normalised words: who claims, and who was hit."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.assessment.picture import Claimant, VictimGroup, Voice
from briefing.facts import Attribution, Speaker, Victims
from briefing.resource_files import resource

_NOT_A_WORD = re.compile(r"[^\w\s]+")
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)")
_MARKS = ' "“”„«»‘'
# "Armenian" shares with "Armenia" all but its last letters; more would part "Palestine" and "Palestinians".
_LEAST_STEM, _LONGEST_STEM, _ENDING = 4, 6, 2


@dataclass(frozen=True, slots=True)
class Voices:
    """Word lists of resources/assessment/voices.toml, normalised."""

    not_official: frozenset[str]
    unnamed: tuple[str, ...]
    independent: tuple[str, ...]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    aliases: Mapping[str, str]
    subgroups: Mapping[str, frozenset[str]]
    blame_cues: tuple[str, ...]
    blame_contents: tuple[str, ...]
    blame_traded: tuple[str, ...]


@cache
def voices() -> Voices:
    """Read the word lists once."""
    data = tomllib.loads(resource("assessment", "voices.toml").read_text(encoding="utf-8"))
    claimants, blame = data["claimants"], data["blame"]
    return Voices(
        not_official=frozenset(claimants["not_official"]),
        unnamed=tuple(claimants["unnamed"]),
        independent=tuple(claimants["independent"]),
        pronouns=frozenset(claimants["pronouns"]),
        possessives=frozenset(claimants["possessives"]),
        aliases=data["parties"]["aliases"],
        subgroups={name: frozenset(words) for name, words in data["subgroups"].items()},
        blame_cues=tuple(blame["cues"]),
        blame_contents=tuple(blame["contents"]),
        blame_traded=tuple(blame["traded"]),
    )


@lru_cache(maxsize=8192)
def normalised(text: str) -> str:
    """Return words to compare by: no case, accents, articles, possessive endings, punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = _NOT_A_WORD.sub(" ", _POSSESSIVE.sub("", plain))
    return " ".join(word for word in plain.split() if word not in _ARTICLES)


# Not from the lists: `normalised` is called while they are read.
_ARTICLES = frozenset({"the", "a", "an"})


@lru_cache(maxsize=2048)
def party_key(party: str | None) -> str:
    """Return the name by which a party is compared, other names traced back; empty for none."""
    if not party:
        return ""
    words = normalised(party)
    return normalised(voices().aliases.get(words, words))


def same_party(one: str | None, other: str | None) -> bool:
    """Tell whether two names are those of one party; nobody is no party."""
    return bool(one and other) and party_key(one) == party_key(other)


@lru_cache(maxsize=8192)
def names_party(text: str, party: str) -> bool:
    """Tell whether words make a party plain: its name, or a word of its stem ("Armenian" for Armenia)."""
    words = normalised(text).split()
    stems = [word[: _stem_length(word)] for word in party_key(party).split() if len(word) >= _LEAST_STEM]
    if not stems:
        return party_key(party) in words
    return any(word.startswith(stem) for stem in stems for word in words)


def _stem_length(word: str) -> int:
    return min(_LONGEST_STEM, max(_LEAST_STEM, len(word) - _ENDING))


def claimant_of(
    attribution: Attribution | Speaker | None, origin: str, belligerents: frozenset[str]
) -> Claimant:
    """Identify a claimant; without attribution the outlet itself claims (rule 2).

    Args:
        attribution: who says so, None for the outlet's own voice.
        origin: outlet or agency of the article.
        belligerents: keys of the parties to the conflict.
    """
    if attribution is None:
        # A party's own communiqué speaks for the party.
        itself = party_key(origin) in belligerents
        return _claimant(origin, origin, "", belligerents) if itself else _outlet(origin)
    return _claimant(full_words(attribution), attribution.party, attribution.name, belligerents)


def full_words(attribution: Attribution | Speaker) -> str:
    """Return the words for a claimant, or the full name where they point back to it or are part of it."""
    words, name = attribution.text, attribution.name or _apposition(attribution.text)
    if not name or is_pronoun(name) or _points_back(name):
        return words
    short = set(normalised(words).split()) < set(normalised(name).split())
    return name if is_pronoun(words) or _points_back(words) or short else words


@lru_cache(maxsize=1024)
def _outlet(origin: str) -> Claimant:
    return Claimant(f"words:{normalised(origin)}", origin, None, Voice.OUTLET)


# The same few claimants speak in all articles of a dossier.
@lru_cache(maxsize=8192)
def _claimant(text: str, of_party: str | None, name: str, belligerents: frozenset[str]) -> Claimant:
    words, party = party_key(text), party_key(of_party)
    voice = _voice(text, words, party)
    key = f"words:{words}" if not party else f"party:{party}"
    if party and voice is not Voice.OFFICIAL:
        key = f"{key}:{words}"
    belligerent = party in belligerents and voice in (Voice.OFFICIAL, Voice.UNNAMED)
    return Claimant(key, _printed(text, of_party, name, words), of_party, voice, belligerent)


def _voice(text: str, words: str, party: str) -> Voice:
    lists = voices()
    padded = f" {words} "
    if any(f" {body} " in padded for body in lists.independent):
        return Voice.INDEPENDENT
    if party and not lists.not_official.intersection(words.split()):
        return Voice.OFFICIAL
    return Voice.UNNAMED if is_unnamed(text) else Voice.OTHER


def is_pronoun(words: str) -> bool:
    """Tell whether words name nobody by themselves ("he")."""
    return words.casefold().strip() in voices().pronouns


def _points_back(words: str) -> bool:
    """Tell words whose first one stands for somebody of another sentence ("its chief, Oleg Mant")."""
    return words.casefold().partition(" ")[0] in voices().possessives


def _apposition(words: str) -> str:
    """Return the name behind words that point back, empty for none: "Oleg Mant" in "its chief, Oleg Mant"."""
    _, _, name = words.partition(", ")
    return name if _points_back(words) and name[:1].isupper() else ""


@lru_cache(maxsize=8192)
def is_unnamed(words: str) -> bool:
    """Tell whether a claimant is nobody by name ("a senior official")."""
    lowered = f" {words.casefold()} "
    return any(f" {phrase} " in lowered for phrase in voices().unnamed)


def _printed(text: str, party: str | None, name: str, words: str) -> str:
    # A name cut out of a quotation may keep one of its marks.
    text, name = text.strip(_MARKS) or text, name.strip(_MARKS)
    if words and not is_pronoun(text):
        return text
    if name and not is_pronoun(name):
        return name
    return party or text


def victim_group(victims: Victims) -> VictimGroup:
    """Identify the people whom a claim counts."""
    tokens = frozenset(normalised(victims.text).split())
    subgroup = next((name for name, words in voices().subgroups.items() if words & tokens), "")
    key = f"{party_key(victims.party)}/{victims.category.value}/{subgroup}"
    return VictimGroup(key, victims.party, victims.category, subgroup)
