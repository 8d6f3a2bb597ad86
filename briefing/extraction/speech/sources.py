"""Whose words a verb of saying brings: its subject, wherever the clause keeps it."""

from briefing.extraction.left_undone import is_left_undone
from briefing.extraction.speech.lexicon import SpeechLexicon, speech_lexicon
from briefing.extraction.speech.roles import role_lexicon
from briefing.extraction.speech.syntax import ancestors_of, antecedent, child, is_relative, lemma
from briefing.extraction.speech.victims import behind_victims, speaker_before, suffers
from briefing.extraction.word_table import Word

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "people", "ee", "ant")  # endings of nouns for people
_GOVERNED = ("pobj", "dobj")
_SET_BEHIND = frozenset({"appos", "npadvmod", "dobj", "nsubj"})
_DEEPEST = 6  # clauses above a participle in which a subject is looked for


def source_of(verb: Word, depth: int = 0) -> Word | None:
    """Return the head word of who speaks.

    The subject; the antecedent of "who"; the agent of a passive; for a coordinated verb or a participle the
    subject of the clause above it.
    """
    if depth > _DEEPEST:
        return None
    asked = (
        verb.tag_ == "VBN" and verb.dep_ == "advcl" and not child(verb, "aux")
    )  # "Asked whether ..., X replied"
    if asked or child(verb, "auxpass"):
        return _agent(verb)
    subject = child(verb, "nsubj", "csubj")
    if subject is None and verb.tag_ == "NNS":  # "X notes that", read as a noun
        return next((c for c in verb.lefts if c.pos_ == "PROPN"), None)
    if subject is not None:
        return _told_by(_behind_cue(subject, verb) or _nearer(subject, verb), verb)
    return _subject_before(verb) or _inherited(verb, depth)


def _behind_cue(subject: Word, verb: Word) -> Word | None:
    """Return the second subject behind a cue between commas: in "The road, said the police, was open"."""
    if subject.i > verb.i or verb.table.text[verb.i - 1] != ",":
        return None
    return next((c for c in verb.rights if c.dep_ == "nsubj" and c.left_edge.i == verb.i + 1), None)


def _nearer(subject: Word, verb: Word) -> Word:
    """Return the second subject behind a part of victims: "27 died, 16 of them children, X said"."""
    others = [c for c in verb.lefts if c.dep_ == "nsubj" and c.i > subject.i]
    if others and ";" in verb.table.text[subject.i : others[-1].i]:
        return others[-1]  # "War briefing: town mourns its dead; Norland rules out a truce"
    if not others or verb.table.text[others[-1].left_edge.i - 1] != ",":
        return subject
    of_all = any(c.lower_ == "of" for t in (subject, *subject.lefts) for c in t.rights)
    return others[-1] if of_all else subject


def _told_by(subject: Word, verb: Word) -> Word | None:
    """Return whom a subject stands for: the antecedent of "who", the name behind a leading participle."""
    if suffers(subject):
        return speaker_before(verb)
    if is_relative(subject) and verb.dep_ == "relcl":
        own = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.left_edge.i == subject.i + 1), None)
        return own or antecedent(verb)  # "the Front, which it says carried out ..."
    return _behind_participle(subject, verb) or subject


def _behind_participle(subject: Word, verb: Word) -> Word | None:
    """Return the name that the parser hung on a leading participle: "Writing online, X called ..."."""
    if subject.tag_ not in ("VBG", "VBN") or subject.left_edge.i != verb.sent.start:
        return None
    table = verb.table
    behind = (t for t in subject.rights if t.i < verb.i and t.dep_ in _SET_BEHIND)
    name = next((t for t in behind if table[t.left_edge.i - 1].text == ","), None)
    return name or _name_behind_comma(subject, verb)


def _name_behind_comma(participle: Word, verb: Word) -> Word | None:
    """Return the top of the words between the comma of a leading participle and its verb."""
    rest = verb.table[participle.i : verb.i]
    comma = next((t.i for t in rest if t.text == ","), None)
    if comma is None:
        return None
    inside = range(comma + 1, verb.i)
    top = next((t for t in rest if t.i in inside and t.head.i not in inside and not t.is_punct), None)
    return top if top is not None and top.pos_ in ("NOUN", "PROPN") and names_a_speaker(top) else None


def _subject_before(verb: Word) -> Word | None:
    """Return the subject tied to a neighbour: "X, addressing reporters, said", "... and X said"."""
    for clause in verb.lefts:
        if clause.tag_ == "VBG" and clause.dep_ in ("ccomp", "advcl", "csubj"):
            subject = child(clause, "nsubj")
            if subject is not None and verb.tag_ in FINITE:
                return subject
    before = verb.table[verb.i - 1] if verb.i else None
    if before is not None and before.lower_ == "then":  # "X went ahead, then said ...", tied as a report
        first = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
        return child(first, "nsubj") if first is not None else None
    if verb.dep_ != "conj" or before is None or before.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    top = before  # two coordinated verbs are parted by a conjunction, not by a noun
    while top.head.i < verb.i and top.head.pos_ in ("NOUN", "PROPN") and top.dep_ != "conj":
        top = top.head
    return top if top.i < verb.i and top.dep_ in ("conj", "nsubj", "appos", "npadvmod") else None


def _owner(verb: Word, depth: int) -> Word | None:
    """Return the noun that a participle describes; an occasion does not speak, so then whoever held it."""
    noun, lexicon = antecedent(verb), speech_lexicon()
    if noun is not None and verb.tag_ == "VB" and not names_a_speaker(noun):
        return None  # "the right to say who will govern"
    if noun is not None and noun.dep_ == "dobj" and verb.tag_ == "VBG":
        told = lemma(noun) in lexicon.papers or "quotation" in lexicon.complements(lemma(noun.head))
        if told:  # "posted a message saying", "emailed supporters saying"
            return source_of(noun.head, depth + 1) or noun
    if noun is not None and lemma(noun) in lexicon.nouns and verb.tag_ == "VBG":
        return _issuer_of(noun) or noun
    if noun is None or lemma(noun) not in lexicon.occasions:
        return noun
    above = next((t for t in ancestors_of(noun) if t.pos_ in ("VERB", "AUX")), None)
    return _subject_above(above, depth) if above is not None else noun


def _issuer_of(noun: Word) -> Word | None:
    """Return whose a request or a warning is: "the request of the council asking schools to pay"."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    behind = (child(c, "pobj") for c in noun.rights if c.lower_ in ("of", "by", "from"))
    return next((t for t in behind if t is not None and names_a_speaker(t)), None)


def _agent(verb: Word) -> Word | None:
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def _inherited(verb: Word, depth: int) -> Word | None:
    """Return the source that a verb without a subject takes over from the clause above it."""
    head = verb.head
    if verb.dep_ == "acl":
        return None if verb.tag_ == "VBN" else _owner(verb, depth)
    if head.i == verb.i or head.pos_ == "ADJ":  # "it is fair to say" has no speaker
        return None
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        head = partner(verb)
        return child(head, "nsubjpass") or source_of(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        quoted = child(head.head, "dobj") if lemma(head.head) in speech_lexicon().quoting else None
        return quoted or _subject_above(head.head, depth)
    if verb.dep_ not in ("advcl", "xcomp", "ccomp", "dep"):
        return None
    return _from_above(verb, depth)


def _from_above(verb: Word, depth: int) -> Word | None:
    """Return the source of a clause that hangs on another: companion, who was asked, subject above."""
    beside, head = companion(verb), verb.head
    if beside is not None:  # the name behind "its chief," may hang elsewhere
        behind = verb.table[beside.right_edge.i + 1 : verb.i]
        name = next((t for t in behind if t.pos_ == "PROPN" and t.head not in behind), None)
        return name or child(beside, "pobj")
    asked = child(head, "dobj") if verb.dep_ == "xcomp" and verb.tag_ == "VB" else None
    goes_on = verb.tag_ == "VBG" and lemma(verb) in speech_lexicon().continuing
    inner = child(head, "nsubj") if verb.tag_ == "VBG" and verb.dep_ == "advcl" else None
    about_a_thing = inner is not None and not names_a_speaker(inner)
    while goes_on and head.dep_ == "conj" and head.head.i < head.i:
        head = head.head  # "said its men had taken the hill and the bridge had fallen, adding ..."
    if (goes_on or about_a_thing) and head.dep_ == "ccomp" and head.head.i < head.i:
        head = head.head  # "stated that ..., adding ...", "argued the list would help, saying ..."
    return asked or _subject_above(head, depth)


def companion(verb: Word) -> Word | None:
    """Return the "with" before a participle whose noun is its subject: "..., with its chief, X, calling it".

    Args:
        verb: a participle that the parser tied to the clause before.
    """
    if verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return None
    table = verb.table
    for token in reversed(table[verb.sent.start + 1 : verb.i]):
        if token.tag_ in FINITE:
            return None
        if token.lower_ == "with" and table.text[token.i - 1] == ",":
            thing = child(token, "pobj")
            between = table[token.right_edge.i + 1 : verb.i]
            adjoins = all(t.is_punct or t.pos_ == "PROPN" for t in between)
            return token if adjoins and thing is not None and thing.i < verb.i else None
    return None


def partner(verb: Word) -> Word:
    """Return the verb that a coordinated one belongs to.

    The parser often ties it to the reported clause: "said it was worried and warned ...", "forecast that
    prices would fall and praised ...". It belongs to the report where the clause between has no tense of its
    own or only a pronoun for a subject.
    """
    inner = behind_victims(verb)
    tense = _tense(verb)
    active = verb.tag_ == "VBN" and child(verb, "dobj") is not None and child(inner, "nsubjpass") is not None
    if (tense is None and not active) or inner.dep_ not in ("ccomp", "xcomp", "advcl", "acl"):
        return inner
    subject = child(inner, "nsubj", "nsubjpass")
    loose = inner.tag_ == "VB" or (subject is not None and subject.lower_ in THIRD_PERSON)
    loose = loose or _goes_on_saying(verb, inner)
    loose = loose or lemma(verb) in speech_lexicon().continuing
    thing = subject is not None and (not names_a_speaker(subject) or suffers(subject))
    if loose or thing:
        for above in ancestors_of(inner):
            if child(above, "nsubj") and (above.tag_ == verb.tag_ or (thing and above.tag_ in FINITE)):
                return above
    return inner


def _goes_on_saying(verb: Word, inner: Word) -> bool:
    """Tell by comma and tense "said the road was open, and accused ..." from what is said of others."""
    lexicon = speech_lexicon()
    if verb.tag_ != "VBD" or lemma(verb) not in lexicon.reporting or inner.dep_ != "ccomp":
        return False
    table = verb.table
    joint = next((t for t in reversed(table[inner.i : verb.i]) if t.dep_ != "advmod"), None)
    if joint is None or joint.dep_ != "cc":
        return False
    return inner.tag_ in ("VBZ", "VBP") or table.text[joint.i - 1] == ","


def _tense(verb: Word) -> str | None:
    """Return the tag of a finite verb or of its "has", None for one without a tense."""
    if verb.tag_ in FINITE:
        return verb.tag_
    helper = child(verb, "aux") if verb.tag_ == "VBN" else None
    return helper.tag_ if helper is not None and helper.tag_ in FINITE else None


def names_a_speaker(subject: Word) -> bool:
    """Tell whether a subject may itself say something: names, offices, bodies, papers, people; no depot."""
    if subject.pos_ in ("PROPN", "PRON", "ADJ", "NUM"):
        return True
    lexicon, word = speech_lexicon(), lemma(subject)
    if word.endswith(_DOERS):
        return True
    return word in lexicon.papers or word in lexicon.documents or word in role_lexicon().speakers


def _subject_above(verb: Word, depth: int) -> Word | None:
    """Return the subject of the clause that a participle belongs to, of a passive clause too."""
    passive = child(verb, "nsubjpass")
    if passive is not None and verb.dep_ == "ccomp" and not names_a_speaker(passive):
        return source_of(verb.head, depth + 1)  # "insisted the letter was sent, saying ..."
    if passive is not None:
        return antecedent(verb) if is_relative(passive) and verb.dep_ == "relcl" else passive
    if verb.pos_ in ("NOUN", "PROPN"):
        return None
    return source_of(verb, depth + 1)


def name_before(verb: Word) -> Word | None:
    """Return the name before a finite verb whose subject the parser tied elsewhere: "X, a lawyer, said"."""
    if child(verb, "auxpass", "nsubj", "nsubjpass", "csubj", "expl") or verb.dep_ not in (
        "ROOT",
        "ccomp",
        "conj",
    ):
        return None
    table, index = verb.table, verb.i - 1
    while index > verb.sent.start and (table[index].is_punct or table[index].pos_ == "ADV"):
        index -= 1
    token = table[index]
    above: Word | None = token
    while above is not None and above.i < verb.i and (above.i == token.i or above.dep_ not in _GOVERNED):
        token, above = above, _noun_above(above)
    named = token.pos_ == "PROPN" and token.i < verb.i and token.dep_ not in _GOVERNED
    return token if named else None


def office_before(verb: Word) -> Word | None:
    """Return who stands between a comma and a cue, where the parser drew it into the list before the comma.

    "... destroyed two depots and a mast, the chief of staff said": the chief was taken for an apposition.
    """
    if verb.tag_ not in FINITE or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return None
    if child(verb, "auxpass", "nsubj", "nsubjpass", "csubj", "expl", "dobj", "ccomp") is not None:
        return None
    above: Word | None = verb.table[verb.i - 1]
    while above is not None and above.right_edge.i == verb.i - 1:
        first = above.left_edge.i
        if above.dep_ == "appos" and first > verb.sent.start and verb.table.text[first - 1] == ",":
            return above if above.pos_ in ("NOUN", "PROPN") and names_a_speaker(above) else None
        above = above.head if above.head.i != above.i else None
    return None


def name_behind(verb: Word) -> Word | None:
    """Return the name behind a cue that was taken for its object: "..., reported the Post"."""
    name = child(verb, "dobj")
    if name is None or name.pos_ != "PROPN" or child(verb, "nsubj", "aux") or verb.tag_ not in FINITE:
        return None
    table, end = verb.table, verb.sent.end
    ends = all(t.is_punct or t.is_space for t in table[name.right_edge.i + 1 : end])
    return name if ends and verb.i > 0 and table.text[verb.i - 1] in (",", "”", '"', "''") else None


def _noun_above(token: Word) -> Word | None:
    """Return the noun that a noun belongs to, over "of" as well: "chief of the League"."""
    head = token.head.head if token.head.lower_ == "of" else token.head
    return head if head.i != token.i and head.pos_ in ("NOUN", "PROPN") else None


def can_speak(source: Word, lexicon: SpeechLexicon) -> bool:
    """Tell whether a word may be a speaker: no "it is believed", no attack, nobody."""
    if source.dep_ == "expl" or source.lower_ in ("there", "what", "which", "this", "that"):
        return False
    if source.lower_ in lexicon.indefinite or source.lower_ in lexicon.times:
        return False
    if source.pos_ == "NOUN" and lemma(source) in lexicon.events:
        return False
    return not any(c.dep_ == "det" and c.lower_ in ("no", "neither") for c in source.lefts)


def is_silent(verb: Word, lexicon: SpeechLexicon) -> bool:
    """Tell whether nothing was said: "declined to comment", "without saying", "has yet to confirm"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ in lexicon.silence_prepositions:
        return True
    if is_left_undone(verb):
        return True
    before = verb.table.lower[max(verb.i - 2, 0) : verb.i]
    if before in (["short", "of"], ["yet", "to"], ["unable", "to"]):
        return True
    return verb.dep_ == "xcomp" and lemma(verb.head) in lexicon.silence_verbs
