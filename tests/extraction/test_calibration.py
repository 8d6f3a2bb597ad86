"""Confidences come from the measured table, rule by rule."""

import pytest

from briefing.extraction import calibration
from briefing.extraction.calibration import calibrated
from briefing.facts import Caveat, CaveatType, Evidence


def caveat(rule="unverified"):
    evidence = (Evidence(start=0, end=2, text="It"),)
    return Caveat(
        article_id="a", evidence=evidence, type=CaveatType.UNVERIFIED, confidence=0.4, reasons=(rule, "x")
    )


@pytest.fixture
def table(monkeypatch, tmp_path):
    def write(text):
        path = tmp_path / "calibration.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(calibration, "resource", lambda *_: path)
        calibration._table.cache_clear()

    yield write
    calibration._table.cache_clear()


def test_a_rule_gives_the_probability_that_was_measured(table):
    table('[caveat]\n"" = 0.7\n"unverified" = 0.93\n')
    assert calibrated(caveat()).confidence == 0.93
    assert calibrated(caveat("unknown rule")).confidence == 0.7


def test_a_kind_that_was_not_measured_keeps_its_own_confidence(table):
    table('[casualty]\n"" = 0.7\n')
    assert calibrated(caveat()).confidence == 0.4


def test_without_a_table_nothing_changes(monkeypatch, tmp_path):
    monkeypatch.setattr(calibration, "resource", lambda *_: tmp_path / "missing.toml")
    calibration._table.cache_clear()
    assert calibrated(caveat()).confidence == 0.4
    calibration._table.cache_clear()


def test_a_value_that_is_no_probability_is_named(table):
    table('[caveat]\n"unverified" = 1.5\n')
    with pytest.raises(ValueError, match="must be between 0 and 1"):
        calibrated(caveat())
