"""The MSI: codes from paths and content, byte code of the Python inside, the same bytes twice."""

import shutil
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest


@pytest.fixture
def stage(tmp_path):
    """A folder as the MSI packs it."""
    for name in ("briefing.exe", "python/python313.dll", "python/lib/briefing/cli.py"):
        (tmp_path / "stage" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "stage" / name).write_text(f"content of {name}\n" if name.endswith("exe") else "x = 1\n")
    return tmp_path / "stage"


def test_codes_of_the_msi_come_from_paths_and_content(installers, stage):
    from installers.msi import file_listing, product_code

    first, code = file_listing(stage), product_code(stage)
    assert file_listing(stage) == first
    assert product_code(stage) == code
    (stage / "briefing.exe").write_text("another content")
    assert file_listing(stage) == first  # a file keeps its component from version to version
    assert product_code(stage) != code
    components = ElementTree.fromstring(first).findall(".//{*}Component")
    assert len(components) == 3
    codes = [c.attrib["Guid"] for c in components]
    assert len(set(codes)) == 3
    references = ElementTree.fromstring(first).findall(".//{*}ComponentRef")
    assert {r.attrib["Id"] for r in references} == {c.attrib["Id"] for c in components}


def test_byte_code_of_the_msi_needs_the_python_inside(installers, stage):
    from installers.common import NotHereError
    from installers.msi import add_byte_code

    inside = "python{}{}.dll".format(*sys.version_info[:2])
    (stage / "python" / "python313.dll").rename(stage / "python" / inside)
    add_byte_code(stage, Path(sys.executable))
    (compiled,) = stage.rglob("*.pyc")
    assert compiled.read_bytes()[4] & 0b11 == 0b01  # by content, not looked at again (PEP 552)
    assert str(stage).encode() not in compiled.read_bytes()
    (stage / "python" / inside).rename(stage / "python" / "python399.dll")
    with pytest.raises(NotHereError, match=r"needs Python 3\.99"):
        add_byte_code(stage, Path(sys.executable))


def test_the_summary_of_the_msi_takes_nothing_from_chance_or_clock(installers, tmp_path, monkeypatch):
    if not shutil.which("wixl"):
        pytest.skip("no wixl here")
    from installers import msi

    (tmp_path / "stage").mkdir()
    for name in ("briefing-desk.ico", "Briefing Desk.exe"):
        (tmp_path / "stage" / name).write_bytes(b"x")
    monkeypatch.setattr(msi, "test_msi", lambda _: "")
    monkeypatch.setattr(msi, "add_byte_code", lambda *_: None)
    digests = []
    for number in range(2):
        (tmp_path / str(number)).mkdir()
        monkeypatch.setattr(msi, "DIST", tmp_path / str(number))
        made = msi.msi(tmp_path / "stage", Path(sys.executable))
        digests.append((tmp_path / str(number) / made.name).read_bytes())
        time.sleep(1.1)
    assert digests[0] == digests[1]
