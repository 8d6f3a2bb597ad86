"""What a system reads about the program parses and says the same: desktop file, MIME type, property lists."""

import ast
import plistlib
from pathlib import Path
from xml.etree import ElementTree

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.mark.parametrize("path", sorted((PACKAGING / "linux").glob("*.xml")), ids=lambda p: p.name)
def test_xml_parses(path):
    ElementTree.parse(path)


def test_property_lists_parse():
    for path in (PACKAGING / "macos").glob("*.plist"):
        assert plistlib.loads(path.read_bytes())


def test_the_desktop_file_opens_our_mime_type():
    desktop = (PACKAGING / "linux" / "org.briefingdesk.BriefingDesk.desktop").read_text()
    mime = ElementTree.parse(PACKAGING / "linux" / "org.briefingdesk.BriefingDesk.mime.xml").getroot()
    (kind,) = mime
    assert kind.attrib["type"] in desktop
    assert [g.attrib["pattern"] for g in kind.findall("{*}glob")] == ["*.briefing"]


def _info_plist():
    """The property list of the bundle as the spec writes it."""
    tree = ast.parse((PACKAGING / "briefing-desk.spec").read_text())
    (written,) = [
        keyword.value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        for keyword in call.keywords
        if keyword.arg == "info_plist"
    ]
    return eval(compile(ast.Expression(written), "info_plist", "eval"), {"version": "1.2.3"})


def test_the_bundle_of_macos_opens_our_document_type():
    info = plistlib.loads(plistlib.dumps(_info_plist()))
    (document,) = info["CFBundleDocumentTypes"]
    (exported,) = info["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    tags = exported["UTTypeTagSpecification"]
    mime = ElementTree.parse(PACKAGING / "linux" / "org.briefingdesk.BriefingDesk.mime.xml").getroot()
    assert (tags["public.filename-extension"], tags["public.mime-type"]) == (
        ["briefing"],
        mime[0].attrib["type"],
    )
    assert info["CFBundleShortVersionString"] == "1.2.3"


def test_the_flatpak_wraps_the_appdir_and_has_no_network():
    text = (PACKAGING / "linux" / "org.briefingdesk.BriefingDesk.flatpak.yml").read_text()
    for line in ("id: org.briefingdesk.BriefingDesk", "command: ", "runtime: ", "runtime-version: ", "sdk: "):
        assert f"\n{line}" in f"\n{text}"
    assert "\n  - --share=network" not in text
