"""A quote that is not there is led to the passage it meant, and the words that differ are named."""

import random
import re
import time
from pathlib import Path

import pytest

from argmap.quotes.difference import differences
from argmap.quotes.fold import Folded, fold
from argmap.quotes.locate import locate
from argmap.quotes.nearest import lower, nearest, nearest_all, tokens

SEEDS = [Folded(path.read_text()) for path in sorted(Path(__file__).parents[2].joinpath("seeds").glob("*.txt"))]
SENTENCE = re.compile(r"[A-Z“][^.!?]{60,300}[.!?]")


def near(words, source):
    return nearest(fold(words), source.text)


def overlap(one, other):
    """How much of two stretches is common: 1 for the same."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, common) / (max(one[1], other[1]) - min(one[0], other[0]))


def a_typo(words, chance):
    at = max(range(len(words)), key=lambda at: len(words[at]))
    word = words[at]
    middle = len(word) // 2
    return [*words[:at], word[:middle] + chance.choice("xqz") + word[middle + 1 :], *words[at + 1 :]]


def a_word_changed(words, chance):
    at = chance.randrange(1, len(words) - 1)
    return [*words[:at], "elephant", *words[at + 1 :]]


def words_dropped(words, chance):
    at = chance.randrange(2, max(3, len(words) - 5))
    return words[:at] + words[at + 3 :]


def words_inserted(words, chance):
    at = chance.randrange(1, len(words) - 1)
    return [*words[:at], "never", "and", "again", *words[at:]]


def a_not_dropped(words, chance):
    del chance
    at = next(at for at, word in enumerate(words) if word in ("not", "no", "never"))
    return words[:at] + words[at + 1 :]


def mutated():
    """About 60 sentences of the seeds, each with one change: source, place, words."""
    chance = random.Random(5)  # noqa: S311 - the same sentences each time
    changes = (a_typo, a_word_changed, words_dropped, words_inserted)
    for number, source in enumerate(SEEDS):
        sentences = [match for match in SENTENCE.finditer(source.text) if len(match[0].split()) > 9]
        for at, match in enumerate(sentences[:: max(1, len(sentences) // 12)]):
            change = changes[at % len(changes)]
            words = change(match[0].split(), chance)
            yield pytest.param(source, match.span(), " ".join(words), id=f"{number}:{match.start()} {change.__name__}")
        for match in sentences:
            if {"not", "no", "never"} & {*match[0].split()}:
                words = a_not_dropped(match[0].split(), chance)
                yield pytest.param(source, match.span(), " ".join(words), id=f"{number}:{match.start()} a_not_dropped")


MUTATED = [*mutated()]


def test_there_are_enough_changed_sentences():
    assert len(MUTATED) > 60
    assert {case.id.split()[1] for case in MUTATED} == {
        "a_typo",
        "a_word_changed",
        "words_dropped",
        "words_inserted",
        "a_not_dropped",
    }


@pytest.mark.parametrize(("source", "place", "words"), MUTATED)
def test_a_changed_sentence_finds_its_passage(source, place, words):
    assert locate(words, source) == ()
    found = near(words, source)
    assert found is not None
    assert overlap((found.start, found.end), place) >= 0.5
    assert 0.5 <= found.score < 1


@pytest.mark.parametrize(
    "words",
    [
        "The quick brown fox jumps over the lazy dog while nobody in the garden is looking.",
        "Mix the flour with two eggs and let the dough rest for an hour before baking it.",
        "zzz qqq xxx",
        "the",
        "a b c",
        "…",
        "",
    ],
)
def test_an_unrelated_sentence_finds_nothing(words):
    assert [near(words, source) for source in SEEDS] == [None] * len(SEEDS)


def test_nothing_is_near_in_a_text_without_words():
    assert near("some words of a quote", Folded("… — !")) is None
    assert near("some words of a quote", Folded("")) is None


def test_one_long_rare_word_is_enough_to_find_its_place():
    source = Folded("Much was said. The Bundesverfassungsgericht decided it. More was said.")
    found = near("Bundesverfassungsgericht decides", source)
    assert source.text[found.start : found.end] == "Bundesverfassungsgericht decided"


def test_the_better_of_two_passages_is_found():
    source = Folded(
        "The town closes the street for cars. " + "Other words. " * 30 + "The town closes the street for all cars."
    )
    found = near("The town closes the street for all trams.", source)
    assert source.text[found.start : found.end] == "The town closes the street for all cars"


def test_lower_case_keeps_every_character_in_its_place():
    assert lower("İSTANBUL Straße ΑΣ") == "İstanbul straße ασ"
    assert lower("ABC") == "abc"


def test_words_are_found_with_their_places():
    assert [*tokens("don't re-enter 6,000 _x_")] == [
        ("don't", 0, 5),
        ("re-enter", 6, 14),
        ("6", 15, 16),
        ("000", 17, 20),
        ("x", 22, 23),
    ]


def marked(words, content):
    """What is marked of the quote and of the source, and the passage."""
    source = Folded(content)
    found = near(words, source)
    (start, end), changes = differences(words, source, found.start, found.end)
    return (
        content[start:end],
        [
            (words[change.start : change.end], content[change.raw_start : change.raw_end], change.words)
            for change in changes
        ],
    )


STREET = "Before that. The street is not safe for the children of the town. After that."


@pytest.mark.parametrize(
    ("words", "content", "passage", "changes"),
    [
        pytest.param(
            "The street is safe for the children of the town.",
            STREET,
            "The street is not safe for the children of the town.",
            [("safe", "not", "the source has 'not' before this")],
            id="a dropped not",
        ),
        pytest.param(
            "The street is not at all safe for the children of the town.",
            STREET,
            "The street is not safe for the children of the town.",
            [("at all", "", "not in the source")],
            id="words inserted",
        ),
        pytest.param(
            "The road is not safe for the childern of the town.",
            STREET,
            "The street is not safe for the children of the town.",
            [("road", "street", "the source has 'street'"), ("childern", "children", "the source has 'children'")],
            id="a word and a typo",
        ),
        pytest.param(
            "The Street is not safe for the children",
            STREET,
            "The street is not safe for the children",
            [("Street", "street", "the source has 'street'")],
            id="case",
        ),
        pytest.param(
            "“The street is not safe, for the children of the town.”",
            "He said: “The street is not safe for the\n  children of the town.”",
            "“The street is not safe for the\n  children of the town.”",
            [(",", "", "not in the source")],
            id="a comma, and the same quotation marks",
        ),
        pytest.param(
            "'The street is not safe for the children'",
            'He said: "The street is not safe for the children"',
            '"The street is not safe for the children"',
            [("'", '"', 'the source has another quotation mark, "')] * 2,
            id="other quotation marks",
        ),
        pytest.param(
            "the cafe is open on all days",
            "Here the cafe\u0301 is o\xadpen -- on all days…",
            "the cafe\u0301 is o\xadpen -- on all days",
            [("cafe", "cafe\u0301", "the source has 'cafe\u0301'"), ("on", "--", "the source has '--' before this")],
            id="typography is no difference",
        ),
        pytest.param(
            "the street is not safe for all the people",
            "the street is not safe for all the people-carriers",
            "the street is not safe for all the people-carriers",
            [("people", "people-carriers", "the source has 'people-carriers'")],
            id="a part of a compound",
        ),
        pytest.param(
            "5 degrees are no reason to stay inside",
            "Minus −5 degrees are no reason to stay inside",
            "−5 degrees are no reason to stay inside",
            [("5", "−5", "the source has '−5'")],
            id="a minus left out",
        ),
        pytest.param(
            "they went home and left.",
            "So they went home and left...",
            "they went home and left...",
            [(".", "...", "the source has '...'")],
            id="a full stop for an ellipsis",
        ),
        pytest.param(
            "they went home and left !",
            "So they went home and left!",
            "they went home and left!",
            [("left !", "left!", "the source has no space here")],
            id="nothing but a space",
        ),
        pytest.param(
            "Reported disruption in lessons fell by 31 %",
            "They say that reported disruption in lessons fell by 31 %, while others rose.",
            "reported disruption in lessons fell by 31 %",
            [("Reported", "reported", "the source has 'reported'")],
            id="case, and a sign behind a space",
        ),
        pytest.param(
            "disruption in lessons fell by 31%",
            "They say that disruption in lessons fell by 31 %, while others rose.",
            "disruption in lessons fell by 31 %",
            [("31%", "31 %", "the source has a space here")],
            id="a space before a sign",
        ),
        pytest.param(
            "Disruption of it fell by 31% in all",
            "They say that disruption of it fell by 31 % in all, while others rose.",
            "disruption of it fell by 31 % in all",
            [
                ("Disruption", "disruption", "the source has 'disruption'"),
                ("31%", "31 %", "the source has a space here"),
            ],
            id="a word and a space",
        ),
        pytest.param(
            "300 vacancies for teachers",
            "There were 4,300 vacancies for teachers. So it was.",
            "4,300 vacancies for teachers",
            [("300", "4,300", "the source has '4,300'")],
            id="a part of a number",
        ),
        pytest.param(
            "500 vacancies for teachers",
            "There were 12\xa0500 vacancies for teachers. So it was.",
            "12\xa0500 vacancies for teachers",
            [("500", "12", "the source has '12' before this")],
            id="a part of a grouped number",
        ),
        pytest.param(
            "it improves pupils' focus and well being",
            'The study says "it improves pupils’ focus and well-being," its authors said.',
            "it improves pupils’ focus and well-being",
            [("well being", "well-being", "the source has 'well-being'")],
            id="a space for a hyphen at the end",
        ),
        pytest.param(
            "happy with the ban and the paint",
            "He was un-\nhappy with the ban and the paint of it.",
            "un-\nhappy with the ban and the paint",
            [("happy", "un-\nhappy", "the source has 'un-happy'")],
            id="a part of a divided word",
        ),
    ],
)
def test_exactly_the_words_that_differ_are_marked(words, content, passage, changes):
    assert marked(words, content) == (passage, changes)


def test_words_that_the_quote_lacks_at_its_end_are_marked_after_its_last():
    source = Folded("we go home at once")
    _, changes = differences("we go home", source, 0, len(source.text))
    assert [change.words for change in changes] == ["the source has 'at once' after this"]


LONG = " ".join(f"word{number % 977} thing{number % 1009}" for number in range(5000))


@pytest.mark.timing
@pytest.mark.parametrize(
    ("words", "content"),
    [
        pytest.param(f"start {LONG} end", f"begin {LONG} ends", id="10,000 words"),
        pytest.param("hello " * 3333 + "you", "hello " * 3400, id="20 KB of one word"),
        pytest.param(
            "a quite rare beginning " + "hello " * 3333 + "you",
            "a quite rare beginning " + "hello " * 3400,
            id="20 KB of one word behind rare ones",
        ),
        pytest.param("ha ha " * 3000, "ha ho " * 3000, id="two words"),
        pytest.param("a" * 30_000, "a" * 20_000, id="one long word"),
        pytest.param("\u200b" * 30_000 + "x y", "\u200b" * 30_000, id="nothing visible"),
    ],
)
def test_long_and_monotonous_quotes_take_no_time(words, content):
    began = time.process_time()
    source = Folded(content)
    found = near(words, source)
    if found is not None:
        differences(words, source, found.start, found.end)
    if source.text:
        differences(words, source, 0, len(source.text))
    assert time.process_time() - began < 10


@pytest.mark.parametrize("company", [0, 20])
def test_words_that_all_stand_often_are_found_where_they_stand_together(company):
    text = "we say one two three again and " * 100 + "they say two three four again or " * 100
    place = (len(text), len(text) + len("one two three four"))
    text += "one two three four once; " + "so three four five and " * 100
    quotes = ["one two three four", *(f"nothing like {number} is here" for number in range(company))]
    near = nearest_all(quotes, text)["one two three four"]
    assert (near.start, near.end) == place
