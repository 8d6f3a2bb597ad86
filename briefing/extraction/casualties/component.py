"""The component: proposals of all rules, checked, completed and written as facts."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extraction.annotations import annotations
from briefing.extraction.casualties.article import settle
from briefing.extraction.casualties.facts import facts_of
from briefing.extraction.casualties.groups import groups_at
from briefing.extraction.casualties.lexicon import TriggerKind, TriggerWord
from briefing.extraction.casualties.modality import is_hypothetical, is_negated
from briefing.extraction.casualties.nouns import noun_proposals
from briefing.extraction.casualties.parts import joined_behind, parts_of, with_mixed_category
from briefing.extraction.casualties.past import is_past
from briefing.extraction.casualties.phrases import phrase_proposals
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.casualties.verbs import victims_found


@Language.component("briefing_casualties")
def mark_casualties(doc: Doc) -> Doc:
    """Add the casualty claims of an article to its record."""
    reader = Reader(doc)
    proposals = [p for words in reader.words_by_sentence() for p in _of_sentence(reader, words)]
    annotations(doc).facts.extend(facts_of(reader, settle(reader, proposals)))
    return doc


def _of_sentence(reader: Reader, words: list[Token]) -> list[Proposal]:
    found: list[Proposal] = []
    for token in words:
        for proposal in _of_token(reader, token):
            if is_hypothetical(reader, token) or (is_negated(token) and proposal.group.quantity.low != 0):
                continue
            same = next((other for other in found if _same(proposal, other)), None)
            if same is not None and not (_is_counted_noun(same) and not _is_counted_noun(proposal)):
                continue
            if same is not None:
                found.remove(same)
            checked = replace(proposal, background=is_past(reader, proposal))
            found.append(with_mixed_category(reader, checked))
    for proposal in list(found):
        if not proposal.part:
            found.extend(p for p in parts_of(reader, proposal) if not any(_same(p, other) for other in found))
    return _inherited(found)


def _of_token(reader: Reader, token: Token) -> Iterator[Proposal]:
    for word in reader.lexicon.triggers.get(token.lower_, ()):
        if word.kind in (TriggerKind.VERB, TriggerKind.STATE):
            yield from _of_verb(reader, token, word)
        else:
            yield from noun_proposals(reader, token, word)
    yield from phrase_proposals(reader, token)


def _of_verb(reader: Reader, token: Token, word: TriggerWord) -> Iterator[Proposal]:
    for found in victims_found(reader, token, word):
        rule = f"{word.name}: {found.rule}"
        for group in groups_at(reader, found.head, word.who, until=found.until, alone=found.alone):
            if found.rule == "attribute" and not group.quantity.text:
                continue  # "injured people are allowed in" counts nobody
            yield Proposal(rule, token.i, word.outcome, group, firm=word.firm)
        if found.rule in ("object", "passive"):
            for head in joined_behind(reader, max(found.head, token, key=lambda t: t.i)):
                for group in groups_at(reader, head, "person"):
                    yield Proposal(f"{word.name}: along with", token.i, word.outcome, group, firm=word.firm)


def _same(first: Proposal, second: Proposal) -> bool:
    """Tell two readings of the same words."""
    one, other = first.group, second.group
    if one.figure is not None and one.figure == other.figure:
        # "one of the wounded died" counts a death; "12 dead and wounded" counts both
        return first.outcome is second.outcome or _is_counted_noun(first) is not _is_counted_noun(second)
    return first.outcome is second.outcome and one.head == other.head


def _is_counted_noun(proposal: Proposal) -> bool:
    return proposal.rule in ("injuries", "fatalities")


def _inherited(proposals: list[Proposal]) -> list[Proposal]:
    """Give "19,000 others" and "312 were injured" the category of the group before them."""
    ordered = sorted(proposals, key=lambda p: (p.group.head, p.trigger))
    result: list[Proposal] = []
    for proposal in ordered:
        earlier = next((p for p in reversed(result) if not p.group.elliptical), None)
        if proposal.group.elliptical and earlier is not None and proposal.group.quantity.low != 0:
            group = replace(proposal.group, category=earlier.group.category)
            if group.start >= group.end:
                group = replace(group, start=earlier.group.start, end=earlier.group.end)
            result.append(replace(proposal, group=group, same_as=earlier))
        else:
            result.append(proposal)
    return result
