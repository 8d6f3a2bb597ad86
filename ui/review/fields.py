"""Editors of the form: each has a value of plain JSON, a signal when a person changes it, and a name."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QDate, QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from ui import words

_ZONES = (
    "UTC",
    "+01:00",
    "+02:00",
    "+03:00",
    "+03:30",
    "+04:00",
    "+04:30",
    "+05:00",
    "+05:30",
    "+06:00",
    "+07:00",
    "+08:00",
    "+09:00",
    "-03:00",
    "-04:00",
    "-05:00",
    "Europe/Kyiv",
    "Europe/Moscow",
    "Asia/Baku",
    "Asia/Yerevan",
    "Asia/Jerusalem",
    "Asia/Gaza",
    "Asia/Damascus",
    "Asia/Beirut",
    "Asia/Baghdad",
    "Asia/Tehran",
    "Asia/Kabul",
    "Africa/Khartoum",
    "Africa/Addis_Ababa",
    "Africa/Kinshasa",
    "Africa/Mogadishu",
    "Asia/Yangon",
)


class TextField(QLineEdit):
    """Words on one line."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.textEdited.connect(self.edited)

    def value(self) -> str:
        """Return the words."""
        return self.text()

    def set_value(self, value: object) -> None:
        """Show words from their beginning."""
        text = str(value or "")
        if text != self.text():
            at = self.cursorPosition() if self.hasFocus() else 0
            self.setText(text)
            self.setCursorPosition(at)


class SuggestingField(TextField):
    """Words on one line with completion, as for the names of parties.

    Args:
        name: what it is called.
        suggestions: shared model of names.
        several: names stand one after the other with ";" between them, and the value is a list.
    """

    def __init__(
        self,
        name: str,
        suggestions: QStringListModel,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._several = several
        completer = _NameCompleter(suggestions, several=several, parent=self)
        # Queued: the line takes the name in only after this signal.
        completer.activated.connect(lambda _name: self.edited.emit(), Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)

    def value(self) -> str | list[str]:  # type: ignore[override]
        """Return the name, or the list of names."""
        if not self._several:
            return self.text()
        return [part.strip() for part in self.text().split(";") if part.strip()]

    def set_value(self, value: object) -> None:
        """Show a name or several."""
        super().set_value("; ".join(value) if isinstance(value, list | tuple) else value)


class _NameCompleter(QCompleter):
    """Completes the last of the names on the line."""

    def __init__(self, names: QStringListModel, *, several: bool, parent: QObject) -> None:
        super().__init__(names, parent)
        self._several = several
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        """Return what is being typed now."""
        return [path.rsplit(";", 1)[-1].strip()] if self._several else super().splitPath(path)

    def pathFromIndex(self, index: object) -> str:
        """Return the whole line with the name completed."""
        name = super().pathFromIndex(index)  # type: ignore[arg-type]
        widget = self.widget()
        if not self._several or not isinstance(widget, QLineEdit) or ";" not in widget.text():
            return name
        return f"{widget.text().rsplit(';', 1)[0].strip()}; {name}"


class LongTextField(QPlainTextEdit):
    """Words on several lines. Tab goes to the next field.

    Args:
        name: what it is called.
        lines: how many are seen at once.
        grows: it takes what room there is beyond them.
    """

    edited = Signal()
    _grows = False  # Qt asks for the height before there is anything else

    def __init__(
        self, name: str, lines: int = 3, parent: QWidget | None = None, *, grows: bool = False
    ) -> None:
        super().__init__(parent)
        self._grows = grows
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._lines = lines
        self._shown = ""
        self._touched = False
        self._set_height()
        self.document().contentsChange.connect(self._on_change)
        self._setting = False

    def value(self) -> str:
        """Return the words; untouched words come back as they were given, to the character."""
        if not self._touched:
            return self._shown
        # toPlainText would turn no-break spaces into spaces.
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_value(self, value: object) -> None:
        """Show words."""
        text = str(value or "")
        if text == self.value():
            return
        self._setting = True
        self._shown = text
        self.setPlainText(text)
        self._touched = False
        self._setting = False

    def changeEvent(self, event: QEvent) -> None:
        """Keep the height in lines when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_height()

    def _on_change(self, _position: int, removed: int, added: int) -> None:
        if not self._setting and (removed or added):
            self._touched = True  # the document's own flag is set after this signal only
            self.edited.emit()

    def _set_height(self) -> None:
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = self.fontMetrics().lineSpacing() * getattr(self, "_lines", 3) + margins
        if self._grows:
            self.setMinimumHeight(height)
        else:
            self.setFixedHeight(height)


class ChoiceField(QComboBox):
    """One of several values of the vocabulary.

    Args:
        name: what it is called.
        values: pairs of stored value and words.
    """

    edited = Signal()

    def __init__(self, name: str, values: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.set_choices(values)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(9)
        self.activated.connect(lambda _index: self.edited.emit())

    def set_choices(self, values: Iterable[tuple[str, str]]) -> None:
        """Offer other values; the present one stays where it is offered again."""
        now = self.value() if self.count() else None
        self.clear()
        for value, text in values:
            self.addItem(text, value)
        if now is not None:
            self.set_value(now)

    def value(self) -> str:
        """Return the stored value."""
        return self.currentData() or ""

    def set_value(self, value: object) -> None:
        """Choose a value; one that is not offered (a draft of another version) is added."""
        at = self.findData(value or "")
        if at < 0:
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the form: turning it over a box must not change a fact."""
        event.ignore()  # type: ignore[attr-defined]


def choices(values: Iterable[object], group: str = "") -> list[tuple[str, str]]:
    """Return an enumeration as pairs of value and words."""
    return [(str(v), words.word(str(v), group)) for v in values]


class FlagField(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setAccessibleName(name)
        self.clicked.connect(lambda _checked: self.edited.emit())

    def value(self) -> bool:
        """Tell whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: object) -> None:
        """Tick it or not."""
        self.setChecked(bool(value))


class DateField(QWidget):
    """A day that may be missing, typed as 2022-09-14 or chosen from a calendar."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = TextField(name, self)
        self._line.setPlaceholderText(self.tr("yyyy-mm-dd"))
        self._line.setMinimumWidth(self._line.fontMetrics().horizontalAdvance("2022-09-14") + 24)
        self._line.edited.connect(self.edited)
        button = QToolButton(self)
        button.setText("▾")
        button.setAccessibleName(self.tr("Calendar: {field}").format(field=name))
        button.setToolTip(self.tr("Choose from a calendar"))
        button.clicked.connect(self._open_calendar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._line, 1)
        layout.addWidget(button)
        self.setFocusProxy(self._line)
        self.setFocusPolicy(self._line.focusPolicy())  # without one, the key of its label would lead nowhere
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        """Return what was typed."""
        return self._line.value()

    def set_value(self, value: object) -> None:
        """Show a day."""
        self._line.set_value(value)

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setAccessibleName(self._line.accessibleName())
        now = QDate.fromString(self._line.text()[:10], Qt.DateFormat.ISODate)
        if now.isValid():
            calendar.setSelectedDate(now)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, day: QDate) -> None:
        self._line.set_value(day.toString(Qt.DateFormat.ISODate))
        self.edited.emit()


class ZoneField(QComboBox):
    """A time zone, chosen or typed."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # A list to choose from: completed inside the line, "+0" would have become "+01:00" unasked.
        self.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.completer().activated.connect(
            lambda _zone: self.edited.emit(), Qt.ConnectionType.QueuedConnection
        )
        self.addItems(["", *_ZONES])
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.lineEdit().setPlaceholderText(self.tr("zone"))
        self.lineEdit().textEdited.connect(self.edited)
        self.activated.connect(lambda _index: self.edited.emit())
        self.setMinimumContentsLength(8)

    def value(self) -> str:
        """Return the zone as typed."""
        return self.currentText()

    def set_value(self, value: object) -> None:
        """Show a zone."""
        self.setEditText(str(value or ""))

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the form."""
        event.ignore()  # type: ignore[attr-defined]


class HiddenField(QObject):
    """A value that has no place on the form but belongs to the fact, as the offsets of a mention."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value: object = None

    def value(self) -> object:
        """Return the value."""
        return self._value

    def set_value(self, value: object) -> None:
        """Keep a value."""
        self._value = value


def link_keys(editors: Sequence[QWidget], watcher: QObject) -> None:
    """Let a watcher see the keys of editors before they do."""
    for editor in editors:
        editor.installEventFilter(watcher)


def is_plain_enter(event: QEvent) -> bool:
    """Tell whether an event is the Enter key without Ctrl."""
    return (
        isinstance(event, QKeyEvent)
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
