"""Title block and marking: number, cut-off, period, who answers for it, status."""

from briefing.composition.context import Context
from briefing.composition.document import Marking

# TLP 2.0 (FIRST, August 2022): text colours of the labels, all on black; labels are never translated.
_TLP = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}


# What a one-page flash keeps of the title block.
_ESSENTIAL = ("as_of", "articles", "prepared_by", "status")


def marking(context: Context) -> Marking:
    """Return the marking; one that was not chosen is printed as missing, never as CLEAR."""
    house = context.house.marking
    label = context.settings.marking.strip() or house.label
    note = context.settings.marking_note or house.note
    if not label:
        return Marking(context.phrases.text("header.marking_missing"), note=note)
    return Marking(label, _TLP.get(label.upper(), "#FFFFFF"), note=note)


def draft_label(context: Context) -> str:
    """Return what each page of a draft says, with the count of proposed facts (rule 4)."""
    count = len(context.picture.unreviewed_ids)
    return context.phrases.counted("header.draft", count) if count else ""


def subtitle(context: Context, title: str) -> str:
    """Return place and period; a place that opens the title is not told twice."""
    place = context.settings.place
    parts = [part for part in ("" if place and title.startswith(place) else place, _period(context)) if part]
    return " · ".join(parts)


def _period(context: Context) -> str:
    start, end = context.settings.period_start, context.settings.period_end
    day, text = context.times.day, context.phrases.text
    if start and end:
        return day(start) if start == end else context.times.days(start, end)
    if start:
        return text("dates.since", start=day(start))
    return text("dates.until", end=day(end)) if end else ""


def _of_articles(context: Context) -> str:
    """Return the days on which the articles were published, where the analyst states no period."""
    days = [day for article in context.library.articles() if (day := article.publication_day)]
    if not days:
        return ""
    first, last = min(days), max(days)
    told = context.times.day(first) if first == last else context.times.days(first, last)
    return context.phrases.text("header.period_of_articles", days=told)


def header_lines(context: Context) -> tuple[tuple[str, str], ...]:
    """Return label and value of the title block; unknown is said, never left blank (brief.md, rule 10)."""
    settings, phrases, since = context.settings, context.phrases, context.picture.since
    missing = phrases.text("dates.not_stated")
    lines = [
        ("number", str(settings.number)),
        ("as_of", context.times.instant(context.picture.as_of)),
        ("period", _period(context) or _of_articles(context) or missing),
        ("articles", _articles(context)),
        ("prepared_by", settings.prepared_by or missing),
        ("reviewed_by", settings.reviewed_by or missing),
        ("status", _status(context)),
    ]
    if since:
        number = phrases.text(
            "header.previous_value", number=since.number, as_of=context.times.iso(since.as_of)
        )
        lines.append(("previous", number))
    if context.template.compact:
        lines = [(name, value) for name, value in lines if name in _ESSENTIAL]
    if settings.next_brief:
        lines.append(("next", settings.next_brief))
    return tuple((phrases.text(f"header.{name}"), value) for name, value in lines)


def _articles(context: Context) -> str:
    articles, outlets = len(context.library.articles()), len(context.picture.outlets)
    keys = {0: "header.articles_value_no_outlet", 1: "header.articles_value_one_outlet"}
    key = keys.get(outlets, "header.articles_value")
    return context.phrases.counted(key, articles, articles=articles, outlets=outlets)


def _status(context: Context) -> str:
    count = len(context.picture.unreviewed_ids)
    if count:
        return context.phrases.counted("header.status_draft", count)
    if not context.picture.fact_ids:
        return context.phrases.text("header.status_empty")
    if context.settings.status == "corrected":
        return context.phrases.text("header.status_corrected")
    return context.phrases.text("header.status_final")
