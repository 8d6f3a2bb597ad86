"""Languages of the interface: .qm files in resources/translations, and the plural forms of English."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

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
    code = wanted or QLocale.system().name()[:2]
    known = {language for language, _ in languages()}
    translator = QTranslator(application)
    translator.load(
        str(resource("translations", f"briefing_{code if code in known else _SOURCE_LANGUAGE}.qm"))
    )
    application.installTranslator(translator)
    return translator
