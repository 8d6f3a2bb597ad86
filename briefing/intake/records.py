"""Articles in rows and objects of other programs: which column is which field."""

import re
from collections.abc import Mapping
from typing import Any

from briefing.intake.draft import Block, BlockKind, Draft
from briefing.intake.metadata import FoundMetadata
from briefing.intake.options import IntakeOptions
from briefing.intake.tidy import one_line, paragraphs, tidy
from briefing.intake.word_lists import load_list

_MARKUP = re.compile(r"<(?:p|br|div|li|h\d|a|strong|em|span)\b[^>]*>", re.IGNORECASE)


def known_fields() -> tuple[str, ...]:
    """Return the fields of ours that a column can hold."""
    return tuple(load_list("page_metadata")["columns"])


def guess_columns(names: list[str]) -> dict[str, str]:
    """Return our field -> column name, as far as the names tell; the analyst may change it."""
    plain = {re.sub(r"[^a-z0-9]", "", name.lower()): name for name in reversed(names)}
    mapping: dict[str, str] = {}
    for field, known in load_list("page_metadata")["columns"].items():
        found = next((plain[name] for name in known if name in plain), None)
        if found is not None and found not in mapping.values():
            mapping[field] = found
    return mapping


def draft_from_record(
    record: Mapping[str, Any], origin: str, options: IntakeOptions, original: bytes
) -> Draft | None:
    """Make a draft of one row or object.

    Args:
        record: column name -> value.
        origin: for messages.
        options: its `columns` win over what the names tell.
        original: bytes to be kept.

    Returns:
        None where the record has no text.
    """
    columns = guess_columns([str(name) for name in record]) | dict(options.columns)
    values = {
        field: record[column] for field, column in columns.items() if record.get(column) not in (None, "")
    }
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        return None
    metadata = FoundMetadata()
    for field, value in values.items():
        _offer(metadata, field, value, f"column “{columns[field]}”")
    if _MARKUP.search(text):
        from briefing.intake.markup import blocks_from_fragment

        blocks = blocks_from_fragment(text)
    else:
        blocks = [Block(part, BlockKind.PARAGRAPH) for part in paragraphs(tidy(text))]
    if not blocks:
        return None
    return Draft(
        blocks, metadata, original, "application/json", origin, article_id=_identifier(values.get("id"))
    )


def _identifier(value: Any) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _offer(metadata: FoundMetadata, field: str, value: Any, origin: str) -> None:
    if field in ("published", "modified"):
        if isinstance(value, str | int) and not isinstance(value, bool):
            metadata.offer_moment(field, str(value), origin, 0.95)
    elif field == "authors":
        metadata.offer(field, _names(value), origin, 0.9)
    elif field not in ("text", "id"):
        value = value.get("name") or value.get("title") if isinstance(value, dict) else value
        metadata.offer(field, one_line(str(value)) if isinstance(value, str) else None, origin, 0.9)


def _names(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(part.strip() for part in re.split(r";|,|\band\b", value) if part.strip())
    entries = value if isinstance(value, list) else [value]
    names = [entry.get("name") if isinstance(entry, dict) else entry for entry in entries]
    return tuple(one_line(name) for name in names if isinstance(name, str) and name.strip())
