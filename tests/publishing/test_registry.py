"""The list of formats: ours, those of plug-ins, and a new one as one class."""

from briefing.composition.house_style import load_house_style
from briefing.publishing import Exporter, ExportOptions, exporters
from briefing.publishing.reading import plain_text
from briefing.publishing.text_writer import TextExporter, TextWriter
from tests.publishing.sample_briefs import osk_brief


def test_every_format_is_an_exporter_with_a_name_and_a_suffix():
    found = exporters()
    assert list(found)[:4] == ["pdf", "docx", "html", "markdown"]
    assert {"json", "csv", "csv-statements", "csv-ceasefire", "eml"} <= set(found)
    for name, exporter in found.items():
        assert isinstance(exporter, Exporter)
        assert exporter.name == name
        assert exporter.suffix.startswith(".")
        assert "/" in exporter.media_type


def test_a_plug_in_that_fails_is_left_out_and_named(monkeypatch, caplog):
    class Point:
        name, value = "broken", "nowhere:Nothing"

        def load(self):
            raise ImportError("no module named nowhere")

    monkeypatch.setattr("briefing.publishing.registry.entry_points", lambda group: [Point()])
    assert "pdf" in exporters()
    assert "nowhere:Nothing" in caplog.text


def test_a_plug_in_adds_a_format(monkeypatch):
    class Plain:
        name, title, suffix, media_type = "plain", "Plain text", ".txt", "text/plain"

        def export(self, brief, style, options):
            return brief.title.encode()

    class Point:
        name, value = "plain", "ours:Plain"

        def load(self):
            return Plain

    monkeypatch.setattr("briefing.publishing.registry.entry_points", lambda group: [Point()])
    assert exporters()["plain"].export(osk_brief(), load_house_style(), ExportOptions()).startswith(b"Osk")


class PlainWriter(TextWriter):
    """Bare words: titles, paragraphs, rows."""

    def lines(self):
        yield self.brief.title
        for section in self.brief.sections:
            yield section.title
            for block in section.blocks:
                yield from self.block(block, section)

    def paragraph(self, paragraph, section):
        yield plain_text(paragraph)

    def bullet_list(self, bullets, section):
        yield from (plain_text(item) for item in bullets.items)

    def table(self, table, section):
        for row in table.rows:
            yield " | ".join(plain_text(p) for cell in row.cells for p in cell.paragraphs)


def test_a_new_format_is_one_class_that_is_given_every_block(monkeypatch):
    class Plain(TextExporter):
        name, title, suffix, media_type, writer = "plain", "Plain text", ".txt", "text/plain", PlainWriter

    class Point:
        name, value = "plain", "ours:Plain"

        def load(self):
            return Plain

    monkeypatch.setattr("briefing.publishing.registry.entry_points", lambda group: [Point()])
    assert isinstance(exporters()["plain"], Exporter)
    text = exporters()["plain"].export(osk_brief(), load_house_style(), ExportOptions()).decode("utf-8")
    brief = osk_brief()
    for section in brief.sections:
        assert section.title in text
    for words in (
        "≥ 49 [1]",
        "Chart of the toll by edition",
        "Map with three places",
        "Ceasefire called for.",
    ):
        assert words in text
