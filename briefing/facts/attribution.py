"""Who says so, who speaks, who was hit: people and parties as the source words them."""

from enum import StrEnum
from typing import Any

from pydantic import Field

from briefing.facts.model import FrozenModel


class Category(StrEnum):
    """Whose loss: the groups of GUIDE.md."""

    MILITARY = "military"
    POLICE = "police"
    MILITANT = "militant"
    CIVILIAN = "civilian"
    PEACEKEEPER = "peacekeeper"
    AID_WORKER = "aid_worker"
    JOURNALIST = "journalist"
    MIXED = "mixed"
    UNSPECIFIED = "unspecified"


class _Mention(FrozenModel):
    """Words of the source for somebody, with their place where they stand in the article.

    Args:
        text: the words as written.
        party: country or group behind them as the article makes plain, None where it does not.
        start: offset of the words in code points, None where an analyst typed them.
        end: offset after the words.
    """

    text: str = Field(min_length=1)
    party: str | None = None
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, gt=0)

    def model_post_init(self, _context: Any, /) -> None:
        """Check what no field can check alone: once, when the value is made, not in every fact that holds it.

        Raises:
            ValueError: one offset is missing, or the words are shorter or longer than the span.
        """
        if (self.start is None) != (self.end is None):
            raise ValueError("A mention has both offsets or none.")
        if self.start is not None and self.end is not None and self.end - self.start != len(self.text):
            raise ValueError("The offsets of the mention do not span its words.")


class Attribution(_Mention):
    """The claimant: who says that a figure or a state holds.

    Args:
        name: who it is in full, as the article names them ("he" is the governor); empty where the words
            say it themselves or nothing tells.
    """

    name: str = ""


class Speaker(_Mention):
    """Who made a statement.

    Args:
        name: who it is in full, as the article names them; the words themselves where it stays unknown.
        role: office or function as the article gives it, None where it does not.
    """

    name: str = Field(min_length=1)
    role: str | None = None


class Victims(FrozenModel):
    """The people a casualty claim counts.

    Args:
        text: the words for them ("its troops"), empty where the source has none.
        party: whose people they are, None where not stated.
        category: the group they belong to.
    """

    text: str = ""
    party: str | None = None
    category: Category = Category.UNSPECIFIED
