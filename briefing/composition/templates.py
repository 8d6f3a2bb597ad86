"""Templates of a brief as data: which sections, in which order, and how much each may hold."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from briefing.resource_files import resource


@dataclass(frozen=True, slots=True)
class Template:
    """A template of resources/templates.

    Args:
        name: its key.
        title: its name in the dialog.
        sections: names of sections in order.
        limits: largest number of rows by section, 0 for no limit.
        charts: print charts.
        history: print superseded figures and states.
        background: print earlier wars.
        all_sources: list articles too that nothing printed rests on.
        passages: print the sentences under their source.
        compact: say in a line what else takes a table; leave out what can wait.
        positions: say in a compact brief what each party has made of a ceasefire.
        most_pages: number of pages that it is meant for, 0 for any.
        shorter: limits and switches of each further step, taken where the brief has more pages.
    """

    name: str
    title: str
    sections: tuple[str, ...]
    limits: Mapping[str, int]
    charts: bool
    history: bool
    background: bool
    all_sources: bool
    passages: bool
    compact: bool
    positions: bool = True
    most_pages: int = 0
    shorter: tuple[Mapping[str, int | bool], ...] = ()

    def shortened(self, steps: int) -> "Template":
        """Return the template after some of its steps; each adds to those before."""
        template = self
        for step in self.shorter[:steps]:
            switches = {key: value for key, value in step.items() if isinstance(value, bool)}
            limits = {key: value for key, value in step.items() if key not in switches}
            template = replace(template, limits={**template.limits, **limits}, **switches)  # type: ignore[arg-type]
        return template

    def limit(self, section: str, count: int) -> int:
        """Return how many of `count` rows a section may print."""
        most = self.limits.get(section, 0)
        return min(count, most) if most else count


def templates() -> tuple[str, ...]:
    """Return the names of the templates that come with the program."""
    return tuple(sorted(path.stem for path in resource("templates").glob("*.toml")))


@cache
def load_template(name: str) -> Template:
    """Read a template once.

    Raises:
        ValueError: there is none of that name.
    """
    path = resource("templates", f"{name}.toml")
    if not path.is_file():
        raise ValueError(f"There is no template '{name}'; choose one of {', '.join(templates())}.")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Template(
        name,
        data["title"],
        tuple(data["sections"]),
        data["limits"],
        **data["switches"],
        most_pages=data.get("most_pages", 0),
        shorter=tuple(data.get("shorter", ())),
    )
