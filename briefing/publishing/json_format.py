"""JSON: the document tree of the brief with its facts; the schema is resources/schema/brief.schema.json."""

import json
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.exporter import ExportOptions
from briefing.publishing.naming import type_name

SCHEMA = "briefing-desk/brief/1"
# Bytes for machines; the facts stand in the file once, as JSON.
EMBEDDED = ("facts_json", "casualties_csv")


class JsonExporter:
    """The document tree; blocks are told apart by "type"."""

    name = "json"
    title = "JSON"
    suffix = ".json"
    media_type = "application/json"

    def export(self, brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
        """Return the brief as JSON."""
        del style, options
        facts = json.loads(brief.facts_json) if brief.facts_json else None
        data = {"schema": SCHEMA, "brief": as_json(brief), "facts": facts}
        text = json.dumps(data, ensure_ascii=False, indent=1)
        return (text + "\n").encode("utf-8", "replace")


def as_json(value: Any) -> Any:
    """Return a value of the document tree as JSON's own types; data classes carry their type."""
    if is_dataclass(value) and not isinstance(value, type):
        named = {f.name: as_json(getattr(value, f.name)) for f in fields(value) if f.name not in EMBEDDED}
        return {"type": type_name(type(value)), **named}
    match value:
        case datetime():
            return value.isoformat()
        case Enum():
            return value.value
        case tuple() | list():
            return [as_json(item) for item in value]
        case _:
            return value
