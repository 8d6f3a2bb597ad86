"""The common ground of all data classes: immutable, validated, without unknown fields."""

from pydantic import BaseModel, ConfigDict


class FrozenModel(BaseModel):
    """Base of every value in the vocabulary: a change is a new value (`model_copy`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)
