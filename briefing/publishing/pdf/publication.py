"""From the brief to the bytes of the PDF: story, layout, finishing pass, encryption or signature."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.citations import citations_of
from briefing.publishing.exporter import ExportError, ExportOptions, Signer
from briefing.publishing.pdf.blocks import Setting
from briefing.publishing.pdf.finisher import finish
from briefing.publishing.pdf.fonts import FontSet
from briefing.publishing.pdf.furniture import furniture_of
from briefing.publishing.pdf.hyphenation import Hyphenator
from briefing.publishing.pdf.layout import lay_out
from briefing.publishing.pdf.look import Look, Sheet, close_sheet_of, sheet_of
from briefing.publishing.pdf.run_setter import RunSetter
from briefing.publishing.pdf.sections import SectionSetter
from briefing.publishing.pdf.signature import check_signature, sign
from briefing.publishing.pdf.source_list import add_sources
from briefing.publishing.pdf.story import Story, Workshop
from briefing.publishing.pdf.structure import Structure
from briefing.publishing.pdf.title_block import add_title_block
from briefing.publishing.reading import SOURCES, printed_sections
from briefing.publishing.words import Words
from briefing.sentences import sentence


def publish(brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
    """Return the brief as PDF.

    Raises:
        ExportError: a font, a logo, a certificate or the layout makes it impossible.
    """
    with _without_collection():
        pages, structure, words = lay_out_brief(brief, style, options)
        content = finish(pages, brief, structure, options, words)
    if options.password:
        options.warn("The PDF is encrypted: it is tagged, but not PDF/A, which does not allow encryption.")
    return _signed(content, options.signer, options) if options.signer else content


def _signed(content: bytes, signer: Signer, options: ExportOptions) -> bytes:
    signed = sign(content, signer, options.password)
    report = check_signature(signed, options.password)
    if not report.is_valid:
        raise ExportError(
            sentence(
                "{finding} Nothing was written.",
                finding=report.sentence(),
            )
        )
    options.note(report.sentence())
    return signed


def lay_out_brief(brief: Brief, style: HouseStyle, options: ExportOptions) -> tuple[bytes, Structure, Words]:
    """Return the pages before the finishing pass, what stands where on them, and the furniture's words.

    A brief that is meant for fewer pages than it has is set anew with less white.
    """
    made = _lay_out(brief, style, close=False)
    if brief.most_pages and len(made.structure.parents) > brief.most_pages:
        made = _lay_out(brief, style, close=True)
    _warn(made, brief, options)
    return made.pages, made.structure, made.shop.words


def page_count(brief: Brief, style: HouseStyle) -> int:
    """Return how many pages a brief takes, set closer where it is meant for fewer."""
    _, structure, _ = lay_out_brief(brief, style, ExportOptions(warn=lambda _sentence: None))
    return len(structure.parents)


@dataclass(frozen=True, slots=True)
class _Pages:
    """Pages as laid out, what stands where on them, and what they were made with."""

    pages: bytes
    structure: Structure
    shop: Workshop


def _lay_out(brief: Brief, style: HouseStyle, *, close: bool) -> _Pages:
    structure = Structure()
    sheet = close_sheet_of(style, draft=bool(brief.unreviewed_count)) if close else sheet_of(style)
    shop = _workshop(brief, Look(style, close), sheet, structure)
    story = Story(shop)
    add_title_block(story)
    sections = SectionSetter(story)
    for section in printed_sections(brief, shop.words):
        element = sections.add(section)
        if section.name == SOURCES:
            add_sources(story, brief.sources, element)
    fonts = shop.setting.fonts
    furniture = furniture_of(brief, style, sheet, fonts, shop.words)
    return _Pages(lay_out(story.finish(), fonts, structure, furniture), structure, shop)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Put off the search for cycles: walking all blocks again and again, it outgrows the pages."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _workshop(brief: Brief, look: Look, sheet: Sheet, structure: Structure) -> Workshop:
    style = look.style
    fonts = FontSet(style.fonts)
    words = Words(brief.language)
    citations = citations_of(brief)
    return Workshop(
        brief=brief,
        look=look,
        setter=RunSetter(fonts, style.colours, citations, words, brief.language),
        setting=Setting(
            fonts=fonts,
            hyphenator=Hyphenator(brief.language) if style.hyphenation else None,
            text_width=sheet.text_width,
            text_height=sheet.text_height,
        ),
        citations=citations,
        words=words,
        root=structure.root,
    )


def _warn(made: _Pages, brief: Brief, options: ExportOptions) -> None:
    shop, count = made.shop, len(made.structure.parents)
    if brief.most_pages and count > brief.most_pages:
        meant = sentence("one page" if brief.most_pages == 1 else "{count} pages", count=brief.most_pages)
        options.warn(
            sentence(
                "The brief is meant for {meant} and takes {count}: a title, name or text of it is long.",
                meant=meant,
                count=count,
            )
        )
    missing = shop.setting.fonts.missing
    if missing:
        listed = ", ".join(f"{c} (U+{ord(c):04X})" for c in list(missing)[:8])
        more = sentence(" and {count} more", count=len(missing) - 8) if len(missing) > 8 else ""
        options.warn(
            sentence(
                "No font of the house style can set {characters}{more}; a box stands in their place "
                "({times} times). Name a TrueType font that has them in the style's fonts.extra.",
                characters=listed,
                more=more,
                times=sum(missing.values()),
            )
        )
    for address in shop.setter.broken_links[:5]:
        options.warn(
            sentence(
                "The link '{address}' goes nowhere and was printed as plain text.",
                address=address[:120],
            )
        )
