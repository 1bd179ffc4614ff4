import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.terminal.frame import Mark, frame_lines
from argmap.terminal.paint import paint
from argmap.text import TextFile
from argmap.visible import cells

LONG = "".join(f"word{number} " for number in range(1500))


def _mark(content, part, words="here", character="^"):
    start = content.index(part)
    return Mark(start, start + len(part), words, character, "error" if character == "^" else "note")


def _frame(content, marks, width=60, gutter=3):
    return paint(frame_lines(TextFile("x.txt", content), marks, gutter, width), colour=False)


FRAMES = {
    "a word": ("one two three\n", [("two", "here", "^")]),
    "the first and the last line": ("one\ntwo\nthree", [("one", "first", "^"), ("three", "last", "^")]),
    "neighbouring lines": ("one\ntwo\nthree\n", [("two", "b", "^"), ("one", "a", "-")]),
    "wide characters": ("漢字 and 😀 e\u0301 ｆ x\n", [("😀", "a face", "^")]),
    "behind wide characters": ("漢字 and 😀 e\u0301 ｆ x\n", [("x", "x", "^")]),
    "a combining character alone": ("漢e\u0301x\n", [("\u0301", "an accent", "^")]),
    "tabs": ("\tone\ttwo\n", [("two", "after tabs", "^")]),
    "a tab itself": ("one\ttwo\n", [("\t", "four columns", "^")]),
    "hostile characters": ("\x1b[31mone\x9b \u202etwo\u200b [bold] [/x] :smile:\n", [("two", "here", "^")]),
    "a hostile character itself": ("one\u202etwo\n", [("\u202e", "turns", "^")]),
    "two marks": ("one two three\n", [("one", "first", "^"), ("three", "last", "^")]),
    "three marks with words": ("one two three\n", [("one", "a", "^"), ("two", "b", "-"), ("three", "c", "^")]),
    "marks one in the other": ("one two three\n", [("one two three", "all", "^"), ("two", "inner", "-")]),
    "marks that overlap": ("one two three\n", [("one two", "left", "^"), ("two three", "right", "-")]),
    "marks on one place": ("one two three\n", [("two", "own", "^"), ("two", "other", "-")]),
    "marks without words": ("one two three\n", [("one", "", "^"), ("three", "", "-")]),
    "a mark over a line end": ("  one two\n  three four\n", [("two\n  three", "both", "^")]),
    "a mark over many lines": ("a one\nb\n\nc\n  two d\n", [("one\nb\n\nc\n  two", "all of it", "^")]),
    "a mark that ends with line ends": ("one\n\n\ntwo\n", [("one\n\n\n", "one line", "^")]),
    "CR LF": ("one two\r\nthree\r\n", [("two\r\nthree", "both", "^")]),
    "old Mac lines": ("one\rtwo\rthree", [("two", "second", "^")]),
    "the line end": ("one\r\ntwo", [("\r\n", "line end", "^")]),
    "an empty line": ("one\n\ntwo\n", [("\n\n", "nothing here", "^")]),
    "words too long for the line": ("one two\n", [("two", "more and more " * 7, "^")]),
}  # fmt: skip


def test_every_kind_of_mark_is_framed(golden, cases):
    frames = [
        f"== {name}\n{_frame(content, [_mark(content, *mark) for mark in marks])}\n"
        for name, (content, marks) in FRAMES.items()
    ]
    golden(cases / "frames.txt", "\n".join(frames))


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_long_lines_are_cut_around_their_marks(golden, cases, width):
    marks = {
        "at the beginning": ["word0"],
        "in the middle": ["word700"],
        "at the end": ["word1499"],
        "far apart": ["word3 ", "word700", "word1499"],
        "longer than the width": [LONG[2000:6000]],
    }
    frames = [
        f"== {name}\n{_frame(LONG, [_mark(LONG, part) for part in parts], width)}\n" for name, parts in marks.items()
    ]
    golden(cases / f"frames-long-{width}.txt", "\n".join(frames))


def test_the_end_of_the_file_can_be_marked():
    assert _frame("one\n", [Mark(4, 4, "more is missing", "^", "")]) == "    |\n  2 |\n    | ^ more is missing"
    assert _frame("one", [Mark(3, 3, "", "^", "")]) == "    |\n  1 | one\n    |    ^"
    assert _frame("", [Mark(0, 1, "empty", "^", "")]) == "    |\n  1 |\n    | ^ empty"


@pytest.mark.parametrize("length", [12, 13, 14, 15])
def test_a_caret_behind_a_line_that_just_fits_stays_within_the_width(length):
    content = "x" * length + "\nnext"
    lines = _frame(content, [Mark(length, length + 1, "", "^", "")], 20).split("\n")
    assert max(map(len, lines)) <= 20
    assert len(lines[1]) == lines[2].index("^")


SIZES = {"a": 1, "é": 1, " ": 1, "漢": 2, "😀": 2, "\u0301": 0, "\t": 4, "\x1b": 1, "\u202e": 8, "[": 1, "\u200d": 8}


@given(st.data(), st.integers(20, 90))
def test_a_caret_stands_exactly_under_its_characters(data, width):
    line = data.draw(st.text(alphabet="".join(SIZES).replace("\u200d", ""), min_size=1, max_size=150))
    start = data.draw(st.integers(0, len(line) - 1))
    marked = line[:start] + "Zz" + line[start:]
    _, text, carets, *_ = _frame(marked, [Mark(start, start + 2, "", "^", "")], width).split("\n")
    assert cells(text) <= width
    assert cells(text[: text.index("Zz")]) == carets.index("^")
    assert carets.rstrip() == " " * 4 + "|" + carets[5:].rstrip()
    assert carets.count("^") == 2


@given(st.text(alphabet="".join(SIZES) + "\n\r", max_size=300), st.data(), st.integers(20, 200))
def test_no_line_of_a_frame_is_wider_than_the_terminal(content, data, width):
    places = st.integers(0, len(content))
    marks = [
        Mark(
            *sorted(data.draw(st.tuples(places, places))),
            data.draw(st.sampled_from(["", "word", "some words " * 9])),
            sign,
            "",
        )
        for sign in data.draw(st.lists(st.sampled_from("^-"), min_size=1, max_size=4))
    ]
    lines = _frame(content, marks, width).split("\n")
    assert all(cells(line) <= width for line in lines)
    assert not any(ord(character) < 32 or character == "\u202e" for line in lines for character in line)
    assert sum(line.count("^") + line.count("-") for line in lines) >= 1


@pytest.mark.timing
@pytest.mark.parametrize("size", [10_000, 5_000_000])
@pytest.mark.parametrize("character", ["a", "漢", "\u0301", "\t", "\u202e"])
@pytest.mark.parametrize("place", [0.0, 0.5, 1.0])
def test_a_line_of_millions_of_characters_is_framed_in_a_moment(size, character, place):
    content = character * size
    at = int(place * (size - 1))
    begin = time.process_time()
    frame = _frame(content, [Mark(at, at + 1, "here", "^", "")], 80)
    assert time.process_time() - begin < 0.5
    assert "here" in frame
    assert len(frame) < 3000


def test_a_mark_at_the_very_end_of_a_file_is_framed():
    content = "one\n  two:"
    end = len(content)
    assert _frame(content, [Mark(end, end + 1, "nothing here", "^", "error")]).splitlines()[1:] == [
        "  2 |   two:",
        "    |       ^ nothing here",
    ]
