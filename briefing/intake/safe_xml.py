"""XML of strangers: no entities, no external references, errors as sentences."""

import re
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from briefing.intake.errors import IntakeError
from briefing.sentences import sentence

_BOMB = (
    "“{name}” defines XML entities, as an entity bomb does; it was not read. Ask for it in another "
    "format, or save "
    "its text."
)


def parse_xml(data: bytes) -> Element:
    """Parse a document with defusedxml.

    Raises:
        IntakeError: it is not well-formed, or defines entities.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        raise IntakeError(_BOMB) from error
    except (ParseError, ValueError, LookupError) as error:
        raise IntakeError(
            sentence(
                "“{name}” is damaged: its XML is broken ({error}). Save it again.",
                error=error,
            )
        ) from error
    return root


def refuse_entities(data: bytes) -> None:
    """Refuse a document that defines entities, for libraries that parse by themselves.

    Raises:
        IntakeError: there is an entity declaration.
    """
    plain = (
        data.replace(b"\x00", b"") if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:8] else data
    )
    if re.search(rb"<!ENTITY", plain, re.IGNORECASE):
        raise IntakeError(_BOMB)


def local_name(element: Any) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
