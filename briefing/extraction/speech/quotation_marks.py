"""Quotation marks in pairs: curly, straight, single, guillemets, low-high, and those left open.

Marks are paired inside a unit. A paragraph that ends inside a quotation and is followed by one that opens
the marks anew is a quotation of its own (house rule of English newspapers); any other mark left open reaches
to the end of its sentence.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.extraction.annotations import Unit, UnitKind

_DOUBLE = {"“": "”", "„": "“”", "«": "»", "‹": "›", "”": "”", '"': '"', "''": "''"}
_TOGGLES = ('"', "''")
_MARKS = re.compile(r"``|''|[“”„«»‹›\"]")
# behind a blank, a bracket or a dash; the mark is named first, so that the search looks at no other letter
_SINGLE_OPENING = re.compile(r"[‘'’`](?:(?=[\w\[$£€(…])|(?<=‘)(?=\s))(?<![^\s(\[—–:-][‘'’`])")
_SINGLE_CLOSING = re.compile(r"[’'](?=$|[\s.,;:!?)\]—–-])")
# what every quotation has one of; an apostrophe opens one only behind a blank, a bracket or a dash
_ANY_MARK = (
    '"',
    "“",
    "”",
    "„",
    "«",
    "»",
    "‹",
    "›",
    "``",
    "''",
    "‘",
    " '",
    " ’",
    " `",
    "('",
    "(’",
    "['",
    "[’",
    "—'",
    "—’",
    "–'",
    "–’",
    ":'",
    ":’",
    "-'",
    "-’",
    "(`",
    "[`",
    ":`",
    "-`",
    "—`",
    "–`",
    "\n'",
    "\n’",
)
_LINES_BELOW = 6  # units that a quotation may run over before its mark is taken for a slip
_ELISIONS = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between a pair of marks.

    Args:
        start: first character inside the marks.
        end: character after the last inside.
        opens: offset of the opening mark.
        closes: offset after the closing mark; equals `end` where it is missing.
        closed: the closing mark is there.
        continues: the paragraph before ended inside the same quotation.
    """

    start: int
    end: int
    opens: int
    closes: int
    closed: bool
    continues: bool


def quotations(text: str, units: Iterable[Unit], sentence_end: Callable[[int], int]) -> tuple[Quotation, ...]:
    """Return the quotations of an article in order.

    Args:
        text: the article's text.
        units: its units; boilerplate is passed over.
        sentence_end: gives the end of the sentence that holds an offset, for marks left open.
    """
    found: list[Quotation] = []
    running = False  # the paragraph before ended inside a quotation
    closed_until = 0
    readable = [unit for unit in units if unit.kind is not UnitKind.BOILERPLATE]
    marks = [mark for mark in _ANY_MARK if mark in text]  # few of the many kinds stand in one article
    for index, unit in enumerate(readable):
        words = text[unit.start : unit.end]
        marked = words[:1] in ("'", "’", "`") or any(mark in words for mark in marks)
        pairs = (
            [pair for pair in _pairs(text, unit, closed_until) if pair[0] >= closed_until] if marked else []
        )
        for place, (opens, inner, end, closes) in enumerate(pairs):
            continues = running and place == 0 and text[unit.start : opens].strip() == ""
            if end is not None:
                found.append(Quotation(inner, end, opens, closes, True, continues))
                continue
            mark = _closing_mark_below(text, text[opens:inner], readable[index + 1 : index + _LINES_BELOW])
            if place == len(pairs) - 1 and mark is not None:
                closed_until = mark[1]
                found.append(Quotation(inner, mark[0], opens, mark[1], True, continues))
                continue
            stop = _open_end(text, unit, opens, readable[index + 1 : index + 2], sentence_end(inner))
            if place + 1 < len(pairs):
                stop = min(stop, pairs[place + 1][0])
            found.append(Quotation(inner, stop, opens, stop, False, continues))
        running = bool(pairs) and pairs[-1][2] is None
    return tuple(q for q in found if text[q.start : q.end].strip())


def _open_end(text: str, unit: Unit, opens: int, below: Sequence[Unit], sentence_end: int) -> int:
    """Return where a quotation left open ends."""
    runs_on = any(_opens_with_mark(text, following) for following in below)
    introduced = text[unit.start : opens].rstrip()[-1:] in ("", ":", ".")
    return unit.end if runs_on or introduced else min(sentence_end, unit.end)


def _closing_mark_below(text: str, opening: str, below: Sequence[Unit]) -> tuple[int, int] | None:
    """Return the closing mark of a quotation that runs over line breaks without opening anew."""
    for unit in below:
        if _opens_with_mark(text, unit):
            return None
        match = _MARKS.search(text, unit.start, unit.end)
        if match is None:
            continue
        closes = _closes(opening, match.group()) and not _only_opens(text, match, unit)
        closes = closes or _closes_wrongly(text, match, unit)
        return (match.start(), match.end()) if closes else None
    return None


def _opens_with_mark(text: str, unit: Unit) -> bool:
    return text[unit.start] in "“\"«„‘'" or text.startswith("``", unit.start)


_Pair = tuple[
    int, int, int | None, int
]  # opening mark, first inside, after the last inside, after the closing mark


def _pairs(text: str, unit: Unit, start: int) -> list[_Pair]:
    unit = replace(unit, start=max(unit.start, min(start, unit.end)))
    doubles = _double_pairs(text, unit)
    singles = [
        pair
        for pair in _single_pairs(text, unit)
        if not any(d[0] <= pair[0] < (unit.end if d[2] is None else d[3]) for d in doubles)
    ]
    return sorted(doubles + singles)


def _double_pairs(text: str, unit: Unit) -> list[_Pair]:
    pairs: list[_Pair] = []
    opened: tuple[int, int, str] | None = None
    for match in _MARKS.finditer(text, unit.start, unit.end):
        mark = match.group()
        if opened is None:
            if _can_open(text, match, unit):
                opened = (match.start(), match.end(), mark)
        elif (_closes(opened[2], mark) and not _only_opens(text, match, unit)) or _closes_wrongly(
            text, match, unit
        ):
            pairs.append((opened[0], opened[1], match.start(), match.end()))
            opened = None
        elif mark in ("“", "„", "«", "``") or (mark in _TOGGLES and _only_opens(text, match, unit)):
            # the mark before was never closed: what is sure is that a new quotation begins here
            pairs.append((opened[0], opened[1], None, opened[1]))
            opened = (match.start(), match.end(), mark)
    if opened:
        pairs.append((opened[0], opened[1], None, opened[1]))
    return pairs


def _closes(opening: str, mark: str) -> bool:
    if opening == "``":
        return mark in ("''", '"')
    if opening == "''" or mark == "''":
        return opening == mark
    return mark in _DOUBLE.get(opening, "") or (opening == "“" and mark == '"')


def _closes_wrongly(text: str, match: re.Match[str], unit: Unit) -> bool:
    """Tell whether an opening curly mark was typed where only a closing one can stand."""
    if match.group() != "“" or match.start() == unit.start:
        return False
    after = text[match.end()] if match.end() < unit.end else " "
    return text[match.start() - 1] in ".,!?…" and not after.isalnum()


def _can_open(text: str, match: re.Match[str], unit: Unit) -> bool:
    if match.group() in ("»", "›"):
        return False
    if match.group() == "”":  # a closing mark typed for an opening one
        at_start = text[unit.start : match.start()].strip() == ""
        return at_start and match.end() < unit.end and text[match.end()].isalnum()
    if match.group() in _TOGGLES:
        before = text[match.start() - 1] if match.start() > unit.start else " "
        after = text[match.end()] if match.end() < unit.end else ""
        if before.isdigit() and not after.isalnum():
            return False  # inches
        return after != "" and (not before.isalnum() or not after.isspace())
    return match.end() < unit.end


def _only_opens(text: str, match: re.Match[str], unit: Unit) -> bool:
    """Tell whether a straight mark clings to the word after it and stands off the one before."""
    if match.group() not in _TOGGLES:
        return False
    before = text[match.start() - 1] if match.start() > unit.start else " "
    after = text[match.end()] if match.end() < unit.end else " "
    return (before.isspace() or before in "([—–") and after.isalnum() and before != "—"


def _single_pairs(text: str, unit: Unit) -> list[_Pair]:
    pairs: list[_Pair] = []
    position = unit.start
    while match := _SINGLE_OPENING.search(text, position, unit.end):
        position = match.end()
        if match.group() in "’'" and _ELISIONS.match(text, match.end()):
            continue
        end = _single_end(text, match.end(), unit)
        if end is not None:
            pairs.append((match.start(), match.end(), end, end + 1))
            position = end + 1
        elif match.group() == "‘" and text[unit.start : match.start()].rstrip()[-1:] in ("", ":", "."):
            pairs.append((match.start(), match.end(), None, match.end()))
    return pairs


def _single_end(text: str, start: int, unit: Unit) -> int | None:
    """Return the closing mark: one after punctuation first, since possessives look the same."""
    following = _SINGLE_OPENING.search(text, start, unit.end)
    limit = following.start() if following else unit.end
    marks = [m.start() for m in _SINGLE_CLOSING.finditer(text, start, limit)]
    sure = [m for m in marks if text[m - 1] in ",.!?…"]
    plain = [m for m in marks if text[m - 1] not in "sS"]
    choice = sure or plain or marks
    return choice[0] if choice else None
