"""The signature of the finished file (PAdES, ETSI EN 319 142-1) by pyHanko, our extra `sign`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from briefing.publishing.exporter import ExportError, Signer
from briefing.publishing.pdf.certificate import holder_of, load_key
from briefing.publishing.pdf.structure import SIGNATURE_FIELD
from briefing.sentences import sentence


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """What a validation of a signed file found.

    Args:
        name: who the certificate names, as it says itself.
        is_valid: the file is whole and as it was signed, and the signature is the certificate's.
    """

    name: str
    is_valid: bool

    def sentence(self) -> str:
        """Return the finding for the user."""
        if self.is_valid:
            return sentence(
                "Signed by {name}: the signature is valid; trust in the certificate was not checked.",
                name=self.name,
            )
        return sentence("The signature of {name} is not valid.", name=self.name)


def sign(content: bytes, signer: Signer, password: str = "") -> bytes:
    """Return the file with a signature over all of it, added as an incremental update.

    Args:
        content: the finished PDF with its empty signature field.
        signer: certificate and reason.
        password: of the PDF where it is encrypted, empty where it is not.

    Raises:
        ExportError: signing is not installed, the certificate can't be used, or the signature came out wrong.
    """
    key = load_key(signer)
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    class Writer(IncrementalPdfFileWriter):
        """Leaves the metadata alone: pyHanko's would name another producer in the packet than beside it."""

        def _update_meta(self) -> None:
            """Change nothing."""

    writer: Any = Writer(BytesIO(content))
    if password:
        writer.encrypt(password)
    metadata = signers.PdfSignatureMetadata(
        field_name=SIGNATURE_FIELD,
        name=key.name,
        reason=signer.reason or None,
        location=signer.location or None,
        subfilter=fields.SigSeedSubFilter.PADES,
        md_algorithm="sha256",
    )
    signed = signers.sign_pdf(writer, metadata, signer=key.signer, existing_fields_only=True)
    return bytes(signed.getvalue())


def check_signature(content: bytes, password: str = "") -> SignatureReport:
    """Validate the signature of a file; whether its certificate can be trusted, the reader has to decide.

    Args:
        content: the signed PDF.
        password: of the PDF where it is encrypted, empty where it is not.

    Raises:
        ExportError: it has no signature.
    """
    from cryptography.x509 import load_der_x509_certificate
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    reader: Any = PdfFileReader(BytesIO(content))
    if password:
        reader.decrypt(password)
    signatures = reader.embedded_signatures
    if len(signatures) != 1:
        raise ExportError("The PDF came out without its signature; nothing was written.")
    context = ValidationContext(trust_roots=[], allow_fetching=False)
    with _without_tracebacks():
        status = validate_pdf_signature(signatures[0], context)
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    holder = holder_of(load_der_x509_certificate(status.signing_cert.dump()))
    return SignatureReport(holder, bool(status.intact and status.valid and whole))


@contextmanager
def _without_tracebacks() -> Iterator[None]:
    """Keep pyHanko from logging the missing trust root as a failure: trust is not asked for."""
    log = logging.getLogger("pyhanko.sign.validation.generic_cms")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before
