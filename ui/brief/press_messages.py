"""What the window and the press process tell each other. No Qt."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Findings:
    """What the assessment found, as the window needs it.

    Args:
        groups: facts of one claim in several articles.
        conflicts: contradictions, each as its sides, each side as fact ids.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    conflicts: tuple[tuple[tuple[str, ...], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Hot:
    """A place on a page that rests on facts: left, top, right, bottom as shares of the page."""

    box: tuple[float, float, float, float]
    fact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageOutline:
    """Size of a page in points and what can be clicked on it."""

    width: float
    height: float
    hots: tuple[Hot, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionOutline:
    """A section as composed.

    Args:
        name: its key.
        title: its heading.
        stale: an analyst's text in it rests on facts that changed since.
        page: index of the page that it begins on.
        fact_ids: facts that it cites.
    """

    name: str
    title: str
    stale: bool
    page: int = 0
    fact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """A composed brief, ready to be looked at.

    Args:
        version: number of the request that it answers.
        pages: sizes and places to click.
        sections: as composed.
        title: title of the brief.
        unreviewed: number of proposed facts in it.
        warnings: what could not be set as written.
    """

    version: int
    pages: tuple[PageOutline, ...] = ()
    sections: tuple[SectionOutline, ...] = ()
    title: str = ""
    unreviewed: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as pixels, four bytes each (blue, green, red, unused)."""

    version: int
    number: int
    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Change:
    """What changed in the dossier since the last message.

    Args:
        reset: forget everything first.
        articles: new and changed articles.
        facts: new and changed facts.
        gone_articles: ids left out.
        gone_facts: ids that are no more.
        editions: what was published before, None where unchanged.
    """

    reset: bool = False
    articles: tuple[Any, ...] = ()
    facts: tuple[Any, ...] = ()
    gone_articles: tuple[str, ...] = ()
    gone_facts: tuple[str, ...] = ()
    editions: tuple[Any, ...] | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A file of an export."""

    name: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What an export wrote.

    Args:
        title: of the brief.
        number: of the brief.
        files: in the order of the formats.
        facts_json: the facts in it.
        warnings: what could not be set as written.
        notes: what was done besides ("Signed by …").
    """

    title: str
    number: int
    files: tuple[Written, ...]
    facts_json: bytes
    warnings: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be exported.

    Args:
        settings: of the brief, JSON.
        formats: names of exporters.
        folder: where the files go.
        pattern: of their names.
        choices: of briefing.publishing.exporter.ExportOptions; may hold a password, so that they are
            never printed.
    """

    settings: dict[str, Any]
    formats: tuple[str, ...]
    folder: str
    pattern: str
    choices: dict[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export would write.

    Args:
        request: number of the request that it answers.
        pages: how many.
        first: the first page as pixels.
        names: of the files, in the order of the formats.
        replaced: those of them that are there already.
        draft: whether every page says DRAFT.
        problem: why the names can't be made, empty where they can.
    """

    request: int
    pages: int
    first: Drawn
    names: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    draft: bool = False
    problem: str = ""
