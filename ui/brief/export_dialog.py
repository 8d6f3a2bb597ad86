"""Export: what is still open, which facts go in, which formats, where to, under which name."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from briefing.dossier import DossierError
from briefing.publishing import exporters
from briefing.publishing.file_name import DEFAULT_PATTERN
from ui.brief.choices import format_title
from ui.brief.export_preview import ExportPreviewPanel
from ui.brief.items_panel import OpenItems
from ui.brief.press import Press
from ui.brief.press_messages import ExportResult, Order
from ui.brief.settings_panel import MARKINGS
from ui.brief.settings_store import change_settings, read_settings, settings_json
from ui.brief.signature_row import SignatureRow
from ui.desk import Desk
from ui.flow_layout import FlowLayout
from ui.review.fields import ChoiceField
from ui.tab_order import tab_as_read
from ui.told import told
from ui.widgets import Banner, DownScroll, resize_on_screen

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_WIDTH, _MARGINS, _BUTTONS = 900, 60, 80  # pixels
_WITH_PDF = ("pdf", "eml")
translate = QCoreApplication.translate


class ExportDialog(QDialog):
    """The last look before the brief leaves the house.

    Args:
        desk: the dossier.
        press: writes the files.
        items: what is open.
        window: the window, for its preferences.
    """

    def __init__(self, desk: Desk, press: Press, items: OpenItems, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Export the brief"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._press = press
        self._items = items
        self._window = window
        self._kept: dict[str, Any] = window.preferences.export
        self._settings = read_settings(desk)
        self.formats: dict[str, QCheckBox] = {}
        self.problem = Banner(window.theme, "error", self)
        self.draft_only = Banner(window.theme, "warning", self)
        self.numbered = Banner(window.theme, "warning", self)
        self._next_number = self.numbered.add_button(self.tr("Take the next number"), self._take_next_number)
        self.preview = ExportPreviewPanel(window.theme, press, self._order, self)
        self._make_checklist()
        self._make_choices()
        self._make_formats()
        self._make_place()
        self._make_options()
        self._lay_out()
        self._show_draft()
        self._show_number()
        self._follow()
        press.exported.connect(self._exported)
        press.proof_failed.connect(self._failed)

    # Parts

    def _make_checklist(self) -> None:
        self.checklist = QGroupBox(self.tr("Before it goes out"), self)
        layout = QVBoxLayout(self.checklist)
        items = self._items
        for count, words in (
            (len(items.unreviewed), self.tr("%n unreviewed fact(s)", "", len(items.unreviewed))),
            (
                len(items.conflicting),
                self.tr("%n fact(s) in conflict with another", "", len(items.conflicting)),
            ),
            (
                len(items.drafted),
                self.tr("%n fact(s) with a change that is not kept yet", "", len(items.drafted)),
            ),
            (len(items.undated), self.tr("%n article(s) without a date", "", len(items.undated))),
            (len(items.stale), self.tr("%n text(s) on facts that changed", "", len(items.stale))),
        ):
            layout.addWidget(QLabel(f"{'✓' if not count else '⚠'}  {words}", self))
        row = QHBoxLayout()
        marking = QLabel(self.tr("&Marking"), self)
        self.marking = ChoiceField(
            self.tr("Marking"), [("", self.tr("choose…")), *((m, m) for m in MARKINGS)], self
        )
        self.marking.set_value(self._settings.marking)
        marking.setBuddy(self.marking)
        row.addWidget(marking)
        row.addWidget(self.marking, 1)
        layout.addLayout(row)

    def _make_choices(self) -> None:
        self.which = QGroupBox(self.tr("Which facts"), self)
        self.confirmed = QRadioButton(self.tr("&Confirmed facts only"), self)
        self.marked = QRadioButton(self.tr("&Unreviewed facts too, marked; every page says DRAFT"), self)
        group = QButtonGroup(self)
        group.addButton(self.confirmed)
        group.addButton(self.marked)
        (self.marked if self._kept.get("unreviewed_too") else self.confirmed).setChecked(True)
        layout = QVBoxLayout(self.which)
        layout.addWidget(self.confirmed)
        layout.addWidget(self.marked)
        self.marked.toggled.connect(lambda _on: self._show_draft())

    def _make_formats(self) -> None:
        self.formats_box = QGroupBox(self.tr("Formats"), self)
        flow = FlowLayout(self.formats_box, margins=(8, 6, 8, 6), gap=12)
        wanted = self._kept.get("formats") or ["pdf"]
        for exporter in exporters().values():
            title = format_title(exporter.title)
            box = QCheckBox(title, self.formats_box)
            box.setToolTip(exporter.suffix)
            box.setAccessibleName(title)
            box.setChecked(exporter.name in wanted)
            self.formats[exporter.name] = box
            flow.addWidget(box)

    def _make_place(self) -> None:
        here = self._desk.path
        folder = self._kept.get("folder") or str(here.absolute().parent if here else Path.home())
        self.folder = QLineEdit(folder, self)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.browse = QPushButton(self.tr("&Browse…"), self)
        self.browse.clicked.connect(self._browse)
        self.pattern = QLineEdit(self._kept.get("pattern") or DEFAULT_PATTERN, self)
        self.pattern.setAccessibleName(self.tr("File name"))
        self.pattern.setToolTip("{as_of} {time} {number} {title} {organisation} {marking} {draft}")

    def _make_options(self) -> None:
        self.attach_facts = QCheckBox(self.tr("Embed the facts as data in the PDF"), self)
        self.attach_facts.setChecked(self._kept.get("attach_facts", True))
        self.attach_casualties = QCheckBox(self.tr("Embed the casualty claims as a table (CSV)"), self)
        self.attach_casualties.setChecked(self._kept.get("attach_casualties", False))
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password of the PDF"))
        self.password.setPlaceholderText(self.tr("none; an encrypted PDF is not archival (PDF/A)"))
        self.signature = SignatureRow(self._kept, self)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        form = QFormLayout()
        label = QLabel(self.tr("&Folder"), self)
        label.setBuddy(self.folder)
        form.addRow(label, place)
        form.addRow(self.tr("File &name"), self.pattern)
        form.addRow(self.tr("&Password"), self.password)
        form.addRow("", self.signature)
        form.addRow("", self.attach_facts)
        form.addRow("", self.attach_casualties)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self.buttons.addButton(self.tr("&Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self.buttons.accepted.connect(self.export)
        self.buttons.rejected.connect(self.reject)
        options = QWidget(self)
        layout = QVBoxLayout(options)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.checklist)
        layout.addWidget(self.numbered)
        layout.addWidget(self.which)
        layout.addWidget(self.draft_only)
        layout.addWidget(self.formats_box)
        layout.addLayout(form)
        layout.addStretch()
        across = QHBoxLayout()
        across.addWidget(DownScroll(options, self), 1)
        across.addSpacing(8)
        across.addWidget(DownScroll(self.preview, self))
        whole = QVBoxLayout(self)
        whole.addLayout(across)
        whole.addWidget(self.problem)
        whole.addWidget(self.buttons)
        tab_as_read(self)
        wide = max(_WIDTH, options.minimumSizeHint().width() + self.preview.sizeHint().width() + _MARGINS)
        resize_on_screen(self, wide, max(self.sizeHint().height(), options.sizeHint().height() + _BUTTONS))

    def _follow(self) -> None:
        """Show the pages again after every change of what they depend on."""
        refresh = self.preview.refresh
        self.marking.edited.connect(refresh)
        self.marked.toggled.connect(lambda _on: refresh())
        for line in (self.folder, self.pattern):
            line.textChanged.connect(lambda _text: refresh())
        for box in self.formats.values():
            box.toggled.connect(lambda _on: self._show_formats())
        self._show_formats()

    def _show_formats(self) -> None:
        """Offer what concerns the PDF only where one is written, alone or in a mail."""
        has_pdf = any(self.formats[name].isChecked() for name in _WITH_PDF if name in self.formats)
        for widget in (self.password, self.attach_facts, self.attach_casualties):
            widget.setEnabled(has_pdf)
        self.signature.set_possible(possible=has_pdf)
        self.preview.refresh()

    def _show_draft(self) -> None:
        count = len(self._items.unreviewed)
        if self.marked.isChecked() and count:
            self.draft_only.say(
                self.tr("%n unreviewed fact(s) will be in it, and every page will say DRAFT.", "", count)
            )
        elif count:
            self.draft_only.say(self.tr("%n unreviewed fact(s) will be left out.", "", count))
        else:
            self.draft_only.say("")

    def _show_number(self) -> None:
        """Say that the number was published before: its changes would be compared with an older edition."""
        number = self._settings.number
        editions = self._desk.dossier.editions()
        known = next((e for e in editions if e.number == number), None)
        if known is None or not self._desk.is_writable:
            self.numbered.say("")
            return
        self._next_number.setText(self.tr("Make it No. {number}").format(number=self._free_number()))
        self._next_number.setAccessibleName(self._next_number.text())
        self.numbered.say(
            self.tr("No. {number} was published on {day}. The same number means the same edition.").format(
                number=number, day=f"{known.at:%Y-%m-%d %H:%M} UTC"
            )
        )

    def _free_number(self) -> int:
        return max((e.number for e in self._desk.dossier.editions()), default=0) + 1

    def _take_next_number(self) -> None:
        change_settings(self._desk, self.tr("Change the number"), number=self._free_number())
        self._settings = read_settings(self._desk)
        self._show_number()
        self.preview.refresh()

    # Doing

    def _browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.folder.text())
        if name:
            self.folder.setText(name)

    def export(self) -> None:
        """Write the files."""
        formats = [name for name, box in self.formats.items() if box.isChecked()]
        if not formats:
            self.problem.say(self.tr("Choose at least one format."))
            return
        if not self.marking.value():
            self.problem.say(self.tr("Choose a marking: it stands on every page."))
            self.marking.setFocus()
            return
        if missing := self.signature.missing():
            self.problem.say(missing)
            self.signature.certificate.setFocus()
            return
        self.problem.say("")
        self._remember(formats)
        if self._desk.is_writable and self.marking.value() != self._settings.marking:
            change_settings(self._desk, self.tr("Change the marking"), marking=self.marking.value())
        order = self._order()
        if order is not None:
            self.go.setEnabled(False)
            self._press.export(order)

    def _order(self) -> Order | None:
        """Return what would be exported now; None where the dossier was closed meanwhile."""
        if not self._desk.is_open:
            return None
        # The choice of facts is one of this export; the brief's own settings stay as they are.
        final = (
            {"status": "draft", "include_proposed": True}
            if self.marked.isChecked()
            else {"include_proposed": False}
        )
        wanted = settings_json(self._desk) | {"marking": self.marking.value()} | final
        if self.confirmed.isChecked() and wanted.get("status", "draft") == "draft":
            wanted["status"] = "final"
        choices = {
            "attach_facts": self.attach_facts.isChecked(),
            "attach_casualties": self.attach_casualties.isChecked(),
            "password": self.password.text() if self.password.isEnabled() else "",
            "signer": self.signature.signer(),
        }
        formats = tuple(name for name, box in self.formats.items() if box.isChecked())
        return Order(wanted, formats, self.folder.text(), self.pattern.text(), choices)

    def _remember(self, formats: list[str]) -> None:
        self._window.preferences.export = {
            "formats": formats,
            "folder": self.folder.text(),
            "pattern": self.pattern.text(),
            "unreviewed_too": self.marked.isChecked(),
            "attach_facts": self.attach_facts.isChecked(),
            "attach_casualties": self.attach_casualties.isChecked(),
            **self.signature.kept(),
        }
        self._window.save_preferences()

    def _failed(self, sentence: str) -> None:
        self.problem.say(sentence)
        self.go.setEnabled(True)

    def _exported(self, result: ExportResult) -> None:
        if self._desk.is_writable and self.confirmed.isChecked():
            files = {Path(f.path).name: f.sha256 for f in result.files}
            try:
                self._desk.dossier.record_edition(result.number, result.title, files, result.facts_json)
            except DossierError as error:
                self._window.tell_problem(told(error))
            self._press.note_edition()
        self.accept()
        _tell_exported(self._window, result)


def _tell_exported(window: "MainWindow", result: ExportResult) -> None:
    """Say what was written and offer to look at it."""
    box = QMessageBox(window)
    box.setObjectName("exported")
    box.setWindowTitle("Briefing Desk")
    box.setText(translate("export", "The brief was written as:"))
    lines = [Path(f.path).name for f in result.files]
    folder = str(Path(result.files[0].path).parent) if result.files else ""
    box.setInformativeText(
        "\n".join([*lines, "", folder, *map(told, result.notes), *map(told, result.warnings)])
    )
    show = box.addButton(translate("export", "Open the &folder"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    show.clicked.connect(lambda _checked=False: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
