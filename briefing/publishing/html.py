"""HTML: one self-contained, semantic file for the screen, paper and screen readers; no script, no network."""

from collections.abc import Iterator
from html import escape

from briefing.composition.document import (
    BulletList,
    Cell,
    ChangeChart,
    KeyFigures,
    LocatorMap,
    Paragraph,
    RangeChart,
    Row,
    Run,
    RunStyle,
    Section,
    SourceEntry,
    Table,
    TimelineChart,
    Tone,
)
from briefing.publishing.citations import entry_anchor
from briefing.publishing.clean_text import clean_text, safe_address
from briefing.publishing.direction import PHRASE
from briefing.publishing.html_charts import change_chart_svg, map_svg, range_chart_svg
from briefing.publishing.html_timeline import timeline_svg
from briefing.publishing.reading import (
    SOURCES,
    draft_text,
    header_lines,
    is_figure,
    marking_colours,
    printed_sections,
    series_line,
    source_details,
)
from briefing.publishing.text_writer import TextExporter, TextWriter
from briefing.resource_files import resource

_TAGS = {
    RunStyle.STRONG: "strong",
    RunStyle.EMPHASIS: "em",
    RunStyle.QUOTE: "q-words",
    RunStyle.MONOSPACE: "code",
}


class _Writer(TextWriter):
    """Writes one brief."""

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file."""
        brief = self.brief
        yield f'<!DOCTYPE html>\n<html lang="{_attribute(brief.language)}">\n<head>\n<meta charset="utf-8">'
        # Nothing is loaded and nothing runs, whatever an article's text holds.
        policy = "default-src 'none'; style-src 'unsafe-inline'"
        yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{_text(brief.title)}</title>\n<style>\n{self._style_sheet()}</style>\n</head>\n<body>"
        yield from self._marking("header")
        yield "<main>"
        yield from self._title_block()
        for section in printed_sections(brief, self.words):
            yield from self._section(section)
        yield "</main>"
        yield from self._marking("footer")
        yield "</body>\n</html>\n"

    def _style_sheet(self) -> str:
        colours, fonts = self.style.colours, self.style.fonts
        foreground, ground = marking_colours(self.brief.marking)
        sheet = resource("publishing", "page.css").read_text(encoding="utf-8")
        values = {
            "text": colours.text,
            "muted": colours.muted,
            "accent": colours.accent,
            "panel": colours.panel,
            "judged": colours.judged,
            "rule": colours.rule,
            "warning": colours.warning,
            "marking-text": foreground,
            "marking-ground": ground,
            "size": f"{fonts.size / 9.5:.3f}rem",
            "paper": self.style.paper.value,
            "marking": css_string(self.brief.marking.label),
            "draft": css_string(draft_text(self.brief, self.words)),
        }
        for name, value in values.items():
            sheet = sheet.replace(f"@{name}@", value)
        return sheet

    def _marking(self, tag: str) -> Iterator[str]:
        brief, draft = self.brief, draft_text(self.brief, self.words)
        shown = f'<span class="marking">{_text(brief.marking.label)}</span>' if brief.marking.label else ""
        note = f" <span>{_text(brief.marking.note)}</span>" if brief.marking.note else ""
        warning = f'<strong class="draft">{_text(draft)}</strong>' if draft else ""
        yield f'<{tag} class="band">{warning}<span class="end">{note}{shown}</span></{tag}>'

    def _title_block(self) -> Iterator[str]:
        brief = self.brief
        yield f'<p class="series">{_text(series_line(brief, self.words, self.style.organisation))}</p>'
        yield f"<h1>{_text(brief.title)}</h1>"
        if brief.subtitle:
            yield f'<p class="subtitle">{_text(brief.subtitle)}</p>'
        yield '<table class="facts"><tbody>'
        for label, value in header_lines(brief, self.words):
            yield f'<tr><th scope="row">{_text(label)}</th><td>{_text(value)}</td></tr>'
        yield "</tbody></table>"

    def _section(self, section: Section) -> Iterator[str]:
        level = min(max(section.level, 1) + 1, 6)
        name = _attribute(section.name)
        yield f'<section id="section-{name}" class="section {name}">'
        yield f"<h{level}>{_text(section.title)}</h{level}>"
        if section.stale:
            yield f'<p class="warning">{_text(self.words("stale"))}</p>'
        for block in section.blocks:
            yield from self.block(block, section)
        if section.name == SOURCES:
            yield '<ol class="sources">'
            for entry in self.brief.sources:
                yield from self._entry(entry)
            yield "</ol>"
        yield "</section>"

    def bullet_list(self, bullets: BulletList, section: Section) -> Iterator[str]:
        """Yield a list."""
        tag = "ol" if bullets.ordered else "ul"
        items = "\n".join(f"<li>{self._runs(item, section)}</li>" for item in bullets.items)
        yield f"<{tag}>\n{items}\n</{tag}>"

    def change_chart(self, chart: ChangeChart, section: Section) -> Iterator[str]:
        """Yield a change chart as a drawing."""
        del section
        yield self._figure(change_chart_svg(chart, self.style.colours), chart.title, chart.alternative)

    def timeline_chart(self, chart: TimelineChart) -> Iterator[str]:
        """Yield a timeline as a drawing."""
        yield self._figure(timeline_svg(chart, self.style.colours), chart.title, chart.alternative)

    def locator_map(self, block: LocatorMap, section: Section) -> Iterator[str]:
        """Yield a map as a drawing."""
        del section
        yield self._figure(map_svg(block, self.style.colours), block.disclaimer, block.alternative)

    def paragraph(self, paragraph: Paragraph, section: Section) -> Iterator[str]:
        """Yield a paragraph."""
        direction = ' dir="rtl"' if paragraph.right_to_left else ""
        language = _language(paragraph)
        text = self._runs(paragraph, section)
        if paragraph.tone.value == "quoted":
            yield f"<blockquote{direction}{language}><p>{text}</p></blockquote>"
        else:
            yield f'<p class="{paragraph.tone.value}"{direction}{language}>{text}</p>'

    def _runs(self, paragraph: Paragraph, section: Section) -> str:
        anchor = f'<span id="{_attribute(paragraph.anchor)}"></span>' if paragraph.anchor else ""
        mark = ""
        if paragraph.unreviewed:
            mark = f' <strong class="warning">[{_text(self.words("unreviewed"))}]</strong>'
        return anchor + "".join(self._run(run, section) for run in paragraph.runs) + mark

    def _run(self, run: Run, section: Section) -> str:
        # A right-to-left name is isolated, so that a figure behind it stays behind it.
        text = PHRASE.sub(r"<bdi>\g<0></bdi>", _text(run.text))
        language = f' lang="{_attribute(run.language)}"' if run.language else ""
        tag = _TAGS.get(run.style, "span" if language else "")
        if tag == "q-words":
            text = f'<span class="quote"{language}>{text}</span>'
        elif tag:
            text = f"<{tag}{language}>{text}</{tag}>"
        target = self.citations.target(run)
        if target and run.text.strip():
            # A figure shows that it leads somewhere; whole linked sentences in colour would only be loud.
            quiet = "" if run.link or is_figure(run.text) else ' class="quiet"'
            text = f'<a{quiet} href="{_attribute(target)}">{text}</a>'
        found = self.new_anchors(run, section)
        anchors = "".join(f'<span id="{_attribute(anchor)}"></span>' for anchor in found)
        numbers = ", ".join(f'<a href="#source-{n}">{n}</a>' for n in run.sources)
        return anchors + text + (f'<span class="cite">&nbsp;[{numbers}]</span>' if numbers else "")

    def table(self, table: Table, section: Section) -> Iterator[str]:
        """Yield a table with header cells."""
        yield "<table>"
        if table.caption:
            yield f"<caption>{_text(table.caption)}</caption>"
        if any(column.title for column in table.columns):
            heads = "".join(
                f'<th scope="col" class="{column.align.value}">{_text(column.title)}</th>'
                for column in table.columns
            )
            yield f"<thead><tr>{heads}</tr></thead>"
        yield "<tbody>"
        for row in table.rows:
            yield self._row(row, table, section)
        yield "</tbody></table>"

    def _row(self, row: Row, table: Table, section: Section) -> str:
        cells = [
            self._cell(cell, column.align.value, section)
            for cell, column in zip(row.cells, table.columns, strict=False)
        ]
        part = ' class="part"' if row.level else ""
        return f"<tr{part}>{''.join(cells)}</tr>"

    def _cell(self, cell: Cell, align: str, section: Section) -> str:
        parts = ((p.tone, self._runs(p, section)) for p in cell.paragraphs)
        text = "<br>".join(
            f'<small class="note">{t}</small>' if tone is Tone.NOTE else t for tone, t in parts
        )
        tag, scope = ("th", ' scope="row"') if cell.header else ("td", "")
        return f'<{tag}{scope} class="{align}">{text}</{tag}>'

    def key_figures(self, figures: KeyFigures, section: Section) -> Iterator[str]:
        """Yield key figures as cards."""
        yield '<ul class="cards">'
        for figure in figures.figures:
            label = self._runs(Paragraph((Run(figure.label),), unreviewed=figure.unreviewed), section)
            value = self._run(figure.value, section)
            note = _text(figure.definition)
            yield f'<li><p class="figure">{value}</p><p><strong>{label}</strong></p>'
            yield f'<p class="note">{note}</p></li>'
        yield "</ul>"

    def range_chart(self, chart: RangeChart, section: Section) -> Iterator[str]:
        """Yield a range chart as a drawing, and its claims with their links."""
        svg = range_chart_svg(chart, self.style.colours)
        yield self._figure(svg, chart.title, chart.alternative)
        yield '<ul class="claims">'
        for bar in chart.bars:
            run = Run(bar.value_text, RunStyle.STRONG, bar.fact_ids, bar.sources)
            paragraph = Paragraph((Run(f"{bar.label}: "), run), unreviewed=bar.unreviewed)
            yield f"<li>{self._runs(paragraph, section)}</li>"
        yield "</ul>"

    def _figure(self, svg: str, caption: str, alternative: str) -> str:
        image = svg.replace("<svg ", f'<svg role="img" aria-label="{_attribute(alternative or caption)}" ', 1)
        return f"<figure>{image}<figcaption>{_text(caption)}</figcaption></figure>"

    def _entry(self, entry: SourceEntry) -> Iterator[str]:
        words = self.words
        yield f'<li id="{entry_anchor(entry)}" value="{entry.number}">'
        yield f"<p><strong>{_text(entry.outlet)}.</strong> <cite>{_text(entry.headline)}</cite><br>"
        yield f"{_text(source_details(entry, words))}<br>"
        address = safe_address(entry.url)
        if address:
            yield f'<a href="{escape(address)}" rel="noreferrer noopener">{_text(address)}</a><br>'
        elif entry.url:
            yield f"{_text(entry.url)}<br>"
        yield f"SHA-256 <code>{_text(entry.sha256)}</code></p>" if entry.sha256 else "</p>"
        for passage in entry.passages:
            quoted = _text(words("quoted", text=passage.text))
            yield f'<blockquote id="{_attribute(passage.anchor)}"><p dir="auto">{quoted}</p>'
            links = self.citations.back.get(passage.anchor, [])
            shown = ", ".join(f'<a href="#{_attribute(k.anchor)}">↑ {_text(k.section)}</a>' for k in links)
            if shown:
                yield f'<p class="note">{_text(words("cited_in"))} {shown}</p>'
            yield "</blockquote>"
        yield "</li>"


class HtmlExporter(TextExporter):
    """One HTML file with its style sheet inside."""

    name = "html"
    title = "Web page"
    suffix = ".html"
    media_type = "text/html"
    writer = _Writer


def css_string(text: str) -> str:
    """Return the text as a string of CSS, with every character escaped that could end it."""
    escaped = (c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in clean_text(text))
    return f'"{"".join(escaped)}"'


def _text(text: str) -> str:
    return escape(clean_text(text), quote=False)


def _attribute(text: str) -> str:
    return escape(clean_text(text))


def _language(paragraph: Paragraph) -> str:
    languages = {run.language for run in paragraph.runs}
    return f' lang="{_attribute(languages.pop())}"' if len(languages) == 1 and "" not in languages else ""
