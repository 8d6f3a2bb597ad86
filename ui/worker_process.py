"""What runs inside a worker process: no Qt, and heavy libraries only where a job needs them.

A request is (job, name, arguments); replies are (job, kind, value) with kind progress, part, done or failed.
"""

import logging
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from briefing.sentences import Sentence

_log = logging.getLogger(__name__)
_MOST_FILES = 100_000
_A_LITTLE_LATER = 5  # the window comes first on a busy machine

Send = Callable[[str, Any], None]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was found in one article, ready to be stored."""

    facts: tuple[Any, ...]
    times: tuple[Any, ...]


def serve(connection: Connection, model: str) -> None:
    """Answer requests until the window closes the line.

    Args:
        connection: to the window.
        model: spaCy pipeline for extraction.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: more only wait for each other
    state: dict[str, Any] = {"model": model}
    stepped_back = False
    while True:
        try:
            job, name, arguments = connection.recv()
        except (EOFError, OSError):
            return

        def send(kind: str, value: Any, job: int = job) -> None:
            connection.send((job, kind, value))

        try:
            send("done", JOBS[name](state, send, *arguments))
        except (BrokenPipeError, EOFError):
            return
        except Exception as error:  # noqa: BLE001 (one job fails, told by name; the process goes on)
            _log.warning("The job %s failed: %s", name, type(error).__name__)
            send("failed", _in_one_sentence(error))
        if not stepped_back:  # not before: the first job loads what the analyst waits for
            stepped_back = True
            if hasattr(os, "nice"):
                os.nice(_A_LITTLE_LATER)


def _in_one_sentence(error: Exception) -> str:
    """Return what an error says, with its form where it has one: the window translates it."""
    said = str(error) or type(error).__name__
    return said if isinstance(said, Sentence) else said.splitlines()[0]


def _warm(state: dict[str, Any], _send: Send) -> None:
    """Load the language model before the first article waits for it."""
    if "extractor" not in state:
        from briefing.extraction import Extractor
        from briefing.extraction.lexicon import use_user_lexicon
        from briefing.settings import folders

        use_user_lexicon(folders().lexicon)
        state["extractor"] = Extractor(state["model"])


def _extract(state: dict[str, Any], send: Send, article: Any) -> Extracted:
    """Extract one article."""
    _warm(state, send)
    result = state["extractor"].extract(article)
    return Extracted(result.facts, result.times)


def _list_files(_state: dict[str, Any], _send: Send, paths: list[str]) -> list[str]:
    """Return the files of folders in the order of their names; files stay where they are in the list."""
    found: list[str] = []
    for path in map(Path, paths):
        if not path.is_dir():
            found.append(str(path))
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            found += [str(Path(folder, name)) for name in sorted(names) if not name.startswith(".")]
            if len(found) > _MOST_FILES:
                return found[:_MOST_FILES]
    return found


def _intake_options(options: dict[str, Any]) -> Any:
    """Return the options of an import; "settings" holds the proxy and the limits by name."""
    from briefing.intake import IntakeOptions
    from briefing.intake.settings import with_settings

    own = {name: value for name, value in options.items() if name != "settings"}
    return with_settings(IntakeOptions(**own), options.get("settings", {}))


def _import_file(_state: dict[str, Any], _send: Send, path: str, options: dict[str, Any]) -> Any:
    """Read one file, which can hold several articles."""
    from briefing.workflow import import_paths

    return import_paths([path], options=_intake_options(options))


def _import_text(_state: dict[str, Any], _send: Send, text: str, name: str, options: dict[str, Any]) -> Any:
    """Read pasted text or HTML."""
    from dataclasses import replace
    from datetime import UTC, datetime

    from briefing.intake import read_text

    wanted = replace(_intake_options(options), retrieved=datetime.now(UTC).replace(microsecond=0))
    return read_text(text, wanted, name=name)


def _fetch(_state: dict[str, Any], _send: Send, address: str, options: dict[str, Any]) -> Any:
    """Fetch one address, which the analyst asked for."""
    from briefing.workflow import import_paths

    return import_paths([address], options=_intake_options({**options, "fetch_links": True}))


def _find_stories(_state: dict[str, Any], _send: Send, articles: Any, refused: Any) -> Any:
    """Find copies and versions among the articles of a dossier."""
    from briefing.stories import proposals_among

    return proposals_among(articles, refused)


def _sleep(_state: dict[str, Any], _send: Send, seconds: float) -> str:
    """Wait, for tests of cancelling."""
    import time

    time.sleep(seconds)
    return "slept"


def _die(_state: dict[str, Any], _send: Send) -> None:
    """End the process without a word, for tests of crashes."""
    sys.stderr.flush()
    os._exit(86)


JOBS: dict[str, Callable[..., Any]] = {
    "warm": _warm,
    "extract": _extract,
    "list_files": _list_files,
    "import_file": _import_file,
    "import_text": _import_text,
    "fetch": _fetch,
    "find_stories": _find_stories,
    "sleep": _sleep,
    "die": _die,
}


def register_press() -> None:
    """Add the jobs that compose and print; called by the press process alone."""
    from ui.brief import press_jobs

    JOBS.update(press_jobs.JOBS)


def serve_press(connection: Connection, model: str) -> None:
    """Answer requests for assessment, composition and pages."""
    register_press()
    serve(connection, model)
