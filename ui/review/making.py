"""Making facts from selected words, re-anchoring them, merging and splitting."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from briefing.facts import (
    Article,
    CasualtyClaim,
    CeasefireReport,
    Evidence,
    Fact,
    FactKind,
    Statement,
    evidence_of,
)
from ui.desk import Desk
from ui.review.article_view import ArticleView
from ui.review.form_values import Values, blank_fact
from ui.review.relations import Relations


class FactMaker(QObject):
    """Turns a selection in the article into facts and fields.

    Args:
        desk: the dossier.
        text: the article with the selection.
    """

    def __init__(self, desk: Desk, text: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = text
        self.why_not = ""

    def make(self, kind: FactKind, article: Article) -> tuple[str, Values]:
        """Make a fact on the selected words, or without evidence where nothing is selected.

        Returns:
            Its id, empty where it can't be made, and what to put into its form.
        """
        evidence = self._selected_evidence()
        if evidence is None and kind in (FactKind.STATEMENT, FactKind.CAVEAT):
            self.why_not = self.tr(
                "Select the words in the article first (Tab, then Shift and the arrow keys)."
            )
            return "", {}
        fact_id = self._desk.add(blank_fact(kind, article, evidence))
        if not fact_id:
            return "", {}
        # A claim without a figure is rare: the form asks for one, the fact says "no figure" until it has it.
        return fact_id, {"qualifier": "exact"} if kind is FactKind.CASUALTY else {}

    def anchored(self, values: Values, fact: Fact | None, *, add: bool) -> Values | None:
        """Return the fields of a fact whose evidence is the selection, or gets the selection too."""
        evidence = self._selected_evidence()
        if fact is None or evidence is None:
            self.why_not = self.tr(
                "Select the words in the article first (Tab, then Shift and the arrow keys)."
            )
            return None
        span = [evidence.start, evidence.end]
        if add:
            return {"evidence": [*values["evidence"], span]}
        changed: Values = {"evidence": [span]}
        if isinstance(fact, Statement) and not fact.quotation_changed:
            changed["content"] = evidence.text
        return changed

    def named(self, fact: Fact | None) -> Values | None:
        """Return the fields of a fact whose claimant or speaker is the selection."""
        evidence = self._selected_evidence()
        if evidence is None:
            self.why_not = self.tr(
                "Select the words in the article first (Tab, then Shift and the arrow keys)."
            )
            return None
        match fact:
            case CasualtyClaim() | CeasefireReport():
                name = "claimant"
            case Statement():
                name = "speaker"
            case _:
                self.why_not = self.tr("This kind of fact has nobody who says it.")
                return None
        changed: Values = {
            f"{name}_text": evidence.text,
            f"{name}_start": evidence.start,
            f"{name}_end": evidence.end,
        }
        if isinstance(fact, Statement):
            changed["speaker_name"] = evidence.text
        return changed

    def merge(self, fact: Fact, others: Sequence[Fact], relations: Relations) -> None:
        """Make one of several facts of a kind; with reports in other articles it becomes one group.

        That they say the same was decided, not that it is right: a proposal still waits for review.
        """
        here = [f for f in others if f.article_id == fact.article_id]
        elsewhere = [f for f in others if f.article_id != fact.article_id]
        label = self.tr("Merge {count} facts").format(count=len(others) + 1)
        with self._desk.step(label):
            if here:
                spans = {(e.start, e.end): e for f in (fact, *here) for e in f.evidence}
                first = {(e.start, e.end): e for e in fact.evidence}
                merged = tuple((first | spans).values())
                joined = fact.model_copy(update={"evidence": merged})
                self._desk.edit(joined, drop_draft=False, settled=False)
                self._desk.reject([f.id for f in here])
            if elsewhere:
                relations.put_together([fact.id, *(f.id for f in elsewhere)])

    def split(self, fact: Fact, group: Sequence[str], relations: Relations) -> str:
        """Take a fact out of its group, or make a second fact of it.

        Returns:
            The id of the new fact, empty where it only left its group.
        """
        if len(group) > 1:
            with self._desk.step(self.tr("Split off from the group")):
                relations.take_apart(fact.id)
            return ""
        # Why the machine proposed the first says nothing about the second.
        with self._desk.step(self.tr("Split")):
            return self._desk.add(fact.model_copy(update={"id": "", "reasons": ()}))

    def _selected_evidence(self) -> Evidence | None:
        span, article = self._text.selected(), self._text.article
        if span is None or article is None:
            return None
        try:
            return evidence_of(article.text, span.start, span.end)
        except ValueError:
            return None  # only blanks are selected
