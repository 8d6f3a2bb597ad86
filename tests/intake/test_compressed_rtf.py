"""Rich text bodies of Outlook's mails."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.intake import IntakeError, IntakeLimits, IntakeOptions, read_bytes
from briefing.intake.compressed_rtf import decompressed
from tests.intake import samples
from tests.intake.compound_file import outlook_mail

# The two examples of [MS-OXRTFCP], section 4.
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
CROSSING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def plain(rtf: bytes) -> bytes:
    """Return rich text in the container without compression."""
    return struct.pack("<4I", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf


def test_the_examples_of_the_specification() -> None:
    assert decompressed(HELLO, 1000) == rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n"
    assert decompressed(CROSSING, 1000) == rb"{\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_a_mail_with_rich_text_alone_is_read() -> None:
    data = outlook_mail(
        samples.TITLE,
        "Alerts",
        "",
        ("note.txt", b""),
        rich_text=plain(samples.rtf().replace(b"\\par\n", b"\\par\r\n")),
    )
    (imported,) = read_bytes("a.msg", data).articles
    assert all(paragraph in imported.article.text for paragraph in samples.PARAGRAPHS)
    assert imported.article.title == samples.TITLE


@pytest.mark.parametrize("data", [b"", b"\x00" * 15, struct.pack("<4I", 20, 20, 1, 0) + b"abc"])
def test_damaged(data: bytes) -> None:
    with pytest.raises(IntakeError, match="damaged"):
        decompressed(data, 1000)


def test_above_the_limit() -> None:
    with pytest.raises(IntakeError, match="larger than the limit"):
        decompressed(struct.pack("<4I", 20, 2**31, 0x75465A4C, 0), 1000)
    options = IntakeOptions(limits=IntakeLimits(file_bytes=10))
    data = outlook_mail("Subject", "Alerts", "", ("a.txt", b""), rich_text=plain(samples.rtf()))
    assert "larger than the limit" in read_bytes("a.msg", data, options).problems[0].sentence


@given(st.binary(max_size=200))
def test_any_bytes_end(data: bytes) -> None:
    assert len(decompressed(struct.pack("<4I", 0, 1000, 0x75465A4C, 0) + data, 5000)) <= 1000
