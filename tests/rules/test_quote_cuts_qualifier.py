"""What the rule says of quotes that leave out a qualifier."""

import pytest

TEXT = """\
The street is safe

Nobody says that the street is safe, or that it will be. The mayor, Ada Lund, claimed that two people were hurt.
They fear that the shops would close. The road may be shut, but only at night, unless it snows.
Do you think that the bridge will be shut?
Lund joked that she would swim to work.
The pier will be open in May. That turned out to be wrong.
"""


@pytest.fixture
def findings(check):
    def found(quote, boilerplate="[]"):
        text = (
            f"argmap: 1\nquestion: Is it?\nsources: {{survey: {{file: survey.txt, boilerplate: {boilerplate}}}}}\n"
            f"speakers: {{lund: Ada Lund, weil: Jonas Weil}}\n"
            f"supporting:\n  - claim: It is.\n    quotes:\n      - {quote}\n"
        )
        verdict = check(text, survey=TEXT)
        return [one.finding for one in verdict.diagnostics if one.rule == "quote-cuts-qualifier"]

    return found


def test_the_message_names_what_stands_before(findings):
    (found,) = findings("survey: the street is safe")
    assert found.message == "the sentence says 'Nobody' before these words, and the quote leaves it out"
    assert "the whole sentence is 'Nobody says that the street is safe, or that it will be.'" in found.help
    assert [label.text for label in found.related] == ["left out", "the quoted words"]


def test_the_message_names_what_follows(findings):
    (found,) = findings("survey: The road may be shut")
    assert found.message == (
        "the sentence goes on with 'but only at night, unless it snows.', and the quote leaves it out"
    )


def test_the_message_names_what_takes_the_words_back(findings):
    (found,) = findings("survey: The pier will be open in May")
    assert found.message == (
        "the source takes these words back with 'That turned out to be wrong.', and the quote leaves it out"
    )
    assert "'The pier will be open in May. That turned out to be wrong.'; quote on to its end" in found.help


def test_a_question_is_no_assertion(findings):
    (found,) = findings("survey: the bridge will be shut")
    assert found.message == "the sentence says 'think' before these words, and the quote leaves it out"
    (found,) = findings("survey: think that the bridge will be shut")
    assert found.message == "the sentence is a question, and the quote does not show it"


def test_who_claims_it_may_be_left_out_where_the_quote_names_the_speaker(findings):
    assert findings("{quote: two people were hurt, source: survey, speaker: lund}") == []
    assert len(findings("{quote: two people were hurt, source: survey, speaker: weil}")) == 1
    assert len(findings("{quote: two people were hurt, source: survey, speaker: nobody}")) == 1
    assert len(findings("survey: two people were hurt")) == 1
    assert findings("{quote: the shops would close, source: survey, speaker: weil}") == []


def test_that_it_was_a_joke_may_not_be_left_out_whoever_speaks(findings):
    (found,) = findings("{quote: she would swim to work, source: survey, speaker: lund}")
    assert found.message == "the sentence says 'joked' before these words, and the quote leaves it out"


@pytest.mark.parametrize(
    ("quote", "hidden"),
    [
        ("The road … be shut, but only at night, unless it snows.", "may"),
        ("The road [will] be shut, but only at night, unless it snows.", "may"),
        ("Ada Lund … that two people were hurt", "claimed"),
    ],
)
def test_a_doubt_is_left_out_too_where_an_elision_or_a_bracket_hides_it(findings, quote, hidden):
    (found,) = findings(f"survey: {quote}")
    assert found.message == f"the words left out hold '{hidden}', which the words behind them depend on"


def test_a_negation_that_an_elision_hides_has_a_rule_of_its_own(findings):
    assert findings("survey: Nobody says … the street is safe, or that it will be.") == []
    assert findings("survey: The mayor … claimed that two people were hurt.") == []


def test_a_place_in_boilerplate_is_not_looked_at(findings):
    assert findings("survey: The street is safe", "[1]") == []
    assert findings("survey: Nobody says that the street is safe, or that it will be.") == []


@pytest.mark.parametrize(
    ("text", "words", "unfair"),
    [
        ("The sums are not published - though they stood at 9,000 last year.", "they stood at 9,000", False),
        ("They may stop the town from using it - a move that caused delays.", "a move that caused delays", False),
        ("The board does not think - as Lund does - that the pier is safe.", "the pier is safe", True),
        ("It is unlikely that the well-used pier is safe.", "the well-used pier is safe", True),
        ("He said in May, without giving details, that the pier is safe.", "the pier is safe", False),
        ("They sail at night without lights, and the fare is high.", "the fare is high", False),
        ("Without the subsidy, the pier would be shut.", "the pier would be shut", True),
        ("We regret to report that the pier is shut.", "the pier is shut", False),
        ("There is a report that the pier is shut.", "the pier is shut", True),
    ],
)
def test_what_a_dash_or_comma_parts_is_not_governed(check, text, words, unfair):
    verdict = check(
        f"argmap: 1\nquestion: Is it?\nsources: {{survey: survey.txt}}\nsupporting:\n"
        f"  - claim: It is.\n    quotes:\n      - survey: {words}\n",
        survey=text,
    )
    assert ("quote-cuts-qualifier" in [one.rule for one in verdict.diagnostics]) is unfair
