"""The sections of the brief: which ones, in which order, and the analyst's own words in each."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.composition.settings import AnalystText, BriefSettings
from ui.flow_layout import FlowLayout
from ui.review.fields import ChoiceField, FlagField, LongTextField
from ui.theme import Theme
from ui.typing_pause import TypingPause
from ui.widgets import Banner, MutedLabel, PictureButton

_A_PAUSE_IN_TYPING = 700  # milliseconds until the words are a decision
_NAME = Qt.ItemDataRole.UserRole


class OutlinePanel(QWidget):
    """List of sections above, the chosen section's text below.

    Signals:
        sections_changed: order and those switched off.
        text_changed: AnalystText; without facts where it is to rest on those in view now, and an empty
            text takes it away.
        section_chosen: go to its page.
        start_wanted: put what the program wrote into the field, for the bottom line.
    """

    sections_changed = Signal(list, list)
    text_changed = Signal(object)
    section_chosen = Signal(str)
    start_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings: BriefSettings | None = None
        self._stale: frozenset[str] = frozenset()
        self._judgement_stale = False
        self._filling = False
        self._shown = ""
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Sections of the brief"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setToolTip(self.tr("Space switches a section on or off, Alt+Up and Alt+Down move it"))
        self.list.installEventFilter(self)
        self.list.setSpacing(2)
        self.stale = Banner(theme, "warning", self)
        self._renew_button = self.stale.add_button(
            self.tr("Still holds"), self._renew, self.tr("The text holds for the facts as they are now")
        )
        self.words = LongTextField(self.tr("Your words in this section"), 7, self)
        self.words.setPlaceholderText(self.tr("Your own words, if you want any here"))
        places = [
            ("before", self.tr("before what the program writes")),
            ("after", self.tr("after it")),
            ("instead", self.tr("instead of it")),
        ]
        self.place = ChoiceField(self.tr("Where your words stand"), places, self)
        self.place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.judged = FlagField(self.tr("My &judgement, not reported"), self)
        self.judged.setToolTip(self.tr("Judgements are set apart from what sources report (ICD 203)"))
        self.start = QToolButton(self)
        self.start.setText(self.tr("Start from the program’s words"))
        self.start.setAccessibleName(self.tr("Start from the program’s words"))
        self.start.clicked.connect(self.start_wanted)
        self._pause = TypingPause(_A_PAUSE_IN_TYPING, self)
        self._pause.due.connect(self.keep)
        self._build(theme)
        self._connect()

    def show_settings(self, settings: BriefSettings, names: Sequence[tuple[str, str]]) -> None:
        """Show the sections.

        Args:
            settings: of the brief.
            names: all sections as pairs of name and title, in their order.
        """
        typing = self._pause.is_active
        self._settings = settings
        now = self._current()
        self._filling = True
        self.list.clear()
        for name, title in names:
            item = QListWidgetItem(title)
            item.setData(_NAME, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            off = name in settings.sections_off
            item.setCheckState(Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
            self.list.addItem(item)
            if name == now:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self._filling = False
        self._mark()
        if not typing:
            self._show_text()

    def show_stale(self, texts: Iterable[str], *, judgement: bool) -> None:
        """Mark sections whose words rest on facts that changed.

        Args:
            texts: names of the sections with such a text.
            judgement: one of the judgements is such.
        """
        self._stale = frozenset(texts)
        self._judgement_stale = judgement
        self._mark()
        self._show_stale()

    def put_words(self, text: str) -> None:
        """Put words into the field as if they were typed."""
        self.place.set_value("instead")
        self.words.set_value(text)
        self.keep()

    def keep(self) -> None:
        """Tell of the words that were typed."""
        self._pause.stop()
        if not self._shown or self._settings is None:
            return
        before = self._text_of(self._shown)
        words = self.words.value()
        text = AnalystText(
            section=self._shown,
            text=words,
            place=self.place.value(),
            judged=self.judged.value(),
            # Words put elsewhere are still those that were written on other facts.
            rests_on=before.rests_on if before is not None and before.text == words else (),
        )
        if before is None and not text.text.strip():
            return
        same = before is not None and (
            (before.text, before.place, before.judged) == (text.text, text.place, text.judged)
        )
        if not same:
            self.text_changed.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the section with Alt and the arrows."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        return super().eventFilter(watched, event)

    def _build(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        for name, words, step in (("up", self.tr("Move up"), -1), ("down", self.tr("Move down"), 1)):
            buttons.addWidget(PictureButton(theme, name, words, partial(self._move, step), self))
        buttons.addWidget(MutedLabel(theme, self.tr("Untick what this brief leaves out"), factor=0.9), 1)
        self._caption = QLabel(self)
        self._caption.setBuddy(self.words)
        below = FlowLayout()
        below.addWidget(self.place)
        below.addWidget(self.judged)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self.list, 3)
        layout.addLayout(buttons)
        layout.addSpacing(6)
        layout.addWidget(self._caption)
        layout.addWidget(self.stale)
        layout.addWidget(self.words)
        layout.addLayout(below)
        layout.addWidget(self.start)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._section_changed)
        self.list.itemChanged.connect(lambda _item: self._tell_sections())
        self.list.model().rowsMoved.connect(lambda *_: self._tell_sections())
        self.words.edited.connect(self._pause.start)
        self.place.edited.connect(self.keep)
        self.judged.edited.connect(self.keep)

    def _section_changed(self) -> None:
        if self._filling:
            return
        self.keep()
        self._show_text()
        if self._shown:
            self.section_chosen.emit(self._shown)

    def _show_text(self) -> None:
        self._shown = self._current()
        item = self.list.currentItem()
        text = self._text_of(self._shown)
        title = item.text().removeprefix("⚠ ") if item else ""
        self._caption.setText(self.tr("Your &words in “{section}”").format(section=title))
        self.words.set_value(text.text if text else "")
        self.place.set_value(text.place if text else "before")
        self.judged.set_value(text.judged if text else False)
        self.start.setVisible(self._shown == "bottom_line")
        self._show_stale()

    def _show_stale(self) -> None:
        self._renew_button.setVisible(self._shown in self._stale)
        sentence = ""
        if self._shown in self._stale:
            sentence = self.tr("Facts that this text rests on have changed since. Read it again.")
        elif self._shown == "assessment" and self._judgement_stale:
            sentence = self.tr("A judgement rests on facts that have changed since; see Assessment.")
        self.stale.say(sentence)

    def _renew(self) -> None:
        text = self._text_of(self._shown)
        if text is not None:
            self.text_changed.emit(text.model_copy(update={"rests_on": ()}))

    def _mark(self) -> None:
        self._filling = True
        for row in range(self.list.count()):
            item = self.list.item(row)
            title = item.text().removeprefix("⚠ ")
            name = item.data(_NAME)
            marked = name in self._stale or (name == "assessment" and self._judgement_stale)
            item.setText(f"⚠ {title}" if marked else title)
            font = item.font()
            font.setBold(self._text_of(item.data(_NAME)) is not None)
            item.setFont(font)
        self._filling = False

    def _tell_sections(self) -> None:
        if self._filling:
            return
        items = [self.list.item(row) for row in range(self.list.count())]
        order = [i.data(_NAME) for i in items]
        off = [i.data(_NAME) for i in items if i.checkState() == Qt.CheckState.Unchecked]
        self.sections_changed.emit(order, off)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        target = row + step
        if row < 0 or not 0 <= target < self.list.count():
            return
        self._filling = True
        item = self.list.takeItem(row)
        self.list.insertItem(target, item)
        self.list.setCurrentRow(target)
        self._filling = False
        self._tell_sections()

    def _current(self) -> str:
        item = self.list.currentItem()
        return item.data(_NAME) if item else ""

    def _text_of(self, section: str) -> AnalystText | None:
        texts = self._settings.texts if self._settings else ()
        return next((t for t in texts if t.section == section and t.text.strip()), None)
