"""Jobs of the press process: it mirrors the dossier, assesses it, composes the brief, draws pages. No Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ui.brief.press_messages import (
    Change,
    Drawn,
    ExportPreview,
    ExportResult,
    Findings,
    Order,
    Proof,
    SectionOutline,
    Written,
)

Send = Callable[[str, Any], None]


@dataclass(slots=True)
class Mirror:
    """The dossier as the press knows it."""

    by_article: dict[str, Any] = field(default_factory=dict)
    by_fact: dict[str, Any] = field(default_factory=dict)
    earlier: tuple[Any, ...] = ()
    pdf: bytes = b""
    version: int = 0

    def take(self, change: Change) -> None:
        """Take a change over."""
        if change.reset:
            self.by_article.clear()
            self.by_fact.clear()
        self.by_article.update((a.id, a) for a in change.articles)
        self.by_fact.update((f.id, f) for f in change.facts)
        for article_id in change.gone_articles:
            self.by_article.pop(article_id, None)
        for fact_id in change.gone_facts:
            self.by_fact.pop(fact_id, None)
        if change.editions is not None:
            self.earlier = change.editions

    def articles(self) -> tuple[Any, ...]:
        """Return the articles of the brief."""
        return tuple(self.by_article.values())

    def facts(self) -> tuple[Any, ...]:
        """Return the facts whose articles are in the brief."""
        return tuple(f for f in self.by_fact.values() if f.article_id in self.by_article)

    def editions(self) -> tuple[Any, ...]:
        """Return what was published before."""
        return self.earlier


def _mirror(state: dict[str, Any]) -> Mirror:
    mirror: Mirror = state.setdefault("mirror", Mirror())
    return mirror


def warm_press(_state: dict[str, Any], _send: Send) -> None:
    """Load what the first page needs."""
    import pypdfium2  # noqa: F401 (loaded for later)

    import briefing.composition.compose
    import briefing.publishing.pdf.proof  # noqa: F401 (loaded for later)


def assess(state: dict[str, Any], _send: Send, change: Change) -> Findings:
    """Say which facts are one claim and which can't hold together."""
    mirror = _mirror(state)
    mirror.take(change)
    return findings_of(mirror)


def findings_of(mirror: Mirror) -> Findings:
    """Assess all facts, proposed ones included; rejected ones say nothing."""
    from briefing.assessment import assess as assess_facts

    picture = assess_facts(mirror.facts(), mirror.articles(), as_of=datetime.now(UTC), include_proposed=True)
    tolls = (*picture.tolls, *picture.background_tolls)
    lines = [line for toll in tolls for whole in toll.lines for line in (whole, *whole.parts)]
    claims = [claim for line in lines for claim in (line.latest, *line.history)]
    ceasefires = (*picture.ceasefires, *picture.background_ceasefires)
    entries = [entry for line in ceasefires for entry in line.states]
    groups = [item.fact_ids for item in (*claims, *entries) if _in_several_articles(mirror, item.fact_ids)]
    conflicts = tuple(
        tuple(side.fact_ids for side in c.sides) for c in picture.contradictions if len(c.sides) > 1
    )
    return Findings(tuple(tuple(g) for g in groups), conflicts)


def _in_several_articles(mirror: Mirror, fact_ids: Sequence[str]) -> bool:
    return len({mirror.by_fact[i].article_id for i in fact_ids if i in mirror.by_fact}) > 1


def proof(
    state: dict[str, Any], _send: Send, change: Change, settings: dict[str, Any], version: int
) -> Proof:
    """Compose the brief, set it as PDF and say what stands where."""
    from briefing.publishing.pdf.proof import proof as lay_out
    from ui.brief import page_reader

    mirror = _mirror(state)
    mirror.take(change)
    warnings: list[str] = []
    brief, style = _compose(mirror, settings)
    set_pages = lay_out(brief, style, warnings.append)
    mirror.pdf, mirror.version = set_pages.pdf, version
    places = page_reader.first_pages(set_pages.structure)
    return Proof(
        version=version,
        pages=page_reader.outlines(set_pages.pdf, set_pages.structure, brief),
        sections=tuple(_outline_of(section, places) for section in brief.sections),
        title=brief.title,
        unreviewed=brief.unreviewed_count,
        warnings=tuple(warnings),
    )


def page(state: dict[str, Any], _send: Send, version: int, number: int, width: int) -> Drawn | None:
    """Draw a page of the last proof, None when a newer one took its place."""
    mirror = _mirror(state)
    if version != mirror.version or not mirror.pdf:
        return None
    return _drawn(mirror.pdf, version, number, width)


def export_preview(
    state: dict[str, Any], _send: Send, change: Change, order: Order, request: int, width: int
) -> ExportPreview:
    """Set the pages as an export would, and draw the first one."""
    from briefing.press import WorkflowError, file_paths
    from briefing.publishing.pdf.proof import proof as lay_out
    from ui.brief import page_reader

    mirror = _mirror(state)
    mirror.take(change)
    brief, style = _compose(mirror, order.settings)
    pages = lay_out(brief, style, lambda _sentence: None).pdf
    state["export_pages"] = request, pages
    problem, targets = "", ()
    try:
        targets = file_paths(brief, order.formats, Path(order.folder), order.pattern)
    except WorkflowError as error:
        problem = str(error)
    return ExportPreview(
        request,
        page_reader.page_count(pages),
        _drawn(pages, request, 0, width),
        tuple(path.name for path in targets),
        tuple(path.name for path in targets if path.exists()),
        bool(brief.unreviewed_count),
        problem,
    )


def export_page(state: dict[str, Any], _send: Send, request: int, number: int, width: int) -> Drawn | None:
    """Draw another page of the last preview of an export, None when a newer one took its place."""
    there, pages = state.get("export_pages", (0, b""))
    return _drawn(pages, request, number, width) if there == request else None


def _drawn(pdf: bytes, version: int, number: int, width: int) -> Drawn:
    from ui.brief import page_reader

    size, stride, pixels = page_reader.draw(pdf, number, width)
    return Drawn(version, number, size[0], size[1], stride, pixels)


def export(state: dict[str, Any], send: Send, change: Change, order: Order) -> ExportResult:
    """Write the brief in several formats, and tell which one is being written."""
    from briefing.press import publish_files
    from briefing.publishing.exporter import ExportOptions

    mirror = _mirror(state)
    mirror.take(change)
    warnings: list[str] = []
    notes: list[str] = []
    brief, style = _compose(mirror, order.settings)
    named = {"pattern": order.pattern} if order.pattern else {}
    options = ExportOptions(warn=warnings.append, note=notes.append, **named, **order.choices)
    total = len(order.formats)
    published = publish_files(
        brief,
        style,
        order.formats,
        Path(order.folder),
        options,
        begun=lambda position, exporter: send("part", (position, total, exporter.title)),
    )
    files = tuple(Written(file.format, str(file.path), file.sha256) for file in published)
    return ExportResult(brief.title, brief.number, files, brief.facts_json, tuple(warnings), tuple(notes))


def _compose(mirror: Mirror, settings: dict[str, Any]) -> tuple[Any, Any]:
    from briefing import workflow
    from briefing.composition.settings import BriefSettings

    wanted = BriefSettings.from_json(settings)
    # The mirror answers what the chain asks of a dossier: facts, articles, editions.
    style = workflow.house_style(wanted)
    return workflow.compose_brief(mirror, wanted, style=style), style


def _outline_of(section: Any, places: dict[str, int]) -> SectionOutline:
    from briefing.composition.document import paragraphs_of

    runs = (run for block in section.blocks for paragraph in paragraphs_of(block) for run in paragraph.runs)
    ids = tuple(dict.fromkeys(i for run in runs for i in run.fact_ids))
    return SectionOutline(
        section.name, section.title, section.stale, places.get(f"section-{section.name}", 0), ids
    )


def write_text(
    state: dict[str, Any], _send: Send, change: Change, settings: dict[str, Any]
) -> tuple[str, str, tuple[str, ...]]:
    """Return the title and the bottom line that the program writes, and the facts behind them."""
    from datetime import UTC, datetime

    from briefing import workflow
    from briefing.composition import written
    from briefing.composition.settings import BriefSettings

    mirror = _mirror(state)
    mirror.take(change)
    wanted = BriefSettings.from_json(settings)
    as_of = wanted.as_of or datetime.now(UTC).replace(second=0, microsecond=0)
    picture = workflow.assess_dossier(mirror, wanted, as_of)
    text = written(picture, mirror.facts(), mirror.articles(), wanted)
    return text.title, text.bottom_line, text.fact_ids


JOBS: dict[str, Callable[..., Any]] = {
    "warm_press": warm_press,
    "assess": assess,
    "proof": proof,
    "page": page,
    "export": export,
    "export_preview": export_preview,
    "export_page": export_page,
    "write_text": write_text,
}
