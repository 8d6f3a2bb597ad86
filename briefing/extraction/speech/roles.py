"""Offices, forms of address, bodies and other nouns for those who speak, of resources/lexicon/roles.toml."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.speech.lexicon import by_first_word


@dataclass(frozen=True)
class RoleLexicon:
    """Offices, forms of address and bodies of resources/lexicon/roles.toml.

    Args:
        phrases: offices of several words by their first.
        areas: parts of the world that an office may be for, by their first word.
        heads: last words of offices.
        principals: offices whose holder an article may call by name alone.
        honorifics: forms of address and ranks.
        male: words that say man.
        female: words that say woman.
        particles: small words inside names.
        bodies: organisations by their kind.
        places: last words of names that are of a place.
        documents: what a speaker issues.
        given_names: those borne by one sex alone, to "he" or "she".
        people: other nouns for people and communities who speak.
        state: words of offices and bodies that are a state's.
        local: words of offices and bodies of a part of a state, and of its police.
        departments: what such offices are of or for ("minister for foreign affairs").
        voices: who speaks where the state has its seat.
        outsiders: who is of no side, whatever country the words beside name ("Norland researcher").
    """

    phrases: dict[str, list[tuple[str, ...]]]
    areas: dict[str, list[tuple[str, ...]]]
    heads: frozenset[str]
    principals: frozenset[str]
    honorifics: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    particles: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    documents: frozenset[str]
    given_names: dict[str, str]
    people: frozenset[str]
    state: frozenset[str]
    local: frozenset[str]
    departments: frozenset[str]
    voices: frozenset[str]
    outsiders: frozenset[str]

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Every noun for one who can say something."""
        return self.heads | self.bodies | self.honorifics | self.male | self.female | self.people


_read: list[tuple[dict[str, Any], RoleLexicon]] = []


def role_lexicon() -> RoleLexicon:
    """Return the lexicon, the user's own entries included; it is read again when those change."""
    data = load_lexicon("roles")
    if not _read or _read[0][0] is not data:
        lexicon = RoleLexicon(
            phrases=by_first_word(data["phrases"]),
            areas=by_first_word(data["areas"]),
            heads=frozenset(data["heads"]),
            principals=frozenset(data["principals"]),
            honorifics=frozenset(data["honorifics"]),
            male=frozenset(data["gender"]["he"]),
            female=frozenset(data["gender"]["she"]),
            particles=frozenset(data["particles"]),
            bodies=frozenset(data["bodies"]),
            places=frozenset(data["places"]),
            documents=frozenset(data["documents"]),
            given_names={name: word for word in ("he", "she") for name in data["given_names"][word]},
            people=frozenset(data["people"]),
            state=frozenset(data["state"]["offices"]),
            local=frozenset(data["state"]["local"]),
            departments=frozenset(data["state"]["departments"]),
            voices=frozenset(data["state"]["voices"]),
            outsiders=frozenset(data["state"]["outsiders"]),
        )
        _read[:] = [(data, lexicon)]
    return _read[0][1]
