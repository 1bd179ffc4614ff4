import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.visible import cells, characters, fitting, one_line, visible, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain [bold] [/x] [also] :smile: {a}", "plain [bold] [/x] [also] :smile: {a}"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]8;;http://x\x07y\x1b\\", "␛]8;;http://x␇y␛\\"),
        ("\x9b31m \x9d \x90", "<U+009B>31m <U+009D> <U+0090>"),
        ("a\0b\tc\nd\re\x7f", "a␀b␉c␊d␍e<U+007F>"),
        ("\u202eabc\u202c \u2066x\u2069", "<U+202E>abc<U+202C> <U+2066>x<U+2069>"),
        ("pay\u200bpal soft\xadhyphen", "pay<U+200B>pal soft<U+00AD>hyphen"),
        ("line\u2028end\u2029\x85", "line<U+2028>end<U+2029><U+0085>"),
        ("\udcff\ud800", "<U+DCFF><U+D800>"),
        ("\U000e0041\U000e0100", "<U+E0041><U+E0100>"),
        ("pay\u200dpal \u200c", "pay<U+200D>pal <U+200C>"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 1\ufe0f⃣ ©\ufe0f", "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 1\ufe0f⃣ ©\ufe0f"),
        ("a\ufe0f 漢\ufe00\ufe01", "a<U+FE0F> 漢\ufe00<U+FE01>"),
        ("漢\u200d\u200d漢", "漢<U+200D><U+200D>漢"),
        ("漢\u200d", "漢<U+200D>"),
        ("é ß 漢 😀 עברית", "é ß 漢 😀 עברית"),
    ],
)
def test_what_cannot_be_seen_is_spelled_out_and_the_rest_stays(text, shown):
    assert visible(text) == shown
    assert "".join(characters(text)) == shown
    assert len(characters(text)) == len(text)


def test_no_format_or_control_character_passes_alone():
    signs_that_are_seen = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
    for point in range(0x110000):
        character = chr(point)
        if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in signs_that_are_seen:
            assert visible(character) != character, hex(point)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  a \n\t b\r\n", "a b"),
        ("a\u3000b\xa0c", "a b c"),
        ("a\u2028b\x0bc\x85d\x1ce", "a<U+2028>b␋c<U+0085>d␜e"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_one_line_joins_blanks_and_line_ends(text, line):
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("é“”—…", 5),
        ("漢字", 4),
        ("e\u0301", 1),
        ("😀", 2),
        ("ｆ", 2),
        ("각", 2),
        ("\u1112\u1161\u11ab", 2),
        ("नि", 2),
        ("\u0901", 0),
        ("👨\u200d👩", 4),
        ("├─ ✓", 4),
    ],
)
def test_cells_are_counted_as_a_terminal_does(text, width):
    assert cells(text) == width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 80, ["one two three"]),
        ("abcdefgh i", 3, ["abc", "def", "gh", "i"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("x 漢字", 2, ["x", "漢", "字"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
    ],
)
def test_wrapping_fills_lines_and_breaks_only_what_is_too_long(text, width, lines):
    assert wrap(text, width) == lines


@given(st.text(alphabet="ab 漢é\u0301😀", max_size=200), st.integers(2, 40))
def test_no_wrapped_line_is_too_wide_and_nothing_is_lost(text, width):
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.timing
@pytest.mark.parametrize("character", ["a", "漢", "\u0301", "\x1b", "\u202e"])
def test_hundreds_of_thousands_of_characters_without_a_blank_are_wrapped_in_a_moment(character):
    begin = time.process_time()
    assert len(wrap(visible(character * 300_000), 80)) > 0
    assert time.process_time() - begin < 5


def test_fitting_counts_how_many_sizes_go_into_a_room():
    assert [fitting(iter(sizes), 5) for sizes in ((), (2, 2, 2), (6,), (5, 0, 1), (1, 1))] == [0, 2, 0, 2, 2]
