"""Some victims in the words of the source: how many of whom."""

from dataclasses import dataclass

from briefing.facts import Category, Quantity


@dataclass(frozen=True, slots=True)
class Group:
    """Some victims in the words of the source.

    Args:
        head: token of the noun, or of the number where the noun is left out.
        start: first token of the words for who.
        end: token after the last.
        quantity: how many.
        category: who they are.
        elliptical: the noun is left out or is "others"; an earlier group says who.
        single: one person by name, article or kinship.
        figure: first token of the words that count them, None without such words.
        refers_to: token of the noun that "the insurgents" takes its count from, None for a count of its own.
        shared: words of the people before them whose side is theirs: "a commander and his two guards".
    """

    head: int
    start: int
    end: int
    quantity: Quantity
    category: Category = Category.UNSPECIFIED
    elliptical: bool = False
    single: bool = False
    refers_to: int | None = None
    figure: int | None = None
    shared: tuple[int, int] | None = None
