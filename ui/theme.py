"""Light and dark looks from TOML palettes on Qt's Fusion style; colours of kinds and states for all views."""

import sys
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from briefing.resource_files import resource

_ROLES = {
    "window": QPalette.ColorRole.Window,
    "window_text": QPalette.ColorRole.WindowText,
    "base": QPalette.ColorRole.Base,
    "alternate_base": QPalette.ColorRole.AlternateBase,
    "text": QPalette.ColorRole.Text,
    "placeholder_text": QPalette.ColorRole.PlaceholderText,
    "button": QPalette.ColorRole.Button,
    "button_text": QPalette.ColorRole.ButtonText,
    "bright_text": QPalette.ColorRole.BrightText,
    "highlight": QPalette.ColorRole.Highlight,
    "highlighted_text": QPalette.ColorRole.HighlightedText,
    "link": QPalette.ColorRole.Link,
    "link_visited": QPalette.ColorRole.LinkVisited,
    "tool_tip_base": QPalette.ColorRole.ToolTipBase,
    "tool_tip_text": QPalette.ColorRole.ToolTipText,
    "light": QPalette.ColorRole.Light,
    "midlight": QPalette.ColorRole.Midlight,
    "mid": QPalette.ColorRole.Mid,
    "dark": QPalette.ColorRole.Dark,
    "shadow": QPalette.ColorRole.Shadow,
}
_MUTED_WHEN_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


STYLE = "Fusion"
# Set on an application that was started with the style as an argument: setStyle gives an object back, and its
# class takes Python 8 ms to make.
STYLED = "started_with_style"
# The enumerations in Qt's own namespace (Qt.TextFormat and 93 more) take Python 25 ms to make, all at once,
# when the first is asked for. What runs before the first window does without: it asks no question that is
# answered in them, and sets properties of widgets by the names of their values, which Qt itself understands.
_LOOK_AGAIN_AFTER = 5000  # milliseconds
_OUTLINED = ("QCheckBox", "QRadioButton", "QLineEdit", "QPlainTextEdit", "QComboBox")
_FUSION_DARKER = 140  # percent, as in QFusionStyle's outline of a palette


class ThemeChoice(StrEnum):
    """What the analyst asked for; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class KindColours:
    """Colours of one kind of fact: two grounds behind article text, and an ink for words on the window."""

    faint: str
    strong: str
    ink: str


@dataclass(frozen=True, slots=True)
class Colours:
    """All colours of a theme, as #RRGGBB.

    Args:
        dark: whether the ground is dark.
        palette: Qt's colour roles by name.
        ink: colours of words (muted, warning, error, good).
        ground: grounds of banners under ordinary text.
        kind: colours by kind of fact.
        state: ink by state of review.
        outline: lines around boxes and fields, which say where one can tick and type (WCAG 2.2, 1.4.11).
    """

    dark: bool
    palette: dict[str, str]
    ink: dict[str, str]
    ground: dict[str, str]
    kind: dict[str, KindColours]
    state: dict[str, str]
    outline: str


@cache
def load_colours(name: str) -> Colours:
    """Read a theme, `light` for resources/themes/light.toml."""
    data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    kinds = {kind: KindColours(**colours) for kind, colours in data["kind"].items()}
    groups = (data["palette"], data["ink"], data["ground"], kinds, data["state"])
    return Colours(data["dark"], *groups, data["control"]["outline"])


class Theme(QObject):
    """The look in force; views repaint on `changed`.

    Args:
        application: whose style and palette it sets.
        choice: light, dark or as the system.
        font_step: steps larger (or smaller) than the system font, one point each.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, font_step: int = 0
    ) -> None:
        super().__init__(application)
        self._application = application
        self._system_font = QFont(application.font())
        self._choice = choice
        self._font_step = font_step
        self.colours = load_colours("light")
        started = application.property(STYLED) is not None
        if not started:
            application.setStyle(STYLE)
        # At the start no palette of ours is there yet; Qt makes the one of Linux from the scheme alone.
        by_palette = started and sys.platform == "linux"
        self._system_is_dark = is_dark(application.palette()) if by_palette else _scheme_is_dark()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_the_system)
        self._apply()
        if by_palette:
            QtCore.QTimer.singleShot(_LOOK_AGAIN_AFTER, self._look_again)

    @property
    def choice(self) -> ThemeChoice:
        """Return what was asked for."""
        return self._choice

    @property
    def font_step(self) -> int:
        """Return how many points the font is larger than the system's."""
        return self._font_step

    def choose(self, choice: ThemeChoice) -> None:
        """Change to another look at once."""
        self._choice = choice
        self._apply()

    def set_font_step(self, step: int) -> None:
        """Change the size of all words by whole points against the system font."""
        self._font_step = max(-3, min(8, step))
        self._apply()

    def font(self, factor: float = 1.0, *, bold: bool = False) -> QFont:
        """Return the program's font, larger or smaller by a factor, never an absolute size."""
        font = QFont(self._application.font())
        font.setPointSizeF(font.pointSizeF() * factor)
        font.setBold(bold)
        return font

    def kind_colour(self, kind: str, strength: str) -> QColor:
        """Return the colour of a kind of fact: `faint`, `strong` or `ink`."""
        return QColor(getattr(self.colours.kind[kind], strength))

    def ink(self, name: str) -> QColor:
        """Return a colour for words: muted, warning, error or good."""
        return QColor(self.colours.ink[name])

    def _look_again(self) -> None:
        """Ask the system itself, once the workspaces have made Qt's enumerations anyway."""
        if _scheme_is_dark() and not self._system_is_dark:
            self._follow_the_system()

    def _follow_the_system(self) -> None:
        self._system_is_dark = _scheme_is_dark()
        if self._choice is ThemeChoice.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        dark = self._choice is ThemeChoice.DARK or (
            self._choice is ThemeChoice.SYSTEM and self._system_is_dark
        )
        self.colours = load_colours("dark" if dark else "light")
        font = QFont(self._system_font)
        font.setPointSizeF(max(6.0, self._system_font.pointSizeF() + self._font_step))
        self._application.setFont(font)
        self._application.setPalette(palette_of(self.colours))
        for widget in _OUTLINED:
            self._application.setPalette(_outlined(self.colours), widget)
        self.changed.emit()


def is_dark(palette: QPalette) -> bool:
    """Tell whether words are lighter than their ground."""
    words, ground = QPalette.ColorRole.WindowText, QPalette.ColorRole.Window
    return palette.color(words).lightness() > palette.color(ground).lightness()


def _scheme_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark


def palette_of(colours: Colours) -> QPalette:
    """Return Qt's palette of a theme."""
    palette = QPalette()
    for name, role in _ROLES.items():
        palette.setColor(role, QColor(colours.palette[name]))
    muted = QColor(colours.palette["disabled_text"])
    for role in _MUTED_WHEN_DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, muted)
    return palette


def _outlined(colours: Colours) -> QPalette:
    """Return the palette of boxes and fields: Fusion draws their lines darker than the window by a factor."""
    palette = palette_of(colours)
    palette.setColor(QPalette.ColorRole.Window, QColor(colours.outline).lighter(_FUSION_DARKER))
    return palette


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
