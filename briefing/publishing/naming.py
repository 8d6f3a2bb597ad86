"""Names of the document tree's classes in JSON."""

import re
from typing import Any


def type_name(form: type[Any]) -> str:
    """Return the name of a class in snake case ("range_chart")."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", form.__name__).lower()
