"""Metadata of a web page: JSON-LD first, then meta elements, microdata, time elements, byline and address."""

import re
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from briefing.intake.bylines import person_named
from briefing.intake.headlines import is_outlet, label_of
from briefing.intake.json_ld import ARTICLE_TYPES, is_of_type, records
from briefing.intake.metadata import FoundMetadata
from briefing.intake.moments import day_in_address, parse_moment
from briefing.intake.page_headline import offer_standfirst, offer_title
from briefing.intake.tidy import one_line
from briefing.intake.word_lists import load_list

_SAVED_FROM = re.compile(
    r"(?:saved from url=\(\d+\)|^\s*url:\s*|SourceURL:)\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE
)
_BYLINE_CLASS = re.compile(r"\b(?:byline|author)(?:[-_]{1,2}name|s)?\b", re.IGNORECASE)
_OTHER_PAGES = re.compile(
    r"related|recommend|sidebar|more-|latest|trending|comment|footer|popular", re.IGNORECASE
)
# Dates of a JSON-LD record, and how much each is worth.
_DATE_FIELDS = {"datePublished": 1.0, "dateModified": 1.0, "dateCreated": 0.75, "coverageStartTime": 0.75}
_SEPARATORS = " |-–—»«›‹:·•/~"  # between headline and outlet in a page's title
_MOST_AUTHORS = 10
_MOST_TIMES = 40
_ANY_TIME = 0.65  # of a time element that says nothing of what it is the time of
_ENTRIES = 4  # different times: those of the entries of a live page
_BYLINE = 0.6


def page_metadata(tree: Any, url: str = "") -> FoundMetadata:
    """Collect what a page says about its article.

    Args:
        tree: the parsed page.
        url: address that it was fetched from, empty for a saved page.
    """
    found = FoundMetadata()
    moments: list[tuple[str, datetime | date, str, float]] = []
    for record in records(tree):
        if is_of_type(record, ARTICLE_TYPES):
            _from_json_ld(record, found, moments)
        else:
            _dates_of_record(record, found, moments, 0.8)  # of the page, where it says nothing of the article
    _from_meta(tree, found, moments)
    _from_time_elements(tree, found, moments)
    offer_title(tree, found)
    _addresses(tree, found, url)
    offer_standfirst(tree, found)
    _byline(tree, found)
    if day := day_in_address(found.text("url")):
        moments.append(("published", day, "day in the address", 0.5))
    _choose_moments(found, moments)
    _source_from_title_or_address(tree, found)
    return found


def article_body(tree: Any) -> str:
    """Return the text that a page gives to search engines, empty if it gives none."""
    bodies = (record.get("articleBody") for record in records(tree))
    return max((body for body in bodies if isinstance(body, str)), key=len, default="")


def _from_json_ld(
    record: dict[str, Any], found: FoundMetadata, moments: list[tuple[str, datetime | date, str, float]]
) -> None:
    found.offer("title", _text(record.get("headline") or record.get("name")), "JSON-LD headline", 0.9)
    found.offer("subtitle", _text(record.get("alternativeHeadline")), "JSON-LD alternativeHeadline", 0.7)
    found.offer("subtitle", _text(record.get("description")), "JSON-LD description", 0.65)
    found.offer("source", _text(_name(record.get("publisher"))), "JSON-LD publisher", 0.95)
    found.offer("authors", _people(record.get("author")), "JSON-LD author", 0.95)
    found.offer("language", _language(record.get("inLanguage")), "JSON-LD inLanguage", 0.7)
    address = record.get("url") or record.get("mainEntityOfPage")
    address = address.get("@id") or address.get("url") if isinstance(address, dict) else address
    if isinstance(address, str) and address.startswith("http"):
        found.offer("url", address, "JSON-LD url", 0.8)
    _dates_of_record(record, found, moments, 0.95)


def _dates_of_record(
    record: dict[str, Any],
    found: FoundMetadata,
    moments: list[tuple[str, datetime | date, str, float]],
    sure: float,
) -> None:
    for name, worth in _DATE_FIELDS.items():
        field = "modified" if name == "dateModified" else "published"
        value = record.get(name)
        text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
        if moment := parse_moment(text):
            moments.append((field, moment, f"JSON-LD {name}", round(sure * worth, 2)))
        else:
            found.doubt(field, text)


def _from_meta(
    tree: Any, found: FoundMetadata, moments: list[tuple[str, datetime | date, str, float]]
) -> None:
    names = load_list("page_metadata")["meta"]
    for element in tree.iter("meta"):
        content = one_line(element.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            known = names.get((element.get(attribute) or "").strip().lower())
            if not known or not content:
                continue
            field, confidence = known
            origin = f"meta {element.get(attribute).strip()}"
            if field in ("published", "modified"):
                if moment := parse_moment(content):
                    moments.append((field, moment, origin, confidence))
                else:
                    found.doubt(field, content)
            else:
                found.offer(field, _meta_value(field, content), origin, confidence)
    if declared := _language((tree.xpath("string(/html/@lang)") or "").strip()):
        found.offer("language", declared, "html lang", 0.6)


def _meta_value(field: str, content: str) -> Any:
    if field == "authors":
        return _people(re.split(r",|;|\band\b", content))
    if field == "language":
        return _language(content)
    return "" if field == "source" and content.startswith(("http", "www.", "@")) else content


def _from_time_elements(
    tree: Any, found: FoundMetadata, moments: list[tuple[str, datetime | date, str, float]]
) -> None:
    for element in tree.xpath("//time | //*[@itemprop='datePublished' or @itemprop='dateModified']")[
        :_MOST_TIMES
    ]:
        if any(
            _OTHER_PAGES.search(f"{e.get('class') or ''} {e.get('id') or ''}")
            for e in element.iterancestors()
        ):
            continue
        shown = one_line("".join(element.itertext()))
        if moment := parse_moment(element.get("datetime") or element.get("content") or shown):
            itemprop = (element.get("itemprop") or "").lower()
            words = f"{itemprop} {element.get('class') or ''} {shown}".lower()
            field = "modified" if re.search(r"modif|updat", words) else "published"
            sure = 0.9 if itemprop else 0.75 if "pub" in words else _ANY_TIME
            moments.append((field, moment, "time element", sure))
        else:
            found.doubt("published", element.get("datetime") or shown)
    _without_entries(moments)


def _without_entries(moments: list[tuple[str, datetime | date, str, float]]) -> None:
    """Make one day, or nothing, of the times of a live page: each of them is that of an entry."""
    entries = [m for m in moments if m[0] == "published" and m[2:] == ("time element", _ANY_TIME)]
    if len({m[1] for m in entries}) < _ENTRIES:
        return
    moments[:] = [m for m in moments if m not in entries]
    days = {m[1].date() if isinstance(m[1], datetime) else m[1] for m in entries}
    if len(days) == 1:
        moments.append(("published", days.pop(), "day of the page's entries", 0.5))


def _choose_moments(found: FoundMetadata, moments: list[tuple[str, datetime | date, str, float]]) -> None:
    """Take the surest; where another says the same and more (a clock, the outlet's own zone), take that."""
    for field in ("published", "modified"):
        candidates = sorted((m for m in moments if m[0] == field), key=lambda candidate: -candidate[3])
        if not candidates:
            continue
        _, moment, origin, sure = candidates[0]
        for _, other, where, _ in candidates[1:]:
            if _says_more(other, moment):
                moment, origin = other, f"{origin} and {where}"
                break
        if _disagree(moment, candidates):
            sure -= 0.2
        found.offer(field, moment, origin, sure)
    if _is_before(found.get("modified"), found.get("published")):
        found.refuse("modified", "it is earlier than the date of publication")


def _is_before(one: datetime | date | None, other: datetime | date | None) -> bool:
    if one is None or other is None:
        return False
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    days = [moment.date() if isinstance(moment, datetime) else moment for moment in (one, other)]
    return days[0] < days[1]


def _says_more(other: datetime | date, moment: datetime | date) -> bool:
    if not isinstance(other, datetime):
        return False
    if not isinstance(moment, datetime):
        return other.date() == moment
    # The same instant with the outlet's offset: the calendar day is then the outlet's.
    return other == moment and not moment.utcoffset() and bool(other.utcoffset())


def _disagree(moment: datetime | date, candidates: list[tuple[str, datetime | date, str, float]]) -> bool:
    day = moment.date() if isinstance(moment, datetime) else moment
    days = [c[1].date() if isinstance(c[1], datetime) else c[1] for c in candidates if c[3] > 0.8]
    return any(abs((other - day).days) > 1 for other in days)


def _addresses(tree: Any, found: FoundMetadata, url: str) -> None:
    found.offer("url", url, "address that it was fetched from", 0.99)
    for link in tree.iter("link"):
        href = link.get("href") or ""
        if (link.get("rel") or "").lower() == "canonical" and href.startswith("http"):
            found.offer("url", href.strip(), "canonical link", 0.9)
    for comment in tree.xpath("//comment()")[:5]:
        if saved := _SAVED_FROM.search(comment.text or ""):
            found.offer("url", saved.group(1), "comment of the saved page", 0.8)


def _byline(tree: Any, found: FoundMetadata) -> None:
    if found.confidence("authors") >= _BYLINE:
        return
    for element in tree.xpath("//*[@rel='author'] | //*[@class][not(self::body or self::html)]"):
        if element.get("rel") != "author" and not _BYLINE_CLASS.search(_names(element)):
            continue
        text = re.sub(r"^by\s+", "", one_line(" ".join(element.itertext())), flags=re.IGNORECASE)
        if 1 < len(text.split()) <= 8:
            found.offer("authors", _people(re.split(r",|;|\band\b", text)), "byline of the page", _BYLINE)
            break


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"


def _source_from_title_or_address(tree: Any, found: FoundMetadata) -> None:
    page_title = one_line(tree.findtext(".//title") or "")
    title = found.text("title")
    beside = page_title.replace(title, "", 1).strip(_SEPARATORS) if title and title in page_title else ""
    if title and page_title.partition(title)[0].rstrip().endswith(":"):
        beside = ""  # "Print: …", "Watch: …"
    label = re.split(r"\s*[|–—»·]\s*|\s+-\s+", beside)[-1] or label_of(page_title)
    host = (urlsplit(found.text("url")).hostname or "").removeprefix("www.")
    if label and host and re.sub(r"\W", "", label.lower()) in host.replace("-", ""):
        found.offer("source", label, "title element and address", 0.7)
    elif label and is_outlet(label, barred=True):
        found.offer("source", label, "title of the page, beside the headline", 0.4)
    found.offer("source", host, "host of the address", 0.4)
    authors = tuple(name for name in found.get("authors", ()) if name.lower() != found.text("source").lower())
    if authors != found.get("authors", ()):
        found.drop("authors")


def _people(value: Any) -> tuple[str, ...]:
    entries = value if isinstance(value, list) else [value]
    names = [person_named(_text(_name(entry))) for entry in entries[:_MOST_AUTHORS]]
    return tuple(dict.fromkeys(n for n in names if n and "http" not in n and "@" not in n and len(n) < 80))


def _name(value: Any) -> Any:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def _text(value: Any) -> str:
    from html import unescape

    return one_line(re.sub(r"<[^>]{1,200}>", "", unescape(value))) if isinstance(value, str) else ""


def _language(value: Any) -> str:
    value = _name(value)
    found = re.match(r"([A-Za-z]{2})(?:[-_]|$)", value) if isinstance(value, str) else None
    return found.group(1).lower() if found else ""
