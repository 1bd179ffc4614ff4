from hypothesis import given
from hypothesis import strategies as st

from argmap.readers.yaml import READER
from argmap.template import proposed_id, template
from argmap.text import TextFile

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1, max_size=20)


def read(text):
    return READER.read(TextFile("new.yaml", text))


@given(st.lists(NAMES.filter(str.strip), min_size=1, max_size=6, unique=True))
def test_the_files_are_listed_ready_to_be_used(names):
    text = template("Why?", names)
    assert read(text).findings == ()
    before, rest = text.split("# sources:\n")
    lines, after = rest.split("\n\n", 1)
    reading = read(f"{before}sources:\n{lines.replace('#   ', '  ')}\n\n{after}")
    assert {rule for rule, _ in reading.findings} <= {"empty-text"}
    assert [source.file.value for source in reading.map.sources] == names


def test_of_very_many_files_the_first_are_listed():
    text = template("Why?", [f"{number}.txt" for number in range(150)])
    assert '#   "99": 99.txt\n#   (and 50 files more)\n' in text
    assert read(text).findings == ()


def test_an_id_is_made_from_the_name_and_is_no_key_of_a_quote():
    names = ["Report 2023.pdf", "quote.txt", "…", "b?!b.txt", "-.txt", "__.txt"]
    ids = ["report-2023", "source-quote", "document", "b-b", "document", "__"]
    assert [proposed_id(name, frozenset()) for name in names] == ids
    assert proposed_id("a.b.txt", frozenset()) == "a.b"
    assert proposed_id("été.md", frozenset()) == "été"
    assert proposed_id("a.txt", frozenset({"a", "a-2"})) == "a-3"
