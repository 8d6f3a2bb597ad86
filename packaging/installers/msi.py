"""The MSI for administrators: listing of its files, its codes, byte code, and a trial in Wine."""

import hashlib
import struct
import uuid
from pathlib import Path
from xml.etree import ElementTree as ET

from installers.common import (
    DIST,
    PACKAGING,
    Artefact,
    BuildError,
    Clock,
    NotHereError,
    digest,
    require,
    run,
    set_dates,
    size_of,
    source_date,
    version,
)
from installers.wine import test_msi

MSI = f"briefing-desk-{version()}.msi"
_SCHEMA = "http://schemas.microsoft.com/wix/2006/wi"
_NAMESPACE = uuid.UUID("6f6c8f0e-3f5a-4f0c-9b3d-6d3b2f0a7c11")  # our own: the upgrade code of app.wxs
_REVISION, _DATES = 9, (12, 13)  # properties of the summary: package code; created, last saved
_TO_1601 = 11_644_473_600  # seconds between Windows' epoch and Unix'


def msi(stage: Path, python: Path) -> Artefact:
    """Pack the MSI; the same folder gives the same bytes.

    Args:
        stage: the program as the setup packs it.
        python: an interpreter of the same minor version as the one inside, for the byte code.
    """
    require("wixl")
    clock = Clock()
    add_byte_code(stage, python)
    set_dates(stage)
    target = DIST / MSI
    work = stage.parent
    (work / "files.wxs").write_text(file_listing(stage), encoding="utf-8")
    code = product_code(stage)
    given = ("-a", "x64", "-D", "Win64=yes", "-D", f"SourceDir={stage.name}", "-D", f"Version={version()}")
    codes = ("-D", f"ProductCode={code}", "-D", f"PackageCode={code}")
    run(["wixl", *given, *codes, "-o", target, PACKAGING / "windows" / "app.wxs", "files.wxs"], cwd=work)
    settle_summary(target, code)
    return Artefact(target.name, size_of(target), clock.seconds(), test_msi(target))


def settle_summary(target: Path, code: str) -> None:
    """Write the package code, and the date of the source, into the summary: wixl takes chance and clock.

    The layout is that of a property set stream (MS-OLEPS 2.21); code and dates keep their sizes.
    """
    import olefile

    stream = "\x05SummaryInformation"
    with olefile.OleFileIO(target, write_mode=True) as container:
        data = bytearray(container.openstream(stream).read())
        start = struct.unpack_from("<I", data, 44)[0]
        count = struct.unpack_from("<I", data, start + 4)[0]
        moment = (source_date() + _TO_1601) * 10_000_000
        for number in range(count):
            name, offset = struct.unpack_from("<II", data, start + 8 + 8 * number)
            place = start + offset
            if name == _REVISION:
                data[place + 8 : place + 8 + 38] = f"{{{code.upper()}}}".encode("ascii")
            elif name in _DATES:
                struct.pack_into("<Q", data, place + 4, moment)
        container.write_stream(stream, bytes(data))


def add_byte_code(stage: Path, python: Path) -> None:
    """Compile the libraries: below the program's folder nobody but an administrator can write it later.

    Raises:
        NotHereError: the interpreter makes byte code that the one inside does not read.
    """
    inside = next((stage / "python").glob("python3??.dll"))
    check = f"import sys; sys.exit('python%d%d.dll' % sys.version_info[:2] != {inside.name!r})"
    try:
        run([python, "-c", check])
    except BuildError as error:
        number = f"{inside.stem[6]}.{inside.stem[7:]}"
        how = f"make PYTHON=python{number} installers"
        raise NotHereError(f"its byte code needs Python {number}, as the one inside is: {how}") from error
    library = stage / "python" / "lib"
    # By content and never looked at again: dates do not survive the way into a cabinet and out of it.
    mode = ("--invalidation-mode", "unchecked-hash")
    run([python, "-m", "compileall", "-q", *mode, "-s", library, "-p", "lib", library])


def file_listing(stage: Path) -> str:
    """Return the files as WiX components whose codes come from their paths.

    Windows Installer asks that a file keeps its component's code from version to version.
    """
    root = ET.Element("Wix", xmlns=_SCHEMA)
    folders = ET.SubElement(ET.SubElement(root, "Fragment"), "DirectoryRef", Id="INSTALLDIR")
    group = ET.SubElement(ET.SubElement(root, "Fragment"), "ComponentGroup", Id="AppFiles")
    places = {stage: folders}
    for path in sorted(stage.rglob("*")):
        name = path.relative_to(stage).as_posix()
        mark = hashlib.sha256(name.encode()).hexdigest()[:32].upper()
        if path.is_dir():
            places[path] = ET.SubElement(places[path.parent], "Directory", Id=f"dir{mark}", Name=path.name)
            continue
        code = str(uuid.uuid5(_NAMESPACE, name))
        component = ET.SubElement(
            places[path.parent], "Component", Id=f"cmp{mark}", Guid=code, Win64="$(var.Win64)"
        )
        ET.SubElement(component, "File", Id=f"fil{mark}", KeyPath="yes", Source=f"$(var.SourceDir)/{name}")
        ET.SubElement(group, "ComponentRef", Id=f"cmp{mark}")
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def product_code(stage: Path) -> str:
    """Return the code of this very product: another one for any other content."""
    lines = (
        f"{p.relative_to(stage).as_posix()} {digest(p)}" for p in sorted(stage.rglob("*")) if p.is_file()
    )
    return str(uuid.uuid5(_NAMESPACE, "\n".join([version(), *lines])))
