"""Files, folders, bytes and text to articles: the entry of intake. A bad file never stops the good ones."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from os import fstat
from pathlib import Path

from briefing.intake.archives import UnpackBudget
from briefing.intake.draft import Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.files import find_files
from briefing.intake.finishing import finished
from briefing.intake.foreign_files import sentence_about
from briefing.intake.options import IntakeOptions
from briefing.intake.reader import ReadingContext, reader_for
from briefing.intake.result import ImportedArticle, IntakeResult, Problem, ProblemKind, Progress
from briefing.intake.tidy import shown_name
from briefing.sentences import sentence

_log = logging.getLogger(__name__)
_DEFAULTS = IntakeOptions()


def read_path(path: str | Path, options: IntakeOptions = _DEFAULTS) -> IntakeResult:
    """Read a file, or a folder with all that is in it, in the order of the names.

    Args:
        path: file or folder.
        options: of the import.

    Returns:
        The articles, and a sentence for each file that was left out; nothing is raised for a bad file.
    """
    return read_paths([path], options)


def read_paths(paths: Iterable[str | Path], options: IntakeOptions = _DEFAULTS) -> IntakeResult:
    """Read files, folders and, where `fetch_links` is set, addresses; progress and cancel between them."""
    problems: list[Problem] = []
    files = list(find_files(paths, options.limits, problems))
    articles: list[ImportedArticle] = []
    for number, path in enumerate(files):
        if options.cancelled is not None and options.cancelled():
            problems += [_cancelled(left) for left in files[number:]]
            break
        result = _read_address(path, options) if isinstance(path, str) else _read_file(path, options)
        articles += result.articles
        problems += result.problems
        if options.progress is not None:
            options.progress(Progress(number + 1, len(files), str(path)))
    return IntakeResult(tuple(articles), tuple(problems))


def read_bytes(
    name: str, data: bytes, options: IntakeOptions = _DEFAULTS, *, media_type: str = "", url: str = ""
) -> IntakeResult:
    """Read what was dropped or fetched under a name.

    Args:
        name: with the extension, if there is one.
        data: the bytes.
        options: of the import.
        media_type: that the carrier declared ("text/html; charset=utf-8").
        url: address that it came from.
    """
    charset = media_type.lower().partition("charset=")[2].strip(" \"'").partition(";")[0]
    return read_raw(RawFile(name, data, url or name, media_type, charset, url), options)


def read_text(text: str, options: IntakeOptions = _DEFAULTS, *, name: str = "pasted text") -> IntakeResult:
    """Read text or HTML from the clipboard or from a drop."""
    from briefing.intake.pasted import raw_file_from_text

    return read_raw(raw_file_from_text(text, name), options)


def read_raw(file: RawFile, options: IntakeOptions = _DEFAULTS) -> IntakeResult:
    """Read one file that is in memory already."""
    articles: list[ImportedArticle] = []
    problems: list[Problem] = []
    try:
        for item in _drafts(file, options, 0, UnpackBudget(options.limits.archive_bytes)):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                _finish(item, file.name, options, articles, problems)
    except IntakeError as error:
        problems.append(Problem(file.origin, error.about(file.url or file.name), error.kind))
    if not articles and not problems:
        problems.append(
            Problem(
                file.origin,
                sentence(
                    "“{file}” holds no article; nothing was imported from it.",
                    file=file.name,
                ),
            )
        )
    return IntakeResult(tuple(articles), tuple(problems))


def _finish(
    draft: Draft, name: str, options: IntakeOptions, articles: list[ImportedArticle], problems: list[Problem]
) -> None:
    name = shown_name(draft.origin.replace("\\", "/").rpartition("/")[2]) or name
    try:
        article, notes = finished(draft, name, options)
    except IntakeError as error:
        problems.append(Problem(draft.origin, error.about(name), error.kind))
        return
    articles.append(article)
    problems += notes


def _drafts(
    file: RawFile, options: IntakeOptions, depth: int, budget: UnpackBudget
) -> Iterator[Draft | Problem]:
    """Yield the drafts of a file and of the files in it; whatever a library raises becomes a sentence."""
    if not file.data.strip(b"\x00 \t\r\n"):
        raise IntakeError("“{name}” is empty; nothing was imported from it. Save or download it again.")
    reader = reader_for(file)
    if reader is None:
        raise IntakeError(sentence_about(file.extension))
    try:
        yield from reader.read(file, ReadingContext(options, _inner_reader(options, depth, budget), budget))
    except IntakeError:
        raise
    except (RecursionError, MemoryError) as error:
        raise IntakeError(
            sentence(
                "“{name}” is too deeply nested or too large to be read as {format}; save its text "
                "alone and import that.",
                format=reader.name,
            )
        ) from error
    except Exception as error:
        # Libraries raise anything on damaged files, and the batch must go on.
        _log.warning("The reader of %s failed on %s: %r", reader.name, file.origin, error)
        _log.debug("Where it failed:", exc_info=True)
        raise IntakeError(
            sentence(
                "“{name}” is damaged or no {format}: it could not be read. Open it in its own program "
                "and save it again.",
                format=reader.name,
            )
        ) from error


def _inner_reader(
    options: IntakeOptions, depth: int, budget: UnpackBudget
) -> Callable[[RawFile], Iterator[Draft | Problem]]:
    def read_inner(inner: RawFile) -> Iterator[Draft | Problem]:
        if depth + 1 > options.limits.archive_depth:
            yield Problem(
                inner.origin,
                sentence(
                    "“{file}” sits too deep in other files; unpack it yourself and import it.",
                    file=inner.name,
                ),
            )
            return
        try:
            yield from _drafts(inner, options, depth + 1, budget)
        except IntakeError as error:
            yield Problem(inner.origin, error.about(inner.name), error.kind)

    return read_inner


def _read_address(address: str, options: IntakeOptions) -> IntakeResult:
    if not options.fetch_links:
        named = sentence(
            "{address} is an address; nothing is fetched unless you ask for it: choose to fetch links.",
            address=address,
        )
        return IntakeResult((), (Problem(address, named),))
    from briefing.intake.fetching import fetch_urls

    return fetch_urls([address], replace(options, progress=None, cancelled=None))


def _read_file(path: Path, options: IntakeOptions) -> IntakeResult:
    name = shown_name(path.name)
    if not path.is_file():  # a pipe or a device may never end
        return _left_out(
            path, sentence("“{name}” is no file that can be read; choose another one.", name=name)
        )
    try:
        data = _bytes_of(path, options.limits.file_bytes)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        return _left_out(
            path,
            sentence(
                "“{name}” can't be opened ({reason}); check that it is there and that you may read it.",
                name=name,
                reason=reason,
            ),
        )
    except IntakeError as error:
        return _left_out(path, error.about(name))
    return read_raw(RawFile(path.name, data, str(path)), options)


def _bytes_of(path: Path, limit: int) -> bytes:
    """Read a file that may grow meanwhile: no more than the limit comes into memory.

    Raises:
        IntakeError: it is larger than the limit, or was written to while it was read.
        OSError: it can't be read.
    """
    with path.open("rb") as opened:
        before = fstat(opened.fileno())
        if before.st_size > limit:
            raise IntakeError(
                sentence(
                    "“{name}” is larger than the limit of {megabytes} MB; raise the limit in the settings "
                    "(--limit file_bytes), or import a part of it.",
                    megabytes=limit // 1048576,
                )
            )
        data = opened.read(before.st_size + 1)
        after = fstat(opened.fileno())
    if (len(data), before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise IntakeError("“{name}” was changed while it was read; import it again once it is complete.")
    return data


def _left_out(path: Path, why: str) -> IntakeResult:
    return IntakeResult((), (Problem(str(path), why),))


def _cancelled(item: Path | str) -> Problem:
    name = item if isinstance(item, str) else shown_name(item.name)
    told = sentence("“{name}” was not read because the import was cancelled.", name=name)
    return Problem(str(item), told, ProblemKind.CANCELLED)
