"""Nothing typed vanishes: not by moving on, by what happens elsewhere, by closing, by a killed program."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter
from review_steps import mark, select

from briefing.facts import Quantity, When
from ui.brief.settings_store import change_settings, read_settings
from ui.review.fields import ChoiceField, SuggestingField, ZoneField
from ui.typing_pause import TypingPause


def form(session):
    return session.review.panel.form


def editor(session, field):
    return form(session)._form().editors[field]


def type_into(widget, text):
    """Type in place of what stands there."""
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)


@pytest.fixture
def brief(session, window, qtbot):
    window.show_workspace("brief")
    qtbot.waitUntil(lambda: session.brief.preview.proof is not None, timeout=20_000)
    return session.brief


class TestForm:
    """A field of a fact, half typed."""

    def test_typing_without_a_pause_is_kept_all_the_same(self, qtbot):
        pause = TypingPause(60_000)
        pause._latest.setInterval(1)
        with qtbot.waitSignal(pause.due):
            pause.start()
        assert not pause.is_active

    @pytest.mark.parametrize(
        "key", ["Tab", "Shift+Tab", "Esc", "Ctrl+PgDown", "F1", "Ctrl+1", "Ctrl+Shift+D"]
    )
    def test_whatever_key_comes_next(self, session, press, window, key):
        fact = select(session, "≥ 7")
        type_into(editor(session, "place"), "Hill 9")
        press(key)
        for dialog in QApplication.topLevelWidgets():
            if dialog is not window and dialog.isVisible():
                dialog.close()
        window.show_workspace("review")
        session.review.show_fact(fact.id)
        assert form(session).values()["place"] == "Hill 9"
        assert form(session).values()["qualifier"] == "at_least"

    def test_a_window_that_closes_at_once(self, session, window, home):
        from briefing.dossier import Dossier

        fact = session.review.current
        type_into(editor(session, "place"), "Hill")
        window.close()
        with Dossier.open(home / "invented.briefing") as again:
            assert again.draft(fact.id) == {"place": "Hill"}

    def test_merging_takes_the_evidence_and_leaves_the_draft(self, session, press):
        fact = select(session, "14 killed", "≥ 7 wounded")
        type_into(editor(session, "place"), "Hill 9")
        session.review.focus_queue()
        press("M")
        assert form(session).values()["place"] == "Hill 9"
        session.review.save()
        merged = session.desk.fact(fact.id)
        assert (merged.place, len(merged.evidence)) == ("Hill 9", 2)

    def test_an_undo_meanwhile_is_not_overwritten_by_the_draft(self, session):
        fact = select(session, "≥ 7")
        session.desk.edit(fact.model_copy(update={"count": Quantity(low=8, qualifier="at_least", text="8")}))
        type_into(editor(session, "place"), "Hill 9")
        session.undo()
        session.review.show_fact(fact.id)
        assert form(session).values()["low"] == "7"
        assert form(session).values()["place"] == "Hill 9"

    @pytest.mark.parametrize("decide", ["reject", "reopen", "split"])
    def test_a_decision_keeps_what_was_typed_a_moment_before(self, session, decide):
        fact = select(session, "≥ 7")
        session.desk.confirm([fact.id])
        session.review.show_fact(fact.id)
        type_into(editor(session, "place"), "Hill 9")
        getattr(session.review, decide)()
        assert session.desk.draft(fact.id) == {"place": "Hill 9"}

    def test_a_group_is_not_confirmed_over_the_draft_of_a_member(self, session, press):
        session.review.filters.one_by_one.setChecked(True)
        first, second = [
            f.id for f in session.desk.facts() if getattr(f, "count", None) and f.count.low == 14
        ]
        session.desk.save_draft(second, {"place": "Hill 9"})
        session.review.filters.one_by_one.setChecked(False)
        session.review.show_fact(first)
        session.review.focus_queue()
        press("C")
        assert session.review.current.id == second
        assert {session.desk.fact(i).review.state.value for i in (first, second)} == {"proposed"}

    def test_anchoring_with_a_draft_keeps_both(self, session, press):
        fact = select(session, "in effect")
        type_into(editor(session, "duration"), "three days")
        mark(session, "Talks go on")
        press("A")
        assert set(session.desk.draft(fact.id)) == {"duration", "evidence"}

    def test_new_facts_in_the_article_leave_the_form_alone(self, session):
        fact = select(session, "≥ 7")
        type_into(editor(session, "place"), "Hill 9")
        session.desk.store_extraction("a1", session.desk.facts("a1"), ())
        assert session.review.current.id == fact.id
        assert form(session).values()["place"] == "Hill 9"


class TestFields:
    """Editors change nothing by themselves."""

    @pytest.mark.parametrize(
        "make", [lambda: ChoiceField("x", [("a", "a"), ("b", "b")]), lambda: ZoneField("x")]
    )
    def test_the_wheel_does_not_choose(self, qtbot, make):
        field = make()
        qtbot.addWidget(field)
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        before = field.value()
        QApplication.sendEvent(field, event)
        assert field.value() == before

    def test_a_zone_is_not_completed_inside_the_line(self, qtbot):
        field = ZoneField("zone")
        qtbot.addWidget(field)
        assert field.completer().completionMode() is QCompleter.CompletionMode.PopupCompletion

    def test_a_completed_name_is_told_with_its_whole_name(self, qtbot):
        from PySide6.QtCore import QStringListModel

        told = []
        field = SuggestingField("party", QStringListModel(["Veld", "Korland"]))
        qtbot.addWidget(field)
        field.edited.connect(lambda: told.append(field.value()))
        field.show()
        QTest.keyClicks(field, "kor")
        field.completer().setCurrentRow(0)
        field.setText("Korland")
        field.completer().activated[str].emit("Korland")
        qtbot.waitUntil(lambda: told[-1] == "Korland")

    def test_the_cursor_stays_where_one_types(self, session, brief):
        """What is stored comes back in other letters; the next key must not go to the front."""
        parties = brief.settings.editors["parties"]
        type_into(parties, "Veld;")
        brief.settings.keep()
        QTest.keyClicks(parties, " Korland")
        brief.settings.keep()
        assert read_settings(session.desk).parties == ("Veld", "Korland")

    def test_the_cursor_stays_in_a_list_of_places(self, session, brief):
        places = brief.settings.editors["places"]
        type_into(places, "Amsel, 40.10, 46.20")
        QTest.keyClick(places, Qt.Key.Key_Return)
        brief.settings.keep()
        QTest.keyClicks(places, "Hill 9, 40.3, 46.1")
        brief.settings.keep()
        assert [p.name for p in read_settings(session.desk).places] == ["Amsel", "Hill 9"]


class TestTimes:
    """A time keeps its zone, and a day its time, through edits of the other."""

    def shown(self, session, when):
        fact = select(session, "in effect")
        session.desk.edit(fact.model_copy(update={"effective": when}))
        session.review.show_fact(fact.id)
        return fact.id

    def test_editing_the_day_keeps_time_and_zone(self, session):
        when = When(
            text="8pm",
            value="2031-05-14T20:00",
            instant="2031-05-14T20:00:30+04:00",
            granularity="minute",
        )
        fact_id = self.shown(session, when)
        form(session).change({"effective_date": "2031-05-15"})
        session.review.save()
        assert session.desk.fact(fact_id).effective.instant.isoformat() == "2031-05-15T20:00:30+04:00"

    def test_editing_the_time_keeps_the_zone(self, session):
        when = When(
            text="8pm", value="2031-05-14T20:00", instant="2031-05-14T20:00:00+04:00", granularity="minute"
        )
        fact_id = self.shown(session, when)
        type_into(editor(session, "effective_time"), "21:30")
        session.review.save()
        assert session.desk.fact(fact_id).effective.instant.isoformat() == "2031-05-14T21:30:00+04:00"

    @pytest.mark.parametrize(
        ("value", "granularity", "after"),
        [
            ("2031-05-14T20:00", "minute", "2031-05-15T20:00"),
            ("2031-05-14TEV", "part_of_day", "2031-05-15TEV"),
            ("2031-W20", "week", "2031-05-15"),
        ],
    )
    def test_a_time_without_a_zone_stays(self, session, value, granularity, after):
        fact_id = self.shown(session, When(text="then", value=value, granularity=granularity))
        form(session).change({"effective_date": "2031-05-15"})
        session.review.save()
        effective = session.desk.fact(fact_id).effective
        assert (effective.value, effective.instant) == (after, None)

    def test_a_time_without_a_zone_is_shown(self, session):
        self.shown(session, When(text="8pm", value="2031-05-14T20:00", granularity="minute"))
        assert form(session).values()["effective_time"] == "20:00"

    def test_other_words_for_the_moment_of_a_statement_keep_it(self, session):
        fact = select(session, "We will not")
        when = When(text="Monday", instant="2031-05-12T09:00:00+00:00", value="2031-05-12T09:00")
        session.desk.edit(fact.model_copy(update={"when": when}))
        session.review.show_fact(fact.id)
        type_into(editor(session, "when"), "on Monday morning")
        session.review.save()
        after = session.desk.fact(fact.id).when
        assert (after.text, after.instant) == ("on Monday morning", when.instant)


class TestArticle:
    """The description of an article."""

    @pytest.fixture
    def about(self, session, window):
        window.show_workspace("sources")
        session.sources.show_article("a1")
        return session.sources.metadata

    def test_a_date_typed_and_another_article_chosen(self, session, about):
        line = about._published._line
        type_into(line, "2031-06-01")
        session.sources.show_article("a2")
        assert session.desk.article("a1").published == date(2031, 6, 1)

    def test_a_half_typed_date_comes_back_with_its_article(self, session, about):
        type_into(about._published._line, "2031-06-")
        session.sources.show_article("a2")
        assert about._published.value() != "2031-06-"
        session.sources.show_article("a1")
        assert about._published.value() == "2031-06-"
        assert "not a date" in about.problem.text()
        about.drop()
        assert about._published.value() == "2031-05-15"
        assert session.desk.draft("article:a1") is None

    def test_a_change_elsewhere_leaves_what_is_being_typed(self, session, about):
        type_into(about._fields["title"], "A better ti")
        session.desk.change_article("a1", syndicated_from="Veld Wire")
        assert about._fields["title"].value() == "A better ti"
        assert about._fields["syndicated_from"].value() == "Veld Wire"

    def test_a_killed_program_leaves_a_draft(self, session, about, qtbot):
        type_into(about._fields["title"], "A better ti")
        qtbot.waitUntil(lambda: session.desk.draft("article:a1") == {"title": "A better ti"})
        assert session.desk.article("a1").title != "A better ti"

    def test_a_window_that_closes_keeps_a_whole_field(self, window, session, about, home):
        from briefing.dossier import Dossier

        type_into(about._fields["title"], "A better title")
        window.close()
        with Dossier.open(home / "invented.briefing") as again:
            assert again.article("a1").title == "A better title"
            assert again.draft("article:a1") is None

    def test_going_through_a_field_changes_nothing(self, session, about, press):
        session.desk.change_article("a1", title="  Two blanks ", authors=("A; B", "C"))
        before = len(session.desk.dossier.decisions())
        about._fields["title"].setFocus()
        for _ in range(9):
            press("Tab")
        assert len(session.desk.dossier.decisions()) == before


class TestBrief:
    """Texts, judgements and settings of the brief."""

    def rows(self, brief):
        return {
            brief.outline.list.item(r).data(Qt.ItemDataRole.UserRole): r
            for r in range(brief.outline.list.count())
        }

    @pytest.mark.parametrize("leave", ["close", "close_dossier"])
    def test_words_typed_a_moment_before_the_end(self, session, brief, window, home, leave):
        from briefing.dossier import Dossier
        from briefing.workflow import brief_settings

        brief.outline.list.setCurrentRow(self.rows(brief)["casualties"])
        QTest.keyClicks(brief.outline.words, "Figures are rising.")
        brief.assessment.add()
        QTest.keyClicks(brief.assessment.editors["statement"], "Talks go on")
        window.close() if leave == "close" else session.close_dossier()
        with Dossier.open(home / "invented.briefing") as again:
            settings = brief_settings(again)
        assert [t.text for t in settings.texts] == ["Figures are rising."]
        assert [j.statement for j in settings.judgements] == ["Talks go on"]

    def test_a_judgement_without_a_statement_survives_the_program(self, session, brief, window, home, qtbot):
        brief.assessment.add()
        QTest.keyClicks(brief.assessment.editors["reason"], "two sides say so")
        qtbot.waitUntil(lambda: session.desk.draft("brief:judgements") is not None)
        session.close_dossier()
        assert not brief.assessment._rows
        window.open_path(home / "invented.briefing")
        qtbot.waitUntil(lambda: session.desk.is_open)
        window.show_workspace("brief")
        assert brief.assessment.list.count() == 1
        assert brief.assessment.editors["reason"].value() == "two sides say so"
        brief.assessment.remove()
        assert session.desk.draft("brief:judgements") is None

    def test_one_field_that_does_not_fit_takes_no_other_with_it(self, session, brief):
        type_into(brief.settings.editors["number"], "no number")
        type_into(brief.settings.editors["title"], "A finding")
        brief.settings.keep()
        assert read_settings(session.desk).title == "A finding"
        assert "number" in brief.settings.problem.text()
        change_settings(session.desk, "elsewhere", place="Ostria")
        assert brief.settings.editors["number"].value() == "no number"

    def test_a_field_that_does_not_fit_survives_the_program(self, session, brief, window, home, qtbot):
        type_into(brief.settings.editors["places"], "Amsel, forty")
        brief.settings.keep()
        session.close_dossier()
        assert not brief.settings.problem.text()
        window.open_path(home / "invented.briefing")
        qtbot.waitUntil(lambda: session.desk.is_open)
        window.show_workspace("brief")
        assert brief.settings.editors["places"].value() == "Amsel, forty"
        assert brief.settings.problem.text()
        type_into(brief.settings.editors["places"], "Amsel, 40, 46")
        brief.settings.keep()
        assert session.desk.draft("brief:settings") is None
        assert not brief.settings.problem.text()


def test_a_draft_that_can_not_be_kept_is_told_once_and_again_after_it_could(session, monkeypatch):
    """A full disk must not put a box in front of every key."""
    from briefing.dossier import Dossier, DossierError

    told = []
    session.desk.refused.disconnect()
    session.desk.refused.connect(told.append)

    def full(*_):
        raise DossierError("invented.briefing: could not save the draft: the disk is full.")

    fact = session.review.current
    for refuses in (True, True, False, True):
        with monkeypatch.context() as disk:
            if refuses:
                disk.setattr(Dossier, "save_draft", full)
            session.desk.save_draft(fact.id, {"place": "Hill 9"})
    assert len(told) == 2
    assert session.desk.has_draft(fact.id)
