"""The signature of the finished file (PAdES, ETSI EN 319 142-1) by pyHanko, our extra `sign`."""

from io import BytesIO
from typing import Any

from briefing.publishing.exporter import ExportError, Signer

_FIELD = "Signature"


def sign(content: bytes, signer: Signer, password: str = "") -> bytes:
    """Return the file with a signature over all of it, added as an incremental update.

    Args:
        content: the finished PDF.
        signer: certificate and reason.
        password: of the PDF where it is encrypted, empty where it is not.

    Raises:
        ExportError: pyHanko is not installed, or the certificate can't be used.
    """
    try:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import fields, signers
    except ImportError as error:
        raise ExportError(
            "Signing needs the extra 'sign'; install it with: pip install 'briefing-desk[sign]'."
        ) from error
    key = _load(signers, signer)
    writer: Any = IncrementalPdfFileWriter(BytesIO(content))
    if password:
        writer.encrypt(password)
    metadata = signers.PdfSignatureMetadata(
        field_name=_FIELD,
        reason=signer.reason or None,
        location=signer.location or None,
        subfilter=fields.SigSeedSubFilter.PADES,
        md_algorithm="sha256",
    )
    signed = signers.sign_pdf(writer, metadata, signer=key)
    return bytes(signed.getvalue())


def _load(signers: Any, signer: Signer) -> Any:
    name = signer.certificate.name
    try:
        key = signers.SimpleSigner.load_pkcs12(
            str(signer.certificate), passphrase=signer.password.encode("utf-8") or None
        )
    except (OSError, ValueError) as error:
        raise ExportError(
            f"The certificate {name} can't be read ({error}); choose a .p12 or .pfx file."
        ) from error
    if key is None:
        raise ExportError(
            f"The certificate {name} can't be opened; check its password and that it is PKCS#12."
        )
    return key
