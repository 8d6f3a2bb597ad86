"""What tests of the review do again and again."""

from PySide6.QtCore import QItemSelectionModel


def states(session):
    return [f.review.state.value for f in session.desk.facts()]


def select(session, *summaries):
    """Select rows by a part of their summary."""
    review = session.review
    rows = [
        r
        for r in range(review.queue.rowCount())
        if any(s in review.queue.data(review.queue.index(r, 2)) for s in summaries)
    ]
    review.show_fact(review.queue.fact_id(rows[0]))
    for row in rows[1:]:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        review.table.selectionModel().select(review.queue.index(row, 0), flags)
    return review.current


def mark(session, words, times=0):
    text = session.review.text.article.text
    at = text.index(words)
    session.review.text.select(at, at + len(words))
    session.review.text.setFocus()
