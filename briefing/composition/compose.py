"""From the picture to the brief: every section of the standard, in order, each leaf with its facts."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from briefing.assessment.library import Library
from briefing.assessment.picture import Picture
from briefing.composition import machine_readable
from briefing.composition.analyst_texts import is_stale, with_texts
from briefing.composition.citations import Citations
from briefing.composition.context import Context
from briefing.composition.document import Block, Brief, RangeChart, Section, SourceEntry, paragraphs_of
from briefing.composition.house_style import HouseStyle, load_house_style
from briefing.composition.phrases import phrases
from briefing.composition.sections import (
    annex,
    casualties,
    ceasefire,
    highlights,
    judgement,
    key_figures,
    locator_map,
    statements,
    summary,
    timeline,
    verification,
)
from briefing.composition.settings import BriefSettings
from briefing.composition.templates import load_template
from briefing.composition.times import Times
from briefing.composition.title_block import draft_label, header_lines, marking, subtitle
from briefing.composition.wording import Wording
from briefing.facts import Article, Fact

Builder = Callable[[Context], tuple[Block, ...]]

_BUILDERS: dict[str, Builder] = {
    "bottom_line": summary.build,
    "highlights": highlights.build,
    "key_figures": key_figures.build,
    "ceasefire": ceasefire.build,
    "casualties": casualties.build,
    "statements": statements.build,
    "timeline": timeline.build,
    "map": locator_map.build,
    "assessment": judgement.build,
    "verification": verification.build,
    "contradictions": verification.contradictions,
    "gaps": verification.gaps,
}
# With more sides than two, an instrument is told with those that it binds.
_TWO_SIDES = 2
_SECOND_LEVEL = frozenset({"contradictions", "gaps"})
SECTIONS = (*_BUILDERS, "sources", "annex")


def compose(
    picture: Picture,
    facts: Iterable[Fact],
    articles: Iterable[Article],
    settings: BriefSettings,
    *,
    style: HouseStyle | None = None,
    shorter: int = 0,
) -> Brief:
    """Write a brief.

    Args:
        picture: the assessment of the same facts, with `include_proposed=settings.takes_proposed`.
        facts: facts of the dossier; those that the picture left out (rejected, not accepted) stay out.
        articles: articles of the dossier.
        settings: what the analyst chose.
        style: house style; the one that the settings name where not given.
        shorter: steps of the template to take, where the brief has more pages than it is meant for.

    Raises:
        ValueError: the language or template is not known, or a likelihood is no word of the scale.
        HouseStyleError: the house style can't be used.
    """
    context = _context(picture, tuple(facts), articles, settings, style or load_house_style(settings.style))
    context = replace(context, template=context.template.shortened(shorter))
    title = _title(context)
    attached = machine_readable.facts_json(context, title)
    sections = tuple(_sections(context, attached))
    return Brief(
        title=title,
        subtitle=subtitle(context, title),
        language=settings.language,
        as_of=picture.as_of,
        as_of_text=context.times.instant(picture.as_of),
        number=settings.number,
        prepared_by=settings.prepared_by,
        organisation=settings.organisation or context.house.organisation,
        marking=marking(context),
        unreviewed_count=len(picture.unreviewed_ids),
        draft_label=draft_label(context),
        sections=sections,
        sources=_sources(context, sections),
        header_lines=header_lines(context),
        facts_json=attached,
        casualties_csv=machine_readable.casualties_csv(context),
        most_pages=context.template.most_pages,
    )


def _context(
    picture: Picture,
    facts: tuple[Fact, ...],
    articles: Iterable[Article],
    settings: BriefSettings,
    style: HouseStyle,
) -> Context:
    library = Library(articles)
    by_id = {fact.id: fact for fact in facts}
    kept = {i: by_id[i] for i in picture.fact_ids if i in by_id}
    words, template = phrases(settings.language), load_template(settings.template)
    # A language with an order of its own keeps it, whatever the house writes in English.
    day_format = str(words.value("dates.pattern")) if words.has("dates.pattern") else style.date_format
    times = Times(words, settings.time_zone, day_format)
    return Context(
        picture=picture,
        facts=kept,
        library=library,
        settings=settings,
        house=style,
        template=template,
        phrases=words,
        times=times,
        wording=Wording(words, times, name_parties=len(picture.parties) > _TWO_SIDES),
        citations=Citations(
            library.articles(),
            kept.values(),
            words.text("clause.entered_by_hand"),
            passages=template.passages,
        ),
        review_counts=Counter(fact.review.state.value for fact in facts),
        left_out=Counter(fact.kind for fact in facts if fact.id not in kept),
    )


def _sources(context: Context, sections: tuple[Section, ...]) -> tuple[SourceEntry, ...]:
    entries = context.citations.entries(context.phrases, context.times, context.settings.grades)
    if context.template.all_sources:
        return entries
    cited = {n for section in sections for block in section.blocks for n in _numbers(block)}
    kept = (entry for entry in entries if entry.number in cited)
    # The hashes of a flash stand in its attached facts.json.
    return tuple(
        replace(entry, sha256="", retrieved="", headline=_cut(context, entry.headline)) for entry in kept
    )


def _cut(context: Context, headline: str) -> str:
    """Return a headline cut after a word, with the mark of an omission (rule 3)."""
    most = context.template.limit("headline", len(headline))
    if len(headline) <= most:
        return headline
    whole, _, _ = headline[:most].rpartition(" ")
    return f"{whole or headline[:most]} […]"


def _numbers(block: Block) -> Iterator[int]:
    """Yield the numbers of the sources that a block cites."""
    if isinstance(block, RangeChart):
        yield from (n for bar in block.bars for n in bar.sources)
    for paragraph in paragraphs_of(block):
        yield from (n for run in paragraph.runs for n in run.sources)


def _title(context: Context) -> str:
    own = next((text.text for text in context.settings.texts if text.section == "title"), "")
    return own.strip() or context.settings.title.strip() or summary.title(context)


def order_of(context: Context) -> tuple[str, ...]:
    """Return the sections that are printed, in order: the analyst's, the house's, the template's."""
    wanted = context.settings.sections or context.house.sections
    usual = context.template.sections
    chosen = [
        name
        for name in dict.fromkeys((*wanted, *usual))
        if name in usual or name in context.settings.sections
    ]
    off = {*context.settings.sections_off, *context.house.sections_off}
    return tuple(name for name in chosen if name in SECTIONS and name not in off)


def _sections(context: Context, attached: bytes) -> Iterator[Section]:
    for name in order_of(context):
        if name == "map" and not context.settings.show_map:
            continue
        yield Section(
            name=name,
            title=context.phrases.text(f"sections.{name}"),
            blocks=with_texts(context, name, _blocks(context, name, attached)),
            level=2 if name in _SECOND_LEVEL else 1,
            stale=is_stale(context, name),
        )


def _blocks(context: Context, name: str, attached: bytes) -> tuple[Block, ...]:
    if name == "annex":
        return annex.build(context, attached)
    if name == "sources":
        empty = not context.library.articles()
        return (context.note(context.phrases.text("empty.sources")),) if empty else ()
    return _BUILDERS[name](context)


@dataclass(frozen=True, slots=True)
class Written:
    """What the program writes for title and bottom line, as a start for the analyst's own words."""

    title: str
    bottom_line: str
    fact_ids: tuple[str, ...]


def written(
    picture: Picture,
    facts: Iterable[Fact],
    articles: Iterable[Article],
    settings: BriefSettings,
    *,
    style: HouseStyle | None = None,
) -> Written:
    """Return title and bottom line as text, for the editor of the window.

    Args:
        picture: as in `compose`.
        facts: as in `compose`.
        articles: as in `compose`.
        settings: as in `compose`.
        style: as in `compose`.
    """
    context = _context(picture, tuple(facts), articles, settings, style or load_house_style(settings.style))
    runs = [run for paragraph in summary.sentences(context) for run in paragraph.runs]
    ids = tuple(dict.fromkeys(i for run in runs for i in run.fact_ids))
    text = " ".join("".join(run.text for run in p.runs) for p in summary.sentences(context))
    return Written(summary.title(context), text, ids)


def likelihood_words(settings: BriefSettings) -> tuple[str, ...]:
    """Return the words of the brief's one scale of likelihood, from the least likely on (ICD 203, rule 7)."""
    scale = phrases(settings.language).value(f"yardsticks.{settings.yardstick}")
    return tuple(str(word) for word, _ in scale)
