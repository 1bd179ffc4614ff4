"""What is typed at the filter's prompt."""

import pytest

from argmap.browser.filters import Misspelled, parse, typed
from argmap.selection.criteria import Selection


@pytest.mark.parametrize(
    ("words", "selection"),
    [
        ("", Selection()),
        ("side:opposing unanswered", Selection(side="opposing", unanswered=True)),
        ("focus:wish up:1 down:2", Selection(focus="wish", up=1, down=2)),
        (
            "source:survey speaker:ann tag:people depth:3",
            Selection(source="survey", speaker="ann", tag="people", depth=3),
        ),
        ("as-of:2020-05 unquoted two words", Selection(as_of="2020-05", unquoted=True, text="two words")),
        ("http://x", Selection(text="http://x")),
        ('side:yes a "word unanswered" b', Selection(side="yes", text='a "word unanswered" b')),
        ("“side:yes", Selection(text="“side:yes")),
    ],
)
def test_words_are_a_selection_and_back(words, selection):
    assert parse(words) == selection
    assert typed(selection) == words


def test_words_that_are_no_filter_stay_text():
    asked = Selection(text="unanswered side:no speeker:x http://x", unquoted=True)
    assert typed(asked) == 'unquoted "unanswered" "side:no" "speeker:x" http://x'
    assert parse(typed(asked)).text == '"unanswered" "side:no" "speeker:x" http://x'


def test_a_hash_before_an_id_is_left_out():
    assert parse("focus:#wish side:#yes") == Selection(focus="wish", side="yes")


def test_no_level_down_is_kept():
    assert parse(typed(Selection(focus="wish", down=0))) == Selection(focus="wish", down=0)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("side:", "'side:' has no value: write it without a blank, as in 'side:…'"),
        ("up:x", "'up:' takes a number of levels, not 'x'"),
        ("depth:0", "'depth:' takes a number of levels, not '0'"),
        ("down:12345", "'down:' takes a number of levels, not '12345'"),
        ("speeker:ann", "no filter 'speeker:': did you mean 'speaker:'?"),
    ],
)
def test_what_is_no_filter_is_refused(words, message):
    with pytest.raises(Misspelled) as error:
        parse(words)
    assert str(error.value) == message


def test_a_day_that_is_none_is_refused():
    with pytest.raises(Misspelled, match="2020-13"):
        parse("as-of:2020-13")
