"""What a command is: where its keys work, and what has to be there for it."""

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where the keys of a command work.

    Letters alone belong to the queue and the article text, so that typing in a field stays typing.
    """

    WINDOW = "window"
    REVIEW = "review"
    FORM = "form"


class Need(StrEnum):
    """What must be there for a command to make sense."""

    NOTHING = "nothing"
    DOSSIER = "dossier"
    WRITABLE = "writable"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the analyst can do.

    Args:
        name: how code names it.
        menu: the menu that it stands in, see MENUS.
        text: words in the menu, with & before the mnemonic.
        keys: key sequences in portable form, the one to show first.
        tip: what it does, for tooltip and help sheet.
        scope: where the keys work.
        need: when it is enabled.
        icon: name of a picture, empty for none.
        group: commands of one menu with another group are set apart by a line.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    scope: Scope = Scope.WINDOW
    need: Need = Need.DOSSIER
    icon: str = ""
    group: int = 0
