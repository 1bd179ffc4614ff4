"""A quote that only leaves words out is told in its parts, wherever these stand as whole words."""

import pytest

from argmap.quotes.difference import differences
from argmap.quotes.fold import Folded
from argmap.quotes.interruption import gaps

PASSAGE = "We close the street, he told them, for all cars."


@pytest.mark.parametrize("before", ["", "Reopened: ", "ReWe close the street. ", "ReWe close the street. " * 50])
def test_the_parts_of_a_quote_are_found_behind_words_that_only_end_as_they_begin(before):
    source, words = Folded(before + PASSAGE), "We close the street for all cars."
    near = len(before), len(before + PASSAGE)
    _, changes = differences(words, source, *near)
    found = gaps(words, source, changes, near)
    assert found
    assert found.parts == ("We close the street", "for all cars.")
