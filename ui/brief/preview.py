"""The pages of the brief on the screen: drawn beside the window, with figures that can be clicked."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.brief.press_messages import Drawn, Hot, Proof
from ui.theme import Theme

_GAP = 14  # pixels between pages
_MARGIN = 16
_LEAST, _MOST = 0.4, 3.0
_STEP = 1.2


class Preview(QAbstractScrollArea):
    """Pages one under the other.

    Args:
        theme: colours around the pages.

    Signals:
        page_wanted: version, page index, width in pixels.
        facts_chosen: facts of the figure that was clicked.
    """

    page_wanted = Signal(int, int, int)
    facts_chosen = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._proof: Proof | None = None
        self._pictures: dict[int, QImage] = {}
        self._asked: set[tuple[int, int]] = set()
        self._zoom = 1.0
        self._hot: tuple[int, int] | None = None
        self._pressed = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Pages of the brief"))
        self.setAccessibleDescription(
            self.tr("N and P go from figure to figure, Enter shows the facts behind the figure.")
        )
        self._soon = QTimer(self, interval=40, singleShot=True)
        self._soon.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._soon.start())

    @property
    def proof(self) -> Proof | None:
        """Return what is shown."""
        return self._proof

    @property
    def hot(self) -> Hot | None:
        """Return the figure that the keys are at."""
        if self._hot is None or self._proof is None:
            return None
        page, number = self._hot
        return self._proof.pages[page].hots[number]

    def show_proof(self, proof: Proof | None) -> None:
        """Show a new proof; pages of the one before stay until theirs are drawn, so that nothing flickers."""
        self._proof = proof
        self._asked.clear()
        self._hot = None
        if proof is None:
            self._pictures.clear()
        else:
            self._pictures = {n: p for n, p in self._pictures.items() if n < len(proof.pages)}
        self._fit_bars()
        self._ask()
        self.viewport().update()

    def show_page(self, page: Drawn) -> None:
        """Take a drawn page in."""
        image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures[page.number] = image
        self.viewport().update()

    def is_drawn(self, number: int) -> bool:
        """Tell whether a page is on the screen."""
        return number in self._pictures

    def go_to_page(self, number: int) -> None:
        """Scroll to a page."""
        if self._proof and number < len(self._proof.pages):
            self.verticalScrollBar().setValue(round(self._box(number).top()) - _GAP)

    def zoom(self, factor: float | None) -> None:
        """Make pages larger or smaller; None fits their width."""
        self._zoom = 1.0 if factor is None else max(_LEAST, min(_MOST, self._zoom * factor))
        self._asked.clear()
        self._fit_bars()
        self._soon.start()
        self.viewport().update()

    def larger(self) -> None:
        """Make pages larger."""
        self.zoom(_STEP)

    def smaller(self) -> None:
        """Make pages smaller."""
        self.zoom(1 / _STEP)

    def move_hot(self, step: int) -> None:
        """Go to the next figure, or back."""
        if self._proof is None:
            return
        places = [(p, n) for p, page in enumerate(self._proof.pages) for n in range(len(page.hots))]
        if not places:
            return
        at = places.index(self._hot) + step if self._hot in places else 0
        self._hot = places[at % len(places)]
        self._reveal_hot()
        self.viewport().update()

    def choose(self) -> None:
        """Show the facts behind the figure that the keys are at."""
        if self.hot is not None:
            self.facts_chosen.emit(list(self.hot.fact_ids))

    # Qt's events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self.palette().color(QPalette.ColorRole.Mid))
        if self._proof is None:
            return
        for number in range(len(self._proof.pages)):
            box = self._on_screen(number)
            if not box.intersects(QRectF(self.viewport().rect())):
                continue
            picture = self._pictures.get(number)
            if picture is None:
                painter.fillRect(box, QColor("white"))
            else:
                painter.drawImage(box, picture)
        self._draw_hot(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._asked.clear()
        self._fit_bars()
        self._soon.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down."""
        self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the figure under a click."""
        found = self._hot_at(event.position())
        if found and (event.position().toPoint() - self._pressed).manhattanLength() < 5:
            self._hot = found
            self.viewport().update()
            self.choose()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a figure can be clicked."""
        over = self._hot_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from figure to figure and page to page."""
        keys = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}
        if event.key() in keys:
            self.move_hot(keys[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.hot is not None:
            self.choose()
        elif event.key() == Qt.Key.Key_Home:
            self.verticalScrollBar().setValue(0)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def sizeHint(self) -> QSize:
        """Return a size in which a page can be read."""
        return QSize(620, 800)

    # Places

    def _scale(self) -> float:
        """Return pixels a point: at zoom 1 the widest page fits the view."""
        if self._proof is None or not self._proof.pages:
            return 1.0
        widest = max(page.width for page in self._proof.pages)
        return max(0.2, (self.viewport().width() - 2 * _MARGIN) / widest) * self._zoom

    def _box(self, number: int) -> QRectF:
        if self._proof is None:
            return QRectF()
        scale = self._scale()
        top = float(_GAP)
        for page in self._proof.pages[:number]:
            top += page.height * scale + _GAP
        page = self._proof.pages[number]
        width = page.width * scale
        left = max(float(_MARGIN), (self.viewport().width() - width) / 2)
        return QRectF(left, top, width, page.height * scale)

    def _on_screen(self, number: int) -> QRectF:
        return self._box(number).translated(
            -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        )

    def _fit_bars(self) -> None:
        pages = self._proof.pages if self._proof else ()
        last = self._box(len(pages) - 1) if pages else QRectF()
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, round(last.bottom()) + _GAP - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(self.fontMetrics().lineSpacing() * 3)
        self.horizontalScrollBar().setRange(0, max(0, round(last.right()) + _MARGIN - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _ask(self) -> None:
        """Ask for the pages in view that are not drawn in this size."""
        if self._proof is None or not self.isVisible():
            return
        view = QRectF(self.viewport().rect()).adjusted(0, -200, 0, 400)
        for number in range(len(self._proof.pages)):
            box = self._on_screen(number)
            width = round(box.width() * self.devicePixelRatioF())
            if box.intersects(view) and (number, width) not in self._asked:
                self._asked.add((number, width))
                self.page_wanted.emit(self._proof.version, number, width)

    def showEvent(self, event: object) -> None:
        """Ask for pages now that they are seen."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._soon.start()

    def _hot_box(self, place: tuple[int, int]) -> QRectF:
        page, number = place
        if self._proof is None:
            return QRectF()
        left, top, right, bottom = self._proof.pages[page].hots[number].box
        box = self._on_screen(page)
        return QRectF(
            QPointF(box.left() + left * box.width(), box.top() + top * box.height()),
            QPointF(box.left() + right * box.width(), box.top() + bottom * box.height()),
        )

    def _hot_at(self, place: QPointF) -> tuple[int, int] | None:
        if self._proof is None:
            return None
        for page, outline in enumerate(self._proof.pages):
            if not self._on_screen(page).contains(place):
                continue
            near = (
                (page, n)
                for n in range(len(outline.hots))
                if self._hot_box((page, n)).adjusted(-2, -2, 2, 2).contains(place)
            )
            return next(near, None)
        return None

    def _reveal_hot(self) -> None:
        if self._hot is None:
            return
        box = self._hot_box(self._hot)
        if not QRectF(self.viewport().rect()).adjusted(0, 20, 0, -20).contains(box):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(box.top()) - self.viewport().height() // 3)

    def _draw_hot(self, painter: QPainter) -> None:
        if self._hot is None:
            return
        painter.setPen(QPen(QColor(self._theme.colours.palette["highlight"]), 2))
        painter.drawRect(self._hot_box(self._hot).adjusted(-2, -2, 2, 2))
