"""The chain as functions: import, extract, review, assess, compose, publish; with progress and cancel.

Heavy libraries are loaded by the stage that needs them, so that the window can import this module at once.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.dossier import Dossier
from briefing.facts import Article, ReviewState
from briefing.press import (
    WorkflowError,
    exporter_of,
    fitted,
    format_of,
    house_style,
    publish,
    publish_files,
    write_whole,
)
from briefing.sentences import sentence
from briefing.settings import Settings, folders, load_settings
from briefing.stories import accept_story_proposals, story_proposals

if TYPE_CHECKING:
    from briefing.assessment.picture import Picture
    from briefing.composition.document import Brief
    from briefing.composition.house_style import HouseStyle
    from briefing.composition.settings import BriefSettings
    from briefing.extraction import ExtractionResult
    from briefing.intake import ImportedArticle, IntakeOptions, IntakeResult
    from briefing.publishing.exporter import ExportOptions

__all__ = [
    "BRIEF_SETTING",
    "Cancelled",
    "Progress",
    "Step",
    "WorkflowError",
    "accept_all",
    "assess_dossier",
    "brief_settings",
    "compose_brief",
    "export",
    "exporter_of",
    "extract",
    "fill_dossier",
    "format_of",
    "house_style",
    "import_paths",
    "publish",
    "write_whole",
]

BRIEF_SETTING = "brief"
_log = logging.getLogger(__name__)


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
    dossier: Dossier,
    settings: "BriefSettings | None" = None,
    *,
    as_of: datetime | None = None,
    style: "HouseStyle | None" = None,
) -> "Brief":
    """Assess and compose the brief of a dossier.

    Args:
        dossier: articles, facts and earlier editions.
        settings: of the brief; those stored in the dossier where not given.
        as_of: cut-off with its zone; that of the settings, else this minute.
        style: house style; the one that the settings name where not given.

    Raises:
        WorkflowError: a setting can't be used; the sentence names it.
    """
    from briefing.composition import compose
    from briefing.composition.templates import load_template

    settings = settings or brief_settings(dossier)
    cut_off = as_of or settings.as_of or datetime.now(UTC).replace(second=0, microsecond=0)
    style = style or house_style(settings)
    picture = assess_dossier(dossier, settings, cut_off)
    facts, articles = dossier.facts(), dossier.articles()
    try:
        return fitted(
            lambda step: compose(picture, facts, articles, settings, style=style, shorter=step),
            style,
            len(load_template(settings.template).shorter),
        )
    except ValueError as error:
        raise WorkflowError(str(error)) from error


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
    settings = brief_settings(dossier)
    if final:
        settings = settings.model_copy(update={"status": "final"})
    style = house_style(settings)
    brief = compose_brief(dossier, settings, as_of=as_of, style=style)
    written = publish_files(brief, style, names, folder, options)
    if not brief.unreviewed_count and not dossier.read_only:
        files = {file.path.name: file.sha256 for file in written}
        dossier.record_edition(settings.number, brief.title, files, brief.facts_json)
    elif brief.unreviewed_count and options is not None:
        options.note(
            sentence(
                "A DRAFT: {unreviewed}; no edition was recorded in the dossier.",
                unreviewed=_unreviewed(brief.unreviewed_count),
            )
        )
    return tuple((file.path, file.sha256) for file in written)


def _unreviewed(count: int) -> str:
    form = "one fact is unreviewed" if count == 1 else "{count} facts are unreviewed"
    return sentence(form, count=count)
