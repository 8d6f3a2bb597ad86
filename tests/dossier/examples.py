from briefing.facts import Article, CasualtyClaim, Outcome, Quantity, evidence_of

TEXT = "Officials in Oruna said seven soldiers died. Two more were hurt near Belmar."  # invented


def make_claim(article: Article, low: int = 7, outcome: Outcome = Outcome.KILLED) -> CasualtyClaim:
    return CasualtyClaim(
        article_id=article.id,
        evidence=(evidence_of(article.text, 0, 44),),
        count=Quantity(low=low, high=low, text=str(low)),
        outcome=outcome,
        confidence=0.8,
    ).with_id()
