"""File names from a pattern, so that the briefs of a house sort and say what they are."""

import re
import unicodedata

from briefing.composition.document import Brief

DEFAULT_PATTERN = "{as_of}_brief-{number}_{title}_{marking}{draft}"

_LONGEST = 120
_LONGEST_TITLE = 60
# Names that Windows keeps for devices, with any suffix.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_FIELD = re.compile(r"\{(\w+)\}")


def file_name(brief: Brief, suffix: str, pattern: str = DEFAULT_PATTERN) -> str:
    """Return a file name that every system takes.

    Args:
        brief: what the file holds.
        suffix: with its dot (".pdf").
        pattern: text with {as_of}, {time}, {number}, {title}, {organisation}, {marking}, {draft}.

    Raises:
        ValueError: the pattern has a field that is not one of these.
    """
    values = {
        "as_of": brief.as_of.strftime("%Y-%m-%d"),
        "time": brief.as_of.strftime("%H%M"),
        "number": f"{brief.number:03d}",
        "title": _whole_words(_words(brief.title), _LONGEST_TITLE),
        "organisation": _words(brief.organisation),
        "marking": _words(brief.marking.label),
        "draft": "_DRAFT" if brief.unreviewed_count else "",
    }

    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            known = ", ".join(f"{{{name}}}" for name in values)
            raise ValueError(f"The file name pattern has '{match[0]}'; it can have {known}.")
        return values[match[1]]

    name = _FIELD.sub(value, pattern)
    name = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f{}]+', "-", name)
    name = re.sub(r"[-_]*_[-_]*", "_", re.sub(r"-{2,}", "-", name))
    name = name.strip("._- ")[:_LONGEST].rstrip("._- ")
    if not name or _RESERVED.fullmatch(name):
        name = f"brief-{name}".rstrip("-")
    return name + suffix


def _words(text: str) -> str:
    """Return the letters and digits of a text, other characters as single hyphens."""
    plain = unicodedata.normalize("NFC", text)
    return re.sub(r"[^\w]+", "-", plain).strip("-_")


def _whole_words(text: str, most: int) -> str:
    """Return as many words of a text with hyphens as there is room for, at least a part of one."""
    if len(text) <= most:
        return text
    cut = text[: most + 1].rpartition("-")[0]
    return cut or text[:most]
