"""A dossier that is copied while it is open, its file alone, holds what was decided before."""

import shutil

from briefing.dossier import Dossier


def test_a_copy_of_the_file_alone_has_the_decisions(session, home, press, qtbot):
    session._file_at_rest._soon.setInterval(30)
    fact = session.review.current
    press("C")

    def is_in_a_copy():
        with Dossier.open(shutil.copy(session.desk.path, home / "alone.briefing")) as alone:
            return bool(alone.facts()) and alone.fact(fact.id).review.is_accepted

    qtbot.waitUntil(is_in_a_copy)


def test_nothing_is_done_once_it_is_closed(session, qtbot):
    timer = session._file_at_rest._soon
    session.review.confirm()
    assert timer.isActive()
    session.close_dossier()
    assert not timer.isActive()
    timer.timeout.emit()
