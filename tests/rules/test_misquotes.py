"""Why a quote is not found is said in one report, with what to do: each case compared as a whole, and none is slow."""

import time
from pathlib import Path

import pytest

from argmap.quotes.beginning import beginning
from argmap.quotes.fold import Folded
from argmap.quotes.locate import locate
from argmap.quotes.lookalikes import mixed
from argmap.quotes.nearest import nearest
from argmap.terminal.paint import paint
from argmap.terminal.report import report_lines

CASES = Path(__file__).parents[1] / "cases" / "not_found"
SURVEY = """\
MAIN STREET

Traffic injures 31 people every week, says Mayor Anna Kowalski of Springfield.
The street is not safe for children. It is loud, and nobody likes the café there.

“We are not going,” he said, “to participate in this war at any time.” That was that.
There were 4,300 vacancies for teachers, and the people-carriers came at 10² o'clock.
He denied that the council had ever planned to close the old bridge before the spring of next year.
Ask Cаrlos whether he minds the noise of the trams.
“It was a mistake,” said Otto Lind, who has kept 12 shops there. “We shall not do it again.”
"""
SHOPS = "Shops live from passers-by, and passers-by come without a car.\n"
HEAD = "argmap: 1\nquestion: Should the town close Main Street?\nsources: {survey: survey.txt, shops: shops.txt}\n"
QUOTES = {
    "other-source": "Shops live from passers-by, and passers-by come",
    "near-in-other-source": "Shops live from passers-by, and they come without a car",
    "part-of-a-number": "300 vacancies for teachers",
    "part-of-a-word": "4,300 vacancies for teachers, and the people",
    "accent": "nobody likes the cafe there",
    "case": "the Street is not safe for children",
    "superscript": "the people-carriers came at 102 o'clock",
    "hyphen": "the people carriers came at 10² o'clock",
    "negation-missing": "The street is safe for children.",
    "negation-added": "Traffic never injures 31 people every week",
    "negation-changed": "The street is never safe for children.",
    "number": "Traffic injures 13 people every week",
    "name": "says Mayor Anna Nowak of Springfield",
    "typing-mistakes": "the council had ever planed to close the old brigde",
    "interrupted": "We are not going to participate in this war",
    "interrupted-long": "We are not going to participate in this war at any time.” That was that. There were 4,300 "
    "vacancies for teachers, and the people-carriers came at 10² o'clock. He denied that the council had ever planned",
    "interrupted-between-sentences": "It was a mistake. We shall not do it again",
    "left-out": "He denied that the council had ever planned to close the bridge before the spring of next year.",
    "elided-and-changed": "The street … is safe for … children. It is",
    "elided-in-other-source": "Shops live … and passers-by come without",
    "bracketed-and-changed": "[The] street is never saf[er] for children. It is loud",
    "elided-and-not-near": "Nobody has ever … written such nonsense before",
    "elided-with-many-changes": "Traffic hurts … 31 person every weak, said Mayor Anne Kowalsky of Springfeld. A "
    "street is not saved for child. It was loud, and nobody liked the cafe here",
    "elided-in-capitals": "The street is Not safe … nobody likes",
    "first-words": "He denied that the council had ever planned to sell every elephant of Hannibal, sixty monkeys, "
    "and dozens of pink balloons to Rome",
    "last-words": "Sixty monkeys, dozens of pink balloons and every elephant of Hannibal came by to tell us what he "
    "thought: had ever planned to close the old bridge before the spring of next year.",
    "last-words-at-the-start": "Sixty monkeys, dozens of pink balloons and every elephant of Hannibal came by to tell: "
    "MAIN STREET Traffic injures 31 people every week",
    "many-changes": "Traffic hurts 31 person every weak, said Mayor Anne Kowalsky of Springfeld. A street is not "
    "saved for child. It was loud, and nobody liked the cafe here",
    "nothing-near": "Nobody has ever written such nonsense before",
    "look-alike": "The street is n\u043et safe for children",
    "look-alike-in-source": "Ask C\u0430rlos whether he minds the noise",
    "look-alike-not-found": "Nobody ever wrote such n\u043ensense",
    "source-looks-alike": "Ask Carlos whether he minds the noise",
    "invisible": "The street is not sa\u200bfe for chil\u00addren.",
    "invisible-tag": "The street is not \U000e0041safe for children.",
    "bidi": "The street is not \u202esafe\u202c for children.",
}


def quoting(*quotes):
    lines = "".join(f'      - survey: "{words}"\n' for words in quotes)
    return f"{HEAD}supporting:\n  - claim: It should.\n    quotes:\n{lines}"


def found(verdict):
    return [one for one in verdict.diagnostics if one.rule != "source-never-quoted"]


@pytest.mark.parametrize("name", sorted(QUOTES))
def test_the_report_on_a_misquote(name, check, golden):
    verdict = check(quoting(QUOTES[name]), survey=SURVEY, shops=SHOPS)
    reports = [paint(report_lines(one, verdict.files, 80), colour=False) for one in found(verdict)]
    golden(CASES / f"{name}.out", "\n\n".join(reports) + "\n")


def test_bidi_controls_count_in_comments_and_escapes(check):
    text = f"# a com\u202ement\n{quoting('Traffic injures 31 people every week')}".replace("week", "we\\u2067ek")
    assert [one.rule for one in found(check(text, survey=SURVEY, shops=SHOPS))] == ["bidi-controls"] * 2


def test_a_reference_with_an_invisible_character_is_a_fault(check):
    text = (
        "argmap: 1\nquestion: Should it?\nsupporting:\n  - claim: A.\n    id: a\n    assumed: true\n  - see: a\u200b\n"
    )
    assert "this reference holds an invisible character" in [one.finding.message for one in found(check(text))]


@pytest.mark.parametrize(
    "words",
    [
        "NF-κB and TNFα were high in the blood",
        "they said ❤️ and 👩‍🚒 and می‌خواهم very loudly",
        "Вот так мы живём, сказал он",
    ],
)
def test_letters_and_joiners_that_do_their_work_are_let_be(words, check):
    assert found(check(quoting(words), survey=f"{words}\n", shops=SHOPS)) == []


def test_every_one_of_many_misquotes_is_searched(check):
    quotes = [f"The street is so safe for {number} of the children." for number in range(1002)]
    helps = {one.finding.help for one in found(check(quoting(*quotes), survey=SURVEY, shops=SHOPS))}
    assert helps == {"take the words from seeds/survey.txt:4:1 as they stand, or another passage"}


def test_of_very_many_quotes_that_stand_nowhere_those_with_three_words_in_another_source_are_told(check):
    nonsense = [f"Purple monkeys {number} dance happily under giant elephants" for number in range(2001)]
    quotes = ["Shops live from passers-by, and they come without a car", *nonsense]
    messages = [one.finding for one in found(check(quoting(*quotes), survey=SURVEY, shops=SHOPS))]
    assert messages[0].related[-1].text == "the nearest passage stands in 'shops'"
    assert {one.help for one in messages[1:]} == {
        "nothing in this source is near, and no other has three of these words in a row: take the words from the source"
    }


def test_a_quote_of_another_source_is_found_there_however_its_lines_end(check):
    shops = "Shops live from passers-by who were un-\nhappy with it, and the anti-\nwar people\n"
    quotes = ["who were unhappy with it, and", "who were un-happy with it, and the antiwar", "the anti-war people"]
    messages = [one.finding.message for one in found(check(quoting(*quotes), survey=SURVEY, shops=shops))]
    assert messages == ["these words stand in 'shops', not in 'survey'"] * 3


PROSE = " ".join(f"word{number % 977} thing{number % 1009}" for number in range(5000))


@pytest.mark.timing
@pytest.mark.parametrize(
    ("words", "survey", "message"),
    [
        pytest.param(
            PROSE.replace("thing900", "something", 1), PROSE, "these words do not stand in 'survey'", id="10,000 words"
        ),
        pytest.param(
            f"{PROSE[:30_000]} {PROSE[40_000:30_000:-1]}",
            PROSE,
            "only the first 3580 words stand in 'survey'",
            id="diverging",
        ),
        pytest.param("aa", "a" * 20_000_000, "this quote ends inside", id="letters"),
        pytest.param("hello hello you", "hello " * 1_000_000, "these words do not stand", id="one word"),
    ],
)
def test_no_misquote_takes_long(words, survey, message, check):
    began = time.process_time()
    (one,) = [one for one in found(check(quoting(words), survey=survey, shops=SHOPS)) if one.rule == "quote-not-found"]
    assert message in one.finding.message
    assert time.process_time() - began < 8


@pytest.mark.timing
@pytest.mark.parametrize(("words", "count"), [("aa", 0), ("a a", 100), ("a", 100)])
def test_a_run_of_letters_is_passed_over_at_once(words, count):
    source = Folded("a" * 3_000_000 + " a" * 200)
    began = time.process_time()
    assert len(locate(words, source)) == count
    assert time.process_time() - began < 3


def test_after_a_thousand_places_inside_words_whole_ones_are_still_found():
    source = Folded("a" * 2000 + " aa, aa a aab")
    assert [source.content[start - 1 : end + 1] for start, end in locate("aa", source)] == [" aa,", " aa "]
    assert len(locate("(a", Folded("(aa " * 1500 + "(a)"))) == 1


def test_a_long_quote_is_led_to_its_passage_by_both_ends_or_by_one():
    words = [f"word{number}" for number in range(150)]
    text = f"Before it. {' '.join(words)} and after it."
    changed = " ".join([*words[:70], "never", *words[71:]])
    near = nearest(changed, text)
    assert text[near.start : near.end] == " ".join(words)
    head, tail = " ".join(words[:60]), " ".join(f"other{number}" for number in range(60))
    near = nearest(f"{head} {tail}", text)
    assert text[near.start : near.end] == " ".join(words[:40])
    apart = f"{' '.join(words[90:])} {' '.join(words[:60])}"
    near = nearest(apart, text)
    assert text[near.start : near.end] == " ".join(words[90:130])


def test_the_first_words_that_stand_end_with_a_whole_word():
    source = Folded("The town closes the street for carsharing on Monday.")
    assert beginning("The town closes the street for cars at once", source)[0] == 6
    assert beginning("The town opens", source) is None


def test_latin_letters_in_a_word_of_another_script_are_found():
    assert mixed("Бел\u0061русь и Россия") == [3]
    assert mixed("VIPы и κB") == []
