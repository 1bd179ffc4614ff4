"""Where a sentence and a paragraph begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes.sentences import REACH, sentence

WRAPPED = (
    "The town council voted in March to build a tunnel under the harbour, but it has\n"
    "not yet found the money. Engineers doubt that the soft clay on the eastern bank\n"
    "will carry the portal.\n"
)


def around(text: str, words: str) -> str:
    start = text.index(words)
    opens, closes = sentence(text, start, start + len(words))
    return text[opens:closes]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("One. Two three. Four.", "Two", "Two three."),
        ("One. Two three", "three", "Two three"),
        ("He saw Mr. Lund today. It rained.", "saw", "He saw Mr. Lund today."),
        ("The U.S. Army left. It rained.", "left", "The U.S. Army left."),
        ("He went to the U.S. The army left.", "army", "The army left."),
        ("The E.U. did not respond. It slept.", "did not", "The E.U. did not respond."),
        ("It came before the Feb. 24 invasion of it. So.", "before", "It came before the Feb. 24 invasion of it."),
        ("He said no. Then he left.", "Then", "Then he left."),
        ("See No. 7 of it. So.", "of it", "See No. 7 of it."),
        ("By J. R. Smith of Leeds. So.", "Leeds", "By J. R. Smith of Leeds."),
        ("It costs 3.4 million. So.", "million", "It costs 3.4 million."),
        ("Acme Inc. was sold. So.", "sold", "Acme Inc. was sold."),
        ("It was sold to Acme Inc. They left.", "They", "They left."),
        ("It was sold to Ex-Inc. and it was shut . They left (cf. Weil) soon.", "left", "They left (cf. Weil) soon."),
        ("“Why?” he asked. So.", "he asked", "“Why?” he asked."),
        ("“It is not.” She left.", "She", "She left."),
        ("“We go … now … said he. So.", "now", "“We go … now … said he."),
        ("He waited... Then he left.", "Then", "Then he left."),
        ("HEADLINE SAYS NOT\n\nThe street is safe.", "street", "The street is safe."),
        ("It will not close\nThe street is safe and it stays open for everybody who", "street", None),
        ("Short\n- first item\n- second item", "second", "- second item"),
        ("One. Two\r\n\r\nThree four. Five", "Three", "Three four."),
        ("† Four † would", "would", "† Four † would"),
        ("Ends here", "Ends here", "Ends here"),
        ("It ends here.   ", "ends here.", "It ends here."),
        ("A (b.) C.", "C", "C."),
        ("(.) C", "C", "C"),
    ],
)
def test_a_sentence(text: str, words: str, expected: str | None) -> None:
    assert around(text, words) == (expected or text.partition("\n")[2])


def test_a_sentence_goes_on_over_wrapped_lines() -> None:
    assert around(WRAPPED, "voted").endswith("found the money.")
    assert around(WRAPPED, "clay").startswith("Engineers")
    assert around(WRAPPED, "clay").endswith("portal.")


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_a_sentence_goes_on_whatever_ends_its_lines(line_end: str) -> None:
    text = WRAPPED.replace("\n", line_end)
    assert around(text, "will carry").startswith("Engineers doubt")
    assert around(text, "voted").endswith("found the money.")


def test_a_quote_of_several_sentences_spans_them_all() -> None:
    assert around("One. Two. Three. Four.", "wo. Thr") == "Two. Three."


def test_no_search_runs_through_a_long_line() -> None:
    text = "word " * 200_000
    opens, closes = sentence(text, 500_000, 500_004)
    assert closes - opens <= 2 * REACH + 4


@given(st.text(alphabet="aB.!? \n\r”“’1", max_size=60), st.integers(0, 60), st.integers(0, 20))
def test_the_bounds_hold_the_stretch(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    opens, closes = sentence(text, start, end)
    assert 0 <= opens <= start <= end <= closes <= len(text)
