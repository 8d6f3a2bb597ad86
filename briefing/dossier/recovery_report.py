"""What a recovery found, as data for the window and in English sentences for the command line."""

from dataclasses import dataclass, field

# Rows of these tables stand nowhere else; a fact's row does, in its decisions and its proposal.
_IRREPLACEABLE = ("articles", "decisions", "settings", "drafts", "editions")


@dataclass(slots=True)
class RecoveryReport:
    """What a recovery found.

    Args:
        recovered: rows brought over, by table.
        from_journal: facts whose value was taken from their last decision.
        damaged_articles: ids of articles whose text is not the one that was hashed.
        facts_without_article: facts left behind since their article can't be read.
        unreadable: rows that can't be read and stand nowhere else, by table.
        cut_off: tables of which the end could not be found.
    """

    recovered: dict[str, int] = field(default_factory=dict)
    from_journal: int = 0
    damaged_articles: list[str] = field(default_factory=list)
    facts_without_article: int = 0
    unreadable: dict[str, int] = field(default_factory=dict)
    cut_off: list[str] = field(default_factory=list)

    def note_unreadable(self, table: str, rows: int) -> None:
        """Take note of rows that were stepped over."""
        if rows and table in _IRREPLACEABLE:
            self.unreadable[table] = self.unreadable.get(table, 0) + rows

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is known to be lost."""
        lost = (self.damaged_articles, self.facts_without_article, self.unreadable, self.cut_off)
        return not any(lost)

    @property
    def lost(self) -> tuple[str, ...]:
        """Return one sentence for each thing that could not be brought over."""
        sentences = [f"Article {name}, whose text is damaged." for name in self.damaged_articles]
        if self.facts_without_article:
            sentences.append(f"{_counted(self.facts_without_article, 'facts')} whose article can't be read.")
        sentences += [f"{_counted(n, table)} that can't be read." for table, n in self.unreadable.items()]
        sentences += [f"Perhaps more {table}: the end of them can't be found." for table in self.cut_off]
        return tuple(sentences)

    def summary(self) -> str:
        """Return one sentence for the person at the terminal."""
        counts = ", ".join(_counted(count, table) for table, count in self.recovered.items() if count)
        losses = f" Lost: {' '.join(self.lost)}" if self.lost else " Nothing is known to be lost."
        return f"Recovered {counts or 'nothing'}.{losses}"


def _counted(count: int, table: str) -> str:
    return f"{count} {table.removesuffix('s') if count == 1 else table}"
