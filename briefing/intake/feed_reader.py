"""News feeds (RSS, Atom, RDF): each entry an article with the text that the feed gives, and its link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing.intake.draft import Block, Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.markup import blocks_from_fragment
from briefing.intake.metadata import FoundMetadata
from briefing.intake.options import IntakeLimits
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem, ProblemKind
from briefing.intake.safe_xml import refuse_entities
from briefing.intake.tidy import one_line, paragraphs, tidy
from briefing.intake.wording import counted
from briefing.sentences import sentence

_ROOT = re.compile(
    rb"(?:<!--(?:(?!-->).)*-->|<\?[^>]*\?>|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?>|\s)*"
    rb"<(?:rss|feed|(?:\w+:)?RDF)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>")


@dataclass(slots=True)
class _Counts:
    entries: int
    summaries: int = 0
    empty: int = 0


class FeedReader:
    """Read RSS and Atom with feedparser, from bytes; it never fetches anything here."""

    name = "news feed"
    extensions: tuple[str, ...] = (".rss", ".atom", ".rdf", ".feed", ".xml")
    media_types: tuple[str, ...] = ("application/rss+xml", "application/atom+xml", "application/rdf+xml",
                                    "text/xml", "application/xml")  # fmt: skip

    def recognises(self, file: RawFile) -> bool:
        """Recognise the root element."""
        start = file.data[:8000].removeprefix(b"\xef\xbb\xbf")
        start = start[2:].replace(b"\x00", b"") if start[:2] in (b"\xff\xfe", b"\xfe\xff") else start
        return bool(_ROOT.match(start))

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield one article an entry, up to the limit."""
        refuse_entities(file.data)
        import feedparser

        feed = feedparser.parse(file.data, sanitize_html=False, resolve_relative_uris=False)
        entries = feed.entries
        if not entries:
            wrong = "its XML is broken" if feed.bozo else "it has no entries"
            raise IntakeError(
                sentence(
                    "Nothing was found in the feed “{name}”: {wrong}. Fetch it again.",
                    wrong=sentence(wrong),
                )
            )
        limit = context.options.limits.entries
        counts = _Counts(len(entries))
        for number, entry in enumerate(entries[:limit], 1):
            draft = _draft(entry, feed.feed, file, number, context.options.limits)
            if draft is None:
                counts.empty += 1
                continue
            counts.summaries += not entry.get("content")
            yield draft
        yield from _remarks(file, counts, limit, broken=bool(feed.bozo))


def _entries(number: int) -> str:
    return counted(number, "entry", "entries")


def _remarks(file: RawFile, counts: _Counts, limit: int, *, broken: bool) -> Iterator[Problem]:
    if counts.entries > limit:
        yield Problem(
            file.origin,
            sentence(
                "“{file}” has {entries} entries; the first {limit} were read.",
                file=file.name,
                entries=counts.entries,
                limit=limit,
            ),
        )
    if counts.empty:
        yield Problem(
            file.origin,
            sentence(
                "Left out, since there is no text: {entries} of “{file}”; fetch the links to read them.",
                entries=_entries(counts.empty),
                file=file.name,
            ),
        )
    if counts.summaries:
        yield Problem(
            file.origin,
            sentence(
                "Only a summary is given in {entries} of “{file}”; fetch the links for the whole text.",
                entries=_entries(counts.summaries),
                file=file.name,
            ),
            ProblemKind.NOTE,
        )
    if broken:
        yield Problem(
            file.origin,
            sentence(
                "“{file}” is not well-formed, perhaps cut off; what could be read was imported.",
                file=file.name,
            ),
            ProblemKind.NOTE,
        )


def _draft(entry: Any, feed: Any, file: RawFile, number: int, limits: IntakeLimits) -> Draft | None:
    contents = [content.get("value", "") for content in entry.get("content", ())]
    text = max(contents, key=len, default="") or entry.get("summary", "")
    title = _plain(entry.get("title", ""))
    blocks = _blocks(text, limits)
    if not blocks:
        return None
    metadata = FoundMetadata()
    metadata.offer("title", title, "title of the feed's entry", 0.95)
    source = entry.get("source") or {}
    metadata.offer("source", _plain(source.get("title", "")), "source of the feed's entry", 0.9)
    metadata.offer("source", _plain(feed.get("title", "")), "title of the feed", 0.6)
    names = [author.get("name", "") for author in entry.get("authors", ()) or ()] or [entry.get("author", "")]
    metadata.offer(
        "authors",
        tuple(n for n in map(_plain, names) if n and "@" not in n),
        "author of the feed's entry",
        0.85,
    )
    # Not entry.get(): feedparser gives the one date for the other where one is missing.
    metadata.offer_moment("published", dict.get(entry, "published", ""), "date of the feed's entry", 0.95)
    metadata.offer_moment("modified", dict.get(entry, "updated", ""), "update of the feed's entry", 0.9)
    metadata.offer("language", _plain(feed.get("language", ""))[:2].lower(), "language of the feed", 0.5)
    link = entry.get("link", "")
    metadata.offer("url", link if link.startswith("http") else "", "link of the feed's entry", 0.95)
    origin = f"{file.origin}, entry {number}"
    return Draft(blocks, metadata, text.encode("utf-8", "replace"), "text/html", origin)


def _blocks(text: str, limits: IntakeLimits) -> list[Block]:
    if not text.strip():
        return []
    if _MARKUP.search(text) or "&" in text:
        return blocks_from_fragment(f"<div>{text}</div>", limits)
    return [Block(part) for part in paragraphs(tidy(text))]


def _plain(text: Any) -> str:
    from html import unescape

    return one_line(unescape(_MARKUP.sub(" ", text))) if isinstance(text, str) else ""
