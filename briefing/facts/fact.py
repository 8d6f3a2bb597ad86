"""The union of the four kinds of fact, and the reader that tells them apart by `kind`."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from briefing.facts.casualty import CasualtyClaim
from briefing.facts.caveat import Caveat
from briefing.facts.ceasefire import CeasefireReport
from briefing.facts.statement import Statement

Fact = Annotated[CasualtyClaim | CeasefireReport | Statement | Caveat, Field(discriminator="kind")]
fact_adapter: TypeAdapter[CasualtyClaim | CeasefireReport | Statement | Caveat] = TypeAdapter(Fact)
