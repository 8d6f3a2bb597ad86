"""Keys that single panes have beside the commands of the menus; the help sheet shows them too."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class PaneKey:
    """A key of one pane.

    Args:
        place: the pane, in words of the program's language table "panes".
        keys: key sequences in portable form.
        words: what they do.
    """

    place: str
    keys: tuple[str, ...]
    words: str


_ARTICLES = QT_TRANSLATE_NOOP("panes", "List of articles")
_TROUBLE = QT_TRANSLATE_NOOP("panes", "Files that were not read")
_FACTS = QT_TRANSLATE_NOOP("panes", "List of facts")
_TEXT = QT_TRANSLATE_NOOP("panes", "Article text")
_FIND = QT_TRANSLATE_NOOP("panes", "Find in the article")
_OUTLINE = QT_TRANSLATE_NOOP("panes", "Outline")
_JUDGEMENTS = QT_TRANSLATE_NOOP("panes", "Judgements")
_ITEMS = QT_TRANSLATE_NOOP("panes", "Open items, facts behind a figure")
_PAGES = QT_TRANSLATE_NOOP("panes", "Pages of the brief")

PANE_KEYS: tuple[PaneKey, ...] = (
    PaneKey(_ARTICLES, ("Return",), QT_TRANSLATE_NOOP("panes", "Review the facts of the article")),
    PaneKey(_ARTICLES, ("Del",), QT_TRANSLATE_NOOP("panes", "Leave it out of the brief, or put it back")),
    PaneKey(_TROUBLE, ("Return",), QT_TRANSLATE_NOOP("panes", "Try again, with a password if need be")),
    PaneKey(
        _FACTS,
        ("Shift+Up", "Shift+Down"),
        QT_TRANSLATE_NOOP("panes", "Select several; what you decide then is about all of them"),
    ),
    PaneKey(
        _TEXT,
        ("Shift+Left", "Shift+Right", "Ctrl+Shift+Left", "Ctrl+Shift+Right"),
        QT_TRANSLATE_NOOP("panes", "Select words, for evidence or a new fact"),
    ),
    PaneKey(_TEXT, ("Space",), QT_TRANSLATE_NOOP("panes", "Go to the fact at the caret, then to the next")),
    PaneKey(_FIND, ("Return", "Shift+Return"), QT_TRANSLATE_NOOP("panes", "Go to the next place, or back")),
    PaneKey(_FIND, ("Esc",), QT_TRANSLATE_NOOP("panes", "Go back to the article, with the words selected")),
    PaneKey(_OUTLINE, ("Space",), QT_TRANSLATE_NOOP("panes", "Switch a section on or off")),
    PaneKey(_OUTLINE, ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("panes", "Move the section")),
    PaneKey(_JUDGEMENTS, ("Del",), QT_TRANSLATE_NOOP("panes", "Take the judgement away")),
    PaneKey(_JUDGEMENTS, ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("panes", "Move the judgement")),
    PaneKey(_ITEMS, ("Return",), QT_TRANSLATE_NOOP("panes", "Go to where it is settled")),
    PaneKey(_PAGES, ("N", "P"), QT_TRANSLATE_NOOP("panes", "Go to the next figure, or back")),
    PaneKey(_PAGES, ("Return", "Space"), QT_TRANSLATE_NOOP("panes", "Show the facts behind the figure")),
    PaneKey(_PAGES, ("Home", "End"), QT_TRANSLATE_NOOP("panes", "Go to the first page, or to the end")),
)
