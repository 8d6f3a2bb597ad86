"""Numbers in sentences."""

from briefing.sentences import sentence


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return "1 row", "3 rows", "2 entries"."""
    return sentence("{number:,} " + (noun if number == 1 else plural or noun + "s"), number=number)
