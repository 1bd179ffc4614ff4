"""What a curator may write is read as written, with its places; what nobody should write does no harm."""

import gc
import sys
import time

import pytest
import yaml

from argmap.model import (
    Answer,
    ArgumentMap,
    Claim,
    Quote,
    See,
    Source,
    Span,
    Speaker,
    Text,
    Together,
)
from argmap.readers.yaml import read
from argmap.text import TextFile

HEAD = "argmap: 1\nquestion: Why?\n"
NOWHERE = Span("", 0, 0)


def reading(content):
    return read(TextFile("map.yaml", content))


def the_map(content):
    found = reading(content)
    assert found.findings == ()
    return found.map


def faults(content):
    """What is found, each as rule, line, column and message."""
    file = TextFile("map.yaml", content)
    return [(rule, *file.place(finding.span.start), finding.message) for rule, finding in read(file).findings]


def text(value):
    return Text(value, NOWHERE)


WHOLE = """\
argmap: 1                                  # format version
question: Should the town close Main Street to cars?
thesis: It should.
note: Written before the vote of 3 May.     # optional
sources:
  survey: survey-2023.txt                  # short form
  gazette:
    file: gazette-04-12.txt
    title: Shops split over car ban
    author: A. Writer
    publisher: The Gazette
    date: 2023-04-12
    url: https://example.org/a?b=c:d
    note: a note
    boilerplate: [1, 48-52, "7 - 9"]
    sha256: 3858e009b32bdc5f17ca42849b9d88a442c012d6ce148cde6816b52c42af48e8
speakers:
  mayor: {name: the mayor, role: head of the town, party: true}
  clerk: the clerk
supporting:
  - claim: Traffic on Main Street injures people.
    id: injuries
    note: see there
    quotes:
      - survey: exact words
          from the survey
      - quote: >-
          exact
          words
        source: gazette
        speaker: mayor
        date: 2023-04
        note: said at the council meeting
    supporting:
      - First.
    opposing:
      - Second.
    undercutting:
      - Third.
  - together:
      - claim: Shops live from passers-by.
      - claim: Passers-by come without a car.
        assumed: true
      - see: injuries
    note: both
    undercutting: [Fourth.]
  - A claim without anything else
    may be a plain string.
  - see: injuries
    note: again
    undercutting:
      - Fifth.
opposing: []
"""


def test_the_whole_format_is_read():
    assert the_map(WHOLE) == ArgumentMap(
        question=text("Should the town close Main Street to cars?"),
        span=NOWHERE,
        thesis=text("It should."),
        note=text("Written before the vote of 3 May."),
        sources=(
            Source(text("survey"), text("survey-2023.txt"), NOWHERE),
            Source(
                text("gazette"),
                text("gazette-04-12.txt"),
                NOWHERE,
                title=text("Shops split over car ban"),
                author=text("A. Writer"),
                publisher=text("The Gazette"),
                date=text("2023-04-12"),
                url=text("https://example.org/a?b=c:d"),
                note=text("a note"),
                sha256=text("3858e009b32bdc5f17ca42849b9d88a442c012d6ce148cde6816b52c42af48e8"),
                boilerplate=((1, 1), (48, 52), (7, 9)),
                boilerplate_span=NOWHERE,
            ),
        ),
        speakers=(
            Speaker(text("mayor"), text("the mayor"), NOWHERE, text("head of the town"), party=True),
            Speaker(text("clerk"), text("the clerk"), NOWHERE),
        ),
        supporting=(
            Claim(
                text("Traffic on Main Street injures people."),
                NOWHERE,
                id=text("injuries"),
                note=text("see there"),
                quotes=(
                    Quote(text("exact words from the survey"), text("survey"), NOWHERE),
                    Quote(
                        text("exact words"),
                        text("gazette"),
                        NOWHERE,
                        speaker=text("mayor"),
                        date=text("2023-04"),
                        note=text("said at the council meeting"),
                    ),
                ),
                supporting=(Claim(text("First."), NOWHERE),),
                opposing=(Claim(text("Second."), NOWHERE),),
                undercutting=(Claim(text("Third."), NOWHERE),),
            ),
            Together(
                (
                    Claim(text("Shops live from passers-by."), NOWHERE),
                    Claim(text("Passers-by come without a car."), NOWHERE, assumed=True),
                    See(text("injuries"), NOWHERE),
                ),
                NOWHERE,
                note=text("both"),
                undercutting=(Claim(text("Fourth."), NOWHERE),),
            ),
            Claim(text("A claim without anything else may be a plain string."), NOWHERE),
            See(
                text("injuries"),
                NOWHERE,
                note=text("again"),
                undercutting=(Claim(text("Fifth."), NOWHERE),),
            ),
        ),
    )


def test_answers_are_read():
    content = HEAD + (
        "answers:\n  - answer: Yes, for good.\n    id: good\n    note: n\n    quotes:\n      - s: some words\n"
        "    supporting: [A.]\n    opposing: [B.]\n  - answer: No.\n"
    )
    assert the_map(content).answers == (
        Answer(
            text("Yes, for good."),
            NOWHERE,
            id=text("good"),
            note=text("n"),
            quotes=(Quote(text("some words"), text("s"), NOWHERE),),
            supporting=(Claim(text("A."), NOWHERE),),
            opposing=(Claim(text("B."), NOWHERE),),
        ),
        Answer(text("No."), NOWHERE),
    )


def values(node):
    """Every text in a map."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, tuple) and not isinstance(node, Span):
        for part in node:
            yield from values(part)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_every_text_knows_its_place(ending):
    content = WHOLE.replace("\n", ending)
    found = list(values(the_map(content)))
    assert len(found) == 41
    for value in found:
        written = " ".join(content[value.span.start : value.span.end].removeprefix(">-").split())
        assert written == value.value


SCALARS = [
    "no",
    "000",
    "1e3",
    "2023-04-12",
    "0777",
    "12:30:45",
    "~",
    "null",
    "=",
    "0x1F",
    "1_000",
    ".inf",
    "<<",
    "1.10",
]


@pytest.mark.parametrize("written", SCALARS)
def test_every_scalar_is_text_as_written(written):
    found = the_map(f"{HEAD}note: {written}\nsupporting:\n  - {written}\n  - claim: {written}\n    id: a\n")
    assert found.note == text(written)
    assert found.supporting == (Claim(text(written), NOWHERE), Claim(text(written), NOWHERE, id=text("a")))


@pytest.mark.parametrize(
    ("value", "read_as"),
    [("true", True), ("false", False), ('"true"', True), (">-\n      true", True)],
)
def test_a_flag_is_true_or_false(value, read_as):
    (claim,) = the_map(f"{HEAD}supporting:\n  - claim: A.\n    assumed: {value}\n").supporting
    assert claim.assumed is read_as


@pytest.mark.parametrize("date", ["2023", "2023-04", "2024-02-29", "0001"])
def test_a_date_is_a_day_a_month_or_a_year(date):
    (source,) = the_map(f"{HEAD}sources:\n  s: {{file: s.txt, date: {date}}}\n").sources
    assert source.date == text(date)


@pytest.mark.parametrize(
    "date", ["2023-4-12", "23-04-12", "2023-02-29", "2023-13", "0000", "12.4.2023", "2023-04-12T10:00", "٢٠٢٣", "soon"]
)
def test_nothing_else_is_a_date(date):
    assert [rule for rule, *_ in faults(f"{HEAD}sources:\n  s: {{file: s.txt, date: '{date}'}}\n")] == ["wrong-value"]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "HTTP://example.org:80/a:b",
        "docs/a.html",
        "a.html",
        "../b.example/a",
        "#a",
        "https://e.org/a_(b)?c[]=d",
    ],
)
def test_a_web_address_is_http_or_relative(url):
    assert faults(f"{HEAD}sources:\n  s: {{file: s.txt, url: '{url}'}}\n") == []


@pytest.mark.parametrize(
    "url",
    [
        "javascript:x",
        "JavaScript:x",
        " javascript:x",
        "data:text/html,x",
        "file:///etc",
        "java\\tscript:x",
        "a\\u0001b:x",
        "https://example.org/a b",
        "java\\nscript:x",
        "www.e.example",
        "e.example/a",
        "e.example:80/a",
        "//e.example/a",
        "https:/e.example",
        "https://",
        "https:///a",
    ],
)
def test_no_other_address_is_taken(url):
    assert [rule for rule, *_ in faults(f'{HEAD}sources:\n  s: {{file: s.txt, url: "{url}"}}\n')] == ["wrong-value"]


def test_faults_are_all_reported_at_once_at_their_places():
    content = HEAD + (
        "sourcs: {}\n"
        "supporting:\n"
        "  - clam: A.\n"
        "  - claim: B.\n"
        "    assumed: maybe\n"
        "    id: b\n"
        "    id: c\n"
        "    quotes: none\n"
        "  - claim: ''\n"
        "answers: []\n"
    )
    assert sorted(faults(content), key=lambda fault: fault[1:]) == [
        ("unknown-key", 3, 1, "unknown key 'sourcs'"),
        ("unknown-key", 5, 5, "unknown key 'clam'"),
        ("wrong-value", 7, 14, "expected true or false, found 'maybe'"),
        ("duplicate-key", 9, 5, "duplicate key 'id'"),
        ("wrong-type", 10, 13, "'quotes': expected a list of quotes, found 'none'"),
        ("empty-text", 11, 12, "'claim' is empty"),
        ("conflicting-keys", 12, 1, "both 'supporting' and 'answers'"),
        ("wrong-value", 12, 10, "'answers' lists nothing"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "  - claim: A is so. # sure",
        "  - A is so. # sure",
        "  - claim: A is\n      so. # sure",
        "  - id: a # sure\n    claim: B.",
    ],
)
def test_a_comment_one_space_behind_a_text_is_doubted(line):
    assert [rule for rule, *_ in faults(f"{HEAD}supporting:\n{line}\n")] == ["comment-after-text"]


@pytest.mark.parametrize(
    "line",
    [
        "  - claim: A is so.  # sure",
        "  - 'A is so.' # sure",
        "  - claim: A is so.\n    # sure",
    ],
)
def test_a_comment_that_is_set_off_is_a_comment(line):
    assert faults(f"{HEAD}supporting:\n{line}\n") == []


def test_what_stands_behind_an_alias_is_not_reported_again():
    assert faults(f"{HEAD}note: *star and more\n") == [("unsupported-yaml", 3, 7, "alias '*star'")]


def test_an_error_of_the_parser_that_has_no_plain_words_is_told_as_it_is():
    ((rule, line, column, message),) = faults("%YAML 3.0\n---\nargmap: 1\n")
    assert (rule, line, column) == ("yaml-syntax", 1, 1)
    assert message == "this is no YAML: found incompatible YAML document"


def within_seconds(content, seconds):
    began = time.process_time()
    found = reading(content)
    assert time.process_time() - began < seconds
    return found


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("- " * 10_000, id="lists in a line"),
        pytest.param("[" * 10_000, id="brackets"),
        pytest.param("[" * 100_000, id="100,000 brackets"),
        pytest.param("[" * 10_000 + "]" * 10_000, id="closed brackets"),
        pytest.param("{a: " * 10_000, id="braces"),
        pytest.param("? " * 10_000, id="keys"),
        pytest.param("".join(f"{' ' * depth}a:\n" for depth in range(3000)), id="mappings in lines"),
        pytest.param(HEAD + "note: " + "[" * 10_000, id="below a key"),
    ],
)
def test_deep_nesting_is_refused_at_once(content):
    found = within_seconds(content, 2)
    assert found.map is None
    assert [(rule, finding.message) for rule, finding in found.findings] == [
        ("unsupported-yaml", "nested deeper than 1000 levels")
    ]


def test_a_claim_499_deep_is_read():
    content = HEAD + "".join(
        f"{'  ' * depth}{'supporting:'}\n{'  ' * depth}- claim: C{depth}.\n" for depth in range(499)
    )
    found = the_map(content)
    assert [node.text.value for node in found.walk()] == [f"C{depth}." for depth in range(499)]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(HEAD + "note: " + "x" * 30_000_000 + "\n", id="one word"),
        pytest.param(HEAD + "note: '" + "x y " * 7_000_000 + "'\n", id="words in quotes"),
    ],
)
def test_a_line_of_30_megabytes_is_read(content):
    found = within_seconds(content, 20)
    assert found.findings == ()
    assert len(found.map.note.value) >= 28_000_000


def test_a_key_of_megabytes_is_cited_in_brief():
    ((_, finding), *_) = within_seconds(f"{HEAD}? {'x' * 3_000_000}\n: y\n", 5).findings
    assert len(finding.message) < 100


def test_an_alias_bomb_is_refused():
    levels = "".join(
        f"{letter}: &{letter} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, letter in zip("abcdefghi", "bcdefghij", strict=True)
    )
    found = within_seconds(f"a: &a [lol]\n{levels}", 1)
    assert found.map is None
    assert {rule for rule, _ in found.findings} == {"unsupported-yaml"}
    assert len(found.findings) == 20


def test_huge_numbers_of_faults_are_all_found():
    count = 20_000
    content = HEAD + "supporting:\n" + "".join(f"  - claim: C{number}.\n    asumed: true\n" for number in range(count))
    assert len(within_seconds(content, 20).findings) == count


def test_many_control_characters_are_not_all_listed():
    found = reading("\0" * 100)
    assert found.map is None
    assert len(found.findings) == 20


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_a_control_character_is_refused_at_its_place(character):
    expected = ("control-character", 2, 12, f"control character U+{ord(character):04X}")
    assert faults(f"argmap: 1\nquestion: a{character}b\n") == [expected]


@pytest.mark.parametrize("character", ["\t", "\x85", "\u2028", "\u202e", "\ufeff", "🙂"])
def test_other_rare_characters_are_text(character):
    assert reading(f"{HEAD}note: 'a{character}b'\n").findings == ()


def test_the_garbage_collector_is_as_before():
    for switch in (gc.disable, gc.enable):
        switch()
        before = gc.isenabled()
        the_map(WHOLE)
        assert gc.isenabled() is before


def test_the_limit_of_recursion_is_as_before():
    before = sys.getrecursionlimit()
    the_map(WHOLE)
    assert sys.getrecursionlimit() == before


@pytest.mark.parametrize(
    "line",
    [
        "thesis: [1",
        "thesis: {a",
        "thesis: @x",
        "thesis: }",
        "thesis: 'a' b",
        "thesis: 'a",
        "thesis: a: b",
        "thesis: >x",
        "thesis: - a",
        "thesis: *",
        'thesis: "\\q"',
        'thesis: "\\xZZ"',
        "supporting:\n  - a\n - b",
        "no key",
    ],
)
def test_faults_of_syntax_are_told_alike_where_pyyaml_has_no_libyaml(line, monkeypatch):
    told = faults(f"{HEAD}{line}\n")
    monkeypatch.setattr("argmap.readers.yaml.nodes.Loader", yaml.SafeLoader)
    assert faults(f"{HEAD}{line}\n") == told
    assert told[0][0] == "yaml-syntax"
    assert "this is no YAML" not in told[0][3]
