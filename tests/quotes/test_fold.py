"""The fold evens out typography and nothing else, and every place of it leads back to the text as written."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.quotes.fold import _MAY_COMPOSE, Folded, fold

PIECES = [
    *"abcXYZ019 .,;:!?'\"-\u2013\u2014\u2026",
    *"\t\r\n\x0b\x0c\x1c\x85\xa0\u2009\u2028\u2029",
    *"\xad\u200b\u200c\u200d\u2060\ufeff",
    *"\u0301\u0308\u0327\u0345\u20d7",
    *"éÅßİ\u212b\u1fef\u1ffdΩ",
    *"\ufb00\ufb01\ufb03\ufb06",
    *"\u1100\u1161\u11a8\uac00가",
    *"\u09c7\u09be\u09d7क\u093cि",
    *"漢字🙂²½",
    "--",
    "...",
    "e\u0301",
    " \u0301",
    "\t\u0301",
    "e\u200b\u0301",
    "-\xad-",
    *["-\n", "a-\nb", "—\n", "/\n", "b/\na", "\xad\n", "-\nand ", "”\n", "漢\n字", "。\n"],
]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=30)


@settings(deadline=None, max_examples=600)
@given(texts)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@settings(deadline=None, max_examples=1000)
@given(texts)
def test_a_text_folded_line_by_line_is_the_fold_of_the_whole(content):
    assert Folded(content).text == fold(content)
    on_one_line = fold(content.replace("\n", "\t"))
    assert Folded(content).text.replace(" ", "") == on_one_line.replace(" ", "")


@settings(deadline=None, max_examples=300)
@given(texts)
def test_a_text_without_line_ends_that_join_is_folded_as_one_line(content):
    spread = content.replace("\n", "\n\n")
    assert Folded(spread).text == fold(content.replace("\n", "\t"))


@settings(deadline=None, max_examples=600)
@given(texts)
def test_a_reader_may_differ_only_at_hyphens_and_between_characters(content):
    folded = Folded(content)
    for at, kind in folded.free.items():
        assert 0 < at < len(folded.text)
        assert kind == " " or folded.text[at] == "-"


@settings(deadline=None, max_examples=600)
@given(texts)
def test_every_place_of_the_fold_leads_back_to_what_it_was_folded_from(content):
    folded = Folded(content)
    before = 0
    for at, character in enumerate(folded.text):
        start, end = folded.raw_span(at, at + 1)
        assert before <= start < end <= len(content)
        assert character == " " or character in fold(content[start:end]), (at, character)
        before = start


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(["word", "ﬁne", "e\u0301t\xade", "a  b", "--", "x" * 50]), min_size=200, max_size=400))
def test_a_line_of_any_length_is_folded_as_a_short_one_is(words):
    content = " ".join(words * 3)
    folded = Folded(content)
    assert folded.text == fold(content)
    start, end = folded.raw_span(len(folded.text) - 3, len(folded.text))
    assert fold(content[start:end]).endswith(folded.text[-3:])


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(categories=["L", "N"]), max_size=20))
def test_letters_and_digits_are_never_folded(text):
    kept = "".join(character for character in text if character not in "ﬀﬁﬂﬃﬄﬅﬆ")
    assert fold(kept) == unicodedata.normalize("NFC", kept)


def test_every_composed_character_is_folded_as_one_with_its_parts():
    for point in range(0x110000):
        whole = chr(point)
        parts = unicodedata.normalize("NFD", whole)
        if parts != whole and unicodedata.normalize("NFC", parts) == whole:
            folded = Folded(f"a--{parts} b")
            assert folded.text == f"a-{whole} b", hex(point)
            start, end = folded.raw_span(2, 3)
            assert end == 3 + len(parts), hex(point)
            assert start == 3 or unicodedata.category(parts[0])[0] == "M", hex(point)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("“word” „word‟ «word» ″word‶", '"word" "word" "word" "word"'),
        ("‘word’ ‚word‛ ‹word› ′word‵ ʼ`´", "'word' 'word' 'word' 'word' '''"),
        ("a‐b‑c‒d–e—f―g−h﹘i﹣j－k⸺l⸻m", "a-b-c-d-e-f-g-h-i-j-k-l-m"),
        ("a -- b --- c", "a - b - c"),
        ("un-\nhappy thera\xad\npist works—\nthey and/\nor", "un-happy therapist works-they and/or"),
        ("pre-\nand post-war -\nso un-\n\nhappy", "pre- and post-war - so un- happy"),
        ("禁\n令。\n我 a\n我", "禁令。我 a 我"),
        ("a\xa0b\u2009c\u202fd\u3000e\tf\ng\r\nh\ri\x0cj\u2028k", "a b c d e f g h i j k"),
        ("  a  \n\n  b  ", "a b"),
        ("co\xadop\u200be\u200cr\u200da\u2060t\ufeffe", "cooperate"),
        ("oﬀ ﬁn ﬂy oﬃce waﬄe ﬅop ﬆop", "off fin fly office waffle stop stop"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        ("wait…", "wait..."),
        ("10² x₂ 1½ №5 ＡＢ", "10² x₂ 1½ №5 ＡＢ"),
        ("\u200b\xad", ""),
        ("", ""),
    ],
)
def test_what_is_evened_out(written, folded):
    assert fold(written) == folded
    assert Folded(written).text == folded


@pytest.mark.parametrize(
    ("content", "slice_", "raw"),
    [
        ("one  two", "one two", "one  two"),
        ("  one\n\n  two  ", "one two", "one\n\n  two"),
        ("the oﬃce is", "office", "oﬃce"),
        ("a -- b", "- b", "-- b"),
        ("cafe\u0301 au", "café", "cafe\u0301"),
        ("co\xadop\u200b next", "coop", "co\xadop"),
        ("wait… no", "...", "…"),
        ("x\ry z", "y z", "y z"),
    ],
)
def test_a_stretch_of_the_fold_is_placed_in_the_text_as_written(content, slice_, raw):
    folded = Folded(content)
    start = folded.text.index(slice_)
    first, last = folded.raw_span(start, start + len(slice_))
    assert content[first:last] == raw


@pytest.mark.parametrize(
    ("line", "words", "written"),
    [
        ("  two  blanks\there   too", "blanks here too", "blanks\there   too"),
        ("a dash -- or --- three, then words", "-", "--"),
        ("a dash -- or --- three, then words", "three, then", "three, then"),
        ("curly ’ and  two — — dashes —— joined", "dashes - joined", "dashes —— joined"),
        ("an ellipsis … and  two blanks", "and two", "and  two"),
    ],
)
def test_what_a_line_lost_shifts_the_way_back_behind_it(line, words, written):
    source = Folded(f"before it\n{line}\nbehind it")
    at = source.text.index(words)
    start, end = source.raw_span(at, at + len(words))
    assert source.content[start:end] == written


def test_a_character_that_needs_no_table_stays_as_it_is_and_joins_no_other():
    everything = [chr(point) for point in range(0x110000)]
    joining = {unicodedata.normalize("NFD", composed)[1:] for composed in everything}
    for character in everything:
        if not _MAY_COMPOSE.search(character):
            assert unicodedata.normalize("NFC", character) == character
            assert not unicodedata.combining(character)
            assert character not in joining
