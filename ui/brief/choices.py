"""What the settings of the brief choose among: sections, styles, templates; and the names of the formats."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from briefing.composition.compose import SECTIONS
from briefing.composition.house_style import load_house_style, shipped_styles
from briefing.composition.phrases import phrases
from briefing.composition.settings import BriefSettings
from briefing.composition.templates import load_template, templates

_FORMAT_TITLES = (  # the core names its formats in English; a plug-in's stay as they are
    QT_TRANSLATE_NOOP("formats", "PDF"),
    QT_TRANSLATE_NOOP("formats", "Word"),
    QT_TRANSLATE_NOOP("formats", "Web page"),
    QT_TRANSLATE_NOOP("formats", "Markdown"),
    QT_TRANSLATE_NOOP("formats", "JSON"),
    QT_TRANSLATE_NOOP("formats", "CSV: casualty claims"),
    QT_TRANSLATE_NOOP("formats", "CSV: statements"),
    QT_TRANSLATE_NOOP("formats", "CSV: ceasefire events"),
    QT_TRANSLATE_NOOP("formats", "E-mail draft"),
)


def format_title(title: str) -> str:
    """Return the name of a format in the language of the program."""
    return QCoreApplication.translate("formats", title)


def section_names(settings: BriefSettings) -> list[tuple[str, str]]:
    """Return all sections of the template as name and title, in the order of the brief."""
    usual = load_template(settings.template).sections
    house = load_house_style(settings.style).sections
    known = [
        n
        for n in dict.fromkeys((*settings.sections, *house, *usual))
        if n in SECTIONS and (n in usual or n in settings.sections)
    ]
    titles = phrases(settings.language)
    return [(name, titles.text(f"sections.{name}")) for name in known]


def style_names() -> list[tuple[str, str]]:
    """Return the house styles as name and title."""
    return [(name, load_house_style(name).title) for name in shipped_styles()]


def template_names() -> list[tuple[str, str]]:
    """Return the templates as name and title."""
    return [(name, load_template(name).title) for name in templates()]
