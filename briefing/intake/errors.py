"""The one exception of intake: a sentence for the user."""

from briefing.intake.result import ProblemKind


class IntakeError(Exception):
    """Say why a file can't be imported.

    Args:
        sentence: says what is wrong and what to do; `{name}` stands for the file's name.
        kind: left out, or waiting for a password.
    """

    def __init__(self, sentence: str, kind: ProblemKind = ProblemKind.LEFT_OUT) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.kind = kind

    def about(self, name: str) -> str:
        """Return the sentence with the name of the file in it."""
        return self.sentence.replace("{name}", name)
