"""`briefing export`: file names, pass phrases that stay out of the command line, what is told afterwards."""

import hashlib
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner

from briefing import build, workflow
from briefing.cli import app
from briefing.dossier import Dossier
from tests.publishing.signing_keys import PASS_PHRASE, write_certificate

ROOT = Path(__file__).parents[1]
SEED = ROOT / "resources" / "samples" / "azerbaijan-armenia-clashes.txt"
VARIABLE = "BRIEFING_SIGN_PASS_PHRASE"
runner = CliRunner()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A dossier with every fact confirmed."""
    folder = tmp_path_factory.mktemp("dossier")
    imported = workflow.import_paths([SEED]).articles
    build.build(imported, folder / "b.json", dossier_path=folder / "d.briefing", accept=True)
    return (folder / "d.briefing").read_bytes()


@pytest.fixture
def dossier(made, tmp_path, monkeypatch):
    monkeypatch.setenv("BRIEFING_DESK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv(VARIABLE, raising=False)
    path = tmp_path / "d.briefing"
    path.write_bytes(made)
    return path


@pytest.fixture
def certificate(tmp_path):
    return write_certificate(tmp_path / "desk.p12")


def export(dossier, *words, **how):
    folder = dossier.parent / "out"
    return runner.invoke(app, ["export", str(dossier), "-o", str(folder), *map(str, words)], **how), folder


def test_a_signed_pdf_is_told_and_recorded_with_the_hash_of_what_was_written(dossier, certificate):
    done, folder = export(dossier, "--sign", certificate, "--name", "osk", env={VARIABLE: PASS_PHRASE})
    assert done.exit_code == 0, done.output
    assert "Signed by Example Desk: the signature is valid; trust in the certificate" in done.stderr
    digest = hashlib.sha256((folder / "osk.pdf").read_bytes()).hexdigest()
    assert done.stdout == f"{folder / 'osk.pdf'}  SHA-256 {digest}\n"
    with Dossier.open(dossier) as opened:
        assert opened.editions()[-1].files == {"osk.pdf": digest}


def test_the_pass_phrase_comes_from_a_file_or_the_standard_input(dossier, certificate, tmp_path):
    words = tmp_path / "words.txt"
    words.write_text(f"{PASS_PHRASE}\nanother line\n")
    for given in ((words, None), ("-", f"{PASS_PHRASE}\n")):
        file, typed = given
        done, _ = export(dossier, "--sign", certificate, "--pass-phrase-file", file, input=typed)
        assert done.exit_code == 0, done.output
        assert "Signed by Example Desk" in done.stderr


def test_the_terminal_is_asked_again_after_a_slip(dossier, certificate, monkeypatch):
    monkeypatch.setattr("briefing.secret_words.is_terminal", lambda: True)
    done, _ = export(dossier, "--sign", certificate, input=f"wrong\n{PASS_PHRASE}\n")
    assert done.exit_code == 0, done.output
    assert "The pass phrase does not open desk.p12; type it again." in done.stderr
    gone, folder = export(dossier, "--sign", certificate, "--name", "never", input="a\nb\nc\nd\n")
    assert gone.exit_code == 2
    assert not list(folder.glob("never*"))


def test_without_a_terminal_the_other_ways_are_named(dossier, certificate):
    done, folder = export(dossier, "--sign", certificate)
    assert done.exit_code == 2
    assert VARIABLE in done.stderr
    assert "--pass-phrase-file" in done.stderr
    assert not folder.exists()


def test_a_certificate_without_a_pass_phrase_is_not_asked_for_one(dossier, tmp_path):
    path = write_certificate(tmp_path / "open.p12", pass_phrase="")
    done, _ = export(dossier, "--sign", path)
    assert done.exit_code == 0, done.output
    assert "Signed by Example Desk" in done.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--format", ","), "--format names no format"),
        (("--format", "odt"), "There is no format 'odt'"),
        (("--name", "{place}"), "The file name pattern has '{place}'"),
        (("--sign", "none.p12"), "The certificate none.p12 can't be read"),
        (("--encrypt", "--password-file", "none.txt"), "none.txt can't be read (No such file or directory)"),
    ],
)
def test_what_can_not_be_done_is_one_sentence(dossier, words, sentence):
    done, folder = export(dossier, *words)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert done.stdout == ""
    assert not folder.exists()


def test_an_encrypted_pdf_opens_with_the_password_of_the_file_and_says_what_it_is_not(dossier, tmp_path):
    words = tmp_path / "words.txt"
    words.write_text("a long password\n")
    done, folder = export(dossier, "--encrypt", "--password-file", words, "--name", "osk")
    assert done.exit_code == 0, done.output
    assert "not PDF/A" in done.stderr
    with pikepdf.Pdf.open(folder / "osk.pdf", password="a long password") as pdf:
        assert pdf.encryption.R == 6


def test_attachments_are_as_asked(dossier):
    _, folder = export(dossier, "--attach-casualties", "--name", "both")
    export(dossier, "--without-facts", "--name", "none")
    with pikepdf.Pdf.open(folder / "both.pdf") as pdf:
        assert set(pdf.attachments) == {"facts.json", "casualties.csv"}
    with pikepdf.Pdf.open(folder / "none.pdf") as pdf:
        assert not pdf.attachments


def test_a_draft_says_that_no_edition_was_recorded(tmp_path, monkeypatch):
    monkeypatch.setenv("BRIEFING_DESK_HOME", str(tmp_path / "home"))
    article = tmp_path / "a.txt"
    article.write_text("Seven soldiers were killed on Monday, officials in Belmar said.\n")
    imported = workflow.import_paths([article]).articles
    build.build(imported, tmp_path / "b.json", dossier_path=tmp_path / "d.briefing")
    done, _ = export(tmp_path / "d.briefing", "--format", "md")
    assert done.exit_code == 0, done.output
    assert "A DRAFT: " in done.stderr
    assert "no edition was recorded" in done.stderr
