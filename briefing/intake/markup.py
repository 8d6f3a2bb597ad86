"""HTML parsed within limits, and the text of its blocks."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.intake.draft import Block, BlockKind
from briefing.intake.errors import IntakeError
from briefing.intake.options import IntakeLimits
from briefing.intake.tidy import one_line
from briefing.sentences import sentence

_INLINE = re.compile(
    rb"</?(?:font|b|i|u|em|strong|span|center|small|big|tt|a|nobr|ins|del|blink)\b[^<>]*>", re.I
)
_LONG_TAG = re.compile(rb"<[^<>]{10000,}")
_ATTRIBUTE = re.compile(rb"\s[\w:.-]+\s*=")
# A document type with declarations inside, which an HTML parser takes for text.
_SUBSET = re.compile(rb"^\s*<!doctype[^<>\[]{0,300}\[.{0,20000}?\]\s*>", re.I | re.S)
_LIBXML2_DEPTH = 256  # nesting at which libxml2 stops unless told to go on
_LONGEST_CELL = 120  # characters; longer ones are prose in a table of the layout
_BLOCK_TAGS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "td",
        "th",
        "li",
        "dd",
        "dt",
        "blockquote",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figcaption",
        "tr",
        "br",
        "hr",
        "header",
        "footer",
        "nav",
        "aside",
        "ul",
        "ol",
        "table",
        "form",
        "body",
        "caption",
        "summary",
        "address",
    ]
)
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "iframe",
        "object",
        "select",
        "option",
        "button",
    ]
)
TOO_DEEP = (
    "“{name}” nests its tags too deeply to be read; open it in a browser and save its text, or copy the text "
    "and paste it."
)


def check_size(data: bytes, limits: IntakeLimits) -> None:
    """Refuse a page that is larger than pages are.

    Raises:
        IntakeError: it breaks the limit.
    """
    if len(data) > limits.html_bytes:
        raise IntakeError(
            sentence(
                "“{name}” is larger than the limit of {megabytes} MB for a web page; raise the "
                "limit in the settings (--limit html_bytes), or save the article alone.",
                megabytes=limits.html_bytes // 1048576,
            )
        )


def parse_html(text: str, limits: IntakeLimits) -> Any:
    """Parse a page into an lxml tree; scripts are never run, nothing is loaded.

    Args:
        text: the decoded page, or a fragment of one.
        limits: on its size, the number of its tags and their nesting.

    Raises:
        IntakeError: the page breaks a limit or holds nothing.
    """
    data = text.encode("utf-8", "replace")
    check_size(data, limits)
    if data.count(b"<") > limits.elements:
        raise IntakeError(
            sentence(
                "“{name}” has more than {most} tags; it is no article. Raise the limit in the "
                "settings (--limit elements) if it is one.",
                most=limits.elements,
            )
        )
    if any(len(_ATTRIBUTE.findall(tag)) > limits.attributes for tag in _LONG_TAG.findall(data)):
        raise IntakeError(
            sentence(
                "“{name}” has a tag with more than {most} attributes; it is no article. Save its text alone.",
                most=limits.attributes,
            )
        )
    tree = _parsed(_SUBSET.sub(b"<!DOCTYPE html>", data, count=1), limits)
    if tree is None:
        # Old pages never close <font> and <b>, which then nest: without them little is lost.
        tree = _parsed(_INLINE.sub(b"", data), limits)
    if tree is None:
        raise IntakeError(TOO_DEEP)
    return tree


def _parsed(data: bytes, limits: IntakeLimits) -> Any | None:
    from lxml import etree, html

    for huge in (False, True):
        parser = html.HTMLParser(
            encoding="utf-8", remove_comments=False, remove_pis=True, no_network=True, huge_tree=huge
        )
        try:
            tree = html.document_fromstring(data, parser=parser)
        except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
            raise IntakeError("“{name}” holds no text that could be read as a web page.") from error
        # Without the huge option libxml2 stops at its own limits; then the page is parsed and measured again.
        if not any("HUGE" in error.message for error in parser.error_log):
            measured = huge or limits.nesting < _LIBXML2_DEPTH
            return None if measured and depth_of(tree) > limits.nesting else tree
    return None


def depth_of(tree: Any) -> int:
    """Return the deepest nesting of a tree, without recursion."""
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def blocks_from_fragment(text: str, limits: IntakeLimits | None = None) -> list[Block]:
    """Return every visible block of a piece of HTML: a feed's entry, a mail, what was pasted."""
    return list(fragment_blocks(parse_html(text, limits or IntakeLimits())))


def visible_texts(tree: Any) -> list[str]:
    """Return the texts of the page's blocks in reading order, without scripts and styles."""
    return [block.text for block in fragment_blocks(tree)]


def fragment_blocks(tree: Any) -> Iterator[Block]:
    """Yield the text between block tags, whatever the structure."""
    from lxml import etree

    gathered: list[str] = []
    kind = BlockKind.PARAGRAPH
    skipping = 0
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag
        if event in ("start", "end") and isinstance(tag, str):
            entering = event == "start"
            if tag in _BLOCK_TAGS:
                if text := one_line("".join(gathered)):
                    yield Block(text, kind)
                gathered = []
                kind = _kind_of(element) if entering else BlockKind.PARAGRAPH
            if tag == "tr" and entering and not skipping and (cells := _cells(element)):
                yield Block(" | ".join(cells), BlockKind.ROW)
                walk.skip_subtree()
                continue
            if tag in _UNSEEN:
                skipping += 1 if entering else -1
            if entering and not skipping and element.text:
                gathered.append(element.text)
            if not entering and not skipping and element.tail:
                gathered.append(element.tail)
        elif event in ("comment", "pi") and not skipping and element.tail:
            gathered.append(element.tail)
    if text := one_line("".join(gathered)):
        yield Block(text, kind)


def _cells(row: Any) -> list[str]:
    """Return the cells of a row of data; nothing for a row that is there for the layout."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if any(
        inner.tag in _BLOCK_TAGS and inner.tag != "br" for cell in cells for inner in cell.iterdescendants()
    ):
        return []
    texts = [one_line(" ".join(cell.itertext())) for cell in cells]
    filled = [text for text in texts if text]
    return texts if len(filled) > 1 and max(map(len, filled)) <= _LONGEST_CELL else []


def _kind_of(element: Any) -> BlockKind:
    tag, around = element.tag, element.getparent()
    if tag in ("p", "div") and around is not None and around.tag == "li":
        return BlockKind.ITEM
    if len(tag) == 2 and tag[0] == "h" and tag != "hr":
        return BlockKind.HEADING
    return BlockKind.ITEM if tag == "li" else BlockKind.PARAGRAPH
