"""What is typed into one text in one go: kept at every pause, taken back as one step."""

import time
from collections.abc import Callable

_LONGEST_PAUSE = 30.0  # seconds after which typing on is another stretch


class TypingStretch:
    """Remembers which step of the journal the present stretch of typing is.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._text, self._step, self._last = "", 0, 0.0

    def note(self, text: str, step: int) -> None:
        """Take note of a decision; one without a text ends the stretch.

        Args:
            text: name of the text that was typed into, empty for a choice.
            step: number of the step of the journal.
        """
        self._text, self._step, self._last = text, step, self._clock()

    def step_of(self, text: str) -> int | None:
        """Return the step that typing on in a text belongs to, None where a new stretch begins."""
        goes_on = bool(text) and text == self._text and self._clock() - self._last < _LONGEST_PAUSE
        return self._step if goes_on else None
