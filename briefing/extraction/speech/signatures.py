"""Names behind a quotation: '"..." - Ana Ruel', '"..." Ana Ruel, mayor', '"Title" — The Norish Press'."""

from briefing.extraction.speech.reporting import STOPS, Report, ReportReader
from briefing.extraction.speech.sources import FINITE, names_a_speaker
from briefing.extraction.speech.syntax import OPENING_MARKS, trimmed
from briefing.extraction.speech.word_span import WordSpan

_SHORTEST_AFTER_COMMA = 8  # words; fewer are a title
_DASHES = frozenset({"―", "—", "–", "-", "--", "~"})


def _is_name(words: WordSpan) -> bool:
    """Tell a name, "The Norish Press" and a site such as "norpress.org" among them."""
    first = words[1] if len(words) > 1 and words[0].text == "The" else words[0]
    return first.pos_ == "PROPN" or (first.text[0].isalpha() and "." in first.text[1:-1])


class SignatureReader(ReportReader):
    """Reads who signs what stands between marks."""

    def _signed(self, index: int) -> Report | None:
        """Read the name behind a dash: "..." - Name."""
        quotation = self._found[index]
        first = self.token_at(quotation.closes)
        limit = self._opening(index + 1, first)
        if not quotation.closed or first + 1 >= limit or self._table[first].text not in _DASHES:
            return None
        end = next(
            (
                i
                for i in range(first + 1, limit)
                if "\n" in self._table[i].text or self._table[i].text in STOPS
            ),
            limit,
        )
        start, end = trimmed(self._table, first + 1, self._before_date(first + 1, end))
        name = WordSpan(self._table, start, end)
        if not 0 < len(name) <= 10 or not _is_name(name) or any(t.tag_ in FINITE for t in name):
            return None
        cue = (first, first + 1)
        return Report("signature", 0.9, name.root.i, (start, end), cue, None, None, end)

    def _before_date(self, start: int, end: int) -> int:
        """Return the comma before the date behind a source: "— The Norish Press, August 15, 2008"."""
        dates = self._lexicon.months | self._lexicon.times
        commas = (i for i in range(start + 1, end - 1) if self._table.text[i] == ",")
        return next((i for i in commas if self._is_date(i + 1, dates)), end)

    def _is_date(self, place: int, dates: frozenset[str]) -> bool:
        return self._table.lower[place] in dates or self._table.text[place][0].isdigit()

    def _named_behind(self, index: int) -> Report | None:
        """Read the name behind a quotation that ends its paragraph: '"..." Ana Ruel, mayor of Orlo'."""
        quotation = self._found[index]
        first = self.token_at(quotation.closes)
        if not quotation.closed or not self._is_sentence(index) or first >= len(self._table):
            return None
        end = next((t.i for t in self._table[first : first + 12] if "\n" in t.text), len(self._table))
        start, end = trimmed(self._table, first, end) if first < end <= first + 12 else (first, first)
        words = WordSpan(self._table, start, end)
        if len(words) < 2 or words[0].i != first:
            return None
        if not all(t.pos_ == "PROPN" for t in (words[0], words[1])):
            return self._source_behind(first, end)
        if any(t.tag_ in FINITE or t.text in STOPS for t in words):
            return None
        return Report("signature", 0.8, words[1].i, (start, end), None, None, None, end)

    def _source_behind(self, first: int, end: int) -> Report | None:
        """Read a source without a name, and where it was written: '"..." Anonymous blogger, "Title"'."""
        comma = next((i for i in range(first, end) if self._table.text[i] == ","), None)
        if comma is None or comma + 1 >= end or self._table.text[comma + 1][0] not in OPENING_MARKS:
            return None
        words = WordSpan(self._table, first, comma)
        named = words.root.pos_ in ("NOUN", "PROPN") and names_a_speaker(words.root)
        if not named or not words[0].text[0].isupper() or any(t.tag_ in FINITE for t in words):
            return None
        return Report("signature", 0.8, words.root.i, (first, comma), None, None, None, end)

    def _is_sentence(self, index: int) -> bool:
        quotation = self._found[index]
        opens = self.token_at(quotation.opens)
        words = self._text[quotation.start : quotation.end]
        if opens >= len(self._table):  # the mark is part of the last token
            return False
        begins = self._sentence_start(opens, 0) >= opens or self._table[opens].is_sent_start
        if self._goes_on_in_marks(index, opens):
            return words.rstrip()[-1:] in ".?!" or self._text[quotation.closes : quotation.closes + 1] == "."
        whole = words.rstrip()[-1:] in ".?!…" or not quotation.closed
        return bool(begins) and len(words.split()) > 4 and whole

    def _goes_on_in_marks(self, index: int, opens: int) -> bool:
        """Tell a quoted sentence that goes on behind a report: 'said kits would come, "For example, ..."'."""
        quotation = self._found[index]
        words = self._text[quotation.start : quotation.end].lstrip()
        comma = opens > 0 and self._table[opens - 1].text == ","
        return (
            comma and quotation.closed and words[:1].isupper() and len(words.split()) > _SHORTEST_AFTER_COMMA
        )
