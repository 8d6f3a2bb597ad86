"""From bytes to text: byte order mark, declared and detected encodings, and bytes that are no text at all."""

import codecs
import re
from dataclasses import dataclass

from briefing.intake.errors import IntakeError
from briefing.sentences import sentence

# UTF-32 before UTF-16: the mark of the second is the beginning of the first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_LOOK_AT = 200_000  # bytes that detection looks at
_DECLARATION_WITHIN = 4096  # bytes; HTML asks for the first 1024, real pages are later
# What web browsers read under these names (WHATWG Encoding Standard, "names and labels").
_BROWSERS_READ = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "iso8859-1": "cp1252",
    "utf8": "utf-8",
    "windows-874": "cp874",
    "tis-620": "cp874",
    "iso-8859-11": "cp874",
}
# Code pages of DOS and of other old machines; texts of today that fit them are Windows' own.
_OLD_MACHINES = ("cp437", "cp7", "cp85", "cp86", "mac_", "hp_", "cp1250", "cp1258", "latin_1", "iso8859")
_FEW_MIXED = 2  # bytes of the other encoding; a lone one is more likely broken
_FEW_SIGNS = 0.05  # share of bytes
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NO_ASCII = re.compile(rb"[\x80-\xff]")
_SEVEN_BIT = ("iso-2022", "hz", "utf-7")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02  # share of control characters above which it is no text
_MOST_REPLACED = 0.05


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the way it was read.

    Args:
        text: the characters.
        encoding: name of the encoding.
        how: "byte order mark", "declared", "utf-8", "detected", "given by the analyst".
        declared: what the file said of itself where that did not fit, else empty.
        mixed: whether parts of it are in different encodings.
    """

    text: str
    encoding: str
    how: str
    declared: str = ""
    mixed: bool = False

    @property
    def note(self) -> str:
        """Return a sentence for the analyst if the encoding is in doubt, else an empty one."""
        if self.mixed:
            return sentence(
                "“{name}” mixes two encodings ({encoding}), each read as what it is; look at names and "
                "quotation marks.",
                encoding=self.encoding,
            )
        if self.declared:
            return sentence(
                "“{name}” says that it is written in {declared}, but it is not; it was read as {encoding}: "
                "look at names and quotation marks, or give the encoding yourself.",
                declared=self.declared,
                encoding=self.encoding,
            )
        if "\ufffd" in self.text:
            return sentence(
                "“{name}” holds bytes that are no characters in {encoding}, shown as \ufffd; give its "
                "encoding if you know it.",
                encoding=self.encoding,
            )
        return ""


def decode(data: bytes, declared: str = "", given: str = "") -> Decoded:
    """Decode bytes of unknown encoding.

    Order: byte order mark, the analyst, UTF-8 (other encodings are next to never valid UTF-8 by chance), the
    declaration, UTF-16 by its zero bytes, detection.

    Args:
        data: the bytes.
        declared: encoding from the carrier (mail header, HTTP); the page's own declaration is looked up here.
        given: encoding that the analyst insists on.

    Raises:
        IntakeError: the bytes are no text, or the analyst's encoding does not exist.
    """
    if given and not _known(given):
        raise IntakeError(
            sentence(
                "There is no character encoding “{given}”; “{name}” was not read.",
                given=given,
            )
        )
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(Decoded(data[len(mark) :].decode(name, "replace"), name, "byte order mark"))
    if given:
        return _checked(Decoded(data.decode(given, "replace"), given, "given by the analyst"))
    names = [declared or _declaration(data)]
    named = _known(names[0])
    if named.startswith(_SEVEN_BIT) and (text := _strict(data, named)) is not None:
        return _checked(Decoded(text, named, "declared"))
    if (text := _strict(data, "utf-8")) is not None and b"\x00" not in data[:_LOOK_AT]:
        return _checked(Decoded(text, "utf-8", "utf-8"))
    if named and named != "utf-8" and (text := _strict(data, named)) is not None:
        return _checked(Decoded(text, named, "declared"))
    return _checked(_detected(data, names[0]))


def _detected(data: bytes, declared: str) -> Decoded:
    if (wide := _wide(data)) and (text := _strict(data, wide)) is not None:
        return Decoded(text, wide, "detected", declared)
    if mixed := _mixed(data):
        return mixed
    mended = data.decode("utf-8", "replace")
    # A cut or a few broken bytes in a UTF-8 file: better one sign lost than every accent wrong.
    if _share(mended.count("\ufffd"), max(1, sum(c > "\x7f" for c in mended))) < 0.25:
        return Decoded(mended, "utf-8", "detected")
    name = "cp1252"
    # A few signs beside ASCII are quotation marks and accents of a Western text; detection guesses at so few.
    foreign = sum(byte > 0x7F for byte in data[:_LOOK_AT]) / len(data[:_LOOK_AT])
    if foreign > _FEW_SIGNS or not _fits(data, name):
        from charset_normalizer import from_bytes

        best = from_bytes(data[:_LOOK_AT], steps=5, chunk_size=512).best()
        name = best.encoding if best and not best.encoding.startswith(_OLD_MACHINES) else name
    text = _strict(data, name)
    return Decoded(data.decode(name, "replace") if text is None else text, name, "detected", declared)


def _mixed(data: bytes) -> Decoded | None:
    """Read a text that was put together from UTF-8 and Windows' own encoding, each part as what it is.

    Valid sequences of UTF-8 are next to never anything else; a single byte that is none is a letter or a
    quotation mark of Windows.
    """
    sequences = len(_UTF8_SEQUENCE.findall(data[:_LOOK_AT]))
    single = len(_NO_ASCII.findall(_UTF8_SEQUENCE.sub(b"", data[:_LOOK_AT])))
    if single < _FEW_MIXED or 2 * sequences < single:
        return None
    text = data.decode("utf-8", "briefing.windows")
    if "\ufffd" in text and single <= text.count("\ufffd") * 2:
        return None  # broken, not mixed
    return Decoded(text, "utf-8 and cp1252", "detected", mixed=True)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Stand in for bytes that are no UTF-8; of a quotation mark of UTF-8 that was cut nothing is known."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    part = error.object[error.start : error.end]
    return "\ufffd" if part.startswith(b"\xe2\x80") else part.decode("cp1252", "replace"), error.end


codecs.register_error("briefing.windows", _as_windows)


def _checked(decoded: Decoded) -> Decoded:
    """Refuse what is no text: pictures, programs, data under a text name."""
    sample = decoded.text[:_LOOK_AT]
    if _share(len(_CONTROLS.findall(sample)), len(sample)) > _MOST_CONTROLS or (
        _share(sample.count("\ufffd"), len(sample)) > _MOST_REPLACED
    ):
        raise IntakeError(
            "“{name}” is not text but binary data; open it in the program that made it and save it as text, "
            "PDF or Word."
        )
    return decoded


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _declaration(data: bytes) -> str:
    found = _META_CHARSET.search(data[:_DECLARATION_WITHIN])
    return found.group(1).decode("ascii") if found else ""


def _known(name: str) -> str:
    """Return the name under which Python reads an encoding, empty if it does not know it or it is no text."""
    name = _BROWSERS_READ.get(name.strip().lower(), name.strip().lower())
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    return codec.name if getattr(codec, "_is_text_encoding", True) else ""


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _fits(data: bytes, name: str) -> bool:
    return _strict(data, name) is not None


def _wide(data: bytes) -> str:
    """Recognise UTF-16 without a mark by its zero bytes in every second place."""
    sample = data[:4000]
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0) / len(sample[0::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.4 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 and odd < 0.1 else ""
