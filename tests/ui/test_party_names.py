"""Names of parties are completed in the real fields: those of the dossier, then those of the lexicon."""

import stock
from review_steps import select

from briefing.dossier import Dossier
from ui.contents import Contents, parties_of
from ui.party_names import known_names


def offered(field, typed):
    """Return what a field completes after some letters."""
    completer = field.completer()
    completer.setCompletionPrefix(typed)
    found = []
    for row in range(completer.completionCount()):
        completer.setCurrentRow(row)
        found.append(completer.currentIndex().data())
    return found


def test_fields_of_the_form_and_of_the_brief_complete_names(session, window):
    select(session, "≥ 7")
    editors = session.review.panel.form._form().editors
    assert offered(editors["victims_party"], "korl")[0] == "Korland"
    assert "Azerbaijan" in offered(editors["claimant_party"], "azer")
    window.show_workspace("brief")
    assert "Korland" in offered(session.brief.settings.editors["parties"], "Veld; korl")


def test_a_name_that_was_typed_is_offered_from_then_on(session, qtbot):
    fact = select(session, "≥ 7")
    victims = fact.victims.model_copy(update={"party": "Hill Guard"})
    session.desk.edit(fact.model_copy(update={"victims": victims}))
    names = session.review.panel.form.parties
    qtbot.waitUntil(lambda: "Hill Guard" in names.stringList())


def test_names_of_the_dossier_come_first_and_another_dossier_forgets_them(session, window, home, qtbot):
    names = session.review.panel.form.parties
    assert set(names.stringList()[:2]) <= {"Veld", "Korland", "Ostria"}
    Dossier.create(home / "other.briefing").close()
    window.open_path(home / "other.briefing")
    qtbot.waitUntil(lambda: session.desk.is_open and session.desk.path.name == "other.briefing")
    assert "Korland" not in names.stringList()
    assert "Armenia" in names.stringList()


def test_every_kind_tells_its_parties(home):
    with stock.make_dossier(home / "d.briefing") as dossier:
        parties = Contents.of(dossier).parties
        by_kind = {fact.kind.value: parties_of(fact) for fact in dossier.facts()}
    assert {"Veld", "Korland"} <= set(parties)
    assert by_kind["ceasefire"]


def test_the_users_own_lexicon_comes_first_and_a_broken_one_does_no_harm(tmp_path):
    own, broken = tmp_path / "own", tmp_path / "broken"
    for folder, text in ((own, '[armed_groups]\n"Red Hill Front" = {}\n'), (broken, "[armed_groups\n")):
        folder.mkdir()
        (folder / "parties.toml").write_text(text, encoding="utf-8")
    assert known_names(own)[0] == "Red Hill Front"
    assert "Armenia" in known_names(broken)
