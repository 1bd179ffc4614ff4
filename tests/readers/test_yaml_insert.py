"""A quote put under a claim, a digest put on a source: the file differs by what was added and by nothing else."""

import json
from pathlib import Path

import pytest

from argmap.model import Answer, Claim, Quote, Span, Text
from argmap.readers.yaml import read
from argmap.readers.yaml.insert import with_digest, with_quote
from argmap.readers.yaml.proof import CannotEdit
from argmap.readers.yaml.spelling import quote_lines
from argmap.text import TextFile

NOWHERE = Span("", 0, 0)
HEAD = "argmap: 1\nquestion: Q?\nsources:\n  s: s.txt\nspeakers:\n  m: Mayor\n"
DIGEST = "0" * 64


def text(value):
    return Text(value, NOWHERE)


WORDS = Quote(text("W W"), text("s"), NOWHERE)
LONG = Quote(
    text("“It is” a long: quote # with 'marks' " + "and more words " * 8 + "in the end."),
    text("s"),
    NOWHERE,
    speaker=text("m"),
    date=text("2023-04"),
    note=text('"Said"'),
)


def added(before, quote=WORDS, *, head=HEAD, claim=0):
    file = TextFile("map.yaml", head + before)
    reading = read(file)
    assert not reading.findings
    claims = [node for node in reading.map.walk() if isinstance(node, Claim | Answer)]
    content = with_quote(file, claims[claim], quote)
    assert content.startswith(head)
    return content.removeprefix(head)


TABLE = {
    "below the last quote": (
        "supporting:\n  - claim: C.\n    quotes:\n      - s: one  # why\n      # more\n    id: x\n",
        "supporting:\n  - claim: C.\n    quotes:\n      - s: one  # why\n      - s: W W\n      # more\n    id: x\n",
    ),
    "below a quote in a block": (
        "supporting:\n  - claim: C.\n    quotes:\n      - s: >-\n          one\n          two\n\n\nopposing: []\n",
        (
            "supporting:\n  - claim: C.\n    quotes:\n      - s: >-\n          one\n          two\n      - s: W W\n"
            "\n\nopposing: []\n"
        ),
    ),
    "below a block that keeps its blank lines": (
        "supporting:\n  - claim: C.\n    quotes:\n      - s: |+\n          one\n\n\nopposing: []\n",
        "supporting:\n  - claim: C.\n    quotes:\n      - s: |+\n          one\n\n\n      - s: W W\nopposing: []\n",
    ),
    "at an end without a line end": (
        "supporting:\n  - claim: C.\n    quotes:\n    - s: one",
        "supporting:\n  - claim: C.\n    quotes:\n    - s: one\n    - s: W W",
    ),
    "before what bears on the claim": (
        "supporting:\n  - claim: C.\n    id: c\n    assumed: true\n    opposing:\n      - D.\n",
        (
            "supporting:\n  - claim: C.\n    id: c\n    assumed: true\n    quotes:\n      - s: W W\n    opposing:\n"
            "      - D.\n"
        ),
    ),
    "under a claim whose reasons come first": (
        "supporting:\n  - opposing:\n      - D.\n    claim: C.\n",
        "supporting:\n  - opposing:\n      - D.\n    quotes:\n      - s: W W\n    claim: C.\n",
    ),
    "lists as far left as their keys": (
        "supporting:\n- claim: C.\n  note: N.\n",
        "supporting:\n- claim: C.\n  note: N.\n  quotes:\n  - s: W W\n",
    ),
    "a claim that is only a text": (
        "supporting:\n  - C.  # said\n  - D.\n",
        "supporting:\n  - claim: C.  # said\n    quotes:\n      - s: W W\n  - D.\n",
    ),
    "a claim on several lines": (
        "supporting:\n  - C goes\n    on and\n\n    on.\n  - D.\n",
        "supporting:\n  - claim: C goes\n      on and\n\n      on.\n    quotes:\n      - s: W W\n  - D.\n",
    ),
    "a claim in marks": (
        "supporting:\n  - 'C: goes\n    on'\n",
        "supporting:\n  - claim: 'C: goes\n      on'\n    quotes:\n      - s: W W\n",
    ),
    "a claim in a block": (
        "supporting:\n  - >2-\n    C.\n  - D.\n",
        "supporting:\n  - claim: >2-\n      C.\n    quotes:\n      - s: W W\n  - D.\n",
    ),
    "lines that end otherwise": (
        "supporting:\r\n  - C goes\r\n    on.\r\n",
        "supporting:\r\n  - claim: C goes\r\n      on.\r\n    quotes:\r\n      - s: W W\r\n",
    ),
    "an empty list": (
        "supporting:\n  - claim: C.\n    quotes: [ ]  # none\n",
        """supporting:\n  - claim: C.\n    quotes: [{quote: "W W", source: "s"} ]  # none\n""",
    ),
    "a list in brackets": (
        "supporting:\n  - claim: C.\n    quotes: [{quote: one, source: s},]\n",
        """supporting:\n  - claim: C.\n    quotes: [{quote: one, source: s}, {quote: "W W", source: "s"},]\n""",
    ),
    "a claim in braces": (
        "supporting: [{claim: C. }]\n",
        """supporting: [{claim: C., quotes: [{quote: "W W", source: "s"}] }]\n""",
    ),
    "a text in brackets": (
        "supporting: [C., D.]\n",
        """supporting: [{claim: C., quotes: [{quote: "W W", source: "s"}]}, D.]\n""",
    ),
    "an answer": (
        "answers:\n  - answer: Yes.\n    supporting: []\n",
        "answers:\n  - answer: Yes.\n    quotes:\n      - s: W W\n    supporting: []\n",
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_quote_is_put_where_it_belongs(name):
    before, after = TABLE[name]
    assert added(before) == after


def test_a_quote_is_spelled_so_that_it_reads_as_itself():
    assert added("supporting:\n  - claim: C.\n", LONG) == (
        "supporting:\n  - claim: C.\n    quotes:\n"
        "      - quote: >-\n"
        "          “It is” a long: quote # with 'marks' and more words and more words and more words and more\n"
        "          words and more words and more words and more words and more words in the end.\n"
        "        source: s\n        speaker: m\n        date: 2023-04\n        note: '\"Said\"'\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "supporting:\n  - claim: C.\n    quotes:   # to come\n\n    opposing: [D.]\n",
            "supporting:\n  - claim: C.\n    quotes:   # to come\n      - s: W W\n\n    opposing: [D.]\n",
        ),
        ("supporting:\n- claim: C.\n  quotes:", "supporting:\n- claim: C.\n  quotes:\n  - s: W W"),
        (
            "supporting: [{quotes: , claim: C.}]\n",
            'supporting: [{quotes: [{quote: "W W", source: "s"}], claim: C.}]\n',
        ),
        (
            'supporting: [{"claim": "C.", "quotes":}]\n',
            'supporting: [{"claim": "C.", "quotes": [{quote: "W W", source: "s"}]}]\n',
        ),
    ],
)
def test_a_key_without_quotes_takes_its_first(before, after):
    file = TextFile("map.yaml", HEAD + before)
    claim = next(node for node in read(file).map.walk() if isinstance(node, Claim))
    assert with_quote(file, claim, WORDS) == HEAD + after


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("W W", "- s: W W"),
        ("a: b", '- s: "a: b"'),
        ("'it' \"is\"", "- s: >-\n    'it' \"is\""),
        ("\u200ba\x07\u2028b\nc", '- s: "\\u200Ba\\x07\\u2028b\\nc"'),
        ("a " * 60, f'- s: "{"a " * 60}"'),
        ("", '- s: ""'),
    ],
)
def test_a_quote_is_written_as_it_is_proposed(value, lines):
    assert quote_lines(Quote(text(value), text("s"), NOWHERE)) == lines.split("\n")


def test_a_source_whose_id_is_no_plain_text_is_written_in_marks():
    assert quote_lines(Quote(text("W W"), text("a: b"), NOWHERE)) == ['- "a: b": W W']


@pytest.mark.parametrize("path", sorted(Path("maps").glob("*.yaml")), ids=str)
def test_every_claim_of_the_maps_takes_a_quote(path):
    file = TextFile("map.yaml", path.read_text(encoding="utf-8"))
    nodes = [node for node in read(file).map.walk() if isinstance(node, Claim | Answer)]
    lines = set(file.content.split("\n"))
    for node in nodes[::4]:
        content = with_quote(file, node, LONG)
        assert len(content) > len(file.content)
        assert lines <= set(content.split("\n"))


IN_JSON = {"argmap": 1, "question": "Q?", "sources": {"s": "s.txt", "t": {"file": "t.txt"}}}


@pytest.mark.parametrize(
    "item", ["C.", {"claim": "C."}, {"claim": "C.", "quotes": []}, {"claim": "C.", "quotes": [{"s": "V"}]}]
)
@pytest.mark.parametrize("indent", [None, 2])
def test_what_is_json_stays_json(item, indent):
    file = TextFile("map.yaml", json.dumps(IN_JSON | {"supporting": [item]}, indent=indent))
    words = WORDS._replace(text=text("W\x07 “W”"))
    quotes = json.loads(with_quote(file, next(read(file).map.walk()), words))["supporting"][0]["quotes"]
    assert quotes[-1] == {"quote": "W\x07 “W”", "source": "s"}
    for source in read(file).map.sources:
        pinned = json.loads(with_digest(file, source, DIGEST))["sources"][source.id.value]
        assert pinned == {"file": source.file.value, "sha256": DIGEST}


@pytest.mark.parametrize(
    ("before", "quote"),
    [
        ("supporting:\n  - claim: C.\n    quotes: none\n", WORDS),
        ("supporting:\n  - C.\n", WORDS._replace(text=text(""))),
        ("supporting: [C.]\n", WORDS._replace(text=text(" "))),
    ],
)
def test_what_cannot_be_proved_is_not_given(before, quote):
    file = TextFile("map.yaml", HEAD + before)
    with pytest.raises(CannotEdit, match="by hand"):
        with_quote(file, next(read(file).map.walk()), quote)


def test_a_claim_of_another_file_is_not_found():
    file = TextFile("map.yaml", HEAD + "supporting:\n  - claim: C.\n")
    claim = next(read(file).map.walk())
    with pytest.raises(CannotEdit, match="not found"):
        with_quote(TextFile("map.yaml", "argmap: 1\nquestion: Q?\n"), claim, WORDS)


SOURCES = {
    "short": ("  s: s.txt  # a\n", f"  s:\n    file: s.txt  # a\n    sha256: {DIGEST}\n"),
    "on the next line": ("  s: # a\n    s.txt\n", f"  s: # a\n    file: s.txt\n    sha256: {DIGEST}\n"),
    "in marks": ("  's': 's.txt'\n", f"  's':\n    file: 's.txt'\n    sha256: {DIGEST}\n"),
    "a mapping": (
        "  s:\n    file: s.txt\n    title: >\n      T\n",
        f"  s:\n    file: s.txt\n    title: >\n      T\n    sha256: {DIGEST}\n",
    ),
    "in braces": ("  s: {file: s.txt}\n", f"  s: {{file: s.txt, sha256: {DIGEST}}}\n"),
    "all in braces": ("  {s: s.txt}\n", f"  {{s: {{file: s.txt, sha256: {DIGEST}}}}}\n"),
    "pinned": ("  s: {file: s.txt, sha256: " + "f" * 64 + "}\n", f"  s: {{file: s.txt, sha256: {DIGEST}}}\n"),
    "on several lines": ("  s: 's\n    .txt'\n", f"  s:\n    file: 's\n    .txt'\n    sha256: {DIGEST}\n"),
}


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_digest_is_put_on_a_source(name, end):
    before, after = (part.replace("\n", end) for part in SOURCES[name])
    head = "argmap: 1\nquestion: Q?\nsources:\n".replace("\n", end)
    file = TextFile("map.yaml", head + before)
    content = with_digest(file, read(file).map.sources[0], DIGEST)
    assert content == head + after


def test_a_digest_beside_a_faulty_one_is_not_given():
    file = TextFile("map.yaml", "argmap: 1\nquestion: Q?\nsources:\n  s: {file: s.txt, sha256: x}\n")
    with pytest.raises(CannotEdit, match="by hand"):
        with_digest(file, read(file).map.sources[0], DIGEST)
