"""The zone of "local time": by the country or the city that the article is about, from a small table."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing.extraction.lexicon import load_lexicon


@cache
def zone_of_party(party: str) -> str | None:
    """Return the IANA zone of a country with one zone, None where it is not in the table or has several."""
    found = load_lexicon("time_zones")["countries"].get(party)
    return found if isinstance(found, str) else None


@cache
def zone_of_city(city: str) -> str | None:
    """Return the IANA zone of a city as a dateline names it ("BAKU"), None where it is not in the table."""
    found = load_lexicon("time_zones")["cities"].get(city.casefold())
    return found if isinstance(found, str) else None


@cache
def zones_of_cities() -> dict[str, str]:
    """Return the zones of the cities of one word, for "5pm Kabul time"."""
    cities = load_lexicon("time_zones")["cities"].items()
    return {city: zone for city, zone in cities if city.isalpha()}


def offset_at(key: str, local: datetime) -> timedelta | None:
    """Return the offset from UTC at a local time, None where the zone is not known on this machine.

    Args:
        key: IANA name.
        local: clock time without a zone.
    """
    try:
        return local.replace(tzinfo=ZoneInfo(key)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError):
        return None
