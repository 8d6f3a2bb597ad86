"""A scripted session that is killed: what it acknowledged must be there afterwards."""

import json
import os
import random
import signal
import time
from pathlib import Path

from briefing.dossier import Decision, Dossier, Subject
from briefing.facts import Article, Outcome, ReviewState
from tests.dossier.examples import TEXT, make_claim

LONGEST_LIFE = 0.12  # seconds; a session of some hundred decisions lasts longer


def kill_at_random(folder: Path, seed: int) -> int:
    """Run the session in a forked process, kill it at a random instant, check what is left.

    Returns:
        How many decisions and pauses in typing had been acknowledged.

    Raises:
        AssertionError: an acknowledged decision or letter is missing or the file is not sound.
    """
    path = folder / f"session-{seed}.briefing"
    with Dossier.create(path, "Ana") as dossier:
        article = dossier.add_article(Article(id="", text=TEXT))
        dossier.propose(article.id, [make_claim(article, n, o) for n in range(5) for o in Outcome])
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _session(path, seed, writer)
    os.close(writer)
    time.sleep(random.Random(seed).uniform(0.0, LONGEST_LIFE))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader) as lines:
        acknowledged = [line.split() for line in lines.read().split("\n")[:-1]]
    _check(path, acknowledged)
    return len(acknowledged)


def _session(path: Path, seed: int, writer: int) -> None:
    chance = random.Random(seed)
    try:
        dossier = Dossier.open(path, "Ana")
        facts = [fact.id for fact in dossier.facts()]
        for number in range(10_000):
            _decide(dossier, chance, facts)
            last = max((decision.number for decision in dossier.decisions()), default=0)
            states = "".join(dossier.fact(name).review.state.value[0] for name in facts)
            os.write(writer, f"{number} {last} {states} {_typed(dossier)}\n".encode())
    finally:
        os._exit(0)


def _decide(dossier: Dossier, chance: random.Random, facts: list[str]) -> None:
    what = chance.choice(["confirm", "reject", "reopen", "edit", "undo", "redo", "group", *["type"] * 5])
    name = chance.choice(facts)
    if what == "type":
        dossier.type_setting("typed", f"{_typed(dossier)}{chance.choice('abc')}", "text", "Type")
    elif what == "edit":
        dossier.edit(dossier.fact(name).model_copy(update={"note": str(chance.random())}))
    elif what == "group":
        with dossier.group("three"):
            for other in chance.sample(facts, 3):
                dossier.confirm(other)
    elif what in ("undo", "redo"):
        if not getattr(dossier, what)():
            dossier.confirm(name)
    else:
        getattr(dossier, what)(name)


def _typed(dossier: Dossier) -> str:
    """Return what was typed so far; each pause adds a letter."""
    return str(dossier.setting("typed", "-"))


def _check(path: Path, acknowledged: list[list[str]]) -> None:
    with Dossier.open(path) as dossier:
        assert not dossier.read_only
        assert dossier._records.database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        decisions = dossier.decisions()
        assert [d.number for d in decisions] == list(range(1, len(decisions) + 1))
        if acknowledged:
            _, last, states, typed = acknowledged[-1]
            assert len(decisions) >= int(last)
            _check_states(decisions[: int(last)], states, [fact.id for fact in dossier.facts()])
            _check_typed(dossier, typed)


def _check_typed(dossier: Dossier, acknowledged: str) -> None:
    """Every letter that was acknowledged stands in a decision now, and the last of them is the setting."""
    after = [json.loads(d.after or "null") for d in dossier.decisions() if d.subject is Subject.SETTING]
    assert acknowledged == "-" or any(str(value).startswith(acknowledged) for value in after)
    assert _typed(dossier) == str((after or ["-"])[-1] or "-")


def _check_states(decisions: tuple[Decision, ...], states: str, names: list[str]) -> None:
    """Replay the journal up to the last acknowledged decision and compare each fact's state."""
    from briefing.facts import fact_adapter

    replayed = dict.fromkeys(names, ReviewState.PROPOSED)
    for decision in decisions:
        if decision.subject is not Subject.FACT:
            continue
        replayed[decision.subject_id] = fact_adapter.validate_json(decision.after).review.state
    assert "".join(replayed[name].value[0] for name in names) == states
