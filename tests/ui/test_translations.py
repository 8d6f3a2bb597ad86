"""French is complete and fits; English has its plural forms."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from ui.translations import install_language, install_words_of_qt, languages

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
_PLACEHOLDER = re.compile(r"\{\w*\}|%n")


def messages(path):
    for context in ET.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """What lupdate finds in the sources now."""
    target = tmp_path_factory.mktemp("ts") / "fresh.ts"
    sources = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "ui").rglob("*.py"))
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    subprocess.run(
        [tool, *sources, "-source-language", "en", "-target-language", "fr", "-ts", target],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return {(name, m.findtext("source")) for name, m in messages(target)}


def test_every_string_of_the_sources_is_translated(fresh):
    translated = {
        (name, m.findtext("source"))
        for name, m in messages(FOLDER / "briefing_fr.ts")
        if m.find("translation").get("type") != "unfinished"
    }
    assert fresh - translated == set()


def test_translations_keep_their_placeholders():
    for _, message in messages(FOLDER / "briefing_fr.ts"):
        source = set(_PLACEHOLDER.findall(message.findtext("source")))
        translation = message.find("translation")
        forms = [f.text for f in translation.findall("numerusform")] or [translation.text]
        for form in forms:
            assert form, message.findtext("source")
            # "le fait" says one without its figure
            assert set(_PLACEHOLDER.findall(form)) | {"%n"} == source | {"%n"}, form


def test_compiled_files_are_newer_than_nothing_and_there():
    assert {path.stem for path in FOLDER.glob("*.qm")} == {"briefing_en", "briefing_fr"}
    assert [code for code, _ in languages()] == ["en", "fr"]


def test_the_window_speaks_french(qapp):
    translator = install_language(qapp, "fr")
    try:
        assert QCoreApplication.translate("words", "killed") == "tués"
        assert QCoreApplication.translate("FilterBar", "%n fact(s)", "", 1) == "1 fait"
        assert QCoreApplication.translate("FilterBar", "%n fact(s)", "", 3) == "3 faits"
    finally:
        qapp.removeTranslator(translator)


def test_the_buttons_of_qt_speak_french_too(qapp, qtbot):
    from PySide6.QtWidgets import QDialogButtonBox

    wanted = QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Close
    translator = install_words_of_qt(qapp, "fr")
    try:
        box = QDialogButtonBox(wanted)
        qtbot.addWidget(box)
        assert {button.text().replace("&", "") for button in box.buttons()} == {"Annuler", "Fermer"}
    finally:
        qapp.removeTranslator(translator)


def test_english_counts(qapp):
    translator = install_language(qapp, "xx")
    try:
        assert QCoreApplication.translate("FilterBar", "%n fact(s)", "", 1) == "1 fact"
        assert QCoreApplication.translate("FilterBar", "%n fact(s)", "", 0) == "0 facts"
    finally:
        qapp.removeTranslator(translator)


def test_no_string_is_shown_without_the_way_to_translate_it():
    """Texts given to the usual setters stand in tr() or come from a variable."""
    literal = re.compile(r"\.(setText|setToolTip|setWindowTitle|setPlaceholderText|addTab)\((\"[A-Za-z]{3,})")
    allowed = ("Briefing",)
    for path in (ROOT / "ui").rglob("*.py"):
        for found in literal.finditer(path.read_text(encoding="utf-8")):
            assert found.group(2)[1:].startswith(allowed), f"{path.name}: {found.group(0)}"
