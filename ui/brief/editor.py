"""What the panels of the brief tell, written down: decisions where it fits, drafts where not yet."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject

from briefing.composition.settings import AnalystText
from ui.brief.choices import section_names
from ui.brief.foundations import TITLE, Foundations
from ui.brief.settings_store import change_settings, read_settings
from ui.desk import Desk
from ui.told import told

_JUDGEMENTS, _SETTINGS = "brief:judgements", "brief:settings"  # names of drafts beside those of facts


class BriefEditor(QObject):
    """Changes the settings of the brief.

    Args:
        desk: the dossier.
        foundations: the facts that texts rest on.
        refused: is told why fields were not taken, by field.
    """

    def __init__(
        self,
        desk: Desk,
        foundations: Foundations,
        refused: Callable[[dict[str, str]], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._foundations = foundations
        self._refused = refused

    def change(self, changes: dict[str, Any], stretch: str = "") -> None:
        """Change fields; those that don't fit are told, the others are taken.

        Args:
            changes: fields with their new values.
            stretch: the text that is being typed, empty for a choice.
        """
        if not self._desk.is_writable:
            return
        problems = self._take(changes, stretch)
        if problems:
            self._refused(problems)  # first: what is shown anew then leaves these fields as they were typed
            self._take({name: value for name, value in changes.items() if name not in problems})

    def change_sections(self, order: list[str], off: list[str]) -> None:
        """Change which sections are printed in which order."""
        if not self._desk.is_writable:
            return
        changes: dict[str, Any] = {"sections_off": tuple(off)}
        if order != [name for name, _ in section_names(read_settings(self._desk))]:
            changes["sections"] = tuple(order)
        self.change(changes)

    def change_text(self, text: AnalystText) -> None:
        """Keep the analyst's words in a section; empty ones take them away."""
        if not self._desk.is_writable:
            return
        texts = read_settings(self._desk).texts
        at = next((n for n, t in enumerate(texts) if t.section == text.section), len(texts))
        before = texts[at] if at < len(texts) else None
        if not text.rests_on:
            text = text.model_copy(update={"rests_on": self._foundations.of_section(text.section)})
        new = (text,) if text.text.strip() else ()
        stretch = f"text:{text.section}" if _is_typed(before, text) else ""
        self.change({"texts": _plain((*texts[:at], *new, *texts[at + 1 :]))}, stretch)

    def renew_title(self) -> None:
        """Let the title rest on the facts as they are now."""
        texts = read_settings(self._desk).texts
        renewed = (
            t.model_copy(update={"rests_on": self._foundations.renewed(t.rests_on)})
            if t.section == TITLE
            else t
            for t in texts
        )
        self.change({"texts": _plain(tuple(renewed))})

    # Drafts

    def judgement_drafts(self) -> list[dict[str, Any]]:
        """Return judgements that an earlier session left unfinished."""
        return list((self._desk.draft(_JUDGEMENTS) or {}).get("rows", ()))

    def keep_judgement_drafts(self, rows: list[dict[str, Any]]) -> None:
        """Keep unfinished judgements beside the brief."""
        self._keep(_JUDGEMENTS, {"rows": rows} if rows else {})

    def setting_drafts(self) -> dict[str, Any]:
        """Return fields that an earlier session left in a state that does not fit."""
        return self._desk.draft(_SETTINGS) or {}

    def keep_setting_drafts(self, typed: dict[str, Any]) -> None:
        """Keep fields as typed that do not fit yet."""
        self._keep(_SETTINGS, typed)

    def _keep(self, name: str, values: dict[str, Any]) -> None:
        if not self._desk.is_open:
            return
        if values:
            self._desk.save_draft(name, values)
        else:
            self._desk.drop_draft(name)

    def _take(self, changes: dict[str, Any], stretch: str = "") -> dict[str, str]:
        """Change fields and return why some were refused; nothing is changed then."""
        if not changes:
            return {}
        if TITLE in changes:
            changes = changes | {"texts": self._with_title(changes[TITLE])}
        try:
            change_settings(self._desk, self.tr("Change the brief"), stretch, **changes)
        except ValidationError as error:
            return {str(found["loc"][0]): self._why(found.get("ctx", {})) for found in error.errors()}
        return {}

    def _why(self, context: Mapping[str, Any]) -> str:
        """Say why the brief refuses a field, in its own words where it has some."""
        refusal = context.get("error")
        return told(refusal) if refusal else self.tr("What stands in this field does not fit; change it.")

    def _with_title(self, title: str) -> tuple[dict[str, Any], ...]:
        """Return the texts with the title among them: a title is a finding, and rests on facts too."""
        texts = tuple(t for t in read_settings(self._desk).texts if t.section != TITLE)
        if title.strip():
            foundation = self._foundations.of_section("bottom_line")
            texts += (AnalystText(section=TITLE, text=title, rests_on=foundation),)
        return _plain(texts)


def _is_typed(before: AnalystText | None, after: AnalystText) -> bool:
    """Tell whether words alone changed, and not where they stand or that they hold."""
    if before is None:
        return True
    return before.text != after.text and (before.place, before.judged) == (after.place, after.judged)


def _plain(texts: tuple[AnalystText, ...]) -> tuple[dict[str, Any], ...]:
    return tuple(text.model_dump() for text in texts)
