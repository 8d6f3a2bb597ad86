"""The command line: `briefing extract`, `build`, `export`, `open`, `recover`.

Exit codes: 0 done, 1 nothing usable in the input, 2 wrong usage.
"""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing import __version__, build, workflow
from briefing.dossier import recover
from briefing.export_command import export_command
from briefing.facts import Article, FactKind
from briefing.told import NOTHING_USABLE, WRONG_USAGE, fail, moment, told_in_one_sentence

if TYPE_CHECKING:
    from briefing.extraction import ExtractionResult
    from briefing.intake import ImportedArticle, IntakeOptions

app = typer.Typer(
    name="briefing",
    help="From news articles to a sourced situation brief, offline.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help and errors: every message is one line that a script can read
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Sources = Annotated[
    list[str],  # a Path would make "https:/" of "https://"
    typer.Argument(
        metavar="ARTICLE",
        help="Articles: files of any known format, folders of them, or addresses (https://...) to fetch.",
    ),
]
Published = Annotated[
    str,
    typer.Option(
        "--published",
        metavar="DATE",
        help="Publication date of articles in which none is found.",
    ),
]
Source = Annotated[
    str, typer.Option("--source", metavar="OUTLET", help="Outlet of articles in which none is found.")
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=COLUMN",
        help="Column of a table or a JSON file that holds a field, as in text=body; once for each field.",
    ),
]
Password = Annotated[str, typer.Option("--password", help="Password of an encrypted PDF.")]
Encoding = Annotated[
    str,
    typer.Option(
        "--encoding", metavar="NAME", help="Encoding of text files, as in cp1251, where it is misread."
    ),
]
Proxy = Annotated[
    str,
    typer.Option("--proxy", metavar="ADDRESS", help="Proxy for addresses; “none”, or that of the system."),
]
Limits = Annotated[
    list[str] | None,
    typer.Option(
        "--limit",
        metavar="NAME=NUMBER",
        help="A limit of the import, as in html_bytes=400MB or pdf_pages=900; once for each.",
    ),
]
OwnNetwork = Annotated[
    bool, typer.Option("--own-network", help="Fetch from private and local addresses too.")
]
FetchLinks = Annotated[
    bool,
    typer.Option("--fetch-links", help="Fetch the feeds and links that files hold; otherwise only named."),
]
AsOf = Annotated[str, typer.Option("--as-of", metavar="MOMENT", help="Cut-off of the brief, else now.")]
Model = Annotated[str, typer.Option("--model", help="Installed spaCy pipeline that reads the articles.")]


@app.callback(invoke_without_command=True)
def common(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Tell more of what is done.")] = False,
) -> None:
    """From news articles to a sourced situation brief, offline."""
    if version:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit
    logging.basicConfig(
        level=logging.INFO if verbose else logging.ERROR, format="%(message)s", stream=sys.stderr
    )


@app.command("extract")
def extract_command(
    sources: Sources,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one object an article.")] = False,
    published: Published = "",
    source: Source = "",
    column: Columns = None,
    password: Password = "",
    encoding: Encoding = "",
    proxy: Proxy = "system",
    fetch_links: FetchLinks = False,
    limit: Limits = None,
    own_network: OwnNetwork = False,
    model: Model = "",
) -> None:
    """Print the facts that articles report, each with its evidence."""
    options = _options(
        published, source, column or [], password, encoding, proxy, fetch_links, limit or [], own_network
    )
    imported = _import(sources, options)
    for result in _extracted([item.article for item in imported], model):
        if result.problem:
            typer.echo(result.problem, err=True)
        _print_json(result) if as_json else _print_facts(result)


@app.command("build")
def build_command(
    sources: Sources,
    output: Annotated[Path, typer.Option("-o", "--output", help="File to write, as in brief.pdf.")],
    published: Published = "",
    source: Source = "",
    column: Columns = None,
    password: Password = "",
    encoding: Encoding = "",
    proxy: Proxy = "system",
    fetch_links: FetchLinks = False,
    limit: Limits = None,
    own_network: OwnNetwork = False,
    accept_all: Annotated[
        bool, typer.Option("--accept-all", help="Confirm every proposed fact unseen, instead of a DRAFT.")
    ] = False,
    dossier: Annotated[
        Path | None,
        typer.Option("--dossier", help="Keep the dossier here, to review it in the window."),
    ] = None,
    title: Annotated[str, typer.Option("--title", help="Title of the brief; otherwise the finding.")] = "",
    marking: Annotated[str, typer.Option("--marking", help='Handling marking, as in "TLP:GREEN".')] = "",
    language: Annotated[str, typer.Option("--language", help="Language of the brief: en or fr.")] = "",
    style: Annotated[str, typer.Option("--style", help="House style: a name or a TOML file.")] = "",
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="MOMENT", help="Cut-off of the brief; now if not given.")
    ] = "",
) -> None:
    """Build a brief from articles, without the window."""
    options = _options(
        published, source, column or [], password, encoding, proxy, fetch_links, limit or [], own_network
    )
    choices = {"title": title, "marking": marking, "language": language, "style": style}
    with told_in_one_sentence():
        outcome = build.build(
            _import(sources, options),
            output,
            dossier_path=dossier,
            accept=accept_all,
            as_of=moment(as_of),
            choices={name: value for name, value in choices.items() if value},
            progress=_shown_progress("Reading"),
            told=lambda sentence: typer.echo(sentence, err=True),
        )
    _print_summary(outcome)


app.command("export")(export_command)


@app.command("recover")
def recover_command(
    damaged: Annotated[Path, typer.Argument(help="The damaged .briefing file; it is not touched.")],
    target: Annotated[Path, typer.Argument(help="The new dossier.")],
) -> None:
    """Bring what can be read of a damaged dossier into a new one."""
    with told_in_one_sentence():
        typer.echo(recover(damaged, target).summary())


@app.command("open")
def open_command(
    file: Annotated[Path, typer.Argument(help="A .briefing file, or an article to import.")],
) -> None:
    """Open a file in the window."""
    if not file.exists():
        fail(f"{file} does not exist; choose another file.", WRONG_USAGE)
    raise typer.Exit(subprocess.call([sys.executable, "-m", "ui.app", str(file)]))  # noqa: S603 (our own window)


def main() -> None:
    """Run the command line."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: more only wait for each other
    app()


def _options(
    published: str,
    source: str,
    columns: list[str],
    password: str,
    encoding: str,
    proxy: str,
    fetch_links: bool,
    limits: list[str],
    own_network: bool,
) -> "IntakeOptions":
    """Return the options of the import; what can't be meant is said before anything is read."""
    from briefing.intake import IntakeError, IntakeOptions
    from briefing.intake.records import known_fields
    from briefing.intake.settings import with_settings

    if encoding:
        try:
            "".encode(encoding)
        except (LookupError, ValueError):
            fail(f"--encoding: “{encoding}” is no known encoding; write it as utf-8 or cp1251.", WRONG_USAGE)
    mapping = {}
    for pair in columns:
        field, _, name = (part.strip() for part in pair.partition("="))
        if field not in known_fields() or not name:
            fields = ", ".join(known_fields())
            fail(f"--column: “{pair}” is not FIELD=COLUMN; the fields are {fields}.", WRONG_USAGE)
        mapping[field] = name
    options = IntakeOptions(
        published=_date(published),
        source=source,
        columns=mapping,
        password=password,
        encoding=encoding,
        fetch_links=fetch_links,
    )
    values = dict(pair.partition("=")[::2] for pair in limits)
    try:
        options = with_settings(options, {**values, "proxy": proxy, "allow_private": own_network})
    except IntakeError as error:
        fail(f"--limit: {error.sentence}", WRONG_USAGE)
    return options


def _import(sources: list[str], options: "IntakeOptions") -> "tuple[ImportedArticle, ...]":
    """Import, tell each problem in a sentence on stderr, stop only when nothing is left."""
    from briefing.intake import IntakeResult, ProblemKind
    from briefing.intake.files import is_address
    from briefing.intake.tidy import shown_name

    result = IntakeResult()
    for source in sources:
        if is_address(source):  # typed, so it is asked for; one that stands in a file is not
            result += workflow.import_paths([source], options=replace(options, fetch_links=True))
        elif Path(source).exists():
            result += workflow.import_paths([Path(source)], options=options)
        else:
            typer.echo(f"{shown_name(source)} does not exist; nothing was imported from it.", err=True)
    for problem in result.problems:
        note = "note: " if problem.kind is ProblemKind.NOTE else ""
        typer.echo(f"{note}{problem.sentence}", err=True)
    if not result.articles:
        fail("No article could be imported.", NOTHING_USABLE)
    undated = [item.article for item in result.articles if item.article.published is None]
    if undated and not all(item.media_type.startswith("application/") for item in result.articles):
        names = ", ".join(shown_name(article.origin or article.id) for article in undated[:3])
        typer.echo(
            f"note: no publication date in {names}{' and others' if len(undated) > 3 else ''}; "
            "words such as “Tuesday” stay unresolved. Give it with --published DATE.",
            err=True,
        )
    return result.articles


def _extracted(articles: list[Article], model: str) -> "Iterator[ExtractionResult]":
    with told_in_one_sentence():
        yield from workflow.extract(articles, model=model or None, progress=_shown_progress("Reading"))


def _print_json(result: "ExtractionResult") -> None:
    import json

    from briefing.facts.json_form import result_to_json

    line = result_to_json(result.article, result.facts, result.times)
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def _print_facts(result: "ExtractionResult") -> None:
    from rich.console import Console

    from briefing.facts.line import fact_line

    console = Console(highlight=False)
    article = result.article
    when = article.published.isoformat() if article.published else "no publication date"
    console.print(
        f"[bold]{_plain(article.title or article.id)}[/] ({_plain(article.source or 'no source')}, {when})"
    )
    for fact in result.facts:
        console.print(
            f"  {fact.kind.value:9} {fact.confidence:4.0%}  {_plain(fact_line(fact))}", soft_wrap=True
        )
    if not result.facts:
        console.print("  nothing found")
    console.print()


def _print_summary(outcome: build.BuildOutcome) -> None:
    counts = ", ".join(_counted(outcome.facts[kind], words) for kind, words in _KIND_WORDS.items())
    typer.echo(f"{_counted(outcome.articles, 'article')}: {counts}")
    for line in outcome.lines:
        typer.echo(f"  {line}")
    state = f"DRAFT, {outcome.unreviewed} facts unreviewed" if outcome.unreviewed else "every fact confirmed"
    typer.echo(f"{outcome.path} ({state})  SHA-256 {outcome.sha256}")


_KIND_WORDS = {
    FactKind.CASUALTY: "casualty claim",
    FactKind.CEASEFIRE: "ceasefire report",
    FactKind.STATEMENT: "statement",
    FactKind.CAVEAT: "caveat",
}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


def _plain(text: str) -> str:
    """Return text that the console takes as text: article words can hold square brackets."""
    from rich.markup import escape

    return escape(text)


def _date(text: str) -> datetime | date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text) if len(text) <= len("2022-09-15") else datetime.fromisoformat(text)
    except ValueError:
        fail(
            f"--published: “{text}” is not a date; write it as 2022-09-15 or 2022-09-15T18:30+04:00.",
            WRONG_USAGE,
        )
        raise AssertionError from None


def _shown_progress(what: str) -> workflow.Progress | None:
    """Return a hook that draws a progress bar on a terminal, None elsewhere."""
    if not sys.stderr.isatty():
        return None
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task: Any = None

    def show(step: workflow.Step) -> None:
        nonlocal task
        if task is None:
            bar.start()
            task = bar.add_task(what, total=step.total)
        bar.update(task, completed=step.done, description=f"{what} {step.what[:40]}")
        if step.done >= step.total:
            bar.stop()

    return show


if __name__ == "__main__":
    main()
