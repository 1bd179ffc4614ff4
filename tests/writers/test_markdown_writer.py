import json

import pytest
from markdown_it import MarkdownIt
from test_json_writer import EVERYTHING, SURVEY

from argmap.registry import Settings
from argmap.visible import one_line
from argmap.writers.markdown import WRITER

HOSTILE = [
    "# heading",
    "ends with # ##",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "* item",
    "> quote",
    "    code",
    "```",
    "~~~",
    "---",
    "===",
    "***bold*** __bold__ _italic_",
    "`code` ``x``",
    "<script>alert(1)</script>",
    "<!-- comment",
    "<https://x.org>",
    "[link](javascript:alert(1))",
    "![picture](x.png)",
    "[ref]: https://x.org",
    "[^1]",
    "&copy; &#35; &lt;b&gt;",
    "back\\slash \\* \\",
    "a | b | c",
    "$x^2$ ~sub~ ~~strike~~",
    ":smile: 12:30:45",
    "two  \nlines",
    "\x1b[31mred\x9b \u202ebidi \u200b",
    "{{ jinja }} {% x %}",
]


def _written(verdict):
    return WRITER.write(verdict.dossier, Settings())[0].data.decode()


def _map(text):
    words = json.dumps(text)
    return (
        f"argmap: 1\nquestion: {words}\nthesis: {words}\nnote: {words}\n"
        f"sources:\n  s: {{file: s.txt, title: {words}, author: {words}}}\n"
        f"speakers:\n  p: {{name: {words}}}\n"
        f"answers:\n  - answer: {words}\n    note: {words}\n"
        f"    supporting:\n      - claim: {words}\n        note: {words}\n"
        f"        quotes: [{{quote: {words}, source: s, speaker: p, note: {words}}}]\n        opposing: [{words}]\n"
    )


def _shape(tokens):
    """The kinds of all blocks and inlines but plain text."""
    for token in tokens:
        if token.type not in ("text", "text_special"):
            yield token.type
        yield from _shape(token.children or ())


def _texts(tokens):
    for token in tokens:
        if token.type == "text":
            yield token.content
        yield from _texts(token.children or ())


def _parse(text):
    return MarkdownIt("commonmark", {"maxNesting": 1000}).enable(["table", "strikethrough"]).parse(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_taken_as_markup(check, text):
    plain = _parse(_written(check(_map("plain words"), s="x\n")))
    hostile = _parse(_written(check(_map(text), s="x\n")))
    assert [*_shape(hostile)] == [*_shape(plain)]
    assert sum(one_line(text) in part for part in _texts(hostile)) == sum(
        "plain words" in part for part in _texts(plain)
    )


def test_everything_that_a_map_holds_is_written(check, golden, cases):
    golden(cases / "everything.md", _written(check(EVERYTHING, survey=SURVEY)))


def test_answers_are_headings(check, golden, cases):
    answers = "[{answer: A, note: n, supporting: [{claim: x, opposing: [y]}]}, {answer: B}]"
    text = f"argmap: 1\nquestion: Which?\nanswers: {answers}\n"
    golden(cases / "answers.md", _written(check(text)))


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://x.org/a?b=1&copy;=2#c", "https://x.org/a?b=1&copy;=2#c"),
        ("HTTP://x.org", "HTTP://x.org"),
        ("javascript:alert(1)", None),
        ("https://x.org/> onclick", None),
        ("https://x.org/a_(b)", "https://x.org/a_(b)"),
        ("https://x.org/)(", "https://x.org/)("),
        ("https://x.org/\u202egro.evil", None),
        ("https://x.org/a\\", None),
        ("data:text/html,x", None),
        ("//x.org", None),
    ],
)
def test_only_plain_web_addresses_become_links(check, url, link):
    source = f"{{file: s.txt, title: T, url: {json.dumps(url)}}}"
    verdict = check(f"argmap: 1\nquestion: Why?\nsources:\n  s: {source}\n", s="x\n")
    tokens = [token for block in _parse(_written(verdict)) for token in block.children or ()]
    links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    assert links == ([link] if link else [])


def test_a_chain_of_claims_is_a_list_in_a_list(check):
    lines = ["argmap: 1", "question: Why?", "supporting:"]
    for depth in range(200):
        lines += [f"{'  ' * depth}- claim: claim number {depth + 1}.", f"{'  ' * depth}  supporting:"]
    text = _written(check("\n".join(lines[:-1]) + "\n"))
    tokens = _parse(text)
    assert sum(token.type == "bullet_list_open" for token in tokens) == 200
    assert "claim number 200." in text


def test_empty_names_leave_the_page_whole(check):
    text = _written(check("argmap: 1\nquestion: ''\nsources: {'': '', b: s.txt}\nsupporting: [{see: '`'}]\n", s="x\n"))
    assert [*_shape(_parse(text))].count("code_inline") == 5
