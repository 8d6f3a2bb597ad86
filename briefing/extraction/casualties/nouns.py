"""Nouns: "71 fatalities", "the death of two men", "a death toll of 71", "claimed 12 lives"."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.groups import antecedent_of, bare_group, groups_at
from briefing.extraction.casualties.lexicon import TriggerKind, TriggerWord
from briefing.extraction.casualties.people import category_of, is_age, is_person
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.casualties.subjects import of_last_clause, subjects
from briefing.extraction.word_table import Word
from briefing.facts import Category, Outcome, Qualifier, Quantity

_AMONG_THE = (["among", "the"], ["amongst", "the"], ["among", "its"])


def noun_proposals(reader: Reader, token: Word, word: TriggerWord) -> Iterator[Proposal]:
    """Yield what a noun of casualties says."""
    if word.kind is TriggerKind.DEED:
        for head in _victims_of_deed(token):
            if head.i in reader.time_tokens and not is_age(head):
                continue  # "Sunday's massacre"
            groups = groups_at(reader, head, "person")
            if len(groups) == 1 and groups[0].quantity.low == 1 and _is_plural_of(reader, token, head):
                continue
            for group in groups:
                yield Proposal(word.name, token.i, word.outcome, group)
    elif word.name == "bodies":
        yield from _bodies(reader, token, word)
    elif word.name == "hostages":
        yield from _hostages(reader, token, word)
    elif word.name == "injuries" and token.lower_.startswith("injur") and token.tag_.startswith("NN"):
        yield from _injuries(reader, token, word)
    else:
        yield from _counted(reader, token, word)


def _is_plural_of(reader: Reader, deed: Word, noun: Word) -> bool:
    """Tell "Alzheimer's deaths", which is nobody's own death."""
    plural = deed.tag_ in ("NNS", "NNPS") and deed.lower_.endswith("s")
    return plural and noun.dep_ == "poss" and reader.is_name(noun)


def _victims_of_deed(token: Word) -> Iterator[Word]:
    """Yield the nouns behind "of" or before "'s"."""
    if token.tag_ not in NOUN_TAGS and token.tag_ != "VBG":
        return
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > token.i:
            yield from (c for c in child.rights if c.dep_ == "pobj")
        elif child.dep_ == "poss" and child.tag_ in NOUN_TAGS:
            yield child


def _counted(reader: Reader, token: Word, word: TriggerWord) -> Iterator[Proposal]:
    """Read the count that the noun itself carries."""
    if token.tag_ == "VBD" and any(c.dep_ == "dobj" for c in token.rights):
        return  # "several men wounded a watchman"
    among = _among(reader, token)
    if among:
        for head in among:
            for group in groups_at(reader, head, "any"):
                yield Proposal(f"among the {word.name}", token.i, word.outcome, group, part=True)
        return
    quantity = _quantity_of(reader, token) or _heavy_losses(reader, token, word)
    if quantity is None or _is_set_phrase(reader, token) or _is_most_of(reader, token, quantity):
        return
    start, end, category = _whose(reader, token, zero=quantity.low == 0)
    count = reader.count_before(token)
    group = Group(
        token.i,
        start,
        end,
        quantity,
        category,
        elliptical=start == end,
        figure=count.start if count is not None else None,
    )
    yield Proposal(word.name, token.i, word.outcome, group)


def _is_most_of(reader: Reader, token: Word, quantity: Quantity) -> bool:
    """Tell "most of the dead were herders", which says who they were and gives no figure."""
    most = quantity.text.lower() in reader.lexicon.people["most"]
    return most and reader.words[token.i - 1] == "the" and reader.words[token.i - 2] == "of"


def _heavy_losses(reader: Reader, token: Word, word: TriggerWord) -> Quantity | None:
    """Return an open count for "suffered heavy casualties" and "casualties were reported"."""
    verb = token.head
    told = verb.lemma_.lower() in reader.lexicon.phrases["heavy"] and token.dep_ in ("dobj", "nsubjpass")
    bare = not any(c.dep_ in ("det", "poss") for c in token.lefts) and not _is_without_evidence(verb)
    if word.outcome is Outcome.CASUALTIES and told and bare and not _denied(token):
        return Quantity(qualifier=Qualifier.UNQUANTIFIED, text=token.text)
    return None


def _is_without_evidence(verb: Word) -> bool:
    """Tell "no evidence that the strikes caused civilian casualties"."""
    noun = verb.head
    denied = any(c.lower_ == "no" or c.dep_ == "neg" for c in (*noun.lefts, *noun.head.lefts))
    return verb.dep_ in ("acl", "ccomp", "relcl") and denied


def _is_set_phrase(reader: Reader, token: Word) -> bool:
    """Tell "death row" and "death threats"; "many of the deaths" is nobody new either."""
    doc, i = reader.tokens, token.i
    pairs = {reader.text_between(max(0, i - 1), i + 1).lower(), reader.text_between(i, i + 2).lower()}
    definite = i > 1 and doc[i - 1].lower_ in ("the", "these") and doc[i - 2].lower_ == "of"
    known = definite and token.lower_ == "deaths" and not _is_verified(reader, token)
    return bool(pairs & reader.lexicon.context["not_deaths"]) or known or _is_one_of_the_worst(reader, token)


def _is_one_of_the_worst(reader: Reader, token: Word) -> bool:
    """Tell "one of the largest documented death tolls", which counts tolls and nobody."""
    count = reader.count_before(token)
    if count is None or count.quantity.high != 1 or reader.words[count.end : count.end + 1] != ["of"]:
        return False
    return any(t.tag_ in ("JJS", "RBS") for t in reader.tokens[count.end : token.i])


def _is_verified(reader: Reader, token: Word) -> bool:
    """Tell "has verified 860 of the deaths", a figure of its own, from "many of the deaths"."""
    count = reader.count_before(token)
    if count is None or count.quantity.qualifier is Qualifier.UNQUANTIFIED:
        return False
    return token.head.head.head.lemma_.lower() in reader.lexicon.claimants["verifying"]


def _whose(reader: Reader, token: Word, *, zero: bool) -> tuple[int, int, Category]:
    """Return the words for whose "six rebel deaths" or "deaths among civilians" are."""
    inflicted = token.head.rights if token.dep_ == "nsubjpass" and token.head.lemma_ == "inflict" else ()
    among = next(
        (
            c
            for p in (*token.rights, *inflicted)
            if p.lower_ in ("among", "on")
            for c in p.rights
            if c.dep_ == "pobj" and c.i not in reader.time_tokens
        ),
        None,
    )
    if among is not None:
        return among.left_edge.i, among.i + 1, category_of(reader, among)
    lost = (reader.lexicon.phrases["suffered"], reader.lexicon.phrases["losing"])
    if token.dep_ == "dobj" and any(token.head.lower_ in words for words in lost):
        owner = next(iter(subjects(token.head)), None)
        if owner is not None and owner.tag_ in NOUN_TAGS:
            return max(owner.left_edge.i, owner.i - 6), owner.i + 1, category_of(reader, owner)
    count = reader.count_before(token)
    first = max(
        token.left_edge.i, token.i - 6, count.end if count is not None and count.end <= token.i else 0
    )
    words = [
        t for t in reader.tokens[first : token.i] if t.i not in reader.counts and t.tag_ in (*NOUN_TAGS, "JJ")
    ]
    if all(t.lower_ in reader.lexicon.phrases["sustained"] for t in words):  # "another 40 sustained injuries"
        return token.i, token.i, Category.UNSPECIFIED
    own = category_of(reader, token)
    named = [reader.lexicon.categories[w.lower_] for w in words if w.lower_ in reader.lexicon.categories]
    category = named[-1] if own is Category.UNSPECIFIED and named else own
    return (token.i if zero else words[0].i), token.i, category


def _quantity_of(reader: Reader, token: Word) -> Quantity | None:
    count = reader.count_before(token)
    if count is not None:
        return count.quantity
    for child in token.lefts:
        if child.lower_ in ("no", "zero") or (child.lower_ == "any" and _denied(token)):
            return Quantity(low=0, high=0, text=reader.text_between(child.i, token.i + 1))
        if (
            child.lower_ in ("a", "one")
            and token.lower_ in ("death", "fatality", "casualty")
            and child.dep_ in ("det", "nummod")
        ):
            return Quantity(low=1, high=1, text=reader.text_between(child.i, token.i + 1))
    report = token.head.head
    if token.head.lower_ == "of" and report.lemma_.lower() in ("report", "word", "sign", "news"):
        denied = next((c for c in report.lefts if c.lower_ == "no"), None)
        if denied is not None:
            return Quantity(low=0, high=0, text=reader.text_between(denied.i, token.i + 1))
    before = reader.tokens[token.i - 1].lower_ if token.i else ""
    if before in ("no", "without", "zero"):
        return Quantity(low=0, high=0, text=reader.text_between(token.i - 1, token.i + 1))
    return None


def _denied(token: Word) -> bool:
    """Tell "did not cause any casualties" and "without inflicting any casualties"."""
    node = token
    for _ in range(4):
        if any(c.dep_ == "neg" or c.lower_ == "without" for c in node.children) or node.lower_ == "without":
            return True
        node = node.head
    return False


def among_victims(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "two firemen and a nurse were among the victims"; victims who are told of are dead as a rule."""
    if token.lower_ == "victims" and reader.words[max(0, token.i - 2) : token.i] in _AMONG_THE:
        for head in (h for h in _among(reader, token) if h.tag_ != "PRP"):
            for group in groups_at(reader, head, "any"):
                if group.quantity.text:
                    yield Proposal("among the victims", token.i, Outcome.KILLED, group, part=True)


def who_are_included(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "the dead include three children" and "those killed included a nurse"."""
    verb = token.head.head if token.dep_ == "acl" else token.head
    named = "attr" if verb.lemma_.lower() == "be" else "dobj"  # "those killed were a nurse and a driver"
    plain = (
        token.lower_ in reader.lexicon.triggers and token.lower_ not in reader.lexicon.phrases["mass_nouns"]
    )
    if verb.lemma_.lower() not in ("include", "be") or token.i > verb.i or not plain:
        return
    if reader.words[token.sent.start] in ("of", "among", "amongst"):
        return  # "of those killed, 12 were"
    subject = next(iter(subjects(verb)), None)
    if subject is None or subject.i not in (token.i, token.head.i):
        return
    outcome = next((w.outcome for w in reader.lexicon.triggers[token.lower_] if w.firm), None)
    for head in (c for c in verb.rights if c.dep_ == named and c.tag_ in NOUN_TAGS):
        for group in groups_at(reader, head, "any"):
            if group.quantity.text and outcome is not None:
                yield Proposal("included", token.i, outcome, group, part=True)


def _among(reader: Reader, token: Word) -> list[Word]:
    """Return who is "among the dead"."""
    before = [reader.tokens[i].lower_ for i in range(max(0, token.i - 2), token.i)]
    if "among" not in before and "amongst" not in before:
        return []
    preposition = next(
        (t for t in reader.tokens[max(0, token.i - 2) : token.i] if t.lower_ in ("among", "amongst")), None
    )
    if preposition is None:
        return []
    verb = preposition.head
    if verb.lemma_ == "be":
        return [c for c in verb.children if c.dep_ in ("nsubj", "attr") and c.i != token.i]
    return [verb] if verb.tag_ in NOUN_TAGS else []


def _bodies(reader: Reader, token: Word, word: TriggerWord) -> Iterator[Proposal]:
    """Read "the bodies of two men", and "12 bodies" where the sentence tells of a find."""
    behind = [
        c for p in token.rights if p.dep_ == "prep" and p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"
    ]
    for head in behind:
        groups = [_counted_by_bodies(reader, token, group) for group in groups_at(reader, head, "person")]
        if not groups and token.lower_ == "body":
            groups = list(_the_body_of(reader, token, head))
        for group in groups:
            yield Proposal("bodies of", token.i, word.outcome, group)
    found = any(word in reader.lexicon.phrases["find"] for word in reader.sentence_words(token))
    owner = next((c for c in token.lefts if c.dep_ == "poss" and c.tag_ == "PRP$"), None)
    lies = token.dep_ == "nsubj" and token.head.lemma_.lower() in ("appear", "surface", "lie", "wash")
    if owner is not None and found and (lies or token.dep_ in ("nsubjpass", "dobj")):
        yield from _whose_body(reader, token, owner, word)
    elif not behind and found and token.lower_ != "remains" and not _are_counted_again(reader, token):
        count = reader.count_before(token)
        if count is not None:
            yield Proposal(
                "bodies found",
                token.i,
                word.outcome,
                bare_group(count, token.i),
            )


def _are_counted_again(reader: Reader, token: Word) -> bool:
    """Tell "two bodies had been counted twice", which lowers a toll."""
    return token.head.lower_ == "counted" and reader.words[token.head.i + 1 : token.head.i + 2] == ["twice"]


def _counted_by_bodies(reader: Reader, token: Word, group: Group) -> Group:
    """Give "nearly 40 bodies of fallen soldiers" the number that the bodies carry."""
    count = reader.count_before(token)
    if count is None or group.quantity.text:
        return group
    return replace(group, quantity=count.quantity, figure=count.start)


def _the_body_of(reader: Reader, token: Word, head: Word) -> Iterator[Group]:
    """Read "the body of the village head was found", one person although no word counts him."""
    passive = token.dep_ in ("nsubjpass", "dobj")
    if passive and is_person(reader, head, "person", counted=False) and head.tag_ in ("NN", "NNP"):
        start = token.left_edge.i if token.i - token.left_edge.i < 3 else token.i
        one = Quantity(low=1, high=1, text=reader.text_between(start, token.i + 1))
        yield Group(head.i, head.left_edge.i, head.i + 1, one, category_of(reader, head), single=True)


def _whose_body(reader: Reader, token: Word, owner: Word, word: TriggerWord) -> Iterator[Proposal]:
    """Read "his body" and "their bodies"."""
    known = antecedent_of(reader, owner) if owner.lower_ == "their" else None
    if known is not None:
        group = replace(known, head=owner.i, elliptical=False)
        yield Proposal("whose bodies", token.i, word.outcome, group)
    elif token.lower_ == "body":
        one = Quantity(low=1, high=1, text=reader.text_between(owner.i, token.i + 1))
        yield Proposal(
            "whose body", token.i, word.outcome, Group(owner.i, owner.i, owner.i + 1, one, elliptical=True)
        )


def _hostages(reader: Reader, token: Word, word: TriggerWord) -> Iterator[Proposal]:
    """Read "took 12 hostages", "were taken hostage" and "was a prisoner of war"."""
    holds = reader.lexicon.phrases["holds"]
    verb = token.head
    if verb.lower_ == "of" and verb.head.i in reader.counts:
        verb = verb.head.head  # "seized hundreds of hostages"
    if token.dep_ == "attr" and verb.lemma_.lower() in ("be", "remain", "become"):
        for subject in subjects(verb):
            for group in groups_at(reader, subject, "person", until=token.i):
                yield Proposal("in captivity", token.i, word.outcome, group)
    elif verb.lower_ in holds:
        count = reader.count_before(token)
        held = reader.tokens[token.i - 1]
        if count is not None and token.tag_ == "NN" and held.tag_ == "NNS":
            for group in groups_at(reader, held, "person", alone=True):
                yield Proposal("taken hostage", token.i, word.outcome, group)
            return
        if count is not None:
            yield Proposal(
                "holds hostages",
                token.i,
                word.outcome,
                Group(token.i, token.i, token.i + 1, count.quantity, figure=count.start),
            )
            return
        objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i != token.i]
        for head in of_last_clause(objects) if objects else ():
            for group in groups_at(reader, head, "person"):
                yield Proposal("taken hostage", token.i, word.outcome, group)
    elif (
        token.lower_ == "prisoner" and reader.text_between(token.i, token.i + 3).lower() == "prisoner of war"
    ):
        yield from _as_prisoner(reader, token, word)


def _as_prisoner(reader: Reader, token: Word, word: TriggerWord) -> Iterator[Proposal]:
    node = token.head
    for _ in range(3):
        for subject in subjects(node) if node.tag_.startswith("VB") else ():
            for group in groups_at(reader, subject, "person"):
                yield Proposal("prisoner of war", token.i, word.outcome, group)
            return
        node = node.head


def _injuries(reader: Reader, token: Word, word: TriggerWord) -> Iterator[Proposal]:
    """Read "no injuries", "three injuries reported"; wounds on one body are left to `suffered`."""
    if (
        token.head.lemma_.lower() in reader.lexicon.phrases["own_body"]
        and _quantity_of(reader, token) is None
    ):
        return
    if token.head.lemma_.lower() not in reader.lexicon.phrases["own_body"]:
        yield from _counted(reader, token, word)
