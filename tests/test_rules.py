"""The ten rules of the house over the whole chain, from the sample article to the published files.

Each package tests the rules that it holds on its own ground; here they are tried where a reader would see it.
"""

import hashlib
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from briefing import workflow
from briefing.dossier import Dossier
from briefing.facts import CasualtyClaim, CeasefireReport, Directness, FactKind, ReviewState, Statement

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "resources" / "samples" / "azerbaijan-armenia-clashes.txt"
AS_OF = datetime(2022, 9, 16, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    path = tmp_path_factory.mktemp("rules") / "rules.briefing"
    with Dossier.create(path, "Ana") as made:
        workflow.fill_dossier(made, workflow.import_paths([SAMPLE]).articles)
        yield made


@pytest.fixture(autouse=True)
def unreviewed(dossier):
    """Every test starts with all facts proposed."""
    yield
    for fact in dossier.facts():
        if fact.review.state is not ReviewState.PROPOSED:
            dossier.reopen(fact.id)


def published(dossier, name="md", **changes):
    chosen = workflow.brief_settings(dossier).model_copy(update=changes)
    brief = workflow.compose_brief(dossier, chosen, as_of=AS_OF)
    return workflow.publish(brief, workflow.house_style(chosen), name)


def test_rule_1_every_evidence_stands_in_its_article(dossier):
    assert len(dossier.facts()) > 15
    for fact in dossier.facts():
        text = dossier.article(fact.article_id).text
        assert fact.evidence
        assert all(text[e.start : e.end] == e.text for e in fact.evidence)


def test_rule_2_every_run_that_rests_on_a_figure_or_a_state_cites_its_source(dossier):
    from briefing.composition.document import runs_of

    brief = workflow.compose_brief(dossier, as_of=AS_OF)
    facts = {fact.id: fact for fact in dossier.facts()}
    cited = [run for run in runs_of(brief) if run.fact_ids]
    assert cited
    for run in cited:
        claims = [i for i in run.fact_ids if isinstance(facts[i], CasualtyClaim | CeasefireReport)]
        if claims and re.search(r"\d", run.text):
            assert run.sources or any(
                i in p.fact_ids for i in claims for s in brief.sources for p in s.passages
            )
    figures = {str(f.count.low) for f in facts.values() if isinstance(f, CasualtyClaim)}
    for run in runs_of(brief):
        if figures & set(re.findall(r"\d+", run.text)) - {"1", "2"} and "SHA" not in run.text:
            assert run.fact_ids, run.text


def test_rule_3_direct_quotations_are_those_of_the_source(dossier):
    text = published(dossier, "md").decode()
    said = [f for f in dossier.facts() if isinstance(f, Statement) and f.directness is Directness.DIRECT]
    assert said
    plain = re.sub(r"\\(.)", r"\1", text)
    for statement in said:
        assert statement.content in plain


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_rule_4_rejected_facts_never_appear_and_unreviewed_ones_are_counted(dossier, data):
    facts = dossier.facts()
    with dossier.group("random review"):
        for fact in facts:
            getattr(dossier, data.draw(st.sampled_from(["confirm", "reject", "reopen"])))(fact.id)
    brief = workflow.compose_brief(dossier, as_of=AS_OF)
    states = {fact.id: fact.review.state for fact in dossier.facts()}
    proposed = sum(state is ReviewState.PROPOSED for state in states.values())
    assert brief.unreviewed_count == proposed
    assert bool(brief.draft_label) == bool(proposed)
    from briefing.composition.document import runs_of

    used = {i for run in runs_of(brief) for i in run.fact_ids}
    used |= {i for source in brief.sources for passage in source.passages for i in passage.fact_ids}
    assert not [i for i in used if states[i] is ReviewState.REJECTED]
    final = workflow.brief_settings(dossier).model_copy(update={"status": "final"})
    brief = workflow.compose_brief(dossier, final, as_of=AS_OF)
    assert brief.unreviewed_count == 0
    assert not [i for run in runs_of(brief) for i in run.fact_ids if states[i] is ReviewState.PROPOSED]


@pytest.mark.parametrize("name", ["pdf", "html", "md", "docx"])
def test_rule_4_a_draft_says_so_in_every_format(dossier, name):
    data = published(dossier, name)
    if name == "pdf":
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        pages = [document[i].get_textpage().get_text_range() for i in range(len(document))]
        assert all("DRAFT" in page for page in pages)
        assert all(f"Page {n + 1} of" in page for n, page in enumerate(pages))
    elif name == "docx":
        import io
        import zipfile

        parts = zipfile.ZipFile(io.BytesIO(data))
        headers = [parts.read(n).decode() for n in parts.namelist() if re.match(r"word/header\d*\.xml", n)]
        assert any("DRAFT" in header for header in headers)
    else:
        assert "DRAFT" in data.decode()


def test_rule_6_the_text_of_an_article_is_the_one_that_was_hashed(dossier):
    for article in dossier.articles():
        assert hashlib.sha256(article.text.encode()).hexdigest() == article.sha256


def test_rule_7_the_local_time_keeps_its_offset_and_is_shown_in_utc(dossier):
    effective = [
        f.effective
        for f in dossier.facts()
        if isinstance(f, CeasefireReport) and f.effective and f.effective.instant
    ]
    assert {e.instant.astimezone(UTC).isoformat() for e in effective} == {"2022-09-14T16:00:00+00:00"}
    text = published(dossier, "md").decode()
    assert "16:00 UTC" in text


def test_rule_8_conflicting_claims_stand_side_by_side(tmp_path):
    first = "Officials in Armenia said 49 soldiers were killed in the border clashes on Monday."
    second = "Azerbaijan said 60 Armenian soldiers were killed in the border clashes on Monday."
    for number, text in enumerate((first, second)):
        (tmp_path / f"{number}.txt").write_text(
            f"Source: Paper {number}\nPublished: 2022-09-15\n\nClash\n\n{text}\n"
        )
    with Dossier.create(tmp_path / "d.briefing") as both:
        workflow.fill_dossier(both, workflow.import_paths(sorted(tmp_path.glob("*.txt"))).articles)
        claims = [f for f in both.facts() if f.kind is FactKind.CASUALTY]
        assert sorted(c.count.low for c in claims) == [49, 60]
        text = published(both, "md").decode()
    assert re.search(r"\b49\b", text)
    assert re.search(r"\b60\b", text)
    without_hashes_and_times = re.sub(r"[0-9a-f]{32,}|\d\d:\d\d", "", text)
    assert not re.search(r"\b(109|54|55)\b", without_hashes_and_times)


BUILD = """
import socket, sys
def refused(*_, **__):
    raise AssertionError("the program went to the network")
socket.socket.connect = socket.socket.connect_ex = refused
socket.create_connection = socket.getaddrinfo = refused
from briefing.cli import app
app([*sys.argv[1:]])
"""


def test_rules_9_and_10_no_network_and_the_same_bytes_whatever_hash_seed_and_time_zone(dossier, tmp_path):
    dossier.save_copy(tmp_path / "copy.briefing")
    hashes = set()
    for seed, zone in (("0", "UTC"), ("1", "Asia/Baku"), ("77", "America/New_York")):
        folder = tmp_path / seed
        words = [
            "export",
            str(tmp_path / "copy.briefing"),
            "--format",
            "pdf,html,md,json,csv",
            "-o",
            str(folder),
        ]
        done = subprocess.run(
            [sys.executable, "-c", BUILD, *words, "--as-of", AS_OF.isoformat()],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        hashes.add(tuple(line.split("SHA-256 ")[1] for line in done.stdout.splitlines()))
    assert len(hashes) == 1
