"""Ceasefires: each instrument its own line of states over time, told by whom."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from briefing.assessment.ceasefire_state import line_of
from briefing.assessment.claimants import Claimants
from briefing.assessment.library import Library, Order
from briefing.assessment.names import normalised, party_key
from briefing.assessment.picture import CeasefireLine, Claimant, Moment, StateEntry
from briefing.facts import Caveat, CeasefireReport, CeasefireStatus, Instrument, When

# Words that the sources use for one thing; a pause, an armistice and a peace agreement are others.
_ONE_FAMILY = (Instrument.CEASEFIRE, Instrument.TRUCE, Instrument.CESSATION_OF_HOSTILITIES)
_STARTS = (CeasefireStatus.AGREED, CeasefireStatus.IN_EFFECT, CeasefireStatus.CALLED_FOR)
_BEFORE_A_START = (CeasefireStatus.CALLED_FOR, CeasefireStatus.NEGOTIATING, CeasefireStatus.REJECTED)
_STANDING = (CeasefireStatus.IN_EFFECT, CeasefireStatus.EXTENDED, CeasefireStatus.VIOLATED)
_ENDS = (CeasefireStatus.COLLAPSED,)
# What is agreed takes effect within days; a later start belongs to another arrangement.
_LONGEST_WAIT = timedelta(days=14)


@dataclass(slots=True)
class Bundle:
    """Reports of one sentence on one instrument: they tell of the same thing."""

    reports: list[CeasefireReport]
    published: Moment
    order: Order
    start: date | None = None
    parties: frozenset[str] = frozenset()
    brokers: frozenset[str] = frozenset()

    @property
    def statuses(self) -> set[CeasefireStatus]:
        """Return the states that the sentence reports."""
        return {report.status for report in self.reports}

    @property
    def told_to_its_end(self) -> bool:
        """Tell whether one sentence gives both its beginning and its end: it stands for itself."""
        return CeasefireStatus.COLLAPSED in self.statuses and bool(self.statuses & set(_STARTS))

    @property
    def day(self) -> date:
        """Return the day that places it in time; undated ones come first."""
        return self.start or self.published.day or date.min


@dataclass(slots=True)
class Draft:
    """A line being put together."""

    bundles: list[Bundle] = field(default_factory=list)
    agreed: set[date] = field(default_factory=set)
    in_effect: set[date] = field(default_factory=set)
    parties: frozenset[str] = frozenset()
    brokers: frozenset[str] = frozenset()
    collapsed: bool = False

    @property
    def starts(self) -> set[date]:
        """Return the days on which it was agreed or began."""
        return self.agreed | self.in_effect

    def add(self, bundle: Bundle) -> None:
        """Take a sentence in."""
        self.bundles.append(bundle)
        self.parties |= bundle.parties
        self.brokers |= bundle.brokers
        self.collapsed = self.collapsed or bool(bundle.statuses & set(_ENDS))
        if bundle.start:
            days = self.in_effect if CeasefireStatus.IN_EFFECT in bundle.statuses else self.agreed
            days.add(bundle.start)

    def fits(self, bundle: Bundle) -> bool:
        """Tell whether parties and brokers don't speak against it."""
        parties = not self.parties or not bundle.parties or _nested(self.parties, bundle.parties)
        brokers = not self.brokers or not bundle.brokers or bool(self.brokers & bundle.brokers)
        return parties and brokers


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def ceasefires_of(
    reports: Iterable[CeasefireReport],
    caveats: Iterable[Caveat],
    *,
    library: Library,
    claimants: Claimants,
    belligerents: frozenset[str],
    as_of: datetime,
) -> tuple[CeasefireLine, ...]:
    """Put the reports of each instrument on a line of states.

    Args:
        reports: ceasefire facts, in the order of the library.
        caveats: caveats, for those who have not commented.
        library: the articles.
        claimants: who claims.
        belligerents: keys of the parties to the conflict.
        as_of: cut-off.
    """
    families: dict[tuple[bool, str], list[CeasefireReport]] = {}
    for report in reports:
        families.setdefault((report.background, _family(report.instrument)), []).append(report)
    silent = tuple(caveats)
    lines: list[CeasefireLine] = []
    for key in sorted(families):
        bundles = _bundles(families[key], library)
        for draft in _drafts(bundles):
            entries = _entries(draft, library, claimants)
            lines.append(line_of(entries, _members(draft), silent, belligerents, as_of))
    ordered = sorted(lines, key=lambda line: (line.background, _line_order(line), line.key, line.fact_ids))
    return tuple(_numbered(ordered))


def _numbered(lines: Iterable[CeasefireLine]) -> Iterator[CeasefireLine]:
    """Make the keys unique: a second line of one start gets a number."""
    seen: dict[str, int] = {}
    for line in lines:
        seen[line.key] = seen.get(line.key, 0) + 1
        yield line if seen[line.key] == 1 else replace(line, key=f"{line.key}#{seen[line.key]}")


def _family(instrument: Instrument) -> str:
    return "ceasefire" if instrument in _ONE_FAMILY else instrument.value


def _line_order(line: CeasefireLine) -> tuple[str, ...]:
    return max((entry.moment.order for entry in line.states), default=("", ""))


def _bundles(reports: list[CeasefireReport], library: Library) -> list[Bundle]:
    sentences: dict[tuple[object, ...], list[CeasefireReport]] = {}
    for report in reports:
        place = report.evidence[0].start if report.evidence else report.id
        sentences.setdefault((report.article_id, place), []).append(report)
    bundles = [_bundle(members, library) for members in sentences.values()]
    # Sentences with a start come first on their day: they open the line that others join.
    return sorted(bundles, key=lambda b: (b.day, b.start is None, b.published.order, b.order))


def _bundle(members: list[CeasefireReport], library: Library) -> Bundle:
    first = members[0]
    starts = [day for r in members if r.status in _STARTS and (day := day_of(r.effective))]
    fallback = [
        day for r in members if r.status in _ENDS and len(members) > 1 and (day := day_of(r.effective))
    ]
    return Bundle(
        reports=members,
        published=library.moment(first.article_id),
        order=library.order(first),
        start=min(starts or fallback, default=None),
        parties=_parties(members),
        brokers=frozenset(party_key(name) for r in members for name in r.brokers if name),
    )


def _parties(members: list[CeasefireReport]) -> frozenset[str]:
    """Return those bound; a sentence on one who breached, denied or kept silent does not say who else is."""
    binding = [r for r in members if r.status not in (CeasefireStatus.UNCONFIRMED, CeasefireStatus.VIOLATED)]
    return frozenset(party_key(name) for r in binding for name in r.parties if name)


def day_of(when: When | None) -> date | None:
    """Return the calendar day of a time as the source gives it, None where it is not that fine."""
    if when is None:
        return None
    if when.instant:
        return when.instant.date()
    try:
        return date.fromisoformat(when.value[:10])
    except ValueError:
        return None


def _drafts(bundles: Sequence[Bundle]) -> list[Draft]:
    drafts: list[Draft] = []
    for bundle in bundles:
        home = _home(bundle, drafts)
        if home is None:
            home = Draft()
            drafts.append(home)
        home.add(bundle)
    return drafts


def _home(bundle: Bundle, drafts: list[Draft]) -> Draft | None:
    fitting = [draft for draft in drafts if draft.fits(bundle)]
    if bundle.told_to_its_end and not bundle.start:
        return None
    if bundle.start:
        same = [d for d in fitting if bundle.start in d.starts]
        return _last(same) or _last([d for d in fitting if _awaits(d, bundle)])
    if bundle.statuses <= set(_BEFORE_A_START):
        return _last([d for d in fitting if not d.starts and not d.collapsed])
    alive = [d for d in fitting if not d.collapsed or bundle.statuses & set(_ENDS)]
    # Who says that it holds or was broken, after another said that it is over, speaks of the same one.
    disputed = fitting if bundle.statuses <= set(_STANDING) else []
    return _last([d for d in alive if d.starts]) or _last(alive) or _last(disputed)


def _awaits(draft: Draft, bundle: Bundle) -> bool:
    """Tell whether a line is open for this start: only called for so far, or agreed and not yet begun."""
    assert bundle.start
    if draft.collapsed or draft.in_effect:
        return False
    latest = max(draft.agreed, default=None)
    if latest is None:
        return True
    begins = CeasefireStatus.IN_EFFECT in bundle.statuses
    return begins and timedelta(0) <= bundle.start - latest <= _LONGEST_WAIT


def _last(drafts: list[Draft]) -> Draft | None:
    return drafts[-1] if drafts else None


def _members(draft: Draft) -> tuple[CeasefireReport, ...]:
    return tuple(report for bundle in draft.bundles for report in bundle.reports)


def _entries(draft: Draft, library: Library, resolver: Claimants) -> tuple[StateEntry, ...]:
    groups: dict[tuple[str, ...], list[CeasefireReport]] = {}
    claimants: dict[str, Claimant] = {}
    for report in sorted(_members(draft), key=library.order):
        claimant = resolver.of(report)
        # Of a party several bodies speak, each in the words of its own sources; any other claimant is one,
        # however short his article names him the second time.
        of_party = claimant.party is not None
        voice = f"{claimant.key} {normalised(claimant.words)}" if of_party else claimant.key
        claimants[voice] = max(claimants.get(voice, claimant), claimant, key=lambda c: len(c.words))
        key = (report.status.value, voice, _when_key(report), _against(report))
        groups.setdefault(key, []).append(report)
    entries = [_entry(members, claimants[key[1]], library) for key, members in groups.items()]
    return tuple(sorted(entries, key=lambda e: (e.moment.order, _rank(e.status), e.claimant.key, e.fact_ids)))


def _rank(status: CeasefireStatus) -> int:
    return list(CeasefireStatus).index(status)


def _against(report: CeasefireReport) -> str:
    if report.status is CeasefireStatus.VIOLATED:
        return " ".join(sorted(report.parties))
    # With one name it is about that party; with several the sentence does not say who is silent.
    silent = report.status is CeasefireStatus.UNCONFIRMED and len(report.parties) == 1
    return report.parties[0] if silent else ""


def _when_key(report: CeasefireReport) -> str:
    when = report.effective
    if when and when.instant:
        return when.instant.astimezone(UTC).isoformat()
    return when.value if when and when.value else normalised(report.when_text or "")


def _entry(members: list[CeasefireReport], claimant: Claimant, library: Library) -> StateEntry:
    first = members[0]
    reports = tuple(library.report(report) for report in members)
    timed = next((r for r in members if r.effective), first)
    day = day_of(timed.effective)
    instant = timed.effective.instant if timed.effective else None
    event = Moment(day, instant.astimezone(UTC) if instant else None) if day else reports[0].moment
    words = next((r.when_text for r in members if r.when_text), None)
    parties = {party_key(name): name for r in reversed(members) for name in sorted(r.parties, reverse=True)}
    return StateEntry(
        status=first.status,
        claimant=claimant,
        when=timed.effective or (When(text=words) if words else None),
        parties=tuple(parties[key] for key in sorted(parties)),
        reports=reports,
        moment=event,
    )
