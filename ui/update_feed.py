"""Where newer versions are told, how they are asked for, and what the answer says.

The address is `update_feed` in settings.toml or, where that is empty, the address named "Releases" among the
project's addresses. The answer is JSON: an object, or a list of them, with `version` and `page`, or with
`tag_name` and `html_url` as forges name them.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_ADDRESS = "Releases"
_SECONDS = 10.0
_TOTAL_SECONDS = 20.0
_LARGEST = 1_000_000  # bytes
_MOST_REDIRECTS = 3
_REDIRECTS = (301, 302, 303, 307, 308)
_OK = 200
_VERSION = re.compile(r"v?(\d{1,6}(?:\.\d{1,6}){0,3})(?:[-.]?(?:a|b|c|rc|alpha|beta|dev|pre)[-.]?\d*)?")


class UpdateError(Exception):
    """The check came to nothing; the message is a sentence for the analyst."""


@dataclass(frozen=True, slots=True)
class Release:
    """A published version.

    Args:
        version: as published, without a leading v.
        page: where to get it, empty where the feed names no https address.
        published: the day, None where it is not told.
    """

    version: str
    page: str = ""
    published: date | None = None


def feed_address(wanted: str) -> str:
    """Return the address to ask, empty for none.

    Args:
        wanted: the user's setting, which goes before the project's own address.
    """
    return wanted.strip() or _address_of_the_project(_project_addresses())


def _address_of_the_project(addresses: Iterable[str]) -> str:
    for entry in addresses:
        label, _, address = entry.partition(",")
        if label.strip() == _ADDRESS:
            return address.strip()
    return ""


def _project_addresses() -> list[str]:
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        return metadata("briefing-desk").get_all("Project-URL") or []
    except PackageNotFoundError:
        return []


def host_of(address: str) -> str:
    """Return the host of an https address.

    Raises:
        UpdateError: it is none.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        parts, host = None, ""
    if parts is None or parts.scheme != "https" or not host or parts.username or parts.password:
        raise UpdateError(
            translate(
                "updates",
                "update_feed in the settings is “{address}”; it has to begin with https:// and a host, "
                "without user name and password.",
            ).format(address=address)
        )
    return host


def fetch_feed(address: str) -> bytes:
    """Get the feed: time-outs, size limit, redirects on the same host only, a name and nothing else told.

    Raises:
        UpdateError: no answer, or not one that can be used.
    """
    from time import monotonic

    from briefing.intake.errors import IntakeError
    from briefing.intake.options import FetchOptions
    from briefing.intake.web_client import checked_address, request

    host = host_of(address)
    # The address is the analyst's own choice, and a house behind a firewall may have its own.
    options = FetchOptions(
        timeout=_SECONDS,
        total_timeout=_TOTAL_SECONDS,
        bytes=_LARGEST,
        respect_robots=False,
        allow_private=True,
    )
    deadline = monotonic() + _TOTAL_SECONDS
    try:
        for _ in range(_MOST_REDIRECTS + 1):
            answer = request(checked_address(address), options, deadline, user_agent="BriefingDesk")
            if answer.status not in _REDIRECTS:
                break
            address = urljoin(address, answer.location)
            if host_of(address) != host:
                raise UpdateError(
                    translate("updates", "{host} sends on to another host, which nobody agreed to.").format(
                        host=host
                    )
                )
    except IntakeError as error:
        raise UpdateError(_reason(host, error.__cause__)) from (error.__cause__ or error)
    if answer.status != _OK:
        raise UpdateError(
            translate(
                "updates", "{host} has no list of versions at this address (it answered {status})."
            ).format(host=host, status=answer.status)
        )
    return answer.body


def _reason(host: str, cause: BaseException | None) -> str:
    import socket
    import ssl

    match cause:
        case socket.gaierror():
            return translate(
                "updates",
                "{host} was not found: this computer is offline, or a firewall stands between. "
                "The program works on without.",
            ).format(host=host)
        case ssl.SSLError():
            return translate(
                "updates", "The certificate of {host} is not valid, so its answer was not read."
            ).format(host=host)
        case TimeoutError():
            return translate("updates", "{host} did not answer in time; try again later.").format(host=host)
        case None:
            return translate(
                "updates", "{host} sent more than a list of versions has; nothing of it was read."
            ).format(host=host)
        case _:
            return translate("updates", "{host} can't be reached; the program works on without.").format(
                host=host
            )


def newest(content: bytes, feed: str) -> Release:
    """Read the newest finished release out of a feed.

    Args:
        content: JSON as the module describes it.
        feed: its address, for the message.

    Raises:
        UpdateError: it holds none.
    """
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UpdateError(_unreadable(feed)) from error
    entries = data if isinstance(data, list) else [data]
    releases = [r for r in map(_release, entries) if r is not None]
    if not releases:
        raise UpdateError(_unreadable(feed))
    return max(releases, key=lambda release: _parts(release.version))


def _unreadable(feed: str) -> str:
    return translate("updates", "{host} answered with something that is no list of versions.").format(
        host=host_of(feed)
    )


def _release(entry: Any) -> Release | None:
    if not isinstance(entry, dict) or entry.get("draft") or entry.get("prerelease"):
        return None
    version = str(entry.get("version") or entry.get("tag_name") or "")
    if not _VERSION.fullmatch(version):
        return None
    page = str(entry.get("page") or entry.get("html_url") or "")
    if urlsplit(page).scheme != "https":
        page = ""
    day = str(entry.get("published") or entry.get("published_at") or "")[:10]
    try:
        published = date.fromisoformat(day)
    except ValueError:
        published = None
    return Release(version.removeprefix("v"), page, published)


def is_newer(offered: str, own: str) -> bool:
    """Tell whether a version comes after another; 1.0rc1 comes before 1.0."""
    return _parts(offered) > _parts(own)


def _parts(version: str) -> tuple[tuple[int, ...], bool]:
    found = _VERSION.fullmatch(version)
    if found is None:
        return (), False
    numbers = [int(n) for n in found[1].split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers), found[0].removeprefix("v") == found[1]
