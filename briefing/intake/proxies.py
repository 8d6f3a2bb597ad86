"""The proxy that a network asks for: of the environment or the system, named by the user, or none."""

import base64
import ipaddress
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from briefing.intake.errors import IntakeError
from briefing.sentences import sentence

SYSTEM, NONE = "system", "none"
_DEFAULT_PORT = 8080


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where requests go instead of to the site.

    Args:
        host: of the proxy.
        port: of the proxy.
        authorization: value of the header Proxy-Authorization, empty without a user name.
    """

    host: str
    port: int
    authorization: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers for the proxy itself."""
        return {"Proxy-Authorization": self.authorization} if self.authorization else {}


def proxy_for(url: str, chosen: str) -> Proxy | None:
    """Return the proxy for an address, None where it is reached directly.

    Args:
        url: checked address of a page.
        chosen: "system" for what environment or system say, "none", or the address of a proxy.

    Raises:
        IntakeError: the proxy is of a kind that can't be used.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if chosen == NONE or _is_local(host):
        return None
    if chosen != SYSTEM:
        return _parsed(chosen)
    if proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    known = getproxies()
    address = known.get(parts.scheme) or known.get("all") or ""
    return _parsed(address) if address else None


def _is_local(host: str) -> bool:
    """Tell whether a host is this machine or in the own network: no proxy leads there."""
    if host.lower() == "localhost" or host.lower().endswith(".localhost"):
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False


def _parsed(address: str) -> Proxy:
    wrong = IntakeError(
        sentence(
            "The proxy “{address}” can't be used; write it as http://name:port in the "
            "settings of your system, or choose “none”.",
            address=_without_password(address),
        )
    )
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        host, port = parts.hostname, parts.port or _DEFAULT_PORT
    except ValueError as error:
        raise wrong from error
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise wrong
    user = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else ""
    coded = base64.b64encode(user.encode("utf-8")).decode("ascii")
    return Proxy(host, port, f"Basic {coded}" if user else "")


def _without_password(address: str) -> str:
    return address.rpartition("@")[2]
