"""The component: proposals of all rules, one frame for each thing said."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import SpeechFrame, annotations
from briefing.extraction.claimant_names import name_beside
from briefing.extraction.speech.blocks import repeated, signed, signed_in_line
from briefing.extraction.speech.candidate import POSITION, VOICED, Candidate
from briefing.extraction.speech.clauses import clause_candidates
from briefing.extraction.speech.direct import QuotationReader
from briefing.extraction.speech.headlines import headline_candidates
from briefing.extraction.speech.lexicon import speech_lexicon
from briefing.extraction.speech.nouns import noun_candidates
from briefing.extraction.speech.phrases import interposed_candidates, phrase_candidates
from briefing.extraction.speech.quotation_marks import Quotation, quotations
from briefing.extraction.speech.sources import FINITE, THIRD_PERSON
from briefing.extraction.speech.speakers import SpeakerResolver
from briefing.extraction.speech.syntax import (
    lemma,
    sentence_ends,
    trim_characters,
    without_relative_clause,
    words_with_lemma,
)
from briefing.extraction.word_table import WordTable, words_of
from briefing.facts import Attribution, TimeExpressionType

# complements that leave room for a quotation behind them
_BESIDE = frozenset(
    {"verb_object", "verb_for", "verb_of", "verb_against", "verb_as", "verb_small", "verb_request"}
)
_NAMING = frozenset({"verb_as", "verb_small"})
_MOSTLY = 0.7  # of a headline's words between marks
_REPORT_REACH = 12  # tokens between a cue and the day it names


@Language.component("briefing_speech")
def mark_speech(doc: Doc) -> Doc:
    """Write the speech frames of an article into its record."""
    record, table, lexicon = annotations(doc), words_of(doc), speech_lexicon()
    ends = sentence_ends(table)
    marked = quotations(table.reading, record.units, lambda offset: _end_after(ends, offset))
    reader = QuotationReader(table, marked, lexicon)
    direct = reader.candidates()
    cues = words_with_lemma(table, lexicon.cue_words)
    clauses = [*clause_candidates(cues, lexicon), *phrase_candidates(table, lexicon)]
    known = {candidate.verb for candidate in clauses}
    clauses += interposed_candidates((cue for cue in cues if cue.i not in known), lexicon)
    nouns = list(noun_candidates(cues, lexicon))
    clauses = [*_not_carried(clauses, nouns, table), *nouns]
    direct += reader.blocks(record.units)
    sure = {candidate.verb for candidate in clauses if candidate.confidence > POSITION}
    headlines = [c for c in headline_candidates(table, lexicon) if c.verb is None or c.verb not in sure]
    read = {candidate.verb for candidate in headlines if candidate.verb is not None}
    clauses = [c for c in clauses if c.verb not in read] + headlines
    own = {candidate.content[0]: candidate.verb for candidate in direct}
    clauses = [_to_closing_mark(c, _not_of_another(c, marked, own), table.reading) for c in clauses]
    clauses = [_inside_marks(c, marked, table) for c in clauses]
    direct, clauses = _headlines_once(direct, clauses)
    direct = _without_fragments(direct, clauses, table.reading)
    clauses = _not_told_twice(clauses, direct, table.reading)
    spans = [c.content for c in clauses]
    left = [q for q in reader.unreported(direct) if not any(s < q.start and q.end <= e for s, e in spans)]
    direct += [c for q in left if (c := reader.follows(q, clauses + direct)) is not None]
    direct += [
        *repeated(table.reading, record.units, direct),
        *signed(table, record.units),
        *signed_in_line(table, record.units),
    ]
    candidates = [c for c in (*direct, *clauses) if c.content[0] < c.content[1]]  # not of marks alone
    candidates.sort(key=lambda c: c.content)
    starts = [mention.start for mention in record.times]
    frames = SpeakerResolver(table).resolve(_frame(table, candidate, starts) for candidate in candidates)
    record.frames = tuple(_voiced(table, frame) for frame in frames)
    return doc


def _voiced(table: WordTable, frame: SpeechFrame) -> SpeechFrame:
    """Take a belief for a position where its "he" or "it" turned out to be somebody with a name."""
    clause = frame.rule in ("verb_clause", "interposed")
    if frame.confidence != POSITION or not clause or not frame.speaker or not frame.cue:
        return frame
    verb, words = table[frame.cue[1] - 1], table.text_between(*frame.speaker)
    named = words.lower() in THIRD_PERSON and frame.speaker_name not in (None, words)
    believed = lemma(verb) in speech_lexicon().beliefs and verb.tag_ in FINITE
    hedged = any(c.tag_ == "MD" for c in verb.lefts)
    return replace(frame, confidence=VOICED) if named and believed and not hedged else frame


def _end_after(ends: list[int], offset: int) -> int:
    """Return the end of the sentence that holds an offset."""
    return ends[min(bisect_right(ends, offset), len(ends) - 1)]


def _to_closing_mark(candidate: Candidate, marked: Sequence[Quotation], text: str) -> Candidate:
    """Carry a content that ends inside a quotation on to its end: "said he would 'stay. I will not ...'"."""
    start = candidate.content[0]
    inside = next((q for q in marked if q.closed and start <= q.start and _cut(text, candidate, q)), None)
    if inside is None or candidate.cue is None:
        return candidate
    whole = start == inside.start
    if not whole and "\n" in text[start : inside.end]:  # only a quotation runs over paragraphs
        return candidate
    content = trim_characters(text, start, inside.end if whole else inside.closes)
    return replace(candidate, content=content, direct=whole or candidate.direct)


def _inside_marks(candidate: Candidate, marked: Sequence[Quotation], table: WordTable) -> Candidate:
    """End a report inside a quotation with that quotation: "'They ask if I miss it,' said X"."""
    if candidate.verb is None:
        return candidate
    place, (start, end) = table.idx[candidate.verb], candidate.content
    whole = next((q for q in marked if q.closed and q.start == start and q.end < end), None)
    if whole is not None and table.reading[whole.end - 1] in ",.?!":  # "wrote, 'It is time,' and shared ..."
        return replace(candidate, content=trim_characters(table.reading, start, whole.end), direct=True)
    framed = next((q for q in marked if q.closed and (q.opens, q.closes) == (start, end)), None)
    if framed is not None and (candidate.rule in _NAMING or table.reading[framed.end - 1] in ",?!"):
        # 'an allegation X dismissed as "a tired fantasy"', but 'warned against "steps backwards"'
        content = trim_characters(table.reading, framed.start, framed.end)
        return replace(candidate, content=content, direct=True)
    around = next((q for q in marked if q.closed and q.start <= place < q.end), None)
    if around is not None and around.end <= start and _quoted_whole(candidate, around, table):
        return replace(candidate, content=(start, start))  # "'All have agreed,' X said" reports no "X said"
    if around is None or not start < around.end < end:
        return candidate
    return replace(candidate, content=trim_characters(table.reading, start, around.end))


def _quoted_whole(candidate: Candidate, around: Quotation, table: WordTable) -> bool:
    """Tell whether subject and verb of a cue are both somebody's quoted words: no 'X "denied" that'."""
    return candidate.speaker is not None and around.start <= table.idx[candidate.speaker] < around.end


def _not_of_another(
    candidate: Candidate, marked: Sequence[Quotation], own: dict[int, int | None]
) -> list[Quotation]:
    """Return the quotations that a content may go on with: those inside it, those that no other cue reports.

    Args:
        candidate: the report of a cue.
        marked: all quotations.
        own: cues of the quotations that words of their own report, by where these begin.
    """
    end, verb = candidate.content[1], candidate.verb
    return [q for q in marked if q.start < end or own.get(q.start, verb) == verb]


def _cut(text: str, candidate: Candidate, quotation: Quotation) -> bool:
    """Tell whether a content ends inside a quotation, or right before the opening mark of its rest.

    "Said that shells hit the school first, 'then the shelter'"; "called for safe roads 'by tomorrow'".
    """
    end = candidate.content[1]
    if quotation.start < end:
        return end < quotation.end
    between = text[end : quotation.opens]
    if not between or not text[end - 1].isalnum() or not candidate.rule.startswith("verb_"):
        return False
    goes_on = between.strip() == "," and candidate.rule == "verb_clause"
    return (text[quotation.start].islower() and goes_on) or between.isspace()


def _without_fragments(direct: list[Candidate], clauses: list[Candidate], text: str) -> list[Candidate]:
    """Drop quoted words where a clause around them is what was said: 'it must "hold the line", X said'."""
    around = {c.verb: c.content for c in clauses}
    return [c for c in direct if c.verb not in around or not _is_fragment(c, around[c.verb], text)]


def _headlines_once(
    direct: list[Candidate], clauses: list[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """Keep the whole of a headline behind its colon, no quoted word: "Minister: 'Dozens' of men held"."""
    colons = [c for c in clauses if c.rule == "headline_colon"]
    if not colons:
        return direct, clauses
    fragments: list[Candidate] = []
    quoted: list[Candidate] = []
    for one in direct:
        around = next((c for c in colons if c.content[0] <= one.content[0] < c.content[1]), None)
        if around is None:
            continue
        whole = one.content[1] - one.content[0] > _MOSTLY * (around.content[1] - around.content[0])
        (quoted if whole else fragments).append(around if whole else one)
    return [c for c in direct if c not in fragments], [c for c in clauses if c not in quoted]


def _is_fragment(quoted: Candidate, clause: tuple[int, int], text: str) -> bool:
    if quoted.rule == "cue_before_fragment":
        return True
    (start, end), (left, right) = quoted.content, clause
    inside = left < start - 1 and end <= right and text[start].islower()
    return quoted.rule == "quotation_before_cue" and inside and text[start - 2 : start - 1].isspace()


def _not_told_twice(clauses: list[Candidate], direct: list[Candidate], text: str) -> list[Candidate]:
    """Drop clauses that repeat a quotation: same verb, or the same words.

    "Demanded an inquiry: '...'" tells two things; a colon parts them.
    """
    quoted = {d.verb: d.content for d in direct if d.verb is not None}
    told = {d.content for d in direct}
    return [
        c
        for c in clauses
        if c.content not in told
        and (c.verb not in quoted or (c.rule in _BESIDE and ":" in text[c.content[1] : quoted[c.verb][0]]))
    ]


def _not_carried(clauses: list[Candidate], nouns: list[Candidate], table: WordTable) -> list[Candidate]:
    """Drop what a verb only carries: "renewed its call for talks" is one call, not a call and its object."""
    carried = {(table[n.verb].head.i, n.speaker) for n in nouns if n.verb is not None}
    return [c for c in clauses if (c.verb, c.speaker) not in carried]


def _frame(table: WordTable, candidate: Candidate, times: Sequence[int]) -> SpeechFrame:
    return SpeechFrame(
        speaker=candidate.speaker_span,
        cue=candidate.cue,
        content=candidate.content,
        direct=candidate.direct,
        confidence=candidate.confidence,
        rule=candidate.rule,
        addressee=candidate.addressee,
        time=_time_of(table, candidate, times),
    )


def _time_of(table: WordTable, candidate: Candidate, times: Sequence[int]) -> int | None:
    """Return the time expression of the reporting clause: "said on Tuesday", not one inside what was said.

    Args:
        table: the words of the article.
        candidate: whose report it is.
        times: first tokens of the time expressions, in order.
    """
    if candidate.cue is None:
        return None
    sentence = table.sentence[candidate.cue[0]]
    start, end = candidate.content
    best, nearest = None, _REPORT_REACH + 1
    for index in range(bisect_left(times, sentence.start), bisect_left(times, sentence.end)):
        distance = abs(times[index] - candidate.cue[0])
        if distance >= nearest or start <= table.idx[times[index]] < end:
            continue
        if table.record.times[index].expression.type in (TimeExpressionType.DATE, TimeExpressionType.TIME):
            best, nearest = index, distance
    return best


def claimant_of(doc: Doc, token_index: int) -> Attribution | None:
    """Return who says so at a token: the speaker of the innermost frame whose content covers it.

    Args:
        doc: a Doc that `briefing_speech` has read.
        token_index: index of the token, such as the head of a figure.

    Returns:
        The words for the claimant with their place and party, None where the outlet speaks in its own voice.
    """
    offset = words_of(doc).idx[token_index]
    covering = [f for f in annotations(doc).frames if f.speaker and f.content[0] <= offset < f.content[1]]
    if not covering:
        return None
    return attribution_of(doc, min(covering, key=lambda f: f.content[1] - f.content[0]))


def attribution_of(doc: Doc, frame: SpeechFrame) -> Attribution | None:
    """Return the speaker of a frame as a claimant."""
    if frame.speaker is None:
        return None
    table = words_of(doc)
    start, end = without_relative_clause(table, *frame.speaker)
    words = table.text_between(start, end)
    return Attribution(
        text=words,
        party=frame.party,
        start=table.idx[start],
        end=table[end - 1].end,
        name=name_beside(words, frame.speaker_name),
    )
