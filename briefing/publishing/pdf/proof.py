"""A proof for the screen: the laid-out pages before the finishing pass, with what stands where on them."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.exporter import ExportOptions
from briefing.publishing.pdf.publication import lay_out_brief
from briefing.publishing.pdf.structure import Structure


@dataclass(frozen=True, slots=True)
class ProofPages:
    """Pages to look at.

    Args:
        pdf: the pages, not archival and without tags: never to be given out.
        structure: places of links, destinations and headings on them.
    """

    pdf: bytes
    structure: Structure


def proof(brief: Brief, style: HouseStyle, warn: Callable[[str], None]) -> ProofPages:
    """Lay a brief out for the screen.

    Args:
        brief: what it says.
        style: how it looks.
        warn: takes a sentence on what could not be set as written.

    Raises:
        ExportError: a font, a logo or the layout makes it impossible.
    """
    pages, structure, _ = lay_out_brief(brief, style, ExportOptions(warn=warn))
    return ProofPages(pages, structure)
