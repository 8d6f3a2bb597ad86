"""Values of the vocabulary in words of the interface, and figures as people write them."""

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from briefing.facts import (
    Article,
    CasualtyClaim,
    Caveat,
    CeasefireReport,
    Fact,
    Qualifier,
    Quantity,
    ReviewState,
    Statement,
)

STATE_SYMBOLS = {
    ReviewState.PROPOSED: "?",
    ReviewState.CONFIRMED: "✓",
    ReviewState.EDITED: "✎",
    ReviewState.REJECTED: "✗",
}

_WORDS = {
    # Kinds
    "casualty": QT_TRANSLATE_NOOP("words", "Casualty claim"),
    "ceasefire": QT_TRANSLATE_NOOP("words", "Ceasefire"),
    "statement": QT_TRANSLATE_NOOP("words", "Statement"),
    "caveat": QT_TRANSLATE_NOOP("words", "Caveat"),
    # States of review
    "proposed": QT_TRANSLATE_NOOP("words", "unreviewed"),
    "confirmed": QT_TRANSLATE_NOOP("words", "confirmed"),
    "edited": QT_TRANSLATE_NOOP("words", "edited"),
    "rejected": QT_TRANSLATE_NOOP("words", "rejected"),
    # Outcomes
    "killed": QT_TRANSLATE_NOOP("words", "killed"),
    "wounded": QT_TRANSLATE_NOOP("words", "wounded"),
    "missing": QT_TRANSLATE_NOOP("words", "missing"),
    "captured": QT_TRANSLATE_NOOP("words", "captured"),
    "casualties": QT_TRANSLATE_NOOP("words", "casualties (dead and wounded together)"),
    # Qualifiers
    "exact": QT_TRANSLATE_NOOP("words", "exactly"),
    "at_least": QT_TRANSLATE_NOOP("words", "at least"),
    "more_than": QT_TRANSLATE_NOOP("words", "more than"),
    "up_to": QT_TRANSLATE_NOOP("words", "up to"),
    "fewer_than": QT_TRANSLATE_NOOP("words", "fewer than"),
    "nearly": QT_TRANSLATE_NOOP("words", "nearly"),
    "about": QT_TRANSLATE_NOOP("words", "about"),
    "range": QT_TRANSLATE_NOOP("words", "between"),
    "unquantified": QT_TRANSLATE_NOOP("words", "no figure given"),
    # Categories
    "military": QT_TRANSLATE_NOOP("words", "military"),
    "police": QT_TRANSLATE_NOOP("words", "police"),
    "militant": QT_TRANSLATE_NOOP("words", "militants"),
    "civilian": QT_TRANSLATE_NOOP("words", "civilians"),
    "peacekeeper": QT_TRANSLATE_NOOP("words", "peacekeepers"),
    "aid_worker": QT_TRANSLATE_NOOP("words", "aid workers"),
    "journalist": QT_TRANSLATE_NOOP("words", "journalists"),
    "mixed": QT_TRANSLATE_NOOP("words", "mixed"),
    "unspecified": QT_TRANSLATE_NOOP("words", "not stated"),
    # States of a ceasefire ("rejected" and "unconfirmed" apart from the states of review by their prefix)
    "status.called_for": QT_TRANSLATE_NOOP("words", "called for"),
    "status.negotiating": QT_TRANSLATE_NOOP("words", "being negotiated"),
    "status.agreed": QT_TRANSLATE_NOOP("words", "agreed"),
    "status.in_effect": QT_TRANSLATE_NOOP("words", "in effect"),
    "status.extended": QT_TRANSLATE_NOOP("words", "extended"),
    "status.violated": QT_TRANSLATE_NOOP("words", "violated"),
    "status.collapsed": QT_TRANSLATE_NOOP("words", "collapsed"),
    "status.rejected": QT_TRANSLATE_NOOP("words", "rejected by a party"),
    "status.denied": QT_TRANSLATE_NOOP("words", "denied"),
    "status.unconfirmed": QT_TRANSLATE_NOOP("words", "not confirmed"),
    # Instruments
    "instrument.ceasefire": QT_TRANSLATE_NOOP("words", "ceasefire"),
    "truce": QT_TRANSLATE_NOOP("words", "truce"),
    "humanitarian_pause": QT_TRANSLATE_NOOP("words", "humanitarian pause"),
    "cessation_of_hostilities": QT_TRANSLATE_NOOP("words", "cessation of hostilities"),
    "armistice": QT_TRANSLATE_NOOP("words", "armistice"),
    "peace_agreement": QT_TRANSLATE_NOOP("words", "peace agreement"),
    # Directness
    "direct": QT_TRANSLATE_NOOP("words", "direct quotation"),
    "indirect": QT_TRANSLATE_NOOP("words", "indirect"),
    "directness.mixed": QT_TRANSLATE_NOOP("words", "indirect with quoted words"),
    # Caveats
    "unverified": QT_TRANSLATE_NOOP("words", "not verified"),
    "no_comment": QT_TRANSLATE_NOOP("words", "no comment"),
    "contradicted": QT_TRANSLATE_NOOP("words", "contradicted"),
    "anonymous": QT_TRANSLATE_NOOP("words", "unnamed source"),
    "preliminary": QT_TRANSLATE_NOOP("words", "preliminary"),
}


def word(value: str, group: str = "") -> str:
    """Return a value of the vocabulary in words.

    Args:
        value: as in the enumerations ("at_least").
        group: tells apart equal values of several enumerations ("status", "instrument", "directness").
    """
    key = f"{group}.{value}" if f"{group}.{value}" in _WORDS else value
    return QCoreApplication.translate("words", _WORDS.get(key, value))


_OPENING = 70  # characters that name an article without a title
_FIGURES = {
    Qualifier.AT_LEAST: "≥ {low}",
    Qualifier.MORE_THAN: "> {low}",
    Qualifier.UP_TO: "≤ {high}",
    Qualifier.FEWER_THAN: "< {high}",
    Qualifier.RANGE: "{low}–{high}",
    Qualifier.ABOUT: "~ {low}",
    Qualifier.NEARLY: "~ {low}",
}


def figure(count: Quantity) -> str:
    """Return a count in short: "71", "≥ 7", "14–16"."""
    if count.qualifier is Qualifier.UNQUANTIFIED:
        return count.text or "…"
    return _FIGURES.get(count.qualifier, "{low}").format(low=count.low, high=count.high)


def summary(fact: Fact) -> str:
    """Return a fact in one line for the queue."""
    match fact:
        case CasualtyClaim():
            whose = fact.victims.party or fact.victims.text
            group = "" if fact.victims.category.value == "unspecified" else word(fact.victims.category.value)
            outcome = word(fact.outcome.value).split(" (")[0]
            return " · ".join(part for part in (f"{figure(fact.count)} {outcome}", whose, group) if part)
        case CeasefireReport():
            instrument = word(fact.instrument.value, "instrument")
            status = word(fact.status.value, "status")
            parts = (f"{instrument}: {status}", fact.when_text or "", ", ".join(fact.parties))
            return " · ".join(part for part in parts if part)
        case Statement():
            return f"“{fact.content}”" if fact.directness.value == "direct" else fact.content
        case Caveat():
            first = fact.evidence[0].text if fact.evidence else ""
            return " · ".join(part for part in (word(fact.type.value), fact.party or "", first) if part)


def who(fact: Fact) -> str:
    """Return who says it: claimant or speaker by the full name where known, empty for the outlet itself."""
    match fact:
        case CasualtyClaim() | CeasefireReport():
            return (fact.claimant.name or fact.claimant.text) if fact.claimant else ""
        case Statement():
            return fact.speaker.name if fact.speaker else ""
        case _:
            return ""


def article_name(article: Article) -> str:
    """Return what an article is told apart by: its title, or the words with which it begins."""
    if article.title:
        return article.title
    opening = " ".join(article.text[:_OPENING].split())
    short = opening[: opening.rfind(" ")] + "…" if len(article.text) > _OPENING else opening
    return f"“{short}”" if opening else article.source or article.id


def day(moment: datetime | date | None) -> str:
    """Return a moment or a day in ISO form for tables, empty for none."""
    if isinstance(moment, datetime):
        return moment.strftime("%Y-%m-%d %H:%M")
    return moment.isoformat() if moment else ""
