"""Caveats: sentences that limit the trust in the report."""

from enum import StrEnum
from typing import Literal

from briefing.facts.base import FactBase, FactKind


class CaveatType(StrEnum):
    """Why to be careful (GUIDE.md of the gold data)."""

    UNVERIFIED = "unverified"
    NO_COMMENT = "no_comment"
    CONTRADICTED = "contradicted"
    ANONYMOUS = "anonymous"
    PRELIMINARY = "preliminary"


class Caveat(FactBase):
    """One limit of trust, as a sentence states it.

    Args:
        type: why to be careful.
        party: who has not commented or whose claim is unverified, None where it is everybody's.
    """

    kind: Literal[FactKind.CAVEAT] = FactKind.CAVEAT
    type: CaveatType
    party: str | None = None

    def key(self) -> str:
        """Tell the caveat from others of its sentence by its type."""
        return f"{super().key()} {self.kind} {self.type} {self.party or ''}"
