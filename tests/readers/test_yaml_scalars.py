"""Every character of a YAML scalar's value leads back to the character of the file it came from."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.model import Span, Text
from argmap.readers.yaml.build import Builder
from argmap.readers.yaml.nodes import Scalar, compose
from argmap.readers.yaml.scalars import offsets, within
from argmap.text import TextFile

PIECES = [
    *["a", "b", "é", "🙂", "x y", "0", "#", " #", ":", "-", ".", "'", "''", '"', "\\", "&"],
    *[" ", "  ", "\t", "\n", "\n", "\n\n", "\n ", "\r\n", "\r", "\x85", "\u2028", "\u2029"],
    *["\\n", "\\u00e9", "\\x41", "\\U0001F642", "\\\n", "\\\u2028", '\\"', "\\\\", "\\ ", "\\t", "\\/", "\\_", "\\e"],
]
BEFORE = ["k: ", "- ", "- - k: ", "k:\n    j: ", "{k: ", "[", "? "]
bodies = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join)
indents = st.integers(1, 6).map(lambda columns: " " * columns)


@st.composite
def flow_scalars(draw, mark):
    """A document with a plain or quoted scalar over one or more lines."""
    before, indent = draw(st.sampled_from(BEFORE)), draw(indents)
    body = draw(bodies).replace("\n", f"\n{indent}").replace("\r", f"\r{indent}").replace("\u2028", f"\u2028{indent}")
    return before + mark + body + mark + draw(st.sampled_from(["", "\n", " # c\n", "}", "]", "\r\n"]))


@st.composite
def block_scalars(draw, mark):
    """A document with a block scalar: header, indentation of every line, and what follows it."""
    header = mark + draw(st.sampled_from(["", "-", "+", "1", "2-", "+4", "-1"])) + draw(st.sampled_from(["", " # c"]))
    indent = draw(indents)
    first = draw(st.sampled_from(BEFORE[:4])) + header + draw(st.sampled_from(["\n", "\r\n", "\r"]))
    lines = draw(bodies).splitlines(keepends=True)
    columns = st.sampled_from([indent, indent, indent + " ", "", " "])
    return (
        first + "".join(draw(columns) + line for line in lines) + draw(st.sampled_from(["", "\n", "\n\n", "\nz: 1\n"]))
    )


def scalars(node):
    if isinstance(node, Scalar):
        yield node
    elif node is not None:
        for item in node.items:
            yield from scalars(item)


def texts(content):
    """Every scalar that libyaml reads in a document without anchors and tags, with the span that the model gets."""
    file = TextFile("map.yaml", content)
    composition = compose(file)
    if composition.findings:
        return
    builder = Builder(file)
    for scalar in scalars(composition.root):
        text = builder._text(scalar, "it")  # noqa: SLF001 - the span is cut there
        if text is not None:
            yield text


def check(content):
    for text in texts(content):
        places = offsets(content, text)
        assert places is not None, text
        assert len(places) == len(text.value) + 1
        assert places == sorted(places)
        raw = [content[place] for place in places[:-1]]
        for character, written in zip(text.value, raw, strict=True):
            escaped = written == "\\" and content[text.span.start] == '"'
            folded = character in " \n" and written in "\n\r\x85"
            assert character == written or escaped or folded, (character, written)


@settings(deadline=None, max_examples=500)
@given(flow_scalars(""))
def test_plain_scalars_lead_back_to_the_file(content):
    check(content)


@settings(deadline=None, max_examples=500)
@given(flow_scalars("'"))
def test_single_quoted_scalars_lead_back_to_the_file(content):
    check(content)


@settings(deadline=None, max_examples=700)
@given(flow_scalars('"'))
def test_double_quoted_scalars_lead_back_to_the_file(content):
    check(content)


@settings(deadline=None, max_examples=700)
@given(block_scalars("|"))
def test_literal_blocks_lead_back_to_the_file(content):
    check(content)


@settings(deadline=None, max_examples=700)
@given(block_scalars(">"))
@example("k:\n    j: >\n \x85 \n -")
def test_folded_blocks_lead_back_to_the_file(content):
    check(content)


@pytest.mark.parametrize(
    ("content", "words", "raw"),
    [
        pytest.param("k: one two three\n", "two", "two", id="plain"),
        pytest.param("k: one\n  two three\n", "one two", "one\n  two", id="plain over two lines"),
        pytest.param("k: 'it''s two'\n", "it's", "it''s", id="single quotes"),
        pytest.param('k: "say \\"two\\" \\u00e9t"\n', '"two', '\\"two', id="escapes"),
        pytest.param('k: "one \\\n   two"\n', "two", "two", id="an escaped line end"),
        pytest.param("k: |\n   one\n    two\n\nj: x\n", " two", " two", id="literal"),
        pytest.param("k: |\n   one\n   two\n\nj: x\n", "two\n", "two\n", id="a literal's last line end"),
        pytest.param("k: |+\n   one\n\n\nj: x\n", "one\n\n\n", "one\n\n\n", id="line ends kept"),
        pytest.param("k: >-\n   one\n   two\n\n   three\n", "two\nthree", "two\n\n   three", id="folded"),
        pytest.param("k: >2\n      one\n  two\n", "one\ntwo", "one\n  two", id="indentation given"),
        pytest.param("k: >-\r\n   one\r\n   two\r\n", "one two", "one\r\n   two", id="CRLF"),
        pytest.param("k: |1-\n" + " " * 90 + "one\n two", "one\ntwo", "one\n two", id="far to the right"),
    ],
)
def test_a_part_of_a_value_is_placed_in_the_file(content, words, raw):
    text = max(texts(content), key=lambda text: words in text.value)
    start = text.value.index(words)
    span = within(content, text, start, start + len(words))
    assert content[span.start : span.end] == raw


def test_an_empty_part_is_one_character_wide():
    (_, text) = texts("k: word\n")
    assert within("k: word\n", text, 2, 2) == Span("map.yaml", 5, 6)


def test_a_value_that_the_file_does_not_hold_is_placed_as_a_whole():
    for content in ("k: word\n", "k: |\n  word\n", "k: >2\n    word\n"):
        text = Text("other", Span("map.yaml", 3, len(content) - 1))
        assert offsets(content, text) is None
        assert within(content, text, 0, 2) == text.span


def test_a_block_without_lines_is_empty():
    (_, text) = texts("k: |")
    assert offsets("k: |", text) == [3]


def test_the_scalars_of_the_properties_are_of_every_kind():
    """So that a property cannot pass because libyaml refuses all that it is given."""
    seen = set()

    @settings(deadline=None, max_examples=300, database=None)
    @given(st.one_of(*(block_scalars(mark) for mark in "|>"), *(flow_scalars(mark) for mark in ("", "'", '"'))))
    def read(content):
        for text in texts(content):
            written = content[text.span.start : text.span.end]
            seen.add((written[:1] if written[:1] in "|>'\"" else "plain", "\n" in written.strip()))

    read()
    assert {kind for kind, _ in seen} >= {"|", ">", "'", '"', "plain"}
    assert {several for _, several in seen} == {True, False}
