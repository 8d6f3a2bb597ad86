"""The vocabulary: articles, evidence and the four kinds of fact. Pure data; reads and writes nothing."""

from briefing.facts.article import Article, MetadataOrigin, RemovedPassage
from briefing.facts.attribution import Attribution, Category, Speaker, Victims
from briefing.facts.base import FactBase, FactKind, Reliability, Review, ReviewState
from briefing.facts.casualty import CasualtyClaim, Outcome
from briefing.facts.caveat import Caveat, CaveatType
from briefing.facts.ceasefire import CeasefireReport, CeasefireStatus, Instrument
from briefing.facts.evidence import Evidence, evidence_of
from briefing.facts.fact import Fact, fact_adapter
from briefing.facts.quantity import Qualifier, Quantity
from briefing.facts.statement import Directness, Statement
from briefing.facts.when import Granularity, Period, TimeExpression, TimeExpressionType, When

__all__ = [
    "Article",
    "Attribution",
    "CasualtyClaim",
    "Category",
    "Caveat",
    "CaveatType",
    "CeasefireReport",
    "CeasefireStatus",
    "Directness",
    "Evidence",
    "Fact",
    "FactBase",
    "FactKind",
    "Granularity",
    "Instrument",
    "MetadataOrigin",
    "Outcome",
    "Period",
    "Qualifier",
    "Quantity",
    "Reliability",
    "RemovedPassage",
    "Review",
    "ReviewState",
    "Speaker",
    "Statement",
    "TimeExpression",
    "TimeExpressionType",
    "Victims",
    "When",
    "evidence_of",
    "fact_adapter",
]
