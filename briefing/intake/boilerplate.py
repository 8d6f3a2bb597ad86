"""Lines and sections that surround an article, told by the patterns of boilerplate.toml.

Only a whole line that matches goes out, never a part of a paragraph; what goes out is kept with its reason.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.facts.article import RemovedPassage
from briefing.intake.draft import Block, BlockKind
from briefing.intake.word_lists import load_list, made_of_lists

_LONGEST_LINE = 420  # characters; a longer block is prose and is never compared
_LINK_WORDS = 22  # a line of a link list is no longer than a headline
_MOST_LINKS = 6  # in a box between paragraphs
_TAIL = 0.6  # a biography is taken out only behind this share of the article
_SENTENCE_END = (".", "!", "?", "”", '"', "…", ".)", "»")


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    reason: str
    takes: str = "nothing"


_ORNAMENT = _Rule(re.compile(""), "rule between parts")  # stars, dashes, underscores and nothing else


def without_boilerplate(blocks: Sequence[Block]) -> tuple[list[Block], list[RemovedPassage]]:
    """Part the article's blocks from the boilerplate between and behind them.

    Args:
        blocks: the whole article in reading order.

    Returns:
        The blocks that stay, and the passages that were left out, each with its reason.
    """
    kept: list[Block] = []
    removed: list[RemovedPassage] = []
    position = 0
    while position < len(blocks):
        rule = None if blocks[position].kind is BlockKind.ROW else _rule_for(blocks[position].text)
        if rule is None:
            kept.append(blocks[position])
            position += 1
            continue
        alone = ":" in blocks[position].text.rstrip(" :")  # "Read more: …" holds its one link itself
        end = position + 1 + (0 if alone else _taken(rule, blocks, position + 1))
        text = "\n".join(block.text for block in blocks[position:end])
        removed.append(RemovedPassage(text=text, reason=rule.reason))
        position = end
    return kept, removed


def reason_for_line(text: str) -> str:
    """Return why a line is boilerplate, empty if it is not known to be."""
    rule = _rule_for(text)
    return rule.reason if rule else ""


def reason_for_part(words: Iterable[str]) -> str:
    """Return what a part of a page is by its tag, classes, id and role, empty if they do not say."""
    known = _part_words()
    return next((known[word] for word in words if word in known), "")


def _rule_for(text: str) -> _Rule | None:
    if len(text) > _LONGEST_LINE:
        return None
    if "\n" in text:
        rules = [_rule_for(line) for line in text.split("\n") if line.strip()]
        return rules[0] if rules and all(rules) else None
    line = text.strip(" \t*_#|·•-–—").lower().replace("’", "'")
    if not line:
        return _ORNAMENT if text.strip() else None
    if not _any_rule().fullmatch(line):
        return None
    return next((rule for rule in _rules() if rule.pattern.fullmatch(line)), None)


def _taken(rule: _Rule, blocks: Sequence[Block], start: int) -> int:
    """Count the blocks after a section's opening line that belong to it."""
    if rule.takes == "next":
        near_the_end = start >= len(blocks) * _TAIL and len(blocks) - start <= 2
        return 1 if near_the_end and start < len(blocks) else 0
    if rule.takes != "links":
        return 0
    count = 0
    for block in blocks[start:]:
        if not _looks_like_a_link(block):
            break
        count += 1
    rest = blocks[start + count :]
    # Between paragraphs stand a few links; a longer run there may be the article's own list.
    if count > _MOST_LINKS and any(
        not _looks_like_a_link(block) and not _rule_for(block.text) for block in rest
    ):
        return 0
    # A cross-heading right before a paragraph is the article's own; the last link-like line may be one.
    if (
        rest
        and count
        and rest[0].kind is BlockKind.PARAGRAPH
        and blocks[start + count - 1].kind is BlockKind.HEADING
    ):
        count -= 1
    return count


def _looks_like_a_link(block: Block) -> bool:
    text = block.text.strip()
    if block.kind is BlockKind.ROW or _rule_for(text):
        return False
    return len(text.split()) <= _LINK_WORDS and not text.endswith(_SENTENCE_END)


@made_of_lists
def _rules() -> tuple[_Rule, ...]:
    lists = load_list("boilerplate")
    lines = [
        _Rule(re.compile(pattern, re.IGNORECASE), entry["reason"])
        for entry in lists["line"]
        for pattern in entry["patterns"]
    ]
    sections = [
        _Rule(re.compile(pattern, re.IGNORECASE), entry["reason"], entry["takes"])
        for entry in lists["section"]
        for pattern in entry["patterns"]
    ]
    # Sections first: "recommended" alone opens a list, it is not just a line.
    return (*sections, *lines)


@made_of_lists
def _any_rule() -> re.Pattern[str]:
    """Return all patterns as one: most lines match none, and one comparison is quicker than a hundred."""
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in _rules()), re.IGNORECASE)


@made_of_lists
def _part_words() -> dict[str, str]:
    return {word: entry["reason"] for entry in load_list("boilerplate")["part"] for word in entry["words"]}
