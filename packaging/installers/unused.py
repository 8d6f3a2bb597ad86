"""Libraries that come along as dependencies and that the program never imports: no build carries them.

tests/packaging/test_unused.py forbids their import and then builds a brief, so this list can't cut too deep.
"""

import shutil
from pathlib import Path

# Only for the command lines of spaCy (weasel and what it asks), rich, dateparser and pypdfium2; build tools.
LIBRARIES = (
    "OleFileIO_PL",
    "_distutils_hack",
    "anyio",
    "cloudpathlib",
    "dateparser_cli",
    "dateparser_scripts",
    "h11",
    "httpcore",
    "httpx",
    "idna",
    "jinja2",
    "markdown_it",
    "markupsafe",
    "mdurl",
    "pip",
    "pkg_resources",
    "pygments",
    "pypdfium2_cli",
    "requests",
    "setuptools",
    "smart_open",
    "spacy_loggers",
    "weasel",
    "wrapt",
)

# Parts of libraries that stay: XML validation, codecs of images that a brief never holds, test helpers.
MODULES = (
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    "PIL._webp",
    "lxml.isoschematron",
    "lxml.objectify",
    "numpy.f2py",
    "numpy.testing",
    "olefile.olefile2",
)


def is_unused(distribution: str) -> bool:
    """Tell whether no build carries this distribution; the modules of some have another name than it."""
    name = distribution.lower().replace("-", "_")
    return {"markdown_it_py": "markdown_it"}.get(name, name) in LIBRARIES


def drop_unused(folder: Path) -> None:
    """Take unused libraries, their metadata and unused modules out of a folder of installed wheels."""
    for metadata in folder.glob("*.dist-info"):
        if is_unused(metadata.name.split("-")[0]):
            shutil.rmtree(metadata)
    names = [*LIBRARIES, *(module.replace(".", "/") for module in MODULES)]
    for found in [path for name in names for path in (folder / name, *folder.glob(f"{name}.*"))]:
        if found.is_dir():
            shutil.rmtree(found)
        else:
            found.unlink(missing_ok=True)
