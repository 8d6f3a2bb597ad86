"""Where the data files are: in a checkout, in an installed wheel and in a frozen program."""

import sys
from functools import cache
from pathlib import Path


@cache
def resource_folder() -> Path:
    """Return the folder that holds lexicons, fonts, icons, translations and samples.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", here)) / "resources"
    for folder in (frozen, here / "_resources", here.parent / "resources"):
        if (folder / "lexicon").is_dir():
            return folder
    raise FileNotFoundError(
        f"The data folder 'resources' was not found beside {here}; install Briefing Desk again."
    )


def resource(*parts: str) -> Path:
    """Return the path of one data file, as in `resource("lexicon", "parties.toml")`."""
    return resource_folder().joinpath(*parts)
