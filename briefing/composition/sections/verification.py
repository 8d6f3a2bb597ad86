"""Verification and caveats, contradictions with both sentences, and gaps."""

from collections.abc import Iterable, Iterator

from briefing.assessment.picture import Contradiction, ContradictionKind, Gap, GapKind, Side
from briefing.composition.context import Context
from briefing.composition.document import Block, BulletList, Paragraph, Run, RunStyle, Tone
from briefing.composition.phrases import Piece, capitalised
from briefing.facts import Caveat, CaveatType, FactKind, ReviewState


def build(context: Context) -> tuple[Block, ...]:
    """Write what limits the trust: caveats of the sources, copies, and how the facts were made."""
    blocks: list[Block] = [block for kind in CaveatType for block in _caveats(context, kind)]
    if not blocks:
        blocks.append(context.nothing("verification", FactKind.CAVEAT))
    blocks += _copies(context)
    blocks.append(context.note(_method(context)))
    by_hand = [i for i in context.facts if not context.facts[i].evidence]
    if by_hand:
        blocks.append(context.note(context.phrases.counted("verification.by_hand", len(by_hand))))
    return tuple(blocks)


def _caveats(context: Context, kind: CaveatType) -> Iterator[Block]:
    found = [context.fact(i) for i in context.picture.caveat_ids]
    caveats = [
        fact for fact in found if isinstance(fact, Caveat) and fact.type is kind and not fact.background
    ]
    if caveats:
        yield Paragraph((Run(context.phrases.text(f"verification.{kind.value}"), RunStyle.STRONG),))
        yield BulletList(tuple(_caveat(context, caveat) for caveat in caveats))


def _caveat(context: Context, caveat: Caveat) -> Paragraph:
    sentence = caveat.evidence[0].text if caveat.evidence else caveat.note
    return _quote(context, (), sentence or (caveat.party or ""), (caveat.id,), bool(caveat.evidence))


def _quote(
    context: Context, head: tuple[Piece, ...], sentence: str, fact_ids: Iterable[str], verbatim: bool
) -> Paragraph:
    ids = tuple(fact_ids)
    article = context.article(context.fact(ids[0]))
    language = article.language if article and article.language != context.phrases.language else ""
    if not verbatim:
        return context.paragraph(context.citations.clause((*head, Piece(sentence)), ids))
    quoted = Piece(context.phrases.quoted(sentence), style=RunStyle.QUOTE, language=language)
    return context.paragraph(context.citations.clause((*head, quoted), ids), Tone.QUOTED)


def _copies(context: Context) -> Iterator[Block]:
    copies = sorted(
        {
            (a.source, a.syndicated_from)
            for a in context.library.articles()
            if a.syndicated_from and a.syndicated_from != a.source
        }
    )
    if copies:
        items = [
            context.phrases.text(
                "verification.syndicated_item",
                outlet=outlet or context.phrases.text("claimants.outlet_unknown"),
                agency=agency,
            )
            for outlet, agency in copies
        ]
        joined = context.phrases.text("clause.join").join(items)
        yield context.note(context.phrases.text("verification.syndicated", copies=joined))


def _method(context: Context) -> str:
    counts = {state.value: context.review_counts.get(state.value, 0) for state in ReviewState}
    return context.phrases.text("verification.method", **counts)


def contradictions(context: Context) -> tuple[Block, ...]:
    """Write the contradictions, each with the sentences of both sides."""
    found = context.picture.contradictions
    if not found:
        return (context.note(context.phrases.text("empty.contradictions")),)
    return tuple(block for contradiction in found for block in _contradiction(context, contradiction))


def _contradiction(context: Context, contradiction: Contradiction) -> Iterator[Block]:
    phrases = context.phrases
    values = {}
    if contradiction.kind is ContradictionKind.FIGURES and contradiction.group and contradiction.outcome:
        values["group"] = context.wording.group(contradiction.group)
        values["outcome"] = context.wording.outcome_short(contradiction.group, contradiction.outcome)
    heading = phrases.text(f"contradictions.{contradiction.kind.value}", **values)
    yield Paragraph((Run(heading, RunStyle.STRONG),))
    yield BulletList(tuple(_side(context, contradiction, side) for side in contradiction.sides))


def _side(context: Context, contradiction: Contradiction, side: Side) -> Paragraph:
    claim = next((c for c in contradiction.claims if c.fact_ids == side.fact_ids), None)
    if claim:
        told = capitalised(context.wording.claim(claim))
    else:
        told = capitalised(context.wording.claimant(side.claimant))
    told = context.phrases.pieces("contradictions.side", claimant=told)
    if not side.sentence:
        told = (*told, Piece(context.phrases.text("clause.entered_by_hand")))
    return _quote(context, told, side.sentence, side.fact_ids, bool(side.sentence))


def gaps(context: Context) -> tuple[Block, ...]:
    """Write what the sources don't say."""
    found = context.picture.gaps
    if context.template.compact:
        found = tuple(gap for gap in found if gap.kind is not GapKind.ONE_SOURCE)
    if not found:
        key = "empty.gaps" if context.picture.fact_ids else "empty.gaps_without_facts"
        return (context.note(context.phrases.text(key)),)
    shown = found[: context.template.limit("gaps", len(found))]
    return (BulletList(tuple(_gap(context, gap) for gap in shown)),)


def _gap(context: Context, gap: Gap) -> Paragraph:
    phrases = context.phrases
    if gap.claim:
        claim = context.wording.claim(gap.claim)
        pieces = phrases.pieces(f"gaps.{gap.kind.value}", claim=claim)
        return context.paragraph((*context.citations.clause(pieces, gap.fact_ids), Run(".")))
    pieces = (Piece(phrases.text(f"gaps.{_key(gap)}", **_values(context, gap))),)
    return context.paragraph(context.citations.clause(pieces, gap.fact_ids))


def _key(gap: Gap) -> str:
    if gap.kind is GapKind.NO_COMMENT and not gap.party:
        return "no_comment_unknown"
    return "anonymous" if gap.kind is GapKind.UNNAMED_SOURCE else gap.kind.value


def _values(context: Context, gap: Gap) -> dict[str, str]:
    articles = [f"[{context.citations.number(i)}]" for i in gap.article_ids]
    party = context.wording.party_with_article(gap.party) if gap.party else ""
    # A party's name may open the sentence.
    opened = party[:1].upper() + party[1:] if gap.kind is GapKind.NO_COMMENT else party
    return {
        "party": opened,
        "articles": " ".join(articles),
        "n": str(len(gap.fact_ids)),
        "party_bare": context.wording.party(gap.party) if gap.party else "",
    }
