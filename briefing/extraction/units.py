"""Headline, standfirst, dateline, paragraphs: what a sentence never crosses, and what no fact is read from.

The text is split where it stands, by offsets; nothing is rewritten.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise, starmap
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import Unit, UnitKind, annotations
from briefing.extraction.lexicon import load_lexicon

_BULLET = re.compile(r"(?:[•‣▪●◦·]\s*|[*\-–—]\s+)(?=\S)")
_ENDS_A_SENTENCE = (".", "!", "?", "…", ":", ";", ",", "”", '"', "’", "'", ")", "»")
_LONGEST_HEADLINE = 160  # characters; longer first lines are paragraphs
_LONGEST_STANDFIRST = 320
_LONGEST_HEADING = 8  # words; cross-headings are short
_LONGEST_ODD_LINE = 220  # characters of a line that can be boilerplate
_TAIL_BEGINS = 0.5  # share of the article before which nothing opens its tail
_LONGEST_OUTLET = 5  # words of an outlet's name behind a headline

_CAPITALS_CITY = r"[A-Z][A-Z.'’-]*(?:[ /][A-Z][A-Z.'’-]*){0,3}"
_CITY = r"[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){0,2}"
_PLACE_AND_DATE = r"(?:, ?[^\n(),–—-]{2,30}){0,3}"
_DASH = r"\s*(?:--+|[-–—_]|:)(?=\s)"
_TAGS = r"(?:\s*\[[A-Z][A-Z ]{2,40}\])*"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_DAY = rf"(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}} {_MONTH}\.?)"
_TOWN = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
_COUNTRY = r"(?:the )?[A-Z][\w.]+(?: (?:of|the|and|[A-Z][\w.]+)){0,5}"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_CAPITALS_CITY}{_PLACE_AND_DATE}\s*(?:\([^()\n]{{2,45}}\))?{_DASH}{_TAGS}",
        rf"{_CITY}{_PLACE_AND_DATE}\s*\([^()\n]{{2,45}}\){_DASH}{_TAGS}",
        rf"{_TOWN}(?:, {_COUNTRY})?\s+[—–](?=\s+[A-Z“\"])",
        rf"{_CAPITALS_CITY}{_PLACE_AND_DATE}\s*\([^()\n]{{2,45}}\)(?=\n)",
        rf"{_DAY}(?:,? \d{{4}})?\s*\([^()\n]{{2,45}}\){_DASH}{_TAGS}",
        rf"{_DAY},? \d{{4}}\s*[-–—](?=\s+[A-Z“\"])",
        rf"\([A-Z][^()\n]{{1,30}}\){_DASH}{_TAGS}",
        rf"{_CITY}(?:, [A-Z][\w.]+)?, {_DAY}(?:,? \d{{4}})?{_DASH}{_TAGS}",
        r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+),? \d{4}"
        r"(?=\s+[A-Z])",
    )
)
_STAMP = re.compile(
    r"(?:(?:last )?(?:updated|posted|published)(?: at| on)?:?\s*)?"
    r"\(?(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]\.?m\.?)?\s*(?:gmt|utc|bst|est|edt|et|cet|local time)?\)?"
    r"(?:\s*[-–—:|]+|\s*\n|(?=\s+[A-Z“\"]))",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s+[|]\s+[^|\n]{2,50}(?:\s+[|]\s+[^|\n]{2,50})*$")
_TOPIC = re.compile(r"([A-Z][\w.'’ -]{2,40}): (?=\S)")
_DASH_SUFFIX = re.compile(r"\s+[-–—]\s+(?P<outlet>[^-–—|\n]{2,50})$")


def split_units(text: str) -> tuple[Unit, ...]:
    """Split an article's text into its units, in order.

    Args:
        text: the article's text.

    Returns:
        Units without the blanks around them; boilerplate keeps its own kind so that no fact is read from it.
    """
    blocks = list(_blocks(text))
    units: list[Unit] = []
    in_tail = False
    for index, (start, end) in enumerate(blocks):
        block = text[start:end]
        in_tail = in_tail or (start > len(text) * _TAIL_BEGINS and _fits(_tail(), block))
        if in_tail or _fits(_boilerplate(), block):
            units.append(Unit(UnitKind.BOILERPLATE, start, end))
            continue
        first = not any(unit.kind is not UnitKind.BOILERPLATE for unit in units)
        kind = _kind(block, first and len(blocks) > index + 1)
        if kind is UnitKind.PARAGRAPH and _is_standfirst(units, block, len(blocks) > index + 1):
            kind = UnitKind.STANDFIRST
        units.extend(_parts(text, kind, start, end))
    return tuple(units)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield paragraphs; single line breaks part them too unless the text is hard-wrapped."""
    pattern = r"\n[ \t\u00a0]*\n\s*" if _is_hard_wrapped(text) else r"\n\s*"
    position = 0
    for gap in [*re.finditer(pattern, text), None]:
        end = gap.start() if gap else len(text)
        block = text[position:end]
        start = position + len(block) - len(block.lstrip())
        stop = position + len(block.rstrip())
        if start < stop:
            yield start, stop
        position = gap.end() if gap else end


def _is_hard_wrapped(text: str) -> bool:
    """Tell whether lines were broken at a width: most inner lines then end without a full stop."""
    written = text.split("\n")
    lines = [line for line in written if line.strip()]
    if len(lines) < 4 or sum(starmap(_follows_directly, pairwise(written))) < len(lines) / 2:
        return False
    open_ends = sum(not line.rstrip().endswith(_ENDS_A_SENTENCE) for line in lines)
    return open_ends > len(lines) / 2 and max(map(len, lines)) <= 100


def _follows_directly(line: str, after: str) -> bool:
    words = line.rstrip(" \t")
    return bool(words and after) and not words[-1].isspace() and not after[0].isspace()


def _kind(block: str, opens_the_article: bool) -> UnitKind:
    if _BULLET.match(block):
        return UnitKind.BULLET
    closed = block.endswith(_ENDS_A_SENTENCE)
    if opens_the_article and not closed and len(block) <= _LONGEST_HEADLINE:
        return UnitKind.HEADLINE
    if not closed and len(block.split()) <= _LONGEST_HEADING:
        return UnitKind.HEADING
    return UnitKind.PARAGRAPH


def _is_standfirst(before: list[Unit], block: str, goes_on: bool) -> bool:
    """Tell whether a paragraph is the one sentence between the headline and the text."""
    follows = list(islice((unit for unit in before if unit.kind is not UnitKind.BOILERPLATE), 2))
    if not goes_on or len(follows) != 1 or follows[0].kind is not UnitKind.HEADLINE:
        return False
    one_sentence = re.search(r"[.!?]\s+[A-Z“\"]", block) is None
    return one_sentence and len(block) <= _LONGEST_STANDFIRST and _dateline_end(block) == 0


def _parts(text: str, kind: UnitKind, start: int, end: int) -> Iterator[Unit]:
    """Cut a block into stamp, dateline or bullet mark, its text, and the outlet behind a headline."""
    block = text[start:end]
    if kind is UnitKind.HEADLINE:
        cut = _suffix_start(block)
        topic = _topic_end(block)
        if topic:
            yield _trimmed(text, UnitKind.HEADING, start, start + topic)
        yield _trimmed(text, kind, start + topic, start + cut)
        if cut < len(block):
            yield _trimmed(text, UnitKind.BOILERPLATE, start + cut, end)
        return
    if kind is UnitKind.BULLET:
        mark = _BULLET.match(block)
        yield _trimmed(text, kind, start + (mark.end() if mark else 0), end)
        return
    opening = _dateline_end(block)
    if opening and block[opening:].strip():
        yield _trimmed(text, UnitKind.DATELINE, start, start + opening)
        yield _trimmed(text, UnitKind.PARAGRAPH, start + opening, end)
        return
    yield Unit(kind, start, end)


def _trimmed(text: str, kind: UnitKind, start: int, end: int) -> Unit:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Unit(kind, start, end)


def _dateline_end(block: str) -> int:
    """Return the length of the stamp or dateline that a paragraph opens with, 0 where it has none."""
    stamp = _STAMP.match(block)
    if stamp:
        return stamp.end()
    for form in _DATELINES:
        found = form.match(block)
        if found and _is_dateline(found.group(), block[found.end() :]):
            return found.end()
    return 0


def _is_dateline(opening: str, rest: str) -> bool:
    """Tell a dateline from a sentence in capitals with a dash: only the former gives an agency or a date."""
    return any(c.islower() for c in rest[:60]) or bool(re.search(r"[\d(\[]", opening))


def _topic_end(headline: str) -> int:
    """Return where a headline begins behind the country it is filed under, 0 without one: "Yemen: ..."."""
    topic = _TOPIC.match(headline)
    known = topic is not None and topic[1] in load_lexicon("parties")["countries"]
    return topic.end() if topic is not None and known else 0


def _suffix_start(headline: str) -> int:
    """Return where the name of the outlet behind a headline begins, its length where there is none."""
    bar = _SUFFIX.search(headline)
    if bar:
        return bar.start()
    dash = _DASH_SUFFIX.search(headline)
    if dash:
        words = dash["outlet"].lower().replace(".com", "").split()
        known = frozenset(load_lexicon("units")["outlets"]["words"])
        if len(words) <= _LONGEST_OUTLET and dash["outlet"][0].isupper() and words[-1] in known:
            return dash.start()
    return len(headline)


def _fits(pattern: re.Pattern[str], block: str) -> bool:
    if len(block) > _LONGEST_ODD_LINE:
        return False
    line = block.strip(" \t*_#|·•-–—")
    return bool(line) and pattern.fullmatch(line) is not None


@cache
def _boilerplate() -> re.Pattern[str]:
    lines = load_lexicon("boilerplate")
    patterns = [pattern for entry in lines["line"] for pattern in entry["patterns"]]
    return _any_of([*load_lexicon("units")["boilerplate"]["patterns"], *patterns])


@cache
def _tail() -> re.Pattern[str]:
    return _any_of(load_lexicon("units")["tail"]["patterns"])


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@Language.component("briefing_units")
def mark_units(doc: Doc) -> Doc:
    """Set sentence starts at the units' edges, before the parser runs, so that it can't join across them."""
    if not len(doc):
        return doc
    array: Any = doc.to_array(["IDX", "IS_SPACE"]).astype("int64")
    offsets, blanks = array.T.tolist()
    marks = -array[:, 1]
    marks[0] = 0
    edges = {edge for unit in annotations(doc).units for edge in (unit.start, unit.end)}
    for edge in (0, *edges):
        first = bisect_left(offsets, edge)
        while first < len(offsets) and blanks[first]:
            first += 1
        if first < len(offsets):
            marks[first] = 1
    doc.from_array(
        ["SENT_START"], marks.astype("uint64")
    )  # at once: for each token spaCy would look at all others
    return doc
