"""A map's parts are equal when they say the same, and are walked in reading order."""

from argmap.model import Answer, ArgumentMap, Claim, Quote, Relation, See, Source, Span, Text, Together, branches

HERE, THERE = Span("a", 0, 1), Span("b", 5, 9)


def text(value, span=HERE):
    return Text(value, span)


def claim(value, **parts):
    return Claim(text(value), HERE, **parts)


def test_places_do_not_count_in_equality():
    assert text("a") == text("a", THERE)
    assert hash(text("a")) == hash(text("a", THERE))
    assert text("a") != text("b")
    assert claim("a") == Claim(text("a", THERE), THERE)
    assert claim("a") != claim("a", assumed=True)
    assert claim("a", supporting=(claim("b"),)) == Claim(text("a"), THERE, supporting=(Claim(text("b", THERE), THERE),))
    assert Source(text("s"), text("f"), HERE) == Source(text("s", THERE), text("f"), THERE)
    assert text("a") != "a"


def test_kinds_of_parts_are_never_equal():
    assert See(text("a"), HERE) != claim("a")
    assert Answer(text("a"), HERE) != claim("a")


def test_a_text_is_its_value_and_true_where_it_has_one():
    assert str(text("words")) == "words"
    assert text("words")
    assert not text("")


QUOTES = tuple(Quote(text(value), text("s"), HERE) for value in "pqr")
MAP = ArgumentMap(
    text("Why?"),
    HERE,
    supporting=(
        claim("1", quotes=QUOTES[:1], supporting=(claim("2"),), opposing=(claim("3"),), undercutting=(claim("4"),)),
        Together((claim("5", quotes=QUOTES[1:2]), See(text("6"), HERE)), HERE, undercutting=(claim("7"),)),
        See(text("8"), HERE, undercutting=(claim("9"),)),
    ),
    opposing=(claim("10"),),
)
ANSWERS = ArgumentMap(
    text("Why?"),
    HERE,
    answers=(
        Answer(text("1"), HERE, quotes=QUOTES[:1], supporting=(claim("2", quotes=QUOTES[1:]),), opposing=(claim("3"),)),
        Answer(text("4"), HERE),
    ),
)


def name(node):
    if isinstance(node, Together):
        return "together"
    return (node.target if isinstance(node, See) else node.text).value


def test_a_map_is_walked_in_reading_order():
    assert [name(node) for node in MAP.walk()] == ["1", "2", "3", "4", "together", "5", "6", "7", "8", "9", "10"]
    assert [name(node) for node in ANSWERS.walk()] == ["1", "2", "3", "4"]


def test_quotes_come_with_what_they_stand_under():
    assert [(name(node), quote.text.value) for node, quote in MAP.quotes()] == [("1", "p"), ("5", "q")]
    assert [(name(node), quote.text.value) for node, quote in ANSWERS.quotes()] == [("1", "p"), ("2", "q"), ("2", "r")]


def test_what_stands_below_comes_with_how_it_bears_on_it():
    assert [(relation, name(node)) for relation, node in branches(MAP)] == [
        (Relation.SUPPORTS, "1"),
        (Relation.SUPPORTS, "together"),
        (Relation.SUPPORTS, "8"),
        (Relation.OPPOSES, "10"),
    ]
    assert [(relation, name(node)) for relation, node in branches(MAP.supporting[1])] == [
        (None, "5"),
        (None, "6"),
        (Relation.UNDERCUTS, "7"),
    ]
    assert [(relation, name(node)) for relation, node in branches(ANSWERS)] == [(None, "1"), (None, "4")]
