"""JSON Schemas of what leaves the house, made from the classes themselves: facts.json and the brief's tree.

`python -m briefing.publishing.schema` writes them to resources/schema; a test compares.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from briefing.composition.document import Brief
from briefing.facts import (
    Attribution,
    CaveatType,
    CeasefireStatus,
    Directness,
    Evidence,
    FactKind,
    Instrument,
    Outcome,
    Quantity,
    Reliability,
    ReviewState,
    Speaker,
    Victims,
)
from briefing.publishing.json_format import EMBEDDED
from briefing.publishing.json_format import SCHEMA as BRIEF_SCHEMA
from briefing.publishing.naming import type_name
from briefing.resource_files import resource

FACTS_SCHEMA = "briefing-desk/facts/1"

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, Any] = {"type": "string"}
_TEXT_OR_NULL: dict[str, Any] = {"type": ["string", "null"]}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_OFFSET: dict[str, Any] = {"type": ["integer", "null"], "minimum": 0}
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def brief_schema() -> dict[str, Any]:
    """Return the schema of the JSON export."""
    parts = _TreeSchema()
    reference = parts.of(Brief)
    return {
        "$schema": _DIALECT,
        "title": "Briefing Desk: a situation brief",
        "type": "object",
        "properties": {
            "schema": {"const": BRIEF_SCHEMA},
            "brief": reference,
            "facts": {"type": ["object", "null"], "description": "as in facts.schema.json"},
        },
        "required": ["schema", "brief", "facts"],
        "$defs": parts.definitions,
    }


def facts_schema() -> dict[str, Any]:
    """Return the schema of facts.json, which is embedded in the PDF."""
    models: tuple[type[BaseModel], ...] = (Evidence, Quantity, Victims, Attribution, Speaker, Reliability)
    definitions: dict[str, Any] = {}
    for model in models:
        schema = model.model_json_schema(ref_template="#/$defs/{model}")
        definitions |= schema.pop("$defs", {})
        definitions[model.__name__] = schema
    definitions |= {_title(kind): _fact(kind, own) for kind, own in _kinds().items()}
    definitions["Article"] = _object(_ARTICLE)
    return {
        "$schema": _DIALECT,
        "title": "Briefing Desk: the facts of a brief with their evidence",
        "type": "object",
        "properties": {
            "schema": {"const": FACTS_SCHEMA},
            "brief": {"type": "object"},
            "articles": {"type": "array", "items": _reference("Article")},
            "facts": {"type": "array", "items": {"oneOf": [_reference(_title(kind)) for kind in FactKind]}},
            "picture": {"type": "object"},
        },
        "required": ["schema", "brief", "articles", "facts"],
        "$defs": dict(sorted(definitions.items())),
    }


def schema_files() -> dict[str, str]:
    """Return the text of each schema by file name."""
    schemas = {"brief.schema.json": brief_schema(), "facts.schema.json": facts_schema()}
    return {name: json.dumps(s, ensure_ascii=False, indent=1) + "\n" for name, s in schemas.items()}


def main() -> None:
    """Write the schemas."""
    for name, text in schema_files().items():
        resource("schema", name).write_text(text, encoding="utf-8")


_ARTICLE: dict[str, Any] = {
    "number": {"type": ["integer", "null"]},
    "id": _TEXT,
    "title": _TEXT,
    "source": _TEXT,
    "published": _TEXT_OR_NULL,
    "url": _TEXT,
    "language": _TEXT,
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "syndicated_from": _TEXT,
}


def _kinds() -> dict[FactKind, dict[str, Any]]:
    """Return the fields of each kind of fact in the form of FORMAT.md (briefing/facts/json_form.py)."""
    period = {
        "type": ["object", "null"],
        "properties": {"text": _TEXT, "from": _TEXT_OR_NULL, "to": _TEXT_OR_NULL},
    }
    return {
        FactKind.CASUALTY: {
            "count": _reference("Quantity"),
            "outcome": _one_of(Outcome),
            "victims": _reference("Victims"),
            "claimant": _or_null("Attribution"),
            "period": period,
            "place": _TEXT_OR_NULL,
        },
        FactKind.CEASEFIRE: {
            "status": _one_of(CeasefireStatus),
            "instrument": _one_of(Instrument),
            "parties": _TEXTS,
            "brokers": _TEXTS,
            "when_text": _TEXT_OR_NULL,
            "effective": _TEXT_OR_NULL,
            "duration": _TEXT_OR_NULL,
            "claimant": _or_null("Attribution"),
        },
        FactKind.STATEMENT: {
            "content": _TEXT,
            "directness": _one_of(Directness),
            "speaker": _or_null("Speaker"),
            "cue": _TEXT,
            "cue_start": _OFFSET,
            "cue_end": _OFFSET,
            "addressee": _TEXT_OR_NULL,
            "when": _TEXT_OR_NULL,
        },
        FactKind.CAVEAT: {"type": _one_of(CaveatType), "party": _TEXT_OR_NULL},
    }


def _fact(kind: FactKind, own: Mapping[str, Any]) -> dict[str, Any]:
    evidence = _reference("Evidence")
    common = {
        "id": _TEXT,
        "article_id": _TEXT,
        "kind": {"const": kind.value},
        "evidence": {"anyOf": [evidence, {"type": "array", "items": evidence}]},
        "background": {"type": "boolean"},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "review": _one_of(ReviewState),
        "reasons": _TEXTS,
    }
    schema = _object({**common, **own})
    schema["properties"]["reliability"] = _or_null("Reliability")
    return schema


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(name: str) -> dict[str, Any]:
    return {"anyOf": [_reference(name), {"type": "null"}]}


def _one_of(values: type[Enum]) -> dict[str, Any]:
    return {"enum": [value.value for value in values]}


def _title(kind: FactKind) -> str:
    return f"{kind.value.capitalize()}Fact"


class _TreeSchema:
    """Collects the schema of each class of the document tree."""

    def __init__(self) -> None:
        self.definitions: dict[str, Any] = {}

    def of(self, form: Any) -> dict[str, Any]:
        """Return the schema of a type of the tree."""
        origin = get_origin(form)
        if origin in (Union, UnionType):
            return {"anyOf": [self.of(part) for part in get_args(form)]}
        if origin is tuple:
            return self._tuple(get_args(form))
        if form is datetime:
            return {"type": "string", "format": "date-time"}
        if form in _PLAIN:
            return {"type": _PLAIN[form]}
        if isinstance(form, type) and issubclass(form, Enum):
            return _one_of(form)
        if is_dataclass(form) and isinstance(form, type):
            return self._class(form)
        raise TypeError(f"The document tree holds {form!r}, for which there is no JSON form.")

    def _tuple(self, parts: tuple[Any, ...]) -> dict[str, Any]:
        if len(parts) == 2 and parts[1] is ...:
            return {"type": "array", "items": self.of(parts[0])}
        return {
            "type": "array",
            "prefixItems": [self.of(part) for part in parts],
            "minItems": len(parts),
            "maxItems": len(parts),
        }

    def _class(self, form: type[Any]) -> dict[str, Any]:
        name = type_name(form)
        if name not in self.definitions:
            self.definitions[name] = {}
            hints = get_type_hints(form)
            own = {f.name: self.of(hints[f.name]) for f in fields(form) if f.name not in EMBEDDED}
            self.definitions[name] = _object({"type": {"const": name}, **own})
        return _reference(name)


if __name__ == "__main__":
    main()
