"""Fetching: only what was asked, within limits, never from one's own network; against a local server."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from briefing.intake import FetchOptions, IntakeOptions, read_bytes, read_path, read_text
from briefing.intake.errors import IntakeError
from briefing.intake.fetching import fetch, fetch_urls
from briefing.intake.web_client import checked_address, public_addresses
from tests.intake import samples

LOCAL = FetchOptions(timeout=2, total_timeout=3, bytes=200_000, redirects=3, allow_private=True)


@dataclass
class Site:
    """A server whose pages a test writes."""

    port: int = 0
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    special: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@pytest.fixture
def site() -> Iterator[Site]:
    here = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append((self.path, self.headers["User-Agent"]))
            if self.path in here.special:
                here.special[self.path](self)
                return
            status, headers, body = here.pages.get(self.path, (404, {}, b"not here"))
            self.send_response(status)
            for name, value in {
                "Content-Type": "text/html",
                "Content-Length": str(len(body)),
                **headers,
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    here.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield here
    server.shutdown()
    server.server_close()
    thread.join()


def failure(url: str, options: FetchOptions = LOCAL) -> str:
    with pytest.raises(IntakeError) as caught:
        fetch(url, options)
    assert caught.value.sentence.endswith(".")
    return caught.value.sentence


def test_a_page_becomes_an_article_with_its_address_and_moment(site: Site) -> None:
    site.pages["/brenn"] = (200, {"Content-Type": "text/html; charset=utf-8"}, samples.html())
    result = fetch_urls([site.url("/brenn")], IntakeOptions(fetch=LOCAL))
    article = result.articles[0].article
    assert article.title == samples.TITLE
    assert article.url == site.url("/brenn")
    assert article.retrieved is not None
    assert article.retrieved.utcoffset() is not None
    assert result.articles[0].original == samples.html()


def test_the_program_names_itself_and_asks_for_robots_first(site: Site) -> None:
    site.pages["/brenn"] = (200, {}, samples.html())
    fetch(site.url("/brenn"), LOCAL)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/brenn"]
    assert all(agent.startswith("BriefingDesk/") for _, agent in site.asked)


@pytest.mark.parametrize("rule", ["User-agent: *\nDisallow: /brenn", "User-agent: BriefingDesk\nDisallow: /"])
def test_robots_are_respected_unless_the_user_says_otherwise(site: Site, rule: str) -> None:
    site.pages["/robots.txt"] = (200, {"Content-Type": "text/plain"}, rule.encode())
    site.pages["/brenn"] = (200, {}, samples.html())
    assert "robots.txt" in failure(site.url("/brenn"))
    assert fetch(site.url("/brenn"), replace(LOCAL, respect_robots=False)).data == samples.html()


def test_robots_that_fail_stop_the_fetch(site: Site) -> None:
    site.pages["/robots.txt"] = (503, {}, b"")
    assert "robots.txt" in failure(site.url("/brenn"))


def test_robots_are_read_once_for_several_pages(site: Site) -> None:
    for name in ("/a", "/b"):
        site.pages[name] = (200, {}, samples.html())
    fetch_urls([site.url("/a"), site.url("/b")], IntakeOptions(fetch=LOCAL))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]


def test_redirects_are_followed_to_a_limit(site: Site) -> None:
    site.pages["/1"] = (302, {"Location": "/2"}, b"")
    site.pages["/2"] = (301, {"Location": site.url("/3")}, b"")
    site.pages["/3"] = (200, {}, samples.html())
    assert fetch(site.url("/1"), LOCAL).url == site.url("/3")
    site.pages["/loop"] = (302, {"Location": "/loop"}, b"")
    assert "redirected more than 3 times" in failure(site.url("/loop"))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/x", "gopher://a.example/"])
def test_redirects_to_other_schemes_are_refused(site: Site, target: str) -> None:
    site.pages["/1"] = (302, {"Location": target}, b"")
    assert "only addresses with http" in failure(site.url("/1"))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.9/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://224.0.0.1/",
        "http://100.64.0.1/",
    ],
)
def test_private_addresses_are_refused(url: str) -> None:
    assert "inside your own network" in failure(url, FetchOptions(timeout=1, respect_robots=False))


def test_a_public_name_that_resolves_to_a_private_address_is_refused(monkeypatch) -> None:
    import socket

    answer = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answer)
    assert "inside your own network" in failure("http://news.example/", FetchOptions(respect_robots=False))
    with pytest.raises(IntakeError):
        public_addresses("news.example", 80, allow_private=False)


def test_a_redirect_into_the_own_network_is_refused(site: Site, monkeypatch) -> None:
    from briefing.intake import web_client

    real = web_client._is_public
    # The first hop counts as public, as a site on the internet would.
    calls: list[str] = []

    def first_only(address: str) -> bool:
        calls.append(address)
        return len(calls) <= 1 or real(address)

    monkeypatch.setattr(web_client, "_is_public", first_only)
    site.pages["/1"] = (302, {"Location": site.url("/secret")}, b"")
    site.pages["/secret"] = (200, {}, b"secret")
    options = replace(LOCAL, allow_private=False, respect_robots=False)
    assert "inside your own network" in failure(site.url("/1"), options)
    assert [path for path, _ in site.asked] == ["/1"]


def test_the_size_is_limited_also_when_unpacked(site: Site) -> None:
    site.pages["/big"] = (200, {}, b"x" * 300_000)
    assert "larger than the limit" in failure(site.url("/big"))
    packed = gzip.compress(b"x" * 50_000_000)
    site.pages["/bomb"] = (200, {"Content-Encoding": "gzip"}, packed)
    assert "larger than the limit" in failure(site.url("/bomb"))


def test_packed_answers_are_unpacked(site: Site) -> None:
    site.pages["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(samples.html()))
    assert fetch(site.url("/a"), LOCAL).data == samples.html()


def test_an_endless_feed_ends(site: Site) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(200):
                handler.wfile.write(b"<item>")
                handler.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    site.special["/endless"] = drip
    start = time.monotonic()
    sentence = failure(site.url("/endless"), replace(LOCAL, total_timeout=0.6))
    assert "0.6 seconds" in sentence or "could not be fetched" in sentence
    assert time.monotonic() - start < 5


def test_a_silent_server_times_out(site: Site) -> None:
    site.special["/silent"] = lambda _: time.sleep(1.5)
    assert "did not answer within 0.3 seconds" in failure(site.url("/silent"), replace(LOCAL, timeout=0.3))


@pytest.mark.parametrize(
    ("status", "words"), [(404, "does not have this page"), (403, "refuses programs"), (500, "an error")]
)
def test_errors_of_the_site_are_said(site: Site, status: int, words: str) -> None:
    site.pages["/a"] = (status, {}, b"sorry")
    assert words in failure(site.url("/a"))


def test_a_closed_port_is_said() -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
    assert "refused or broke the connection" in failure(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//a.example",
        "http://",
        "http://user:pw@a.example/",
        "http://a b/",
        "http://[::1",
        "http://a.example:99999/",
    ],
)
def test_bad_addresses_are_refused(url: str) -> None:
    with pytest.raises(IntakeError):
        checked_address(url)


def test_addresses_are_written_for_the_wire() -> None:
    assert (
        checked_address("HTTP://Bücher.example/Straße?q=ä#part")
        == "http://xn--bcher-kva.example/Stra%C3%9Fe?q=%C3%A4"
    )
    assert checked_address("http://a.example/a%20b/%E2%82%AC") == "http://a.example/a%20b/%E2%82%AC"


def test_one_failure_does_not_stop_the_others(site: Site) -> None:
    site.pages["/a"] = (200, {}, samples.html())
    seen = []
    options = IntakeOptions(fetch=LOCAL, progress=seen.append)
    result = fetch_urls([site.url("/none"), site.url("/a")], options)
    assert (len(result.articles), len(result.problems), len(seen)) == (1, 1, 2)


def test_links_and_lists_of_feeds_are_followed_when_asked(site: Site) -> None:
    site.pages["/rss"] = (200, {"Content-Type": "application/rss+xml"}, samples.rss())
    site.pages["/brenn"] = (200, {}, samples.html())
    options = IntakeOptions(fetch=LOCAL, fetch_links=True)
    listed = samples.opml().replace(b"https://courier.example/rss", site.url("/rss").encode())
    assert len(read_bytes("a.opml", listed, options).articles) == 2
    assert read_text(site.url("/brenn"), options).articles[0].article.title == samples.TITLE


def test_an_address_among_paths_is_fetched_when_asked(site: Site) -> None:
    site.pages["/brenn"] = (200, {}, samples.html())
    refused = read_path(site.url("/brenn"))
    assert "nothing is fetched unless you ask" in refused.problems[0].sentence
    assert site.asked == []
    result = read_path(site.url("/brenn"), IntakeOptions(fetch=LOCAL, fetch_links=True))
    assert result.articles[0].article.url == site.url("/brenn")


def test_nothing_is_fetched_unless_asked(site: Site) -> None:
    read_text(site.url("/brenn"))
    read_bytes("a.opml", samples.opml().replace(b"https://courier.example/rss", site.url("/rss").encode()))
    page = samples.html().replace(b"<article>", f'<article><img src="{site.url("/pixel.gif")}">'.encode())
    read_bytes("a.html", page)
    assert site.asked == []
