"""Who says so: the speech frame over a claim, else what only reports of casualties have.

"..., a rescue group said, in one of the worst attacks", "the ministry put the number at nine", "the army's
count stands at 29": the parser or the frames of speech miss these, the words do not.
"""

from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.parties import party_of
from briefing.extraction.speech import attribution_of
from briefing.extraction.word_table import Word
from briefing.facts import Attribution

_PRONOUNS = ("he", "she", "it", "they", "we", "i")
_TRAILING = 40  # characters between the words of a speaker and what still belongs to them
_DEEPEST = 5
_PEOPLE = ("people", "persons")
_CONTRASTS = ("while", "whereas")
_WITHIN_A_PHRASE = ("nsubjpass", "nsubj", "pobj", "prep", "compound", "nmod", "amod", "acl", "poss", "dobj")
_LONGEST_ADDITION = 12  # tokens from the comma to the first word of the claim


def claimant_at(reader: Reader, proposal: Proposal) -> Attribution | None:
    """Return who says so, with the party; None where the outlet says it in its own voice.

    Args:
        reader: the Doc.
        proposal: the claim.
    """
    if _only_speaks_of(reader, proposal):
        return None
    nearest = _estimating(reader, proposal) or _contrasted(reader, proposal)
    claimant = _attribution(reader, nearest) if nearest else _framed(reader, proposal)
    if claimant is None:
        trailing = _trailing_claimant(reader, proposal)
        claimant = trailing if trailing is not None and _can_speak(reader, trailing, proposal) else None
    elif claimant.text.lower() in _PRONOUNS:
        accuser = _accuser(reader, proposal)
        outer = _outer_claimant(reader, proposal)
        claimant = outer or (_attribution(reader, accuser) if accuser else claimant)
    if claimant is not None and (quoted := _quoted_by(reader, claimant)) is not None:
        claimant = _attribution(reader, quoted)
    if claimant is None:
        span = (
            _behind(reader, proposal)
            or _before_addition(reader, proposal)
            or _accuser(reader, proposal)
            or _counting(reader, proposal)
            or _owner_of_count(reader, proposal)
        )
        claimant = _attribution(reader, span) if span else None
    return _with_party(reader, _with_name(reader, claimant))


def _only_speaks_of(reader: Reader, proposal: Proposal) -> bool:
    """Tell "condemned the raid, which killed 12" and "claimed the raid that left 12 dead"."""
    trigger = reader.tokens[proposal.trigger]
    frame = next(iter(reader.frames_over(proposal.trigger)), None)
    if frame is None or frame.cue is None or frame.direct:
        return False
    words = reader.lexicon.claimants
    cue = reader.table.root_between(*frame.cue)
    if cue.lemma_.lower() not in words["deploring"]:
        return False
    token = trigger
    for _ in range(_DEEPEST):
        deed = token.head
        if token.dep_ in ("relcl", "acl") and deed.lower_ in words["events"]:
            return token.dep_ == "relcl" or cue.lower_ in words["claiming"]
        if deed is token or deed is cue:
            return False
        token = deed
    return False


def _framed(reader: Reader, proposal: Proposal) -> Attribution | None:
    over = reader.frames_over(proposal.trigger)
    # "officials said four soldiers were killed, raising the toll to 15": the soldiers raise nothing
    for frame in (*over[:1], *reader.frames_over(proposal.group.head)[:1], *over[1:]):
        claimant = attribution_of(reader.doc, frame)
        if claimant is not None and _can_speak(reader, claimant, proposal):
            return claimant
    return None


def _can_speak(reader: Reader, claimant: Attribution, proposal: Proposal) -> bool:
    """Tell speakers from events ("fighting claimed") and from victims ("89 people reported missing")."""
    if claimant.start is None or claimant.end is None:
        return True
    start, end = reader.table.tokens_at(claimant.start, claimant.end)
    head = reader.table.root_between(start, end)
    counted = reader.count_before(head) is not None
    number = head.i in reader.counts and head.lower_ != "one"
    victims = start <= proposal.group.head < end or number or (counted and head.lower_ in _PEOPLE)
    hit = head.dep_ == "nsubjpass" and head.head.lower_ in reader.lexicon.triggers
    return not victims and not hit and head.lower_ not in reader.lexicon.claimants["events"]


def _with_party(reader: Reader, claimant: Attribution | None) -> Attribution | None:
    if claimant is None or claimant.party is not None or claimant.start is None or claimant.end is None:
        return claimant
    start, end = reader.table.tokens_at(claimant.start, claimant.end)
    party = party_of(reader.doc, start, end)
    return claimant.model_copy(update={"party": party}) if party else claimant


def _with_name(reader: Reader, claimant: Attribution | None) -> Attribution | None:
    """Name "they" of "They have registered 19 deaths" by the several who spoke in the sentence before."""
    if claimant is None or claimant.name or claimant.start is None or claimant.text.lower() != "they":
        return claimant
    here = reader.tokens[reader.table.tokens_at(claimant.start, claimant.start + 1)[0]].sent.start
    floor = reader.tokens[max(0, here - 1)].sent.start
    spoke = [
        frame
        for frame in reader.record.frames
        if frame.speaker is not None and floor <= frame.speaker[0] < here and frame.speaker_name
    ]
    names = {frame.speaker_name for frame in spoke}
    if len(names) != 1 or spoke[0].speaker is None:
        return claimant
    plural = reader.table.root_between(*spoke[0].speaker).tag_ in ("NNS", "NNPS")
    update = {"name": spoke[0].speaker_name, "party": claimant.party or spoke[0].party}
    return claimant.model_copy(update=update) if plural else claimant


def _attribution(reader: Reader, span: tuple[int, int]) -> Attribution:
    first, last = reader.tokens[span[0]], reader.tokens[span[1] - 1]
    return Attribution(text=reader.text_between(*span), start=first.idx, end=last.end)


def _outer_claimant(reader: Reader, proposal: Proposal) -> Attribution | None:
    outer = (attribution_of(reader.doc, frame) for frame in reader.frames_over(proposal.trigger))
    return next((o for o in outer if o is not None and o.text.lower() not in _PRONOUNS), None)


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
        or reader.tokens[frames[0].cue[0]].dep_ == "relcl"
        or reader.tokens[frames[0].cue[0]].lemma_.lower() in reader.lexicon.claimants["deploring"]
        or _only_names(reader, frames[0].speaker)
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
    if span is None:
        return None
    before = max(proposal.trigger, proposal.group.head) < span[0]
    # "..., the ministry said, including five people killed in Norvik"
    rest = reader.words[span[1] + 1 : span[1] + 3] if span[1] + 1 < len(reader.words) else []
    inserted = rest == [",", "including"] and min(proposal.trigger, proposal.group.head) > span[1]
    return span if before or inserted else None


def _quoted_by(reader: Reader, claimant: Attribution) -> tuple[int, int] | None:
    """Return the rescuers of "local media quoted rescuers as saying"."""
    if claimant.start is None or claimant.end is None:
        return None
    verb = reader.table.root_between(*reader.table.tokens_at(claimant.start, claimant.end)).head
    if verb.lemma_.lower() not in ("quote", "cite"):
        return None
    said = any(c.lower_ == "as" and reader.words[c.i + 1] in ("saying", "stating") for c in verb.rights)
    quoted = next((c for c in verb.rights if c.dep_ == "dobj" and c.tag_ in NOUN_TAGS), None)
    return _phrase(reader, quoted) if said and quoted is not None else None


def _before_addition(reader: Reader, proposal: Proposal) -> tuple[int, int] | None:
    """Return who said what went before "…, the mission said in its report, with 184 civilians killed"."""
    first = min(proposal.trigger, proposal.group.head)
    sentence = reader.tokens[proposal.trigger].sent
    additions = reader.lexicon.claimants["additions"]
    start = reader.tokens[sentence.start].idx
    comma = next(
        (
            i
            for i in range(first - 1, sentence.start, -1)
            if reader.words[i] == "," and reader.words[i + 1] in additions
        ),
        None,
    )
    if comma is None or first - comma > _LONGEST_ADDITION:
        return None
    for frame in reader.record.frames:
        if frame.cue is None or frame.speaker is None or not sentence.start <= frame.cue[0] < comma:
            continue
        before_cue = frame.content[1] <= reader.tokens[frame.cue[0]].idx
        told_first = start <= frame.content[0] and before_cue and frame.speaker[0] < comma
        head = reader.table.root_between(*frame.speaker)
        counted = head.i in reader.counts or reader.count_before(head) is not None
        event = head.lower_ in reader.lexicon.claimants["events"]
        if told_first and not counted and not event and "." not in reader.words[frame.cue[0] : comma]:
            return frame.speaker
    return None


def _only_names(reader: Reader, speaker: tuple[int, int] | None) -> bool:
    """Tell "hit what it said was a camp, after 26 people were killed", where it says what the camp is."""
    return speaker is not None and reader.words[max(0, speaker[0] - 1) : speaker[0]] == ["what"]


def _accuser(reader: Reader, proposal: Proposal) -> tuple[int, int] | None:
    """Return Norland in "Norland blames the front, which it says carried out a raid that killed 11"."""
    token = reader.tokens[proposal.trigger]
    for _ in range(_DEEPEST):
        says = token.lower_ in reader.lexicon.claimants["says"] and token.dep_ == "relcl"
        told = reader.words[token.i - 1] in _PRONOUNS and token.i < proposal.trigger
        if says and told and not _only_names(reader, (token.i - 1, token.i)):
            break
        if token.head is token:
            return None
        token = token.head
    else:
        return None
    verb = token.head
    while verb.head is not verb and not any(c.dep_ == "nsubj" for c in verb.lefts):
        verb = verb.head
    return _speaking_subject(reader, verb, proposal)


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


def _estimating(reader: Reader, proposal: Proposal) -> tuple[int, int] | None:
    """Return the officials of "losses are estimated by officials at more than 900"."""
    token = reader.tokens[proposal.trigger]
    for _ in range(_DEEPEST):
        if (
            token.tag_ == "VBN"
            and token.i != proposal.trigger
            and token.lemma_.lower() in reader.lexicon.claimants["counting"]
        ):
            agents = [c for p in token.rights if p.lower_ == "by" for c in p.rights if c.dep_ == "pobj"]
            events = reader.lexicon.claimants["events"]
            told = [c for c in agents if c.tag_ in NOUN_TAGS and c.lower_ not in events]
            return _phrase(reader, told[0]) if told and reader.count_before(told[0]) is None else None
        if token.dep_ not in _WITHIN_A_PHRASE:
            return None
        token = token.head
    return None


def _contrasted(reader: Reader, proposal: Proposal) -> tuple[int, int] | None:
    """Return the monitors of "the army confirmed 40 deaths, while monitors have counted 90"."""
    words = reader.lexicon.claimants
    token = reader.tokens[proposal.trigger]
    for _ in range(_DEEPEST):
        verb = token.lemma_.lower()
        counts = verb in words["counting"] or verb in words["identifying"]
        if counts and token.dep_ == "advcl" and any(c.lower_ in _CONTRASTS for c in token.lefts):
            return _speaking_subject(reader, token, proposal)
        if token.head is token:
            return None
        token = token.head
    return None


def _speaking_subject(reader: Reader, verb: Word, proposal: Proposal) -> tuple[int, int] | None:
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    while subject is None and verb.dep_ in ("conj", "xcomp", "acomp"):
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
        of_whom = [c for p in token.rights if p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"]
        if token.head.lower_ == "by" and of_whom and of_whom[0].tag_ in NOUN_TAGS:
            return _phrase(reader, of_whom[0])  # "by the count of the United Nations"
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
