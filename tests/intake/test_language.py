"""The language of a text: English by its words, others by the model, short texts by nothing."""

import pytest

from briefing.intake import read_text
from briefing.intake.language import identify_language
from tests.intake import samples


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("\n\n".join(samples.PARAGRAPHS), "en"),
        (samples.TITLE.upper() + " AS TALKS RESUME IN THE CAPITAL OF OSTMARK", "en"),
        ("Die Armee meldete am Donnerstag vierzehn Tote nach Kämpfen in der Nähe des Passes.", "de"),
        (
            "Силы обороны сообщили о прекращении огня в четверг вечером, заявил представитель министерства.",
            "ru",
        ),
        ("أعلن الجيش يوم الخميس مقتل أربعة عشر جنديا في اشتباكات قرب الممر الجبلي على الحدود.", "ar"),
        ("Armata a anunțat joi că paisprezece soldați au fost uciși în lupte lângă pasul Brenn.", "ro"),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert identify_language(text)[0] == code


@pytest.mark.parametrize("text", ["", "14", "OK.", "https://courier.example/brenn", "71 : 77"])
def test_too_short_to_say(text: str) -> None:
    assert identify_language(text) == ("", 0.0)


def test_the_note_says_what_happens_to_it() -> None:
    text = "Die Armee meldete am Donnerstag vierzehn Tote nach Kämpfen in der Nähe des Passes. " * 4
    result = read_text(text)
    assert result.articles[0].article.language == "de"
    assert "in German, not in English" in result.problems[0].sentence
