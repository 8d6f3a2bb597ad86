"""Damaged input at every reader for a bounded time: never an exception, never a long wait, always a sentence.

Hypothesis chooses the damage, so that a failure shrinks to a small one and comes back from its database.
INTAKE_FUZZ_SECONDS sets the seconds for each format (5 where it is not set).
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefing.intake import FetchOptions, IntakeLimits, IntakeOptions, IntakeResult, read_bytes
from tests.intake import samples
from tests.intake.page_layouts import layouts

SECONDS = float(os.environ.get("INTAKE_FUZZ_SECONDS", "5"))
LONGEST = 20.0  # seconds for one small damaged file, on a busy machine
OPTIONS = IntakeOptions(
    limits=IntakeLimits(
        file_bytes=2_000_000,
        html_bytes=2_000_000,
        archive_bytes=5_000_000,
        archive_members=100,
        pdf_pages=5,
        entries=100,
    ),
    fetch=FetchOptions(),
)
LAYOUTS = {layout.name: layout for layout in layouts()}
# One of each format, and what takes other ways through the readers.
MADE: dict[str, Callable[[], bytes]] = {
    **samples.ALL,
    "boxes.html": LAYOUTS["boxes of every kind between the paragraphs"].page,
    "tables.html": LAYOUTS["table of a table, a heading centred"].page,
    "bare.html": LAYOUTS["boxes between bare lines"].page,
    "rich.msg": samples.rich_text_mail,
    "columns.pdf": samples.columns,
}
# Pieces that have broken parsers before: deep nesting, huge numbers, bad references, odd encodings.
EVIL = (
    b"\x00",
    b"\xff\xfe",
    b'<!DOCTYPE x [<!ENTITY a "b">]>',
    b"&#xFFFFFFFF;",
    b"&#0;",
    b"<![CDATA[",
    b"-->",
    b"<" * 300,
    b"<div>" * 500,
    b"[" * 3000,
    b"{" * 3000,
    b'"\\ud800"',
    b"1e999999",
    b"%PDF-1.7",
    b"PK\x03\x04",
    b"\r\n\r\n",
    b"=?utf-8?b?//8=?=",
    b'Content-Type: multipart/mixed; boundary=""\r\n',
    b'charset="base64"',
    b"\\u99999999?",
    b"{\\rtf1" * 50,
    b"9" * 400,
    "\u202e\u2028\ufeff".encode(),
    b"\xed\xa0\x80",
    b'<meta charset="utf-7">',
    b"<base href='http://['>",
    b"sep=\x00\n",
    b"2022-99-99T99:99:99+99:99",
    b"https://[::1",
    b"<time datetime='-0001-01-01'>",
    b"\xf0\x9f\x92\xa3" * 100,
)


@st.composite
def damaged(draw: Callable, sample: bytes) -> bytes:
    """Cut, flip, repeat, insert and delete at random places."""
    data = bytearray(sample)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(1, 64))
        match draw(st.sampled_from(("flip", "cut", "delete", "repeat", "insert", "noise", "number"))):
            case "flip" if data:
                data[place] ^= draw(st.integers(1, 255))
            case "cut":
                del data[max(1, place) :]
            case "delete":
                del data[place : place + length]
            case "repeat":
                data[place:place] = data[place : place + length] * draw(st.integers(2, 40))
            case "insert":
                data[place:place] = draw(st.sampled_from(EVIL))
            case "noise":
                data[place : place + length] = draw(st.binary(min_size=1, max_size=64))
            case "number" if len(data) > place + 4:
                data[place : place + 4] = draw(
                    st.sampled_from((b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x00\x00\x00\x80"))
                )
    return bytes(data)


def check(result: IntakeResult, name: str) -> None:
    assert result.articles or result.problems
    for item in result.articles:
        article = item.article
        assert article.text.strip()
        assert article.id
        assert article.published is None or str(article.published)
        for start, end in article.headings:
            assert 0 <= start < end <= len(article.text)
        # The vocabulary must hold whatever came in: what is imported can be stored and read again.
        assert type(article).model_validate_json(article.model_dump_json()) == article
    for problem in result.problems:
        assert problem.sentence.strip().endswith((".", "first."))
        assert "{name}" not in problem.sentence
        assert problem.path


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", MADE)
def test_damaged_files_of_each_format(name: str) -> None:
    sample = MADE[name]()
    end = time.monotonic() + SECONDS
    tried = 0

    @settings(
        max_examples=1_000_000,
        deadline=timedelta(seconds=LONGEST),
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    )
    @given(damaged(sample))
    def attempt(data: bytes) -> None:
        nonlocal tried
        if time.monotonic() > end:
            raise TimeUp
        tried += 1
        check(read_bytes(name, data, OPTIONS), name)

    try:
        attempt()
    except TimeUp:
        pass
    except BaseExceptionGroup as group:  # Hypothesis reports several failures at once
        _, real = group.split(TimeUp)
        if real is not None:
            raise real from None
    assert tried > 0


class TimeUp(BaseException):
    """Ends a fuzzing run; not an Exception, so that nothing takes it for a failure."""


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_any_bytes_under_any_name() -> None:
    from briefing.intake.reader import supported_extensions

    end = time.monotonic() + SECONDS

    @settings(
        max_examples=1_000_000,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(st.binary(max_size=400), st.sampled_from([*supported_extensions(), ""]))
    def attempt(data: bytes, extension: str) -> None:
        if time.monotonic() > end:
            raise TimeUp
        check(read_bytes(f"a{extension}", data, OPTIONS), f"a{extension}")

    with suppress(TimeUp):
        attempt()
