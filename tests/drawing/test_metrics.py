from itertools import pairwise

import pytest

from argmap.drawing.metrics import advances, guessed, width
from argmap.drawing.widest import widest
from argmap.drawing.wrapping import SLACK, wrap


@pytest.mark.parametrize(
    ("text", "bold", "expected"),
    [
        ("", False, 0),
        ("i", False, 2.22),
        ("W", False, 9.44),
        ("supports", False, 38.35),
        ("supports", True, 42.78),
        ("é", False, 5.56),
        ("e\u0301", False, 5.56),
        ("“a”", False, 12.22),
        ("\xa0", False, 2.78),
        ("Ж", False, 9.5),
        ("Ж", True, 10.45),
        ("中", False, 10),
        ("🎉", False, 12.5),
        ("ع", False, 7),
        ("★", False, 10),
        ("a\u200d\ufe0f", False, 5.56),
    ],
)
def test_width_at_ten_points(text, bold, expected):
    assert width(text, 10, bold=bold) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("text", "expected"), [("", 0), ("plain é Ж 中", 0), ("ععع", 1), ("🎉", 1), ("e\u0301", 0), ("\u0301", 0)]
)
def test_share_of_guesses(text, expected):
    assert guessed(text) == expected


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two three", ["one two", "three"]),
        ("aaaaaaaaaaaa", ["aaaaaaa", "aaaaa"]),
        ("b aaaaaaaaaaaa", ["b", "aaaaaaa", "aaaaa"]),
        ("中文字符這是", ["中文字符", "這是"]),
        ("中文字符。這", ["中文字", "符。這"]),
        ("a" * 7 + "\u0301", ["a" * 7 + "\u0301"]),
        ("line\xa012 34", ["line\xa012", "34"]),
        ("中one 文two", ["中one 文", "two"]),
        ("one  two", ["one  two"]),
        ("กกกกกะ", ["กกกก", "กะ"]),
        ("กกกกเก", ["กกกก", "เก"]),
        ("aaaaaaa👩\u200d👧", ["aaaaaaa", "👩\u200d👧"]),
        ("aaaaaa\u200e", ["aaaaaa\u200e"]),
        ("aaaaaa\u200f", ["aaaaaa\u200f"]),
    ],
)
def test_wrap_at_forty_points(text, lines):
    wrapped = wrap(text, 40, 10)
    assert [line.text for line in wrapped] == lines
    assert [line.width for line in wrapped] == pytest.approx([width(line.text, 10) for line in wrapped])


@pytest.mark.parametrize("bold", [False, True])
def test_no_line_is_too_wide(bold):
    text = "A few words, 中文字符這是一個測試 and Donaudampfschifffahrtselektrizitäten " * 5
    lines = wrap(text, 60, 11, bold=bold)
    assert all(width(line.text, 11, bold=bold) <= 60.001 for line in lines)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(("words", "binds"), [("one two three four", widest), ("ONE TOKEN EXPERT JEST", advances)])
def test_a_line_may_be_as_wide_as_its_limit(words, binds):
    limit = max(width(words, 11), widest(bold=False)(words) * 11 / 1000 - SLACK)
    assert (limit == width(words, 11)) is (binds is advances)
    assert [line.text for line in wrap(words, limit, 11)] == [words]
    assert len(wrap(words, limit - 0.01, 11)) == 2


def test_each_line_takes_as_many_words_as_fit():
    text = "A few words of different lengths, some of them extraordinarily long, others not " * 3
    lines = [line.text for line in wrap(text, 100, 11)]
    longer = [f"{line} {after.split(' ')[0]}" for line, after in pairwise(lines)]
    assert all(width(line, 11) > 100 or widest(bold=False)(line) * 11 / 1000 > 100 + SLACK for line in longer)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("word", [*"Wmwi@%Щжωψسمש中🎉ம", "Mw", "\u0e01\u0e38"])
def test_no_long_word_leaves_its_box_in_the_widest_font(word, bold):
    for size in (8.5, 9.5, 11):
        for line in wrap(word * 60, 100, size, bold=bold):
            assert width(line.text, size, bold=bold) <= 100.001
            assert widest(bold=bold)(line.text) * size / 1000 <= 100.001 + SLACK
