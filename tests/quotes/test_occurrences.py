"""Many needles are found in one pass exactly where each alone would be found."""

import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.quotes.fold import Folded
from argmap.quotes.locate import locate, locate_all
from argmap.quotes.occurrences import occurrences

words_of_a_text = [
    "a ",
    "b",
    " ",
    "ab ",
    "no ",
    "hello ",
    "x-y ",
    "don’t ",
    "6,000 ",
    "漢",
    "é",
    "e\u0301 ",
    "ﬁn ",
    ". ",
    "— ",
    "²",
]
words = st.sampled_from(["a", "b", "ab", "no", "hello", "hello", ".", "é", "x" * 40])
texts = st.lists(words, max_size=120).map(" ".join)
needles = st.sets(st.lists(words, max_size=5).map(" ".join) | st.text("ab h", max_size=12), max_size=60)


def one_by_one(needle, text):
    return [match.start() for match in re.finditer(f"(?={re.escape(needle)})", text)] if needle else []


@settings(deadline=None, max_examples=500)
@given(needles, texts)
def test_needles_are_found_where_each_alone_is_found(needles, text):
    assert {needle: list(starts) for needle, starts in occurrences(needles, text).items()} == {
        needle: one_by_one(needle, text) for needle in needles
    }


FILLERS = [f"filler {number} of many" for number in range(250)]


@pytest.mark.parametrize(
    "content", ["我love you so much你", "so «love you so much» x", "_love you so much", "love you so much"]
)
def test_a_quote_beside_other_scripts_and_signs_is_found_among_hundreds_as_it_is_alone(content):
    source = Folded(content)
    assert locate_all(["love you so much", *FILLERS], source)["love you so much"] == locate("love you so much", source)


def many(count):
    chance = random.Random(3)  # noqa: S311 - a repeatable text
    vocabulary = ["the", "a", "of", "street", "town", "car", "people", "close", "open", "not", "every", "week"]
    text = " ".join(chance.choice(vocabulary) for _ in range(60_000))
    starts = [chance.randrange(len(text) - 200) for _ in range(count)]
    return text, {text[start : start + chance.randrange(1, 150)] for start in starts} | {"nothing like it", ""}


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(words_of_a_text), max_size=60).map("".join),
    st.data(),
)
def test_a_quote_is_found_among_hundreds_as_it_is_alone(content, data):
    cuts = st.integers(0, len(content))
    quotes = {content[slice(*sorted(data.draw(st.tuples(cuts, cuts))))] for _ in range(5)}
    source = Folded(content)
    found = locate_all([*quotes, *FILLERS], source)
    assert {quote: found[quote] for quote in quotes} == {quote: locate(quote, source) for quote in quotes}


@pytest.mark.timing
def test_thousands_of_quotes_take_no_time():
    text, needles = many(5000)
    source = Folded(text)
    began = time.process_time()
    found = locate_all(needles, source)
    assert time.process_time() - began < 10
    for needle in sorted(needles)[::250]:
        assert found[needle] == locate(needle, source)


def test_quotes_that_differ_in_a_hyphen_are_found_together_as_alone():
    source = Folded("he was un-\nhappy with it, he was unhappy with it")
    quotes = ["he was unhappy with it", "he was un-happy with it", "he was un- happy with it"]
    assert {words: len(places) for words, places in locate_all(quotes, source).items()} == dict(
        zip(quotes, (2, 1, 0), strict=True)
    )
    assert locate_all([*quotes, *FILLERS], source)[quotes[0]] == locate(quotes[0], source)


@pytest.mark.parametrize(
    "vocabulary",
    [("the", "street", "closes", "to", "cars"), ("aa", "a"), ("漢字", "é", "ﬁn,"), ("\ud800", "Zahl", "😀")],
)
@pytest.mark.parametrize("lengths", [(1, 16), (16, 31), (31, 33), (45, 49), (31, 150), (900, 1000)])
def test_each_of_many_strings_of_a_long_text_is_found_wherever_it_stands(vocabulary, lengths):
    chance = random.Random(5)  # noqa: S311 - a repeatable text
    written = " ".join(chance.choices(vocabulary, k=3_000))
    text = (written + " between " + written * 4)[:24_000]
    assert len(text) > 20_000
    needles = set()
    for place in (*range(18), *(chance.randrange(len(text)) for _ in range(40)), *range(len(text) - 20, len(text))):
        length = chance.randint(*lengths)
        needles |= {text[place : place + length], text[max(0, len(text) - place - length) : len(text) - place]}
    found = occurrences(needles, text)
    assert {needle: list(starts) for needle, starts in found.items()} == {
        needle: one_by_one(needle, text) for needle in needles
    }


def test_the_places_of_a_string_that_overlaps_itself_ascend():
    text = " ".join(FILLERS) * 5 + "ab" * 30
    assert [*occurrences(["ab" * 20, *FILLERS], text)["ab" * 20]] == one_by_one("ab" * 20, text)


def test_a_string_that_begins_before_other_letters_or_ends_behind_them_is_found():
    """Pieces keep low bytes only: `Ā` has that of a NUL, and no string is found where another stands."""
    latin, cyrillic = " ".join(FILLERS) * 8, "слова из другого письма " * 2_000
    text = latin + cyrillic + latin
    borders = (len(latin), len(latin + cyrillic))
    needles = {text[at - before : at + 60 - before] for at in borders for before in range(60)}
    needles |= {"".join(chr(ord(letter) + 256) for letter in needle) for needle in needles}
    found = occurrences(needles, text)
    assert {needle: list(starts) for needle, starts in found.items()} == {
        needle: one_by_one(needle, text) for needle in needles
    }
