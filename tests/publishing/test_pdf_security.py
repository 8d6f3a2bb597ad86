"""Encryption and signature: what is promised is there, and what goes wrong is said."""

import hashlib
from io import BytesIO

import pikepdf
import pytest

from briefing import press
from briefing.composition.house_style import load_house_style
from briefing.publishing import ExportError, ExportOptions, Signer
from tests.publishing.pdf_reading import opened, page_texts, publish, roles
from tests.publishing.sample_briefs import osk_brief
from tests.publishing.signing_keys import PASS_PHRASE, write_certificate


def test_a_password_encrypts_with_aes_256_and_says_that_it_is_no_archive():
    warnings: list[str] = []
    content = publish(osk_brief(), password="a long password", warn=warnings.append)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.Pdf.open(BytesIO(content))
    assert b"Osk river" not in content
    with pikepdf.Pdf.open(BytesIO(content), password="a long password") as pdf:
        assert pdf.encryption.bits == 256
        assert pdf.encryption.R == 6
        assert pdf.allow.accessibility
        packet = pdf.Root.Metadata.read_bytes()
        assert b"<pdfaid:" not in packet
        assert b"<pdfuaid:part>1<" in packet
        assert "facts.json" in pdf.attachments
        assert roles(pdf, "/H1")
    assert len(warnings) == 1
    assert "not PDF/A" in warnings[0]
    assert "Bottom line" in "".join(page_texts(content, "a long password"))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return write_certificate(tmp_path_factory.mktemp("keys") / "desk.p12")


@pytest.fixture(scope="module")
def signed(certificate):
    notes: list[str] = []
    signer = Signer(certificate, PASS_PHRASE, "Approved for release")
    return publish(osk_brief(), signer=signer, note=notes.append), notes


def _status(content: bytes, path, password: str = ""):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    root = SimpleSigner.load_pkcs12(str(path), passphrase=PASS_PHRASE.encode()).signing_cert
    reader = PdfFileReader(BytesIO(content))
    if password:
        reader.decrypt(password)
    (signature,) = reader.embedded_signatures
    return validate_pdf_signature(signature, ValidationContext(trust_roots=[root], allow_fetching=False))


def test_a_signature_is_valid_covers_the_file_and_is_told(signed, certificate):
    content, notes = signed
    status = _status(content, certificate)
    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.coverage.name == "ENTIRE_FILE"
    assert notes == [
        "Signed by Example Desk: the signature is valid; trust in the certificate was not checked."
    ]


def test_a_signed_file_stays_archival_with_the_metadata_as_written(signed):
    with opened(signed[0]) as pdf, opened(publish(osk_brief())) as plain:
        assert pdf.Root.Metadata.read_bytes() == plain.Root.Metadata.read_bytes()
        assert str(pdf.docinfo["/Producer"]) == str(plain.docinfo["/Producer"])
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1")
        assert roles(pdf, "/H1")
        assert "facts.json" in pdf.attachments


def test_the_field_of_the_signature_is_tagged_and_named(signed):
    with opened(signed[0]) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        assert str(field.TU) == "Signature of this document"
        assert int(field.F) == 4 + 128
        assert [int(side) for side in field.Rect] == [0, 0, 0, 0]
        (form,) = roles(pdf, "/Form")
        assert form.K.Obj.objgen == field.objgen
        parents = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert parents[parents.index(int(field.StructParent)) + 1].objgen == form.objgen
        assert field.objgen in [annotation.objgen for annotation in pdf.pages[0].Annots]


def test_a_file_without_a_signature_has_no_field():
    with opened(publish(osk_brief())) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert not roles(pdf, "/Form")


def test_an_encrypted_file_is_signed_as_well(certificate):
    content = publish(osk_brief(), password="a long password", signer=Signer(certificate, PASS_PHRASE))
    status = _status(content, certificate, "a long password")
    assert status.intact
    assert status.valid


def test_a_change_after_signing_is_found(signed, certificate):
    content = bytearray(signed[0])
    position = content.index(b"stream") + 60
    content[position] ^= 1
    status = _status(bytes(content), certificate)
    assert not (status.intact and status.valid)


@pytest.mark.parametrize(
    ("made", "pass_phrase", "sentence"),
    [
        ({}, "wrong", "The pass phrase does not open desk.p12; type it again."),
        ({}, "", "desk.p12 opens only with its pass phrase; type it."),
        (
            {"years": (2010, 2012)},
            PASS_PHRASE,
            "The certificate of Example Desk in desk.p12 expired on 2012-01-01; sign with one that is valid.",
        ),
        (
            {"years": (2090, 2095)},
            PASS_PHRASE,
            "The certificate of Example Desk in desk.p12 is valid from 2090-01-01 only; "
            "check the clock of this computer, or sign with another one.",
        ),
        (
            {"with_key": False},
            PASS_PHRASE,
            "desk.p12 holds a certificate without its private key, which can't sign; "
            "export the certificate again together with its key.",
        ),
        (
            {"for_signing": False},
            PASS_PHRASE,
            "The certificate of Example Desk in desk.p12 is not meant for signatures; choose one that is.",
        ),
    ],
)
def test_a_certificate_that_can_not_be_used_is_told_in_a_sentence(tmp_path, made, pass_phrase, sentence):
    path = write_certificate(tmp_path / "desk.p12", **made)
    with pytest.raises(ExportError) as error:
        publish(osk_brief(), signer=Signer(path, pass_phrase))
    assert str(error.value) == sentence


def test_a_certificate_without_a_pass_phrase_signs(tmp_path):
    path = write_certificate(tmp_path / "open.p12", pass_phrase="", name="Էջ, Desk “Ö”")
    notes: list[str] = []
    publish(osk_brief(), signer=Signer(path), note=notes.append)
    assert notes[0].startswith("Signed by Էջ, Desk “Ö”: the signature is valid")


def test_a_missing_file_and_one_of_another_kind_are_named(tmp_path):
    pytest.importorskip("pyhanko")
    with pytest.raises(ExportError, match=r"none\.p12 can't be read \(No such file or directory\)"):
        publish(osk_brief(), signer=Signer(tmp_path / "none.p12", "pw"))
    other = tmp_path / "key.pem"
    other.write_text("-----BEGIN CERTIFICATE-----\n")
    with pytest.raises(ExportError, match=r"key\.pem is no PKCS#12 file"):
        publish(osk_brief(), signer=Signer(other, "pw"))


def test_without_pyhanko_the_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.publishing.pdf.certificate.can_sign", lambda: False)
    with pytest.raises(ExportError, match=r"pip install 'briefing-desk\[sign\]'"):
        publish(osk_brief(), signer=Signer(tmp_path / "desk.p12"))


def test_nothing_is_written_where_the_certificate_can_not_be_used(certificate, tmp_path):
    options = ExportOptions(signer=Signer(certificate, "wrong"))
    with pytest.raises(press.WorkflowError, match="pass phrase"):
        press.publish_files(osk_brief(), load_house_style(), ["html", "pdf"], tmp_path / "out", options)
    assert not (tmp_path / "out").exists()
    with pytest.raises(press.WorkflowError, match="Only a PDF can be signed"):
        press.publish_files(osk_brief(), load_house_style(), ["html"], tmp_path / "out", options)


def test_the_mailed_file_is_the_written_one_under_the_chosen_name(certificate, tmp_path):
    from email import message_from_bytes, policy

    options = ExportOptions(signer=Signer(certificate, PASS_PHRASE), pattern="{as_of} osk")
    begun: list[str] = []
    mail, pdf = press.publish_files(
        osk_brief(),
        load_house_style(),
        ["eml", "pdf", "eml"],
        tmp_path,
        options,
        begun=lambda position, exporter: begun.append(f"{position} {exporter.name}"),
    )
    assert begun == ["0 pdf", "1 eml"]
    message = message_from_bytes(mail.path.read_bytes(), policy=policy.default)
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == pdf.path.name == "2031-03-15 osk.pdf"
    assert hashlib.sha256(attached.get_content()).hexdigest() == pdf.sha256
    assert pdf.sha256 == hashlib.sha256(pdf.path.read_bytes()).hexdigest()
    assert pdf.sha256 in message.get_body().get_content()


def test_a_secret_is_in_no_printed_form_of_the_options():
    options = ExportOptions(password="hush hush", signer=Signer("desk.p12", "hush hush"))
    assert "hush" not in repr(options)
