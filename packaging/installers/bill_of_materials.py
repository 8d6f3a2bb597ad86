"""The bill of materials of a build, in CycloneDX 1.5 JSON."""

import json
import uuid
from pathlib import Path
from typing import Any

from installers.common import digest, parts, version
from installers.notices import Distribution, distributions


def write(environment: Path, target: Path) -> Path:
    """Write what a build is made of; the same build gives the same bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    components = [_component(d) for d in distributions(environment)]
    names = "".join(c["purl"] for c in components)
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
        "components": components + _outside_parts(),
    }
    target.write_text(json.dumps(document, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return target


def _component(library: Distribution) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "name": library.name,
        "version": library.version,
        "purl": f"pkg:pypi/{library.name.lower().replace('_', '-')}@{library.version}",
        "licenses": [{"license": {"name": library.licence[:200]}}],
    }
    if library.texts:
        component["hashes"] = [{"alg": "SHA-256", "content": digest(library.texts[0])}]
        component["properties"] = [{"name": "hash-of", "value": library.texts[0].name}]
    return component


def _outside_parts() -> list[dict[str, Any]]:
    embedded = parts()["python_embed"]
    return [
        {
            "type": "platform",
            "name": "CPython (Windows builds only)",
            "version": embedded["python"],
            "hashes": [{"alg": "SHA-256", "content": embedded["sha256"]}],
        }
    ]
