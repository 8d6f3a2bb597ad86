"""Attributions without a complement: "according to X", and reporting clauses set between commas."""

from collections.abc import Iterable, Iterator

from briefing.extraction.speech.candidate import POSITION, Candidate
from briefing.extraction.speech.lexicon import Complement, SpeechLexicon, speech_lexicon
from briefing.extraction.speech.sources import (
    FINITE,
    can_speak,
    name_behind,
    names_a_speaker,
    office_before,
    source_of,
)
from briefing.extraction.speech.syntax import (
    characters,
    child,
    is_negated,
    lemma,
    noun_phrase,
    verb_group,
    words_with_lemma,
)
from briefing.extraction.word_table import Word, WordTable

_LONGEST_INTERVAL = 5  # tokens of "less than a day"
_CLAUSES = frozenset({"parataxis", "ROOT", "advcl", "ccomp", "conj", "dep", "acl", "relcl"})


def phrase_candidates(table: WordTable, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield attributions by "according to" and its like: the source follows, the content is the rest."""
    openings = lexicon.source_phrases
    for place in [i for i, first in enumerate(table.lower) if first in openings]:
        after = lexicon.behind_source_phrase(table.lower, place)
        candidate = _according_to(table[place], after, lexicon) if after is not None else None
        if candidate is not None:
            yield candidate


def _according_to(first: Word, after: int, lexicon: SpeechLexicon) -> Candidate | None:
    sentence = first.sent
    source = _object_of(first, after)
    if source is None or lemma(source) in lexicon.no_sources:
        return None
    speaker = _issuer(source, lexicon)
    end = noun_phrase(source)[1]
    end = min(end, _comma_before_clause(source, end))
    if end >= sentence.end - 1 and first.i - sentence.start <= 1:
        end = _comma_after_source(source, sentence.end)
    end = _after_apposition(source, end, sentence.end)
    end = _before_taken_subject(source, end, sentence.end)
    content = _rest_of_clause(first, end, sentence.start, sentence.end)
    if content is None:
        return None
    span = noun_phrase(speaker)
    return Candidate(
        rule="according_to",
        confidence=0.92,
        content=content,
        cue=(first.i, after),
        verb=first.i,
        speaker=speaker.i,
        speaker_span=(span[0], min(span[1], end)),
    )


def _object_of(first: Word, after: int) -> Word | None:
    table = first.table
    if after >= len(table):
        return None
    preposition = table[after - 1]
    thing = child(preposition, "pobj") or (child(preposition, "dobj") if preposition.tag_ == "VBG" else None)
    if thing is not None and thing.i >= after:
        return thing
    if table[after].text.istitle() and table[after].pos_ == "VERB":  # a name that the parser took for a verb
        return table[after]
    token = table[after]
    while token.head.i > token.i and token.head.i < first.sent.end:
        token = token.head
    return token if token.pos_ in ("NOUN", "PROPN", "PRON") else None


def _issuer(source: Word, lexicon: SpeechLexicon) -> Word:
    """Return who issued a document: "a statement from X" speaks for X."""
    if lemma(source) not in lexicon.papers:
        return source
    for preposition in source.rights:
        if preposition.lower_ in ("from", "by", "of") and preposition.dep_ in ("prep", "agent"):
            issuer = child(preposition, "pobj")
            if issuer is not None and issuer.pos_ == "PROPN":
                return issuer
        if preposition.dep_ == "acl":
            agent = child(preposition, "agent")
            issuer = child(agent, "pobj") if agent is not None else None
            if issuer is not None:
                return issuer
    return source


def _comma_before_clause(source: Word, end: int) -> int:
    """Return where a leading source phrase ends when the parser drew the main clause into it."""
    for clause in source.subtree:
        if (
            clause.dep_ in ("relcl", "acl", "conj", "appos")
            and clause.pos_ in ("VERB", "AUX")
            and clause.i < end
        ):
            subject = child(clause, "nsubj")
            if subject is not None and subject.tag_ not in ("WP", "WDT") and clause.dep_ != "relcl":
                return clause.left_edge.i
    return end


def _before_taken_subject(source: Word, end: int, limit: int) -> int:
    """Return the comma behind a source that the clause's subject was drawn into: "X, [staff] were told"."""
    table = source.table
    if end >= limit or table.tag[end] not in FINITE:
        return end
    return next((t.i for t in table[source.i + 1 : end - 1] if t.text == ","), end)


def _after_apposition(source: Word, end: int, limit: int) -> int:
    """Return the end of a source with the apposition behind it: "X, a monitoring group, ..."."""
    table = source.table
    if end + 1 >= limit or table[end].text != "," or table[end + 1].lower_ not in ("a", "an"):
        return end
    comma = next((t.i for t in table[end + 1 : limit] if t.text == ","), None)
    if comma is None or any(t.tag_ in FINITE for t in table[end + 1 : comma]):
        return end
    return comma


def _comma_after_source(source: Word, limit: int) -> int:
    """Return where a leading source ends when the parser took the whole sentence for it: at its comma.

    An apposition between two commas still belongs to the source.
    """
    table = source.table
    commas = [t.i for t in table[source.i : limit] if t.text == ","]
    if (
        len(commas) > 1
        and commas[1] - commas[0] < 12
        and not any(t.tag_ in FINITE for t in table[commas[0] : commas[1]])
    ):
        return commas[1]
    return commas[0] if commas else limit


def _rest_of_clause(first: Word, end: int, sent_start: int, sent_end: int) -> tuple[int, int] | None:
    table = first.table
    sent_start, sent_end = _between_semicolons(table, (sent_start, sent_end), (first.i, end))
    leading = all(
        t.is_punct or t.is_space or t.pos_ in ("CCONJ", "ADV", "PART") for t in table[sent_start : first.i]
    )
    if first.i > sent_start and end < sent_end - 1:
        joined = table[first.i - 1].dep_ == "cc"
        leading = leading or joined or _behind_hinge(table, first.i, end, sent_end)
    if leading:
        left, right = end, sent_end
    else:
        left, right = sent_start, first.i
        if _goes_on(table, end, sent_end):
            right = sent_end
    if left >= right:
        return None
    span = characters(table, left, right)
    return span if span[0] < span[1] else None


def _behind_hinge(table: WordTable, first: int, end: int, sent_end: int) -> bool:
    """Tell whether a new clause begins before the phrase: "..., which, according to X, was ..."."""
    hinge = first - 2 if table[first - 1].text == "," else first - 1
    if hinge <= 0 or table[end].text != ",":
        return False
    reported = table[hinge].lower_ == "that" and (hinge == first - 1 or table[hinge].dep_ == "mark")
    relative = table[hinge].lower_ == "that" and table[hinge].dep_ in ("nsubj", "nsubjpass", "dobj")
    joins = reported or relative or table[hinge].tag_ in ("WDT", "WP", "CC")
    return joins and any(t.tag_ in FINITE for t in table[end:sent_end])


def _goes_on(table: WordTable, end: int, sent_end: int) -> bool:
    """Tell whether the main verb comes only after the phrase: "The road, according to police, was open"."""
    sentence = table.sentence[sent_end - 1]
    return any(t.head.i == t.i for t in table[max(end, sentence.start) : sent_end])


def interposed_candidates(cues: Iterable[Word], lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield reporting clauses between commas or at the end that the parser did not give a complement.

    Args:
        cues: the words of an article that may bring one and bring none by their complement, in order.
        lexicon: the cues.
    """
    for token in words_with_lemma(cues, lexicon.interposed_words):
        if token.dep_ in _CLAUSES and token.pos_ in ("VERB", "AUX") and not is_negated(token):
            yield from _interposed(token, lexicon)


def _interposed(verb: Word, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    table, sentence = verb.table, verb.sent
    behind = name_behind(verb)
    parted = office_before(verb)
    source = behind or parted or source_of(verb)
    if source is None or not can_speak(source, lexicon) or (parted is None and source.head.i != verb.i):
        return
    inner = child(verb, "ccomp", "xcomp", "dobj") if behind is None else None
    listener = inner is not None and inner.dep_ == "dobj" and "request" in lexicon.complements(lemma(verb))
    if (
        inner is not None
        and not listener
        and not (inner.i < verb.i and inner.right_edge.i > verb.right_edge.i)
        and not _is_behind_comma(verb, inner)
    ):
        return
    if source.lower_ in lexicon.first_person:
        return
    cue = verb_group(verb)
    speaker = noun_phrase(source, verb.i)
    start = min(cue[0], speaker[0])
    as_ = table[start - 1] if start > sentence.start and table[start - 1].lower_ == "as" else None
    start = as_.i if as_ is not None else start
    if start == sentence.start:
        if as_ is not None:
            yield from _as_leads(verb, cue, speaker, source, lexicon)
        return
    if table[start - 1].text not in (",", "”", '"', "—", "–", "-"):
        return
    end = _report_end(verb, max(cue[1], speaker[1]), sentence.end)
    spoken = (lemma(verb), Complement.INTERPOSED.value) in lexicon.spoken
    for left, right in interposed_parts(table, (sentence.start, sentence.end), (start, end)):
        yield Candidate(
            rule="interposed",
            confidence=0.88 if spoken else POSITION,
            content=characters(table, left, right),
            cue=cue,
            verb=verb.i,
            speaker=source.i,
            speaker_span=speaker,
        )


def _is_behind_comma(verb: Word, inner: Word) -> bool:
    """Tell whether a clause goes on behind a report: "..., she noted, where ...", "..., X says, but ..."."""
    after = verb.table[verb.i + 1 : verb.i + 3]
    if len(after) < 2 or after[0].text != "," or inner.i < after[1].i:
        return False
    return after[1].tag_ in ("WRB", "CC")


def _as_leads(
    verb: Word, cue: tuple[int, int], speaker: tuple[int, int], source: Word, lexicon: SpeechLexicon
) -> Iterator[Candidate]:
    """Yield "As X noted, the road was open"."""
    table, sentence = verb.table, verb.sent
    end = _report_end(verb, max(cue[1], speaker[1]), sentence.end)
    spoken = (lemma(verb), Complement.INTERPOSED.value) in lexicon.spoken
    if end < sentence.end - 2 and table[end].text == "," and spoken:
        yield Candidate(
            rule="as_interposed",
            confidence=0.75,
            content=characters(table, end + 1, sentence.end),
            cue=cue,
            verb=verb.i,
            speaker=source.i,
            speaker_span=speaker,
        )


def interposed_parts(
    table: WordTable, sentence: tuple[int, int], report: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return what a reporting clause leaves of its sentence, as token spans.

    Two parts where the first is a clause by itself ("Ten were held, police said, all of them men"); one part
    that holds the reporting clause where only both together are one ("The road, police said, was open").
    """
    start, end = report
    sentence = _between_semicolons(table, sentence, report)
    goes_on = end < sentence[1] - 2 and table[end].text in (",", "—", "–")
    rest_is_clause = goes_on and any(t.tag_ in FINITE for t in table[end : sentence[1]])
    hinge = table[start - 2] if start - 2 > sentence[0] else None
    if hinge is not None and rest_is_clause and (hinge.tag_ in ("WDT", "WP", "CC") or hinge.lower_ == "that"):
        return [(end, sentence[1])]
    finite = sum(t.tag_ in FINITE for t in table[sentence[0] : start])
    if finite == 0 or (finite == 1 and _is_subordinate(table, sentence[0], start)):
        whole = rest_is_clause and start - sentence[0] > 1 and not _is_adverbial(table, sentence[0], start)
        if whole:
            return [sentence]
        return [(end, sentence[1])] if rest_is_clause else []
    if goes_on and not rest_is_clause and hinge is not None and hinge.dep_ == "cc":
        return [sentence]  # "a composer, and, he says, an activist"
    if goes_on and (_is_another_report(table, end, sentence[1]) or _is_aside(table, end + 1)):
        goes_on = False
    return [(sentence[0], start), (end, sentence[1])] if goes_on else [(sentence[0], start)]


def _between_semicolons(
    table: WordTable, sentence: tuple[int, int], report: tuple[int, int]
) -> tuple[int, int]:
    """Return the part of a sentence that is this report's: "X warned of ...; two, Y said, were freed"."""
    first = next((t.i + 1 for t in reversed(table[sentence[0] : report[0]]) if t.text == ";"), sentence[0])
    if not any(_reports(t) for t in table[sentence[0] : first]):
        first = sentence[0]
    last = next((t.i for t in table[report[1] : sentence[1]] if t.text == ";"), sentence[1])
    return first, last if any(_reports(t) for t in table[last : sentence[1]]) else sentence[1]


def _reports(verb: Word) -> bool:
    """Tell whether a verb brings a report of its own."""
    spoken = verb.tag_ in FINITE and (lemma(verb), Complement.CLAUSE.value) in speech_lexicon().spoken
    return spoken and child(verb, "nsubj") is not None


def _is_another_report(table: WordTable, start: int, end: int) -> bool:
    """Tell whether somebody else goes on after a report: "..., X claimed, but Y said ..."."""
    if table[start + 1].dep_ != "cc":
        return False
    return any(_reports(t) or _judges(t) for t in table[start + 1 : end])


def _judges(verb: Word) -> bool:
    """Tell whether a verb brings what a named or described speaker says: "and Y described it as ..."."""
    subject = child(verb, "nsubj") if verb.tag_ in FINITE else None
    if subject is None or lemma(verb) not in speech_lexicon().reporting:
        return False
    return subject.pos_ in ("NOUN", "PROPN") and names_a_speaker(subject)


def _is_subordinate(table: WordTable, start: int, end: int) -> bool:
    first = next(
        (t for t in table[start:end] if not t.is_punct and not t.is_space and t.pos_ != "CCONJ"), None
    )
    return first is not None and (first.pos_ == "SCONJ" or first.tag_ in ("WRB", "VBN", "VBG"))


def _is_aside(table: WordTable, first: int) -> bool:
    """Tell what the outlet adds behind a report: ", as quoted by X", ", where ...", ", citing ..."."""
    quoted = table[first].lower_ == "as" and first + 1 < len(table) and table[first + 1].tag_ == "VBN"
    if quoted or table[first].tag_ == "WRB" or table[first].lower_ == "but":
        return True
    corrects = table[first].tag_ == "VBG" and lemma(table[first]) in speech_lexicon().correcting
    return corrects or _sets_a_time(table, first)


def _sets_a_time(table: WordTable, first: int) -> bool:
    """Tell ", less than a day after a raid had left 13 dead", which sets a report in its time."""
    intervals = speech_lexicon().intervals
    for place in range(first, min(first + _LONGEST_INTERVAL, len(table) - 1)):
        if lemma(table[place]) in intervals:
            clause = any(t.tag_ in FINITE for t in table[place : table[first].sent.end])
            return clause and table[place + 1].lower_ in ("after", "before")
    return False


def _is_adverbial(table: WordTable, start: int, end: int) -> bool:
    """Tell whether only a phrase of place or time stands before the report: "In a statement, X said"."""
    first = next((t for t in table[start:end] if not t.is_punct and not t.is_space), None)
    return first is None or first.pos_ in ("ADP", "SCONJ", "ADV", "CCONJ", "VERB")


def _report_end(verb: Word, end: int, limit: int) -> int:
    table = verb.table
    while (
        end < limit and table[end].text not in (",", ".", "—", "–", ";") and table[end].i <= verb.right_edge.i
    ):
        end += 1
    return end
