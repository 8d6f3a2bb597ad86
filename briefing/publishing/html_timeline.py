"""The timeline of the web page as inline SVG, laid out like that of the PDF."""

from html import escape

from briefing.composition.document import MarkShape, TimelineChart
from briefing.composition.house_style import Colours
from briefing.publishing.clean_text import clean_text
from briefing.publishing.scale import text_width
from briefing.publishing.timeline_layout import PlacedMark, lay_out, sign_points

_WIDTH, _MARGIN = 720.0, 8.0
_ROW, _SIGN, _BAR = 19.0, 10.0, 10.0
_SIZE = 12


def timeline_svg(chart: TimelineChart, colours: Colours) -> str:
    """Return a time axis with a lane for each party or instrument, and its key."""
    layout = lay_out(chart, _WIDTH - 2 * _MARGIN, _SIGN, _width)
    parts: list[str] = []
    bottom = (layout.row_count + len(layout.lanes)) * _ROW
    for tick in layout.ticks:
        x = _MARGIN + tick.x
        parts.append(_line(x, 0, x, bottom, colours.rule))
        if tick.label:
            middle = _MARGIN + tick.label_left + _width(tick.label) / 2
            parts.append(_words(middle, bottom + _ROW * 0.8, tick.label, colours.muted, anchor="middle"))
    for begin, end in layout.parts:
        parts.append(_line(_MARGIN + begin, bottom, _MARGIN + end, bottom, colours.muted, width=1.2))
    for place in layout.breaks:
        for x in (_MARGIN + place - 3, _MARGIN + place + 3):
            parts.append(_line(x - 2, bottom + 5, x + 2, bottom - 5, colours.muted, width=1.2))
    y = 0.0
    for lane in layout.lanes:
        parts.append(_line(0, y, _WIDTH, y, colours.rule))
        parts.append(_words(0, y + _ROW * 0.72, lane.title, colours.text, bold=True))
        y += _ROW
        for row in lane.rows:
            parts += [_mark(mark, y + _ROW / 2, colours) for mark in row]
            y += _ROW
    parts += _keys(chart, bottom + 1.6 * _ROW, colours)
    height = bottom + (1.6 + len(chart.keys)) * _ROW
    head = f'<svg viewBox="0 0 {_WIDTH:g} {height:g}" font-size="{_SIZE}">'
    return "\n".join([head, *parts, "</svg>"])


def _width(text: str) -> float:
    return _SIZE * text_width(text)


def _mark(mark: PlacedMark, middle: float, colours: Colours) -> str:
    colour = colours.warning if mark.unreviewed else colours.accent
    parts = []
    if mark.counted:
        start, end = (_MARGIN + x for x in mark.counted)
        parts.append(_line(start, middle, end, middle, colours.muted, width=1.2, dash="3 3"))
        parts.append(_line(end, middle - 4, end, middle + 4, colours.muted, width=1.2))
        if mark.cut_left:
            corners = ((start, middle), (start + 6, middle - 3.5), (start + 6, middle + 3.5))
            head = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
            parts.append(f'<polygon points="{head}" fill="{colours.muted}"/>')
        else:
            parts.append(_line(start, middle - 4, start, middle + 4, colours.muted, width=1.2))
    if mark.right - mark.left > _SIGN:
        parts.append(_span(_MARGIN + mark.left, _MARGIN + mark.right, middle, colour))
    parts.append(_sign(mark.shape, _MARGIN + mark.middle, middle, colour, hollow=mark.reported_only))
    text_colour = colours.warning if mark.unreviewed else colours.text
    start, width = _MARGIN + mark.text_left, _width(mark.number)
    if mark.text:
        parts.append(_ground(start - 3, middle, width + _SIGN + _width(mark.text) + 6, "#FFFFFF"))
    parts.append(_ground(start - 3, middle, width + 6, colours.panel))
    parts.append(_words(start + width / 2, middle + 4, mark.number, text_colour, anchor="middle"))
    if mark.text:
        parts.append(_words(start + width + _SIGN, middle + 4, mark.text, text_colour))
    return "\n".join(parts)


def _keys(chart: TimelineChart, top: float, colours: Colours) -> list[str]:
    parts = []
    left, right = _MARGIN, _MARGIN + 3 * _SIGN
    for index, key in enumerate(chart.keys):
        middle = top + (index + 0.5) * _ROW
        if key.unreviewed:
            parts.append(_words((left + right) / 2, middle + 4, "*", colours.warning, anchor="middle"))
        elif key.spans:
            parts.append(_span(left, right, middle, colours.accent))
        elif key.shape:
            x = (left + right) / 2
            parts.append(_sign(key.shape, x, middle, colours.accent, hollow=key.reported_only))
        else:
            parts.append(_line(left, middle, right, middle, colours.muted, width=1.2, dash="3 3"))
            parts += [_line(x, middle - 4, x, middle + 4, colours.muted, width=1.2) for x in (left, right)]
        parts.append(_words(right + _SIGN, middle + 4, key.text, colours.muted))
    return parts


def _sign(shape: MarkShape, x: float, middle: float, colour: str, *, hollow: bool) -> str:
    half = _SIGN / 2
    points = " ".join(f"{x + right * half:.1f},{middle - up * half:.1f}" for right, up in sign_points(shape))
    inside = "#FFFFFF" if hollow else colour
    return f'<polygon points="{points}" fill="{inside}" stroke="{colour}" stroke-width="1.6"/>'


def _span(left: float, right: float, middle: float, colour: str) -> str:
    size = f'x="{left:.1f}" y="{middle - _BAR / 2:.1f}" width="{right - left:.1f}" height="{_BAR:g}"'
    return f'<rect {size} fill="#FFFFFF" stroke="{colour}" stroke-width="1"/>'


def _ground(x: float, middle: float, width: float, colour: str) -> str:
    size = f'x="{x:.1f}" y="{middle - _ROW * 0.46:.1f}" width="{width:.1f}" height="{_ROW * 0.92:.1f}"'
    return f'<rect {size} fill="{colour}"/>'


def _line(
    x1: float, y1: float, x2: float, y2: float, colour: str, *, width: float = 0.6, dash: str = ""
) -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    path = f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"
    return f'<path d="{path}" stroke="{colour}" stroke-width="{width:g}"{dashed}/>'


def _words(x: float, y: float, text: str, colour: str, *, anchor: str = "start", bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    shown = escape(clean_text(text))
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}"{weight}>{shown}</text>'
