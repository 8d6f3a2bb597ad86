"""The program: `briefing-desk [FILE]`. Qt is imported inside, since workers import this module too.

Everything that the first window can do without is imported after it: each module here costs every start.
"""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.settings import Folders, folders
from ui.late_modules import late_modules

if TYPE_CHECKING:
    import argparse

    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow

EXIT_DONE, EXIT_FAILED, EXIT_USAGE = 0, 1, 2
_LISTEN_AFTER = 50  # milliseconds after the window is shown


@dataclass(slots=True)
class Options:
    """What the command line asks for.

    Args:
        files: a dossier to open, articles to import.
        data_dir: folder for settings, log and dossiers, None for the platform's own.
        self_test: go the whole way once and end.
        self_test_seconds: time after which the self-test is given up.
    """

    files: list[Path]
    data_dir: Path | None = None
    self_test: bool = False
    self_test_seconds: float = 180.0


def main(argv: Sequence[str] | None = None) -> int:
    """Start the program and return its exit code.

    Args:
        argv: arguments without the program's name; those of the process where not given.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = _options(arguments)
    if options.data_dir:
        # The environment, because worker processes have to find the same folders.
        os.environ["BRIEFING_DESK_HOME"] = str(options.data_dir.resolve())
    from ui.guard import check_qt

    if problem := check_qt():
        if sys.stderr is not None:  # a window's program has no terminal on Windows
            sys.stderr.write(problem + "\n")
        return EXIT_FAILED
    with late_modules():
        from ui.import_hook import remove_import_hook

        remove_import_hook()
        place = folders()
    if options.self_test:
        from ui.self_test import run_self_test

        return run_self_test(options.self_test_seconds)
    return _run(options.files, place)


def _options(arguments: Sequence[str]) -> Options:
    """Read the command line; the usual start has nothing that is worth loading the parser for."""
    options = Options([Path(argument) for argument in arguments])
    if any(argument.startswith("-") for argument in arguments):
        _parser().parse_args(arguments, options)  # it fills any object that it is given
    return options


def _parser() -> "argparse.ArgumentParser":
    import argparse

    from briefing import __version__

    parser = argparse.ArgumentParser(
        prog="briefing-desk", description="From news articles to a sourced situation brief, offline."
    )
    parser.add_argument(
        "files", nargs="*", type=Path, help="a dossier to open, or articles to import into it"
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="FOLDER", help="keep settings, log and dossiers here"
    )
    parser.add_argument(
        "--self-test", action="store_true", help="go the whole way once, without a person, and end"
    )
    parser.add_argument(
        "--self-test-seconds",
        type=float,
        default=180.0,
        metavar="N",
        help="give the self-test up after this time",
    )
    parser.add_argument("--version", action="version", version=f"briefing-desk {__version__}")
    return parser


def make_application(place: Folders) -> tuple["QApplication", "MainWindow"]:
    """Make the application and its window, not yet shown.

    Args:
        place: settings, log and documents.
    """
    from ui.main_window import MainWindow
    from ui.preferences import PreferenceFile
    from ui.theme import Theme, ThemeChoice
    from ui.translations import install_language, install_words_of_qt

    application = _application()
    application.setApplicationName("Briefing Desk")
    application.setDesktopFileName("briefing-desk")
    file = PreferenceFile(place.settings / "window.json")
    preferences = file.load()
    install_language(application, preferences.language)
    install_words_of_qt(application, preferences.language)
    choice = ThemeChoice(preferences.theme) if preferences.theme in list(ThemeChoice) else ThemeChoice.SYSTEM
    theme = Theme(application, choice, preferences.font_step)
    return application, MainWindow(theme, preferences, file, place)


def _run(files: Sequence[Path], place: Folders) -> int:
    # What is made on the way to the window stays, and looking through it all took 15 ms; from then on
    # ui/garbage.py collects.
    gc.disable()
    with late_modules():
        from PySide6.QtCore import QTimer

        from ui.crash import CrashFile, UnexpectedErrors, start_logging
        from ui.instance_name import is_unheard, server_name

        log = start_logging(place)
        name = server_name(place)
        early = _application()
        if not is_unheard(name) and _hand_over(name, files):
            return EXIT_DONE
        crash = CrashFile(place)
        left = crash.take_last()
        crash.open()
        errors = UnexpectedErrors(log)
        errors.install()
        application, window = make_application(place)
        if left:
            _tell_last_crash(window, place)
        for path in files:
            window.open_path(path)
        window.show()
    QTimer.singleShot(_LISTEN_AFTER, lambda: _listen(name, window))
    code = application.exec()
    errors.uninstall()
    crash.close()
    del early
    return code


def _application() -> "QApplication":
    """Return the application, made with our style where there is none yet."""
    from PySide6.QtWidgets import QApplication

    from ui.theme import STYLE, STYLED

    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication([*sys.argv[:1], "-style", STYLE])
    application.setProperty(STYLED, True)
    return application


def _hand_over(name: str, files: Sequence[Path]) -> bool:
    from ui.single_instance import hand_over

    return hand_over(name, files)


def _listen(name: str, window: "MainWindow") -> None:
    """Hear later starts from now on; the network library that this takes loads after the window is shown."""
    from PySide6.QtCore import QCoreApplication

    from ui.single_instance import Listener

    listener = Listener(name, window)
    listener.asked.connect(lambda paths: _come_forward(window, paths))
    if application := QCoreApplication.instance():
        application.aboutToQuit.connect(listener.close)


def _come_forward(window: "MainWindow", paths: Sequence[Path]) -> None:
    for path in paths:
        window.open_path(path)
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()


def _tell_last_crash(window: "MainWindow", place: Folders) -> None:
    from PySide6.QtCore import QCoreApplication

    window.start_page.crash.say(
        QCoreApplication.translate(
            "app",
            "The program ended unexpectedly last time. "
            "All decisions that were shown as saved are in the dossier. "
            "What it said last is in {path}.",
        ).format(path=place.log / "last-crash.log")
    )


if __name__ == "__main__":
    sys.exit(main())
