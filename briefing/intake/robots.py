"""robots.txt, read once a site and kept to (RFC 9309)."""

from urllib.parse import urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from briefing.intake.errors import IntakeError
from briefing.intake.options import FetchOptions
from briefing.intake.web_client import checked_address, request
from briefing.sentences import sentence

_PRODUCT = "BriefingDesk"
_LARGEST = 512_000  # bytes; the standard asks for 500 kibibytes at least
_SERVER_ERROR = 500


class Robots:
    """The rules of the sites that were asked so far.

    Args:
        options: of the fetch that asks.
    """

    def __init__(self, options: FetchOptions) -> None:
        self._options = options
        self._rules: dict[str, RobotFileParser] = {}

    def allows(self, url: str, deadline: float) -> bool:
        """Tell whether a site allows programs to fetch an address."""
        parts = urlsplit(url)
        site = urlunsplit((parts.scheme, parts.netloc, "", "", ""))
        if site not in self._rules:
            self._rules[site] = self._read(f"{site}/robots.txt", deadline)
        return self._rules[site].can_fetch(_PRODUCT, url)

    def _read(self, url: str, deadline: float) -> RobotFileParser:
        rules = RobotFileParser(url)
        answer = request(url, self._options, deadline)
        for _ in range(self._options.redirects):
            if not answer.location:
                break
            answer = request(checked_address(urljoin(url, answer.location)), self._options, deadline)
        if answer.status >= _SERVER_ERROR:
            raise IntakeError(
                sentence(
                    "{url} can't be read ({status}), so the page was not fetched; try later.",
                    url=url,
                    status=answer.status,
                )
            )
        found = answer.status < 300 and len(answer.body) <= _LARGEST
        rules.parse(answer.body.decode("utf-8", "replace").splitlines() if found else [])
        return rules
