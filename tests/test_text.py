"""Lines and columns of a text are those that an editor shows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.text import TextFile, cited, in_marks, line_ends

texts = st.text(st.sampled_from("ab\n\r\x85\u2028\x0c"), max_size=40)


@settings(deadline=None)
@given(texts)
def test_every_offset_is_placed_in_its_line(content):
    file = TextFile("a", content)
    for offset in range(len(content) + 1):
        line, column = file.place(offset)
        start, end = file.bounds(line)
        assert start + column - 1 == offset
        assert start <= offset
        assert file.line(line) == content[start:end]
        assert not {"\n", "\r"} & {*file.line(line)}


@settings(deadline=None)
@given(texts)
def test_lines_end_at_lf_crlf_and_cr_only(content):
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    file = TextFile("a", content)
    assert [file.line(number) for number in range(1, len(file.starts) + 1)] == lines
    assert len(line_ends(content)) == len(lines) - 1


@pytest.mark.parametrize(
    ("content", "count"),
    [("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\r\nb\r\n", 2), ("\n", 1), ("\n\n", 2), ("a\rb", 2)],
)
def test_a_final_line_end_opens_no_line(content, count):
    assert TextFile("a", content).line_count == count


def test_columns_count_characters():
    assert TextFile("a", "é🙂b").place(2) == (1, 3)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("word", "'word'"),
        (" two\n words ", "'two words'"),
        ("", "''"),
        ("  ", "'  '"),
        ("x" * 40, f"'{'x' * 40}'"),
        ("x" * 41, f"'{'x' * 40}…'"),
        ("word " * 20, "'word word word word word word word word…'"),
        ("a" + " " * 1000 + "b", "'a…'"),
    ],
)
def test_a_text_is_cited_in_brief(text, words):
    assert cited(text) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We go", "“We go”"),
        ("“We go”", "“We go”"),
        ('"We go"', '"We go"'),
        ("„Wir gehen“", "„Wir gehen“"),
        ("«Nous allons»", "«Nous allons»"),
        ("»Wir gehen«", "»Wir gehen«"),
        ("where he will “simply have no choice”.", "“where he will “simply have no choice”.”"),
        ("said “no choice”", "“said “no choice””"),
        ("“We go,” he said, “today.”", "““We go,” he said, “today.””"),
        ('"We" and "they"', '“"We" and "they"”'),
        ("‘We go’", "“‘We go’”"),
        ("“”", "““””"),
        ("“", "““”"),
        ("", "“”"),
    ],
)
def test_words_in_double_marks_of_their_own_get_no_others(words, shown):
    assert in_marks(words) == shown


def test_marks_can_be_chosen():
    assert (in_marks("We go", "<", ">"), in_marks("“We go”", "<", ">")) == ("<We go>", "“We go”")
