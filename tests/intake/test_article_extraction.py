"""The comparison with trafilatura: its measure on small cases, and our own pages through the whole of it."""

import gzip
import json
import sys
from pathlib import Path

import pytest

from tests.benchmarks import article_extraction as benchmark

PAGES = Path(__file__).parents[1] / "data" / "intake"


def test_the_measure_counts_4_grams_of_tokens() -> None:
    assert benchmark.overlap("a b c d e", "a b c d e") == (1.0, 0.0, 0.0)
    assert benchmark.overlap("a b c d", "w x y z") == (0.0, 0.5, 0.5)
    assert benchmark.overlap("a b c d e", "a b c d") == (0.5, 0.0, 0.5)
    assert benchmark.overlap("", "") == (0.0, 0.0, 0.0)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return our own pages in the benchmark's form; the true body is what stands in their <p> of prose."""
    truth = json.loads((PAGES / "bodies.json").read_text(encoding="utf-8"))
    (tmp_path / "html").mkdir()
    for name in truth:
        (tmp_path / "html" / f"{name}.html.gz").write_bytes(
            gzip.compress((PAGES / f"{name}.html").read_bytes())
        )
    (tmp_path / "ground-truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return tmp_path


def test_our_chain_is_not_behind_trafilatura_on_our_pages(checkout, monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "argv", ["article_extraction", str(checkout)])
    assert benchmark.main() == 0
    bodies, pages = benchmark.load(checkout)
    ours = benchmark.score(bodies, pages, benchmark.our_body)
    assert ours.f1 >= 0.97
    assert "Briefing Desk" in capsys.readouterr().out


def test_a_folder_without_the_benchmark_is_said(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "argv", ["article_extraction", str(tmp_path)])
    assert benchmark.main() == 2
    assert "No article-extraction-benchmark" in capsys.readouterr().err
