"""The chain as functions: import, extract, review, assess, compose, publish; with progress and cancel.

Heavy libraries are loaded by the stage that needs them, so that the window can import this module at once.
"""

import hashlib
import logging
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.dossier import Dossier
from briefing.facts import Article, Fact, FactKind, ReviewState
from briefing.facts.line import fact_line
from briefing.settings import Settings, folders, load_settings
from briefing.stories import accept_story_proposals, story_proposals

if TYPE_CHECKING:
    from briefing.assessment.picture import Picture
    from briefing.composition.document import Brief
    from briefing.composition.house_style import HouseStyle
    from briefing.composition.settings import BriefSettings
    from briefing.extraction import ExtractionResult
    from briefing.intake import ImportedArticle, IntakeOptions, IntakeResult
    from briefing.publishing.exporter import Exporter, ExportOptions

BRIEF_SETTING = "brief"
_log = logging.getLogger(__name__)


class WorkflowError(Exception):
    """Something that a person can put right; the message is one sentence that says how."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far a long work is.

    Args:
        what: what it is at, as a title or a file name.
        done: how many are finished.
        total: how many in all.
    """

    what: str
    done: int
    total: int


Progress = Callable[[Step], None]
Cancelled = Callable[[], bool]


def import_paths(
    paths: Iterable[Path | str],
    *,
    published: datetime | date | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    options: "IntakeOptions | None" = None,
) -> "IntakeResult":
    """Read files and folders; a bad one gives a sentence and never stops the good ones.

    Args:
        paths: files and folders.
        published: date of publication for articles in which none is found.
        progress: told after each file.
        cancelled: asked between files.
        options: limits, password, columns; dates and the hooks above are added to them.
    """
    from briefing.intake import IntakeOptions, read_paths
    from briefing.intake.word_lists import use_user_lists

    use_user_lists(folders().lexicon)
    base = options or IntakeOptions()
    wanted = replace(
        base,
        published=published or base.published,
        retrieved=base.retrieved or datetime.now(UTC).replace(microsecond=0),
        progress=(lambda p: progress(Step(p.path, p.done, p.total))) if progress else base.progress,
        cancelled=cancelled or base.cancelled,
    )
    return read_paths(paths, wanted)


def extract(
    articles: Sequence[Article],
    *,
    model: str | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> "Iterator[ExtractionResult]":
    """Read articles one after the other and propose facts.

    Args:
        articles: with ids that are each their own.
        model: spaCy pipeline; the user's setting where not given.
        progress: told after each article.
        cancelled: asked between articles.

    Yields:
        One result an article, in order; one that could not be read has its `problem` and no facts.
    """
    from briefing.extraction import Extractor
    from briefing.extraction.lexicon import use_user_lexicon

    use_user_lexicon(folders().lexicon)
    results = Extractor(model or load_settings().model).extract_all(articles)
    for number, result in enumerate(results):
        yield result
        if progress:
            progress(Step(result.article.title or result.article.id, number + 1, len(articles)))
        if cancelled and cancelled():
            return


def fill_dossier(
    dossier: Dossier,
    imported: "Iterable[ImportedArticle]",
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    told: Callable[[str], None] = _log.warning,
) -> tuple[Article, ...]:
    """Store imported articles, mark copies and versions, extract, and store the proposals as they come.

    Args:
        dossier: where they go.
        imported: what the import gave.
        progress: told after each article.
        cancelled: asked between articles.
        told: takes a sentence for each article that could not be read; it stays in the dossier, unextracted;
            and one for the copies and versions that were found.

    Returns:
        The articles as they are in the dossier.
    """
    before = len(dossier.articles(with_excluded=True))
    ids = [dossier.add_article(i.article, i.original, i.media_type).id for i in imported]
    if len(dossier.articles(with_excluded=True)) > before and (
        sentence := accept_story_proposals(dossier, story_proposals(dossier))
    ):
        told(f"note: {sentence}")
    stored = tuple(dossier.article(article_id) for article_id in ids)
    waiting = [article for article in dict.fromkeys(stored) if not dossier.extracted(article.id)]
    for result in extract(waiting, progress=progress, cancelled=cancelled):
        if result.problem:
            told(result.problem)
        else:
            dossier.propose(result.article.id, result.facts, result.times)
    return stored


def accept_all(dossier: Dossier) -> int:
    """Confirm every proposed fact as one step of undo; return how many there were."""
    waiting = [f for f in dossier.facts() if f.review.state is ReviewState.PROPOSED]
    with dossier.group(f"Confirm all {len(waiting)} facts"):
        for fact in waiting:
            dossier.confirm(fact.id)
    return len(waiting)


def brief_settings(dossier: Dossier) -> "BriefSettings":
    """Return the settings of the dossier's brief, with the user's organisation and name where it has none."""
    from briefing.composition.settings import BriefSettings

    stored = dossier.setting(BRIEF_SETTING)
    if stored is not None:
        return BriefSettings.from_json(stored)
    own: Settings = load_settings()
    return BriefSettings(
        prepared_by=dossier.analyst or own.analyst, organisation=own.organisation, style=own.style
    )


def assess_dossier(dossier: Dossier, settings: "BriefSettings", as_of: datetime) -> "Picture":
    """Work out the picture of a dossier's facts, with its earlier editions."""
    from briefing.assessment import assess, read_edition

    return assess(
        dossier.facts(),
        dossier.articles(),
        as_of=as_of,
        include_proposed=settings.takes_proposed,
        parties=settings.parties,
        grades=settings.grades,
        editions=[
            read_edition(edition.facts_json)
            for edition in dossier.editions()
            if edition.number < settings.number and edition.facts_json
        ],
    )


def compose_brief(
    dossier: Dossier, settings: "BriefSettings | None" = None, *, as_of: datetime | None = None
) -> "Brief":
    """Assess and compose the brief of a dossier.

    Args:
        dossier: articles, facts and earlier editions.
        settings: of the brief; those stored in the dossier where not given.
        as_of: cut-off with its zone; that of the settings, else this minute.

    Raises:
        WorkflowError: a setting can't be used; the sentence names it.
    """
    from briefing.composition import compose

    settings = settings or brief_settings(dossier)
    cut_off = as_of or settings.as_of or datetime.now(UTC).replace(second=0, microsecond=0)
    style = house_style(settings)
    picture = assess_dossier(dossier, settings, cut_off)
    try:
        return compose(picture, dossier.facts(), dossier.articles(), settings, style=style)
    except ValueError as error:
        raise WorkflowError(str(error)) from error


def house_style(settings: "BriefSettings") -> "HouseStyle":
    """Return the house style that a brief is set in, on the paper that its settings name.

    Raises:
        WorkflowError: there is no such style, or it can't be used.
    """
    from briefing.composition.house_style import HouseStyleError, Paper, load_house_style

    try:
        style = load_house_style(settings.style)
    except HouseStyleError as error:
        raise WorkflowError(str(error)) from error
    return style.with_paper(Paper(settings.paper)) if settings.paper else style


def publish(brief: "Brief", style: "HouseStyle", name: str, options: "ExportOptions | None" = None) -> bytes:
    """Turn a brief into a file of one format.

    Args:
        brief: what it says.
        style: how it looks.
        name: of the format ("pdf").
        options: choices of the export.

    Raises:
        WorkflowError: there is no such format, or it can't be made.
    """
    from briefing.publishing.exporter import ExportError, ExportOptions

    try:
        return exporter_of(name).export(brief, style, options or ExportOptions())
    except ExportError as error:
        raise WorkflowError(str(error)) from error


def exporter_of(name: str) -> "Exporter":
    """Return a format by its name or by the ending of its files ("markdown" or "md").

    Raises:
        WorkflowError: there is no such format.
    """
    from briefing.publishing import exporters

    known = exporters()
    endings = {exporter.suffix.lstrip("."): exporter for exporter in reversed(known.values())}
    exporter = known.get(name.lower()) or endings.get(name.lower())
    if exporter is None:
        raise WorkflowError(f"There is no format '{name}'; choose from {', '.join(known)}.")
    return exporter


def export(
    dossier: Dossier,
    folder: Path,
    names: Sequence[str],
    *,
    as_of: datetime | None = None,
    final: bool = False,
    options: "ExportOptions | None" = None,
) -> tuple[tuple[Path, str], ...]:
    """Publish the brief of a dossier, and record the edition unless it is a draft or the dossier read-only.

    Args:
        dossier: what to publish.
        folder: where the files go; made when missing.
        names: formats.
        as_of: cut-off with its zone.
        final: leave unreviewed facts out instead of marking the brief a DRAFT.
        options: choices of the export.

    Returns:
        Path and SHA-256 of each file.

    Raises:
        WorkflowError: a format or a setting can't be used.
        OSError: the folder can't be written to.
    """
    from briefing.publishing import file_name

    settings = brief_settings(dossier)
    if final:
        settings = settings.model_copy(update={"status": "final"})
    brief = compose_brief(dossier, settings, as_of=as_of)
    style = house_style(settings)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in names:
        data = publish(brief, style, name, options)
        path = folder / file_name(brief, exporter_of(name).suffix)
        write_whole(path, data)
        written.append((path, hashlib.sha256(data).hexdigest()))
    if not brief.unreviewed_count and not dossier.read_only:
        files = {path.name: digest for path, digest in written}
        dossier.record_edition(settings.number, brief.title, files, brief.facts_json)
    return tuple(written)


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """What a build without the window made.

    Args:
        path: the file.
        sha256: its hash.
        articles: how many articles are in it.
        facts: how many facts of each kind were found.
        unreviewed: how many of them nobody has decided on.
        lines: the casualty claims and ceasefire reports, a line each.
    """

    path: Path
    sha256: str
    articles: int
    facts: Mapping[FactKind, int]
    unreviewed: int
    lines: tuple[str, ...]


def build(
    imported: "Sequence[ImportedArticle]",
    output: Path,
    *,
    dossier_path: Path | None = None,
    accept: bool = False,
    as_of: datetime | None = None,
    choices: Mapping[str, Any] | None = None,
    progress: Progress | None = None,
    told: Callable[[str], None] = _log.warning,
) -> BuildOutcome:
    """Go the whole way from imported articles to a file.

    Args:
        imported: what the import gave.
        output: file to write; its ending names the format.
        dossier_path: keep the dossier there; else it is made in a temporary folder.
        accept: confirm every proposed fact unseen.
        as_of: cut-off with its zone.
        choices: settings of the brief, by name.
        progress: told after each article.
        told: takes a sentence for each article that could not be read.

    Raises:
        WorkflowError: no format has this ending, or a setting can't be used.
        DossierError: the dossier exists already or can't be written.
        OSError: the file can't be written.
    """
    name = format_of(output)
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        path = dossier_path or Path(folder) / "build.briefing"
        with Dossier.create(path, load_settings().analyst) as dossier:
            fill_dossier(dossier, imported, progress=progress, told=told)
            if accept:
                accept_all(dossier)
            settings = _with_choices(brief_settings(dossier), choices or {})
            dossier.change_setting(BRIEF_SETTING, settings.to_json())
            brief = compose_brief(dossier, settings, as_of=as_of)
            data = publish(brief, house_style(settings), name)
            output.parent.mkdir(parents=True, exist_ok=True)
            write_whole(output, data)
            facts = dossier.facts()
            return BuildOutcome(
                path=output,
                sha256=hashlib.sha256(data).hexdigest(),
                articles=len(dossier.articles()),
                facts=Counter(fact.kind for fact in facts),
                unreviewed=sum(fact.review.state is ReviewState.PROPOSED for fact in facts),
                lines=tuple(_figures_and_states(facts)),
            )


def format_of(output: Path) -> str:
    """Return the format that a file's ending names.

    Raises:
        WorkflowError: no format has this ending.
    """
    try:
        return exporter_of(output.suffix.lstrip(".")).name
    except WorkflowError as error:
        raise WorkflowError(
            f"{output.name}: no format ends in '{output.suffix}'; use .pdf or .docx."
        ) from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step: after a crash or on a full disk the old one is there, or the new."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _with_choices(settings: "BriefSettings", choices: Mapping[str, Any]) -> "BriefSettings":
    from briefing.composition.settings import BriefSettings

    try:
        return BriefSettings.from_json(settings.to_json() | dict(choices))
    except ValueError as error:
        raise WorkflowError(f"A setting of the brief can't be used: {error}") from error


def _figures_and_states(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        if fact.kind in (FactKind.CASUALTY, FactKind.CEASEFIRE):
            yield f"{fact.kind.value:9} {fact_line(fact)}"
