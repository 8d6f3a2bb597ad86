"""How the command line ends when something is wrong: one sentence on stderr and an exit code."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import typer

from briefing import workflow
from briefing.dossier import DossierError

NOTHING_USABLE = 1
WRONG_USAGE = 2


def fail(sentence: str, code: int) -> None:
    """Say what is wrong and end."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)


@contextmanager
def told_in_one_sentence() -> Iterator[None]:
    """Turn the errors that a person can do something about into one sentence on stderr."""
    try:
        yield
    except (DossierError, workflow.WorkflowError) as error:
        fail(str(error), WRONG_USAGE)
    except OSError as error:
        fail(f"{error.filename or ''}: {error.strerror}." if error.strerror else str(error), WRONG_USAGE)


def moment(text: str) -> datetime | None:
    """Return the moment that --as-of names, None where it names none."""
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        fail(f"--as-of: “{text}” is not a moment; write it as 2022-09-15T18:30+04:00.", WRONG_USAGE)
        raise AssertionError from None
    return found.astimezone() if found.tzinfo is None else found
