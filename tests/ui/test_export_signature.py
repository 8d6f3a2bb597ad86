"""The signature in the export dialog: asked each time, checked afterwards, never kept."""

import hashlib
import json

import pytest
from PySide6.QtWidgets import QLineEdit, QMessageBox

from tests.publishing.signing_keys import PASS_PHRASE, write_certificate
from ui.brief.export_dialog import ExportDialog


@pytest.fixture
def dialog(session, window, qtbot, home):
    window.show_workspace("brief")
    qtbot.waitUntil(lambda: session.brief.preview.proof is not None, timeout=20_000)
    return opened(session, window, qtbot, home)


@pytest.fixture
def signing(dialog, home):
    """The dialog with a certificate and its pass phrase."""
    certificate = write_certificate(home / "desk.p12")
    dialog.signature.wanted.setChecked(True)
    dialog.signature.certificate.setText(str(certificate))
    dialog.signature.pass_phrase.setText(PASS_PHRASE)
    return dialog


def opened(session, window, qtbot, home):
    session.brief.export(window)
    made = window.findChildren(ExportDialog)[-1]
    qtbot.waitUntil(made.go.isEnabled, timeout=10_000)
    made.folder.setText(str(home / "out"))
    made.marking.set_value("TLP:GREEN")
    return made


def told(window, qtbot):
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "exported") is not None, timeout=20_000)
    box = window.findChild(QMessageBox, "exported")
    text = box.informativeText()
    box.close()
    return text


def test_a_signed_pdf_is_validated_told_and_recorded(signing, session, window, qtbot, home):
    session.desk.confirm([f.id for f in session.desk.facts()])
    signing.pattern.setText("osk")
    signing.go.click()
    assert "Signed by Example Desk: the signature is valid; trust in the" in told(window, qtbot)
    digest = hashlib.sha256((home / "out" / "osk.pdf").read_bytes()).hexdigest()
    assert session.desk.dossier.editions()[0].files == {"osk.pdf": digest}
    kept = json.dumps(window.preferences.export)
    assert str(home / "desk.p12") in kept
    assert f'"{PASS_PHRASE}"' not in kept


def test_the_pass_phrase_is_asked_for_again_and_the_path_is_there(signing, session, window, qtbot, home):
    signing.go.click()
    told(window, qtbot)
    again = opened(session, window, qtbot, home)
    assert again.signature.wanted.isChecked()
    assert again.signature.certificate.text() == str(home / "desk.p12")
    assert again.signature.pass_phrase.text() == ""
    assert again.signature.pass_phrase.echoMode() == QLineEdit.EchoMode.Password
    again.reject()


def test_a_wrong_pass_phrase_is_told_and_nothing_is_written(signing, qtbot, home):
    signing.signature.pass_phrase.setText("wrong")
    signing.go.click()
    qtbot.waitUntil(
        lambda: "The pass phrase does not open desk.p12" in signing.problem.text(), timeout=20_000
    )
    assert signing.go.isEnabled()
    assert not (home / "out").exists()


def test_without_a_certificate_nothing_goes_out(dialog):
    dialog.signature.wanted.setChecked(True)
    dialog.export()
    assert "Choose the certificate" in dialog.problem.text()


def test_what_concerns_the_pdf_is_offered_where_there_is_one(dialog):
    row = dialog.signature
    row.wanted.setChecked(True)
    row.certificate.setText("desk.p12")
    dialog.password.setText("secret")
    dialog.formats["pdf"].setChecked(False)
    dialog.formats["markdown"].setChecked(True)
    assert not row.wanted.isEnabled()
    assert row.signer() is None
    assert not dialog.password.isEnabled()
    assert dialog._order().choices["password"] == ""
    dialog.formats["eml"].setChecked(True)
    assert row.signer() is not None
    assert dialog._order().choices["password"] == "secret"
    assert "secret" not in repr(dialog._order())


def test_where_pyhanko_is_missing_the_reason_is_there(session, window, qtbot, monkeypatch):
    from ui.brief import signature_row

    monkeypatch.setattr(signature_row, "can_sign", lambda: False)
    row = signature_row.SignatureRow({"sign": True, "certificate": "desk.p12"})
    qtbot.addWidget(row)
    assert not row.wanted.isEnabled()
    assert not row.wanted.isChecked()
    assert "pyHanko" in row.wanted.toolTip()
    assert row.signer() is None
