"""Lists of feeds (OPML): named, and fetched only when asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.intake.draft import Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem, ProblemKind
from briefing.intake.safe_xml import local_name, parse_xml
from briefing.intake.tidy import one_line
from briefing.intake.wording import counted
from briefing.sentences import sentence


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """One feed of a list.

    Args:
        title: as the list gives it.
        url: of the feed.
    """

    title: str
    url: str


class OpmlReader:
    """Read .opml."""

    name = "list of feeds"
    extensions: tuple[str, ...] = (".opml",)
    media_types: tuple[str, ...] = ("text/x-opml", "application/opml+xml")

    def recognises(self, file: RawFile) -> bool:
        """Recognise the root element."""
        return bool(re.search(rb"<opml\b", file.data[:2000], re.IGNORECASE))

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Fetch and read the feeds if the user asked for it, else say what is there."""
        feeds = feeds_in(file.data)
        if not feeds:
            raise IntakeError("“{name}” lists no feeds; export the list again.")
        if not context.options.fetch_links:
            names = ", ".join(feed.title or feed.url for feed in feeds[:5]) + (" …" if len(feeds) > 5 else "")
            yield Problem(
                file.origin,
                sentence(
                    "“{file}” lists {feeds} ({names}); nothing is fetched unless you ask for it: "
                    "choose to fetch links.",
                    file=file.name,
                    feeds=counted(len(feeds), "feed"),
                    names=names,
                ),
                ProblemKind.NOTE,
            )
            return
        from briefing.intake.fetching import fetched_files

        for item in fetched_files([feed.url for feed in feeds], context.options):
            if isinstance(item, Problem):
                yield item
            else:
                yield from context.read_inner(item)


def feeds_in(data: bytes) -> list[FeedAddress]:
    """Return the feeds of an OPML list, each once.

    Raises:
        IntakeError: the list is broken.
    """
    feeds: dict[str, FeedAddress] = {}
    for element in parse_xml(data).iter():
        url = element.get("xmlUrl") or element.get("xmlurl") or ""
        if local_name(element).lower() == "outline" and url.startswith(("http://", "https://")):
            title = one_line(element.get("title") or element.get("text") or "")
            feeds.setdefault(url, FeedAddress(title, url))
    return list(feeds.values())
