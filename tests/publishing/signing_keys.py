"""Certificates made for tests; each is signed by itself."""

import datetime
from pathlib import Path

import pytest

PASS_PHRASE = "pw"


def write_certificate(
    path: Path,
    *,
    pass_phrase: str = PASS_PHRASE,
    years: tuple[int, int] = (2020, 2060),
    with_key: bool = True,
    for_signing: bool = True,
    name: str = "Example Desk",
) -> Path:
    """Write a PKCS#12 file and return its path."""
    pytest.importorskip("pyhanko")
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12

    key = ec.generate_private_key(ec.SECP256R1())
    holder = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(for_signing, for_signing, not for_signing, *([False] * 6))
    made = (
        x509.CertificateBuilder()
        .subject_name(holder)
        .issuer_name(holder)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(datetime.datetime(years[0], 1, 1))
        .not_valid_after(datetime.datetime(years[1], 1, 1))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    lock = BestAvailableEncryption(pass_phrase.encode()) if pass_phrase else NoEncryption()
    kept = key if with_key else None
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"desk", kept, made, None, lock))
    return path
