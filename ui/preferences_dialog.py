"""Name, language and look; the network and the limits of imports."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.import_settings import ImportSettings
from ui.theme import ThemeChoice
from ui.translations import languages

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class PreferencesDialog(QDialog):
    """The few things that are the same for all dossiers."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("Preferences"))
        self.analyst = QLineEdit(window.preferences.analyst, self)
        self.analyst.setPlaceholderText(self.tr("written into every decision"))
        self.look = QComboBox(self)
        for choice, words in (
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ):
            self.look.addItem(words, choice.value)
        self.look.setCurrentIndex(max(0, self.look.findData(window.preferences.theme)))
        self.language = QComboBox(self)
        self.language.addItem(self.tr("As the system"), "")
        for code, name in languages():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(window.preferences.language)))
        note = QLabel(self.tr("Another language is used from the next start."), self)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("Preferences"))
        general = QWidget(self)
        form = QFormLayout(general)
        for label, field in (
            (self.tr("Your &name"), self.analyst),
            (self.tr("Loo&k"), self.look),
            (self.tr("&Language"), self.language),
        ):
            field.setAccessibleName(label.replace("&", ""))
            if isinstance(field, QComboBox):
                field.view().setAccessibleName(label.replace("&", ""))
            form.addRow(label, field)
        form.addRow("", note)
        self.imports = ImportSettings(window.preferences.intake, self)
        self.tabs.addTab(general, self.tr("&General"))
        self.tabs.addTab(self.imports, self.tr("&Import and network"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)

    def accept(self) -> None:
        """Keep the choices and use them at once where that can be."""
        kept = self._window.preferences
        kept.analyst = self.analyst.text().strip()
        kept.theme = self.look.currentData()
        kept.language = self.language.currentData()
        kept.asked_for_name = True
        self.imports.keep()
        self._window.save_preferences()
        self._window.theme.choose(ThemeChoice(kept.theme))
        if self._window.session is not None:
            self._window.session.set_analyst(kept.analyst)
        super().accept()


def ask_preferences(window: "MainWindow") -> None:
    """Show the preferences."""
    dialog = PreferencesDialog(window)
    dialog.open()
