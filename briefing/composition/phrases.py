"""The phrases of a brief in one language, read from resources/phrases/<language>.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.composition.document import RunStyle
from briefing.resource_files import resource

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a clause before they become a run.

    Args:
        text: the words.
        figure: a figure or status that links to its passage.
        language: language tag where it differs from the brief's.
        style: how the words look.
    """

    text: str
    figure: bool = False
    language: str = ""
    style: RunStyle = RunStyle.PLAIN


Words = str | Piece | tuple[Piece, ...]


class Phrases:
    """Phrases of one language.

    Args:
        language: language tag.
        data: parsed TOML.
    """

    def __init__(self, language: str, data: Mapping[str, Any]) -> None:
        self.language = language
        self._phrases = dict(_dotted(data))
        self._split: dict[str, tuple[str, ...]] = {}

    def text(self, key: str, **values: object) -> str:
        """Return a phrase with its values put in.

        Args:
            key: dotted name ("header.draft").
            **values: what stands for the names in braces.

        Raises:
            KeyError: the language lacks the phrase.
        """
        return str(self.value(key)).format(**values)

    def value(self, key: str) -> Any:
        """Return what stands under a dotted key.

        Raises:
            KeyError: the language lacks it.
        """
        if key not in self._phrases:
            raise KeyError(f"resources/phrases/{self.language}.toml lacks the phrase '{key}'; add it.")
        return self._phrases[key]

    def has(self, key: str) -> bool:
        """Tell whether a dotted key is there."""
        return key in self._phrases

    def keys(self) -> tuple[str, ...]:
        """Return all dotted names."""
        return tuple(self._phrases)

    def counted(self, key: str, number: int, **values: object) -> str:
        """Return the form of a phrase that fits a number, by the plural rule of the language."""
        return self.text(f"{key}.{self.plural_form(number)}", n=self.number(number), **values)

    def plural_form(self, number: int) -> str:
        """Return "one" or "other" (CLDR cardinal rules for English and French)."""
        singular = number in (0, 1) if self.language.startswith("fr") else number == 1
        return "one" if singular else "other"

    def number(self, number: int) -> str:
        """Return digits grouped as the language groups them; four digits stand together in neither."""
        separator = str(self.value("language.thousands"))
        return f"{number:,}".replace(",", separator)

    def quoted(self, words: str) -> str:
        """Return words between the quotation marks of the language."""
        return f"{self.value('language.quote_open')}{words}{self.value('language.quote_close')}"

    def pieces(self, key: str, **values: Words) -> tuple[Piece, ...]:
        """Return a phrase as pieces, so that figures keep their link and foreign words their language."""
        if key not in self._split:
            # Words at even places, names of values at odd ones.
            self._split[key] = tuple(_PLACEHOLDER.split(str(self.value(key))))
        found: list[Piece] = []
        for place, part in enumerate(self._split[key]):
            if place % 2:
                found.extend(as_pieces(values[part]))
            else:
                found.append(Piece(part))
        return merged(found)


def _dotted(data: Mapping[str, Any], head: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every table and phrase under its dotted name."""
    for key, value in data.items():
        yield f"{head}{key}", value
        if isinstance(value, Mapping):
            yield from _dotted(value, f"{head}{key}.")


def as_pieces(words: Words) -> tuple[Piece, ...]:
    """Return words as pieces."""
    if isinstance(words, str):
        return (Piece(words),)
    return (words,) if isinstance(words, Piece) else words


def merged(pieces: list[Piece] | tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Join neighbours that look the same and drop empty ones."""
    found: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        last = found[-1] if found else None
        if last and not last.figure and not piece.figure and _alike(last, piece):
            found[-1] = Piece(last.text + piece.text, language=last.language, style=last.style)
        else:
            found.append(piece)
    return tuple(found)


def _alike(one: Piece, other: Piece) -> bool:
    return one.language == other.language and one.style == other.style


def plain(words: Words) -> str:
    """Return words without their looks."""
    return "".join(piece.text for piece in as_pieces(words))


def capitalised(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return a clause that opens a sentence."""
    if not pieces:
        return pieces
    first = pieces[0]
    text = first.text[:1].upper() + first.text[1:]
    return (Piece(text, first.figure, first.language, first.style), *pieces[1:])


def languages() -> tuple[str, ...]:
    """Return the languages that a brief can be written in."""
    return tuple(sorted(path.stem for path in resource("phrases").glob("*.toml")))


@cache
def phrases(language: str) -> Phrases:
    """Read the phrases of a language once.

    Raises:
        ValueError: there are none in that language.
    """
    path = resource("phrases", f"{language}.toml")
    if not path.is_file():
        raise ValueError(
            f"A brief can't be written in '{language}'; choose one of {', '.join(languages())} "
            "in the settings of the brief."
        )
    return Phrases(language, tomllib.loads(path.read_text(encoding="utf-8")))
