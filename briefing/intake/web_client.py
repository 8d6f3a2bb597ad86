"""One HTTP request within limits, to a public address that was checked before the socket was opened."""

import http.client
import ipaddress
import re
import socket
import ssl
import zlib
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from urllib.parse import quote, urlsplit, urlunsplit

from briefing import __version__
from briefing.intake.errors import IntakeError
from briefing.intake.options import FetchOptions
from briefing.intake.proxies import Proxy, proxy_for
from briefing.sentences import sentence

USER_AGENT = f"BriefingDesk/{__version__} (desktop program; fetches single pages at its user's request)"
_CHUNK = 65_536
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+(?:%[\w.-]+)?")
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/pdf,text/plain,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said.

    Args:
        status: of HTTP.
        media_type: with its charset.
        location: of a redirect, empty without one.
        body: unpacked.
    """

    status: int
    media_type: str
    location: str
    body: bytes


class _Pinned(http.client.HTTPConnection):
    """A connection to the checked address, under the name of the site."""

    def __init__(
        self, host: str, port: int, options: FetchOptions, *, secure: bool, proxy: Proxy | None = None
    ) -> None:
        super().__init__(host, port, timeout=options.timeout)
        self._options = options
        self._proxy = proxy
        self._context = ssl.create_default_context() if secure else None
        # http.client forgets the socket once an answer has begun that ends with the connection.
        self.opened: socket.socket | None = None

    def connect(self) -> None:
        """Open the socket to an address that was checked, or to the proxy."""
        if self._proxy:
            _refuse_private_names(self.host, self.port, self._options)
            addresses = public_addresses(self._proxy.host, self._proxy.port, allow_private=True)
        else:
            addresses = public_addresses(self.host, self.port, allow_private=self._options.allow_private)
        failure: OSError | None = None
        for family, address in addresses:
            opened = socket.socket(family, socket.SOCK_STREAM)
            opened.settimeout(self.timeout)
            try:
                opened.connect(address)
            except OSError as error:
                opened.close()
                failure = error
                continue
            self.sock = self.opened = opened
            if self._context:
                if self._proxy:
                    _ask_through(opened, self.host, self.port, self._proxy)
                self.sock = self.opened = self._context.wrap_socket(opened, server_hostname=self.host)
            return
        raise failure or OSError("no address")


def checked_address(url: str) -> str:
    """Return a clean address: http or https, a host, no password in it, no fragment.

    Raises:
        IntakeError: it is none.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except (ValueError, UnicodeError) as error:
        raise IntakeError(
            sentence(
                "“{url}” is no valid address; check how it is written.",
                url=url,
            )
        ) from error
    if parts.scheme.lower() not in ("http", "https") or not _HOST.fullmatch(host):
        raise IntakeError(
            sentence(
                "“{url}” can't be fetched: only addresses with http:// or https:// can be.",
                url=url,
            )
        )
    if parts.username or parts.password:
        raise IntakeError(
            sentence(
                "The address of {host} holds a user name or password; take it out, and save the page "
                "yourself.",
                host=host,
            )
        )
    netloc = f"[{host}]" if ":" in host else host
    netloc = f"{netloc}:{port}" if port else netloc
    path = quote(parts.path, safe="/:@!$&'()*+,;=~-._%", errors="replace")
    query = quote(parts.query, safe="=&;%:/?@!$'()*+,~-._[]", errors="replace")
    return urlunsplit((parts.scheme.lower(), netloc, path or "/", query, ""))


def request(url: str, options: FetchOptions, deadline: float, *, user_agent: str = USER_AGENT) -> Answer:
    """Send one GET request and read the answer within the limits.

    Args:
        url: checked (fetching.checked_address).
        options: limits.
        deadline: moment (time.monotonic) at which the whole fetch ends.
        user_agent: what the program calls itself.

    Raises:
        IntakeError: it failed; the sentence names the address and what to do.
    """
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    proxy = proxy_for(url, options.proxy)
    port = parts.port or (443 if secure else 80)
    connection = _Pinned(parts.hostname or "", port, options, secure=secure, proxy=proxy)
    target = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    headers = _HEADERS | {"User-Agent": user_agent}
    if proxy and not secure:
        target, headers = url, headers | proxy.headers
    # Time-outs of sockets begin anew with each byte; the timer ends an answer that drips for ever.
    timer = Timer(max(0.01, deadline - monotonic()), _cut, [connection])
    timer.daemon = True
    timer.start()
    try:
        connection.request("GET", target, headers=headers)
        with connection.getresponse() as response:
            body = b"" if 300 <= response.status < 400 else _body(response, url, options)
            # A cut connection reads like the end of an answer without a length.
            if monotonic() >= deadline or (body and response.length):
                raise ConnectionAbortedError
            return Answer(
                response.status,
                response.headers.get("Content-Type", ""),
                response.headers.get("Location", ""),
                body,
            )
    except IntakeError:
        raise
    except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:
        raise IntakeError(_failure(url, error, options, late=monotonic() >= deadline)) from error
    finally:
        timer.cancel()
        connection.close()


def _ask_through(opened: socket.socket, host: str, port: int, proxy: Proxy) -> None:
    """Ask the proxy for a tunnel to the site.

    Raises:
        ConnectionRefusedError: it does not give one.
    """
    lines = [f"CONNECT {host}:{port} HTTP/1.1", f"Host: {host}:{port}"]
    lines += [f"{name}: {value}" for name, value in proxy.headers.items()]
    opened.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
    answer = b""
    while b"\r\n\r\n" not in answer and len(answer) < _CHUNK:
        part = opened.recv(1)  # no more: what follows belongs to the site
        if not part:
            break
        answer += part
    if not re.match(rb"HTTP/1\.[01] 2\d\d", answer):
        raise ConnectionRefusedError(answer[:100].decode("latin-1"))


def _refuse_private_names(host: str, port: int, options: FetchOptions) -> None:
    """Refuse what is known here as an address of the own network; behind some proxies no name is known."""
    try:
        public_addresses(host, port, allow_private=options.allow_private)
    except OSError:
        return


def public_addresses(
    host: str, port: int, *, allow_private: bool
) -> list[tuple[socket.AddressFamily, tuple[str, int]]]:
    """Resolve a host and refuse what is not on the public internet.

    Raises:
        IntakeError: one of its addresses is private, loopback, link-local or reserved.
        OSError: the name is not known.
    """
    found = []
    for family, _, _, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not allow_private and not _is_public(str(address[0])):
            raise IntakeError(
                sentence(
                    "{host} is an address inside your own network ({address}); such addresses are "
                    "refused unless you allow them in the settings (--own-network).",
                    host=host,
                    address=address[0],
                )
            )
        found.append((family, address))
    return found  # type: ignore[return-value]  # (IPv6 addresses carry two more numbers, which connect() wants)


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in ipaddress.ip_network("64:ff9b::/96"):  # NAT64: the last four bytes are the IPv4 address
            inner = ipaddress.IPv4Address(ip.packed[-4:])
        if inner is not None and not inner.is_global:
            return False
    return ip.is_global and not ip.is_multicast


def _cut(connection: _Pinned) -> None:
    if connection.opened is not None:
        try:
            connection.opened.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # closed already: the answer came in time


def _body(response: http.client.HTTPResponse, url: str, options: FetchOptions) -> bytes:
    inflate = _inflater(response.headers.get("Content-Encoding", "").strip().lower())
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += inflate.decompress(chunk, options.bytes + 1 - len(body)) if inflate else chunk
        if len(body) > options.bytes:
            raise IntakeError(
                sentence(
                    "{url} is larger than the limit of {kilobytes:,} kB; raise the limit in the settings "
                    "(--limit fetch_bytes), or save the page in a browser and import the file.",
                    url=url,
                    kilobytes=options.bytes // 1024,
                )
            )
    return bytes(body)


def _inflater(encoding: str) -> "zlib._Decompress | None":
    match encoding:
        case "" | "identity":
            return None
        case "gzip" | "x-gzip":
            return zlib.decompressobj(wbits=31)
        case "deflate":
            return zlib.decompressobj()
        case _:
            raise ValueError(f"unknown content encoding {encoding}")


def _failure(url: str, error: Exception, options: FetchOptions, *, late: bool) -> str:
    host = urlsplit(url).hostname or url
    if late:
        return sentence(
            "{url} did not end within {seconds} seconds; try later, or save the page in a browser.",
            url=url,
            seconds=f"{options.total_timeout:g}",
        )
    match error:
        case TimeoutError():
            return sentence(
                "{host} did not answer within {seconds} seconds; check your connection.",
                host=host,
                seconds=f"{options.timeout:g}",
            )
        case socket.gaierror():
            return sentence("{host} was not found; check the address and your connection.", host=host)
        case ssl.SSLError():
            return sentence(
                "The certificate of {host} is not valid, so nothing was fetched from it; check the address.",
                host=host,
            )
        case ConnectionError():
            return sentence(
                "{host} refused or broke the connection; check the address or try later.", host=host
            )
        case _:
            return sentence(
                "{url} could not be fetched ({error}); save the page in a browser and import the file.",
                url=url,
                error=error,
            )
