from hypothesis import given
from hypothesis import strategies as st

from argmap.coverage import coverage, sentences


def test_a_text_is_parted_into_its_sentences():
    text = "A headline\n\n “One.” Two, said Dr. Weil! Three\ngoes on. \r\n"
    found = ["A headline", "“One.”", "Two, said Dr. Weil!", "Three\ngoes on."]
    assert [text[start:end] for start, end in sentences(text)] == found


@given(st.text("aA. \n\r“”…!。-9"))
def test_every_sign_belongs_to_one_sentence(text):
    parts = [*sentences(text)]
    assert "".join("".join(text[start:end] for start, end in parts).split()) == "".join(text.split())
    assert all(start < end for start, end in parts)


def test_a_sentence_is_quoted_where_any_quote_covers_a_part_of_it(check):
    text = (
        "argmap: 1\nquestion: Why?\nsources: {s: {file: s.txt, boilerplate: [1]}}\n"
        "supporting:\n  - claim: x\n    quotes: [s: a long one. And an, s: one. And]\n"
    )
    dossier = check(text, s="By our reporter.\nHere is a long one. And another. Left over.\n").dossier
    found = coverage(dossier, dossier.map.sources[0])
    content = dossier.texts["s"].file.content
    assert [content[start:end] for start, end in found.unquoted] == ["Left over."]
    assert len(found.sentences) == 3
