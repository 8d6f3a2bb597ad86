"""Speed of the PDF: beside bare platypus and other engines with the same content, and over many pages."""

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from statistics import median

from briefing.composition.document import (
    Align,
    Brief,
    Cell,
    Column,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
)
from briefing.composition.house_style import load_house_style
from briefing.publishing import ExportOptions, exporters
from tests.benchmarks.benchmark import Benchmark
from tests.publishing.sample_briefs import osk_brief

# One unit makes about a page: a heading, three paragraphs, a table of 15 rows.
_UNITS = 20
_ROWS = 15
_SENTENCE = (
    "Residents of the valley described shelling that began before dawn and continued intermittently, while "
    "officials in the provincial capital said that communications with several villages were interrupted. "
)


def benchmarks() -> Iterator[Benchmark]:
    """Yield the limits that the issue sets."""
    yield Benchmark(
        "tagged archival PDF / bare platypus",
        lambda: _process("ours") / _process("platypus"),
        1.4,
        f"{_UNITS} units, CPU time of one process each, imports included, best of three",
    )
    yield Benchmark(
        "time a page at 1,000 pages / at 100", _growth_with_pages, 1.3, "CPU time of export alone"
    )
    yield Benchmark(
        "sample brief / 1 s of CPU",
        lambda: _process("sample"),
        1.0,
        "from the composed brief, ReportLab and pikepdf imported in it",
    )
    yield Benchmark(
        "time a row at 10,000 rows / at 1,000", _growth_with_rows, 1.3, "one table, CPU time of export alone"
    )
    for engine in ("weasyprint", "fpdf"):
        if _works(engine):
            yield Benchmark(
                f"tagged archival PDF / {engine}",
                lambda engine=engine: _process("ours") / _process(engine),
                1.0,
                "same content, imports included",
            )


def paragraph_texts(unit: int) -> list[str]:
    """Return the paragraphs of a unit, as every engine sets them."""
    return [_SENTENCE * 2 + f"Report {unit}, part {part}." for part in range(3)]


def row_texts(unit: int) -> list[tuple[str, str, str, str]]:
    """Return the rows of a unit's table."""
    return [
        (
            f"Village {unit}-{row}",
            "killed",
            str((unit * row) % 40),
            f"as officials in district {row} said on Monday",
        )
        for row in range(_ROWS)
    ]


HEADS = ("Place", "Outcome", "Count", "Claim")
WEIGHTS = (1.2, 1.0, 0.7, 3.0)


def brief_of(units: int, rows: int = 0) -> Brief:
    """Return a brief of units, or of one table with so many rows."""
    columns = tuple(
        Column(head, weight, Align.END if head == "Count" else Align.START)
        for head, weight in zip(HEADS, WEIGHTS, strict=True)
    )

    def table(texts: list[tuple[str, str, str, str]]) -> Table:
        body = (tuple(Cell((Paragraph((Run(text),)),)) for text in row) for row in texts)
        return Table("", columns, tuple(Row(cells) for cells in body))

    if rows:
        texts = [row for unit in range(rows // _ROWS + 1) for row in row_texts(unit)][:rows]
        sections: tuple[Section, ...] = (Section("table", "Reports", (table(texts),)),)
    else:
        sections = tuple(
            Section(
                f"unit{unit}",
                f"Report {unit}",
                (*(Paragraph((Run(text),)) for text in paragraph_texts(unit)), table(row_texts(unit))),
            )
            for unit in range(units)
        )
    return replace(osk_brief(), sections=sections, sources=(), unreviewed_count=0)


def export(brief: Brief) -> bytes:
    """Return the brief as PDF."""
    return exporters()["pdf"].export(brief, load_house_style(), ExportOptions())


def _works(engine: str) -> bool:
    """Tell whether an engine can be imported; WeasyPrint also needs libraries of the system."""
    return (
        subprocess.run(
            [sys.executable, "-c", f"import {engine}"], capture_output=True, check=False
        ).returncode
        == 0
    )


@cache
def _process(engine: str) -> float:
    """Return the CPU time of an engine in a process of its own, in seconds."""
    program = (
        f"import time; from tests.benchmarks import pdf_engines; pdf_engines.run({engine!r}, {_UNITS}); "
        "print(time.process_time() - pdf_engines.STARTED.get('sample', 0.0))"
    )
    times = []
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        times.append(float(done.stdout.split()[-1]))
    return min(times)


def _growth_with_pages() -> float:
    small = median(_seconds(brief_of(100)) for _ in range(3)) / 100
    return _seconds(brief_of(1000)) / 1000 / small


def _growth_with_rows() -> float:
    small = median(_seconds(brief_of(0, rows=1_000)) for _ in range(3)) / 1_000
    return _seconds(brief_of(0, rows=10_000)) / 10_000 / small


def _seconds(brief: Brief) -> float:
    before = time.process_time()
    export(brief)
    return time.process_time() - before
