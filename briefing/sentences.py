"""Sentences for people: English text that remembers its form and what fills it, for a window to translate.

The form is the message's id, as in gettext: "{name} does not exist; choose another file." A sentence is a
string, so that logs, the command line and whoever knows no better show it in English.
"""

from collections.abc import Callable, Mapping
from string import Formatter
from typing import Any

Argument = str | int | float


class Sentence(str):
    """A sentence in English with its form.

    Args:
        form: with the names of its arguments in braces.
        arguments: fill the form; sentences among them are translated with it.
    """

    form: str
    arguments: Mapping[str, Argument]

    def __new__(cls, form: str, arguments: Mapping[str, Argument]) -> "Sentence":
        """Fill the form."""
        made = super().__new__(cls, fill(form, arguments))
        made.form, made.arguments = form, dict(arguments)
        return made

    def __str__(self) -> "Sentence":
        """Return itself: str(error) keeps the form."""
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return Sentence, (self.form, self.arguments)


def sentence(form: str, **arguments: object) -> Sentence:
    """Return a sentence.

    Args:
        form: with the names of the arguments in braces; those that are not given yet stay as they are.
        arguments: numbers and sentences as they are, all else in words.
    """
    kept = {n: a if isinstance(a, Sentence | int | float) else str(a) for n, a in arguments.items()}
    return Sentence(form, kept)


def about(text: str, **arguments: Argument) -> str:
    """Return a sentence with the arguments that it lacked so far; a plain form becomes a sentence."""
    if not isinstance(text, Sentence):
        return Sentence(text, arguments)
    inside = {n: about(a, **arguments) if isinstance(a, Sentence) else a for n, a in text.arguments.items()}
    return Sentence(text.form, {**arguments, **inside})


def fill(form: str, arguments: Mapping[str, Argument], number: Callable[[float, str], str] = format) -> str:
    """Return a form with its arguments in place; names without one stay in their braces.

    Args:
        form: with names in braces.
        arguments: by name.
        number: writes a number by its format (",").
    """
    try:
        pieces = list(Formatter().parse(form))
    except ValueError:  # loose braces in what a plug-in says
        return form
    parts = []
    for text, name, layout, _conversion in pieces:
        parts.append(text)
        if name is None:
            continue
        if name not in arguments:
            parts.append(f"{{{name}}}")
        else:
            value = arguments[name]
            parts.append(value if isinstance(value, str) else number(value, layout or ""))
    return "".join(parts)
