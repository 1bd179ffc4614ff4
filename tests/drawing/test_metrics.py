import pytest

from argmap.drawing.metrics import guessed, width, wrap


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
        ("ع", False, 6.5),
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
    ],
)
def test_wrap_at_forty_points(text, lines):
    assert wrap(text, 40, 10) == lines


def test_no_line_is_too_wide():
    text = "A few words, 中文字符這是一個測試 and Donaudampfschifffahrtselektrizitäten " * 5
    assert all(width(line, 11) <= 60 for line in wrap(text, 60, 11))
    assert "".join(wrap(text, 60, 11)).replace(" ", "") == text.replace(" ", "")
