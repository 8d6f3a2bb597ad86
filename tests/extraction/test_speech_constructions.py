"""Constructions of reported speech that whole articles bring: a sentence or two of our own for each class."""

from collections.abc import Callable

import pytest

from briefing.extraction.speech import claimant_of
from briefing.facts import Statement

ReadStatements = Callable[..., list[Statement]]


@pytest.fixture(scope="module")
def statements(extract) -> ReadStatements:
    """Return a function that gives the statements of a text."""

    def read(text: str) -> list[Statement]:
        return [fact for fact in extract(text).facts if isinstance(fact, Statement)]

    return read


def who_says_what(facts: list[Statement]) -> list[tuple[str, str]]:
    """Return the speaker's name in full and the content of each."""
    return [((fact.speaker.name or "") if fact.speaker else "", fact.content) for fact in facts]


CONSTRUCTIONS = {
    "a verb behind a reported clause about a thing is the speaker's": (
        "The ministry said the depot had exploded and called on Norland to allow an inspection.",
        [("ministry", "the depot had exploded"), ("ministry", "to allow an inspection")],
    ),
    "a perfect behind a reported clause as well": (
        "Norland argues that the treaty gave both banks equal rights, and has threatened to go to court.",
        [("Norland", "the treaty gave both banks equal rights"), ("Norland", "to go to court")],
    ),
    "somebody else behind while": (
        "The mission said it was sending a team to Orlo, while Norland condemned the strike.",
        [("mission", "it was sending a team to Orlo"), ("Norland", "the strike")],
    ),
    "a participle between the report and what follows": (
        "Ruel insisted that the letter was sent on Monday, saying a copy could be seen at the ministry.",
        [
            ("Ruel", "the letter was sent on Monday"),
            ("Ruel", "a copy could be seen at the ministry"),
        ],
    ),
    "a leading participle is no speaker": (
        "Responding, the envoy of Norland denied those allegations.",
        [("the envoy of Norland", "those allegations")],
    ),
    "two reports parted by a semicolon": (
        "The minister warned that the dam could break; the town, he said, should be cleared.",
        [("The minister", "the dam could break"), ("The minister", "the town, he said, should be cleared")],
    ),
    "a source between a relative pronoun and its clause": (
        "The ships carried grain which, according to the harbour office, the crews had stolen.",
        [("harbour office", "the crews had stolen")],
    ),
    "a report between commas before but": (
        "Rescuers have freed four miners, officials say, but two others are still missing.",
        [("officials", "Rescuers have freed four miners")],
    ),
    "a request with its own subject": (
        "The general is calling for both armies to leave the valley.",
        [("The general", "both armies to leave the valley")],
    ),
    "a question": (
        "A reporter asked when the road would be open.",
        [("A reporter", "when the road would be open")],
    ),
    "a figure put on something": (
        "Officials estimate the damage at 40 million crowns.",
        [("Officials", "the damage at 40 million crowns")],
    ),
    "a count that the parser tied to the cue": (
        "The rebels lost a post and said between 20 and 30 soldiers had been killed.",
        [("The rebels", "between 20 and 30 soldiers had been killed")],
    ),
    "one report around another": (
        "Prosecutors said in court they believed two men were killed at home, Orlo Radio reported there.",
        [
            ("Orlo Radio", "Prosecutors said in court they believed two men were killed at home"),
            ("Prosecutors", "they believed two men were killed at home"),
        ],
    ),
    "an addition behind a report about others": (
        "Ruel stated that her office had documented 212 cases, adding: “These are names.”",
        [("Ruel", "her office had documented 212 cases"), ("Ruel", "These are names")],
    ),
    "a noun of saying ends before the next report": (
        "Norland dismissed an allegation by Sudria that it had shipped mortars, saying the claim was absurd.",
        [
            ("Norland", "an allegation by Sudria that it had shipped mortars"),
            ("Sudria", "it had shipped mortars"),
            ("Norland", "the claim was absurd"),
        ],
    ),
    "a claim with a thing set behind it": (
        "The League claimed to have shot down a helicopter on Sunday, a claim which nobody has confirmed.",
        [("League", "to have shot down a helicopter on Sunday")],
    ),
    "a figure refused": (
        "The ministry rejected the figure of 212.",
        [("ministry", "the figure of 212")],
    ),
    "a name behind its cue": (
        "Norland has closed the pass for good, reported the Orlo Post.",
        [("Orlo Post", "Norland has closed the pass for good")],
    ),
    "a participle behind a clause about a thing": (
        "Ruel argued that a fence would keep people out, saying it was “all about order.”",
        [("Ruel", "a fence would keep people out"), ("Ruel", "it was “all about order.”")],
    ),
    "a quotation that the sentence goes on from": (
        "Ruel wrote to her followers, “It is time to end this for good,” and shared a link.",
        [("Ruel", "It is time to end this for good")],
    ),
    "a listener of a participle": (
        "Ruel seemed ready to joke about it, telling the crowd, “Some people get carried away.”",
        [("Ruel", "Some people get carried away")],
    ),
    "what the outlet calls a statement": (
        "The army said it had killed ten men, a claim that could not be verified.",
        [("army", "it had killed ten men")],
    ),
    "a description behind a report": (
        "Her lawyer, Greta Holm, said the charge had been dropped and described the trial as “a farce”.",
        [("Greta Holm", "the charge had been dropped"), ("Greta Holm", "the trial as “a farce”")],
    ),
    "a quotation that ends the paragraph of somebody": (
        "Ana Ruel does not like to be called brave. “I played because my hands knew nothing else.”",
        [("Ana Ruel", "I played because my hands knew nothing else")],
    ),
    "figures whose subject the parser took for an object": (
        "Figures to be published today show a record 45,000 parcels crossing the strait drove costs up.",
        [("Figures to be published today", "a record 45,000 parcels crossing the strait drove costs up")],
    ),
    "a passive dismissal": (
        "Reports of a fire were dismissed by the harbour master.",
        [("the harbour master", "Reports of a fire")],
    ),
    "a hyphen that breaks the tree": (
        "The company reiterated that it was co-operating fully.",
        [("company", "it was co-operating fully")],
    ),
    "a thing with the phrase that the parser tied to the cue": (
        "Fallon called for sprinklers in all harbour buildings.",
        [("Fallon", "sprinklers in all harbour buildings")],
    ),
    "thanks with a quotation": (
        "On her page, Ruel’s sister thanked the rescuers: “You gave us back our sun.”",
        [("Ruel’s sister", "You gave us back our sun")],
    ),
    "a question inside a quotation ends with it": (
        "‘They ask if I miss the war,’ says Ana Ruel, pouring tea.",
        [("Ana Ruel", "They ask if I miss the war"), ("They", "if I miss the war")],
    ),
    "a passive": (
        "The raid was condemned by the union.",
        [("union", "The raid")],
    ),
    "a demand with a quotation behind a colon": (
        "Ana Ruel demanded an inquiry: “Somebody gave that order and slept well.”",
        [("Ana Ruel", "an inquiry"), ("Ana Ruel", "Somebody gave that order and slept well")],
    ),
    "a colon after a sentence about somebody": (
        "Ana Ruel turned to the crowd: “Here is what I will do. I will stay.”",
        [("Ana Ruel", "Here is what I will do. I will stay")],
    ),
    "a belief of somebody named before": (
        "Ana Ruel spoke on Monday. She believes a neutral court is the only way out.",
        [("Ana Ruel", "a neutral court is the only way out")],
    ),
    "a clause that ends inside a quotation of several sentences": (
        "Ruel said the army would “stay in the valley. We will not leave before winter.”",
        [("Ruel", "the army would “stay in the valley. We will not leave before winter.”")],
    ),
    "a block without marks below a colon": (
        "The governor added:\n\nWe have water for a month and bread for a week.\n\nThe town was quiet.",
        [("The governor", "We have water for a month and bread for a week")],
    ),
    "a name behind a quotation": (
        "“A new age begins for all of us here today.” Ana Ruel, mayor of Orlo\n\nThe town has a new mayor.",
        [("Ana Ruel", "A new age begins for all of us here today")],
    ),
    "a paper that somebody released": (
        "Ana Ruel and the council issued a statement calling the vote a farce.",
        [("Ana Ruel and the council", "the vote a farce")],
    ),
    "a message": (
        "“We are in the cellar with forty people,” one woman messaged.",
        [("one woman", "We are in the cellar with forty people")],
    ),
    "an inverted cue between commas": (
        "The treaty, said Ana Ruel, a professor of law, “is silent about drought”.",
        [("Ana Ruel", "is silent about drought")],
    ),
    "a listener is no speaker": (
        "“That is our concern,” Ana Ruel, 69, told Orlo Radio on Monday.",
        [("Ana Ruel", "That is our concern")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS.values(), ids=CONSTRUCTIONS.keys())
def test_a_construction_gives_its_statements(statements, text, expected):
    assert sorted(who_says_what(statements(text))) == sorted(expected)


NO_STATEMENTS = {
    "a cross-heading with a colon": "Mine collapse: 'We heard them'\n\nThe shaft gave way at night.",
    "asylum is claimed, not said": "The new law stops sailors from claiming asylum in Norland.",
    "a penalty is conceded": "Orlo conceded a penalty in the second half.",
    "somebody is denied a thing": "The office denied them entry at the gate.",
    "somebody is called up": "Ruel called the office by phone to ask about her papers.",
    "a name is given, not a judgement": "The rebels call themselves the Marsh League.",
    "a headline where towns ask for money": "Towns ask taxes from schools\n\nThe valley has six towns.",
    "nobody says a plan": "The bridge was rebuilt according to plan.",
    "pointing at a thing": "She pointed to the table with fruit served in bowls.",
    "others are to say so": "Visitors were encouraged to write in and suggest what the flag should mean.",
}


@pytest.mark.parametrize("text", NO_STATEMENTS.values(), ids=NO_STATEMENTS.keys())
def test_what_only_looks_like_speech_gives_none(statements, text):
    assert who_says_what(statements(text)) == []


def test_a_deal_that_will_see_something_claims_nothing(read_doc):
    doc = read_doc("The two sides reached a deal on the port, which will see a truce in the valley.")
    truce = next(token.i for token in doc if token.text == "truce")
    assert claimant_of(doc, truce) is None
