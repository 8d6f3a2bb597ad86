"""Tables (.csv, .tsv): one article a row; which column is which field, the names tell or the analyst says."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.intake.draft import Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError
from briefing.intake.options import IntakeOptions
from briefing.intake.reader import ReadingContext
from briefing.intake.records import draft_from_record, guess_columns
from briefing.intake.result import Problem, ProblemKind
from briefing.intake.tidy import normalise_newlines, one_line
from briefing.intake.wording import counted
from briefing.sentences import sentence

_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class TableColumns:
    """What a dialog needs to map the columns of a table.

    Args:
        names: of the columns.
        guessed: our field -> column.
        rows: the first rows, as a sample.
    """

    names: tuple[str, ...]
    guessed: dict[str, str]
    rows: tuple[tuple[str, ...], ...]


class CsvReader:
    """Read .csv and .tsv with the standard library's parser."""

    name = "table"
    extensions: tuple[str, ...] = (".csv", ".tsv", ".tab")
    media_types: tuple[str, ...] = ("text/csv", "text/tab-separated-values")

    def recognises(self, file: RawFile) -> bool:  # noqa: ARG002 (the protocol's)
        """Return False: any text may hold commas; the extension says it."""
        return False

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield one article a row; rows without text are counted in one problem."""
        options = context.options
        names, rows = _table(file, options)
        wanted = options.columns.get("text") or guess_columns(names).get("text")
        missing = [column for column in options.columns.values() if column not in names]
        if wanted in missing:
            raise _unknown(sentence("“{name}” has no column “{column}”", column=wanted), names)
        if wanted not in names:
            raise _unknown(sentence("“{name}” does not say which of its columns holds the text"), names)
        if missing:
            yield Problem(
                file.origin,
                sentence(
                    "“{file}” has no column “{column}”; its articles were read without it.",
                    file=file.name,
                    column=missing[0],
                ),
                ProblemKind.NOTE,
            )
        empty = found = 0
        for number, row in enumerate(rows, 2):
            if found + empty >= options.limits.entries:
                yield Problem(
                    file.origin,
                    sentence(
                        "“{file}” has more than {rows} rows; the rest was left out.",
                        file=file.name,
                        rows=found + empty,
                    ),
                )
                break
            record = dict(zip(names, row, strict=False))
            draft = draft_from_record(record, f"{file.origin}, row {number}", options, _as_csv(names, row))
            if draft is None:
                empty += 1
                continue
            found += 1
            draft.media_type = "text/csv"
            yield draft
        if empty:
            yield Problem(
                file.origin,
                sentence(
                    "Left out, since there is no text: {rows} of “{file}”.",
                    rows=counted(empty, "row"),
                    file=file.name,
                ),
            )


def _unknown(what: str, names: list[str]) -> IntakeError:
    shown = ", ".join(f"“{one_line(name)}”" for name in names[:20]) + (", …" if len(names) > 20 else "")
    return IntakeError(
        sentence(
            "{what}; choose among {columns}: in the window with “Try again”, on the command line "
            "with --column text=NAME.",
            what=what,
            columns=shown,
        ),
        ProblemKind.NEEDS_COLUMNS,
    )


def table_columns(name: str, data: bytes, options: IntakeOptions | None = None) -> TableColumns:
    """Return the columns of a table with our guess, for the dialog that maps them.

    Raises:
        IntakeError: it is no table.
    """
    try:
        names, rows = _table(RawFile(name, data, name), options or IntakeOptions())
        sample = [tuple(row) for _, row in zip(range(5), rows, strict=False)]
    except IntakeError as error:
        raise IntakeError(error.about(name), error.kind) from error
    return TableColumns(tuple(names), guess_columns(names), tuple(sample))


def _table(file: RawFile, options: IntakeOptions) -> tuple[list[str], Iterator[list[str]]]:
    text = decode(file.data, file.encoding, options.encoding).text
    first, _, rest = text.lstrip("\ufeff").partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's line that names the delimiter
        delimiter, text = first.strip()[4], rest
    else:
        delimiter = "\t" if file.extension in (".tsv", ".tab") else _delimiter(first)
    csv.field_size_limit(max(options.limits.text_characters, 131_072))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [name.strip() for name in next(rows)]
    except (StopIteration, csv.Error) as error:
        raise IntakeError("“{name}” is no table that could be read; save it again as CSV.") from error
    return names, _rows(rows)


def _rows(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield row
    except csv.Error as error:
        raise IntakeError(
            sentence(
                "“{name}” is broken as a table ({error}); open it in a spreadsheet and save it again as CSV.",
                error=error,
            )
        ) from error


def _delimiter(first: str) -> str:
    return max(_DELIMITERS, key=first.count)


def _as_csv(names: list[str], row: list[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerows((names, row))
    return normalise_newlines(buffer.getvalue()).encode("utf-8", "replace")
