"""Who says so: the speech frame over a claim, else what only reports of casualties have.

"..., a rescue group said, in one of the worst attacks", "the ministry put the number at nine", "the army's
count stands at 29": the parser or the frames of speech miss these, the words do not.
"""

from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.parties import party_of
from briefing.extraction.speech import attribution_of, claimant_of
from briefing.extraction.word_table import Word
from briefing.facts import Attribution

_PRONOUNS = ("he", "she", "it", "they", "we", "i")
_TRAILING = 40  # characters between the words of a speaker and what still belongs to them
_DEEPEST = 5
_PEOPLE = ("people", "persons")


def claimant_at(reader: Reader, proposal: Proposal) -> Attribution | None:
    """Return who says so, with the party; None where the outlet says it in its own voice.

    Args:
        reader: the Doc.
        proposal: the claim.
    """
    claimant = _framed(reader, proposal)
    if claimant is None:
        trailing = _trailing_claimant(reader, proposal)
        claimant = trailing if trailing is not None and _can_speak(reader, trailing, proposal) else None
    elif claimant.text.lower() in _PRONOUNS:
        claimant = _outer_claimant(reader, proposal) or claimant
    if claimant is None:
        span = _behind(reader, proposal) or _counting(reader, proposal) or _owner_of_count(reader, proposal)
        claimant = _attribution(reader, span) if span else None
    return _with_party(reader, claimant)


def _framed(reader: Reader, proposal: Proposal) -> Attribution | None:
    for position in (proposal.trigger, proposal.group.head):
        claimant = claimant_of(reader.doc, position)
        if claimant is not None and _can_speak(reader, claimant, proposal):
            return claimant
    return None


def _can_speak(reader: Reader, claimant: Attribution, proposal: Proposal) -> bool:
    """Tell speakers from events ("fighting claimed") and from victims ("89 people reported missing")."""
    if claimant.start is None or claimant.end is None:
        return True
    start, end = reader.tokens_between(claimant.start, claimant.end)
    head = reader.root_of(start, end)
    counted = reader.count_before(head) is not None
    number = head.i in reader.counts and head.lower_ != "one"
    victims = start <= proposal.group.head < end or number or (counted and head.lower_ in _PEOPLE)
    return not victims and head.lower_ not in reader.lexicon.claimants["events"]


def _with_party(reader: Reader, claimant: Attribution | None) -> Attribution | None:
    if claimant is None or claimant.party is not None or claimant.start is None or claimant.end is None:
        return claimant
    start, end = reader.tokens_between(claimant.start, claimant.end)
    party = party_of(reader.doc, start, end)
    return claimant.model_copy(update={"party": party}) if party else claimant


def _attribution(reader: Reader, span: tuple[int, int]) -> Attribution:
    first, last = reader.tokens[span[0]], reader.tokens[span[1] - 1]
    return Attribution(text=reader.text_between(*span), start=first.idx, end=last.end)


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
    trigger = reader.tokens[proposal.trigger]
    sentence = trigger.sent
    start = reader.tokens[sentence.start].idx
    frames = [
        frame
        for frame in reader.record.frames
        if frame.cue is not None
        and sentence.start <= frame.cue[0] < min(proposal.trigger, proposal.group.head)
        and start <= frame.content[0] < frame.content[1] <= trigger.idx
        and not frame.direct
    ]
    if (
        len(frames) != 1
        or frames[0].cue is None
        or frames[0].content[0] < reader.tokens[frames[0].cue[0]].idx
    ):
        return None
    between = reader.record.reading[frames[0].content[1] : trigger.idx].lstrip()
    again = (
        " and that " in between
    )  # "said the ward had received 38 bodies, six burned, and that nine had died"
    if not between.startswith(",") or (len(between) > _TRAILING and not again):
        return None
    return attribution_of(reader.doc, frames[0])


def _behind(reader: Reader, proposal: Proposal) -> tuple[int, int] | None:
    """Return the source of "12 were killed in the raid, a rescue group said"."""
    span = reader.source_behind(reader.tokens[proposal.trigger])
    return span if span is not None and max(proposal.trigger, proposal.group.head) < span[0] else None


def _counting(reader: Reader, proposal: Proposal) -> tuple[int, int] | None:
    """Return the subject of "has recorded 19 deaths" and "put the number of dead at nine"."""
    counting = reader.lexicon.claimants["counting"]
    for position in (proposal.trigger, proposal.group.head):
        token = reader.tokens[position]
        for _ in range(_DEEPEST):
            if token.lemma_.lower() in counting and token.tag_.startswith("VB"):
                return _speaking_subject(reader, token, proposal)
            if token.head is token or token.dep_ in ("relcl", "ccomp"):
                break
            verified = token.head.lemma_.lower() in reader.lexicon.claimants["verifying"]
            if token.dep_ == "advcl" and not (token.tag_ == "VBG" and verified):
                break
            token = token.head
    return None


def _speaking_subject(reader: Reader, verb: Word, proposal: Proposal) -> tuple[int, int] | None:
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    while subject is None and verb.dep_ == "conj":
        verb = verb.head
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or proposal.trigger <= subject.i or subject.tag_ not in (*NOUN_TAGS, "PRP"):
        return None
    if reader.count_before(subject) is not None or subject.lower_ in reader.lexicon.claimants["events"]:
        return None
    return _phrase(reader, subject)


def _owner_of_count(reader: Reader, proposal: Proposal) -> tuple[int, int] | None:
    """Return whose "official count" or "estimate" a toll is."""
    sentence = reader.tokens[proposal.trigger].sent
    for token in reader.tokens[sentence.start : sentence.end]:
        if token.lower_ not in reader.lexicon.claimants["counts"]:
            continue
        owner = next((c for c in token.lefts if c.dep_ == "poss" and c.tag_ in NOUN_TAGS), None)
        if owner is not None and (token.i < proposal.group.head or token.head.lower_ == "by"):
            return _phrase(reader, owner)
        named = reader.parties.get(token.i - 1)
        if token.head.lower_ == "by" and named is not None:
            return named.start, named.end
    return None


def _phrase(reader: Reader, head: Word) -> tuple[int, int]:
    """Return the noun phrase without its relative clause."""
    end = head.right_edge.i + 1
    for child in head.rights:
        if child.dep_ in ("relcl", "acl", "punct", "case"):
            end = min(end, child.left_edge.i)
    while end > head.i + 1 and reader.tokens[end - 1].is_punct:
        end -= 1
    return head.left_edge.i, end
