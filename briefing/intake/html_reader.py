"""Web pages: main text, headline and standfirst as the page shows them, metadata, and what was left out."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.intake.bylines import offer_date_line
from briefing.intake.draft import Block, Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError
from briefing.intake.markup import check_size, parse_html, visible_texts
from briefing.intake.metadata import FoundMetadata
from briefing.intake.options import IntakeOptions
from briefing.intake.page_headline import SHOWN
from briefing.intake.page_leftovers import leftovers
from briefing.intake.page_metadata import article_body, page_metadata
from briefing.intake.page_repair import repaired
from briefing.intake.page_text import main_blocks
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem
from briefing.intake.tidy import one_line, paragraphs, tidy

_PAGE = re.compile(
    rb"(?:<!--(?:(?!-->).)*-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FEW = 250  # characters of main text below which the page's own JSON-LD body is preferred


class HtmlReader:
    """Read saved and fetched web pages."""

    name = "web page"
    extensions: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".cms")
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")

    def recognises(self, file: RawFile) -> bool:
        """Recognise a doctype or an html tag at the beginning."""
        start = file.data[:4000].removeprefix(b"\xef\xbb\xbf")
        if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
            start = start[2:].replace(b"\x00", b"")
        return bool(_PAGE.match(re.sub(rb"^\s*<\?xml[^>]*\?>", b"", start)))

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the one article of the page."""
        check_size(file.data, context.options.limits)
        decoded = decode(file.data, file.encoding, context.options.encoding)
        draft = draft_from_page(decoded.text, context.options, url=file.url)
        draft.original, draft.media_type, draft.origin = file.data, "text/html", file.origin
        if decoded.note:
            draft.notes.append(decoded.note)
        yield draft


def draft_from_page(text: str, options: IntakeOptions, url: str = "") -> Draft:
    """Make a draft of a decoded page.

    Raises:
        IntakeError: the page breaks a limit, or there is no text in it.
    """
    if not text.strip():
        raise IntakeError("“{name}” is empty; save the page again.")
    tree = repaired(parse_html(text, options.limits))
    # lxml makes an object for an element at each visit unless one is alive; the page is visited often.
    alive = list(tree.iter())
    metadata = page_metadata(tree, url)
    blocks = main_blocks(tree)
    if sum(len(block.text) for block in blocks) < _FEW:
        blocks = _from_json_ld(tree) or blocks
    if not blocks:
        raise IntakeError(
            "“{name}” holds no article text; if the page shows one, select it in the browser, copy it "
            "and paste it."
        )
    _keep_visible_standfirst(metadata, tree, blocks)
    removed = leftovers(tree, [block.text for block in blocks], metadata)
    for passage in removed:
        if passage.reason == "byline and date":
            for line in passage.text.split("\n"):
                offer_date_line(line, metadata)
    del alive
    return Draft(blocks, metadata, text.encode("utf-8", "replace"), "text/html", "", removed)


def _from_json_ld(tree: Any) -> list[Block]:
    body = article_body(tree)
    if len(body) < _FEW:
        return []
    return [Block(one_line(part)) for part in paragraphs(tidy(body))]


def _keep_visible_standfirst(metadata: FoundMetadata, tree: Any, blocks: list[Block]) -> None:
    """Drop a description that only machines see, or that is the lead; the text holds what the page shows."""
    subtitle = one_line(metadata.text("subtitle"))
    if not subtitle or metadata.confidence("subtitle") >= SHOWN:
        return
    if subtitle not in visible_texts(tree) or _is_lead(subtitle, tree, blocks):
        metadata.drop("subtitle")


def _is_lead(text: str, tree: Any, blocks: list[Block]) -> bool:
    """Tell whether a text is a paragraph among those of the body: a standfirst stands apart from them."""
    if text not in (block.text for block in blocks):
        return False
    known = {block.text for block in blocks}
    for element in tree.iter("p"):
        if one_line("".join(element.itertext())) == text and element.getparent() is not None:
            beside = (one_line("".join(other.itertext())) for other in element.getparent().iterchildren("p"))
            return sum(line in known for line in beside) > 1
    return False
