"""Whatever a text holds, the reader gives it back, and finds nothing to say about it."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.readers.yaml import READER
from argmap.scalar import inline, value
from argmap.text import TextFile

TRICKY = st.sampled_from(
    [*": #'\"-\\|>*&!%@`[]{},?…\n\t\r\x85\u2028\xa0\u200b\ufeff\x1b", "claim: ", " #", "- ", "a", "é"]
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.lists(TRICKY, min_size=1, max_size=30).map("".join),
    st.lists(st.sampled_from(["claim:", "- see:", "word", "it’s", "#1", "a:b", "12"]), min_size=1).map(" ".join),
).filter(lambda text: text.strip(" \n\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u200b\ufeff") and text.split())


def read_back(written: str) -> tuple[str, list[str]]:
    reading = READER.read(TextFile("m", f"argmap: 1\nquestion: {written}\n"))
    assert reading.map is not None, reading.findings
    return reading.map.question.value, [rule for rule, _ in reading.findings if rule != "empty-text"]


@settings(deadline=None)
@given(TEXTS)
def test_a_text_on_one_line_is_read_back(text):
    assert "\n" not in inline(text)
    assert read_back(inline(text)) == (text, [])


@settings(deadline=None)
@given(TEXTS, st.integers(1, 12), st.integers(10, 100))
def test_a_text_behind_a_key_is_read_back(text, indent, width):
    assert read_back(value(text, indent=indent, width=width, before=10)) == (text, [])


WORDS = "~ = << null NULL true False yes Off y N 1_000 0x1f 0o17 0b1 1:30 1:30:00.5 +.inf .NaN 1e3 +1.5E-3 . 3rd 0x 1:"
DATES = "2024-01-01|2024-1-1 1:02:03|2001-12-14t21:59:43.10-05:00|2001-12-14 21:59:43.10 -5|2024-01"
TYPED = st.one_of(
    st.sampled_from([*WORDS.split(), *DATES.split("|")]),
    st.text("0123456789_.:+-eEbBoOxXnNyYtTzZ ~", min_size=1, max_size=12),
)


@settings(deadline=None)
@given(TYPED)
def test_no_reader_of_yaml_takes_a_text_for_something_else(text):
    assert yaml.safe_load(f"key: {inline(text)}") == {"key": text}
    assert yaml.safe_load(f"{inline(text)}: value") == {text: "value"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It is so.", "It is so."),
        ("no", '"no"'),
        ("Null", '"Null"'),
        ("2023", '"2023"'),
        ("2023-04-12", '"2023-04-12"'),
        ("004_53f95af89e80ce49", "004_53f95af89e80ce49"),
        ("null and void", "null and void"),
        ("31 %", "31 %"),
        ("half past 12:30", "half past 12:30"),
        ("C# and F#", "C# and F#"),
        ("one: two", '"one: two"'),
        ("the end:", '"the end:"'),
        ("we are # 1", '"we are # 1"'),
        ("- no", '"- no"'),
        ("'tis", '"\'tis"'),
        ('"Yes," he said', "'\"Yes,\" he said'"),
        ('"It\'s"', '"\\"It\'s\\""'),
        ("C:\\x: y", "'C:\\x: y'"),
        ("a\nb", '"a\\nb"'),
        ("\x1b[31m", '"\\e[31m"'),
        ("a\u202eb", '"a\\u202Eb"'),
        ("\U000e0001", '"\\U000E0001"'),
        ("", '""'),
        (" x", '" x"'),
    ],
)
def test_a_text_is_as_plain_as_is_safe(text, written):
    assert inline(text) == written


def test_a_text_that_is_long_or_not_plain_is_folded_below_its_key():
    words = "one: two three four five six seven"
    assert value(words, indent=2, width=24) == ">-\n  one: two three four\n  five six seven"
    assert value("a  b" + " c" * 12, indent=2, width=20) == ">-\n  a  b c c c c c c c c\n  c c c c"
    assert value("the word\tclaim: x", indent=2, width=24) == '"the word\\tclaim: x"'


def test_no_folded_line_looks_like_a_key():
    words = "aaaaaaaaaaaaaaaa claim: that it is so and more"
    assert value(words, indent=2, width=20) == f'"{words}"'
