"""What an import gives back: articles, and one sentence for everything that was left out."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from briefing.facts.article import Article
from briefing.intake.wording import counted


class ProblemKind(StrEnum):
    """What a problem means for the file that it names."""

    LEFT_OUT = "left out"  # nothing was imported from it
    NOTE = "note"  # it was imported; the analyst should look at something
    NEEDS_PASSWORD = "needs password"  # noqa: S105 (not a password)
    NEEDS_COLUMNS = "needs columns"  # of a table, before anything is imported from it
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong in an import.

    Args:
        path: file, member of an archive or address that it is about.
        sentence: one clear sentence that names the file, what is wrong and what to do.
        kind: left out, or imported with a note.
    """

    path: str
    sentence: str
    kind: ProblemKind = ProblemKind.LEFT_OUT

    @property
    def origin(self) -> str:
        """Return the path: the same word that articles use."""
        return self.path


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article with the untouched bytes that it was read from.

    Args:
        article: the clean article.
        original: the file, or the member of an archive, as it came.
        media_type: of the original ("text/html").
    """

    article: Article
    original: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """Articles in the order of their files, and what was left out."""

    articles: tuple[ImportedArticle, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: "IntakeResult") -> "IntakeResult":
        return IntakeResult(self.articles + other.articles, self.problems + other.problems)

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """Return the problems that cost an article; notes are not among them."""
        return tuple(problem for problem in self.problems if problem.kind is not ProblemKind.NOTE)

    def summary(self) -> str:
        """Return one line: how many articles came in, how many files were left out, how many notes."""
        counts = Counter(problem.kind for problem in self.problems)
        parts = [counted(len(self.articles), "article") + " imported"]
        undated = sum(item.article.published is None for item in self.articles)
        if undated:
            parts.append(f"{undated} without a date of publication")
        for kind, words in _SUMMARY_WORDS.items():
            if counts[kind]:
                parts.append(f"{counts[kind]} {words}")
        return ", ".join(parts) + "."


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is.

    Args:
        done: files finished.
        total: files in all.
        path: the file just finished.
    """

    done: int
    total: int
    path: str


_SUMMARY_WORDS = {
    ProblemKind.LEFT_OUT: "left out",
    ProblemKind.NEEDS_PASSWORD: "left out until a password is given",
    ProblemKind.CANCELLED: "not read because the import was cancelled",
    ProblemKind.NOTE: "with a note to read",
}
