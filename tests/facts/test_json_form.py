import json

import hypothesis.strategies as st
from hypothesis import given

from briefing.facts import Article, TimeExpression, fact_adapter
from briefing.facts.json_form import fact_from_json, fact_to_json, result_to_json

WORDS = st.text(min_size=1, max_size=20).filter(str.strip)
MENTION = st.one_of(
    st.none(), st.builds(lambda text, party: {"text": text, "party": party}, WORDS, st.none() | WORDS)
)
EVIDENCE = st.builds(
    lambda start, text: {"start": start, "end": start + len(text), "text": text}, st.integers(0, 99), WORDS
)
COUNTS = st.one_of(
    st.integers(0, 10**6).map(lambda n: {"low": n, "high": n, "qualifier": "exact"}),
    st.integers(0, 10**6).map(lambda n: {"low": n, "high": None, "qualifier": "at_least"}),
    st.integers(0, 10**6).map(lambda n: {"low": None, "high": n, "qualifier": "up_to"}),
    st.just({"low": None, "high": None, "qualifier": "unquantified"}),
).flatmap(lambda count: WORDS.map(lambda words: count | {"text": words}))
CASUALTY = st.fixed_dictionaries(
    {
        "kind": st.just("casualty"),
        "evidence": EVIDENCE,
        "background": st.booleans(),
        "count": COUNTS,
        "outcome": st.sampled_from(["killed", "wounded", "missing", "captured", "casualties"]),
        "victims": st.fixed_dictionaries(
            {"text": WORDS, "party": st.none() | WORDS, "category": st.sampled_from(["military", "civilian"])}
        ),
        "claimant": MENTION,
    }
)
CEASEFIRE = st.fixed_dictionaries(
    {
        "kind": st.just("ceasefire"),
        "evidence": EVIDENCE,
        "background": st.booleans(),
        "status": st.sampled_from(["agreed", "in_effect", "violated", "unconfirmed"]),
        "instrument": st.sampled_from(["ceasefire", "truce", "humanitarian_pause"]),
        "parties": st.lists(WORDS, max_size=3),
        "brokers": st.lists(WORDS, max_size=2),
        "when_text": st.none() | WORDS,
        "effective": st.none() | st.just("2031-05-02T20:00:00+04:00"),
        "claimant": MENTION,
    }
)
STATEMENT = st.fixed_dictionaries(
    {
        "kind": st.just("statement"),
        "evidence": EVIDENCE,
        "directness": st.sampled_from(["direct", "indirect", "mixed"]),
        "speaker": st.builds(lambda t, n: {"text": t, "name": n, "party": None}, WORDS, WORDS),
        "cue": WORDS,
    }
)
CAVEAT = st.fixed_dictionaries(
    {
        "kind": st.just("caveat"),
        "evidence": EVIDENCE,
        "type": st.sampled_from(["unverified", "no_comment", "contradicted", "anonymous", "preliminary"]),
    }
)


@given(st.one_of(CASUALTY, CEASEFIRE, STATEMENT, CAVEAT))
def test_facts_go_to_json_and_back_without_loss(data):
    fact = fact_from_json(data, "a")
    printed = json.loads(json.dumps(fact_to_json(fact)))
    assert fact_from_json(printed, "a") == fact
    for name, value in data.items():
        if name not in ("claimant", "victims", "speaker"):
            assert printed[name] == value


@given(st.one_of(CASUALTY, CEASEFIRE, STATEMENT, CAVEAT))
def test_facts_go_to_the_dossier_and_back_without_loss(data):
    fact = fact_from_json(data, "a")
    assert fact_adapter.validate_json(fact.model_dump_json()) == fact


def test_a_fact_with_two_spans_keeps_both():
    spans = [{"start": 0, "end": 2, "text": "ab"}, {"start": 5, "end": 6, "text": "c"}]
    fact = fact_from_json({"kind": "caveat", "type": "unverified", "evidence": spans}, "a")
    assert [e.text for e in fact.evidence] == ["ab", "c"]
    assert fact_to_json(fact)["evidence"] == spans


def test_a_line_of_output_has_the_article_its_facts_and_its_dates():
    article = Article(id="x1", text="On Monday.", published="2031-05-02", source="Oruna Gazette")
    date = TimeExpression(start=3, end=9, text="Monday", type="DATE", value="2031-04-28")
    line = result_to_json(article, [], [date])
    assert line["id"] == "x1"
    assert line["article"]["published"] == "2031-05-02"
    assert line["facts"] == []
    assert line["dates"] == [{"start": 3, "end": 9, "text": "Monday", "type": "DATE", "value": "2031-04-28"}]
