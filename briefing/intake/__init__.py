"""From files, pages, feeds and the clipboard to clean, dated, sourced articles."""

from briefing.intake.errors import IntakeError
from briefing.intake.importing import read_bytes, read_path, read_paths, read_text
from briefing.intake.options import FetchOptions, IntakeLimits, IntakeOptions
from briefing.intake.result import ImportedArticle, IntakeResult, Problem, ProblemKind, Progress

__all__ = [
    "FetchOptions",
    "ImportedArticle",
    "IntakeError",
    "IntakeLimits",
    "IntakeOptions",
    "IntakeResult",
    "Problem",
    "ProblemKind",
    "Progress",
    "read_bytes",
    "read_path",
    "read_paths",
    "read_text",
]
