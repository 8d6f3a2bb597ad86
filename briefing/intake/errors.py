"""The one exception of intake: a sentence for the user."""

from briefing.intake.options import IntakeLimits
from briefing.intake.result import ProblemKind
from briefing.sentences import about, sentence


class IntakeError(Exception):
    """Say why a file can't be imported.

    Args:
        sentence: says what is wrong and what to do; `{name}` stands for the file's name.
        kind: left out, or waiting for a password or for the columns of a table.
    """

    def __init__(self, sentence: str, kind: ProblemKind = ProblemKind.LEFT_OUT) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.kind = kind

    def about(self, name: str) -> str:
        """Return the sentence with the name of the file in it."""
        return about(self.sentence, name=name)


def too_long(limits: IntakeLimits) -> str:
    """Return the sentence about a text that is longer than any article."""
    return sentence(
        "The text of “{name}” is longer than {most:,} characters; divide it, or raise the limit in the "
        "settings (--limit text_characters).",
        most=limits.text_characters,
    )
