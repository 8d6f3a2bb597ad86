"""The settings of the brief between dossier and window, as JSON of briefing.composition.BriefSettings."""

from typing import Any

from briefing import workflow
from briefing.composition.settings import BriefSettings
from ui.desk import Desk


def read_settings(desk: Desk) -> BriefSettings:
    """Return the settings of the open dossier's brief."""
    return workflow.brief_settings(desk.dossier)


def settings_json(desk: Desk) -> dict[str, Any]:
    """Return them as the press takes them."""
    return read_settings(desk).to_json()


def change_settings(desk: Desk, label: str, stretch: str = "", **changes: Any) -> bool:
    """Change fields of the settings as one decision.

    Args:
        desk: with the open dossier.
        label: what the step is called in the menu.
        stretch: the text that is being typed, empty for a choice.
        changes: fields with their new values.

    Raises:
        pydantic.ValidationError: a value does not fit.
    """
    before = read_settings(desk)
    after = BriefSettings.model_validate(before.model_dump() | changes)
    if after == before:
        return False
    return desk.change_setting(workflow.BRIEF_SETTING, after.to_json(), label, stretch)
