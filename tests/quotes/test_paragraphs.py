"""Paragraphs: the same whichever lines were looked at before, and no line looked at twice."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes.paragraphs import Paragraphs

LINES = st.lists(st.sampled_from(["some words", "more words here", "", "x" * 121]), min_size=1, max_size=12)


def paragraphs(lines):
    return Paragraphs("\n".join(lines), [0, *accumulate(len(line) + 1 for line in lines[:-1])])


@given(
    st.lists(LINES, min_size=1, max_size=3).map(lambda parts: [line for part in parts for line in part * 9]), st.data()
)
def test_what_was_looked_at_before_changes_nothing(lines, data):
    size = len("\n".join(lines))
    places = data.draw(st.lists(st.integers(0, size), max_size=8))
    kept = paragraphs(lines)
    assert [kept.at(place) for place in places] == [paragraphs(lines).at(place) for place in places]


def test_a_paragraph_of_more_lines_than_its_reach_goes_so_far_both_ways():
    found = paragraphs(["words"] * 1000).at(6 * 500)
    assert (found.start, found.lines) == (6 * 400, 201)


class Counted(str):
    """A text that counts how often a part of it is taken."""

    __slots__ = ()
    taken = 0

    def __getitem__(self, key):
        Counted.taken += isinstance(key, slice)
        return super().__getitem__(key)


def test_no_line_of_a_long_paragraph_is_looked_at_again_for_each_place():
    kept = Paragraphs(Counted("words\n" * 1000), range(0, 6000, 6))
    Counted.taken = 0
    for line in range(1000):
        assert kept.at(6 * line) is not None
    assert Counted.taken <= 3000
