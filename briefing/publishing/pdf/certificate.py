"""The certificate that signs, from a PKCS#12 file (RFC 7292), with a sentence for all that can be wrong."""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.publishing.exporter import ExportError, Signer
from briefing.sentences import sentence

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_LONGEST_FILE = 5_000_000  # bytes; a certificate with its chain has some thousand


class PassPhraseError(ExportError):
    """The pass phrase does not open the certificate, or none was given."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A certificate that can sign.

    Args:
        name: of its holder.
        signer: pyHanko's SimpleSigner.
    """

    name: str
    signer: Any


def can_sign() -> bool:
    """Tell whether what signing needs is installed."""
    return find_spec("pyhanko") is not None and find_spec("cryptography") is not None


def load_key(signer: Signer, *, now: datetime | None = None) -> SigningKey:
    """Open the certificate of a signer.

    Args:
        signer: file and pass phrase.
        now: moment of signing; the clock's if None.

    Raises:
        PassPhraseError: the pass phrase does not open it.
        ExportError: signing is not installed, or the certificate can't be used.
    """
    if not can_sign():
        raise ExportError(
            "Signing needs the extra 'sign' (pyHanko); install it with: pip install 'briefing-desk[sign]'."
        )
    from pyhanko.sign.signers import SimpleSigner

    name, content = signer.certificate.name, _content(signer.certificate)
    certificate = _certificate(name, content, signer.pass_phrase)
    holder = holder_of(certificate)
    _check_dates(certificate, name, holder, now or datetime.now(UTC))
    _check_use(certificate, name, holder)
    key = SimpleSigner.load_pkcs12_data(content, [], _as_bytes(signer.pass_phrase))
    return SigningKey(holder, key)


def needs_pass_phrase(path: Path) -> bool:
    """Tell whether a certificate opens only with a pass phrase; False where anything else is wrong."""
    try:
        load_key(Signer(path))
    except PassPhraseError:
        return True
    except ExportError:
        return False
    return False


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST_FILE)
    except OSError as error:
        reason = error.strerror or error
        raise ExportError(
            sentence(
                "The certificate {name} can't be read ({reason}); choose a .p12 or .pfx file.",
                name=path.name,
                reason=reason,
            )
        ) from error
    if not _is_pkcs12(content):
        raise ExportError(
            sentence(
                "{name} is no PKCS#12 file; choose the .p12 or .pfx file that holds the certificate "
                "together with its key.",
                name=path.name,
            )
        )
    return content


def _is_pkcs12(content: bytes) -> bool:
    from asn1crypto.pkcs12 import Pfx

    try:
        return bool(Pfx.load(content)["version"].native == "v3")
    except (ValueError, TypeError):
        return False


def _certificate(name: str, content: bytes, pass_phrase: str) -> "Certificate":
    """Return the certificate that has a private key beside it."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        key, certificate, others = pkcs12.load_key_and_certificates(content, _as_bytes(pass_phrase))
    except UnsupportedAlgorithm as error:
        raise ExportError(
            sentence(
                "{name} is encrypted in a way that is not supported; export it again with AES-256.",
                name=name,
            )
        ) from error
    except ValueError as error:
        if pass_phrase:
            raise PassPhraseError(
                sentence(
                    "The pass phrase does not open {name}; type it again.",
                    name=name,
                )
            ) from error
        raise PassPhraseError(
            sentence(
                "{name} opens only with its pass phrase; type it.",
                name=name,
            )
        ) from error
    if key is None and (certificate is not None or others):
        raise ExportError(
            sentence(
                "{name} holds a certificate without its private key, which can't sign; export the "
                "certificate again together with its key.",
                name=name,
            )
        )
    if key is None or certificate is None:
        raise ExportError(
            sentence(
                "{name} holds no certificate that could sign; choose another file.",
                name=name,
            )
        )
    return certificate


def holder_of(certificate: "Certificate") -> str:
    """Return who the certificate names: the common name, else the organisation, else the whole subject."""
    from cryptography.x509.oid import NameOID

    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for attribute in certificate.subject.get_attributes_for_oid(kind):
            if str(attribute.value).strip():
                return str(attribute.value).strip()
    return certificate.subject.rfc4514_string() or "an unnamed holder"


def _check_dates(certificate: "Certificate", name: str, holder: str, now: datetime) -> None:
    begins, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if now > ends:
        raise ExportError(
            sentence(
                "The certificate of {holder} in {name} expired on {ends}; sign with one that is valid.",
                holder=holder,
                name=name,
                ends=f"{ends:%Y-%m-%d}",
            )
        )
    if now < begins:
        raise ExportError(
            sentence(
                "The certificate of {holder} in {name} is valid from {begins} only; check the clock "
                "of this computer, or sign with another one.",
                holder=holder,
                name=name,
                begins=f"{begins:%Y-%m-%d}",
            )
        )


def _check_use(certificate: "Certificate", name: str, holder: str) -> None:
    """Refuse a certificate that says itself that it is for something else (RFC 5280, 4.2.1.3)."""
    from cryptography.x509 import ExtensionNotFound, KeyUsage

    try:
        usage = certificate.extensions.get_extension_for_class(KeyUsage).value
    except (ExtensionNotFound, ValueError):
        return
    if not usage.digital_signature and not usage.content_commitment:
        raise ExportError(
            sentence(
                "The certificate of {holder} in {name} is not meant for signatures; choose one that is.",
                holder=holder,
                name=name,
            )
        )


def _as_bytes(pass_phrase: str) -> bytes | None:
    return pass_phrase.encode("utf-8") or None
