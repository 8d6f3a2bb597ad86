"""What the core can tell a person, found in its sources and data: the forms that the catalogue translates.

Sentences reach the window with their form (`briefing/sentences.py`). Forms stand as literals in a few places
only, which are listed here; `packaging/translations.py` hands them to Qt's lupdate, and a test asks for each.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "core"
# Calls whose first words go to a person: name of what is called, and which argument they are.
_SAYING = {
    "sentence": 0,
    "IntakeError": 0,
    "DossierError": 0,
    "DamagedDossierError": 0,
    "ExportError": 0,
    "PassPhraseError": 0,
    "WorkflowError": 0,
    "HouseStyleError": 0,
    "Problem": 1,
    "warn": 0,
    "transaction": 0,
    "told_as_dossier_error": 1,
    "refuse": 1,
    "offer": 2,
    "_unknown": 0,
}
_NOTES = re.compile(r"notes$")
_NOUNS = "counted"


def forms() -> list[str]:
    """Return every form, sorted."""
    found = set(_of_data())
    for path in sorted((ROOT / "briefing").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.update(_of_calls(tree))
        if path.parent.name == "facts":
            found.update(_of_validation(tree))
        found.update(_of_constants(tree, path.name))
    return sorted(form for form in found if re.search(r"[A-Za-z]{4}", form))


def _of_calls(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if called in _SAYING:
            place = _SAYING[called]
            given = node.args[place : place + 1] + [k.value for k in node.keywords if k.arg == "sentence"]
            for argument in given:
                yield from _literals(argument)
        elif called == _NOUNS:
            words = [w for argument in node.args[1:] for w in _literals(argument)]
            if words:
                yield from (f"{{number:,}} {words[0]}", f"{{number:,}} {[*words, words[0] + 's'][1]}")
        elif called == "append" and _NOTES.search(ast.unparse(node.func.value)):  # type: ignore[attr-defined]
            yield from _literals(node.args[0])
        elif called in ("RemovedPassage", "MetadataOrigin"):
            named = (k.value for k in node.keywords if k.arg in ("reason", "origin"))
            yield from (w for value in named for w in _literals(value))
        elif called == "get" and ast.unparse(node.func.value) == "_REASONS":  # type: ignore[attr-defined]
            yield from _literals(node.args[1])


def _of_validation(tree: ast.Module) -> Iterator[str]:
    """Return what the vocabulary refuses."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ValueError":
            yield from _literals(node.args[0])


def _of_constants(tree: ast.Module, name: str) -> Iterator[str]:
    """Return forms that have a name of their own, or stand in a table of reasons."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        target = node.targets[0].id
        if target == "form" or (target == "wrong" and name == "feed_reader.py"):
            yield from _literals(node.value)
        elif target in ("_REASONS", "_LINE", "GIVEN_BY_THE_ANALYST", "_ELSE"):
            yield from _strings_of(node.value)
        elif isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield from (w for w in [node.value.value] if "{name}" in w and target.isupper())
    for node in ast.walk(tree):
        if isinstance(node, ast.For) and "reason" in ast.unparse(node.target) and name == "mail.py":
            yield from _strings_of(node.iter)


def _strings_of(node: ast.expr) -> Iterator[str]:
    """Return the words among the values of a table: its keys, and the signs that it looks for, are none."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _strings_of(value)
    elif isinstance(node, ast.Tuple) and node.elts and isinstance(node.elts[0], ast.Tuple):
        for pair in node.elts:
            yield from _strings_of(pair.elts[-1])  # type: ignore[attr-defined]
    elif isinstance(node, ast.Tuple):
        for part in node.elts:
            yield from _strings_of(part)
    else:
        yield from _literals(node)


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _literals(value)


def _of_data() -> Iterator[str]:
    folder = ROOT / "resources" / "lexicon"
    for entry in tomllib.loads((folder / "foreign_files.toml").read_text(encoding="utf-8"))["kind"]:
        yield from (entry["what"], entry["hint"])
    boilerplate = tomllib.loads((folder / "boilerplate.toml").read_text(encoding="utf-8"))
    for entries in boilerplate.values():
        if isinstance(entries, list):
            yield from (entry["reason"] for entry in entries if isinstance(entry, dict) and "reason" in entry)
