"""What the core says is told in the language of the window, with its figures and names."""

import ast
import pickle
import re
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import stock
from PySide6.QtWidgets import QMessageBox

from briefing.dossier import Dossier, DossierError
from briefing.facts import FactKind
from briefing.intake import IntakeOptions, read_text
from briefing.sentences import Sentence, about, sentence
from ui.review.why import why
from ui.told import told
from ui.translations import install_language
from ui.worker_process import _in_one_sentence

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from core_sentences import _SAYING, CONTEXT, forms  # noqa: E402 (a script of packaging, not a package)

_PLACEHOLDER = re.compile(r"\{\w*(?::,)?\}")


@pytest.fixture
def french(qapp, request):
    """The window speaks French."""
    translator = install_language(qapp, "fr")
    request.addfinalizer(lambda: qapp.removeTranslator(translator))


@pytest.fixture(scope="module")
def catalogue():
    root = ET.parse(ROOT / "resources" / "translations" / "briefing_fr.ts").getroot()
    context = next(c for c in root.findall("context") if c.findtext("name") == CONTEXT)
    return {m.findtext("source"): m.find("translation") for m in context.findall("message")}


def test_everything_that_the_core_can_tell_is_in_the_catalogue(catalogue):
    known = forms()
    assert len(known) > 300
    missing = [f for f in known if f not in catalogue or catalogue[f].get("type") == "unfinished"]
    assert missing == []


def test_translations_keep_what_fills_them(catalogue):
    for form, translation in catalogue.items():
        assert sorted(_PLACEHOLDER.findall(form)) == sorted(_PLACEHOLDER.findall(translation.text)), form


def test_no_error_forgets_its_form():
    """An f-string would reach the window as English for good: `sentence()` keeps form and arguments apart."""
    lost = []
    for path in sorted((ROOT / "briefing").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            place = _SAYING.get(called)
            if place is None or called == "offer" or len(node.args) <= place:
                continue
            if isinstance(node.args[place], ast.JoinedStr):
                lost.append(f"{path.name}:{node.lineno} {called}")
    assert lost == []


class TestSentence:
    def test_it_is_its_english_and_remembers_its_form(self):
        said = sentence("{name} holds {count:,} articles.", name="x.csv", count=12000)
        assert said == "x.csv holds 12,000 articles."
        assert (said.form, said.arguments["count"]) == ("{name} holds {count:,} articles.", 12000)

    def test_an_error_keeps_it_and_so_does_another_process(self):
        error = DossierError(sentence("{name} is gone.", name="a.briefing"))
        assert isinstance(str(error), Sentence)
        again = pickle.loads(pickle.dumps(_in_one_sentence(error)))
        assert again == "a.briefing is gone."
        assert again.form == "{name} is gone."

    def test_what_is_not_known_yet_stays_open(self):
        outer = sentence("{what}; choose.", what=sentence("“{name}” lacks “{column}”", column="text"))
        assert outer == "“{name}” lacks “text”; choose."
        assert about(outer, name="t.csv") == "“t.csv” lacks “text”; choose."

    def test_braces_in_a_name_are_no_placeholders(self):
        assert sentence("{name} is gone.", name="{x}.txt") == "{x}.txt is gone."

    def test_an_error_without_a_form_is_one_line(self):
        assert _in_one_sentence(ValueError("one\ntwo")) == "one"
        assert _in_one_sentence(KeyError()) == "KeyError"


class TestFrench:
    def test_a_dossier_that_is_not_there(self, french, tmp_path):
        with pytest.raises(DossierError) as error:
            Dossier.open(tmp_path / "gone.briefing")
        assert str(error.value).endswith("does not exist; choose another file.")
        assert told(error.value).endswith("gone.briefing n’existe pas ; choisissez un autre fichier.")

    def test_a_refusal_with_the_one_who_has_the_file(self, french, tmp_path):
        path = tmp_path / "x.briefing"
        with stock.make_dossier(path), Dossier.open(path) as second:
            assert " depuis " in told(second.holder)
            with pytest.raises(DossierError) as error:
                second.confirm(second.facts()[0].id)
        assert told(error.value).startswith("x.briefing ne peut être modifié : il est ouvert chez ")

    def test_a_complaint_of_an_import(self, french):
        result = read_text(
            "Пять человек погибли при обстреле города, сообщили власти.", IntakeOptions(), name="a"
        )
        assert any("aucun fait n’en est extrait" in told(p.sentence) for p in result.problems)

    def test_numbers_are_grouped_as_the_language_does(self, french, request):
        from PySide6.QtCore import QLocale

        before = QLocale()
        request.addfinalizer(lambda: QLocale.setDefault(before))
        QLocale.setDefault(QLocale("fr_FR"))
        said = told(sentence("{number:,} rows", number=12000))
        assert re.fullmatch(r"12\s000 lignes", said)

    def test_what_nobody_translated_stays_english(self, french):
        assert told("Something else entirely.") == "Something else entirely."
        assert told("") == ""

    def test_where_metadata_came_from(self, session, french):
        assert told("byline of the page") == "signature de la page"

    def test_the_dossier_refuses_in_french(self, session, french, monkeypatch):
        said = []
        monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
        fact = session.desk.facts()[0]
        monkeypatch.setattr(session.desk.dossier._records, "refusal", sentence("it was opened read-only"))
        assert not session.desk.confirm([fact.id])
        assert said == ["invented.briefing ne peut être modifié : il a été ouvert en lecture seule."]


class TestWhy:
    def fact(self, *reasons):
        fact = stock.facts_of(stock.article())[0]
        return fact.model_copy(update={"reasons": reasons})

    def test_the_words_come_first(self):
        assert why(self.fact("kill: passive", "killed")) == "“killed” (in the passive of “kill”)"
        assert why(self.fact("ceasefire_noun_agreed", "deal")) == "“deal” (a noun says “agreed”)"
        assert why(self.fact("verb_clause", "said")) == "“said” (what follows a verb of saying)"
        assert why(self.fact("unverified_claim")) == "somebody could not verify it"

    def test_in_french(self, french):
        assert why(self.fact("kill: object", "killed")) == "“killed” (complément de « kill »)"
        assert (
            why(self.fact("ceasefire_subject_in_effect", "holds")) == "“holds” (un verbe dit « en vigueur »)"
        )

    def test_no_rule_shows_its_underscores(self):
        rules = tomllib.loads((ROOT / "resources" / "calibration.toml").read_text(encoding="utf-8"))
        for kind in FactKind:
            for rule in filter(None, rules[kind.value]):
                assert "_" not in why(self.fact(rule))
                assert "{" not in why(self.fact(rule))
