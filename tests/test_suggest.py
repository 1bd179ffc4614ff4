"""A mistyped word finds the name that was meant, and no other."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.suggest import did_you_mean, distance, suggest

KEYS = ["claim", "id", "assumed", "note", "quotes", "supporting", "opposing", "undercutting", "see", "together"]
IDS = ["c0001", "c00031", "c0010", "injuries", "Mayor"]


@pytest.mark.parametrize(
    ("word", "names", "found"),
    [
        ("suporting", KEYS, "supporting"),
        ("Supporting", KEYS, "supporting"),
        ("SUPPORTING", KEYS, "supporting"),
        ("clami", KEYS, "claim"),
        ("qoutes", KEYS, "quotes"),
        ("quote", KEYS, "quotes"),
        ("asume", KEYS, "assumed"),
        ("ese", KEYS, "see"),
        ("di", KEYS, "id"),
        ("x", KEYS, None),
        ("x", ["y"], None),
        ("", KEYS, None),
        ("tags", KEYS, None),
        ("evidence", KEYS, None),
        ("c001", IDS, "c0010"),
        ("c00001", IDS, "c0001"),
        ("mayor", IDS, "Mayor"),
        ("injury", IDS, None),
        ("injurie", IDS, "injuries"),
        ("claim", [], None),
        ("abcd", ["abxd", "abcx"], "abcx"),
    ],
)
def test_the_name_that_was_meant_is_found(word, names, found):
    assert suggest(word, names) == found


def test_help_names_the_word_or_says_what_else_to_do():
    assert did_you_mean("clami", KEYS) == "did you mean 'claim'?"
    assert did_you_mean("evidence", KEYS, "remove it") == "remove it"
    assert did_you_mean("evidence", KEYS) == ""


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("", "", 0),
        ("a", "", 1),
        ("", "ab", 2),
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("ca", "abc", 3),
        ("kitten", "sitting", 3),
    ],
)
def test_the_distance_counts_edits_and_swaps(one, other, edits):
    assert distance(one, other) == edits


@pytest.mark.timing
def test_thousands_of_words_and_names_take_seconds():
    names = [f"d{number}" for number in range(2000)]
    began = time.process_time()
    assert {suggest(f"claim{number}", names) for number in range(2000)} == {None}
    assert time.process_time() - began < 10


@settings(deadline=None)
@given(st.text("abcd", min_size=1, max_size=7), st.lists(st.text("abcd", max_size=7), max_size=8))
def test_a_name_is_found_wherever_one_is_near_enough(word, names):
    near = [name for name in names if distance(word, name) <= min(3, max(1, (len(word) + 1) // 3), len(word) - 1)]
    found = suggest(word, names)
    assert (found is None) == (not near)
    assert found is None or distance(word, found) == min(distance(word, name) for name in near)


words = st.text("abc", max_size=7)


@settings(deadline=None)
@given(words, words)
def test_the_distance_is_the_same_both_ways_and_nothing_only_for_equal_words(one, other):
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))


@settings(deadline=None)
@given(words, st.integers(0, 6), st.sampled_from("xyz"))
def test_one_edit_is_a_distance_of_one(word, at, letter):
    at = min(at, len(word))
    assert distance(word, word[:at] + letter + word[at:]) == 1
    swapped = [
        word[:place] + two + one + word[place + 2 :] for place, (one, two) in enumerate(pairwise(word)) if one != two
    ]
    assert {distance(word, other) for other in swapped} <= {1}
