"""Crashes and unexpected errors are told, with the log, and without the words of an article."""

import logging
import sys
from logging.handlers import RotatingFileHandler

import pytest
from fresh_process import run
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from briefing.settings import folders
from ui.crash import CrashFile, QtMessages, UnexpectedErrors, start_logging


def test_a_crash_is_told_at_the_next_start(home):
    place = folders(home)
    code = (
        "import faulthandler, os, sys; from pathlib import Path\n"
        "from briefing.settings import folders\n"
        "from ui.crash import CrashFile\n"
        "file = CrashFile(folders(Path(sys.argv[1]))); file.take_last(); file.open()\n"
        "os.kill(os.getpid(), 11)\n"
    )
    assert run(code, str(home)).returncode != 0
    left = CrashFile(place).take_last()
    assert "Segmentation fault" in left
    assert CrashFile(place).take_last() == ""
    assert (place.log / "last-crash.log").exists()


def test_an_orderly_end_leaves_nothing(home):
    file = CrashFile(folders(home))
    file.open()
    file.close()
    assert CrashFile(folders(home)).take_last() == ""


def test_unexpected_errors_are_told_once_without_the_articles_words(home, qtbot, caplog):
    errors = UnexpectedErrors(home / "x.log")
    try:
        raise ValueError(" ".join(("words", "of", "an", "article")))
    except ValueError as error:
        for _ in range(3):
            errors._caught(type(error), error, error.__traceback__)
    box = errors._box
    assert errors.count == 3
    assert "Nothing is lost" in box.informativeText()
    assert "words of an article" not in box.detailedText() + caplog.text
    box.close()


def test_the_log_rotates(home):
    path = start_logging(folders(home))
    mine = [h for h in logging.getLogger().handlers if isinstance(h, RotatingFileHandler)]
    try:
        assert path.exists()
        assert mine[-1].maxBytes > 0
        assert mine[-1].backupCount > 0
    finally:
        for handler in mine:
            logging.getLogger().removeHandler(handler)
            handler.close()
        logging.captureWarnings(capture=False)
        qInstallMessageHandler(None)


@pytest.mark.parametrize(
    ("before", "advice"),
    [("", "libxcb-cursor0"), ("could not connect to display :9", "finds no screen")],
)
def test_what_ends_the_program_is_told_at_the_terminal(before, advice, capsys, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    messages = QtMessages()
    messages.take(QtMsgType.QtWarningMsg, None, before or "a layout is too small")
    messages.take(QtMsgType.QtCriticalMsg, None, "a socket broke")
    assert capsys.readouterr().err == "a socket broke\n"
    messages.take(
        QtMsgType.QtFatalMsg, None, "It failed because no Qt platform plugin could be initialized. Reinstall."
    )
    said = capsys.readouterr().err
    assert "no Qt platform plugin" in said
    assert advice in said


def test_parts_that_can_not_be_loaded_are_told_as_any_unexpected_error(
    qapp, home, qtbot, monkeypatch, caplog
):
    import ui.main_window
    from ui.app import make_application

    def broken(name):
        raise ImportError(f"no library for {name}")

    monkeypatch.setattr(ui.main_window, "import_module", broken)
    errors = UnexpectedErrors(home / "x.log")
    errors.install()
    _, window = make_application(folders(home))
    try:
        window.show()
        qtbot.waitUntil(lambda: errors.count == 1)
        assert "ImportError" in errors._box.detailedText()
        assert window.isVisible()
        assert "Unexpected ImportError" in caplog.text
    finally:
        errors.uninstall()
        if errors._box is not None:
            errors._box.close()
        window.close()
        window.deleteLater()
        window.theme.deleteLater()
