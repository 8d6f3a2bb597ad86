"""The facts of a dossier: proposed by the machine, decided on by a person."""

from collections.abc import Sequence
from uuid import uuid4

from briefing.dossier import articles, facts
from briefing.dossier.articles import StoredArticle
from briefing.dossier.errors import DossierError
from briefing.dossier.journal import Action, Decision, Subject
from briefing.dossier.records import Change, PartOfDossier, now
from briefing.facts import Fact, ReviewState, TimeExpression
from briefing.sentences import sentence

_STATE_AFTER = {
    Action.CONFIRM: ReviewState.CONFIRMED,
    Action.REJECT: ReviewState.REJECTED,
    Action.REOPEN: ReviewState.PROPOSED,
    Action.EDIT: ReviewState.EDITED,
}


class FactsInDossier(PartOfDossier):
    """Reading, proposing and deciding."""

    def facts(self, article_id: str | None = None) -> tuple[Fact, ...]:
        """Return facts in order of article and evidence.

        Args:
            article_id: of this article alone; otherwise of all articles but the excluded ones.
        """
        if article_id:
            return self._records.facts.of_article(article_id)
        included = (stored.article.id for stored in self._records.articles if not stored.excluded)
        return tuple(fact for i in included for fact in self._records.facts.of_article(i))

    def fact(self, fact_id: str) -> Fact:
        """Return one fact.

        Raises:
            DossierError: there is none of that id.
        """
        fact = self._records.facts.get(fact_id)
        if fact is None:
            raise DossierError(
                sentence(
                    "{name} holds no fact '{fact_id}'.",
                    name=self._records.path.name,
                    fact_id=fact_id,
                )
            )
        return fact

    def proposal(self, fact_id: str) -> Fact | None:
        """Return what the machine proposed, None for a fact made by hand."""
        return facts.proposal(self._records.database, fact_id)

    def propose(
        self, article_id: str, proposed: Sequence[Fact], times: Sequence[TimeExpression] = ()
    ) -> tuple[Fact, ...]:
        """Store what was extracted; earlier proposals give way, facts that a person touched stay as they are.

        Returns:
            The article's facts afterwards.
        """
        stored = self._stored(article_id)
        given_up = facts.untouched_ids(self._records.database, article_id)
        held = self._records.facts
        named = (f if f.id else f.with_id() for f in proposed)
        new = {f.id: f for f in named if f.id in given_up or f.id not in held}
        with self._records.transaction("save the extracted facts"):
            for fact_id in given_up - set(new):
                facts.remove(self._records.database, fact_id)
            for fact in new.values():
                facts.put(self._records.database, fact)
                facts.put_proposal(self._records.database, fact)
            articles.set_times(self._records.database, article_id, tuple(times))
        for fact_id in given_up:
            held.remove(fact_id)
        for fact in new.values():
            held.put(fact)
        self._records.articles.put(StoredArticle(stored.article, stored.excluded, tuple(times)))
        return self.facts(article_id)

    def confirm(self, fact_id: str) -> Decision:
        """Record that a person stands behind the fact as it is."""
        fact = self.fact(fact_id)
        state = ReviewState.EDITED if self._was_changed(fact) else ReviewState.CONFIRMED
        return self._review(Action.CONFIRM, fact, "Confirm", state)

    def reject(self, fact_id: str) -> Decision:
        """Record that the fact must not go out; it stays readable."""
        return self._review(Action.REJECT, self.fact(fact_id), "Reject")

    def reopen(self, fact_id: str) -> Decision:
        """Take a decision back: the fact is to be reviewed again."""
        return self._review(Action.REOPEN, self.fact(fact_id), "Back to unreviewed")

    def edit(self, fact: Fact, *, settled: bool = True) -> Decision:
        """Record changed fields of a fact; what the machine proposed stays readable.

        Args:
            fact: as it is now.
            settled: whether the person stands behind all of it; else what waited for review still waits.

        Raises:
            DossierError: its evidence does not stand in the article (rule 1).
        """
        before = self.fact(fact.id).review
        self._check_evidence(fact)
        state = ReviewState.EDITED if settled or before.is_accepted else before.state
        return self._review(Action.EDIT, fact, "Edit", state)

    def add(self, fact: Fact, *, confirmed: bool = True) -> Decision:
        """Record a fact made by a person, with evidence or without.

        Args:
            fact: as it is so far.
            confirmed: whether the person stands behind it already; else it waits for review like a proposal.

        Raises:
            DossierError: its evidence does not stand in the article (rule 1).
        """
        self._check_evidence(fact)
        if not fact.id or fact.id in self._records.facts:
            fact = fact.model_copy(update={"id": uuid4().hex[:16]})
        state = ReviewState.CONFIRMED if confirmed else ReviewState.PROPOSED
        return self._review(Action.ADD, fact.model_copy(update={"confidence": 1.0}), "Add", state)

    def _was_changed(self, fact: Fact) -> bool:
        proposal = self.proposal(fact.id)
        return proposal is not None and proposal.model_copy(update={"review": fact.review}) != fact

    def _review(self, action: Action, fact: Fact, label: str, state: ReviewState | None = None) -> Decision:
        before = self._records.facts.get(fact.id)
        after = fact.reviewed(state or _STATE_AFTER[action], self._records.analyst, now())
        was = facts.to_json(before) if before else None
        change = Change(Subject.FACT, fact.id, was, facts.to_json(after))
        return self._records.decide(action, change, f"{label} {fact.kind.value}")

    def _check_evidence(self, fact: Fact) -> None:
        text = self._stored(fact.article_id).article.text
        for evidence in fact.evidence:
            if not evidence.matches(text):
                raise DossierError(
                    sentence(
                        "The evidence “{text}” does not stand at that place of the article; select it again.",
                        text=evidence.text[:60],
                    )
                )
