"""Briefs composed of random facts: every format takes them, every figure leads to a sentence."""

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from briefing.assessment import assess
from briefing.composition import BriefSettings, compose
from briefing.composition.document import Brief, runs_of
from briefing.composition.house_style import load_house_style
from briefing.publishing import ExportOptions, exporters
from briefing.resource_files import resource
from tests.composition.strategies import AS_OF, dossiers
from tests.publishing.pdf_reading import opened, page_texts, publish

FEW = settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))


def _composed(drawn, language: str = "en") -> Brief:
    facts, articles = drawn
    chosen = BriefSettings(language=language)
    picture = assess(facts, articles, as_of=AS_OF, include_proposed=chosen.takes_proposed)
    return compose(picture, facts, articles, chosen)


@pytest.mark.parametrize("language", ["en", "fr"])
@FEW
@given(drawn=dossiers())
def test_every_figure_of_a_composed_brief_leads_to_its_sentence(language, drawn):
    brief = _composed(drawn, language)
    warnings: list[str] = []
    content = publish(brief, warn=warnings.append)
    assert not warnings
    passages = {f for source in brief.sources for passage in source.passages for f in passage.fact_ids}
    cited = sum(1 for run in runs_of(brief) if passages & set(run.fact_ids) and run.text.strip())
    with opened(content) as pdf:
        links = [a for page in pdf.pages for a in page.obj.get("/Annots", []) if "/Dest" in a]
        assert len(links) >= cited
        assert str(pdf.Root.Lang) == language
    draft = bool(brief.unreviewed_count)
    assert all((brief.draft_label in text) == draft for text in page_texts(content) if brief.draft_label)


@FEW
@given(drawn=dossiers())
def test_facts_of_a_composed_brief_keep_to_the_published_schema(drawn):
    schema = json.loads(resource("schema", "facts.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(_composed(drawn).facts_json), schema)


@FEW
@given(drawn=dossiers())
def test_every_format_takes_a_composed_brief_and_repeats_its_bytes(drawn):
    brief, style, options = _composed(drawn), load_house_style(), ExportOptions()
    for name, exporter in exporters().items():
        if name in ("pdf", "eml"):
            continue
        content = exporter.export(brief, style, options)
        assert content == exporter.export(brief, style, options)
        assert content
    schema = json.loads(resource("schema", "brief.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(exporters()["json"].export(brief, style, options)), schema)
