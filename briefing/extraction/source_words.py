"""Back from the parser's reading to the article's own characters, before a fact is handed on (rule 1)."""

import re
from collections.abc import Sequence
from typing import Any, TypeVar

from briefing.extraction.annotations import Annotations, UnitKind
from briefing.extraction.reading_text import INVISIBLE, source_span
from briefing.facts import (
    Attribution,
    CasualtyClaim,
    CeasefireReport,
    Evidence,
    Fact,
    Quantity,
    Speaker,
    Statement,
    Victims,
    evidence_of,
)

_TAGS = re.compile(
    r"(?:\[(?:text|report|speech|excerpts?|commentary|continued|interview|article|question|editorial|begin|end|"
    r"words?|passage|statement|communique|summary|video|editorial report)\b[^\[\]\n]{0,40}\]\s+)+",
    re.IGNORECASE,
)
_Mention = TypeVar("_Mention", Attribution, Speaker)
_Part = TypeVar("_Part", Quantity, Victims)


def _leading_tags(words: str) -> str:
    """Return the tags of wire reports before a name: "[TEXT] NORLAND"."""
    match = _TAGS.match(words)
    return match.group() if match else ""


class SourceWords:
    """Cuts the words of facts out of the article's own text.

    Args:
        record: the article's record, with the text that the parser read.
    """

    def __init__(self, record: Annotations) -> None:
        self._text = record.article.text
        self._reading = record.reading or self._text
        self._same = self._reading == self._text
        self._is_visible = not any(c in self._text for c in INVISIBLE)
        self._unit_at = record.unit_at
        self._has_boilerplate = any(unit.kind is UnitKind.BOILERPLATE for unit in record.units)

    def facts(self, facts: Sequence[Fact]) -> list[Fact]:
        """Return the facts in the article's words, without those that boilerplate reports."""
        kept = [fact for fact in facts if not self._in_boilerplate(fact)]
        untouched = self._same and "[" not in self._text
        return kept if untouched else [self._restored(fact) for fact in kept]

    def _in_boilerplate(self, fact: Fact) -> bool:
        if not self._has_boilerplate or not fact.evidence:
            return False
        unit = self._unit_at(fact.evidence[0].start)
        return unit is not None and unit.kind is UnitKind.BOILERPLATE

    def _restored(self, fact: Fact) -> Fact:
        evidence = tuple(self._evidence(e) for e in fact.evidence)
        near = fact.evidence[0].start if fact.evidence else 0
        changes: dict[str, Any] = {"evidence": evidence}
        match fact:
            case CasualtyClaim():
                changes |= {
                    "count": self._with_words(fact.count, near),
                    "victims": self._with_words(fact.victims, near),
                    "claimant": self._mention(fact.claimant),
                    "place": self._words(fact.place, near) if fact.place else fact.place,
                }
            case CeasefireReport():
                changes |= {
                    "claimant": self._mention(fact.claimant),
                    "when_text": self._words(fact.when_text, near) if fact.when_text else fact.when_text,
                }
            case Statement():
                changes |= self._statement(fact, evidence)
        held = fact.__dict__
        changed = {n: value for n, value in changes.items() if value is not held[n] and value != held[n]}
        return fact.model_copy(update=changed) if changed else fact  # a copy costs more than the look

    def _statement(self, fact: Statement, evidence: tuple[Evidence, ...]) -> dict[str, Any]:
        changes: dict[str, Any] = {"speaker": self._mention(fact.speaker)}
        if evidence:
            changes["content"] = evidence[0].text
        if fact.cue_start is not None and fact.cue_end is not None:
            start, end = self._span(fact.cue_start, fact.cue_end)
            changes |= {"cue": self._text[start:end], "cue_start": start, "cue_end": end}
        if fact.addressee:
            changes["addressee"] = self._words(fact.addressee, fact.cue_start or 0)
        return changes

    def _evidence(self, evidence: Evidence) -> Evidence:
        text = evidence.text
        if self._is_visible and evidence.matches(self._text) and text == text.strip():
            return evidence
        return evidence_of(self._text, *self._span(evidence.start, evidence.end))

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return (start, end) if self._is_visible else source_span(self._text, start, end)

    def _mention(self, mention: _Mention | None) -> _Mention | None:
        if mention is None or mention.start is None or mention.end is None:
            return mention
        start, end = self._span(mention.start, mention.end)
        start += len(_leading_tags(self._text[start:end]))
        text = self._text[start:end]
        name = mention.name[len(_leading_tags(mention.name)) :] if mention.name else mention.name
        if (start, end, text, name) == (mention.start, mention.end, mention.text, mention.name):
            return mention
        return mention.model_copy(update={"text": text, "start": start, "end": end, "name": name})

    def _with_words(self, part: _Part, near: int) -> _Part:
        text = self._words(part.text, near)
        return part if text == part.text else part.model_copy(update={"text": text})

    def _words(self, words: str, near: int) -> str:
        """Return words without offsets as the article writes them; as they are where they can't be found."""
        start = self._reading.find(words, near)
        if start < 0:
            start = self._reading.rfind(words, 0, near + len(words))
        if start < 0 or not words:
            return words
        first, last = self._span(start, start + len(words))
        return self._text[first:last]
