"""Languages of the interface: .qm files in resources/translations, and the plural forms of English."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from briefing.resource_files import resource

_SOURCE_LANGUAGE = "en"


def languages() -> list[tuple[str, str]]:
    """Return the languages that the interface speaks, as pairs of code and own name."""
    codes = sorted(
        path.stem.removeprefix("briefing_") for path in resource("translations").glob("briefing_*.qm")
    )
    return [(code, QLocale(code).nativeLanguageName().capitalize() or code) for code in codes]


def install_language(application: QCoreApplication, wanted: str = "") -> QTranslator:
    """Let the program speak a language.

    Args:
        application: gets the translator.
        wanted: two letters, empty for the system's language; English where there is no translation.
    """
    translator = QTranslator(application)
    translator.load(str(resource("translations", f"briefing_{_code(wanted)}.qm")))
    application.installTranslator(translator)
    return translator


def install_words_of_qt(application: QCoreApplication, wanted: str = "") -> QTranslator | None:
    """Let Qt's own buttons and menus (Cancel, Close, Copy) speak the same language as ours.

    Args:
        application: gets the translator.
        wanted: as for install_language.

    Returns:
        The translator, None where Qt has no words in this language or needs none.
    """
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(f"qtbase_{_code(wanted)}", folder):
        return None
    application.installTranslator(translator)
    return translator


def _code(wanted: str) -> str:
    code = wanted or QLocale.system().name()[:2]
    return code if code in {language for language, _ in languages()} else _SOURCE_LANGUAGE
