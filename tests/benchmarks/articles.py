"""Articles to measure speed with: the sentences of the sample articles, mixed to a length, always the same.

The annotated test articles stay out: they hold a trap in every sentence, which no newspaper does.
"""

import random
import re
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


@cache
def _sentences() -> tuple[str, ...]:
    texts = [
        path.read_text(encoding="utf-8") for path in sorted((_ROOT / "resources" / "samples").glob("*.txt"))
    ]
    parts = (part.strip() for text in texts for part in re.split(r"(?<=[.!?”])\s+|\n+", text))
    return tuple(part for part in parts if len(part.split()) > 5)


def news_texts(count: int, words: int) -> list[str]:
    """Return articles of about so many words, each in paragraphs of two sentences."""
    chooser = random.Random(7)
    return [_text(chooser, words) for _ in range(count)]


def _text(chooser: random.Random, words: int) -> str:
    chosen: list[str] = []
    while sum(len(sentence.split()) for sentence in chosen) < words:
        chosen.append(chooser.choice(_sentences()))
    return "\n\n".join(" ".join(chosen[i : i + 2]) for i in range(0, len(chosen), 2))
