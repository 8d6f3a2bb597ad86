"""Quotations that an analyst changed: the change is shown, or it is no quotation any more (rule 3)."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefing.facts import Statement

OMISSION = "[…]"
_TOKEN = re.compile(r"\S+|\s+")
# With less than half of the source's words left, it is the analyst's sentence.
_LEAST_KEPT = 0.5


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement as it may be printed.

    Args:
        text: the words; changes of the analyst in [brackets], omissions as […].
        verbatim: everything outside brackets is the source's, character for character.
        changed: an analyst changed it.
    """

    text: str
    verbatim: bool
    changed: bool


def as_changed(statement: Statement) -> Shown:
    """Return the words of a statement with every change by the analyst shown."""
    if not statement.evidence:
        return Shown(statement.content, verbatim=False, changed=False)
    if not statement.quotation_changed:
        return Shown(statement.content, verbatim=True, changed=False)
    source = statement.evidence[0].text
    marked, kept = _marked(source, statement.content)
    if kept < _LEAST_KEPT:
        return Shown(statement.content, verbatim=False, changed=True)
    return Shown(marked, verbatim=True, changed=True)


def _marked(source: str, content: str) -> tuple[str, float]:
    before, after = _TOKEN.findall(source), _TOKEN.findall(content)
    pieces: list[str] = []
    kept = 0
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        old, new = "".join(before[i:j]), "".join(after[k:m])
        if tag == "equal":
            pieces.append(old)
            kept += sum(1 for token in before[i:j] if not token.isspace())
        elif new.strip():
            pieces.append(_bracketed(old, new))
        elif old.strip():
            pieces.append(_omitted(old))
        else:
            pieces.append(old)
    words = sum(1 for token in after if not token.isspace())
    return "".join(pieces), kept / words if words else 0.0


def _bracketed(old: str, new: str) -> str:
    """Put what the analyst wrote in brackets, once, with the blanks outside; typed brackets are taken off."""
    bare = new.strip().replace("[", "").replace("]", "").strip()
    shown = OMISSION if bare in ("…", "...") or not bare else f"[{bare}]"
    head = new[: len(new) - len(new.lstrip())]
    tail = new[len(new.rstrip()) :]
    return f"{head}{shown}{tail or _blank_after(old)}"


def _omitted(old: str) -> str:
    head = old[: len(old) - len(old.lstrip())]
    return f"{head}{OMISSION}{_blank_after(old)}"


def _blank_after(old: str) -> str:
    return old[len(old.rstrip()) :]


def reads_from_the_right(text: str) -> bool:
    """Tell whether the first strong character is written from the right (Unicode bidirectional class)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
