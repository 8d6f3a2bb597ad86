"""The check for updates: agreed to before anything goes out, one small request, a sentence whatever comes."""

import json
import socket
import ssl
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from briefing import __version__
from briefing.intake import web_client
from briefing.intake.errors import IntakeError
from briefing.intake.options import FetchOptions
from ui import update_feed
from ui.update_check import UpdateCheck, check_for_updates
from ui.update_feed import Release, UpdateError, feed_address, fetch_feed, host_of, is_newer, newest

FEED = "https://releases.example.org/latest.json"


def box_of(window):
    boxes = [box for box in window.findChildren(QMessageBox, "updates") if box.isVisible()]
    assert len(boxes) == 1
    return boxes[0]


def press(box, role):
    next(button for button in box.buttons() if box.buttonRole(button) == role).click()


@pytest.fixture
def start(window, qtbot):
    """Start a check whose network is a function; returns what was asked."""

    def run(answer, feed=FEED):
        asked = []

        def fetch(address):
            asked.append((address, threading.current_thread().name))
            return answer() if callable(answer) else answer

        check = UpdateCheck(window, feed, fetch)
        check.ask()
        return check, asked

    return run


def outcome(window, qtbot, start, answer):
    _, asked = start(answer)
    press(box_of(window), QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: "Asking" not in box_of(window).text(), timeout=3000)
    assert len(asked) == 1
    return box_of(window)


def test_nothing_goes_out_before_the_analyst_agreed(window, start):
    check, asked = start(b"{}")
    box = box_of(window)
    assert FEED in box.informativeText()
    assert "releases.example.org" in box.text()
    assert asked == []
    with_signal = []
    check.finished.connect(lambda: with_signal.append(True))
    press(box, QMessageBox.ButtonRole.RejectRole)
    assert (asked, with_signal) == ([], [True])
    assert window.findChildren(UpdateCheck) == []


def test_a_newer_version_is_told_with_its_page(window, qtbot, start, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page = "https://releases.example.org/99.0"
    answer = json.dumps({"version": "99.0", "page": page, "published": "2031-02-03"}).encode()
    box = outcome(window, qtbot, start, answer)
    assert "99.0 (2031-02-03)" in box.text()
    assert __version__ in box.text()
    assert page in box.informativeText()
    press(box, QMessageBox.ButtonRole.AcceptRole)
    assert opened == [page]


def test_the_request_runs_in_a_thread_of_its_own(window, qtbot, start):
    _, asked = start(b"{}")
    press(box_of(window), QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: bool(asked), timeout=3000)
    assert asked == [(FEED, "update check")]


def test_the_same_version_is_the_newest(window, qtbot, start):
    box = outcome(window, qtbot, start, json.dumps({"tag_name": f"v{__version__}"}).encode())
    assert box.text() == f"You have the newest version, {__version__}."


def test_without_a_network_one_sentence_says_so(window, qtbot, start):
    def offline():
        raise UpdateError("releases.example.org was not found") from socket.gaierror()

    assert "was not found" in outcome(window, qtbot, start, offline).text()


def test_words_of_the_feed_are_never_read_as_html(window, qtbot, start):
    answer = json.dumps({"version": "99.0", "page": "https://x.example/<b>here</b>"}).encode()
    from PySide6.QtCore import Qt

    assert outcome(window, qtbot, start, answer).textFormat() == Qt.TextFormat.PlainText


def test_giving_up_leaves_a_late_answer_unheard(window, qtbot, start):
    go_on = threading.Event()

    def late():
        go_on.wait(3)
        return b'{"version": "99.0"}'

    check, _ = start(late)
    press(box_of(window), QMessageBox.ButtonRole.AcceptRole)
    ended = []
    check.finished.connect(lambda: ended.append(True))
    press(box_of(window), QMessageBox.ButtonRole.RejectRole)
    go_on.set()
    qtbot.wait(100)
    assert ended == [True]
    assert [b for b in window.findChildren(QMessageBox, "updates") if b.isVisible()] == []


def test_without_an_address_it_says_how_to_look_by_hand(window, monkeypatch):
    monkeypatch.setattr(update_feed, "_project_addresses", list)
    check_for_updates(window)
    words = box_of(window).text()
    assert "update_feed" in words
    assert str(window.folders.settings_file) in words
    press(box_of(window), QMessageBox.ButtonRole.RejectRole)


def test_the_setting_names_the_address_and_a_second_command_shows_the_same_box(window):
    window.folders.settings.mkdir(parents=True, exist_ok=True)
    window.folders.settings_file.write_text(f'update_feed = "{FEED}"\n')
    check_for_updates(window)
    check_for_updates(window)
    assert FEED in box_of(window).informativeText()


def test_an_address_without_https_is_refused_before_anything_goes_out(window, start):
    _, asked = start(b"{}", "http://releases.example.org/latest.json")
    assert "https://" in box_of(window).text()
    assert asked == []


def test_the_users_address_goes_before_the_projects(monkeypatch):
    addresses = ["Homepage, https://example.org", "Releases, https://example.org/feed"]
    monkeypatch.setattr(update_feed, "_project_addresses", lambda: addresses)
    assert feed_address("") == "https://example.org/feed"
    assert feed_address(" https://own.example/feed ") == "https://own.example/feed"
    monkeypatch.setattr(update_feed, "_project_addresses", lambda: addresses[:1])
    assert feed_address("") == ""


@pytest.mark.parametrize(
    "address",
    ["http://a.example", "file:///etc/passwd", "https://", "https://u:p@a.example", "https://[", ""],
)
def test_only_https_addresses_with_a_host(address):
    with pytest.raises(UpdateError):
        host_of(address)


@pytest.mark.parametrize(
    ("offered", "own", "newer"),
    [
        ("0.2.0", "0.1.0", True),
        ("v0.1.0", "0.1.0", False),
        ("0.1", "0.1.0", False),
        ("0.10.0", "0.9.9", True),
        ("1.0rc1", "0.9", True),
        ("1.0", "1.0rc1", True),
        ("1.0rc1", "1.0", False),
        ("nonsense", "0.1.0", False),
    ],
)
def test_versions_are_compared_by_number(offered, own, newer):
    assert is_newer(offered, own) is newer


def test_the_newest_finished_release_counts():
    feed = [
        {"tag_name": "v1.2.0", "html_url": "https://a.example/1.2", "published_at": "2031-05-06T07:08:09Z"},
        {"tag_name": "v1.10.0", "html_url": "javascript:alert(1)", "published_at": "soon"},
        {"tag_name": "v2.0.0", "prerelease": True},
        {"tag_name": "v3.0.0", "draft": True},
        {"tag_name": "nightly"},
        "text",
    ]
    assert newest(json.dumps(feed).encode(), FEED) == Release("1.10.0")
    assert newest(json.dumps(feed[:1]).encode(), FEED) == Release(
        "1.2.0", "https://a.example/1.2", date(2031, 5, 6)
    )


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"[]", b"{}", b'{"version": "<b>"}', b"[" * 100_000, b"\xff"]
)
def test_what_is_no_list_of_versions_is_told(content):
    with pytest.raises(UpdateError, match=r"releases\.example\.org answered with something"):
        newest(content, FEED)


@pytest.fixture
def server(monkeypatch):
    """Answers of a faked web client by address."""
    asked = []
    answers = {}

    def request(url, options, deadline, *, user_agent):
        asked.append((url, options, user_agent))
        answer = answers[url]
        if isinstance(answer, Exception):
            raise IntakeError("words about articles") from (answer if answer.args != ("size",) else None)
        return answer

    monkeypatch.setattr(web_client, "request", request)
    return answers, asked


def test_the_request_is_small_bounded_and_tells_the_programs_name_only(server):
    answers, asked = server
    answers[FEED] = web_client.Answer(200, "", "", b"{}")
    assert fetch_feed(FEED) == b"{}"
    ((_, options, user_agent),) = asked
    assert user_agent == "BriefingDesk"
    assert (options.timeout, options.total_timeout, options.bytes) == (10, 20, 1_000_000)


def test_redirects_stay_on_the_host_that_was_agreed_to(server):
    answers, asked = server
    answers[FEED] = web_client.Answer(302, "", "/moved.json", b"")
    answers["https://releases.example.org/moved.json"] = web_client.Answer(200, "", "", b"[]")
    assert fetch_feed(FEED) == b"[]"
    for away in ("https://elsewhere.example/x", "http://releases.example.org/x"):
        answers[FEED] = web_client.Answer(302, "", away, b"")
        asked.clear()
        with pytest.raises(UpdateError):
            fetch_feed(FEED)
        assert [url for url, _, _ in asked] == [FEED]
    answers[FEED] = web_client.Answer(302, "", FEED, b"")
    with pytest.raises(UpdateError, match="302"):
        fetch_feed(FEED)


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (socket.gaierror(), "offline"),
        (ssl.SSLError(), "certificate"),
        (TimeoutError(), "in time"),
        (ConnectionResetError(), "can't be reached"),
        (ValueError("size"), "more than a list"),
    ],
)
def test_each_failure_has_its_sentence_without_words_about_articles(server, failure, words):
    answers, _ = server
    answers[FEED] = failure
    with pytest.raises(UpdateError, match=words) as caught:
        fetch_feed(FEED)
    assert "article" not in str(caught.value)


def test_an_error_of_the_server_is_told(server):
    answers, _ = server
    answers[FEED] = web_client.Answer(404, "", "", b"")
    with pytest.raises(UpdateError, match="404"):
        fetch_feed(FEED)


def test_the_name_reaches_the_server():
    heard = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            heard.append(dict(self.headers))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_):
            return

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}/"
        import time

        web_client.request(
            url, FetchOptions(allow_private=True), time.monotonic() + 5, user_agent="BriefingDesk"
        )
    assert heard[0]["User-Agent"] == "BriefingDesk"
    assert not {"Cookie", "Referer", "Authorization"} & set(heard[0])
