"""Every rule of the time grammar against the examples that stand beside it."""

from datetime import date, datetime

import pytest

from briefing.extraction.times import find_times
from briefing.extraction.times_context import RESOLVERS, Context
from briefing.extraction.times_rules import Example, Rule, load_grammar

CASES = [(rule, example) for rule in load_grammar().rules for example in rule.examples]


def published(text: str) -> date | datetime | None:
    if not text:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{r.name}: {e.text}" for r, e in CASES])
def test_a_rule_finds_what_its_example_says(rule: Rule, example: Example) -> None:
    found = find_times(example.text, Context(published=published(example.published)))
    matching = [expression for expression, _ in found if expression.text == example.found]
    if not example.found:
        assert not found
        return
    assert matching, [(e.text, e.value) for e, _ in found]
    assert matching[0].value == example.value
    assert example.text[matching[0].start : matching[0].end] == example.found


@pytest.mark.parametrize("rule", load_grammar().rules, ids=lambda rule: rule.name)
def test_each_rule_has_an_example_and_a_function(rule: Rule) -> None:
    assert rule.examples
    assert rule.resolve in RESOLVERS
