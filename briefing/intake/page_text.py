"""The main text of a web page as blocks: found by trafilatura, completed by what the page shows."""

import logging
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from briefing.intake.draft import Block, BlockKind
from briefing.intake.errors import IntakeError
from briefing.intake.markup import TOO_DEEP, fragment_blocks, visible_texts
from briefing.intake.page_front import without_front_lines
from briefing.intake.page_recall import leaves_much, with_lost_blocks
from briefing.intake.page_teasers import promoted_lines, without_teasers
from briefing.intake.tidy import one_line

# trafilatura reports each page without text as an error of its own; intake says it in a sentence.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_LITTLE = 250  # characters below which trafilatura, too, asks its other algorithms
_MOST_ELEMENTS = 30_000  # of a page that the other algorithms, which take their time, are asked about
_SHORTEST_TEXT = 80  # characters; what is shorter is tried again by other means
_REPEATED = 80  # characters of a paragraph that no article says twice
_HEADING_WORDS = 14  # a heading that is longer and ends like a sentence is a lead in large type
_PARTS = frozenset(("p", "head", "list", "item", "quote", "div", "table", "row", "cell", "ab", "pre"))


def main_blocks(tree: Any) -> list[Block]:
    """Return the main text of a page.

    trafilatura's rules alone are quick and enough for most pages; where they leave much of the page's prose,
    the other algorithms that it can compare with are asked too. What is still lost among the paragraphs is
    put back.

    Args:
        tree: the whole page; the same afterwards.
    """
    with without_teasers(tree):
        blocks = _found(tree, fast=True)
        if _in_doubt(blocks, tree) and sum(1 for _ in tree.iter()) < _MOST_ELEMENTS:
            blocks = _found(tree, fast=False)
        if len(blocks) == 1:
            blocks = _parted(blocks[0], tree)
        blocks = _once(with_lost_blocks(tree, blocks))
        if promoted := promoted_lines(tree, {block.text for block in blocks}):
            blocks = [block for block in blocks if block.text not in promoted]
        blocks = without_front_lines(tree, blocks)
    if sum(len(block.text) for block in blocks) < _SHORTEST_TEXT:
        plain = [Block(text) for text in visible_texts(tree)]
        if sum(len(block.text) for block in plain) > 2 * sum(len(block.text) for block in blocks):
            return plain
    return blocks


def _found(tree: Any, *, fast: bool) -> list[Block]:
    import trafilatura

    try:
        document: Any = trafilatura.bare_extraction(
            tree, fast=fast, include_comments=False, include_tables=True, with_metadata=False
        )
    except (RecursionError, MemoryError) as error:
        raise IntakeError(TOO_DEEP) from error
    if document is None or document.body is None:
        return []
    return list(_blocks(document.body, BlockKind.PARAGRAPH))


def _in_doubt(blocks: Sequence[Block], tree: Any) -> bool:
    """Tell whether trafilatura's own rules may have missed the article: one block, or little of the prose."""
    found = sum(len(block.text) for block in blocks)
    return len(blocks) < 2 or found < _LITTLE or leaves_much(tree, blocks)


def _parted(block: Block, tree: Any) -> list[Block]:
    """Part a block into the page's own paragraphs: where its rules fail, trafilatura gives all as one."""
    whole = "".join(block.text.split())
    parts = [
        part for part in fragment_blocks(tree) if "".join(part.text.replace(" | ", " ").split()) in whole
    ]
    return parts if len(parts) > 1 else [block]


def _once(blocks: Sequence[Block]) -> list[Block]:
    """Drop what the page holds twice, for telephones and for screens: a fact is not to count twice."""
    seen: set[str] = set()
    kept: list[Block] = []
    for block in blocks:
        again = block.text in seen if len(block.text) >= _REPEATED else bool(kept) and kept[-1] == block
        if not again or block.kind is BlockKind.ROW:
            kept.append(block)
        seen.add(block.text)
    return kept


def _blocks(element: Any, kind: BlockKind) -> Iterator[Block]:
    """Turn an element of trafilatura's into blocks; every part inside it stands for itself, in its order."""
    run: list[str] = [element.text or ""]
    for child in element:
        if child.tag == "lb" or _is_or_holds_a_part(child):
            yield from _lines(run, kind, element)
            run = []
        if child.tag == "table":
            yield from _rows(child)
        elif child.tag == "list":
            yield from _items(child)
        elif _is_or_holds_a_part(child):
            yield from _blocks(child, BlockKind.HEADING if child.tag == "head" else kind)
        elif isinstance(child.tag, str):
            run.append("".join(child.itertext()))
        run.append(child.tail or "")
    yield from _lines(run, kind, element)


def _is_or_holds_a_part(element: Any) -> bool:
    return element.tag in _PARTS or next(element.iterdescendants(*_PARTS, "lb"), None) is not None


def _lines(run: Sequence[str], kind: BlockKind, element: Any) -> Iterator[Block]:
    """Yield a run of text; where text was set as it is typed (<pre>), blank lines part it."""
    text = "".join(run)
    typed = element.tag in ("quote", "code", "pre") and not len(element)
    for part in re.split(r"\n[ \t]*\n", text) if typed else (text,):
        if line := one_line(part):
            lead = kind is BlockKind.HEADING and line.endswith(".") and len(line.split()) > _HEADING_WORDS
            yield Block(line, BlockKind.PARAGRAPH if lead else kind)


def _items(listed: Any) -> Iterator[Block]:
    """Yield the items of a list; a term and what it stands for are one."""
    items = [child for child in listed if child.tag == "item"]
    told = set()
    for item, following in pairwise([*items, None]):
        blocks = list(_blocks(item, BlockKind.ITEM))
        term = str(item.get("rend") or "").startswith("dt") and following is not None
        if term and len(blocks) == 1 and blocks[0].text.endswith((":", "–", "-", "—")):
            meaning = [] if following in told else list(_blocks(following, BlockKind.ITEM))
            if len(meaning) == 1:
                told.add(following)
                blocks = [Block(f"{blocks[0].text} {meaning[0].text}", BlockKind.ITEM)]
        if item not in told:
            yield from blocks


def _rows(table: Any) -> Iterator[Block]:
    for row in table.iter("row"):
        cells = [one_line(" ".join(cell.itertext())) for cell in row.iter("cell")]
        if any(cells):
            yield Block(" | ".join(cells), BlockKind.ROW)
