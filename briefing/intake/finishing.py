"""From a reader's draft to the article: the one convention of what the text holds.

The text is the headline, a blank line, the standfirst, a blank line, then the body with a blank line between
its paragraphs; headings are paragraphs of their own (their spans are in `Article.headings`), list items begin
with "• ", cells of a table row are parted by " | ". So headline and standfirst have offsets like everything
else. A part that the source does not show is not put in. Plain text keeps its words as they are, and only
whole lines of boilerplate go out. Articles of a .jsonl keep their text character for character.
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

from briefing.facts.article import Article, RemovedPassage
from briefing.intake.boilerplate import without_boilerplate
from briefing.intake.bylines import without_bylines
from briefing.intake.draft import Block, BlockKind, Draft
from briefing.intake.errors import IntakeError, too_long
from briefing.intake.headlines import without_label
from briefing.intake.language import identify_language, name_of_language
from briefing.intake.letterheads import read_letterhead
from briefing.intake.metadata import GIVEN_BY_THE_ANALYST, FoundMetadata
from briefing.intake.options import IntakeOptions
from briefing.intake.result import ImportedArticle, Problem, ProblemKind
from briefing.intake.tidy import tidy
from briefing.sentences import about, sentence

_NO_TEXT = (
    "“{name}” holds no article text: nothing was imported from it. Check that the file is the right one."
)
_ITEM_MARK = "• "
_DATED_BY_ITS_CHANGE = 0.4
_DOUBT = 0.55  # below this confidence the analyst's word goes before what was found


def finished(draft: Draft, name: str, options: IntakeOptions) -> tuple[ImportedArticle, list[Problem]]:
    """Turn a draft into an article, with notes on what the analyst should look at.

    Args:
        draft: from a reader.
        name: of the file, for sentences.
        options: of the import; its date and source fill what was not found.

    Raises:
        IntakeError: there is no text, or more than the limit.
    """
    if draft.verbatim is None:
        text, headings = _clean_text(draft)
    else:
        text, headings = draft.verbatim, ()
    if not text.strip():
        raise IntakeError(_NO_TEXT)
    if len(text) > options.limits.text_characters:
        raise IntakeError(too_long(options.limits))
    metadata = draft.metadata
    _given_by_the_analyst(metadata, options)
    _dated_by_its_change(draft)
    _language(text, metadata)
    if metadata.text("syndicated_from") == metadata.text("source"):
        metadata.drop("syndicated_from")
    notes = [Problem(draft.origin, about(note, name=name), ProblemKind.NOTE) for note in _notes(draft)]
    return ImportedArticle(_article(draft, text, headings, options), draft.original, draft.media_type), notes


def _article(
    draft: Draft, text: str, headings: tuple[tuple[int, int], ...], options: IntakeOptions
) -> Article:
    found = draft.metadata
    return Article(
        id=draft.article_id or _identifier(found.text("title") or text, text),
        text=text,
        title=found.text("title"),
        subtitle=found.text("subtitle"),
        source=found.text("source"),
        authors=tuple(found.get("authors", ())),
        published=found.get("published"),
        modified=found.get("modified"),
        url=found.text("url"),
        language=found.text("language"),
        origin=draft.origin,
        retrieved=options.retrieved,
        syndicated_from=found.text("syndicated_from"),
        revision_of=found.text("revision_of"),
        metadata_origins=found.origins(),
        removed=tuple(draft.removed),
        headings=headings,
    )


def _clean_text(draft: Draft) -> tuple[str, tuple[tuple[int, int], ...]]:
    blocks = [Block(tidy(block.text).strip(), block.kind) for block in draft.blocks]
    blocks, removed = without_boilerplate([block for block in blocks if block.text])
    if blocks and draft.headline_in_blocks:
        read_letterhead(blocks[0].text, draft.metadata)
    blocks, credits = without_bylines(blocks, draft.metadata)
    draft.removed.extend([*removed, *credits])
    if not draft.headline_in_blocks:
        blocks = _with_headline(blocks, draft.metadata)
    return _joined(blocks)


def _with_headline(blocks: list[Block], metadata: FoundMetadata) -> list[Block]:
    """Put headline and standfirst in front, once."""
    front = [text for text in (metadata.text("title"), metadata.text("subtitle")) if text]
    same = {_plain(text) for text in front} | {_plain(without_label(text)) for text in front}
    body = list(blocks)
    position = 0
    while position < min(len(body), 4):  # a repeated headline stands at the top, behind a kicker at most
        if _plain(body[position].text) in same:
            del body[position]
        else:
            position += 1
    return [*(Block(text) for text in front), *body]


def _joined(blocks: Sequence[Block]) -> tuple[str, tuple[tuple[int, int], ...]]:
    parts: list[str] = []
    headings: list[tuple[int, int]] = []
    position = 0
    for block in blocks:
        text = block.text
        if block.kind is BlockKind.ITEM and not re.match(r"[•*–—-]\s", text):
            text = _ITEM_MARK + text
        if block.kind is BlockKind.HEADING:
            headings.append((position, position + len(text)))
        parts.append(text)
        position += len(text) + 2
    return "\n\n".join(parts), tuple(headings)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def _given_by_the_analyst(metadata: FoundMetadata, options: IntakeOptions) -> None:
    """Fill what was not found, and replace what was found with doubt (a day in an address, a mail's date)."""
    for name, value in (("published", options.published), ("source", options.source)):
        if value and metadata.confidence(name) < _DOUBT:
            metadata.drop(name)
            metadata.offer(name, value, GIVEN_BY_THE_ANALYST, 1.0)


def _dated_by_its_change(draft: Draft) -> None:
    """Take the day of the last change for want of another, and say so: "Tuesday" is resolved against it."""
    metadata = draft.metadata
    if not metadata.get("published") and metadata.get("modified"):
        metadata.offer("published", metadata.get("modified"), "date of its last change", _DATED_BY_ITS_CHANGE)
        draft.notes.append(
            sentence("“{name}” gives only the date of its last change; it was taken as its date: check it.")
        )


def _language(text: str, metadata: FoundMetadata) -> None:
    code, probability = identify_language(text)
    if code:
        metadata.offer("language", code, "the words of the text", min(0.99, probability))


def _notes(draft: Draft) -> list[str]:
    code = draft.metadata.text("language")
    notes = list(draft.notes)
    if why := draft.metadata.open_doubt("published"):
        notes.append(
            sentence(
                "The date that “{name}” gives was not taken, since {why}; give its date yourself.", why=why
            )
        )
    if why := draft.metadata.open_doubt("modified"):
        notes.append(
            sentence(
                "The date of change that “{name}” gives was not taken, since {why}; check the dates.", why=why
            )
        )
    if code and code != "en":
        notes.append(
            sentence(
                "“{name}” is in {language}, not in English: it was kept, but no facts are extracted from it. "
                "Enter its facts by hand, or import a translation.",
                language=name_of_language(code),
            )
        )
    return notes


def _identifier(title: str, text: str) -> str:
    """Return a name that the same text always gets: words of the headline and six digits of the hash."""
    plain = unicodedata.normalize("NFKD", title[:200]).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall(r"[a-z0-9]+", plain)[:6])[:48].strip("-")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{words}-{digest}" if words else digest


def removed_words(removed: Sequence[RemovedPassage]) -> int:
    """Return how many words were left out, for the view of what was removed."""
    return sum(len(passage.text.split()) for passage in removed)
