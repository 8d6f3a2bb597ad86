"""Brief: outline and settings to the left, the pages to the right, what is open in between."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from briefing.facts import Fact, ReviewState
from ui import words
from ui.brief.assessment_panel import AssessmentPanel
from ui.brief.choices import section_names, style_names, template_names
from ui.brief.editor import BriefEditor
from ui.brief.foundations import TITLE, Foundations, Stale
from ui.brief.items_panel import ItemsPanel, OpenItems
from ui.brief.outline_panel import OutlinePanel
from ui.brief.press import Press
from ui.brief.press_messages import Proof
from ui.brief.preview import Preview
from ui.brief.settings_panel import SettingsPanel
from ui.brief.settings_store import read_settings
from ui.commands import Actions
from ui.contents import is_open_fact
from ui.desk import Desk
from ui.review.relations import Relations
from ui.tab_order import tab_as_read
from ui.theme import Theme
from ui.widgets import Banner, Empty, MutedLabel, PictureButton, action_button

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class BriefWorkspace(QWidget):
    """The third workspace.

    Args:
        desk: the dossier.
        press: composes and draws.
        relations: conflicts between facts.
        theme: colours.
        actions: commands.

    Signals:
        facts_wanted: review these facts.
        article_wanted: see this article in Sources.
    """

    facts_wanted = Signal(list)
    article_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        press: Press,
        relations: Relations,
        *,
        theme: Theme,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._press = press
        self._relations = relations
        self._theme = theme
        self.parties = QStringListModel(self)
        self.outline = OutlinePanel(theme, self)
        self._foundations = Foundations(desk, self._cited)
        self.assessment = AssessmentPanel(theme, self._foundations, self)
        self.items = ItemsPanel(theme, self)
        self.settings = SettingsPanel(theme, self.parties, style_names(), template_names(), self)
        self.editor = BriefEditor(desk, self._foundations, self.settings.refuse, self)
        self.preview = Preview(theme, self)
        self.failed = Banner(theme, "error", self)
        self.behind = QListWidget(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._items_soon = QTimer(self, interval=120, singleShot=True)
        self._items_soon.timeout.connect(self._show_items)
        self._build(theme, actions)
        self._connect()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        return self.tabs, self._pages, self._behind

    def enter(self) -> None:
        """Show the brief as it is now."""
        self._press.watch(on=True)
        self._show_settings()
        self._items_soon.start()  # looks through all facts, so not in the turn that draws the workspace
        self.outline.list.setFocus()

    def open_items(self) -> OpenItems:
        """Return what asks for a look before the brief goes out."""
        facts = self._desk.facts()
        proof = self.preview.proof
        undated = tuple(
            (a.id, words.article_name(a))
            for a in self._desk.articles()
            if a.published is None and not self._desk.is_left_out(a.id)
        )
        return OpenItems(
            unreviewed=tuple(f for f in facts if is_open_fact(f)),
            conflicting=_among(facts, self._relations.in_conflict),
            drafted=_among(facts, self._desk.drafted),
            stale=self._stale(),
            undated=undated,
            warnings=proof.warnings if proof else (),
        )

    def export(self, window: "MainWindow") -> None:
        """Show the export dialog."""
        from ui.brief.export_dialog import ExportDialog

        self.keep()
        dialog = ExportDialog(self._desk, self._press, self.open_items(), window)
        dialog.open()

    def hideEvent(self, event: object) -> None:
        """Stop making proofs while nobody looks, and keep what was typed."""
        self.keep()
        self._press.watch(on=False)
        super().hideEvent(event)  # type: ignore[arg-type]

    def keep(self) -> None:
        """Keep what is being typed."""
        self.outline.keep()
        self.assessment.keep()
        self.settings.keep()

    # Building

    def _build(self, theme: Theme, actions: Actions) -> None:
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("The brief"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.outline, self.tr("Outline"))
        self.tabs.addTab(self.assessment, self.tr("Assessment"))
        self.tabs.addTab(self.settings, self.tr("Settings"))
        self.tabs.addTab(self.items, self.tr("Open items"))
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        self._state = QLabel(self)
        bar.addWidget(self._state, 1)
        for name, tip, run in (
            ("zoom-out", self.tr("Smaller pages"), self.preview.smaller),
            ("zoom-in", self.tr("Larger pages"), self.preview.larger),
        ):
            bar.addWidget(PictureButton(theme, name, tip, run, self))
        bar.addWidget(action_button(actions["export"]))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(
            Empty(
                theme,
                self.tr("The pages are being made"),
                self.tr("They appear here and follow every change."),
            )
        )
        self._pages.addWidget(self.preview)
        self._behind = QWidget(self)
        below = QVBoxLayout(self._behind)
        below.setContentsMargins(8, 4, 8, 6)
        below.addWidget(
            MutedLabel(theme, self.tr("Facts behind the figure; Enter opens them in Review"), factor=0.9)
        )
        below.addWidget(self.behind)
        self.behind.setAccessibleName(self.tr("Facts behind the figure"))
        self.behind.setWordWrap(True)
        self.behind.setMaximumHeight(self.fontMetrics().lineSpacing() * 8)
        self._behind.hide()
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.failed)
        column.addWidget(self._pages, 1)
        column.addWidget(self._behind)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(right)
        self.splitter.setSizes([440, 860])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        tab_as_read(self)

    def _connect(self) -> None:
        self._press.proofed.connect(self._show_proof)
        self._press.proof_failed.connect(self.failed.say)
        self._press.drawn.connect(self.preview.show_page)
        self.preview.page_wanted.connect(self._press.ask_for_page)
        self.preview.facts_chosen.connect(self.show_behind)
        self.behind.itemActivated.connect(self._review_behind)
        self.outline.sections_changed.connect(self.editor.change_sections)
        self.outline.text_changed.connect(self.editor.change_text)
        self.outline.section_chosen.connect(self._go_to_section)
        self.outline.start_wanted.connect(self._start_from_the_programs_words)
        self.settings.changed.connect(self.editor.change)
        self.settings.drafts_changed.connect(self.editor.keep_setting_drafts)
        self.settings.title_holds.connect(self.editor.renew_title)
        self.assessment.changed.connect(self.editor.change)
        self.assessment.drafts_changed.connect(self.editor.keep_judgement_drafts)
        self.items.facts_wanted.connect(self.facts_wanted)
        self.items.article_wanted.connect(self.article_wanted)
        self.items.section_wanted.connect(self._edit)
        self._desk.settings_changed.connect(lambda _names: self._show_settings())
        self._desk.facts_changed.connect(lambda _ids: self._items_soon.start())
        self._desk.articles_changed.connect(lambda _ids: self._items_soon.start())
        self._desk.drafts_changed.connect(lambda _name: self._items_soon.start())
        self._relations.changed.connect(self._items_soon.start)
        self._desk.opened.connect(self._restore)
        self._desk.closed.connect(self._clear)

    # Showing

    def _clear(self) -> None:
        self._items_soon.stop()
        self.assessment.clear()
        self.settings.clear()
        self.preview.show_proof(None)
        self._pages.setCurrentIndex(0)
        self._behind.hide()
        self.failed.say("")

    def _restore(self) -> None:
        """Show what an earlier session left unfinished."""
        self.assessment.restore(self.editor.judgement_drafts())
        self.settings.restore(self.editor.setting_drafts())

    def _stale(self) -> tuple[Stale, ...]:
        settings = read_settings(self._desk)
        return self._foundations.stale(settings, section_names(settings))

    def _mark_stale(self, stale: Sequence[Stale]) -> None:
        self.outline.show_stale(
            [s.target for s in stale if s.judgement < 0], judgement=any(s.judgement >= 0 for s in stale)
        )
        self.settings.show_title_stale(stale=any(s.target == TITLE for s in stale))
        self.assessment.refresh()

    def _show_settings(self) -> None:
        if not self._desk.is_open or not self.isVisible():
            return
        settings = read_settings(self._desk)
        names = section_names(settings)
        self.outline.show_settings(settings, names)
        self.assessment.show_settings(settings, writable=self._desk.is_writable)
        self.settings.show_settings(settings, writable=self._desk.is_writable)
        self.outline.setEnabled(self._desk.is_writable)
        self._mark_stale(self._foundations.stale(settings, names))

    def _show_proof(self, proof: Proof) -> None:
        self.failed.say("")
        self.preview.show_proof(proof)
        self._pages.setCurrentIndex(1)
        self._mark_stale(self._stale())
        pages = self.tr("%n page(s)", "", len(proof.pages))
        draft = (
            self.tr("DRAFT, %n unreviewed fact(s)", "", proof.unreviewed)
            if proof.unreviewed
            else self.tr("no unreviewed facts in it")
        )
        self._state.setText(f"{pages} · {draft}")
        self._items_soon.start()

    def _show_items(self) -> None:
        if not self._desk.is_open or not self.isVisible():
            return
        items = self.open_items()
        self.items.show_items(items)
        self._mark_stale(items.stale)
        tab = self.tabs.indexOf(self.items)
        self.tabs.setTabText(tab, self.tr("Open items ({count})").format(count=items.count))

    def show_behind(self, fact_ids: Sequence[str]) -> None:
        """Show the facts behind a figure of the preview."""
        self.behind.clear()
        for fact_id in fact_ids:
            fact = self._desk.fact(fact_id)
            article = self._desk.article(fact.article_id) if fact else None
            if fact is None or article is None:
                continue
            quote = f"\n“{fact.evidence[0].text}”" if fact.evidence else ""
            says = words.who(fact)
            head = " · ".join(p for p in (words.summary(fact), says, article.source or article.title) if p)
            item = QListWidgetItem(f"{words.STATE_SYMBOLS[fact.review.state]} {head}{quote}")
            item.setData(Qt.ItemDataRole.UserRole, fact_id)
            self.behind.addItem(item)
        self._behind.setVisible(self.behind.count() > 0)
        if self.behind.count():
            self.behind.setCurrentRow(0)
            self.behind.setFocus()

    def _review_behind(self, _item: QListWidgetItem) -> None:
        ids = [self.behind.item(r).data(Qt.ItemDataRole.UserRole) for r in range(self.behind.count())]
        self.facts_wanted.emit(ids)

    def _go_to_section(self, name: str) -> None:
        proof = self.preview.proof
        if proof is not None:
            section = next((s for s in proof.sections if s.name == name), None)
            if section is not None:
                self.preview.go_to_page(section.page)

    def _edit(self, target: str) -> None:
        """Go to where words are settled that rest on facts which changed."""
        number = Stale(target, "").judgement
        if number >= 0:
            self.tabs.setCurrentWidget(self.assessment)
            self.assessment.go_to(number)
        elif target == TITLE:
            self.tabs.setCurrentWidget(self.settings)
            self.settings.editors[TITLE].setFocus()
        else:
            self._edit_section(target)

    def _edit_section(self, name: str) -> None:
        self.tabs.setCurrentWidget(self.outline)
        for row in range(self.outline.list.count()):
            if self.outline.list.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.outline.list.setCurrentRow(row)
        self.outline.words.setFocus()

    def _start_from_the_programs_words(self) -> None:
        self._press.write_text(lambda written: self.outline.put_words(written[1]))

    def _cited(self, section: str) -> Sequence[str]:
        """Return the facts that a section cites now: words in it are written with them in view."""
        proof = self.preview.proof
        return next((s.fact_ids for s in proof.sections if s.name == section), ()) if proof else ()


def _among(facts: Sequence[Fact], ids: frozenset[str]) -> tuple[Fact, ...]:
    """Return the facts with these ids that can go into the brief, in their order."""
    if not ids:
        return ()
    return tuple(f for f in facts if f.id in ids and f.review.state is not ReviewState.REJECTED)
