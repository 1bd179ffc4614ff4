"""Which stretches stand inside quotation marks, whatever the marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes.marks import marked
from argmap.quotes.speech import Prose, Speech
from argmap.text import TextFile


@pytest.mark.parametrize(
    ("text", "sure", "unsure"),
    [
        ("It is so.", [], []),
        ("“Yes,” he said. “No.”", ["Yes,", "No."], []),
        ('He said "yes" and 6\'2" tall, 5" nails.', ["yes"], []),
        ("„Wir gehen“, sagte er. »Nein«, sagte sie.", ["Wir gehen", "Nein"], []),
        ("« Oui », dit-il. ”Ja”, sa han.", [" Oui ", "Ja"], []),
        ("'I can't,' he said. The boys' home. 'No!'", ["I can't,", "No!"], []),
        ("‘He said “no” to me,’ she said.", ["He said “no” to me,"], []),
        ("“He said ‘no’ to the soldiers’ wives,” she said.", ["He said ‘no’ to the soldiers’ wives,"], []),
        ("rock ’n’ roll in the ’90s, the Joneses’ house", [], []),
        ("“Since 2020, it has been so.’", ["Since 2020, it has been so."], []),
        ("“Whether he is rational’.", ["Whether he is rational"], []),
        ("“It is so. And so on.", [], ["It is so. And so on."]),
        ("“Lost, said X. Then “Baz is here,” said Y.", ["Baz is here,"], ["Lost, said X. Then "]),
        ("It is so.” He left.", [], ["It is so."]),
        ("“Yes,” he said. It is so.’", ["Yes,"], ["It is so."]),
        ("“a “b” c” d", ["b"], ["a ", " c"]),
        ("“Wait—” he said—“no”—and left.", ["Wait—", "no"], []),
        ("‘the soldiers’ homes’ and ‘so on", ["the soldiers’ homes"], []),
        ("‘Tis so, and 'tis not.", [], []),
    ],
)
def test_the_stretches_inside_marks_are_found(text, sure, unsure):
    found = marked(text)
    assert [text[one.start : one.end] for one in found if one.sure] == sure
    assert [text[one.start : one.end] for one in found if not one.sure] == unsure


@given(st.text("ab .,!“”„‟«»‹›\"‘’‚'「」\n5s:—", max_size=80))
def test_stretches_lie_in_order_inside_the_text(text):
    found = marked(text)
    assert all(0 <= one.start <= one.end <= len(text) for one in found)
    assert all(one.start <= other.start for one, other in pairwise(found))


@given(st.text("ab .,!“”\"’'\n\r\xa0—", max_size=200), st.data())
def test_every_stretch_of_a_text_is_some_kind_of_speech(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    prose = Prose(text, TextFile("t", text).starts)
    assert prose.speech(start, end) in Speech
    parts = [*prose.paragraphs.touched(start, end)]
    assert all(one.start < one.end for one in parts)
    assert all(one.end <= other.start for one, other in pairwise(parts))
