"""Title, outlet and date of the article above its text."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.facts import Article
from ui import words
from ui.theme import Theme
from ui.widgets import ElidedLabel


class ArticleHead(QWidget):
    """Two lines: the headline, and where and when it was published."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ElidedLabel(self)
        self._where = ElidedLabel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 6)
        layout.setSpacing(1)
        layout.addWidget(self._title)
        layout.addWidget(self._where)
        theme.changed.connect(self._paint)
        self._paint()

    def show_article(self, article: Article | None) -> None:
        """Show the head of an article."""
        if article is None:
            self._title.set_whole("")
            self._where.set_whole("")
            return
        self._title.set_whole(words.article_name(article))
        published = words.day(article.published) or self.tr("date not stated")
        copy = (
            self.tr("copy of {agency}").format(agency=article.syndicated_from)
            if article.syndicated_from
            else ""
        )
        source = article.source or self.tr("outlet not stated")
        self._where.set_whole(" · ".join(part for part in (source, published, copy, article.id) if part))

    def _paint(self) -> None:
        self._title.setFont(self._theme.font(1.15, bold=True))
        self._where.setFont(self._theme.font(0.9))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.ink("muted"))
        self._where.setPalette(palette)
