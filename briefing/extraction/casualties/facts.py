"""From a proposal to a fact: party, claimant, background, period and place."""

from collections.abc import Iterable

from briefing.extraction.annotations import PartyKind
from briefing.extraction.casualties.circumstances import period_at, place_at
from briefing.extraction.casualties.confidence import confidence_of
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.parties import party_of, sole_armed_group
from briefing.extraction.speech import attribution_of, claimant_of
from briefing.facts import Attribution, CasualtyClaim, Category, Evidence, Outcome, Victims, evidence_of

_PRONOUNS = ("he", "she", "it", "they", "we", "i")
_TRAILING = 40  # characters between the words of a speaker and what still belongs to them


def facts_of(reader: Reader, proposals: Iterable[Proposal]) -> list[CasualtyClaim]:
    """Return the facts of an article, each part with the id of its whole."""
    listed = list(proposals)
    facts = [fact_of(reader, proposal).with_id() for proposal in listed]
    names = {(p.trigger, p.group.head): fact.id for p, fact in zip(listed, facts, strict=True) if not p.part}
    return [
        fact.model_copy(update={"part_of": names[p.whole]})
        if p.whole in names and p.whole is not None
        else fact
        for p, fact in zip(listed, facts, strict=True)
    ]


def fact_of(reader: Reader, proposal: Proposal) -> CasualtyClaim:
    """Return the fact of a proposal.

    Args:
        reader: the Doc.
        proposal: what a rule found.
    """
    group = proposal.group
    claimant = _claimant(reader, proposal)
    passages = (proposal.trigger, *proposal.also)
    return CasualtyClaim(
        article_id=reader.record.article.id,
        evidence=tuple(_sentence(reader, trigger) for trigger in passages),
        background=proposal.background,
        confidence=confidence_of(proposal),
        reasons=(proposal.rule, reader.tokens[proposal.trigger].text),
        count=group.quantity,
        outcome=Outcome(proposal.outcome),
        victims=Victims(
            text=reader.text_between(group.start, group.end),
            party=_party(reader, proposal, claimant),
            category=_category(proposal),
        ),
        claimant=claimant,
        period=period_at(reader, proposal),
        place=place_at(reader, proposal),
    )


def _sentence(reader: Reader, trigger: int) -> Evidence:
    start, end = reader.offsets_of_sentence(reader.tokens[trigger])
    return evidence_of(reader.record.article.text, start, end)


def _category(proposal: Proposal) -> Category:
    """Return the category; whom soldiers hold in an operation are fighters unless the text says otherwise."""
    category = proposal.group.category
    if category is not Category.UNSPECIFIED:
        return category
    if proposal.rule.startswith(("detain", "custody")):
        return Category.MILITANT
    return Category.MILITARY if proposal.rule == "prisoner of war" else category


def _claimant(reader: Reader, proposal: Proposal) -> Attribution | None:
    """Return who says so; a pronoun gives way to the name that governs it."""
    doc = reader.doc
    claimant = claimant_of(doc, proposal.trigger) or claimant_of(doc, proposal.group.head)
    if claimant is None:
        claimant = _trailing_claimant(reader, proposal)
    elif claimant.text.lower() in _PRONOUNS:
        claimant = _outer_claimant(reader, proposal) or claimant
    return _with_party(reader, claimant)


def _with_party(reader: Reader, claimant: Attribution | None) -> Attribution | None:
    if claimant is None or claimant.party is not None or claimant.start is None or claimant.end is None:
        return claimant
    span = reader.doc.char_span(claimant.start, claimant.end, alignment_mode="expand")
    party = party_of(reader.doc, span.start, span.end) if span is not None else None
    return claimant.model_copy(update={"party": party}) if party else claimant


def _outer_claimant(reader: Reader, proposal: Proposal) -> Attribution | None:
    offset = reader.tokens[proposal.trigger].idx
    for frame in sorted(reader.record.frames, key=lambda f: f.content[1] - f.content[0]):
        if frame.speaker is not None and frame.content[0] <= offset < frame.content[1]:
            outer = attribution_of(reader.doc, frame)
            if outer is not None and outer.text.lower() not in _PRONOUNS:
                return outer
    return None


def _trailing_claimant(reader: Reader, proposal: Proposal) -> Attribution | None:
    """Return the speaker of "X said that ..., killing 12", where the parser ends what X said at the comma."""
    sentence = reader.tokens[proposal.trigger].sent
    frames = [
        frame
        for frame in reader.record.frames
        if frame.cue is not None
        and sentence.start <= frame.cue[0] < min(proposal.trigger, proposal.group.head)
        and reader.tokens[sentence.start].idx
        <= frame.content[0]
        < frame.content[1]
        <= reader.tokens[proposal.trigger].idx
        and not frame.direct
    ]
    if (
        len(frames) != 1
        or frames[0].cue is None
        or frames[0].content[0] < reader.tokens[frames[0].cue[0]].idx
    ):
        return None
    between = reader.record.reading[frames[0].content[1] : reader.tokens[proposal.trigger].idx]
    if len(between) > _TRAILING or not between.lstrip().startswith(","):
        return None
    return attribution_of(reader.doc, frames[0])


def _party(reader: Reader, proposal: Proposal, claimant: Attribution | None) -> str | None:
    """Return whose people the victims are, by name, by earlier mention, or as the claimant's own troops."""
    group = proposal.group
    if proposal.same_as is not None:
        proposal = proposal.same_as
        group = proposal.group
    if group.end <= group.start:
        return None
    demonym = next(
        (
            mention.party
            for i in range(group.start, group.end)
            if (mention := reader.parties.get(i)) is not None and mention.kind is PartyKind.DEMONYM
        ),
        None,
    )
    party = party_of(reader.doc, group.start, group.end) or demonym
    if party is None and group.category is Category.MILITARY and claimant is not None:
        return claimant.party
    if party is None and group.category is Category.MILITANT:
        return sole_armed_group(reader.doc)
    return party
