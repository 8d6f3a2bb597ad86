"""Pages and feeds fetched because the user asked for them, one polite request at a time.

No scripts, no pictures, no cookies; nothing is sent but the request. http.client and not urllib: the socket
is opened to the very address that was checked, so a name that resolves otherwise later gains nothing.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import monotonic
from urllib.parse import urljoin, urlsplit

from briefing.intake.draft import RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.options import FetchOptions, IntakeOptions
from briefing.intake.result import IntakeResult, Problem, ProblemKind, Progress
from briefing.intake.robots import Robots
from briefing.intake.web_client import Answer, checked_address, request
from briefing.sentences import sentence

_REDIRECTS = (301, 302, 303, 307, 308)
_EXTENSIONS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "application/json": ".json",
    "application/feed+json": ".json",
    "text/markdown": ".md",
    "text/csv": ".csv",
}
_REASONS = {
    401: "asks for a login",
    403: "refuses programs",
    404: "does not have this page (any more)",
    410: "has taken this page down",
    429: "asks to try again later",
    451: "may not show it here",
}
_CLIENT_ERROR = 400


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer from the network.

    Args:
        url: where it came from in the end, after redirects.
        data: its bytes, unpacked.
        media_type: as the server declares it, with the charset.
        at: when.
    """

    url: str
    data: bytes
    media_type: str
    at: datetime


def fetch(url: str, options: FetchOptions, robots: Robots | None = None) -> Fetched:
    """Fetch one address.

    Args:
        url: http or https.
        options: time-outs, limits, robots.txt, private addresses.
        robots: kept over several fetches, so that each robots.txt is read once.

    Raises:
        IntakeError: it was refused or failed; the sentence names the address.
    """
    robots = robots or Robots(options)
    deadline = monotonic() + options.total_timeout
    address = checked_address(url)
    for _ in range(options.redirects + 1):
        if options.respect_robots and not robots.allows(address, deadline):
            raise IntakeError(
                sentence(
                    "The site does not allow programs to fetch {address} (robots.txt); open it in a "
                    "browser, save the page and import the file.",
                    address=address,
                )
            )
        answer = request(address, options, deadline)
        if answer.status in _REDIRECTS and answer.location:
            address = checked_address(urljoin(address, answer.location))
            continue
        return _fetched(address, answer)
    raise IntakeError(
        sentence(
            "{url} was redirected more than {most} times; open it in a browser instead.",
            url=url,
            most=options.redirects,
        )
    )


def fetch_urls(urls: Iterable[str], options: IntakeOptions) -> IntakeResult:
    """Fetch addresses and read what comes, with progress and cancel between them.

    The articles carry the moment of the fetch as `retrieved`.
    """
    from briefing.intake.importing import read_raw

    addresses = list(dict.fromkeys(urls))
    result = IntakeResult()
    robots = Robots(options.fetch)
    for number, url in enumerate(addresses):
        if options.cancelled is not None and options.cancelled():
            return result + IntakeResult((), tuple(map(_cancelled, addresses[number:])))
        item = _file(url, options.fetch, robots)
        if isinstance(item, Problem):
            result += IntakeResult((), (item,))
        else:
            result += read_raw(item, replace(options, retrieved=options.retrieved or _now()))
        if options.progress is not None:
            options.progress(Progress(number + 1, len(addresses), url))
    return result


def fetched_files(urls: Iterable[str], options: IntakeOptions) -> Iterator[RawFile | Problem]:
    """Fetch addresses and yield what came as files, or why it did not."""
    robots = Robots(options.fetch)
    for url in urls:
        if options.cancelled is not None and options.cancelled():
            yield _cancelled(url)
        else:
            yield _file(url, options.fetch, robots)


def _cancelled(url: str) -> Problem:
    told = sentence("{url} was not fetched because the import was cancelled.", url=url)
    return Problem(url, told, ProblemKind.CANCELLED)


def _fetched(address: str, answer: Answer) -> Fetched:
    if answer.status >= 400:
        what = _REASONS.get(answer.status, "answered with an error")
        raise IntakeError(
            sentence(
                "{address} could not be fetched: the site {what} ({status}). Open it in a browser, "
                "save the page and import the file.",
                address=address,
                what=sentence(what),
                status=answer.status,
            )
        )
    if not answer.body.strip():
        raise IntakeError(
            sentence(
                "{address} gave an empty page; open it in a browser, save it and import the file.",
                address=address,
            )
        )
    return Fetched(address, answer.body, answer.media_type, _now())


def _file(url: str, options: FetchOptions, robots: Robots) -> RawFile | Problem:
    try:
        fetched = fetch(url, options, robots)
    except IntakeError as error:
        return Problem(url, error.about(url), error.kind)
    charset = fetched.media_type.lower().partition("charset=")[2].strip(" \"'").partition(";")[0]
    return RawFile(_name(fetched), fetched.data, fetched.url, fetched.media_type, charset, fetched.url)


def _name(fetched: Fetched) -> str:
    """Return a file name from the address, with the extension of the declared type."""
    parts = urlsplit(fetched.url)
    name = posixpath.basename(parts.path.rstrip("/")) or parts.hostname or "page"
    extension = _EXTENSIONS.get(fetched.media_type.partition(";")[0].strip().lower(), "")
    return name if not extension or name.lower().endswith(extension) else name + extension


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
