"""The lexicon of speech: well formed, and open to the user's own words."""

import re
import tomllib
from pathlib import Path

import pytest

from briefing.extraction.lexicon import load_lexicon, use_user_lexicon
from briefing.extraction.speech.lexicon import Complement, speech_lexicon
from briefing.extraction.speech.roles import role_lexicon
from briefing.resource_files import resource

PREPOSITIONS = {"of", "for", "against", "about", "on", "over", "to", "with", "in"}


@pytest.fixture
def own_lexicon(tmp_path: Path):
    """Write a user's lexicon and use it for one test."""
    (tmp_path / "speech.toml").write_text(
        '[verbs.ours]\nspoken = true\ncomplements = ["clause"]\nwords = ["radio"]\n', encoding="utf-8"
    )
    use_user_lexicon(tmp_path)
    yield
    use_user_lexicon(None)


def test_every_complement_is_known() -> None:
    for name, group in load_lexicon("speech")["verbs"].items():
        for complement in group["complements"]:
            assert complement in {c.value for c in Complement} | PREPOSITIONS, name


@pytest.mark.parametrize("name", ["speech", "roles"])
def test_words_are_lemmas_in_small_letters(name: str) -> None:
    text = resource("lexicon", f"{name}.toml").read_text(encoding="utf-8")

    def check(value: object) -> None:
        if isinstance(value, str):
            assert value == value.strip().lower()
        elif isinstance(value, list):
            for item in value:
                check(item)
        elif isinstance(value, dict):
            for item in value.values():
                check(item)

    check(tomllib.loads(text))
    assert not re.search(r"\t", text)


def test_what_is_said_once_counts_as_spoken() -> None:
    lexicon = speech_lexicon()
    assert ("say", "clause") in lexicon.spoken
    assert ("believe", "clause") not in lexicon.spoken
    assert ("want", "infinitive") not in lexicon.spoken


def test_a_users_own_verb_is_a_cue(own_lexicon: None) -> None:
    assert ("radio", "clause") in speech_lexicon().spoken


def test_roles_are_read_again_for_a_user(own_lexicon: None) -> None:
    assert "minister" in role_lexicon().heads
