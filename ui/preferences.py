"""What the window remembers: name, look, language, recent files, geometry. A broken file is set aside."""

import base64
import json
import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)
_MOST_RECENT = 12


@dataclass(slots=True)
class Preferences:
    """Choices of one user on one machine.

    Args:
        analyst: name written into every decision.
        theme: system, light or dark.
        language: two letters, empty for the system's.
        font_step: points larger than the system font.
        recent: paths of dossiers, the latest first.
        layout: geometry and splitters by name, as base64.
        export: choices of the last export.
        asked_for_name: whether the name was asked for once.
        intake: proxy and limits of imports that were changed, by name (briefing.intake.settings).
    """

    analyst: str = ""
    theme: str = "system"
    language: str = ""
    font_step: int = 0
    recent: list[str] = field(default_factory=list)
    layout: dict[str, str] = field(default_factory=dict)
    export: dict[str, Any] = field(default_factory=dict)
    asked_for_name: bool = False
    intake: dict[str, Any] = field(default_factory=dict)

    def remember_file(self, path: Path) -> None:
        """Put a dossier at the head of the recent ones."""
        name = str(path)
        self.recent = [name, *(p for p in self.recent if p != name)][:_MOST_RECENT]

    def forget_file(self, path: str) -> None:
        """Take a dossier off the list of recent ones."""
        self.recent = [p for p in self.recent if p != path]

    def keep_layout(self, name: str, state: bytes) -> None:
        """Keep the state of a window or a splitter."""
        self.layout[name] = base64.b64encode(state).decode("ascii")

    def layout_of(self, name: str) -> bytes:
        """Return a kept state, empty where there is none."""
        return base64.b64decode(self.layout[name]) if name in self.layout else b""


class PreferenceFile:
    """The preferences on the disk.

    Args:
        path: a JSON file; its folder is made when needed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Preferences:
        """Read the preferences; what can't be read is kept beside as .broken, and defaults are used."""
        try:
            text = self._path.read_text(encoding="utf-8")  # apart: the first start needs no parser
            data = json.loads(text)
            known = {f.name: data[f.name] for f in fields(Preferences) if _fits(data, f.name)}
        except FileNotFoundError:
            return Preferences()
        except (OSError, ValueError, TypeError) as error:
            _log.warning("The settings %s can't be read and were set aside: %s", self._path, error)
            self._set_aside()
            return Preferences()
        return Preferences(**known)

    def save(self, preferences: Preferences) -> None:
        """Write the preferences in one step, so that a crash leaves the old file or the new one."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            waiting = self._path.with_suffix(".new")
            waiting.write_text(
                json.dumps(asdict(preferences), indent=1, ensure_ascii=False), encoding="utf-8"
            )
            waiting.replace(self._path)
        except OSError as error:
            _log.warning("The settings %s can't be written: %s", self._path, error)

    def _set_aside(self) -> None:
        try:
            self._path.replace(self._path.with_suffix(".broken"))
        except OSError as error:
            _log.warning("The broken settings %s can't be set aside: %s", self._path, error)


def _fits(data: Any, name: str) -> bool:
    """Tell whether the file gives this field in the type that the program expects."""
    return name in data and isinstance(data[name], type(getattr(Preferences(), name)))
