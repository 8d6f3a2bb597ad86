"""Clauses and questions that are reported, also where the parser lost what they hang on."""

from briefing.extraction.speech.lexicon import speech_lexicon
from briefing.extraction.speech.sources import FINITE, THIRD_PERSON, companion, source_of
from briefing.extraction.speech.syntax import (
    OPENING_MARKS,
    SUBJECTS,
    child,
    lemma,
    noun_phrase,
    verb_group,
)
from briefing.extraction.word_table import Word, WordTable

Span = tuple[int, int]
# what a complement gives: tokens of the content, token after the cue, tokens of the addressee
Found = tuple[Span, int, Span | None]
NOMINAL = ("NOUN", "PROPN")
_CONCESSIONS = frozenset({"while", "although", "though", "because", "if", "unless", "since", "as"})
_STRAY = ("conj", "ROOT", "ccomp", "dep", "parataxis")
_SET_OFF = (",", "”", '"', "''", "—", "–", "-", "--", "’", "'", "?", "!", "»", "…")


def reported_clause(verb: Word) -> Found | None:
    """Read the clause that a verb reports, behind it or before.

    Args:
        verb: the cue.
    """
    across = _across_relative(verb)
    if across is not None:
        return across
    clauses = [c for c in verb.children if _is_complement(c) and not is_request(c) and _is_clause(verb, c)]
    clauses = [c for c in clauses if lemma(verb) == "say" or not _is_relative_clause(c)]
    clause = next((c for c in clauses if c.i > verb.i), None) or next(
        (c for c in clauses if _may_lead(c)), None
    )
    if clause is None:
        return None if _is_set_off(verb) else _unparsed_clause(verb)
    addressee = child(verb, "dobj", "dative")
    listener = noun_phrase(addressee) if addressee is not None and addressee.i < clause.i else None
    if clause.i > verb.i:
        start = _lost_subject(verb, clause) or _lost_number(verb, clause) or without_that(clause)
        return (_behind_day(verb, start, clause), clause_end(verb, clause)), verb.i + 1, listener
    span = _before(verb, clause)
    return (span, verb.i + 1, listener) if span is not None else None


def _is_complement(clause: Word) -> bool:
    """Tell a clause with "that", also where the parser took "told him earlier that ..." for an infinitive."""
    that = clause.dep_ == "xcomp" and any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)
    return clause.dep_ == "ccomp" or that


def _behind_day(verb: Word, start: int, clause: Word) -> int:
    """Return where a clause begins behind the day of its report: "said on Monday [they would stop]"."""
    subject = child(clause, *SUBJECTS)
    if start != verb.i + 1 or subject is None:
        return start
    day, behind = start + (verb.table.lower[start] == "on"), subject.left_edge.i
    return behind if _is_a_day(verb.table, day, behind) else start


def _is_a_day(table: WordTable, start: int, end: int) -> bool:
    """Tell "Monday", "7 November" and "Nov. 7"."""
    words = [table.lower[i].rstrip(".") for i in range(start, end)]
    if len(words) == 1:
        return table.tag[start] == "NNP" and words[0] in speech_lexicon().times
    months = [word in speech_lexicon().months for word in words]
    return sorted(months) == [False, True] and words[months.index(False)].isdigit()


def _across_relative(verb: Word) -> Found | None:
    """Read "the Front, which it says [carried out an ambush]": the clause's subject stands before the cue."""
    own = next((c for c in reversed(verb.lefts) if c.dep_ == "nsubj"), None)
    if own is None or own.i != verb.i - 1 or own.left_edge.i == 0:
        return None
    if own.table[own.left_edge.i - 1].tag_ not in ("WDT", "WP"):
        return None
    following = (c for c in verb.rights if c.dep_ in ("xcomp", "ccomp") and c.tag_ in (*FINITE, "VBN"))
    clause = next((c for c in following if c.i == verb.i + 1 or c.left_edge.i <= verb.i + 2), None)
    if clause is None:
        return None
    what = own.table[own.left_edge.i - 1].lower_ == "what"
    named = child(clause, "attr") if what else None
    if named is not None:  # "strikes on what it said was [a camp], two weeks after 26 people were killed"
        return (named.left_edge.i, noun_phrase(named)[1]), clause.i + 1, None
    return (verb.i + 1, clause.right_edge.i + 1), verb.i + 1, None


def _is_clause(verb: Word, clause: Word) -> bool:
    """Tell a reported clause from what the parser hung on a cue by mistake.

    A finite verb needs a subject, and behind a comma only "that" or a mark goes on with the report.
    """
    bare = clause.left_edge.i == clause.i and not child(clause, *SUBJECTS, "expl")
    if bare and clause.tag_ in ("VBD", "VBZ", "VBP"):
        between = clause.table[verb.i + 1 : clause.i]
        return _lost_subject(verb, clause) is not None or any(t.text[0] in OPENING_MARKS for t in between)
    start = clause.left_edge.i
    if _is_set_off(verb):
        return False
    if start <= verb.i + 1 or clause.table[start - 1].text != "," or _lost_subject(verb, clause) is not None:
        return True
    return clause.left_edge.lower_ in ("that", "``") or clause.left_edge.text[0] in OPENING_MARKS


def _is_relative_clause(clause: Word) -> bool:
    """Tell "the reports that track spending", whose noun was taken for a verb."""
    that = next((c for c in clause.lefts if c.dep_ == "nsubj" and c.lower_ == "that"), None)
    return that is not None and that.tag_ == "WDT" and that.i == clause.i - 1


def _is_set_off(verb: Word) -> bool:
    """Tell a report between commas from one with a clause of its own: "..., police say, but ..."."""
    after, subject = verb.table[verb.i + 1 : verb.i + 3], child(verb, "nsubj")
    if len(after) < 2 or after[0].text != "," or after[1].lower_ not in ("but", "and", "while", "although"):
        return False
    return subject is not None and subject.left_edge.i > 0 and verb.table[subject.left_edge.i - 1].text == ","


def _lost_subject(verb: Word, clause: Word) -> int | None:
    """Return where a clause begins whose subject became the cue's object: "figures show [exports] fell"."""
    thing = child(verb, "dobj")
    if thing is None or not verb.i < thing.i < clause.left_edge.i or child(clause, *SUBJECTS, "expl", "aux"):
        return None
    adjoins = clause.tag_ in (*FINITE, "VB") and clause.left_edge.i == clause.i
    return thing.left_edge.i if adjoins and "request" not in _complements(verb) else None


def _lost_number(verb: Word, clause: Word) -> int | None:
    """Return where a clause begins whose subject was tied to its cue: "said [up to 30 men] were killed"."""
    if child(clause, *SUBJECTS, "expl") is not None:
        return None
    phrase = next(
        (c for c in verb.rights if c.dep_ == "prep" and c.right_edge.i + 1 == clause.left_edge.i), None
    )
    counted = phrase is not None and phrase.i == verb.i + 1 and any(t.like_num for t in phrase.subtree)
    return phrase.i if phrase is not None and counted else None


def _complements(verb: Word) -> frozenset[str]:
    return speech_lexicon().complements(lemma(verb))


def _unparsed_clause(verb: Word) -> Found | None:
    """Read "said ... that ..." and "say the road ... is open" where the parser lost the complement."""
    gerund = child(verb, "xcomp")
    if gerund is not None and gerund.tag_ == "VBG" and lemma(verb) == "say" and _is_finite_after(gerund):
        return (gerund.left_edge.i, verb.sent.end), verb.i + 1, None  # "said leaving would be wrong"
    if gerund is not None or child(verb, "ccomp"):
        return None
    table, end = verb.table, _before_outer_report(verb)
    subject = child(verb, "nsubj")
    following = table[verb.i + 1 : end]
    that = next(
        (t for t in following if t.lower_ == "that" and t.tag_ in ("IN", "DT", "WDT") and t.i + 2 < end), None
    )
    if that is not None and _is_of_another(verb, that):
        return None
    if that is not None and _is_finite_after(that) and _only_circumstances(table, verb.i + 1, that.i):
        return (that.i + 1, _sentence_part_end(table, that.i + 1, end)), verb.i + 1, None
    if subject is None or subject.i > verb.i:
        return None
    start = _clause_start(verb)
    return None if start is None else ((start, _sentence_part_end(table, start, end)), verb.i + 1, None)


def _is_of_another(verb: Word, that: Word) -> bool:
    """Tell "announced the places that would be open" and "demanded an inquiry, stressing that ..."."""
    if that.dep_ in SUBJECTS and that.table[that.i - 1].pos_ in NOMINAL:
        return True
    above = that.head.head
    return that.dep_ == "mark" and verb.i < above.i < that.i and above.tag_ == "VBG"


def _before_outer_report(verb: Word) -> int:
    """Return where a report ends that stands inside another: "X told Y that ..., his ministry said"."""
    outer, end = verb.head, verb.sent.end
    if verb.dep_ != "ccomp" or outer.i < verb.i or outer.tag_ not in FINITE:
        return end
    subject = child(outer, "nsubj")
    if subject is None or subject.left_edge.i <= verb.right_edge.i:
        return end
    return min(outer.i, subject.left_edge.i)


def _clause_start(verb: Word) -> int | None:
    """Return the first token of the finite clause after a cue, circumstances of the cue passed over."""
    table = verb.table
    for token in table[verb.i + 1 : verb.sent.end]:
        if token.text in (";", ":") or token.tag_ in ("WDT", "WP", "WRB"):
            return None
        if token.tag_ not in FINITE:
            continue
        subject = child(token, "nsubj", "nsubjpass", "expl")
        if token.tag_ == "MD" or token.dep_ in ("aux", "auxpass"):
            subject = child(token.head, *SUBJECTS, "expl")
        taken = child(verb, "dobj")
        if subject is None and taken is not None and taken.right_edge.i < token.i and token.dep_ in _STRAY:
            joined = any(c.dep_ == "cc" and c.i == token.i - 1 for c in (*token.lefts, table[token.i - 1]))
            return None if joined else taken.left_edge.i  # "say greed, not fear, is the cause"
        if token.dep_ in ("relcl", "acl", "advcl", "conj") or subject is None or subject.i < verb.i:
            return None
        if _is_set_apart(verb, token, subject):
            return None
        return subject.left_edge.i if subject.left_edge.i > verb.i else None
    return None


def _is_set_apart(verb: Word, clause: Word, subject: Word) -> bool:
    """Tell "continued, she noted, ..." and "As X lamented the loss, Y went on" from what a cue reports."""
    if clause.table[clause.i - 1].pos_ in ("PRON", "PROPN") and "interposed" in _complements(clause):
        return True
    done = child(verb, "dobj") is not None and "request" not in _complements(verb)
    return done and clause.table.text[subject.left_edge.i - 1] == ","


def _is_finite_after(token: Word) -> bool:
    return any(t.tag_ in FINITE for t in token.table[token.i + 1 : token.sent.end])


def _only_circumstances(table: WordTable, start: int, end: int) -> bool:
    """Tell whether nothing but the listener, a place or a time stands between a cue and "that"."""
    if any(t.tag_ in FINITE or t.text in (";", ":", "”", '"') for t in table[start:end]):
        return False
    return not any(t.tag_ == "VB" and "clause" in _complements(t) for t in table[start:end])


def _sentence_part_end(table: WordTable, start: int, end: int) -> int:
    return next((t.i for t in table[start:end] if t.text == ";"), end)


def _may_lead(clause: Word) -> bool:
    """Tell whether a clause before its cue can be what was said: no "when ..." and no "as ..."."""
    return (
        not any(c.dep_ == "mark" or c.tag_ == "WRB" for c in clause.lefts)
        or clause.left_edge.lower_ == "that"
    )


def without_that(clause: Word) -> int:
    """Return the first token of a clause after "that" and the marks around it."""
    start = clause.left_edge.i
    table = clause.table
    while start < clause.i and (table[start].is_punct or table[start].is_space):
        start += 1
    if table.tag[start] in ("RB", "RBR") and table.lower[start + 1] == "that" and start + 1 < clause.i:
        start += 1  # "told the agency earlier that"
    first = table[start]
    if first.lower_ == "that" and (first.dep_ == "mark" or (first.tag_ == "IN" and start + 1 < clause.i)):
        start += 1
    return start


def without_edges(table: WordTable, start: int, end: int) -> tuple[int, int]:
    """Cut the source of a source before a content, and the speaker of the next behind it.

    "Said that, according to doctors, [12 had died]"; "rejected [the plan], with its chief, X, calling it".
    """
    first = start + 1 if table.text[start] == "," and start + 1 < end else start
    behind = table[first].right_edge.i + 1
    named = speech_lexicon().behind_source_phrase(table.lower, first) is not None
    if named and behind < end - 1 and table.text[behind] == ",":
        start = behind + 1
    if "with" not in table.lower[start + 1 : end]:
        return start, end
    for token in table[start + 1 : end]:
        if token.lower_ == "with" and table.text[token.i - 1] == ",":
            rest = table[token.i + 2 : token.sent.end]
            if any(t.tag_ == "VBG" and companion(t) is token for t in rest):
                return start, token.i - 1
    return start, end


def clause_end(verb: Word, clause: Word) -> int:
    """Return the end of a clause after its verb; adjuncts hung on the verb belong to it."""
    end = clause.right_edge.i + 1
    first = next((t for t in clause.table[without_that(clause) : end] if not t.is_punct), clause)
    if first.dep_ == "mark" and first.lower_ in _CONCESSIONS:  # "said that while A, B": B is said as well
        return verb.sent.end
    for sibling in verb.rights:
        if sibling.left_edge.i < end:
            continue
        if (
            sibling.dep_ in ("prep", "npadvmod", "advmod")
            or _is_subordinate(sibling)
            or _goes_on(sibling, end)
            or (sibling.dep_ == "ccomp" and sibling.left_edge.i == end and not sibling.table[end].is_punct)
        ):
            end = sibling.right_edge.i + 1
        elif not sibling.is_punct and sibling.dep_ != "cc":
            break
    return _before_another(verb, end)


def _before_another(cue: Word, end: int) -> int:
    """Return where a report ends before another's: "X said 21 had died; Y put its toll at 40"."""
    table = cue.table
    mark = next((t.i for t in table[cue.i : end] if t.text == ";"), None)
    if mark is None:
        return end
    for verb in table[mark:end]:
        subject = child(verb, "nsubj") if verb.tag_ in FINITE else None
        known = subject is not None and subject.i > mark and subject.pos_ in NOMINAL
        if known and (lemma(verb) in speech_lexicon().reporting or "at" in _complements(verb)):
            return mark
    return end


def _goes_on(clause: Word, end: int) -> bool:
    """Tell whether a clause tied to the cue is still said: "and that ...", "and she ..." without a comma."""
    if clause.dep_ != "conj" or child(clause, "nsubj", "nsubjpass") is None:
        return False
    joined = clause.table[end]
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts):
        return True
    subject = child(clause, "nsubj", "nsubjpass")
    follows = joined.dep_ == "cc" and subject is not None and subject.i == end + 1
    return follows and subject is not None and subject.lower_ in THIRD_PERSON


def _is_subordinate(token: Word) -> bool:
    return token.dep_ == "advcl" and token.tag_ != "VBG"


def _before(verb: Word, clause: Word) -> Span | None:
    """Return the content before its cue: from the sentence's start to the comma before "X said"."""
    start = verb.sent.start
    start = next((t.i + 1 for t in reversed(verb.table[start : verb.i]) if t.text == ";"), start)
    edge = min(
        [verb_group(verb)[0], *(c.left_edge.i for c in verb.children if c.dep_ == "nsubj" and c.i > clause.i)]
    )
    source = source_of(verb)
    if source is not None and clause.i < source.i < verb.i:  # a part of the victims stands before the source
        edge = max(edge, source.left_edge.i)
    if clause.right_edge.i > verb.right_edge.i:  # the report stands inside its content: not this rule's
        return None
    return (start, edge) if edge > start and verb.table[edge - 1].text in _SET_OFF else None


def is_request(clause: Word) -> bool:
    """Tell whether a clause is an infinitive with "to"."""
    return any(c.tag_ == "TO" for c in clause.lefts)


def reported_question(verb: Word) -> Found | None:
    """Read "asked when the road would be open", "asked the army whether ..."."""
    for clause in verb.rights:
        first = next((t for t in clause.subtree if not t.is_punct), clause)
        if clause.dep_ not in ("ccomp", "advcl") or child(clause, *SUBJECTS, "expl") is None:
            continue
        if first.lower_ in ("whether", "if") or first.tag_ in ("WRB", "WP", "WDT", "WP$"):
            asked = child(verb, "dobj", "dative")
            listener = noun_phrase(asked) if asked is not None and asked.i < first.i else None
            return (first.i, clause.right_edge.i + 1), verb.i + 1, listener
    return None
