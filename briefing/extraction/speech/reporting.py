"""The words that report a quotation: clause, cue and speaker, even where the marks broke the tree."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.extraction.speech.lexicon import Complement, SpeechLexicon
from briefing.extraction.speech.quotation_marks import Quotation
from briefing.extraction.speech.sources import can_speak, names_a_speaker, source_of
from briefing.extraction.speech.syntax import (
    child,
    is_verbal,
    noun_phrase,
    trimmed,
    verb_group,
)
from briefing.extraction.speech.syntax import lemma as lemma_of
from briefing.extraction.word_table import Word, WordTable

STOPS = frozenset(".?!")
LONGEST_REPORT = 45  # tokens of a reporting clause, long appositions included
_NOMINATIVE = frozenset(
    {"he", "she", "it", "they", "who", "i", "we", "you", "one", "another", "others", "many", "some"}
)


@dataclass(frozen=True, slots=True)
class Report:
    """The words that report a quotation.

    Args:
        rule: name of the rule.
        confidence: 0 to 1.
        speaker: head token, None where no words stand for the speaker.
        speaker_span: its tokens.
        cue: tokens of the words of saying.
        verb: token of the verb.
        addressee: tokens of whom it was said to.
        until: token after the reporting clause.
    """

    rule: str
    confidence: float
    speaker: int | None
    speaker_span: tuple[int, int] | None
    cue: tuple[int, int] | None
    verb: int | None
    addressee: tuple[int, int] | None
    until: int


class ReportReader:
    """Reads reporting clauses beside the quotations of one WordTable.

    Args:
        table: the words of a parsed Doc.
        found: its quotations in order.
        lexicon: the cues.
    """

    def __init__(self, table: WordTable, found: Sequence[Quotation], lexicon: SpeechLexicon) -> None:
        self._table = table
        self._text = table.reading
        self._found = found
        self._lexicon = lexicon
        self._starts = table.idx

    def token_at(self, offset: int) -> int:
        """Return the first token that begins at or after an offset."""
        return bisect_left(self._starts, offset)

    def _reported_in(self, region: range, rule: str) -> Report | None:
        verb = next((self._table[i] for i in region if self._reports(self._table[i], region)), None)
        return self._report(verb, region, rule) if verb is not None else None

    def _reports(self, token: Word, region: range) -> bool:
        heard = token.lower_ == "told" and token.i == region.stop - 1 and token.i > region.start
        if self._does_something(token) or (heard and child(token, "dobj", "dative") is None):
            return False  # "..., inquiry told"
        if token.tag_ == "VBG" and (token.i > region.start or child(token, "ccomp", "dobj", "xcomp")):
            return False  # "..., saying that ..." reports something else
        return self._is_cue(token) and (token.dep_ != "relcl" or token.i - region.start <= 1)

    def _does_something(self, verb: Word) -> bool:
        """Tell "posted the clip" from "posted"."""
        thing = child(verb, "dobj")
        if (
            thing is None
            or thing.i < verb.i
            or Complement.OBJECT in self._lexicon.complements(lemma_of(verb))
        ):
            return False
        return thing.pos_ == "NOUN" and not names_a_speaker(thing) and child(verb, "nsubj") is not None

    def _report(self, verb: Word, region: range, rule: str) -> Report | None:
        source = self._speaker(verb, region)
        if rule == "quotation_before_cue" and source is not None and source.i < region.start < verb.i:
            first = self._top(region.start, range(region.start, verb.i))
            source = first if self._is_nominal(first) else source  # 'and nine," a judge, who ..., said'
        if source is None or not can_speak(source, self._lexicon):
            return None
        listener = child(verb, "dobj", "dative")
        return Report(
            rule=rule,
            confidence=0.95,
            speaker=source.i,
            speaker_span=noun_phrase(source, verb.i),
            cue=verb_group(verb),
            verb=verb.i,
            addressee=self._listener(listener, source, region),
            until=region.stop,
        )

    def _listener(self, listener: Word | None, source: Word, region: range) -> tuple[int, int] | None:
        """Return whom it was said to, inside the reporting clause."""
        if listener is None or listener.i == source.i or listener.i not in region:
            return None
        start, end = noun_phrase(listener)
        return trimmed(self._table, max(start, region.start), min(end, region.stop))

    def _speaker(self, verb: Word, region: range) -> Word | None:
        """Return the head of the speaker: by the tree, or beside the verb where the marks broke the tree."""
        source = source_of(verb)
        if source is not None and source.i in region and can_speak(source, self._lexicon):
            return self._name_behind(verb, source, region) or source
        if verb.i - 1 in region and verb.i > region.start:
            beside = self._top(verb.i - 1, range(region.start, verb.i))
            if self._is_nominal(beside):
                return beside
        following = verb.i + 1
        if following in region:
            beside = self._top(following, range(following, region.stop))
            listens = beside.dep_ in ("dobj", "dative") and beside.head is verb and verb.i > region.start
            told = (listens or verb.tag_ == "VBG") and self._is_told(verb)
            if self._is_nominal(beside) and not told:
                return beside
        if source is not None and verb.tag_ == "VBG" and source.i >= region.stop:  # a word of the quotation
            subjects = (t for t in self._table[region.start : verb.i] if t.dep_ == "nsubj")
            source = next(subjects, None)
        return source if source is not None and can_speak(source, self._lexicon) else None

    def _name_behind(self, verb: Word, source: Word, region: range) -> Word | None:
        """Return the name behind a cue between commas: in "The treaty, said X, ..." no treaty speaks."""
        following = verb.i + 1
        if source.i > verb.i or following not in region or self._table[verb.i - 1].text != ",":
            return None
        if self._table[following].pos_ != "PROPN" or child(verb, "dobj", "dative") is not None:
            return None
        if self._is_told(verb):
            return None  # "X, a doctor, told Y"
        return self._top(following, range(following, region.stop))

    def _is_told(self, verb: Word) -> bool:
        """Tell "told" and its like, whose object listens."""
        return Complement.REQUEST in self._lexicon.complements(lemma_of(verb))

    @staticmethod
    def _is_nominal(token: Word) -> bool:
        return token.pos_ in ("NOUN", "PROPN") or token.lower_ in _NOMINATIVE

    def _top(self, index: int, inside: range) -> Word:
        token = self._table[index]
        while token.head.i in inside and token.head.i != token.i:
            token = token.head
        return token

    def _is_cue(self, token: Word) -> bool:
        if not is_verbal(token) or self._is_a_name_given(token):
            return False
        return Complement.QUOTATION in self._lexicon.complements(lemma_of(token))

    def _is_a_name_given(self, verb: Word) -> bool:
        """Tell ", also called “Q-West”," from "what X called “a trick”": nobody stands before it."""
        before = verb.i - 1
        while before > 0 and self._table.pos[before] == "ADV":
            before -= 1
        return lemma_of(verb) == "call" and verb.dep_ == "acl" and self._table.text[before] == ","

    def _last_cue(self, region: range) -> Word | None:
        return next((self._table[i] for i in reversed(region) if self._is_cue(self._table[i])), None)

    def _clause(self, first: int, limit: int) -> range:
        """Return the tokens from `first` up to the end of their sentence."""
        last = min(limit, first + LONGEST_REPORT)
        for index in range(first, last):
            token = self._table[index]
            if token.text in STOPS or token.text in (";", "”", "“") or "\n" in token.text:
                return range(first, index)
        return range(first, last)

    def _sentence_start(self, stop: int, floor: int) -> int:
        index = stop
        while index > floor:
            token = self._table[index - 1]
            if token.text in STOPS or "\n" in token.text:
                break
            index -= 1
        while index < stop and (self._table[index].is_space or self._table[index].text in "”»\"'"):
            index += 1
        return index

    def _opening(self, index: int, floor: int) -> int:
        """Return the token of the next opening mark, the WordTable's end where there is none."""
        if index < len(self._found):
            return max(self.token_at(self._found[index].opens), floor)
        return len(self._table)

    def _closing(self, index: int) -> int:
        return bisect_right(self._starts, self._found[index].closes - 1) if index >= 0 else 0
