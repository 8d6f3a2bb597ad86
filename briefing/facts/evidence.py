"""Where in the source a fact was read: rule 1 of the house, evidence first."""

from typing import Any

from pydantic import Field

from briefing.facts.model import FrozenModel


class Evidence(FrozenModel):
    """Exact characters of an article.

    Args:
        start: offset of the first character, in Unicode code points of the article's text.
        end: offset after the last character.
        text: the characters themselves, so that a drift of offsets is seen at once.
    """

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str = Field(min_length=1)

    def model_post_init(self, _context: Any, /) -> None:
        """Check what no field can check alone: once, when the value is made, not in every fact that holds it.

        Raises:
            ValueError: the text is shorter or longer than the span.
        """
        if self.end - self.start != len(self.text):
            raise ValueError(
                f"The evidence spans {self.end - self.start} characters, but its text has {len(self.text)}."
            )

    def matches(self, article_text: str) -> bool:
        """Tell whether the article still holds these characters at this place."""
        return article_text[self.start : self.end] == self.text


def evidence_of(article_text: str, start: int, end: int) -> Evidence:
    """Cut evidence out of an article, without the blanks at its ends.

    Raises:
        ValueError: the span is empty, blank or outside the text.
    """
    if not 0 <= start < end <= len(article_text):
        raise ValueError(
            f"The span {start}-{end} lies outside the article of {len(article_text)} characters."
        )
    while start < end and article_text[start].isspace():
        start += 1
    while end > start and article_text[end - 1].isspace():
        end -= 1
    if start == end:
        raise ValueError("The selected span holds only blanks; select the words that report the fact.")
    return Evidence(start=start, end=end, text=article_text[start:end])
