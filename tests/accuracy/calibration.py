"""Make resources/calibration.toml: how often each rule's proposals are right, shrunk towards their kind."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from briefing.resource_files import resource
from tests.accuracy.gold import GoldSet, load_set
from tests.accuracy.matching import Outcome, outcomes
from tests.accuracy.own_set import load_own_articles, predict_own
from tests.accuracy.predictions import predict

_PRIOR = 8.0  # proposals' worth of trust in the mean of the kind; a Beta prior
_UNSEEN = 0.95  # new articles are a little harder than those that the rules were written with
_HIGHEST = 0.97  # no rule is beyond doubt


def calibrate() -> int:
    """Measure the rules on the annotated sets that are here and write the table."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for kind, rule, right in _results():
        counts[kind, rule][0] += 1
        counts[kind, rule][1] += right
    if load_set("situation") is None:
        print("There are no gold sets here (../shared/gold or BRIEFING_GOLD); nothing was calibrated.")
        return 1
    path = resource("lexicon").parent / "calibration.toml"
    path.write_text(_toml(counts), encoding="utf-8")
    print(f"{sum(n for n, _ in counts.values())} proposals, {len(counts)} rules: written to {path.name}")
    return 0


def _results() -> Iterator[tuple[str, str, bool]]:
    """Yield kind, rule and whether right: facts of our own task, statements of gum_news by content."""
    own, ours = load_own_articles(), predict_own()
    for row in own:
        for outcome in outcomes(row["facts"], ours[row["id"]]["facts"]):
            yield outcome.fact["kind"], _rule(outcome), outcome.whole
    situation = load_set("situation")
    if situation is not None:
        predictions = predict(situation.articles())
        for row in situation.rows:
            for outcome in outcomes(row["facts"], predictions[row["id"]]["facts"]):
                yield outcome.fact["kind"], _rule(outcome), outcome.whole
    wikinews = load_set("gum_news")
    if wikinews is not None:
        yield from _statements(wikinews)


def _statements(gold: GoldSet) -> Iterator[tuple[str, str, bool]]:
    predictions = predict(gold.articles())
    for row in gold.rows:
        inside = {i for item in row["gold"] for a, b in _content(item) for i in range(a, b)}
        for fact in predictions[row["id"]]["facts"]:
            if fact["kind"] == "statement":
                span = range(fact["evidence"]["start"], fact["evidence"]["end"])
                yield "statement", str(fact["reasons"][0]), sum(i in inside for i in span) * 2 >= len(span)


def _content(item: dict[str, Any]) -> list[tuple[int, int]]:
    if item.get("type") != "attribution":
        return []
    content = item.get("content_span") or item.get("content") or []
    if isinstance(content, dict):
        content = content.get("spans") or []
    return [tuple(span) for span in content] if content and isinstance(content[0], list) else [tuple(content)]


def _rule(outcome: Outcome) -> str:
    reasons = outcome.fact.get("reasons") or [""]
    return str(reasons[0])


def _toml(counts: dict[tuple[str, str], list[int]]) -> str:
    lines = [
        "# How often proposals are right in all key fields, by the rule that made them (the first reason).",
        "# Written by `python -m tests.accuracy --calibrate`; beside each rule: right / measured.",
    ]
    for kind in sorted({kind for kind, _ in counts}):
        rules = {rule: pair for (k, rule), pair in counts.items() if k == kind}
        total, right = (sum(pair[i] for pair in rules.values()) for i in (0, 1))
        mean = _UNSEEN * (right + 1) / (total + 2)
        lines += ["", f"[{kind}]", f'"" = {min(mean, _HIGHEST):.3f}  # any other rule: {right} / {total}']
        for rule, (n, ok) in sorted(rules.items()):
            shrunk = (ok + _PRIOR * mean) / (n + _PRIOR)
            name = rule.replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'"{name}" = {min(shrunk, _HIGHEST):.3f}  # {ok} / {n}')
    return "\n".join(lines) + "\n"
