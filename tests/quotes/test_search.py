import pytest

from argmap.quotes.fold import Folded
from argmap.quotes.search import Likeness, search
from argmap.quotes.selector import singling_out, words_at

TEXT = """\
“We won’t go,” the Mayor said. The mayors met.

We won’t go there: the un-
happy mayor of Nor\u00adwich said 10\u00a0000 people
would come.
"""
SOURCE = Folded(TEXT)


@pytest.mark.parametrize(
    ("words", "likeness", "found"),
    [
        ("We won't go", Likeness.SAME, ["We won’t go", "We won’t go"]),
        ("the Mayor", Likeness.SAME, ["the Mayor"]),
        ("THE MAYOR", Likeness.OTHER_CASE, ["the Mayor"]),
        ("MAYOR", Likeness.OTHER_CASE, ["Mayor", "mayor"]),
        ("ayor", Likeness.IN_LONGER_WORDS, ["Mayor", "mayors", "mayor"]),
        ("said 10 000 persons would come", Likeness.NEAR, ["said 10\u00a0000 people\nwould come"]),
    ],
)
def test_what_comes_nearest_is_found(words, likeness, found):
    result = search(words, SOURCE)
    assert result is not None
    assert (result.likeness, [TEXT[start:end] for start, end in result.places]) == (likeness, found)


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("zebras", Likeness.NEAR),
        ("THE MAYOR", Likeness.SAME),
        ("mayo", Likeness.OTHER_CASE),
        ("said 10 000 persons would come", Likeness.IN_LONGER_WORDS),
    ],
)
def test_what_is_less_near_than_asked_for_is_not_found(words, most):
    assert search(words, SOURCE, most) is None


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("“We won’t go,”", "“We won’t go,”"),
        ("the un-\nhappy mayor", "the un-happy mayor"),
        ("Nor\u00adwich said 10\u00a0000 people\nwould", "Norwich said 10\u00a0000 people would"),
    ],
)
def test_a_quote_has_the_characters_of_its_source_on_one_line(written, words):
    start = TEXT.index(written)
    assert words_at(SOURCE, (start, start + len(written))) == words


def test_a_word_divided_by_a_soft_hyphen_is_one_word():
    text = "the un\u00ad\nhappy few"
    assert words_at(Folded(text), (0, len(text))) == "the unhappy few"


@pytest.mark.parametrize(
    ("text", "nth", "beside"),
    [
        ("only here", 0, ("", "")),
        ("a here, b here", 0, ("a", "")),
        ("a here, b here", 1, ("b", "")),
        ("here, b here", 0, ("", ", b")),
        ("no a here. no b a here. yes b a here.", 1, ("", ". yes")),
        ("no a here. no b a here. no b b a here. no", 1, ("no b a", "")),
        ("“b here, b here", 1, ("here, b", "")),
        ("a here go a here going", 0, ("", "go a")),
    ],
)
def test_the_shortest_words_beside_single_a_place_out(text, nth, beside):
    places, at = [], text.find("here")
    while at >= 0:
        places.append((at, at + 4))
        at = text.find("here", at + 1)
    prefix, suffix = singling_out(text, places, places[nth])
    assert (prefix, suffix) == beside


def test_places_that_nothing_near_tells_apart_stay_so():
    text = "x here y " * 60
    places = [(at, at + 4) for at in range(2, len(text), 9)]
    assert singling_out(text, places, places[30]) == ("", "")
