"""The bill of materials of a build, in CycloneDX 1.5 JSON."""

import json
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from installers.common import digest, version
from installers.contents import Component


def write(components: Sequence[Component], target: Path) -> Path:
    """Write what a build is made of; the same build gives the same bytes.

    Args:
        components: what the build holds (contents.py).
        target: the JSON file.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    names = "".join(component.purl for component in components)
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, names)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "briefing-desk",
                "version": version(),
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            }
        },
        "components": [_entry(component) for component in components],
    }
    target.write_text(json.dumps(document, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return target


def _entry(component: Component) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "type": "platform" if component.name == "CPython" else "library",
        "name": component.name,
        "version": component.version,
        "purl": component.purl,
        "bom-ref": component.purl,
        "licenses": [{"license": {"name": component.licence[:200]}}],
        "properties": [
            {"name": "files", "value": str(len(component.files))},
            *({"name": "licence-sha256", "value": digest(text)} for text in component.texts),
        ],
    }
    if inside := [part for bill in component.bills for part in _inside(bill, component)]:
        entry["components"] = inside
    return entry


def _inside(bill: Path, component: Component) -> list[dict[str, str]]:
    """Return the libraries that a wheel brought along, as its own bill names them."""
    parts = json.loads(bill.read_text(encoding="utf-8")).get("components", [])
    fields = ("type", "name", "version", "purl")
    return [{f: part[f] for f in fields if f in part} for part in parts if part.get("name") != component.name]
