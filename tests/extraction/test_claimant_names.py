"""Who "it" is for one fact of a sentence, it is for the others."""

from briefing.facts import CasualtyClaim, CeasefireReport


def test_every_figure_of_a_sentence_has_the_full_name_of_its_claimant(extract) -> None:
    text = (
        "The army of Norland said that it had downed three drones. It put the toll at 52 dead and 80 injured."
    )
    claims = [fact for fact in extract(text).facts if isinstance(fact, CasualtyClaim)]
    assert [(claim.count.low, claim.claimant.text, claim.claimant.name) for claim in claims] == [
        (52, "It", "army of Norland"),
        (80, "It", "army of Norland"),
    ]


def test_two_who_both_refuse_are_named_with_and(extract) -> None:
    text = "Azerbaijan's call for a ceasefire was accepted neither by Russia nor Iran at the summit."
    (refusal,) = [f for f in extract(text).facts if isinstance(f, CeasefireReport) and f.status == "rejected"]
    assert (refusal.claimant.text, refusal.claimant.name) == ("Russia nor Iran", "Russia and Iran")
