"""Bytes to text: declared, detected, marked, and no text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError

TEXT = "Naïve soldiers’ café “déjà vu” — the truce held in Plzeň, residents said. " * 4


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("utf-32-be", b"\x00\x00\xfe\xff"),
    ],
)
def test_byte_order_marks(encoding: str, mark: bytes) -> None:
    decoded = decode(mark + TEXT.encode(encoding))
    assert (decoded.text, decoded.how) == (TEXT, "byte order mark")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding: str) -> None:
    assert decode(("The truce held for a second night. " * 5).encode(encoding)).text.startswith(
        "The truce held"
    )


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "latin1", "us-ascii"])
def test_western_declarations_are_read_as_browsers_do(declared: str) -> None:
    text = "The “truce” held – residents’ words."
    assert decode(text.encode("cp1252"), declared).text == text


def test_undeclared_windows_text_is_detected() -> None:
    text = "The soldiers’ families said that the “truce” had held – so far – near the café. " * 5
    assert decode(text.encode("cp1252")).text == text


def test_undeclared_cyrillic_text_is_detected() -> None:
    text = "Министерство обороны сообщило о прекращении огня в четверг вечером. " * 8
    assert decode(text.encode("cp1251")).text == text


def test_declaration_inside_a_page() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Прекращение огня</body></html>'
    assert "Прекращение огня" in decode(page.encode("cp1251")).text


def test_a_few_broken_bytes_do_not_spoil_a_utf8_file() -> None:
    decoded = decode(TEXT.encode() + b" \xff end")
    assert TEXT in decoded.text
    assert "shown as" in decoded.note


def test_the_analyst_may_insist() -> None:
    assert decode("žluť".encode("cp1250"), given="cp1250").text == "žluť"
    with pytest.raises(IntakeError, match="no character encoding"):
        decode(b"x", given="klingon")


@pytest.mark.parametrize("declared", ["base64", "rot13", "zip", "hex", "undefined", "nonsense", "\x00"])
def test_declarations_that_are_no_text_encodings_are_ignored(declared: str) -> None:
    assert decode(b"The truce held.", declared).text == "The truce held."


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "utf-8", "utf-16", "cp1252", "shift_jis", "idna", "punycode"]),
)
def test_any_bytes_decode_or_are_refused_with_a_sentence(data: bytes, declared: str) -> None:
    try:
        assert isinstance(decode(data, declared).text, str)
    except IntakeError as error:
        assert error.sentence.endswith(".")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")
