"""Direct quotations: which words beside the marks report them, and whose they are where no words do."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.extraction.annotations import Unit
from briefing.extraction.speech.blocks import is_block, paragraphs_below
from briefing.extraction.speech.candidate import POSITION, Candidate
from briefing.extraction.speech.quotation_marks import Quotation
from briefing.extraction.speech.reporting import LONGEST_REPORT, STOPS, Report
from briefing.extraction.speech.signatures import SignatureReader
from briefing.extraction.speech.sources import FINITE, can_speak, names_a_speaker
from briefing.extraction.speech.syntax import (
    child,
    is_negated,
    noun_phrase,
    trim_characters,
    trimmed,
    verb_group,
)
from briefing.extraction.speech.word_span import WordSpan
from briefing.extraction.word_table import Sentence, Word

_LEADS_ON = frozenset(",?!—–-…")
_ENDS = re.compile(r"[.?!]['’\"”\s]*\Z")  # a stop, marks of an inner quotation behind it allowed
_INNER_MARKS = " \n'’\"”"  # of a quotation inside: "'Go home,'" one driver said


class QuotationReader(SignatureReader):
    """Finds who said what stands between marks: by the words behind, before, or in the sentence above."""

    def candidates(self) -> list[Candidate]:
        """Return one candidate for each quotation that words of its own report."""
        reports: list[Report | None] = []
        for index in range(len(self._found)):
            report = (
                self._after(index)
                or self._before(index)
                or self._signed(index)
                or self._named_behind(index)
                or self._runs_on(index, reports)
            )
            reports.append(report)
        return [
            self._candidate(quotation, report)
            for quotation, report in zip(self._found, reports, strict=True)
            if report is not None
        ]

    def _candidate(self, quotation: Quotation, report: Report) -> Candidate:
        content = self._content(quotation, report)
        return self._of(report, content, direct=content[0] >= quotation.start)

    @staticmethod
    def _of(report: Report, content: tuple[int, int], *, direct: bool) -> Candidate:
        return Candidate(
            rule=report.rule,
            confidence=report.confidence,
            content=content,
            cue=report.cue,
            verb=report.verb,
            speaker=report.speaker,
            speaker_span=report.speaker_span,
            addressee=report.addressee,
            direct=direct,
        )

    def _content(self, quotation: Quotation, report: Report) -> tuple[int, int]:
        """Return the words inside the marks, with those before them where the sentence began outside."""
        start, opens = quotation.start, self.token_at(quotation.opens)
        if report.rule == "quotation_before_cue":
            begins = self._sentence_start(opens, self._closing_before(quotation))
            outside = self._table[begins:opens]
            if 0 < len(outside) <= LONGEST_REPORT and not outside[-1].is_punct:
                if not any(map(self._is_cue, outside)):
                    start = outside[0].idx
                elif self._is_reported_whole(quotation, report, outside):
                    return trim_characters(self._text, outside[0].idx, quotation.closes)
        return trim_characters(self._text, start, quotation.end)

    def _is_reported_whole(self, quotation: Quotation, report: Report, outside: Sequence[Word]) -> bool:
        """Tell 'X vowed to fight "to the end," Y reported', where Y reports more than the marks hold."""
        told = [t for t in outside if self._is_cue(t)]
        closes, source = self.token_at(quotation.closes), report.speaker
        behind = self._table.text[closes : closes + 1] == [","] or self._text[quotation.end - 1] == ","
        if source is None or source < closes or not behind or self._table.pos[source] == "PRON":
            return False
        if "as" in self._table.lower[closes:source] or any(t.tag_ in ("WP", "WDT", "WRB") for t in outside):
            return False
        return all(t.tag_ in FINITE and child(t, "nsubj") is not None for t in told)

    def _closing_before(self, quotation: Quotation) -> int:
        return self._closing(self._found.index(quotation) - 1)

    def _after(self, index: int) -> Report | None:
        """Read "..., said X" and "...," X said."""
        quotation = self._found[index]
        if not quotation.closed:
            return None
        first = self.token_at(quotation.closes)
        limit = self._opening(index + 1, first)
        last_inside = self._text[quotation.start : quotation.end].rstrip(_INNER_MARKS)[-1:]
        comma_outside = first < limit and self._table[first].text == ","
        region = self._clause(first + comma_outside, limit)
        if not region or not self._may_report(self._table[region.start]):
            return None
        if (
            last_inside not in _LEADS_ON
            and not comma_outside
            and not (last_inside in STOPS and self._starts_with_cue(region))
        ):
            return None
        if self._is_title(quotation):
            return None
        report = self._reported_in(region, "quotation_before_cue")
        opens = self.token_at(quotation.opens)
        leads = report is not None and report.speaker is not None and report.speaker < opens
        if leads and report is not None and report.speaker in range(self._sentence_start(opens, 0), opens):
            return None  # 'X, who denounced the "dirty war," said that ...'
        return report

    @staticmethod
    def _may_report(first: Word) -> bool:
        """Tell whether a word can begin a reporting clause: "and said", "which says" go on."""
        goes_on = ("which", "that", "who", "where", "when", "while", "whereas", "although", "though")
        return first.dep_ != "cc" and first.lower_ not in goes_on

    def _is_title(self, quotation: Quotation) -> bool:
        """Tell the name of a programme or book in a leading phrase: 'On "Morning Talk," she said ...'."""
        opens, closes = self.token_at(quotation.opens), self.token_at(quotation.closes)
        start = self._sentence_start(opens, 0)
        leading = any(not t.is_punct and not t.is_space for t in self._table[start:opens])
        return leading and not any(t.tag_ in FINITE for t in self._table[start:closes])

    def _starts_with_cue(self, region: range) -> bool:
        token = self._table[region.start]
        return token.text.islower() and (self._is_cue(token) or token.pos_ == "PRON")

    def _before(self, index: int) -> Report | None:
        """Read X said: "...", X told Y that "..." and X: "..."."""
        quotation = self._found[index]
        stop = self.token_at(quotation.opens)
        start = self._sentence_start(stop, self._closing(index - 1))
        if start >= stop:
            start, stop = self._sentence_above(stop)
        if start >= stop:
            return None
        region, introduced = range(start, stop), self._table[stop - 1].text == ":"
        verb = self._last_cue(region)
        if verb is None and introduced:  # 'promised a "new start" for all: "..."'
            whole = range(self._sentence_start(stop, 0), stop)
            verb = self._last_cue(whole)
            region = whole if verb is not None else region
        if verb is None:
            if not introduced:
                return None
            return self._colon_speaker(region) or self._colon_subject(region, quotation)
        if not self._introduces(verb, stop):
            return None
        report = self._report(verb, region, "cue_before_quotation")
        if report is not None and self._table[stop - 1].text != ":" and not self._is_whole(quotation):
            return replace(report, rule="cue_before_fragment", confidence=0.6)
        return report

    def _introduces(self, verb: Word, stop: int) -> bool:
        """Tell whether a cue leads over to the marks, not to a clause of its own or to one quoted word."""
        last = self._table[stop - 1].text
        if last == ":":
            return True
        named = any(c.lower_ in ("what", "whom", "which") for c in verb.lefts)  # "what he called ..."
        if named or any(c.tag_ == "MD" for c in verb.lefts):
            return False
        if last in (",", "that"):
            return not self._says_something_else(verb, stop)
        return self._stands_at(verb, stop)

    def _sentence_above(self, stop: int) -> tuple[int, int]:
        """Return the sentence that ends with a colon in the paragraph above: "he said:" and a new line."""
        while stop > 0 and self._table[stop - 1].is_space:
            stop -= 1
        if stop < 2 or self._table[stop - 1].text not in (":", ","):
            return stop, stop
        if self._table[stop - 1].text == "," and not self._is_cue(self._table[stop - 2]):
            return stop, stop
        return self._sentence_start(stop, 0), stop

    def _is_whole(self, quotation: Quotation) -> bool:
        """Tell a quotation of its own from a quoted word that the sentence goes on from."""
        if _ENDS.search(self._text[quotation.start : quotation.end]):
            return True
        after = self.token_at(quotation.closes)
        return (
            after >= len(self._table) or self._table[after].text in ".?!" or "\n" in self._table[after].text
        )

    def _stands_at(self, verb: Word, stop: int) -> bool:
        """Tell whether only the listener or an adverb stands between a cue and the marks."""
        between = self._table[verb.i + 1 : stop]
        thing = child(verb, "dobj")
        if thing is not None and thing.lower_ == "it" and not self._is_told(verb):
            return False  # 'have observed it "to the letter"'
        return all(t.pos_ in ("ADV", "PRON", "PUNCT", "SPACE") for t in between)

    def _says_something_else(self, verb: Word, stop: int) -> bool:
        """Tell whether the cue already has a clause before the marks."""
        between = self._table[verb.i + 1 : stop]
        return any(
            t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ not in ("relcl", "acl") for t in between
        ) or any(t.lower_ == "that" and t.dep_ == "mark" and t.i < stop - 2 for t in between)

    def _colon_speaker(self, region: range) -> Report | None:
        start, end = trimmed(self._table, region.start, region.stop)
        words = WordSpan(self._table, start, end)
        if (
            len(words) > 8
            or not words
            or not words[0].text[0].isupper()
            or words.root.pos_ not in ("PROPN", "NOUN")
            or not names_a_speaker(words.root)
        ):
            return None
        return Report("colon_speaker", 0.75, words.root.i, (start, end), None, None, None, region.stop)

    def _colon_subject(self, region: range, quotation: Quotation) -> Report | None:
        """Read a sentence about somebody that ends with a colon: "She turned to the crowd: '...'"."""
        top = (t for t in self._table[region.start : region.stop] if t.head.i not in region or t.head is t)
        verb = next((t for t in top if t.tag_ in FINITE), None)
        subject = child(verb, "nsubj") if verb is not None and verb.tag_ in FINITE else None
        if verb is None or subject is None or subject.i not in region or not self._is_whole(quotation):
            return None
        if not names_a_speaker(subject) or not can_speak(subject, self._lexicon) or is_negated(verb):
            return None
        return Report(
            "colon_subject",
            0.75,
            subject.i,
            noun_phrase(subject, verb.i),
            verb_group(verb),
            verb.i,
            None,
            region.stop,
        )

    def blocks(self, units: Sequence[Unit]) -> list[Candidate]:
        """Return the paragraphs without marks that a cue and a colon above them bring."""
        found = []
        for index, (above, unit) in enumerate(pairwise(units)):
            introduced = self._text[above.start : above.end].rstrip().endswith(":")
            if not introduced or not is_block(self._text, unit):
                continue
            report = self._introduced_by(self.token_at(unit.start))
            if report is not None:
                found.append(self._block(report, unit))
                speaker = self._table.text_between(*report.speaker_span) if report.speaker_span else ""
                further = replace(report, rule="block_runs_on", confidence=report.confidence - 0.1)
                below = paragraphs_below(self._text, unit, units[index + 2 :], speaker)
                found += [self._block(further, paragraph) for paragraph in below]
        return found

    def _block(self, report: Report, unit: Unit) -> Candidate:
        return self._of(report, trim_characters(self._text, unit.start, unit.end), direct=True)

    def _introduced_by(self, stop: int) -> Report | None:
        start, stop = self._sentence_above(stop)
        region = range(start, stop)
        verb = self._last_cue(region) if start < stop else None
        if verb is None or any(c.tag_ == "MD" for c in verb.lefts) or is_negated(verb):
            return None
        return self._report(verb, region, "block_quotation")

    def _runs_on(self, index: int, reports: Sequence[Report | None]) -> Report | None:
        """Give a quotation without words of its own the speaker of the one that it follows."""
        if index == 0 or reports[index - 1] is None:
            return None
        before, quotation = reports[index - 1], self._found[index]
        assert before is not None
        opens = self.token_at(quotation.opens)
        closes = self.token_at(self._found[index - 1].closes)
        between = self._table[max(before.until, closes) : opens]
        adjoins = all(t.is_punct or t.is_space or t.dep_ == "cc" for t in between) and self._is_speech(index)
        adjoins = adjoins and before.rule != "signature" and self._is_whole(quotation)
        last = self._table[opens - 1]
        adjoins = adjoins and (last.is_punct or last.is_space or last.dep_ == "cc")
        if adjoins and any("\n" in t.text for t in between):  # a quoted cross-heading is no speech
            adjoins = len(self._text[quotation.start : quotation.end].split()) > 5
        if not adjoins and not quotation.continues:
            return None
        return Report(
            "quotation_runs_on",
            before.confidence - 0.03,
            before.speaker,
            before.speaker_span,
            before.cue,
            before.verb,
            before.addressee,
            max(before.until, self.token_at(quotation.closes)),
        )

    def _is_speech(self, index: int) -> bool:
        """Tell a quoted sentence or its rest from a quoted word or title."""
        quotation = self._found[index]
        return len(self._text[quotation.start : quotation.end].split()) > 2

    def unreported(self, reported: Sequence[Candidate]) -> list[Quotation]:
        """Return the quoted sentences that no words of their own report."""
        spans = [candidate.content for candidate in reported]
        return [
            q
            for i, q in enumerate(self._found)
            if self._is_sentence(i) and not any(s <= q.start + 1 and q.start < e for s, e in spans)
        ]

    def _of_subject(self, quotation: Quotation, before: Sentence) -> Candidate | None:
        """Give a quotation that ends its paragraph to the person whom the sentence before it is about."""
        above = self._text[self._table.idx[before.start] : quotation.opens]
        if "\n" in above or self._text[quotation.closes : quotation.closes + 1] not in ("", "\n"):
            return None
        words = self._table[before.start : before.end]
        subject = next((t for t in words if t.dep_ == "nsubj" and t.head.dep_ == "ROOT"), None)
        if subject is None or not (subject.pos_ == "PROPN" or subject.lower_ in ("he", "she")):
            return None
        content = trim_characters(self._text, quotation.start, quotation.end)
        span = noun_phrase(subject, subject.head.i)
        report = Report("quotation_after_subject", 0.6, subject.i, span, None, None, None, before.end)
        return self._of(report, content, direct=True)

    def follows(self, quotation: Quotation, candidates: Sequence[Candidate]) -> Candidate | None:
        """Give a quoted sentence the speaker of the report in the sentence before it."""
        opens = self.token_at(quotation.opens)
        end = opens
        while end > 0 and (self._table[end - 1].is_space or self._table[end - 1].is_punct):
            end -= 1
        if end == 0:
            return None
        before = self._table.sentence[end - 1]
        nearest = [
            c
            for c in candidates
            if c.verb is not None and before.start <= c.verb < before.end and c.confidence > POSITION
        ]
        if not nearest:
            return self._of_subject(quotation, before)
        outer = max(nearest, key=lambda c: (c.content[1] - c.content[0], c.direct))
        return replace(
            outer,
            rule="quotation_after_report",
            confidence=0.75,
            content=trim_characters(self._text, quotation.start, quotation.end),
            direct=True,
        )
