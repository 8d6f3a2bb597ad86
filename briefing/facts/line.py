"""A fact in one line, for the command line and for lists: what, and by whose word."""

from briefing.facts.attribution import Attribution, Category
from briefing.facts.casualty import CasualtyClaim
from briefing.facts.caveat import Caveat
from briefing.facts.ceasefire import CeasefireReport
from briefing.facts.fact import Fact
from briefing.facts.quantity import Qualifier, Quantity
from briefing.facts.statement import Directness, Statement

_BEFORE_THE_FIGURE = {
    Qualifier.AT_LEAST: "at least ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.UP_TO: "up to ",
    Qualifier.FEWER_THAN: "fewer than ",
    Qualifier.NEARLY: "nearly ",
    Qualifier.ABOUT: "about ",
}


def fact_line(fact: Fact) -> str:
    """Return what the fact reports and who says so; a figure never stands without its claimant (rule 2)."""
    match fact:
        case CasualtyClaim():
            whose = ", ".join(filter(None, (fact.victims.party, _category(fact.victims.category))))
            line = f"{count_words(fact.count)} {fact.outcome.value}"
            line += f" ({whose})" if whose else ""
            line += f", {_claimed(fact.claimant)}"
        case CeasefireReport():
            line = f"{fact.instrument.value.replace('_', ' ')} {fact.status.value.replace('_', ' ')}"
            line += f" ({', '.join(fact.parties)})" if fact.parties else ""
            line += f", brokered by {', '.join(fact.brokers)}" if fact.brokers else ""
            line += f", {fact.when_text}" if fact.when_text else ""
            line += f", {_claimed(fact.claimant)}"
        case Statement():
            words = f"“{fact.content}”" if fact.directness is Directness.DIRECT else fact.content
            speaker = fact.speaker.name if fact.speaker else "speaker not stated"
            line = f"{speaker}: {words}"
        case Caveat():
            line = fact.type.value.replace("_", " ") + (f" ({fact.party})" if fact.party else "")
            line += f": {fact.evidence[0].text}" if fact.evidence else ""
    return f"{line} [background]" if fact.background else line


def count_words(count: Quantity) -> str:
    """Return a count with its qualifier, "at least 7"; the source's own words where it has no figure."""
    if count.qualifier is Qualifier.UNQUANTIFIED:
        return count.text or "an unstated number"
    if count.qualifier is Qualifier.RANGE:
        return f"{count.low:,}–{count.high:,}"
    figure = count.low if count.low is not None else count.high
    return f"{_BEFORE_THE_FIGURE.get(count.qualifier, '')}{figure:,}"


def _claimed(claimant: Attribution | None) -> str:
    if claimant is None:
        return "in the outlet's own voice"
    resolved = f" ({claimant.name})" if claimant.name and claimant.name != claimant.text else ""
    return f"according to {claimant.text}{resolved}"


def _category(category: Category) -> str:
    return "" if category is Category.UNSPECIFIED else category.value.replace("_", " ")
