"""Limits and the network by name, and what is said about files that no reader is for."""

import io
import zipfile

import pytest

from briefing.intake import IntakeError, IntakeOptions, ProblemKind, read_bytes, read_paths
from briefing.intake.foreign_files import sentence_about
from briefing.intake.settings import amount, known_limits, with_settings
from tests.intake import samples


def test_limits_are_set_by_name() -> None:
    options = with_settings(
        IntakeOptions(source="The Lake Herald"),
        {"html_bytes": "400MB", "pdf_pages": 20, "fetch_timeout": "2.5", "fetch_bytes": "5 mb"},
    )
    assert options.limits.html_bytes == 400 * 1024**2
    assert options.limits.pdf_pages == 20
    assert (options.fetch.timeout, options.fetch.bytes) == (2.5, 5 * 1024**2)
    assert options.source == "The Lake Herald"
    assert options.limits.elements == IntakeOptions().limits.elements


def test_the_proxy_and_the_own_network_are_set() -> None:
    options = with_settings(IntakeOptions(), {"proxy": "http://proxy.example:3128", "allow_private": True})
    assert options.fetch.proxy == "http://proxy.example:3128"
    assert options.fetch.allow_private
    assert not with_settings(IntakeOptions(), {}).fetch.allow_private


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("html", "1", "no limit “html”"),
        ("html_bytes", "many", "as in 400MB"),
        ("html_bytes", "0", "above zero"),
        ("html_bytes", "-5", "above zero"),
        ("pdf_pages", "5MB", "as in 1000"),
    ],
)
def test_what_cannot_be_meant_is_said(name: str, value: str, said: str) -> None:
    with pytest.raises(IntakeError, match=said):
        amount(name, value)


def test_every_limit_of_the_options_is_a_setting() -> None:
    values = {limit.name: limit.default for limit in known_limits()}
    assert with_settings(IntakeOptions(), values) == IntakeOptions()
    assert len(values) == 17


def test_a_raised_limit_lets_the_page_in() -> None:
    page = samples.html()
    tight = with_settings(IntakeOptions(), {"html_bytes": 100})
    assert "raise the limit" in read_bytes("a.html", page, tight).problems[0].sentence
    assert read_bytes("a.html", page, with_settings(tight, {"html_bytes": "1MB"})).articles


@pytest.mark.parametrize(
    ("name", "member", "said"),
    [
        ("toll.xlsx", "xl/workbook.xml", "is a spreadsheet; save the sheet as CSV"),
        ("toll.zip", "xl/workbook.xml", "is a spreadsheet"),
        ("talk.pptx", "ppt/presentation.xml", "is a presentation; save it as PDF"),
        ("toll.ods", "content.xml", "is a spreadsheet"),
        ("note.pages", "Index/Document.iwa", "save it as PDF, Word or EPUB"),
    ],
)
def test_packed_documents_of_other_programs_are_one_sentence(name: str, member: str, said: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, "<?xml version='1.0'?><a>1</a>")
    result = read_bytes(name, packed.getvalue())
    assert [problem.sentence.startswith(f"“{name}”") for problem in result.problems] == [True]
    assert said in result.problems[0].sentence


def test_a_word_file_under_a_foreign_name_is_read() -> None:
    assert read_bytes("a.xlsx", samples.docx()).articles


def test_every_sentence_about_a_kind_says_what_to_do() -> None:
    for extension in (".jpg", ".mp3", ".rar", ".pst", ".mobi", ".exe", ".qqq", ""):
        assert sentence_about(extension).startswith("“{name}” is ")
        assert ";" in sentence_about(extension)


def test_a_table_asks_for_its_columns() -> None:
    table = b"Nr;Meldung\n1;At least nine people were killed in Karn on Tuesday, the governor said.\n"
    asked = read_bytes("a.csv", table).problems[0]
    assert asked.kind is ProblemKind.NEEDS_COLUMNS
    assert "“Nr”, “Meldung”" in asked.sentence
    assert "--column text=NAME" in asked.sentence
    wrong = read_bytes("a.csv", table, IntakeOptions(columns={"text": "Nix"})).problems[0]
    assert "has no column “Nix”" in wrong.sentence
    assert read_bytes("a.csv", table, IntakeOptions(columns={"text": "Meldung"})).articles


def test_an_address_that_cannot_be_fetched_is_no_file() -> None:
    result = read_paths(["ftp://lake.example/a"], IntakeOptions(fetch_links=True))
    assert "only addresses with http:// or https://" in result.problems[0].sentence


def test_a_wrong_password_is_said() -> None:
    result = read_bytes("a.pdf", samples.pdf("secret"), IntakeOptions(password="wrong"))
    assert "the password that was given does not open it; give the right one" in result.problems[0].sentence
