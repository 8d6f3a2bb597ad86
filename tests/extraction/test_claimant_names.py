"""Who "it" is for one fact of a sentence, it is for the others."""

from briefing.facts import CasualtyClaim


def test_every_figure_of_a_sentence_has_the_full_name_of_its_claimant(extract) -> None:
    text = (
        "The army of Norland said that it had downed three drones. It put the toll at 52 dead and 80 injured."
    )
    claims = [fact for fact in extract(text).facts if isinstance(fact, CasualtyClaim)]
    assert [(claim.count.low, claim.claimant.text, claim.claimant.name) for claim in claims] == [
        (52, "It", "army of Norland"),
        (80, "It", "army of Norland"),
    ]
