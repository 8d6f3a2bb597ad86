"""One invented story in the page layouts of many houses (tests/data/intake/layouts.toml)."""

import tomllib
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from pathlib import Path

TITLE = "Shelling kills nine in Tarsk as talks falter"
STANDFIRST = "The governor gives a first toll while both sides accuse each other of breaking the truce."
BODY: tuple[tuple[str, str], ...] = (
    (
        "paragraph",
        "TARSK, Ostmark — At least nine people were killed and 27 wounded when shells hit a bus station in "
        "the border town of Tarsk on Tuesday, the governor said, hours before a fourth round of talks.",
    ),
    (
        "paragraph",
        "“Nobody fired from our side,” a spokesman of the Valdorian army told reporters in the capital.",
    ),
    ("heading", "What we know so far"),
    ("paragraph", "Three of the dead were children."),
    ("paragraph", "The governor, Olen Marsk, gave these figures for the three districts of the town:"),
    ("item", "Upper Tarsk: four killed, 11 wounded"),
    ("item", "Old Market: five killed, 14 wounded"),
    ("item", "River Side: two wounded"),
    ("paragraph", "He added that two bodies had not been identified and that the figures might rise."),
    (
        "quote",
        "We call on both armies to silence their guns until the delegations have met. The truce of 4 March "
        "is still in force, and whoever breaks it will answer for it.",
    ),
    (
        "paragraph",
        "The statement was signed by the heads of both delegations, according to the mediators, who met them "
        "separately on Monday evening and again on Tuesday morning.",
    ),
    ("heading", "Accusations"),
    (
        "paragraph",
        "Ostmark’s ministry of defence said that 14 shells had been fired from behind the Brenn pass "
        "between 06:10 and 06:25. Valdoria denied it and said that its own positions had come under "
        "fire first.",
    ),
    (
        "paragraph",
        "Neither account could be verified. Monitors are to visit the place on Wednesday, their "
        "mission said.",
    ),
    (
        "paragraph",
        "In March, 118 people were killed in six days of fighting, by the count of the mediators.",
    ),
)
_MENU = "".join(
    f'<li class="menu-item"><a href="/{name.lower()}">{name}</a></li>'
    for name in ("Home", "World", "Politics", "Business", "Sport", "Culture", "Opinion", "Weather")
)
_TEASERS = "".join(
    f'<li class="related__item"><a href="/{number}"><h3>{text}</h3></a></li>'
    for number, text in enumerate(
        ("Bridge over the Senn reopens after repairs", "Grain harvest is poor", "Who are the mediators?")
    )
)
_COMMENTS = "".join(
    f'<li class="comment" id="comment-{number}"><div class="comment-body"><cite class="fn">Reader {number}'
    "</cite> says:<p>This is what happens when nobody listens to the people of the valley, as I have said "
    f"many times before. It was {number + 20} dead last time.</p></div></li>"
    for number in range(12)
)


@dataclass(frozen=True)
class Layout:
    """How a house marks up an article; templates with {text} or {items}, and {body} in `main`."""

    name: str
    main: str
    paragraph: str = "<p>{text}</p>"
    heading: str = "<h2>{text}</h2>"
    quote: str = "<blockquote><p>{text}</p></blockquote>"
    list: str = "<ul>{items}</ul>"
    item: str = "<li>{text}</li>"
    between: dict[str, str] = field(default_factory=dict)

    def page(self) -> bytes:
        """Return the story as a whole page of this layout."""
        furniture = {"title": TITLE, "standfirst": STANDFIRST, "menu": _MENU, "comments": _COMMENTS}
        main = _filled(self.main, body=self._body(), **furniture)
        return (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Lake Herald'
            '</title></head><body><div id="page"><header class="site-header"><a href="/">The Lake Herald</a>'
            f'<nav class="site-nav"><ul>{_MENU}</ul></nav></header>{_filled(main, teasers=_TEASERS)}'
            '<footer class="site-footer"><ul><li><a href="/about">About us</a></li></ul>'
            "<p>© 2023 The Lake Herald. All rights reserved.</p></footer></div></body></html>"
        ).encode()

    def _body(self) -> str:
        made = []
        for kind, parts in groupby(enumerate(BODY), key=lambda part: part[1][0]):
            rendered = [
                self._part(number, kind, text) + self.between.get(str(number), "")
                for number, (_, text) in parts
            ]
            together = "".join(rendered)
            made.append(_filled(self.list, items=together) if kind == "item" else together)
        return "\n".join(made)

    def _part(self, number: int, kind: str, text: str) -> str:
        words = escape(text, quote=False)
        term, _, meaning = words.partition(": ")
        return _filled(
            getattr(self, kind),
            text=words,
            n=str(10 + number),
            term=term,
            meaning=meaning,
            begin=words[:40],
            rest=words[40:],
        )


def _filled(template: str, **values: str) -> str:
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", value)
    return template


def layouts() -> list[Layout]:
    """Return all layouts of the data file."""
    path = Path(__file__).parents[1] / "data" / "intake" / "layouts.toml"
    return [Layout(**entry) for entry in tomllib.loads(path.read_text(encoding="utf-8"))["layout"]]


def true_body() -> str:
    """Return the text of the body, a line a part."""
    return "\n".join(text for _, text in BODY)
