"""Boxes of advertising between the paragraphs, told by the label above them."""

from collections import Counter
from typing import Any

from briefing.intake.tidy import one_line
from briefing.intake.word_lists import load_list, made_of_lists

_MOST_WORDS = 40
_MOST_OF_ALL = 0.2  # share of the page's words: a short report with a label above it is no box
_LABEL_TAGS = ("div", "span", "small", "b", "strong", "h4", "h5", "h6", "label")
_BOX_TAGS = frozenset(("div", "aside", "section"))
_PARAGRAPHS = ("p", "h1", "h2", "article")


def labelled_boxes(tree: Any) -> list[Any]:
    """Return the boxes that begin with a label as "Advertisement" and hold a few more words.

    A box has a name that no other part of the page without the label has, and no paragraphs: where a label
    stands at the head of the text itself, the text stays.

    Args:
        tree: the page.
    """
    labels = [element for element in tree.iter(*_LABEL_TAGS) if _is_label(element)]
    if not labels:
        return []
    words = len("".join(tree.itertext()).split())
    named = Counter(_name(element) for element in tree.iter(*_BOX_TAGS))
    found = dict.fromkeys(box for label in labels if (box := _box(label, words)) is not None)
    under_label = Counter(map(_name, found))
    return [box for box in found if named[_name(box)] == under_label[_name(box)]]


def _is_label(element: Any) -> bool:
    return len(element) == 0 and one_line(element.text or "").lower().strip(" .:") in _labels()


def _box(label: Any, words_of_page: int) -> Any | None:
    found = None
    for around in label.iterancestors():
        text = one_line(" ".join(around.itertext()))
        if around.tag not in _BOX_TAGS or len(text.split()) > min(_MOST_WORDS, _MOST_OF_ALL * words_of_page):
            break
        if next(around.iter(*_PARAGRAPHS), None) is not None or not text.startswith(one_line(label.text)):
            break
        if around.get("class") or around.get("id"):
            found = around
    return found


def _name(element: Any) -> str:
    return f"{element.tag}.{element.get('class') or element.get('id') or ''}"


@made_of_lists
def _labels() -> frozenset[str]:
    return frozenset(load_list("boilerplate")["advertising_labels"])
