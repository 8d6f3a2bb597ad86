"""Reads the clauses of a bottom line back, in any language, by the phrases of that language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing.composition.phrases import phrases
from briefing.composition.times import Times
from briefing.facts import Article, CasualtyClaim, CeasefireReport, Fact, Qualifier

NUMBERED = (
    Qualifier.EXACT,
    Qualifier.AT_LEAST,
    Qualifier.MORE_THAN,
    Qualifier.UP_TO,
    Qualifier.FEWER_THAN,
    Qualifier.NEARLY,
    Qualifier.ABOUT,
    Qualifier.RANGE,
)
_STATUSES = ("reported", "by", "of_party")


@dataclass(frozen=True)
class Reading:
    """A clause read back: the phrase that it fits and what stands in the phrase's gaps."""

    key: str
    gaps: dict[str, str]


@dataclass(frozen=True)
class Desk:
    """What a clause may say."""

    language: str
    facts: tuple[Fact, ...]
    articles: dict[str, Article]

    def voices(self, fact: Fact) -> set[str]:
        """Return the names that stand for whoever says so, told from the fact alone."""
        words = phrases(self.language)
        claimant = getattr(fact, "claimant", None)
        if claimant is None:
            article = self.articles[fact.article_id]
            outlet = article.syndicated_from or article.source
            return {outlet or words.text("claimants.outlet_unknown")}
        return {claimant.text, *self.names(claimant.party)}

    def names(self, party: str | None) -> set[str]:
        """Return the forms of a party's name, with and without article."""
        if not party:
            return set()
        forms = phrases(self.language).value("parties").get("names", {}).get(party, {})
        return {party, f"the {party}", *forms.values()}


def pattern(template: str, gaps: dict[str, str] | None = None) -> str:
    """Return a phrase as a pattern: words stand as they are, each gap takes something."""
    parts = re.split(r"\{(\w+)\}", template)
    found, seen = [], set()
    for index, part in enumerate(parts):
        if index % 2 == 0:
            found.append(re.escape(part))
        elif part in seen:
            found.append(f"(?P={part})")
        else:
            seen.add(part)
            found.append(f"(?P<{part}>{(gaps or {}).get(part, '.+?')})")
    return "".join(found)


def patterns(desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield the phrases of a bottom line; only names that the facts know stand for who says so."""
    words = phrases(desk.language)
    periods = (words.text(key, period="\0") for key in ("clause.period", "clause.period_open"))
    period = "|".join(pattern(form).replace("\0", ".+?") for form in periods)
    names = "|".join(re.escape(name) for name in sorted(named(desk), key=len, reverse=True)) or "(?!)"
    outlets_ = "|".join(re.escape(name) for fact in desk.facts for name in outlets(desk, fact))
    when = "|".join(pattern(form).replace("(?P<when>", "(?:") for form in words.value("status_when").values())
    gaps = {
        **dict.fromkeys(("claimant", "low_claimant", "high_claimant", "one", "other"), names),
        "outlet": outlets_,
        "period": f"(?:{period})?",
        "outcome": "|".join(map(re.escape, (*outcomes(desk.language), *short_outcomes(desk.language)))),
        "when": f"(?:{when})?",
        "instrument": _instrument_pattern(desk.language),
    }
    keys = ["clause.claim", "clause.claim_zero", "summary.range", "summary.conflict", "summary.not_commented"]
    for key in (*keys, "summary.unverified"):
        yield key, pattern(str(words.value(key)), gaps)
    for status, forms in words.value("status").items():
        for act in _STATUSES:
            if act in forms:
                yield f"status.{status}.{act}", pattern(forms[act], gaps)


def _instrument_pattern(language: str) -> str:
    """Return the names of instruments, alone or with those whom they bind."""
    bare = "|".join(map(re.escape, instruments(language)))
    between = str(phrases(language).value("clause.instrument_between"))
    between = between.replace("{instrument}", f"(?:{bare})").replace("{parties}", "(?P<between>.+?)")
    return f"{between}|{bare}"


def named(desk: Desk) -> set[str]:
    """Return every way in which those who say so may be named."""
    return {name for fact in desk.facts for name in namings(desk, fact)}


def namings(desk: Desk, fact: Fact) -> Iterator[str]:
    """Yield the ways to name the claimant of a fact, with or without the party and quotation marks."""
    listed = phrases(desk.language)
    pronoun = str(listed.value("claimants.pronoun"))
    parties = desk.names(getattr(getattr(fact, "claimant", None), "party", None))
    for voice in desk.voices(fact):
        for words in (voice, lowered(voice)):
            for told in (words, listed.quoted(words), pronoun.replace("{words}", listed.quoted(words))):
                yield told
                for party in parties:
                    yield f"{told} ({party})"


@cache
def outcomes(language: str) -> dict[str, str]:
    """Return the outcome of every form of its words."""
    return {
        form: key for key, forms in phrases(language).value("outcomes").items() for form in forms.values()
    }


@cache
def short_outcomes(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, forms in phrases(language).value("outcome_short").items():
        for form in [forms] if isinstance(forms, str) else forms.values():
            found.setdefault(form, set()).add(key)
    return found


@cache
def instruments(language: str) -> dict[str, str]:
    listed = phrases(language).value("instruments")
    return {forms[form]: key for key, forms in listed.items() for form in ("a", "the", "bare")}


def readings(desk: Desk, clause: str) -> list[Reading]:
    """Return the ways in which a clause can be read; none where it is not made of our phrases."""
    found = []
    for key, form in patterns(desk):
        match = re.fullmatch(form, clause, re.IGNORECASE)
        if match:
            found.append(Reading(key, match.groupdict()))
    return found


def count_of(language: str, words: str) -> tuple[int | None, int | None, Qualifier] | None:
    """Read a printed figure back, None for one without a number; "" raises."""
    listed = phrases(language)
    separator = str(listed.value("language.thousands"))
    number = rf"\d{{1,3}}(?:{re.escape(separator)}\d{{3}})*"
    for qualifier in sorted(NUMBERED, key=lambda q: -len(listed.value(f"counts.{q.value}"))):
        form = pattern(
            str(listed.value(f"counts.{qualifier.value}")), dict.fromkeys(("n", "low", "high"), number)
        )
        match = re.fullmatch(form, words, re.IGNORECASE)
        if match:
            values = {k: int(v.replace(separator, "")) for k, v in match.groupdict().items()}
            low, high = values.get("low", values.get("n")), values.get("high", values.get("n"))
            low = None if qualifier in (Qualifier.UP_TO, Qualifier.FEWER_THAN) else low
            high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN) else high
            return low, high, qualifier
    raise AssertionError(f"no figure: {words!r}")


def form_of(claim: CasualtyClaim) -> tuple[int | None, int | None, Qualifier] | None:
    count = claim.count
    return None if count.qualifier is Qualifier.UNQUANTIFIED else (count.low, count.high, count.qualifier)


def counted(desk: Desk, words: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part figure and people ("at least 7", "service members of Marovia")."""
    listed = phrases(desk.language)
    for key in ("clause.people", "clause.people_unquantified"):
        template = str(listed.value(key))
        for noun in nouns(desk.language):
            match = re.fullmatch(pattern(template, {"people": re.escape(noun) + ".*"}), words, re.IGNORECASE)
            if match:
                yield match["count"], match["people"]


@cache
def nouns(language: str) -> dict[str, str]:
    """Return category or subgroup of every form of the words for people."""
    listed = phrases(language).value("nouns")
    return {forms[form]: key for key, forms in listed.items() for form in ("one", "other")}


def people_fit(desk: Desk, claim: CasualtyClaim, words: str) -> bool:
    """Tell whether the words for people name no other kind and no other party than the fact."""
    for noun, key in nouns(desk.language).items():
        if not words.casefold().startswith(noun.casefold()):
            continue
        rest = words[len(noun) :].strip(" ()").removeprefix("of ").strip()
        subgroup = key in ("children", "women", "medics", "officers", "elderly")
        same = key == claim.victims.category.value or subgroup
        party = not rest or rest in desk.names(claim.victims.party)
        if same and party:
            return True
    return False


def says(desk: Desk, claimant: str, fact: Fact) -> bool:
    """Tell whether words name the claimant of a fact and nobody and nothing else."""
    return claimant.casefold() in {name.casefold() for name in namings(desk, fact)}


def lowered(words: str) -> str:
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if rest and first in ("The", "A", "An") else words


def supported(desk: Desk, reading: Reading) -> bool:
    """Tell whether the facts say what a clause says."""
    gaps, claims = reading.gaps, [f for f in desk.facts if isinstance(f, CasualtyClaim)]
    reports = [f for f in desk.facts if isinstance(f, CeasefireReport)]
    match reading.key.split("."):
        case ["clause", _]:
            return any(claim_fits(desk, claim, gaps) for claim in claims)
        case ["summary", "range"]:
            ends = ((gaps["low"], gaps["low_claimant"]), (gaps["high"], gaps["high_claimant"]))
            return all(any(end_fits(desk, c, *end, gaps) for c in claims) for end in ends)
        case ["summary", "conflict"]:
            ends = ((gaps["first"], gaps["one"]), (gaps["second"], gaps["other"]))
            return all(any(end_fits(desk, c, *end, gaps) for c in claims) for end in ends)
        case ["summary", _]:
            return any(gaps["outlet"] in outlets(desk, fact) for fact in desk.facts)
        case ["status", status, _]:
            return any(report_fits(desk, report, status, gaps) for report in reports)
    return False


def outlets(desk: Desk, fact: Fact) -> set[str]:
    article = desk.articles[fact.article_id]
    unknown = phrases(desk.language).text("claimants.outlet_unknown")
    return {article.syndicated_from or article.source or unknown}


def claim_fits(desk: Desk, claim: CasualtyClaim, gaps: dict[str, str]) -> bool:
    if outcomes(desk.language)[_same_case(outcomes(desk.language), gaps["outcome"])] != claim.outcome.value:
        return False
    if not says(desk, gaps["claimant"], claim):
        return False
    zero = claim.count.high == 0 and claim.count.qualifier is Qualifier.EXACT
    if zero:
        clauses = phrases(desk.language).value("clause")
        forms = [pattern(str(clauses[k])) for k in clauses if k.startswith("people_zero")]
        found = [m["people"] for f in forms if (m := re.fullmatch(f, gaps["people"], re.IGNORECASE))]
        return any(people_fit(desk, claim, words) for words in found)
    for figure, people in counted(desk, gaps["people"]):
        unquantified = claim.count.qualifier is Qualifier.UNQUANTIFIED
        fits = claim.count.text in figure if unquantified else _figure_fits(desk, figure, claim)
        if fits and people_fit(desk, claim, people):
            return True
    return False


def _same_case(listed: dict[str, str], words: str) -> str:
    return next(form for form in listed if form.casefold() == words.casefold())


def _figure_fits(desk: Desk, figure: str, claim: CasualtyClaim) -> bool:
    try:
        return count_of(desk.language, figure) == form_of(claim)
    except AssertionError:
        return False


def end_fits(desk: Desk, claim: CasualtyClaim, figure: str, claimant: str, gaps: dict[str, str]) -> bool:
    known = claim.outcome.value in short_outcomes(desk.language)[gaps["outcome"]]
    return known and says(desk, claimant, claim) and _figure_fits(desk, figure, claim)


def report_fits(desk: Desk, report: CeasefireReport, status: str, gaps: dict[str, str]) -> bool:
    if report.status.value != status or not says(desk, gaps["claimant"], report):
        return False
    if gaps.get("party") and not any(gaps["party"] in desk.names(party) for party in report.parties):
        return False
    joints = "|".join(re.escape(phrases(desk.language).text(f"clause.{key}")) for key in ("comma", "and"))
    told = re.split(joints, gaps["between"]) if gaps["between"] else []
    if not all(any(name in desk.names(party) for party in report.parties) for name in told):
        return False
    if not gaps["when"]:
        return True
    return Times(phrases(desk.language), "UTC").when(report.effective) in gaps["when"]
