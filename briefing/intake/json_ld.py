"""Records of a page for search engines (JSON-LD, schema.org): those of its article and of the page itself."""

import json
import re
from collections.abc import Iterator
from typing import Any

ARTICLE_TYPES = re.compile(r"(Article|BlogPosting|LiveBlogPosting|Report)$")
PAGE_TYPES = re.compile(r"^(?:Web|Item)Page$")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_DEEPEST = 6
_REFERRING = ("author", "publisher", "creator")  # fields that may name a record elsewhere by its @id
_WRAPPERS = ("@graph", "mainEntity", "mainEntityOfPage")


def records(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the records of articles and pages, people and outlets that they refer to put in.

    Args:
        tree: the parsed page.
    """
    contents = list(_contents(tree))
    named: dict[str, dict[str, Any]] = {}
    for content in contents:
        for record in _objects(content):
            identifier = record.get("@id")
            if isinstance(identifier, str) and record.get("name"):
                named.setdefault(identifier, record)
    for content in contents:
        for record in _objects(content):
            if is_of_type(record, ARTICLE_TYPES) or is_of_type(record, PAGE_TYPES):
                yield record | {
                    field: _resolved(record[field], named) for field in _REFERRING if field in record
                }


def is_of_type(record: dict[str, Any], wanted: re.Pattern[str]) -> bool:
    """Tell whether a record is of one of the wanted types."""
    types = record.get("@type") or ""
    return any(wanted.search(str(kind)) for kind in (types if isinstance(types, list) else [types]))


def _contents(tree: Any) -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        try:
            yield json.loads(_WRAPPING.sub("", script.text).strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue


def _objects(content: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(content, list):
        for entry in content:
            yield from _objects(entry, depth + 1)
    elif isinstance(content, dict):
        yield content
        for name in _WRAPPERS:
            yield from _objects(content.get(name), depth + 1)


def _resolved(value: Any, named: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(entry, named) for entry in value]
    if isinstance(value, dict) and not value.get("name"):
        return named.get(str(value.get("@id")), value)
    return value
