"""Other punctuation between the same words: what may differ, what may not, and that no place is left out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes.fold import Folded
from argmap.quotes.match import match
from argmap.quotes.stand import Kind


def stands(words, content):
    """The first place as the source's fold has it, and whether other punctuation is remarked; None where none is."""
    source = Folded(content)
    found = match(words, source).stands
    if not found:
        return None
    start, end = found[0].whole
    return source.text[start:end], Kind.PUNCTUATION in [remark.kind for remark in found[0].remarks]


@pytest.mark.parametrize(
    ("words", "content", "place"),
    [
        ("yes—no, maybe so", "We say yes—no; maybe so.", "yes-no; maybe so"),
        ("say yes, no maybe", "We say yes—no maybe so.", "say yes-no maybe"),
        ("say yes—no maybe", "We say yes, no maybe so.", "say yes, no maybe"),
        ("they are unhappy, he said", "Now they are un-\nhappy; he said so.", "they are un-happy; he said"),
        ("they are un-happy, he said", "Now they are un-\nhappy; he said so.", "they are un-happy; he said"),
        ("the brigand, he said", "Now the brig-\nand; he said so.", "the brig- and; he said"),
        ("an anti-war, un-happy man", "an anti-war; un-\nhappy man", "an anti-war; un-happy man"),
        ("we go— they stay, he said", "we go—\nthey stay; he said", "we go-they stay; he said"),
        ("a b c", "a . . . . . . . . . . . . . . . b; c", "a . . . . . . . . . . . . . . . b; c"),
        ("我们不参加战争、他说", "我们不参加战争，他说。", "我们不参加战争，他说"),
        ("It costs, $500 now", "It costs $500 now", "It costs $500 now"),
        ("(a) No; (b) yes", "a: no, (b) yes", None),
        ("the “war” is on", "the 'war' is on", "the 'war' is on"),
        ("ALL of it, now", "all of it; now", None),
        ("antiwar, he said", "anti-war; he said", None),
        ("anti war, he said", "anti-war; he said", None),
        ("anti, war, he said", "anti-war; he said", None),
        ("costs 500, now", "costs $500; now", None),
        ("costs $500, now", "costs 500; now", None),
        ("-5 degrees, now", "5 degrees; now", None),
        ("5 degrees, now", "-5 degrees; now", None),
        ("31 of them, now", "31% of them; now", None),
        ("in 2022 500 men", "in 2022, 500 men", None),
        ("500 men, now", "12 500 men; now", None),
        ("here and there, now", "here + there; now", None),
        ("here there, now", "here + there; now", None),
        ("x = y, now", "x != y; now", None),
        ("participate, and", "We participate; andante", None),
    ],
)
def test_punctuation_may_differ_but_no_sign_of_a_word(words, content, place):
    assert stands(words, content) == (None if place is None else (place, True))


@pytest.mark.parametrize(
    ("words", "content", "remarked"),
    [
        ('il dit : "Oui", puis rien', "Puis il dit : « Oui », puis rien.", False),
        ("il dit : «Oui», puis rien", "Puis il dit : « Oui », puis rien.", False),
        ("il dit : « Oui », puis rien", 'Puis il dit : "Oui", puis rien.', False),
        ('il dit "Oui", puis rien', "Puis il dit : « Oui », puis rien.", True),
        ("er sagt »ja« und nein", "Da sagt er: er sagt » ja« und nein.", True),
        ("er sagt »ja« und nein", "Da sagt er: er sagt »ja«und nein.", True),
    ],
)
def test_spaces_within_french_quotation_marks_are_typography(words, content, remarked):
    assert stands(words, content)[1] is remarked


def test_a_place_after_very_many_others_is_found():
    content = "We go, they say. " * 6000 + "We go; they stay."
    assert stands("We go: they stay", content) == ("We go; they stay", True)
    assert match("[w]e go … they stay", Folded(content)).stands


def test_a_part_that_stands_very_often_is_placed_beside_one_that_stands_once():
    source = Folded("We go. " * 60_000 + "We go now, they stay.")
    (stand,) = match("We go … they stay", source).stands
    assert stand.whole == (len(source.text) - 21, len(source.text) - 1)


def test_a_part_of_a_word_in_brackets_is_found_after_many_others():
    assert match("So [t]he end", Folded("there he end " * 2000 + "So the end.")).stands


WORDS = st.lists(
    st.sampled_from(["we", "go", "un-\nhappy", "stay", "anti-war", "now", "5", "$6"]), min_size=2, max_size=12
)
GAPS = st.sampled_from([" ", ", ", "; ", " (", ") ", "—", ": “", ".\n"])


@given(WORDS, st.data())
def test_any_punctuation_between_words_is_only_remarked(words, data):
    def joined():
        return "".join(word + data.draw(GAPS) for word in words[:-1]) + words[-1]

    if any(one[-1].isdigit() and other[-1].isdigit() for one, other in pairwise(words)):
        return
    assert stands(joined().replace("-\n", "").replace("\n", " "), joined()) is not None
