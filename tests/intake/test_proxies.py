"""Fetching through a proxy: of the environment, named, or none; only when something is fetched."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import getproxies

import pytest

from briefing.intake import FetchOptions
from briefing.intake.errors import IntakeError
from briefing.intake.fetching import fetch
from briefing.intake.proxies import Proxy, proxy_for
from tests.intake import samples

PAGE = "http://news.invalid/brenn"


@dataclass
class Gate:
    """A proxy that answers every request itself."""

    port: int = 0
    asked: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture
def gate() -> Iterator[Gate]:
    here = Gate()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append(("GET", self.path, self.headers.get("Proxy-Authorization", "")))
            body = b"" if self.path.endswith("robots.txt") else samples.html()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_CONNECT(self) -> None:
            here.asked.append(("CONNECT", self.path, self.headers.get("Proxy-Authorization", "")))
            self.send_error(403)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    here.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield here
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_the_proxy_of_the_environment_is_asked(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", gate.address)
    assert fetch(PAGE, FetchOptions()).data == samples.html()
    assert ("GET", PAGE, "") in gate.asked


def test_a_named_proxy_is_asked_with_its_user_name(gate: Gate) -> None:
    options = FetchOptions(proxy=f"http://desk:p%40ss@127.0.0.1:{gate.port}")
    fetch(PAGE, options)
    assert gate.asked[-1] == ("GET", PAGE, "Basic ZGVzazpwQHNz")


def test_without_a_proxy_the_site_itself_is_asked(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", gate.address)
    with pytest.raises(IntakeError, match="was not found"):
        fetch(PAGE, FetchOptions(proxy="none"))
    assert gate.asked == []


def test_a_tunnel_that_is_refused_is_said(gate: Gate) -> None:
    with pytest.raises(IntakeError, match=r"news\.invalid refused or broke the connection"):
        fetch("https://news.invalid/brenn", FetchOptions(proxy=gate.address, respect_robots=False))
    assert gate.asked[0][:2] == ("CONNECT", "news.invalid:443")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.0.0.7", "[::1]", "desk.localhost"])
def test_no_proxy_leads_into_the_own_network(host: str) -> None:
    assert proxy_for(f"http://{host}/", "http://proxy.example:3128") is None


def test_exceptions_of_the_environment_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "courier.example")
    assert proxy_for("http://courier.example/a", "system") is None
    assert proxy_for("http://herald.example/a", "system") == Proxy("proxy.example", 3128)


@pytest.mark.parametrize("address", ["socks5://a:1080", "http://[::1", "http://:80"])
def test_a_proxy_that_can_not_be_used_is_said_without_its_password(address: str) -> None:
    with pytest.raises(IntakeError, match="can't be used"):
        proxy_for("http://courier.example/", address)
    with pytest.raises(IntakeError) as told:
        proxy_for("http://courier.example/", "socks5://me:secret@a:1080")
    assert "secret" not in told.value.sentence


def test_files_are_read_without_a_look_at_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.intake import read_bytes

    monkeypatch.setattr("briefing.intake.proxies.getproxies", lambda: pytest.fail("asked"))
    assert getproxies() is not None
    assert read_bytes("a.html", samples.html()).articles
