"""How many, with the words that limit the number: "at least 7" is not 7."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from briefing.facts.model import FrozenModel


class Qualifier(StrEnum):
    """What the words around a figure do to it (GUIDE.md of the gold data)."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    NEARLY = "nearly"
    ABOUT = "about"
    RANGE = "range"
    UNQUANTIFIED = "unquantified"


_OPEN_ABOVE = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_OPEN_BELOW = (Qualifier.UP_TO, Qualifier.FEWER_THAN)


class Quantity(FrozenModel):
    """A count of people as it was reported.

    Args:
        low: lower bound in people, None where the words give none ("up to 40").
        high: upper bound in people, None where the words give none ("at least 30").
        qualifier: what the words around the figure do to it.
        text: the words, as in the source or as the analyst put them.
    """

    low: int | None = Field(default=None, ge=0)
    high: int | None = Field(default=None, ge=0)
    qualifier: Qualifier = Qualifier.EXACT
    text: str = ""

    @model_validator(mode="after")
    def _bounds_fit_the_qualifier(self) -> Self:
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError("The upper bound is below the lower one.")
        fits, wanted = self._form()
        if not fits:
            raise ValueError(f"A count with the qualifier '{self.qualifier.value}' {wanted}.")
        return self

    def _form(self) -> tuple[bool, str]:
        if self.qualifier is Qualifier.UNQUANTIFIED:
            return self.low is None and self.high is None, "has no figure"
        if self.qualifier in _OPEN_ABOVE:
            return self.low is not None and self.high is None, "has a lower bound and no upper one"
        if self.qualifier in _OPEN_BELOW:
            return self.low is None and self.high is not None, "has an upper bound and no lower one"
        if self.qualifier is Qualifier.RANGE:
            return self.low is not None and self.high is not None, "needs both bounds"
        return self.low is not None and self.low == self.high, "needs one figure"
