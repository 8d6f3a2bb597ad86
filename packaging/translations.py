"""Bring the translations up to date with the sources: `python packaging/translations.py`.

Runs Qt's lupdate (sources -> .ts) and lrelease (.ts -> .qm). English holds the plural forms alone, made here.
What the core says is translated by its English form, in the context "core" (core_sentences.py).
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from core_sentences import CONTEXT, forms

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent
LANGUAGES = {"en": ("-pluralonly",), "fr": ()}


def update(language: str, target: Path) -> None:
    """Write the strings of the sources into a .ts file; translations that are there stay."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    options = ("-source-language", "en", "-target-language", language, "-no-obsolete", "-locations", "none")
    with tempfile.TemporaryDirectory() as folder:
        core = Path(folder, "core.py")
        core.write_text(
            "".join(f"QT_TRANSLATE_NOOP({CONTEXT!r}, {_quoted(form)})\n" for form in forms()), "utf-8"
        )
        command = [TOOLS / "pyside6-lupdate", *sources, core, *LANGUAGES[language], *options, "-ts", target]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def _quoted(form: str) -> str:
    return '"' + form.replace("\\", "\\\\").replace('"', '\\"') + '"'


def fill_english(path: Path) -> None:
    """Write the plural forms of English: "%n fact(s)" is "1 fact" and "2 facts"."""
    tree = ET.parse(path)  # noqa: S314 (our own file)
    for message in tree.iter("message"):
        translation = message.find("translation")
        source = message.findtext("source") or ""
        if translation is None or message.get("numerus") != "yes":
            continue
        translation.attrib.pop("type", None)
        one, several = translation.findall("numerusform")
        one.text, several.text = re.sub(r"\(e?s\)", "", source), re.sub(r"\((e?s)\)", r"\1", source)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def untranslated(path: Path) -> list[str]:
    """Return the source strings without a translation."""
    messages = ET.parse(path).iter("message")  # noqa: S314 (our own file)
    return [m.findtext("source") or "" for m in messages if m.find("translation").get("type") == "unfinished"]


def compile_catalogue(path: Path) -> None:
    """Compile a catalogue beside its .qm and put it in place: Qt has the file mapped in every running window.

    Args:
        path: the .ts file.

    Raises:
        subprocess.CalledProcessError: lrelease refused it.
    """
    compiled = path.with_suffix(".qm.new")
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", path, "-qm", compiled], check=True)
    compiled.replace(path.with_suffix(".qm"))


def main() -> int:
    """Update and compile all languages, and name what is not translated yet."""
    missing = []
    for language in LANGUAGES:
        path = FOLDER / f"briefing_{language}.ts"
        update(language, path)
        if language == "en":
            fill_english(path)
        missing += [f"{language}: {text}" for text in untranslated(path)]
        compile_catalogue(path)
    sys.stdout.write("\n".join([*missing, ""]))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
