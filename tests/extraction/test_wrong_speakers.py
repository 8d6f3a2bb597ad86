"""Who says nothing, who says it instead, and where words end: classes seen in unseen articles."""

import pytest

from briefing.facts import Directness, Statement


@pytest.fixture(scope="module")
def told(extract):
    """Return a function that gives speaker, cue and content of each statement of a text."""

    def read(text):
        facts = [fact for fact in extract(text).facts if isinstance(fact, Statement)]
        return [(fact.speaker.name if fact.speaker else "", fact.cue, fact.content) for fact in facts]

    return read


@pytest.mark.parametrize(
    "text",
    [
        "The ministry neither confirmed nor denied that it strikes targets there.",
        "Neither side confirmed that a deal was near.",
        "The minister stopped short of saying the army was to blame.",
        "The ministry is yet to say how many died.",
        "Police have yet to confirm that the man was armed.",
        "The office was unable to confirm that the road was open.",
        "The farmers do not have the right to say who will govern.",
        "We showed our resolve to stand with our allies in condemning these attacks.",
        "The airfield, also called “Q-West”, was hit.",
        "The final draft had softer language calling for restraint.",
        "The party had the nerve to say that it was a victim.",
    ],
)
def test_nothing_is_said(told, text):
    assert told(text) == []


SAID = {
    "a cue behind its subject, inside the sentence": (
        "Many came. The road, said the police, would be open by Friday.",
        ("police", "said", "The road, said the police, would be open by Friday"),
    ),
    "an outlet at the end whose verb was taken for a noun": (
        "Several rockets landed in the town, Norpress news agency reports.",
        ("Norpress news agency", "reports", "Several rockets landed in the town"),
    ),
    "the source ends where the clause has no subject else": (
        "According to Mr Coltan, human rights staff were informed that the camp had closed.",
        ("Coltan", "According to", "human rights staff were informed that the camp had closed"),
    ),
    "a participle of another is no speaker": (
        "With operations in the north continuing, support is vital according to Mr Coltan.",
        ("Coltan", "according to", "With operations in the north continuing, support is vital"),
    ),
    "the one whose request it is": (
        "The ruling upheld the request of the Municipality of Lenna asking schools to pay taxes.",
        ("Municipality of Lenna", "asking", "to pay taxes"),
    ),
    "a present tense far from its subject": (
        "The Ministers, who control the road to Feren, deny blocking convoys.",
        ("Ministers", "deny", "blocking convoys"),
    ),
    "what is ruled out may be done": (
        "Emil Radek has repeatedly ruled out handing back the prisoners.",
        ("Emil Radek", "has repeatedly ruled out", "handing back the prisoners"),
    ),
    "aside of the speaker": (
        "The aid agency, for its part, warned that its stocks would run out.",
        ("aid agency", "warned", "its stocks would run out"),
    ),
}


@pytest.mark.parametrize(("text", "statement"), SAID.values(), ids=SAID.keys())
def test_who_says_it_and_where_it_ends(told, text, statement):
    assert told(text) == [statement]


def test_a_list_ends_before_who_reports_all_of_it(told):
    text = (
        "Pilots flew 34 sorties and destroyed what the army described as two depots and a radio mast,"
        " the chief of the joint staff said Friday."
    )
    assert told(text) == [
        (
            "the chief of the joint staff",
            "said",
            "Pilots flew 34 sorties and destroyed what the army described as two depots and a radio mast",
        ),
        ("army", "described as", "two depots and a radio mast"),
    ]


def test_what_an_allegation_is_called_is_a_statement(told, extract):
    text = (
        'Orlo accused Tesk of moving guns into the strip, an allegation Tesk dismissed as "a tired fantasy".'
    )
    assert ("Tesk", "dismissed as", "a tired fantasy") in told(text)
    facts = [fact for fact in extract(text).facts if isinstance(fact, Statement)]
    assert facts[-1].directness is Directness.DIRECT


def test_a_claim_is_called_false(told):
    assert told("Orlo says Tesk moved guns into the strip, a claim Tesk called false.")[-1] == (
        "Tesk",
        "called",
        "false",
    )


def test_the_subject_of_the_next_clause_is_no_part_of_a_thought(told):
    text = "Jafari said she felt Mohan had been subject to abuse and her campaign created awareness of it."
    assert ("Jafari", "felt", "Mohan had been subject to abuse") in told(text)


def test_a_quotation_that_ends_in_another_loses_its_marks(told):
    found = told("\"They told us, 'Go home, there is no road,'\" one driver said by phone.")
    assert found[0] == ("one driver", "said", "They told us, 'Go home, there is no road,'")


def test_a_gesture_may_bring_a_quotation(told):
    found = told("Mr Pavlic is not impressed. 'He will shake some hands,' he shrugged. 'Fish do not vote.'")
    assert [(name, content) for name, _, content in found] == [
        ("Pavlic", "He will shake some hands"),
        ("Pavlic", "Fish do not vote"),
    ]


def test_a_mark_between_two_sentences_with_a_blank_behind_it_opens(told):
    text = (
        'Professor Bell also said resources would be open to schools and villages," For example, schools can'
        ' run their own debates as part of their learning".'
    )
    assert [content for _, _, content in told(text)] == [
        "resources would be open to schools and villages",
        "For example, schools can run their own debates as part of their learning",
    ]


def test_titles_are_told_by_whoever_printed_them_without_the_date(told):
    text = (
        'Sources\n"Secret file found on rainy street" — norpress.org, August 15, 2008\n'
        '"File found on street not secret" — The Dovrik Star, August 15, 2008'
    )
    assert [name for name, _, _ in told(text)] == ["norpress.org", "Dovrik Star"]


def test_a_source_without_a_name_signs_what_it_wrote(told):
    text = (
        '"Prompted by the film, a new obsession is taking hold. An insurgency." Anonymous blogger, "Our war"'
    )
    assert told(text) == [
        ("Anonymous blogger", "", "Prompted by the film, a new obsession is taking hold. An insurgency")
    ]


def test_a_pull_quote_without_marks_is_that_of_the_name_behind_it(told):
    text = (
        "She was a cook.\nI was basically hauled in and told that I needed to leave her. Vera Paric"
        "\nVera Paric left in 2007."
    )
    assert ("Vera Paric", "", "I was basically hauled in and told that I needed to leave her") in told(text)


def test_a_sentence_that_only_ends_with_a_name_is_nobodys(told):
    assert told("The road is open. We met at the bridge. Vera Paric\nThe road is open.") == []


OFFICES = {
    "of a ministry of a republic": (
        "Minister of Foreign Affairs of the Republic of Azerbaijan Tural Aliov said talks would go on."
        ' "We are ready," the minister added.',
        "Tural Aliov",
    ),
    "of two countries, each its own": (
        "President of Russia Ivan Orlov met Prime Minister of Armenia Aram Petrosov in Sochi."
        " The prime minister said a deal was near.",
        "Aram Petrosov",
    ),
    "of the host, not of the guest": (
        "Foreign Minister of Armenia Aram Petrosov spoke with French Foreign Minister Claire Hessen.\n\n"
        "Minister Petrosov drew his counterpart's attention to the exercises.\n\n"
        '"Attempts to change facts by force are doomed," the Minister noted.',
        "Aram Petrosov",
    ),
}


@pytest.mark.parametrize(("text", "name"), OFFICES.values(), ids=OFFICES.keys())
def test_an_office_names_its_country_before_the_name(told, text, name):
    assert told(text)[-1][0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hamas fighters hold the crossing. They said the gate would stay shut.", "Hamas fighters"),
        ("The Taliban took the town on Friday. They said the governor had fled.", "Taliban"),
        ("Police said ten people were held. They also said a gun was found.", "Police"),
        ("Residents and traders met. They said the gate would stay shut.", "They"),
    ],
)
def test_they_are_the_group_of_the_sentence_before(told, text, name):
    assert told(text)[-1][0] == name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Hillary Holt spoke in Orlo on Monday. "I heard it last night," he said.', "he"),
        (
            'Donald Holt met Hillary Marr in Orlo on Monday. "I heard it last night," she said.',
            "she",
        ),
        ('Peter Ruel came first. Mrs. Ruel came later. "We are glad," Mrs. Ruel said.', "Ruel"),
    ],
)
def test_a_given_name_tells_who_he_and_she_can_be(told, text, speaker):
    assert told(text)[-1][0] == speaker


def test_a_quoted_word_beside_the_speaker_is_not_what_was_said(told):
    text = 'Jaramillo, who recently denounced the country\'s "dirty war," said the police knew of the plot.'
    assert [content for _, _, content in told(text)] == ["the police knew of the plot"]


def test_a_speaker_ends_at_the_colon(told):
    assert told('"I was there." Continued Stone: “So I think it is a very real problem.”')[-1][0] == "Stone"


def test_what_is_apologised_for_ends_before_the_next_clause(told):
    text = "Individual staffers have apologized for their comments and the party is taking action."
    assert told(text) == [("Individual staffers", "have apologized for", "their comments")]


@pytest.mark.parametrize(
    "text",
    ["The minister made clear that no talks were planned.", "He made clear that no talks were planned."],
)
def test_what_is_made_clear_is_said(told, text):
    assert told(text)[0][1:] == ("made clear", "no talks were planned")


def test_the_time_of_a_wire_is_no_given_name(told):
    assert told("It ended at 1851.\n1851 GMT GARCIA SAID THE ROAD WAS OPEN.")[-1][0] != "GMT Garcia"


def test_deaths_make_nothing_clear(told):
    assert told("The deaths of Ana Ruel and Ivo Holt make clear how much work is left.") == []
