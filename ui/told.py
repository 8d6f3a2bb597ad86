"""What the core says, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from briefing.sentences import Sentence, fill

_CONTEXT = "core"


def told(said: object) -> str:
    """Return a sentence, or the sentence of an error, in the language of the window.

    Args:
        said: a sentence of the core with its form, plain words of it, or an exception that holds either. What
            the catalogue does not know stays English.
    """
    text = str(said)
    if not isinstance(text, Sentence):
        return QCoreApplication.translate(_CONTEXT, text) if text else ""
    arguments = {n: told(a) if isinstance(a, Sentence) else a for n, a in text.arguments.items()}
    return fill(QCoreApplication.translate(_CONTEXT, text.form), arguments, _number)


def _number(number: float, layout: str) -> str:
    return QLocale().toString(number) if layout == "," else format(number, layout)
