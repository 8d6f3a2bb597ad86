"""Encryption and signature: what is promised is there, and what goes wrong is said."""

import datetime
from io import BytesIO

import pikepdf
import pytest

from briefing.publishing import ExportError, Signer
from tests.publishing.pdf_reading import opened, page_texts, publish, roles
from tests.publishing.sample_briefs import osk_brief


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
    pytest.importorskip("pyhanko")
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Example Desk")])
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(datetime.datetime(2020, 1, 1))
        .not_valid_after(datetime.datetime(2060, 1, 1))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("keys") / "desk.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(b"desk", key, made, None, BestAvailableEncryption(b"pw"))
    )
    return path


def _status(content: bytes, path):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    root = SimpleSigner.load_pkcs12(str(path), passphrase=b"pw").signing_cert
    (signature,) = PdfFileReader(BytesIO(content)).embedded_signatures
    return validate_pdf_signature(signature, ValidationContext(trust_roots=[root], allow_fetching=False))


def test_a_signature_is_valid_covers_the_file_and_keeps_it_tagged(certificate):
    content = publish(osk_brief(), signer=Signer(certificate, "pw", "Approved for release"))
    status = _status(content, certificate)
    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.coverage.name == "ENTIRE_FILE"
    with opened(content) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1")
        assert roles(pdf, "/H1")


def test_a_change_after_signing_is_found(certificate):
    content = bytearray(publish(osk_brief(), signer=Signer(certificate, "pw")))
    position = content.index(b"stream") + 60
    content[position] ^= 1
    status = _status(bytes(content), certificate)
    assert not (status.intact and status.valid)


@pytest.mark.parametrize(("password", "words"), [("wrong", "password"), ("", "password")])
def test_a_certificate_that_does_not_open_is_named(certificate, password, words):
    with pytest.raises(ExportError, match=r"desk\.p12") as error:
        publish(osk_brief(), signer=Signer(certificate, password))
    assert words in str(error.value)


def test_a_missing_certificate_is_named(tmp_path):
    pytest.importorskip("pyhanko")
    with pytest.raises(ExportError, match=r"none\.p12"):
        publish(osk_brief(), signer=Signer(tmp_path / "none.p12", "pw"))
