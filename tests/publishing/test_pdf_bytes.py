"""The same brief gives the same bytes: over hash seeds, time zones and tampered settings of ReportLab."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.publishing import exporters
from tests.publishing.pdf_reading import osk_pdf

_PROGRAM = """
import hashlib
from briefing.composition.house_style import load_house_style
from briefing.publishing import ExportOptions, exporters
from tests.publishing.sample_briefs import osk_brief
for name in {names!r}:
    options = ExportOptions(attach_casualties=True)
    content = exporters()[name].export(osk_brief(), load_house_style(), options)
    print(name, hashlib.sha256(content).hexdigest())
"""
_ROOT = Path(__file__).parents[2]


def _digests(names: tuple[str, ...], folder: Path, **environment: str) -> dict[str, str]:
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(_ROOT)]), **environment}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(names=names)],
        env=variables,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return dict(line.split() for line in done.stdout.splitlines())


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Baku"), ("4711", "America/Los_Angeles")])
def test_bytes_of_every_format_repeat_over_hash_seeds_and_time_zones(tmp_path, seed, zone):
    names = tuple(exporters())
    first = _digests(names, tmp_path, PYTHONHASHSEED="0", TZ="UTC")
    assert len(first) == len(names)
    assert _digests(names, tmp_path, PYTHONHASHSEED=seed, TZ=zone) == first
    assert first["pdf"] == hashlib.sha256(osk_pdf()).hexdigest()


def test_settings_of_reportlab_are_ignored_wherever_they_stand(tmp_path):
    settings = "raise SystemExit('read')\ninvariant = 0\nttfAsciiReadable = 0\n"
    (tmp_path / "reportlab_settings.py").write_text(settings, encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    (home / ".reportlab_settings").write_text("ttfAsciiReadable = 0\n", encoding="utf-8")
    tampered = _digests(
        ("pdf",),
        tmp_path,
        HOME=str(home),
        RL_ttfAsciiReadable="0",
        RL_useA85="0",
        RL_pageCompression="0",
        RL_verbose="1",
        SOURCE_DATE_EPOCH="86400",
    )
    assert tampered["pdf"] == hashlib.sha256(osk_pdf()).hexdigest()


def test_settings_of_reportlab_are_pinned_where_something_imported_it_before():
    program = (
        "import os; os.environ['RL_ttfAsciiReadable'] = '0'; os.environ['RL_invariant'] = '1'\n"
        "import reportlab.rl_config as c; assert c.ttfAsciiReadable == 0\n"
        "import briefing.publishing.pdf; assert c.ttfAsciiReadable == 1 and c.invariant == 0\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=_ROOT, check=True, timeout=60)


def test_listing_the_formats_imports_no_heavy_library():
    program = (
        "import sys, briefing.publishing\n"
        "briefing.publishing.exporters()\n"
        "heavy = {'reportlab', 'pikepdf', 'docx', 'PIL', 'pyhanko', 'lxml'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=_ROOT, check=True, timeout=60)
