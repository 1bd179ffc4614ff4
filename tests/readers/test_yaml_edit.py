"""Texts of a map changed in its YAML: what was meant is changed, and everything else is byte for byte as it was."""

import random
import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Span, Text
from argmap.readers.yaml import read
from argmap.readers.yaml.edit import Change, replaced
from argmap.readers.yaml.proof import CannotEdit, Proof
from argmap.text import TextFile

HEAD = "argmap: 1\nquestion: Q?\nsources:\n  s: s.txt\n  other: o.txt\n"
STYLES = {
    "plain": "      - s: one two  three four # a comment\n",
    "plain on lines": "      - s: one\n          two  three\n\n          four   \n        # a comment\n",
    "single": "      - s: 'one two  three four'  # a comment\n",
    "single on lines": "      - s: 'one   \n\n          two  three\n          it''s four'\n",
    "double": '      - "s": "one \\"two\\"  three\\u00e9 four"  # a comment\n',
    "double on lines": '      - s: "one \\\n          two  three   \n\n          \\tfour"\n',
    "literal": "      - s: |\n          one two\n            three\n\n          four  \n\n",
    "literal stripped": "      - s: |-  # a comment\n          one two\n          three four\n\n",
    "literal kept": "      - s: |+\n          one two\n          three four\n\n\n",
    "literal indented": "      - s: |2\n          one two\n          three four\n",
    "folded": "      - s: >\n          one two\n          three\n\n          four\n",
    "folded stripped": "      - s: >-\n          one two\n          three  four  \n      # a comment\n",
    "folded kept": "      - s: >+\n          one two\n            three\n          four\n\n\n",
    "long form": "      - quote: one two\n          three four\n        source: s\n",
    "in braces": "      - {quote: one two three, source: s}  # a comment\n",
    "in braces on lines": "      - {\n        source: s, quote: 'one\n        two three'}\n",
}
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LINE_ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
PIECES = [
    *("word", "“q”", "it's", 'say "x"', ": ", "# ", " #", "- ", "😀", "é", "\\", "\n", " ", "  ", "{", "[", "*a", "&b"),
    *("no", "1", "%", "@", "\t", "'", ",", "}", "]", "?", "|", ">", "---", "\n\n", "\u2028", "\x07", "\u00a0", ":"),
]


def document(names):
    """A map with a quote in each style; the names of the claims tell the styles."""
    claims = "".join(f"  - claim: C {at}.\n    quotes:\n{STYLES[name]}" for at, name in enumerate(names))
    return f"{HEAD}supporting:\n{claims}opposing: []  # the end\t\n"


def model_quotes(content):
    return [quote for _, quote in read(TextFile("map.yaml", content)).map.quotes()]


def words_of(content):
    """What another reader makes of the quotes: their source and their words."""
    loaded = yaml.load(content, Loader=LOADER)  # noqa: S506 - every scalar as text
    quotes = [claim["quotes"][0] for claim in loaded["supporting"]]
    return [(q["source"], q["quote"]) if "quote" in q else next(iter(q.items())) for q in quotes]


def outside(content):
    """The file without the quotes: what no change may touch."""
    quotes = model_quotes(content)
    for text in sorted((t for q in quotes for t in (q.text, q.source)), key=lambda t: -t.span.start):
        content = content[: text.span.start] + "\0" + content[text.span.end :]
    return re.sub(r"\0\s*", "\0", content)


def changed(content, values, sources):
    quotes = model_quotes(content)
    changes = [Change(q.text, value) for q, value in zip(quotes, values, strict=True) if value is not None]
    changes += [Change(q.source, "other") for q, moved in zip(quotes, sources, strict=True) if moved]
    expected = [
        ("other" if moved else q.source.value, q.text.value if value is None else value)
        for q, value, moved in zip(quotes, values, sources, strict=True)
    ]
    return replaced(TextFile("map.yaml", content), changes), expected


@pytest.mark.parametrize("end", LINE_ENDS)
def test_4000_changes_over_all_styles_are_what_was_meant_and_nothing_else(end):
    chance = random.Random(f"quotes {end}")  # noqa: S311
    count = 0
    while count < 1400:
        content = document(chance.sample(sorted(STYLES), 8)).replace("\n", LINE_ENDS[end])
        values = [
            " ".join(chance.sample([*quote.text.value.split(" "), "colour"], 3)).strip() or "x"
            if chance.random() < 0.6
            else "a" + "".join(chance.choices(PIECES, k=chance.randint(1, 9))) + "b"
            for quote in model_quotes(content)
        ]
        after, expected = changed(content, values, [chance.random() < 0.3 for _ in values])
        assert words_of(after) == expected
        assert outside(after) == outside(content)
        count += len(values)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(STYLES)), min_size=1, max_size=4),
    st.data(),
    st.sampled_from(sorted(LINE_ENDS)),
)
def test_any_text_can_take_the_place_of_any_other(names, data, end):
    content = document(names).replace("\n", LINE_ENDS[end])
    value = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip)
    values = [data.draw(value) for _ in names]
    try:
        after, expected = changed(content, values, [False for _ in names])
    except CannotEdit:
        # only where the new text itself is a fault of the map
        assert any(
            not re.sub(r"[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]", "", text)
            for text in values
        )
        return
    assert words_of(after) == expected
    assert outside(after) == outside(content)


TABLE = {
    "a word of a plain text": ("one two three # c\n", "one too three", "one too three # c\n"),
    "a word behind a fold": ("one\n          two\n", "one too", "one\n          too\n"),
    "a word left out with its fold": ("one\n          two\n          three\n", "one three", "one\n          three\n"),
    "a plain text that needs marks": ("one two\n          three\n", "one: two three", '"one: two\n          three"\n'),
    "one with both marks": ('one "two"\n', 'one: "two\'s"', "'one: \"two''s\"'\n"),
    "an apostrophe in single marks": ("'it''s one'\n", "its one's", "'its one''s'\n"),
    "marks in double marks": ('"a \\u00e9 b"\n', 'a \\ "b"', '"a \\\\ \\"b\\""\n'),
    "a joined line in double marks": ('"one \\\n          two"\n', "one toe", '"one \\\n          toe"\n'),
    "a folded block": (">-\n          one\n          two\n\n", "on two", ">-\n          on\n          two\n\n"),
    "a new paragraph in a folded block": (
        ">-\n          one\n          two\n",
        "one\ntwo",
        ">-\n          one\n\n          two\n",
    ),
    "a literal block on one line": ("|\n          one\n          two\n", "one two\n", "|\n          one two\n"),
    "a block that loses its end": (">\n          one\n", "two", ">-\n          two\n"),
    "a block that gets an end": ("|-\n          one\n", "one\n", "|\n          one\n"),
    "blanks before a line end": ("'one  \n          two'\n", "onetwo", "'onetwo'\n"),
    "a text with a break": ("one two\n", "one\ntwo", "one\n\n           two\n"),
    "a control character": ("one\n", "o\x07ne", '"o\\u0007ne"\n'),
    "the empty text in marks": ('""\n', "one", '"one"\n'),
}


@pytest.mark.parametrize("name", TABLE)
def test_only_the_stretches_that_differ_are_written(name):
    before, value, after = TABLE[name]
    lead = f"{HEAD}supporting:\n  - claim: C.\n    quotes:\n      - s: "
    content = lead + before
    result = replaced(TextFile("map.yaml", content), [Change(model_quotes(content)[0].text, value)])
    assert result == lead + after


def test_long_texts_are_compared_in_good_time():
    words = "word and " * 6_000
    content = f"{HEAD}supporting:\n  - claim: C.\n    quotes:\n      - s: {words}end\n"
    value = words.replace("and word", "and  word", 5) + "bend"
    result = replaced(TextFile("map.yaml", content), [Change(model_quotes(content)[0].text, value)])
    assert words_of(result) == [("s", value)]


def test_10000_words_that_differ_in_number_are_compared_in_good_time():
    content = f"{HEAD}supporting:\n  - claim: C.\n    quotes:\n      - s: {'a b ' * 5000}end\n"
    value = "a c " * 4999 + "end"
    result = replaced(TextFile("map.yaml", content), [Change(model_quotes(content)[0].text, value)])
    assert words_of(result) == [("s", value)]


@pytest.mark.parametrize("value", ["", "quote"])
def test_a_change_that_would_be_a_fault_is_refused(value):
    """No text may become empty, and no source may become a key of the long form."""
    content = document(["plain", "plain"])
    quote = model_quotes(content)[0]
    change = Change(quote.source if value else quote.text, value)
    with pytest.raises(CannotEdit, match="by hand"):
        replaced(TextFile("map.yaml", content), [change])


def test_a_map_that_cannot_be_read_is_never_changed():
    text = Text("x", Span("map.yaml", 0, 1))
    with pytest.raises(CannotEdit):
        replaced(TextFile("map.yaml", "- [\n"), [Change(text, "y")])
    with pytest.raises(CannotEdit):
        replaced(TextFile("map.yaml", "x\0\n"), [Change(text, "y")])


def test_two_changes_of_one_text_are_refused():
    content = document(["plain"])
    text = model_quotes(content)[0].text
    with pytest.raises(CannotEdit, match="do not go together"):
        replaced(TextFile("map.yaml", content), [Change(text, "one"), Change(text, "two")])


@pytest.mark.parametrize(
    ("old", "new", "holds"),
    [
        ("- s: one two", "- s: one too", True),
        ("- s: one two", "- s: one to", False),
        ("- s: one two", "- other: one too", False),
        ("C 0.", "C.", False),
        ("argmap: 1", "argmap: 1 ", False),
        ("opposing: []", "opposing: [D.]", False),
        ("opposing: []", "oposing: []", False),
        ("supporting:", "\tsupporting:", False),
    ],
)
def test_only_what_was_meant_is_proved(old, new, holds):
    content = document(["folded", "plain"]).replace("  three four # a comment", "")
    text = model_quotes(content)[1].text
    meant = {(Text, text.span): Text("one too", text.span)}
    assert Proof(TextFile("map.yaml", content)).holds(content.replace(old, new, 1), meant) is holds
