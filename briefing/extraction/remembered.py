"""What was worked out before, kept over all articles without growing with them."""

from collections.abc import Callable
from typing import TypeVar

_Key = TypeVar("_Key")
_Kind = TypeVar("_Kind")
_MOST = 4_096  # of which so many again are kept from before: the words of a hundred articles


class Remembered(dict[_Key, _Kind]):
    """What a word or piece is, worked out when it is first met; the ones met lately are kept.

    When it is full it becomes the older half, from which what is met again is taken over: usual words stay,
    and memory does not grow with the articles.

    Args:
        kind_of: tells what it is.
        most: that each half keeps.
    """

    def __init__(self, kind_of: Callable[[_Key], _Kind], most: int = _MOST) -> None:
        super().__init__()
        self._kind_of, self._most = kind_of, most
        self._older: dict[_Key, _Kind] = {}

    def __missing__(self, key: _Key) -> _Kind:
        kind = self._older[key] if key in self._older else self._kind_of(key)
        if len(self) >= self._most:
            self._older = dict(self)
            super().clear()
        self[key] = kind
        return kind

    def clear(self) -> None:
        """Forget all."""
        super().clear()
        self._older = {}
