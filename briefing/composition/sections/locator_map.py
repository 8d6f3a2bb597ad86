"""Locator map: where the claims are placed, as well as that is known, with the disclaimer on boundaries."""

from collections.abc import Iterator

from briefing.assessment.names import normalised
from briefing.composition.context import Context
from briefing.composition.document import Block, LocatorMap, MapPlace
from briefing.composition.gazetteer import locate
from briefing.composition.outlines import outlines_around
from briefing.facts import CasualtyClaim


def build(context: Context) -> tuple[Block, ...]:
    """Write the map of the places that claims of the current fighting name."""
    phrases = context.phrases
    if not context.settings.show_map:
        return ()
    found, missing = _places(context)
    blocks: list[Block] = []
    if found:
        places = tuple(sorted(found, key=lambda place: place.name))
        words = phrases.text("clause.join").join(_told(context, place) for place in places)
        outlines, bounds = outlines_around(places)
        blocks.append(
            LocatorMap(
                places=places,
                disclaimer=phrases.text("map.disclaimer"),
                alternative=phrases.text("map.alternative", places=words),
                outlines=outlines,
                bounds=bounds,
            )
        )
    else:
        blocks.append(context.note(phrases.text("empty.map")))
    if missing:
        listed = phrases.text("clause.join").join(missing)
        blocks.append(context.note(phrases.text("map.missing", places=listed)))
    return tuple(blocks)


def _places(context: Context) -> tuple[list[MapPlace], list[str]]:
    by_analyst = {normalised(place.name): place for place in context.settings.places}
    found = {
        key: MapPlace(p.name, p.latitude, p.longitude, context.phrases.text("map.precision_analyst"))
        for key, p in by_analyst.items()
    }
    missing: dict[str, str] = {}
    for name in _names(context):
        key = normalised(name)
        if not key or key in found:
            continue
        located = _located(context, name)
        if located:
            found[key] = located
        else:
            missing.setdefault(key, name)
    if not found:
        # With no place to show, the countries of the parties at least show the region.
        found = {p: place for p in context.picture.parties if (place := _located(context, p))}
    unique = {(place.name, place.latitude, place.longitude): place for place in found.values()}
    return list(unique.values()), sorted(missing.values())


def _located(context: Context, name: str) -> MapPlace | None:
    located = locate(name, context.picture.parties)
    if located is None:
        return None
    precision = context.phrases.text(f"map.precision_{located.precision}")
    return MapPlace(located.name, located.latitude, located.longitude, precision)


def _names(context: Context) -> Iterator[str]:
    for fact in context.facts.values():
        if isinstance(fact, CasualtyClaim) and not fact.background and fact.place:
            yield fact.place


def _told(context: Context, place: MapPlace) -> str:
    return context.phrases.text(
        "map.place",
        name=place.name,
        precision=place.precision,
        latitude=f"{place.latitude:.2f}",
        longitude=f"{place.longitude:.2f}",
    )
