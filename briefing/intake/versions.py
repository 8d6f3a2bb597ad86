"""What changed between two versions of a story: sentences and numbers, as a small difference."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_SENTENCE = re.compile(r"(?<=[.!?…])[”\"’')»]*\s+(?=[\"“‘'«(]?[A-Z0-9])|\n+")
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|thousand|million|billion|dozen|score|dozens|scores|hundreds|thousands)\b",
    re.IGNORECASE,
)
_SAME_SENTENCE = 0.5  # ratio of difflib above which two sentences are one that was changed
_LONGEST = 3000  # sentences; beyond, the difference is no small one


class ChangeKind(StrEnum):
    """What happened to a sentence."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class NumberChange:
    """A number that another took the place of.

    Args:
        before: as the earlier version writes it, empty where it had none.
        after: as the later version writes it, empty where it has none.
    """

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """One sentence that differs.

    Args:
        kind: changed, added, removed.
        before: the sentence of the earlier version, empty for an added one.
        after: that of the later version, empty for a removed one.
        numbers: of a changed sentence, those that differ.
    """

    kind: ChangeKind
    before: str
    after: str
    numbers: tuple[NumberChange, ...] = ()


def changed_sentences(before: str, after: str) -> tuple[SentenceChange, ...]:
    """Compare two texts sentence by sentence.

    Args:
        before: text of the earlier version.
        after: text of the later version.

    Returns:
        The sentences that differ in more than blanks and letter case, in the order of the later version.
    """
    if before == after:
        return ()
    old, new = _sentences(before), _sentences(after)
    if len(old) > _LONGEST or len(new) > _LONGEST:
        return ()
    matcher = SequenceMatcher(None, [_plain(s) for s in old], [_plain(s) for s in new], autojunk=False)
    return tuple(
        change
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
        for change in _paired(old[a:b], new[c:d])
    )


def changed_numbers(before: str, after: str) -> tuple[NumberChange, ...]:
    """Return the numbers of two wordings of a sentence that differ, in order."""
    old, new = _NUMBER.findall(before), _NUMBER.findall(after)
    changes = []
    matcher = SequenceMatcher(None, [n.lower() for n in old], [n.lower() for n in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        for place in range(max(b - a, d - c)):
            changes.append(
                NumberChange(old[a + place] if a + place < b else "", new[c + place] if c + place < d else "")
            )
    return tuple(changes)


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[SentenceChange]:
    """Yield each new sentence with the old one that it is closest to, then the old ones that are left."""
    left = list(old)
    for sentence in new:
        nearest = max(left, key=lambda other: _likeness(other, sentence), default=None)
        if nearest is None or _likeness(nearest, sentence) < _SAME_SENTENCE:
            yield SentenceChange(ChangeKind.ADDED, "", sentence)
            continue
        left.remove(nearest)
        yield SentenceChange(ChangeKind.CHANGED, nearest, sentence, changed_numbers(nearest, sentence))
    for sentence in left:
        yield SentenceChange(ChangeKind.REMOVED, sentence, "")


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _plain(one).split(), _plain(other).split(), autojunk=False).ratio()


def _sentences(text: str) -> list[str]:
    return [sentence for part in _SENTENCE.split(text) if (sentence := part.strip())]


def _plain(sentence: str) -> str:
    return re.sub(r"[\W_]+", " ", sentence).strip().lower()
