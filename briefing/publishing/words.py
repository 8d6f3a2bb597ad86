"""Words of the page furniture in the language of the brief."""

import tomllib
from functools import cache

from briefing.resource_files import resource


class Words:
    """The furniture's words in one language.

    Args:
        language: language tag of the brief; English where there are no words for it.
    """

    def __init__(self, language: str) -> None:
        listed = _listed()
        self._words = listed["en"] | listed.get(language.split("-", maxsplit=1)[0].lower(), {})

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of a key with values filled in."""
        text = self._words[key]
        for name, value in values.items():
            # No str.format: a headline may hold braces.
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def draft(self, count: int) -> str:
        """Return what stands on each page of a draft."""
        return self("draft_one") if count == 1 else self("draft", count=count)


@cache
def _listed() -> dict[str, dict[str, str]]:
    with resource("publishing", "words.toml").open("rb") as file:
        return tomllib.load(file)
