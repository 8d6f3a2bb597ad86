"""The story: blocks in reading order, each heading with what follows it."""

from dataclasses import dataclass

from reportlab.platypus.flowables import CondPageBreak, Flowable

from briefing.composition.document import Brief
from briefing.publishing.citations import Citations
from briefing.publishing.pdf.blocks import Block, Setting, TextBlock
from briefing.publishing.pdf.look import Look
from briefing.publishing.pdf.run_setter import RunSetter
from briefing.publishing.pdf.structure import Element
from briefing.publishing.words import Words


@dataclass(slots=True)
class Workshop:
    """What all builders of one document share.

    Args:
        brief: what is told.
        look: text styles.
        setter: makes spans of runs.
        setting: typefaces, hyphenation, size of the text area.
        citations: ways between figures and sources.
        words: the furniture's words.
        root: the Document element.
    """

    brief: Brief
    look: Look
    setter: RunSetter
    setting: Setting
    citations: Citations
    words: Words
    root: Element


class Story:
    """Collects blocks.

    Args:
        shop: what the document shares.
    """

    def __init__(self, shop: Workshop) -> None:
        self.shop = shop
        self.flowables: list[Flowable] = []
        self._waiting: list[TextBlock] = []

    def add(self, block: Block) -> None:
        """Add a block; headings and captions that wait are set above it on the same page."""
        if self._waiting:
            setting = self.shop.setting
            height = sum(
                b.wrap(setting.text_width, 0)[1] + b.spaceBefore + b.spaceAfter for b in self._waiting
            )
            height += block.spaceBefore + block.least_height(setting.text_width)
            self.flowables.append(CondPageBreak(min(height, setting.text_height - 2)))
            self.flowables += self._waiting
            self._waiting = []
        self.flowables.append(block)

    def add_with_next(self, block: TextBlock) -> None:
        """Add a heading or caption that has to stand above the next block."""
        self._waiting.append(block)

    def finish(self) -> list[Flowable]:
        """Return the flowables."""
        self.flowables += self._waiting
        self._waiting = []
        return self.flowables
