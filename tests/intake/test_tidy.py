"""Characters made plain, once: idempotent, nothing visible lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.intake import read_text
from briefing.intake.headlines import looks_like_a_headline, without_label
from briefing.intake.tidy import normalise_newlines, one_line, paragraphs, tidy


@pytest.mark.parametrize("mark", ["\r\n", "\r", "\n", "\u2028", "\u2029", "\u0085", "\x0b", "\x0c"])
def test_all_line_ends_become_one(mark: str) -> None:
    assert normalise_newlines(f"a{mark}b") == "a\nb"


def test_mixed_line_ends() -> None:
    assert tidy("a\r\nb\rc\nd\u2028e") == "a\nb\nc\nd\ne"


def test_invisible_signs_and_ligatures() -> None:
    assert tidy("cease\u00adfire in o\ufb03ce\u200b \ufeffsaid") == "ceasefire in office said"


def test_no_break_spaces_of_a_text_stay() -> None:
    assert tidy("an enclave\u00a0which") == "an enclave\u00a0which"
    assert one_line(" an  enclave\u00a0which\n lies ") == "an enclave which lies"


def test_joiners_of_other_scripts_stay() -> None:
    assert tidy("می\u200cخواهم") == "می\u200cخواهم"


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert one_line(one_line(text)) == one_line(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P"]), max_size=60))
def test_letters_and_figures_are_never_lost(text: str) -> None:
    kept = "".join(tidy(text).split())
    plain = "".join(text.split())
    assert len(kept) >= len([c for c in plain if c.isalnum()]) - plain.count("\u00ad")


@settings(deadline=None)  # the first example loads the readers
@given(st.text(max_size=200))
def test_any_text_can_be_pasted(text: str) -> None:
    result = read_text(text)
    assert result.articles or result.problems
    for item in result.articles:
        article = item.article
        assert "\r" not in article.text
        assert article.text == article.text.strip() or article.text
        assert type(article).model_validate_json(article.model_dump_json()) == article


def test_paragraphs_at_blank_lines_else_at_lines() -> None:
    assert paragraphs("a\nb\n\n\nc") == ["a\nb", "c"]
    assert paragraphs("a\nb\nc") == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Valdoria says 14 soldiers killed near Brenn pass", True),
        ("Is the truce over?", True),
        ("The truce held for a second night.", False),
        ("Truce", False),
        ("word " * 60, False),
    ],
)
def test_headlines(text: str, is_one: bool) -> None:
    assert looks_like_a_headline(text) == is_one


def test_labels_behind_headlines() -> None:
    assert without_label("Truce holds in Delmark | Conflict News") == "Truce holds in Delmark"
    assert without_label("Truce holds in Delmark - The Courier", "Courier") == "Truce holds in Delmark"
    assert without_label("Truce holds in Delmark - for now", "Courier") == "Truce holds in Delmark - for now"
