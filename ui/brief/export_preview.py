"""A small look at the pages as an export would write them, and at the names of its files."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.brief.press import Press
from ui.brief.press_messages import Drawn, ExportPreview, Order
from ui.theme import Theme
from ui.told import told
from ui.widgets import Banner, MutedLabel, PictureButton

_A_MOMENT = 200  # milliseconds in which changes of the options are collected
_WIDTH = 330  # pixels of a page


class ExportPreviewPanel(QWidget):
    """Asks for the pages whenever the options change, one request at a time.

    Args:
        theme: colours.
        press: composes and draws.
        order: gives what would be exported now, None while nothing can be.
    """

    def __init__(
        self, theme: Theme, press: Press, order: Callable[[], Order | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._press = press
        self._order = order
        self._request = 0
        self._waits = False
        self._again = False
        self._page = 0
        self.shown: ExportPreview | None = None
        self.page = QLabel(self.tr("The pages are being made"), self)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setMinimumSize(QSize(_WIDTH, round(_WIDTH * 1.415)))
        self.page.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.page.setFrameShape(QLabel.Shape.StyledPanel)
        self.page.setAccessibleName(self.tr("Preview"))
        self.count = MutedLabel(theme, parent=self)
        self.back = PictureButton(theme, "up", self.tr("Page before"), lambda: self.turn(-1), self)
        self.on = PictureButton(theme, "down", self.tr("Next page"), lambda: self.turn(1), self)
        self.names = MutedLabel(theme, factor=0.9, parent=self)
        self.names.setWordWrap(True)
        self.names.setTextFormat(Qt.TextFormat.PlainText)
        self.problem = Banner(theme, "error", self)
        self._soon = QTimer(self, interval=_A_MOMENT, singleShot=True)
        self._soon.timeout.connect(self._ask)
        for button in (self.back, self.on):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        turning = QHBoxLayout()
        turning.addWidget(self.count, 1)
        turning.addWidget(self.back)
        turning.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        layout.addLayout(turning)
        layout.addWidget(self.names)
        layout.addWidget(self.problem)
        layout.addStretch()
        press.previewed.connect(self._take)
        press.preview_failed.connect(self._failed)
        self._show_turning()

    def refresh(self) -> None:
        """Ask for the pages anew: an option changed."""
        self._soon.start()

    def turn(self, step: int) -> None:
        """Show another page."""
        if self.shown is not None and 0 <= self._page + step < self.shown.pages:
            self._page += step
            self._press.preview_page(self._request, self._page, self._width())

    def _ask(self) -> None:
        order = self._order()
        if order is None:
            return
        if self._waits:  # asked again when the answer is there, so that none is made in vain
            self._again = True
            return
        self._waits = True
        self._request += 1
        self._press.preview_export(order, self._request, self._width())

    def _take(self, answer: ExportPreview | Drawn | None) -> None:
        if isinstance(answer, Drawn):
            if answer.version == self._request and answer.number == self._page:
                self._draw(answer)
        elif answer is not None and answer.request == self._request:
            self._waits = False
            self.shown, self._page = answer, 0
            self._draw(answer.first)
            self._show_names(answer)
            self.problem.say(told(answer.problem))
            self._ask_again()

    def _failed(self, sentence: str) -> None:
        self._waits = False
        self.problem.say(sentence)
        self._ask_again()

    def _ask_again(self) -> None:
        if self._again:
            self._again = False
            self._ask()

    def _draw(self, drawn: Drawn) -> None:
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.page.setPixmap(picture)
        self._show_turning()

    def _show_turning(self) -> None:
        pages = self.shown.pages if self.shown else 0
        words = self.tr("Page {number} of {count}").format(number=self._page + 1, count=pages)
        draft = self.tr("DRAFT on every page") if self.shown and self.shown.draft else ""
        self.count.setText(" · ".join(filter(None, (words if pages else "", draft))))
        self.page.setAccessibleDescription(self.count.text())
        for button, there in ((self.back, self._page > 0), (self.on, self._page + 1 < pages)):
            button.setEnabled(there)

    def _show_names(self, preview: ExportPreview) -> None:
        lines = [
            self.tr("⚠ {name} is there already and will be replaced").format(name=name)
            if name in preview.replaced
            else name
            for name in preview.names
        ]
        self.names.setText("\n".join(lines))

    def _width(self) -> int:
        return round(_WIDTH * self.devicePixelRatioF())
