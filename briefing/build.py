"""The whole way from articles to a file, without the window."""

import hashlib
import logging
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.dossier import Dossier
from briefing.facts import Fact, FactKind, ReviewState
from briefing.facts.line import fact_line
from briefing.press import WorkflowError, format_of, house_style, publish, write_whole
from briefing.sentences import sentence
from briefing.settings import load_settings
from briefing.workflow import BRIEF_SETTING, Progress, accept_all, brief_settings, compose_brief, fill_dossier

if TYPE_CHECKING:
    from briefing.composition.settings import BriefSettings
    from briefing.intake import ImportedArticle

_log = logging.getLogger(__name__)


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
            style = house_style(settings)
            data = publish(compose_brief(dossier, settings, as_of=as_of, style=style), style, name)
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


def _with_choices(settings: "BriefSettings", choices: Mapping[str, Any]) -> "BriefSettings":
    from briefing.composition.settings import BriefSettings

    try:
        return BriefSettings.from_json(settings.to_json() | dict(choices))
    except ValueError as error:
        raise WorkflowError(
            sentence(
                "A setting of the brief can't be used: {error}",
                error=error,
            )
        ) from error


def _figures_and_states(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        if fact.kind in (FactKind.CASUALTY, FactKind.CEASEFIRE):
            yield f"{fact.kind.value:9} {fact_line(fact)}"
