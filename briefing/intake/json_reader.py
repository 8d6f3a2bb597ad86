"""JSON: lines of articles taken as they are (.jsonl), and saved articles of other programs (.json)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.intake.draft import Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError
from briefing.intake.metadata import FoundMetadata
from briefing.intake.reader import ReadingContext
from briefing.intake.records import draft_from_record
from briefing.intake.result import Problem
from briefing.intake.wording import counted
from briefing.sentences import sentence

_LINE = "field of the .jsonl line"
_LISTS = ("articles", "items", "entries", "results", "documents", "data", "docs", "posts", "response")


class JsonLinesReader:
    """Read .jsonl: one article a line, its text character for character.

    `{"id", "text", "title"?, "source"?, "published"?, "url"?}`; null stands for a field that is not known.
    A line without `text` is read like a record of .json.
    """

    name = "articles, one a line"
    extensions: tuple[str, ...] = (".jsonl", ".ndjson", ".jsonlines")
    media_types: tuple[str, ...] = ("application/jsonl", "application/x-ndjson", "application/json-lines")

    def recognises(self, file: RawFile) -> bool:  # noqa: ARG002 (the protocol's)
        """Return False: a line of JSON may stand in any text; the extension says it."""
        return False

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield one article a line; a broken line is a problem of its own."""
        decoded = decode(file.data, file.encoding, context.options.encoding)
        found = 0
        # Not splitlines(): U+2028 and its like may stand inside a string.
        for number, line in enumerate(decoded.text.split("\n"), 1):
            if not line.strip():
                continue
            found += 1
            if found > context.options.limits.entries:
                yield Problem(file.origin, _too_many(file.name, context.options.limits.entries))
                return
            yield self._article(line, number, file, context)
        if not found:
            raise IntakeError("“{name}” is empty: there is no article in it.")

    def _article(self, line: str, number: int, file: RawFile, context: ReadingContext) -> Draft | Problem:
        where = f"{file.origin}, line {number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            return Problem(
                where,
                sentence(
                    "Line {number} of “{file}” is not JSON; correct it or take it out. The others were read.",
                    number=number,
                    file=file.name,
                ),
            )
        if not isinstance(record, dict):
            return _no_article(where, number, file.name)
        if isinstance(record.get("text"), str) and record["text"].strip() and not context.options.columns:
            return _verbatim(record, line, where)
        draft = draft_from_record(record, where, context.options, line.encode("utf-8", "replace"))
        return draft or _no_article(where, number, file.name)


class JsonReader:
    """Read .json: an article, a list of them, or an object that holds such a list."""

    name = "JSON"
    extensions: tuple[str, ...] = (".json",)
    media_types: tuple[str, ...] = ("application/json", "application/ld+json", "application/feed+json")

    def recognises(self, file: RawFile) -> bool:  # noqa: ARG002 (the protocol's)
        """Return False: the extension or the media type says it."""
        return False

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the articles found; objects without text are named in one problem."""
        decoded = decode(file.data, file.encoding, context.options.encoding)
        try:
            content = json.loads(decoded.text)
        except RecursionError as error:
            raise IntakeError(
                "“{name}” nests its brackets too deeply to be read; save the article's text alone and "
                "import that."
            ) from error
        except ValueError as error:
            if len([line for line in decoded.text.split("\n") if line.strip().startswith("{")]) > 1:
                yield from JsonLinesReader().read(file, context)
                return
            raise IntakeError(
                sentence(
                    "“{name}” is not valid JSON ({error}); save it again where it came from.",
                    error=error,
                )
            ) from error
        yield from self._articles(content, file, context)

    def _articles(self, content: Any, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        entries = records_in(content)
        without_text = found = 0
        for number, record in enumerate(entries[: context.options.limits.entries], 1):
            where = file.origin if len(entries) == 1 else f"{file.origin}, article {number}"
            original = (
                file.data
                if len(entries) == 1
                else json.dumps(record, ensure_ascii=False).encode("utf-8", "replace")
            )
            draft = draft_from_record(record, where, context.options, original)
            found += draft is not None
            without_text += draft is None
            if draft:
                yield draft
        if not found:
            raise IntakeError(
                "No article was found in “{name}”; say on the command line which of its fields holds the "
                "text (--column text=NAME), or save the text alone."
            )
        if without_text:
            yield Problem(
                file.origin,
                sentence(
                    "Left out, for want of text: {entries} of “{file}”.",
                    entries=counted(without_text, "entry", "entries"),
                    file=file.name,
                ),
            )
        if len(entries) > context.options.limits.entries:
            yield Problem(file.origin, _too_many(file.name, context.options.limits.entries))


def records_in(content: Any) -> list[Mapping[str, Any]]:
    """Return the objects of a JSON document that may be articles."""
    if isinstance(content, list):
        return [record for record in content if isinstance(record, dict)]
    if not isinstance(content, dict):
        return []
    for name in _LISTS:
        inner = content.get(name)
        if isinstance(inner, list) and any(isinstance(record, dict) for record in inner):
            return [record for record in inner if isinstance(record, dict)]
        if isinstance(inner, dict) and (deeper := records_in(inner)) and deeper != [inner]:
            return deeper
    return [content]


def _verbatim(record: Mapping[str, Any], line: str, where: str) -> Draft:
    metadata = FoundMetadata()
    for name in ("title", "subtitle", "source", "url", "language", "syndicated_from", "revision_of"):
        if isinstance(record.get(name), str):
            metadata.offer(name, record[name], _LINE, 1.0)
    for name in ("published", "modified"):
        if isinstance(record.get(name), str):
            metadata.offer_moment(name, record[name], _LINE, 1.0)
    authors = record.get("authors") or record.get("author") or ()
    names = (authors,) if isinstance(authors, str) else tuple(str(name) for name in authors if name)
    metadata.offer("authors", names, _LINE, 1.0)
    identifier = record.get("id")
    return Draft(
        blocks=[],
        metadata=metadata,
        original=line.encode("utf-8", "surrogatepass"),
        media_type="application/json",
        origin=where,
        verbatim=record["text"],
        article_id="" if identifier is None else str(identifier),
    )


def _no_article(where: str, number: int, name: str) -> Problem:
    told = sentence(
        "Line {number} of “{file}” is no article: it needs a field “text”.", number=number, file=name
    )
    return Problem(where, told)


def _too_many(name: str, limit: int) -> str:
    return sentence(
        "“{file}” holds more than {most} articles; the rest was left out: divide the file.",
        file=name,
        most=limit,
    )
