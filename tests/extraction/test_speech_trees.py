"""Reports on trees written down once: data/speech_trees.txt holds the parse, so that no model can change it.

A tree is a name behind "#", one line a word (word, head, dependency, tag, lemma; "~" glues it to the word
before) and one line behind "=" for each statement: rule, speaker, cue and content.
"""

from pathlib import Path

import pytest

from briefing.extraction.annotations import annotations
from briefing.extraction.speech import mark_speech

Row = tuple[str, int, str, str, str]
_FILE = Path(__file__).parent / "data" / "speech_trees.txt"
_SURE_ENOUGH = 0.5


def _trees() -> dict[str, tuple[list[Row], list[list[str]]]]:
    trees: dict[str, tuple[list[Row], list[list[str]]]] = {}
    for block in _FILE.read_text(encoding="utf-8").strip().split("\n\n"):
        name, *lines = block.splitlines()
        rows: list[Row] = []
        for word, head, *rest in (line.split(" ") for line in lines if not line.startswith("= ")):
            rows.append((word, int(head), rest[0], rest[1], rest[2]))
        expected = [line.removeprefix("= ").split(" | ") for line in lines if line.startswith("= ")]
        trees[name.removeprefix("# ")] = rows, expected
    return trees


TREES = _trees()


@pytest.mark.parametrize("name", TREES)
def test_a_report_is_read_from_its_tree(hand_built, name: str) -> None:
    rows, expected = TREES[name]
    doc = mark_speech(hand_built(rows))
    found = []
    for frame in annotations(doc).frames:
        spans = (frame.speaker, frame.cue)
        words = [doc[span[0] : span[1]].text if span else "-" for span in spans]
        if frame.confidence >= _SURE_ENOUGH:
            found.append([frame.rule, *words, doc.text[slice(*frame.content)]])
    assert found == expected
