"""The component: proposals of all rules, checked, completed and written as facts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import PartyKind, UnitKind
from briefing.extraction.casualties.article import settle
from briefing.extraction.casualties.by_day import counts_by_day
from briefing.extraction.casualties.by_place import counts_by_place
from briefing.extraction.casualties.comparisons import counts_compared
from briefing.extraction.casualties.facts import facts_of
from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.groups import groups_at, of_the_same_side
from briefing.extraction.casualties.later_parts import later_parts
from briefing.extraction.casualties.lexicon import TriggerKind, TriggerWord
from briefing.extraction.casualties.lists import is_inserted_part
from briefing.extraction.casualties.modality import is_hypothetical, is_negated
from briefing.extraction.casualties.nouns import noun_proposals
from briefing.extraction.casualties.parts import joined_behind, parts_of, with_mixed_category
from briefing.extraction.casualties.past import is_past
from briefing.extraction.casualties.phrases import phrase_proposals, sentences_to_read
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.casualties.verbs import (
    Found,
    are_of_bodies,
    victims_beside,
    victims_by_parse,
    victims_right_before,
)
from briefing.extraction.word_table import Word
from briefing.facts import Outcome

# What else is captured, shot or gone needs a word for people, here or before in the sentence.
_MANY = 100
_ALTERNATIVE = 4  # tokens between "killed" and "wounded" that "or" joins
_HIT = {Outcome.KILLED, Outcome.WOUNDED}
_SURE = (
    "not accounted for",
    "not seen since",
    "did not survive",
    "under rubble",
)  # they read "not" and "thought to be" themselves
_OF_PERSONS_NAMED = ("capture", "detain", "shoot", "disappear")


@Language.component("briefing_casualties")
def mark_casualties(doc: Doc) -> Doc:
    """Add the casualty claims of an article to its record."""
    reader = Reader(doc)
    proposals = _proposals(reader)
    reader.record.facts.extend(facts_of(reader, settle(reader, proposals)))
    return doc


def _proposals(reader: Reader) -> list[Proposal]:
    """Return the proposals of all sentences in order, with the parts that later sentences name."""
    proposals: list[Proposal] = []
    for sentence, words in sentences_to_read(reader):
        found = _of_sentence(reader, words) if words else []
        if found:
            found += counts_by_day(reader, sentence, found)
            found += counts_by_place(reader, sentence, found)
            found += counts_compared(reader, sentence, found)
        elif not proposals:
            continue
        later = list(later_parts(reader, sentence, [*proposals, *found]))
        among_the_dead = {p.group.head for p in later}  # "one of them was a boy who was hit in the chest"
        found = [p for p in found if p.firm or p.group.head not in among_the_dead]
        taken = {p.group.head for p in found}
        proposals += [*found, *(p for p in later if p.group.head not in taken)]
    return proposals


def _of_sentence(reader: Reader, words: list[Word]) -> list[Proposal]:
    found: list[Proposal] = []
    for token in words:
        for proposal in _of_token(reader, token):
            if proposal.rule not in _SURE and _is_unreal(reader, token, proposal):
                continue
            same = next((other for other in found if _same(proposal, other)), None)
            if same is not None and not (_is_counted_noun(same) and not _is_counted_noun(proposal)):
                continue
            if same is not None:
                found.remove(same)
            checked = replace(proposal, background=True) if is_past(reader, proposal) else proposal
            found.append(with_mixed_category(reader, checked))
    found = _of_either(reader, found)
    for proposal in list(found):
        if not proposal.part or proposal.rule.startswith("among the"):
            wholes = [p for p in found if not p.part]
            found.extend(
                p for p in parts_of(reader, proposal, wholes) if not any(_same(p, other) for other in found)
            )
    return _inherited(reader, found)


def _of_either(reader: Reader, proposals: list[Proposal]) -> list[Proposal]:
    """Take "600 soldiers killed or wounded" and "29 dead and wounded" for casualties that nobody split."""
    if len(proposals) < 2:
        return proposals
    kept: list[Proposal] = []
    for proposal in sorted(proposals, key=lambda p: p.trigger):
        other = next((p for p in kept if _is_unsplit(reader, p, proposal)), None)
        if other is None:
            kept.append(proposal)
        elif other.rule != "toll":
            kept[kept.index(other)] = replace(other, outcome=Outcome.CASUALTIES, rule="either")
    return kept


def _is_unsplit(reader: Reader, first: Proposal, second: Proposal) -> bool:
    """Tell "29 dead and wounded", one number for both, from "killed 29 and wounded 12"."""
    same = first.group.figure is not None and first.group.figure == second.group.figure
    if not same or first.outcome is second.outcome:
        return False
    if first.rule == "toll":
        return first.outcome is Outcome.CASUALTIES and second.outcome in _HIT
    between = reader.words[first.trigger + 1 : second.trigger]
    if len(between) >= _ALTERNATIVE:
        return False
    quantity = first.group.quantity
    numbered = quantity.low is not None or quantity.high is not None
    plural = numbered and 1 not in (quantity.low, quantity.high)
    if "or" in between:
        return True
    # "shot and killed" tells how they were killed, not of some shot and others killed
    counted = first.firm and second.firm and {first.outcome, second.outcome} == _HIT
    return between == ["and"] and plural and counted


def _is_unreal(reader: Reader, token: Word, proposal: Proposal) -> bool:
    return is_hypothetical(reader, token) or (is_negated(token) and proposal.group.quantity.low != 0)


def _of_token(reader: Reader, token: Word) -> Iterator[Proposal]:
    for word in reader.lexicon.triggers.get(token.lower_, ()):
        if word.kind in (TriggerKind.VERB, TriggerKind.STATE):
            yield from _of_verb(reader, token, word)
        else:
            yield from noun_proposals(reader, token, word)
    yield from phrase_proposals(reader, token)


def _of_verb(reader: Reader, token: Word, word: TriggerWord) -> Iterator[Proposal]:
    if word.kind is TriggerKind.STATE and are_of_bodies(reader, token):
        return
    parsed = victims_by_parse(reader, token, word)
    beside = victims_right_before(reader, token)
    if beside and not any(_counts_same(reader, found.head, beside[0].head) for found in parsed):
        parsed = beside
    proposals = list(_of_phrases(reader, token, word, parsed))
    if not proposals:
        proposals = list(_of_phrases(reader, token, word, victims_beside(reader, token, word)))
    yield from proposals


def _belongs_to_another(reader: Reader, trigger: Word, head: Word) -> bool:
    """Tell "killed two men and detained a guide along with three others", where nobody else was killed."""
    between = reader.words[trigger.i + 1 : head.i]
    return any(w.kind is TriggerKind.VERB for word in between for w in reader.lexicon.triggers.get(word, ()))


def _counts_same(reader: Reader, first: Word, second: Word) -> bool:
    one, other = reader.count_before(first), reader.count_before(second)
    return one is not None and one is other


def _of_phrases(
    reader: Reader, token: Word, word: TriggerWord, phrases: Iterable[Found]
) -> Iterator[Proposal]:
    named: set[int] = set()
    last: Group | None = None
    for found in phrases:
        if is_inserted_part(reader, found.head) or found.head.i in named:
            continue
        rule = f"{word.name}: {found.rule}"
        for group in groups_at(
            reader, found.head, word.who, until=found.until, alone=found.alone, also=found.joined
        ):
            named.update(range(group.start, group.end))
            last = group
            if not _counts_nobody(reader, token, found, group) and not _is_of_aircraft(reader, token, group):
                yield Proposal(rule, token.i, word.outcome, group, firm=word.firm)
        if found.rule in ("object", "passive", "subject"):
            for head in joined_behind(reader, max(found.head, token, key=lambda t: t.i)):
                if _belongs_to_another(reader, token, head):
                    break
                for group in groups_at(reader, head, "person"):
                    joined = of_the_same_side(reader, last, group) if last is not None else group
                    yield Proposal(f"{word.name}: along with", token.i, word.outcome, joined, firm=word.firm)


def _is_of_aircraft(reader: Reader, token: Word, group: Group) -> bool:
    """Tell "12 drones were hit, and four others were shot down"."""
    down = reader.words[token.i + 1 : token.i + 2] == ["down"]
    return group.elliptical and token.lemma_ == "shoot" and down


def _counts_nobody(reader: Reader, token: Word, found: Found, group: Group) -> bool:
    """Tell "injured people are let in", "strikes that kill civilians" and "that hurt him" from reports."""
    if found.rule != "object" and token.lemma_ == "arrest" and (group.quantity.low or 0) > _MANY:
        return True  # police make mass arrests, soldiers do not capture thousands
    if not group.quantity.text:
        if _is_joined_to_a_noun(reader, token):
            return True
        if _is_counted_elsewhere(reader, found.head):
            return True
        habit = token.tag_ in ("VBP", "VBZ", "VB") and not _is_headline(reader, token)
        return found.rule == "attribute" or habit
    if token.lower_ in reader.lexicon.phrases["towns_too"] and _may_be_a_town(reader, found.head):
        return True
    pronoun = found.head.tag_ == "PRP"
    other = _is_of_a_compound(reader, token) or _is_of_a_race(token)
    return other or (
        pronoun and found.rule == "object" and token.lower_ in reader.lexicon.context["figurative"]
    )


def _is_of_a_compound(reader: Reader, token: Word) -> bool:
    """Tell "a long-shot candidate" from "a candidate shot"."""
    return token.lower_ == "shot" and token.i > 1 and reader.words[token.i - 1] == "-"


def _is_of_a_race(token: Word) -> bool:
    """Tell "was eliminated from the tournament" and "it captures her" from reports."""
    eliminated = token.lemma_.lower() == "eliminate" and any(c.lower_ == "from" for c in token.rights)
    captures = token.lower_ in ("captures", "capture") and any(c.tag_ == "PRP" for c in token.rights)
    return eliminated or captures


def _is_joined_to_a_noun(reader: Reader, token: Word) -> bool:
    """Tell the heading "Prisoners and missing" from people who are missing."""
    state = any(word.kind is TriggerKind.STATE for word in reader.lexicon.triggers.get(token.lower_, ()))
    return state and token.i > 0 and reader.words[token.i - 1] in ("and", "or")


def _may_be_a_town(reader: Reader, noun: Word) -> bool:
    """Tell "captured Norvik" from "captured Anna Example" and "captured General Example"."""
    party = reader.parties.get(noun.i)
    person = party is not None and party.kind is PartyKind.PERSON
    return not person and reader.is_name(noun) and not any(c.dep_ == "compound" for c in noun.lefts)


def _is_counted_elsewhere(reader: Reader, noun: Word) -> bool:
    """Tell "people" in "the number of people killed", whose figure belongs to the number."""
    total = noun.head.head
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and total.lower_ in reader.lexicon.toll["totals"]


def _is_headline(reader: Reader, token: Word) -> bool:
    unit = reader.record.unit_at(token.idx)
    return unit is not None and unit.kind in (UnitKind.HEADLINE, UnitKind.STANDFIRST, UnitKind.BULLET)


def _same(first: Proposal, second: Proposal) -> bool:
    """Tell two readings of the same words."""
    one, other = first.group, second.group
    if one.figure is not None and one.figure == other.figure:
        # "one of the wounded died" counts a death; "12 dead and wounded" counts both
        return first.outcome is second.outcome or _is_counted_noun(first) is not _is_counted_noun(second)
    return first.outcome is second.outcome and one.head == other.head


def _is_counted_noun(proposal: Proposal) -> bool:
    return proposal.rule in ("injuries", "fatalities")


def _is_of_named_victims(reader: Reader, proposal: Proposal) -> bool:
    """Tell "five of the wounded", who need not be the drivers named before them."""
    count = reader.counts.get(proposal.group.head)
    behind = reader.words[count.end : count.end + 3] if count is not None else []
    return (
        behind[:2] == ["of", "the"] and behind[2:3] != [] and behind[2] in reader.lexicon.phrases["victims"]
    )


def _inherited(reader: Reader, proposals: list[Proposal]) -> list[Proposal]:
    """Give "40 others" and "312 were injured" the category of the group before them."""
    ordered = sorted(proposals, key=lambda p: (p.group.head, p.trigger))
    result: list[Proposal] = []
    for proposal in ordered:
        whole = [p for p in reversed(result) if not p.group.elliptical]
        earlier = next((p for p in whole if not p.part), whole[0] if whole else None)
        bare = proposal.group.elliptical and proposal.group.start == proposal.group.end
        if bare and earlier is None and proposal.rule.startswith(_OF_PERSONS_NAMED):
            continue  # "recordings, one captured by a camera"
        told = bare and _is_of_named_victims(reader, proposal)
        if told:
            result.append(proposal)
        elif proposal.group.elliptical and earlier is not None and proposal.group.quantity.low != 0:
            group = replace(proposal.group, category=earlier.group.category)
            if group.start >= group.end:
                group = replace(group, start=earlier.group.start, end=earlier.group.end)
            result.append(replace(proposal, group=group, same_as=earlier))
        else:
            result.append(proposal)
    return result
