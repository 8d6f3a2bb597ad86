"""Sources: a numbered entry for each article, the sentences cited, and links back to where they are cited."""

from briefing.composition.document import CitedPassage, SourceEntry
from briefing.publishing.citations import entry_anchor
from briefing.publishing.clean_text import clean_text, safe_address
from briefing.publishing.direction import holds_right_to_left
from briefing.publishing.pdf.blocks import Bullet, TextBlock, TextStyle
from briefing.publishing.pdf.fonts import BOLD, MONOSPACE, REGULAR
from briefing.publishing.pdf.spans import Span, Target
from briefing.publishing.pdf.story import Story
from briefing.publishing.pdf.structure import Element
from briefing.publishing.reading import source_details

_KEPT_WHOLE = 600
_INDENT = 24.0


def add_sources(story: Story, entries: tuple[SourceEntry, ...], section: Element) -> None:
    """Set the entries as a numbered list."""
    if not entries:
        return
    whole = section.child("L", numbering="Decimal")
    for entry in entries:
        _add_entry(story, entry, whole.child("LI"))


def _add_entry(story: Story, entry: SourceEntry, item: Element) -> None:
    shop = story.shop
    look, setter, colours = shop.look, shop.setter, shop.look.style.colours
    number = setter.plain(f"{entry.number}.", BOLD, look.small, colours.accent)
    bullet = Bullet(number, item.child("Lbl"), 0.0)
    body = item.child("LBody")
    address = _address(story, entry)
    # Set close, the headline carries the link and the address is not printed.
    target = address[0].target if look.close and address else None
    colour = colours.accent if target else colours.text
    head = [
        setter.plain(f"{entry.outlet}. ", BOLD, look.small, colours.text, anchors=(entry_anchor(entry),)),
        setter.plain(entry.headline, REGULAR, look.small, colour, target=target),
    ]
    # A flash has neither hash nor sentences under its sources: set close, they leave it on its one page.
    close = not (entry.sha256 or entry.passages)
    leading, note = (
        (look.small * 1.22, look.note * 1.22) if close else map(look.leading, (look.small, look.note))
    )
    style = TextStyle(leading=leading, indent=_INDENT, space_before=2 if close else 5, hyphenate=False)
    small = TextStyle(leading=note, indent=_INDENT, hyphenate=False)
    details = setter.plain(source_details(entry, shop.words), REGULAR, look.note, colours.muted)
    lines = [head, [details], address]
    if look.close:
        gap = setter.plain(" · " if entry.headline else "", REGULAR, look.note, colours.muted)
        lines = [[*head, gap, details]]
    if entry.sha256:
        label = setter.plain("SHA-256 ", REGULAR, look.note, colours.muted)
        lines.append([label, setter.plain(entry.sha256, MONOSPACE, look.note, colours.muted)])
    blocks = [
        TextBlock(
            line, small if index else style, body.child("P"), shop.setting, bullet=None if index else bullet
        )
        for index, line in enumerate(filter(None, lines))
    ]
    # The description of a source stays on one page, with its first sentence.
    for block in blocks[:-1]:
        story.add_with_next(block)
    if entry.passages:
        story.add_with_next(blocks[-1])
    else:
        story.add(blocks[-1])
    for passage in entry.passages:
        _add_passage(story, passage, body)


def _address(story: Story, entry: SourceEntry) -> list[Span]:
    """Return the address, a link where it is http or https, plain text where it is anything else."""
    shown = clean_text(entry.url)
    if not shown:
        return []
    look, setter = story.shop.look, story.shop.setter
    address = safe_address(entry.url)
    words = story.shop.words("article", outlet=clean_text(entry.outlet), address=address)
    target = Target(address, words) if address else None
    colour = look.style.colours.accent if address else look.style.colours.muted
    return [setter.plain(shown, REGULAR, look.note, colour, target=target)]


def _add_passage(story: Story, passage: CitedPassage, body: Element) -> None:
    shop = story.shop
    look, setter, colours = shop.look, shop.setter, shop.look.style.colours
    rtl = holds_right_to_left(passage.text[:80])
    style = TextStyle(
        leading=look.leading(look.small),
        indent=_INDENT + 10,
        right_indent=8,
        hyphenate=False,
        space_before=2,
        right_to_left=rtl,
        align="end" if rtl else "start",
    )
    quoted = body.child("BlockQuote").child("P", actual_text=clean_text(passage.text) if rtl else "")
    text = setter.plain(
        shop.words("quoted", text=passage.text), REGULAR, look.small, colours.text, anchors=(passage.anchor,)
    )
    block = TextBlock([text], style, quoted, shop.setting)
    links = shop.citations.back.get(passage.anchor, [])
    if not links:
        story.add(block)
        return
    # The way back stays with its sentence; a long one may be divided.
    if len(passage.text) <= _KEPT_WHOLE:
        story.add_with_next(block)
    else:
        story.add(block)
    spans = [setter.plain(shop.words("cited_in"), REGULAR, look.note, colours.muted)]
    for position, link in enumerate(links):
        if position:
            spans.append(setter.plain(",", REGULAR, look.note, colours.muted))
        spans.append(setter.plain(" ", REGULAR, look.note, colours.muted))
        target = Target(f"#{link.anchor}", shop.words("back", section=clean_text(link.section)))
        spans.append(
            setter.plain(f"↑\u00a0{link.section}", REGULAR, look.note, colours.accent, target=target)
        )
    back = TextStyle(leading=look.leading(look.note), indent=_INDENT + 10, hyphenate=False)
    story.add(TextBlock(spans, back, body.child("P"), shop.setting))
