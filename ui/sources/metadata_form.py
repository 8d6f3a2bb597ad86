"""Title, outlet, date and the rest of an article's description; each field is kept when it is left."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from briefing.facts import Article
from ui.review.fields import DateField, TextField
from ui.theme import Theme
from ui.told import told
from ui.typing_pause import TypingPause
from ui.widgets import Banner, MutedLabel

_LENGTH_OF_A_DAY = len("2022-09-15")
_A_PAUSE_IN_TYPING = 350  # milliseconds until a draft is kept
_DATE = "published"


class MetadataForm(QWidget):
    """What is known about an article besides its text.

    Signals:
        changed: article id and the fields that a person corrected.
        draft_changed: article id and what was typed but not kept yet, by field; empty when nothing is left.
        dated: Enter gave an article the date that it lacked.
    """

    changed = Signal(str, dict)
    dated = Signal()
    draft_changed = Signal(str, dict)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._shown: dict[str, str] = {}
        self._drafted = False
        self._keeping = False
        self._pause = TypingPause(_A_PAUSE_IN_TYPING, self)
        self._pause.due.connect(self._save_draft)
        self.draft = Banner(theme, "warning", self)
        self.draft.add_button(
            self.tr("Keep it"), self.keep, self.tr("Take what was typed as the description")
        )
        self.draft.add_button(self.tr("Drop it"), self.drop, self.tr("Go back to what is stored"))
        self.missing_date = Banner(theme, "warning", self)
        self.problem = Banner(theme, "error", self)
        self._published = DateField(self.tr("Published"), self)
        self._published.edited.connect(self._check_date)
        lines = (
            ("title", self.tr("&Title")),
            ("subtitle", self.tr("&Standfirst")),
            ("source", self.tr("&Outlet")),
            ("authors", self.tr("A&uthors")),
            ("url", self.tr("A&ddress")),
            ("language", self.tr("La&nguage")),
            ("syndicated_from", self.tr("&Copy of agency")),
        )
        self._fields = {name: TextField(label.replace("&", ""), self) for name, label in lines}
        self._fields["authors"].setPlaceholderText(self.tr("names with ; between them"))
        self._fields["language"].setPlaceholderText(self.tr("two letters, as in en"))
        self._origins = MutedLabel(theme, factor=0.9)
        self._origins.setWordWrap(True)
        self._origins.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._origins.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form = QFormLayout()
        form.setContentsMargins(12, 8, 12, 8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        published = QLabel(self.tr("&Published"), self)
        published.setBuddy(self._published)
        for name, label in lines:
            form.addRow(label, self._fields[name])
            self._fields[name].editingFinished.connect(lambda field=name: self._keep([field]))
            self._fields[name].edited.connect(self._pause.start)
            if name == "source":
                form.addRow(published, self._published)
        date_line = self._published.findChildren(TextField)[0]
        date_line.returnPressed.connect(self._date_entered)
        date_line.editingFinished.connect(lambda: self._keep([_DATE]))
        self._published.edited.connect(self._pause.start)
        form.addRow("", self._origins)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.missing_date)
        layout.addWidget(self.problem)
        layout.addWidget(self.draft)
        layout.addLayout(form)
        layout.addStretch()

    def show_article(
        self, article: Article | None, *, writable: bool = True, draft: Mapping[str, str] | None = None
    ) -> None:
        """Show the description of an article.

        Args:
            article: None for an empty form.
            writable: whether it can be corrected.
            draft: what was typed earlier and not kept, by field.
        """
        before = self._article
        if before is not None and article is not None and before.id == article.id:
            draft = self._unkept()  # its description changed elsewhere: what is being typed stays
        elif before is not None:
            self.keep()
        self._article = article
        self.setEnabled(article is not None and writable)
        self.problem.say("")
        self._shown = _as_shown(article)
        for name, value in self._shown.items():
            self._editor(name).set_value(value)
        self._ask_for_date()
        self._origins.setText(self._origin_words(article) if article else "")
        self._show_draft(draft or {})

    def keep(self) -> None:
        """Take what was typed; what does not fit stays as a draft."""
        if not self._keeping:
            self._keeping = True
            self._keep(list(self._unkept()))
            self._save_draft()
            self._keeping = False

    def drop(self) -> None:
        """Forget what was typed."""
        for name in self._unkept():
            self._editor(name).set_value(self._shown[name])
        self._check_date()
        self._save_draft()
        self.draft.say("")

    def focus_date(self) -> None:
        """Go to the date."""
        self._published.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_date(self) -> None:
        missing = self._article is not None and self._article.published is None
        self.missing_date.say(
            self.tr(
                "No publication date was found: without it “on Thursday” stays unresolved. "
                "Type it; Enter goes on to the next such article."
            )
            if missing
            else ""
        )

    def _date_entered(self) -> None:
        missing = self._article is not None and self._article.published is None
        self._keep([_DATE])
        if missing and self._article is not None and self._article.published is not None:
            self.dated.emit()

    def _keep(self, names: Sequence[str]) -> None:
        """Tell of fields that were changed and fit."""
        if self._article is None:
            return
        unkept, changes = self._unkept(), {}
        for name in names:
            if name in unkept:
                with suppress(ValueError):  # told under the field as it is typed; it stays a draft
                    changes[name] = _stored(name, unkept[name])
        if changes:
            self.changed.emit(self._article.id, changes)
            self._save_draft()

    def _save_draft(self) -> None:
        self._pause.stop()
        unkept = self._unkept()
        if self._article is not None and (unkept or self._drafted):
            self._drafted = bool(unkept)
            self.draft_changed.emit(self._article.id, unkept)
        if not unkept:
            self.draft.say("")

    def _show_draft(self, draft: Mapping[str, str]) -> None:
        for name, text in draft.items():
            if name in self._shown:
                self._editor(name).set_value(text)
        unkept = self._unkept()
        self._drafted = bool(draft)
        typing = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.draft.say(self.tr("Typed, but not kept yet.") if unkept and not typing else "")
        if _DATE in unkept:
            self._check_date()

    def _unkept(self) -> dict[str, str]:
        """Return what stands in the fields and was not there when the article was shown."""
        now = {name: self._editor(name).value() for name in self._shown}
        return {name: text for name, text in now.items() if text != self._shown[name]}

    def _editor(self, name: str) -> TextField | DateField:
        return self._published if name == _DATE else self._fields[name]

    def _check_date(self) -> None:
        try:
            day_or_moment(self._published.value())
        except ValueError:
            self.problem.say(self.tr("This is not a date; write it as 2022-09-15 or 2022-09-15 14:30+04:00."))
        else:
            self.problem.say("")
            if not self._published.findChildren(TextField)[0].hasFocus():
                self._keep([_DATE])

    def _name_of(self, field: str) -> str:
        """Return what the form calls a field."""
        names = {
            _DATE: self.tr("Published"),
            "modified": self.tr("Changed"),
            "revision_of": self.tr("Version of"),
        }
        editor = self._fields.get(field)
        return editor.accessibleName() if editor is not None else names.get(field, field)

    def _origin(self, origin: str) -> str:
        """Say where a field came from; the names that a page or table gives its fields stay as they are."""
        kind, _, name = origin.partition(" ")
        if kind == "meta":
            return self.tr("the page’s field “{name}”").format(name=name)
        if kind == "column":
            return self.tr("the column {name}").format(name=name)
        return told(origin)

    def _origin_words(self, article: Article) -> str:
        lines = [
            self.tr("{field}: from {origin}").format(
                field=self._name_of(o.field), origin=self._origin(o.origin)
            )
            for o in article.metadata_origins
        ]
        if article.origin:
            lines.append(self.tr("Imported from {path}").format(path=article.origin))
        lines.append(f"SHA-256 {article.sha256[:16]}…")
        return "\n".join(lines)


def _as_shown(article: Article | None) -> dict[str, str]:
    """Return the description as the fields show it."""
    names = ("title", "subtitle", "source", "authors", "url", "language", "syndicated_from")
    values = {name: getattr(article, name) if article else "" for name in names}
    shown = {n: "; ".join(v) if isinstance(v, tuple) else str(v or "") for n, v in values.items()}
    published = article.published if article else None
    moment = published.isoformat(sep=" ") if isinstance(published, datetime) else str(published or "")
    return shown | {_DATE: moment}


def _stored(name: str, text: str) -> Any:
    """Return a field as the dossier keeps it.

    Raises:
        ValueError: it is not a date.
    """
    if name == _DATE:
        return day_or_moment(text)
    if name == "authors":
        return tuple(part.strip() for part in text.split(";") if part.strip())
    return text.strip()


def day_or_moment(text: str) -> datetime | date | None:
    """Read a date or a moment as a person types it.

    Raises:
        ValueError: it is neither.
    """
    text = text.strip()
    if not text:
        return None
    return date.fromisoformat(text) if len(text) <= _LENGTH_OF_A_DAY else datetime.fromisoformat(text)
