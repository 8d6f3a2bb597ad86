"""Title, outlet, date and the rest of an article's description; each field is kept when it is left."""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from briefing.facts import Article
from ui.review.fields import DateField, TextField
from ui.theme import Theme
from ui.widgets import Banner, MutedLabel

_LENGTH_OF_A_DAY = len("2022-09-15")


class MetadataForm(QWidget):
    """What is known about an article besides its text.

    Signals:
        changed: article id and the fields that a person corrected.
    """

    changed = Signal(str, dict)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self.missing_date = Banner(theme, "warning", self)
        self.problem = Banner(theme, "error", self)
        self._published = DateField(self.tr("Published"), self)
        self._published.edited.connect(self._check_date)
        lines = (
            ("title", self.tr("&Title")),
            ("subtitle", self.tr("S&tandfirst")),
            ("source", self.tr("&Outlet")),
            ("authors", self.tr("&Authors")),
            ("url", self.tr("A&ddress")),
            ("language", self.tr("La&nguage")),
            ("syndicated_from", self.tr("&Copy of agency")),
        )
        self._fields = {name: TextField(label.replace("&", ""), self) for name, label in lines}
        self._fields["authors"].setPlaceholderText(self.tr("names with ; between them"))
        self._fields["language"].setPlaceholderText(self.tr("two letters, as in en"))
        self._origins = MutedLabel(theme, factor=0.9)
        self._origins.setWordWrap(True)
        self._origins.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form = QFormLayout()
        form.setContentsMargins(12, 8, 12, 8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        published = QLabel(self.tr("&Published"), self)
        published.setBuddy(self._published)
        for name, label in lines:
            form.addRow(label, self._fields[name])
            self._fields[name].editingFinished.connect(lambda field=name: self._keep(field))
            if name == "source":
                form.addRow(published, self._published)
        self._published.findChildren(TextField)[0].editingFinished.connect(self._keep_date)
        form.addRow("", self._origins)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.missing_date)
        layout.addWidget(self.problem)
        layout.addLayout(form)
        layout.addStretch()

    def show_article(self, article: Article | None, *, writable: bool = True) -> None:
        """Show the description of an article."""
        self._article = article
        self.setEnabled(article is not None and writable)
        self.problem.say("")
        for name, field in self._fields.items():
            value = getattr(article, name) if article else ""
            field.set_value("; ".join(value) if isinstance(value, tuple) else value)
        published = article.published if article else None
        self._published.set_value(
            published.isoformat(sep=" ") if isinstance(published, datetime) else published
        )
        self._ask_for_date()
        self._origins.setText(self._origin_words(article) if article else "")

    def focus_date(self) -> None:
        """Go to the date."""
        self._published.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_date(self) -> None:
        missing = self._article is not None and self._article.published is None
        self.missing_date.say(
            self.tr("No publication date was found. Type it: without it “on Thursday” stays unresolved.")
            if missing
            else ""
        )

    def _keep(self, name: str) -> None:
        if self._article is None:
            return
        value: Any = self._fields[name].value().strip()
        if name == "authors":
            value = tuple(part.strip() for part in value.split(";") if part.strip())
        if value != getattr(self._article, name):
            self.changed.emit(self._article.id, {name: value})

    def _check_date(self) -> None:
        try:
            day_or_moment(self._published.value())
        except ValueError:
            self.problem.say(self.tr("This is not a date; write it as 2022-09-15 or 2022-09-15 14:30+04:00."))
        else:
            self.problem.say("")
            if not self._published.findChildren(TextField)[0].hasFocus():
                self._keep_date()

    def _keep_date(self) -> None:
        if self._article is None:
            return
        try:
            value = day_or_moment(self._published.value())
        except ValueError:
            return
        if value != self._article.published:
            self.changed.emit(self._article.id, {"published": value})

    def _origin_words(self, article: Article) -> str:
        lines = [
            self.tr("{field}: from {origin}").format(field=o.field, origin=o.origin)
            for o in article.metadata_origins
        ]
        if article.origin:
            lines.append(self.tr("Imported from {path}").format(path=article.origin))
        lines.append(f"SHA-256 {article.sha256[:16]}…")
        return "\n".join(lines)


def day_or_moment(text: str) -> datetime | date | None:
    """Read a date or a moment as a person types it.

    Raises:
        ValueError: it is neither.
    """
    text = text.strip()
    if not text:
        return None
    return date.fromisoformat(text) if len(text) <= _LENGTH_OF_A_DAY else datetime.fromisoformat(text)
