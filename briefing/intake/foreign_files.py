"""What is said about a file that no reader is for: what it is, and what to do with it."""

from collections.abc import Iterable

from briefing.intake.word_lists import load_list, made_of_lists
from briefing.sentences import sentence

_OFFICE = {"xl/workbook.xml": ".xlsx", "xl/workbook.bin": ".xlsb", "ppt/presentation.xml": ".pptx"}
_ELSE = (
    "is of a kind that can't be imported",
    "save it as text, web page (HTML), PDF or Word and import that",
)


def sentence_about(extension: str) -> str:
    """Return the sentence for a file of this kind; `{name}` stands for its name.

    Args:
        extension: lower case, with its dot (".jpg").
    """
    what, hint = _kinds().get(extension, _ELSE)
    return sentence("“{name}” {what}; {hint}.", what=sentence(what), hint=sentence(hint))


def foreign_kind(extension: str, members: Iterable[str]) -> str:
    """Return the extension that tells what a packed document is, empty where it is an archive of files.

    Args:
        extension: of the file.
        members: names of what is packed in it; spreadsheets and presentations of Office hold a known one.
    """
    if extension in _kinds():
        return extension
    return next((_OFFICE[member] for member in members if member in _OFFICE), "")


@made_of_lists
def _kinds() -> dict[str, tuple[str, str]]:
    return {
        extension: (kind["what"], kind["hint"])
        for kind in load_list("foreign_files")["kind"]
        for extension in kind["extensions"]
    }
