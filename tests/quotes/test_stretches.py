from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes.stretches import paragraphs, sentences

LONG = "It is long " + "and longer " * 12


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three? Four… Five.", ["One.", "Two!", "Three?", "Four…", "Five."]),
        ("“One.” “Two,” he said.", ["“One.”", "“Two,” he said."]),
        ("Dr. Weil met J. Doe in the U.S. Army. So.", ["Dr. Weil met J. Doe in the U.S. Army.", "So."]),
        ("It took 3.5 years… and more.", ["It took 3.5 years… and more."]),
        ("A headline\n\nA text\nwrapped by hand. More", ["A headline", "A text\nwrapped by hand.", "More"]),
        (f"A headline\n{LONG}\nA caption", ["A headline", LONG.strip(), "A caption"]),
        ("我们走。他来了。", ["我们走。", "他来了。"]),
        (" \r\n\r\n One.\r\nTwo.\r\n", ["One.", "Two."]),
        ("", []),
    ],
)
def test_a_text_is_parted_into_its_sentences(text, found):
    assert [text[start:end] for start, end in sentences(text)] == found


@given(st.lists(st.sampled_from([*"aA. \n\r“”…!。", "one ", LONG])).map("".join))
def test_every_sign_belongs_to_one_sentence(text):
    for parts in ([*sentences(text)], [*paragraphs(text)]):
        covered = "".join(text[start:end] for start, end in parts)
        assert "".join(covered.split()) == "".join(text.split())
        assert all(one[1] <= other[0] for one, other in pairwise(parts))
