"""Text of strangers made fit to be set: without control characters, direction marks and lone surrogates."""

import re
import unicodedata

# Spaces and line ends of all kinds except the no-break ones become a plain space.
_SPACES = re.compile(r"[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")
# Nothing to see in them; direction overrides would show another order than the text has (CVE-2021-42574).
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_SAFE_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x1f\x7f]+", re.IGNORECASE)

_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*")


def clean_text(text: str) -> str:
    """Return the text in composed form (NFC) without what can't be seen."""
    if _PLAIN.fullmatch(text):
        return text
    text = _SURROGATES.sub("\ufffd", text)
    text = _INVISIBLE.sub("", _SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def safe_address(address: str) -> str:
    """Return the address where it is http or https and holds nothing else, else an empty text."""
    address = address.strip()
    return address if _SAFE_ADDRESS.fullmatch(address) else ""
