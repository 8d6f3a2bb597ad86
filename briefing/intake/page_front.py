"""Bylines, kickers and dates that a page shows between headline and text, and names as such."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from briefing.intake.draft import Block
from briefing.intake.tidy import one_line
from briefing.intake.word_lists import load_list, made_of_lists

_LOOKED_AT = 6  # blocks
_LINE_WORDS = 12
_PROSE = 60  # characters of the first sentence
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*$")
_TAGS = ("p", "div", "span", "address", "li", "h5", "h6", "small")


def without_front_lines(tree: Any, blocks: Sequence[Block]) -> list[Block]:
    """Return the main text without what stands in parts that are named as byline, kicker or date above it.

    Args:
        tree: the whole page.
        blocks: the main text.
    """
    front = []
    for block in blocks[:_LOOKED_AT]:
        if len(block.text) >= _PROSE and _SENTENCE_END.search(block.text):
            break
        if len(block.text.split()) <= _LINE_WORDS and not _SENTENCE_END.search(block.text):
            front.append(block)
    if not front or len(front) == len(blocks):
        return list(blocks)
    named = {
        one_line("".join(element.itertext()))
        for element in tree.xpath("//*[@class]")
        if _names_a_front_part(element.get("class")) and element.tag in _TAGS
    }
    return [block for block in blocks if not (block.text in named and any(block is line for line in front))]


@lru_cache(maxsize=4096)
def _names_a_front_part(names: str) -> bool:
    return not _names().isdisjoint(re.split(r"[\s_-]+", names.lower()))


@made_of_lists
def _names() -> frozenset[str]:
    return frozenset(load_list("boilerplate")["front_parts"])
