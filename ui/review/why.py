"""Why the machine proposed a fact, in words: the words that it went by, and the rule that read them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from briefing.facts import CeasefireStatus, Fact
from ui import words

_CEASEFIRE = "ceasefire_"
_RULES = {
    # How a verb or noun of casualties stands to the figure ("kill: object")
    "object": QT_TRANSLATE_NOOP("why", "as the object of “{verb}”"),
    "subject": QT_TRANSLATE_NOOP("why", "as the subject of “{verb}”"),
    "passive": QT_TRANSLATE_NOOP("why", "in the passive of “{verb}”"),
    "participle": QT_TRANSLATE_NOOP("why", "beside the participle of “{verb}”"),
    "relative": QT_TRANSLATE_NOOP("why", "in a relative clause with “{verb}”"),
    "attribute": QT_TRANSLATE_NOOP("why", "with “{verb}” as an attribute"),
    "number": QT_TRANSLATE_NOOP("why", "a number alone with “{verb}”"),
    "before": QT_TRANSLATE_NOOP("why", "before “{verb}”"),
    "beside": QT_TRANSLATE_NOOP("why", "beside “{verb}”"),
    "along with": QT_TRANSLATE_NOOP("why", "told along with others by “{verb}”"),
    "among those": QT_TRANSLATE_NOOP("why", "named among those of “{verb}”"),
    # How a ceasefire is spoken of ("ceasefire_noun_agreed")
    "noun": QT_TRANSLATE_NOOP("why", "a noun says “{status}”"),
    "verbal": QT_TRANSLATE_NOOP("why", "a verb says “{status}”"),
    "operator": QT_TRANSLATE_NOOP("why", "what is wished or asked for: “{status}”"),
    "proposal": QT_TRANSLATE_NOOP("why", "a proposal: “{status}”"),
    "at": QT_TRANSLATE_NOOP("why", "it is seen at work"),
    "no": QT_TRANSLATE_NOOP("why", "silence or denial about it"),
    "there": QT_TRANSLATE_NOOP("why", "it is said that there is none"),
    # How a statement stands
    "according_to": QT_TRANSLATE_NOOP("why", "named as the source (“according to”)"),
    "block_quotation": QT_TRANSLATE_NOOP("why", "a quotation in a paragraph of its own"),
    "cue_before_fragment": QT_TRANSLATE_NOOP("why", "a verb of saying before quoted words"),
    "cue_before_quotation": QT_TRANSLATE_NOOP("why", "a verb of saying before a quotation"),
    "headline_colon": QT_TRANSLATE_NOOP("why", "a headline with a colon"),
    "headline_says": QT_TRANSLATE_NOOP("why", "a headline that says who says it"),
    "interposed": QT_TRANSLATE_NOOP("why", "a verb of saying between the words"),
    "quotation_after_report": QT_TRANSLATE_NOOP("why", "a quotation after a report of the same person"),
    "quotation_after_subject": QT_TRANSLATE_NOOP("why", "a quotation after its speaker"),
    "quotation_before_cue": QT_TRANSLATE_NOOP("why", "a quotation before a verb of saying"),
    "quotation_repeated": QT_TRANSLATE_NOOP("why", "a quotation that stands twice"),
    "quotation_runs_on": QT_TRANSLATE_NOOP("why", "a quotation that runs on"),
    "signature": QT_TRANSLATE_NOOP("why", "signed by the speaker"),
    "verb": QT_TRANSLATE_NOOP("why", "what follows a verb of saying"),
    # Why to be careful
    "anonymous": QT_TRANSLATE_NOOP("why", "the source is not named"),
    "contradicted": QT_TRANSLATE_NOOP("why", "one account against another"),
    "no_comment": QT_TRANSLATE_NOOP("why", "somebody did not comment"),
    "preliminary": QT_TRANSLATE_NOOP("why", "the figure may change"),
    "unverified": QT_TRANSLATE_NOOP("why", "somebody could not verify it"),
    # Rules of casualties without a verb
    "toll": QT_TRANSLATE_NOOP("why", "a toll"),
    "share": QT_TRANSLATE_NOOP("why", "a share of a figure"),
    "part": QT_TRANSLATE_NOOP("why", "a part of a figure"),
    "by day": QT_TRANSLATE_NOOP("why", "a figure by day"),
}


def why(fact: Fact) -> str:
    """Return why a fact was proposed: the words of the article, and what was read in them."""
    rule, *signs = fact.reasons
    read = _read(rule)
    quoted = ", ".join(f"“{sign}”" for sign in signs)
    return f"{quoted} ({read})" if quoted else read


def _read(rule: str) -> str:
    """Return a rule in words; one without words of its own by its name."""
    verb, colon, how = rule.partition(": ")
    if colon and how in _RULES:
        return _said(how).format(verb=verb)
    if rule.startswith(_CEASEFIRE):
        how, _, status = rule.removeprefix(_CEASEFIRE).partition("_")
        if status in tuple(CeasefireStatus) and how in ("subject", "object"):
            how = "verbal"
        if how in _RULES and (status in tuple(CeasefireStatus) or "{" not in _RULES[how]):
            return _said(how).format(status=words.word(status, "status"))
    stems = (rule, *(rule[: -len(end)] for end in _ends(rule)))
    known = next((stem for stem in stems if stem in _RULES and "{" not in _RULES[stem]), "")
    return _said(known) if known else rule.replace("_", " ")


def _ends(rule: str) -> list[str]:
    """Return what can be left out behind: "_claim" of "unverified_claim"."""
    parts = rule.split("_")
    return ["_" + "_".join(parts[n:]) for n in range(len(parts) - 1, 0, -1)]


def _said(rule: str) -> str:
    return QCoreApplication.translate("why", _RULES[rule])
