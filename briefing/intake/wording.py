"""Numbers in sentences."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return "1 row", "3 rows", "2 entries"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
