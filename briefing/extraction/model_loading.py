"""Loading of a spaCy pipeline without work that its own loading then does anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

from briefing.extraction.light_spacy import without_garbage_collection

_USUAL = "spacy.Tokenizer.v1"
_REGISTRY: Any = spacy.registry  # type: ignore[attr-defined]


def load_model(name: str, exclude: list[str]) -> Language:
    """Load an installed spaCy pipeline.

    spaCy makes a tokeniser with all special cases of the language and then reads the model's own over it: the
    first is left out. Its many objects live on, so that garbage is not looked for meanwhile.

    Args:
        name: of the package.
        exclude: components that are not needed.

    Raises:
        OSError: no such pipeline is installed.
    """
    first_tokenizer = _bare_tokenizer() if _saves_its_tokenizer(name) else nullcontext()
    with without_garbage_collection(), first_tokenizer:
        return spacy.load(name, exclude=exclude)


def _saves_its_tokenizer(name: str) -> bool:
    """Tell whether a package holds its tokeniser with all its rules."""
    try:
        package = find_spec(name)
    except (ImportError, ValueError):  # a path or no name at all: spaCy says what is wrong with it
        return False
    folders = [Path(folder) for folder in (package.submodule_search_locations or ())] if package else []
    configs = [path for folder in folders for path in folder.glob("*/config.cfg")]
    return len(configs) == 1 and (configs[0].parent / "tokenizer").is_file()


@contextmanager
def _bare_tokenizer() -> Iterator[None]:
    """Have spaCy begin with an empty tokeniser; a model whose config names another kind gets that one."""
    usual = _REGISTRY.get("tokenizers", _USUAL)
    _REGISTRY.tokenizers(_USUAL, func=_make_bare_tokenizer)
    try:
        yield
    finally:
        _REGISTRY.tokenizers(_USUAL, func=usual)


def _make_bare_tokenizer() -> Callable[[Language], Any]:
    return lambda nlp: Tokenizer(nlp.vocab)
