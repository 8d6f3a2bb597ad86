"""Files that are only a link (.url, .webloc, .desktop, dropped addresses): fetched only when asked."""

import plistlib
import re
from collections.abc import Iterator

from briefing.intake.draft import Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.pasted import addresses_in
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem, ProblemKind
from briefing.sentences import sentence

_ADDRESS = re.compile(rb"^\s*URL(?:\[\w+\])?\s*=\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE)
_LONGEST = 20_000  # bytes; a file that is only links is short


class LinkReader:
    """Read what browsers leave when a link is dragged to the desktop."""

    name = "link"
    extensions: tuple[str, ...] = (".url", ".webloc", ".desktop")
    media_types: tuple[str, ...] = ("text/uri-list", "application/internet-shortcut")

    def recognises(self, file: RawFile) -> bool:
        """Recognise Windows' shortcut header, and text that is nothing but addresses."""
        if file.data.lstrip()[:18].lower() == b"[internetshortcut]":
            return True
        return len(file.data) < _LONGEST and bool(addresses_in(file.data.decode("utf-8", "replace")))

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Fetch and read the pages if the user asked for it, else say where the links lead."""
        addresses = links_in(file)
        if not addresses:
            raise IntakeError("“{name}” holds no address; drag the link again.")
        if not context.options.fetch_links:
            yield Problem(
                file.origin,
                sentence(
                    "“{file}” is only a link to {address}; nothing is fetched unless you ask for it: "
                    "choose to fetch links.",
                    file=file.name,
                    address=addresses[0],
                ),
                ProblemKind.NOTE,
            )
            return
        from briefing.intake.fetching import fetched_files

        for item in fetched_files(addresses, context.options):
            if isinstance(item, Problem):
                yield item
            else:
                yield from context.read_inner(item)


def links_in(file: RawFile) -> list[str]:
    """Return the addresses of a link file."""
    if file.extension == ".webloc" or file.data[:6] == b"bplist":
        try:
            content = plistlib.loads(file.data)
        except (plistlib.InvalidFileException, ValueError, RecursionError, IndexError, OverflowError):
            return []
        url = content.get("URL", "") if isinstance(content, dict) else ""
        return [url] if isinstance(url, str) and url.startswith(("http://", "https://")) else []
    if found := _ADDRESS.findall(file.data):
        return [address.decode("utf-8", "replace") for address in found]
    return addresses_in(file.data.decode("utf-8", "replace"))
