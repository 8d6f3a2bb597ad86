"""Articles: immutable text with its source, its date and its hash (rule 6)."""

import hashlib
from datetime import date, datetime
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from briefing.facts.model import FrozenModel

_LENGTH_OF_A_DAY = len("2022-09-15")


class MetadataOrigin(FrozenModel):
    """Where a field of the article's metadata came from, and how sure it is.

    Args:
        field: name of the field ("published").
        origin: where it was read ("JSON-LD datePublished", "given by the analyst", "file name").
        confidence: 0 to 1.
    """

    field: str
    origin: str
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)


class RemovedPassage(FrozenModel):
    """A passage that intake left out of the clean text, kept to be shown.

    Args:
        text: the words left out.
        reason: why ("cookie notice", "link list").
    """

    text: str
    reason: str


class Article(FrozenModel):
    """A news article as it came in.

    Args:
        id: stable name of the article inside a dossier.
        text: the clean text that all offsets count in; never changed, a correction is a new revision.
        title: headline, empty where none was found.
        subtitle: standfirst.
        source: the outlet.
        authors: names of the byline.
        published: moment with zone, or the day alone; None where it was not found and not yet given.
        modified: the same for the last change.
        url: address that the article came from.
        language: two-letter code (ISO 639-1), empty where not known.
        origin: path or address that it was imported from, for messages.
        sha256: hash of the text (UTF-8).
        retrieved: when it was imported.
        syndicated_from: agency or outlet whose copy this is; such copies count as one source.
        revision_of: id of the article that this one corrects or updates.
        metadata_origins: where each field came from.
        removed: passages that were left out of the text.
        headings: spans (start, end) of the headings inside the text that the source marks as such.
    """

    id: str
    text: str
    title: str = ""
    subtitle: str = ""
    source: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | date | None = None
    modified: datetime | date | None = None
    url: str = ""
    language: str = ""
    origin: str = ""
    sha256: str = ""
    retrieved: datetime | None = None
    syndicated_from: str = ""
    revision_of: str = ""
    metadata_origins: tuple[MetadataOrigin, ...] = ()
    removed: tuple[RemovedPassage, ...] = ()
    headings: tuple[tuple[int, int], ...] = ()

    @field_validator("published", "modified", mode="before")
    @classmethod
    def _a_day_stays_a_day(cls, value: Any) -> Any:
        """Keep "2022-09-15" a day: midnight would be a precision that the source did not give."""
        if isinstance(value, str):
            value = value.strip()
            if not value:
                return None
            return (
                date.fromisoformat(value) if len(value) <= _LENGTH_OF_A_DAY else datetime.fromisoformat(value)
            )
        return value

    @model_validator(mode="before")
    @classmethod
    def _hash_the_text(cls, values: Any) -> Any:
        if isinstance(values, dict) and isinstance(values.get("text"), str) and not values.get("sha256"):
            values = {**values, "sha256": text_hash(values["text"])}
        return values

    @model_validator(mode="after")
    def _text_is_what_was_hashed(self) -> Self:
        if self.sha256 != text_hash(self.text):
            raise ValueError("The text of the article is not the one that its SHA-256 was made of.")
        return self

    @property
    def publication_day(self) -> date | None:
        """Return the calendar day of publication as the outlet gives it."""
        return self.published.date() if isinstance(self.published, datetime) else self.published


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text as 64 hexadecimal digits; lone surrogates are hashed as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
