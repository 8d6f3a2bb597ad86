"""Review: the queue, the article with its evidence, and the form; forty facts without the mouse."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from briefing.facts import FactKind
from ui.commands import Actions
from ui.contents import is_open_fact
from ui.desk import Desk
from ui.review.fact_in_hand import FactInHand
from ui.review.form_reader import FormProblemsError
from ui.review.making import FactMaker
from ui.review.relations import Relations
from ui.theme import Theme


class ReviewWorkspace(FactInHand):
    """The second workspace: deciding on facts, making and mending them.

    Args:
        desk: the dossier.
        theme: colours.
        actions: commands.
        relations: what assessment found between facts.
    """

    def __init__(
        self, desk: Desk, theme: Theme, actions: Actions, relations: Relations, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, theme, actions, relations, parent)
        self.maker = FactMaker(desk, self.text, self)
        self.table.doubleClicked.connect(lambda _index: self.edit())

    # Decisions

    def confirm(self) -> None:
        """Confirm the current fact, or all selected ones, with their duplicates and go on."""
        fact = self.current
        if fact is None:
            return
        if self.panel.form.is_changed():  # what was typed is not confirmed by accident, nor typed over
            self.told.emit(self.tr("This fact has a draft: Ctrl+Enter keeps it, Ctrl+Backspace drops it."))
            return
        chosen = self._chosen()
        drafted = next((i for i in chosen if self._desk.has_draft(i)), "")
        if drafted:
            self.show_fact(drafted)
            self.told.emit(self.tr("This fact has a draft too; settle it first."))
            return
        after = self._after(chosen)
        self._decided(self._desk.confirm(chosen, self._label_of_confirming(chosen)), after)

    def reject(self) -> None:
        """Reject the current fact, or all selected ones, with their duplicates and go on."""
        fact = self.current
        if fact is not None:
            self.keep_draft()
            chosen = self._chosen()
            after = self._after(chosen)
            self._decided(self._desk.reject(chosen), after)

    def reopen(self) -> None:
        """Take the decision on the current fact, or on all selected ones, back and stay."""
        self.keep_draft()
        facts = (self._desk.fact(i) for i in self._chosen())
        if decided := [f.id for f in facts if f is not None and not is_open_fact(f)]:
            self._desk.reopen(decided)

    def edit(self) -> None:
        """Go into the form."""
        self.panel.form.focus_first()

    def save(self) -> None:
        """Keep the form as the fact, confirm it and go on."""
        fact = self.current
        if fact is None:
            return
        if not self.panel.form.is_changed():
            self.confirm()
            self.focus_queue()
            return
        try:
            changed = self.panel.form.build()
        except FormProblemsError as error:
            self.keep_draft()
            self.panel.form.focus_field(error.problems[0].field)
            self.told.emit(error.problems[0].sentence)
            return
        after = self._walk.after(fact.id)
        self._decided(self._desk.edit(changed), after)
        self.focus_queue()

    def confirm_shown(self) -> None:
        """Confirm the unreviewed facts that the filter shows, after saying how many."""
        ids = [i for i in self.queue.open_shown() if not self._desk.has_draft(i)]
        if not ids:
            self.told.emit(self.tr("No unreviewed fact is shown."))
            return
        question = self.tr(
            "Confirm the %n unreviewed fact(s) that the list shows now? One undo takes it back.", "", len(ids)
        )
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel
        answer = QMessageBox.question(self, self.tr("Confirm all shown"), question, buttons)
        if answer == QMessageBox.StandardButton.Yes:
            self._desk.confirm(ids, self.tr("Confirm {count} shown facts").format(count=len(ids)))

    def undo(self) -> None:
        """Take the last step back and show what it concerned."""
        self._go_to_first(self._desk.undo()[::-1])  # the last taken back was the first decided

    def redo(self) -> None:
        """Do the step again and show what it concerned."""
        self._go_to_first(self._desk.redo())

    # Making, merging, splitting

    def make(self, kind: FactKind) -> None:
        """Make a fact of the selected words and go into its form."""
        article = self.text.article
        if article is None:
            return
        fact_id, values = self.maker.make(kind, article)
        if not fact_id:
            self.told.emit(self.maker.why_not)
            return
        self.show_fact(fact_id)
        if values:
            self.panel.form.change(values)
        self.edit()

    def anchor(self, *, add: bool = False) -> None:
        """Let the current fact rest on the selected words, alone or too."""
        values = self.maker.anchored(self.panel.form.values(), self.current, add=add)
        self._change_at_once(values)

    def name_from_selection(self) -> None:
        """Take the selected words as claimant or speaker."""
        self._change_at_once(self.maker.named(self.current))

    def merge(self) -> None:
        """Make one fact of the selected rows."""
        fact = self.current
        others = [f for f in map(self._desk.fact, self._selected()) if f is not None and f != fact]
        if fact is None or not others:
            self.told.emit(self.tr("Select two or more facts in the list (Shift+Down), then merge."))
            return
        if any(other.kind is not fact.kind for other in others):
            self.told.emit(self.tr("Facts of different kinds can't be merged: what one says would be lost."))
            return
        self.keep_draft()
        self.maker.merge(fact, others, self._relations)
        self.show_fact(fact.id)

    def split(self) -> None:
        """Take the fact out of its group, or make a second one of the same evidence."""
        fact = self.current
        if fact is None:
            return
        made = self.maker.split(fact, self.queue.group_of(fact.id), self._relations)
        self.show_fact(made or fact.id)
        if made:
            self.edit()

    # Inside

    def _selected(self) -> list[str]:
        """Return the facts of the selected rows in order, the one in hand in place of its group's row."""
        ids = [self.queue.fact_id(row) for row in self.table.chosen_rows()]
        mine = self.queue.fact_id(self.queue.row(self._current))
        return [self._current if i == mine else i for i in ids] if mine in ids else [self._current]

    def _chosen(self) -> list[str]:
        """Return the facts that a decision is about: those selected, each with its duplicates."""
        if self.current is None:
            return []
        return list(dict.fromkeys(i for chosen in self._selected() for i in self.queue.group_of(chosen)))

    def _after(self, chosen: Sequence[str]) -> str:
        """Return where to go once these are decided: on from the last of them."""
        last = max(chosen, key=self.queue.row)
        return self._walk.after(last, frozenset(chosen))

    def _label_of_confirming(self, chosen: Sequence[str]) -> str:
        if len(self._selected()) > 1:
            return self.tr("Confirm {count} facts").format(count=len(chosen))
        if len(chosen) > 1:
            return self.tr("Confirm {count} reports of one claim").format(count=len(chosen))
        return ""

    def _decided(self, done: bool, after: str) -> None:
        if not done:
            return
        if self.queue.row(after) >= 0:
            self._select_row(self.queue.row(after))
        elif not self.queue.rowCount():
            self._take("")
            self.told.emit(self.tr("All facts of this list are reviewed."))

    def _go_to_first(self, fact_ids: Sequence[str]) -> None:
        there = next((i for i in fact_ids if self._desk.fact(i) is not None), "")
        if there:
            self.show_fact(self.queue.fact_id(self.queue.row(there)) or there)

    def _change_at_once(self, values: dict[str, object] | None) -> None:
        """Change fields from a selection in the text: kept at once where valid, else as a draft."""
        if values is None:
            self.told.emit(self.maker.why_not)
            return
        clean = not self.panel.form.is_changed()
        self.panel.form.change(values)
        if clean and not self.panel.form.problems:
            # Where it stands was chosen now, what it says was not: a proposal still waits.
            self._desk.edit(self.panel.form.build(), settled=False)
        else:
            self.keep_draft()
