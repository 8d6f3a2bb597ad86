"""Text and HTML from the clipboard and from drops."""

import re

from briefing.intake.draft import RawFile

# The header that Windows puts before HTML on the clipboard ("CF_HTML").
_WINDOWS_HEADER = re.compile(r"Version:[\d.]+\s.*?(?=<)", re.DOTALL)
_SOURCE_ADDRESS = re.compile(r"SourceURL:\s*(\S+)")
_MARKUP = re.compile(
    r"\s*<(?:!doctype|html|body|div|p|article|section|main|header|span|h\d|meta|table|ul|ol|dl|li|blockquote|pre|figure|a|b|strong|i|em|font|center|br|!--)\b",
    re.IGNORECASE,
)


def raw_file_from_text(text: str, name: str = "pasted text") -> RawFile:
    """Return pasted text as a file: a page if it is HTML, else plain text."""
    url = ""
    if text.startswith("Version:") and (header := _WINDOWS_HEADER.match(text)):
        address = _SOURCE_ADDRESS.search(header.group())
        url = address.group(1) if address else ""
        text = text[header.end() :]
    data = text.encode("utf-8", "replace")
    if _MARKUP.match(text):
        return RawFile(name, data, name, "text/html", "utf-8", url)
    return RawFile(name, data, name, "text/plain", "utf-8", url)


def addresses_in(text: str) -> list[str]:
    """Return the addresses of a dropped list of links (one a line, as text/uri-list), else nothing."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if lines and all(re.fullmatch(r"https?://\S+", line) for line in lines):
        return list(dict.fromkeys(lines))
    return []
