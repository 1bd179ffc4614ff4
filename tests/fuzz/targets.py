"""What must hold of anything whatever: for each part of argmap what it is fed, and a function that asserts it."""

import codecs
import contextlib
import json
import re
import sys
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import texts
import yaml
from desk import Office
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from argmap.check import rules
from argmap.cli.inputs import format_names
from argmap.diagnostic import Severity
from argmap.documents import docx, epub, html, markdown, pages
from argmap.encoding import NAMES, decode
from argmap.files import Unreadable
from argmap.model import ArgumentMap, Span, Text
from argmap.quotes.fold import Folded, fold
from argmap.quotes.locate import locate
from argmap.quotes.match import match
from argmap.quotes.nearest import nearest
from argmap.quotes.search import search
from argmap.readers.yaml import read
from argmap.text import TextFile
from argmap.visible import cells

TESTS = Path(__file__).parents[1]
sys.path.append(str(TESTS / "documents"))
import samples  # noqa: E402 - it lies in another folder of tests

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", "ff fi fl ffi ffl st st".split(), strict=True))
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069]")
OFFICE = Office()
SHOW = ("show", "map.yaml")


class Target(NamedTuple):
    """What a part of argmap is fed, and what is asserted of it."""

    strategy: st.SearchStrategy[Any]
    holds: Callable[[Any], None]


@lru_cache(8)  # a text that repeats itself holds the same words a hundred times
def letters(text: str) -> str:
    """What no typography and no `[sic]` may change: letters, figures and marks on them, in order."""
    text = unicodedata.normalize("NFC", "".join(LIGATURES.get(each, each) for each in text if each != "\xad"))
    kept = [each for each in text if unicodedata.category(each)[0] in "LNM" or each in "[()]"]
    text = "".join(each for each in kept if each not in "\u034f\ufe0f")
    return re.sub(r"(?i)[\[(]sic[\])]|[\[()\]]", "", text)


def reader(content: str) -> None:
    """Every finding and text has its place, and a map without faults says all that another reader finds."""
    file = TextFile("map.yaml", content)
    reading = read(file)
    for rule, finding in reading.findings:
        assert 0 <= finding.span.start <= finding.span.end <= max(1, len(content)), (rule, finding)
    if reading.map is None:
        assert reading.findings
        return
    said = [*_texts(reading.map)]
    for text in said:
        assert 0 <= text.span.start <= text.span.end <= len(content), text
    if not any(rules()[rule].severity is Severity.ERROR for rule, _ in reading.findings):
        loaded = [*_scalars(yaml.load(content, Loader=LOADER))]  # noqa: S506 - every scalar as text
        assert sorted(text.value for text in said) == sorted(loaded)


def _texts(value: Any):
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple) and not isinstance(value, Span):
        for part in value:
            yield from _texts(part)


_NO_TEXTS = frozenset(("argmap", "boilerplate", "party", "assumed"))


def _scalars(value: Any, key: str = ""):
    """The scalars of a loaded map that become texts: values, and the keys that are names."""
    if isinstance(value, list):
        for item in value:
            yield from _scalars(item)
    elif isinstance(value, dict):
        short = key == "" and len(value) == 1 and not {*value} & {"claim", "see", "together", "answer", "quote"}
        for name, item in value.items():
            if short or key in ("sources", "speakers", "allow"):
                yield name
            if name not in _NO_TEXTS or key in ("sources", "speakers") or short:
                yield from _scalars(item, f".{name}" if key in ("sources", "speakers") else name)
    elif value or key not in ("supporting", "opposing", "undercutting", "quotes"):
        yield value


@st.composite
def quoted(draw):
    source = draw(texts.sources)
    return source, draw(st.one_of(texts.words_of(source), texts.hostile_texts, texts.repeated))


def matching(case: tuple[str, str]) -> None:
    """What is found has the letters of the quote, lies in the source, and is found again in itself."""
    content, words = case
    source = Folded(content)
    for start, end in locate(words, source):
        assert 0 <= start < end <= len(content)
        assert letters(content[start:end]) == letters(words)
        assert locate(content[start:end], source)
    found = match(words, source)
    for stand in found.stands:
        for start, end in stand.parts:
            assert 0 <= start <= end <= len(source.text)
        if len(stand.parts) == 1 and not stand.remarks:
            start, end = source.raw_span(*stand.parts[0])
            assert letters(content[start:end]) == letters(words)
    near = nearest(fold(words), source.text)
    assert near is None or 0 <= near.start < near.end <= len(source.text)
    if fold(words):
        search(words, source)


@st.composite
def orders(draw, choices):
    return draw(texts.desks()), draw(choices)


def mending(case: tuple[texts.Desk, bool]) -> None:
    """`--fix` changes the words and sources of quotes, to words that stand, and not one byte else."""
    desk, unsafe = case
    wish = ["--unsafe-fixes"] if unsafe else []
    OFFICE.lay(desk)
    shown = OFFICE.call("check", "--diff", *wish, "map.yaml")
    assert OFFICE.map.read_bytes() == desk.map
    OFFICE.call("check", "--fix", *wish, "map.yaml")
    after = OFFICE.map.read_bytes()
    assert (after != desk.map) == (shown.out != ""), shown
    assert OFFICE.names() == {"map.yaml", "seeds"}
    if after == desk.map:
        return
    old, new = _read(desk.map), _read(after)
    assert _outside(desk.map) == _outside(after)
    sources = {id: Folded(desk.sources[f"{id}.txt"].decode().removeprefix("\ufeff")) for id in "st"}
    for (_, before), (_, now) in zip(old.quotes(), new.quotes(), strict=True):
        assert before._replace(text=now.text, source=now.source) == now
        if before != now:
            assert match(now.text.value, sources[now.source.value]).stands
            assert unsafe or letters(before.text.value).lower() == letters(now.text.value).lower()
    OFFICE.call("check", "--fix", *wish, "map.yaml")
    assert OFFICE.map.read_bytes() == after


def _read(data: bytes) -> ArgumentMap:
    return read(TextFile("map.yaml", data.decode().removeprefix("\ufeff"))).map


def _outside(data: bytes) -> str:
    """The file without what a fix may touch."""
    content = data.decode().removeprefix("\ufeff")
    quotes = [quote for _, quote in _read(data).quotes()]
    for text in sorted((t for quote in quotes for t in (quote.text, quote.source)), key=lambda text: -text.span.start):
        content = content[: text.span.start] + "\0" + content[text.span.end :]
    return re.sub(r"\0\s*", "\0", content)


def formats(case: tuple[texts.Desk, list[str]]) -> None:
    """Every format is what it says it is, and all end with the same exit code."""
    desk, options = case
    OFFICE.lay(desk)
    told = {name: OFFICE.call("check", *options, "--format", name, "map.yaml") for name in format_names()}
    assert len({each.code for each in told.values()}) == 1
    (one,) = json.loads(told["json"].out)["maps"]
    assert one["name"] == "map.yaml"
    log = json.loads(told["sarif"].out)
    assert [error.message for error in _published().iter_errors(log)] == []
    suite = ET.fromstring(told["junit"].out.encode())  # noqa: S314 - our own
    assert int(suite.get("tests")) == len([*suite.iter("testcase")])
    for line in told["github"].out.splitlines():
        assert re.fullmatch(r"::(error|warning|notice) [^\r\n]*?::[^\r\n]+", line), line
    for line in told["concise"].out.splitlines():
        assert re.fullmatch(r"map\.yaml(:\d+:\d+)?: (error|warning|note)\[[a-z-]+\]: \S.*", line), line
    for name in ("text", "concise", "github"):
        assert not STEERING.search(told[name].out), told[name].out


@cache
def _published() -> Draft4Validator:
    return Draft4Validator(json.loads((TESTS / "cases/reports/sarif-schema-2.1.0.json").read_text()))


def show(case: tuple[texts.Desk, int]) -> None:
    """No line is wider than the terminal, and nothing on it steers one."""
    desk, width = case
    OFFICE.lay(desk)
    for args in (SHOW, ("sources", "map.yaml", "--unquoted"), ("check", "-v", "map.yaml"), ("review", "map.yaml")):
        told = OFFICE.call(*args, width=width)
        assert not STEERING.search(told.out + told.err), (args, told)
        if args is SHOW:
            assert all(cells(line) <= max(20, width) for line in told.out.splitlines()), told.out


def figure(desk: texts.Desk) -> None:
    """A figure is XML without scripts or handlers; JSON and Markdown are written of every map that can be read."""
    OFFICE.lay(desk)
    readable = OFFICE.call("show", "map.yaml").out != ""
    for name in ("json", "markdown", "dot", "svg"):
        told = OFFICE.call("export", "--force", "--to", name, "-o", "-", "map.yaml")
        assert (told.out != "") == readable, told
        if readable and name == "json":
            json.loads(told.out)
        if readable and name == "svg":
            _harmless(told.out)


def _harmless(drawing: str) -> None:
    for element in ET.fromstring(drawing.encode()).iter():  # noqa: S314 - our own
        assert element.tag.rpartition("}")[2] not in ("script", "foreignObject", "image", "iframe")
        for key, value in element.attrib.items():
            assert not key.rpartition("}")[2].lower().startswith("on")
            assert not key.endswith("href") or re.match(r"https?://|#|[^:]*$", value), value


def commands(case: tuple[texts.Desk, str]) -> None:
    """The commands that search, list and write end in order, and what they write is the old map with one thing more."""
    desk, words = case
    OFFICE.lay(desk)
    readable = OFFICE.call("show", "map.yaml").out != ""
    shown = OFFICE.call("find", "--color", "never", "--", words.replace("\0", "") or "x")
    assert not STEERING.search(shown.out + shown.err), shown
    OFFICE.call("sources", "map.yaml", "--show", "s")
    if readable:
        json.loads(OFFICE.call("sources", "map.yaml", "--format", "json").out)
    before = OFFICE.map.read_bytes()
    OFFICE.call("find", "--add", "map.yaml", "a", "--hit", "1", "--", words.replace("\0", "") or "x")
    added = OFFICE.map.read_bytes()
    if added != before:
        assert len([*_read(added).quotes()]) == len([*_read(before).quotes()]) + 1
        assert _subsequence(before, added)
    OFFICE.call("pin", "map.yaml")
    pinned = OFFICE.map.read_bytes()
    if pinned != added:
        assert _unpinned(_read(pinned)) == _unpinned(_read(added))
    made = OFFICE.call("new", "--", words.replace("\0", ""))
    if made.code == 0:
        assert not read(TextFile("map.yaml", made.out)).findings


def _subsequence(part: bytes, whole: bytes) -> bool:
    """Whether only whole bytes were put in, in one place or more."""
    rest = iter(whole)
    return all(byte in rest for byte in part)


def _unpinned(argument_map: ArgumentMap) -> ArgumentMap:
    return argument_map._replace(sources=tuple(source._replace(sha256=None) for source in argument_map.sources))


BODY = "".join(f"<w:p><w:r><w:t>{sentence}</w:t></w:r></w:p>" for sentence in ("One café.", "Two, and ten."))
PAGE = (
    "<!doctype html><style>.x{display:none}</style><h1>T</h1><p class=x>a<p hidden>b<table><tr><td>c<td>d</table>"
    "<pre>e\n f</pre>g<sup><a href='#n'>1</a></sup><br><math>x</math>&eacute;&#0;&#xd800;"
)
DOCUMENTS = {
    docx.extract: samples.docx(BODY, footnotes=BODY),
    epub.extract: samples.epub(PAGE, "<p>Two."),
    pages.read: samples.pdf(["A café “so”", "and un-", "like"], None, ["x"]),
    html.extract: PAGE.encode(),
    markdown.extract: b"# T\n\na *b* [c](d) `e`\n\n- f\n\n| a | b |\n|---|---|\n| c | d |\n\n<p hidden>x</p>\n> q\n",
}
TAGS = "<div> </div> <p> <b> </b> <sup> <a href='#x'> </a> <table> <tr> <td> <pre> </pre> <br> <svg> <style> </style> "
TAGS += (
    "<template> <select> <p/hidden> &amp; <!-- --> <![CDATA[ ]]> <math> </math> > ``` *** ~~~ [a]( ) ![ 1. # | --- &#0;"
)


LEAVES = ("<w:t>one</w:t>", "<w:tab/>", "<w:br/>", "<w:vanish/>", "<w:vertAlign w:val='superscript'/>", "2")
TAGS_OF_WORD = "w:p w:r w:tbl w:tr w:tc w:ins w:del w:moveFrom w:rPr w:footnote w:txbxContent".split()


@st.composite
def elements(draw, depth=4):
    """An element of a Word document in any other."""
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(LEAVES))
    tag = draw(st.sampled_from(TAGS_OF_WORD))
    return f"<{tag}>{''.join(draw(st.lists(elements(depth - 1), max_size=4)))}</{tag}>"


DRAWN = [
    "BT /F 12 Tf",
    "72 720 Td",
    "14 TL",
    "(One caf\xe9) Tj",
    "0 -14 Td",
    "0 -40 Td",
    "(un-) Tj T*",
    "T*",
    "ET",
    "q",
    "Q",
]
DRAWN += [
    "1 0 0 1 9 9 cm",
    "/I Do",
    "[(a) -300 (b)] TJ",
    "90 Tz",
    "3 Tr",
    "(\\000\\002) Tj",
    "0 1 -1 0 9 9 Tm",
    "1e9 0 Td",
    "0 0 re",
]


@st.composite
def spoilt_documents(draw):
    """A document of any format with some of its bytes replaced, or of parts that go together badly."""
    extract = draw(st.sampled_from([*DOCUMENTS]))
    if draw(st.integers(0, 2)) == 0:
        return extract, draw(texts.spoilt_bytes(DOCUMENTS[extract]))
    pieces = st.one_of(st.sampled_from(TAGS.split(" ")), texts.fragments, st.just("\n"))
    many = st.builds(lambda piece, times: piece * times, pieces, st.sampled_from((1, 1, 1, 2, 50, 3000)))
    page = "".join(draw(st.lists(many, max_size=20)))
    if extract is docx.extract:
        body = "".join(draw(st.lists(elements(), max_size=8)))
        return extract, samples.docx(BODY + body, footnotes=draw(texts.spoilt(BODY)) if draw(st.booleans()) else body)
    if extract is epub.extract:
        return extract, samples.epub(page, "<p>Two.")
    if extract is pages.read:
        drawn = [*DRAWN[:4], *draw(st.lists(st.sampled_from(DRAWN), max_size=30))]
        return extract, samples.pdf([], content="\n".join(drawn).encode("latin-1"))
    return extract, page.encode()


def documents(case: tuple[Callable[..., Any], bytes]) -> None:
    """A document is read, with its pages in order and no character that cannot be written, or refused with a reason."""
    extract, data = case
    with contextlib.suppress(Unreadable):
        if extract is pages.read:
            _paged(extract(data))
            return
        made = extract(data, "")
        made.text.encode()
        assert made.text.endswith("\n")
        assert [*made.starts] == sorted(made.starts)
        assert all(0 <= start <= len(made.text) for start in made.starts)


def _paged(answer: dict[str, Any]) -> None:
    """What the process that reads a PDF answers."""
    assert json.loads(json.dumps(answer)) == answer
    for text in answer.get("pages", ()):
        text.encode()
        assert text.endswith("\n")
        assert "\n\n\n" not in text


@st.composite
def spoilt_texts(draw):
    data = draw(texts.sources).encode(draw(st.sampled_from(NAMES)), "ignore")
    names = st.one_of(st.just(""), st.sampled_from(NAMES), st.sampled_from(("rot13", "idna", "no such", "utf_7", "\0")))
    return draw(st.one_of(texts.spoilt_bytes(data), st.just(data))), draw(names), draw(names)


def decoders(case: tuple[bytes, str, str]) -> None:
    """Bytes are read in the encoding that is named, each of them, or refused."""
    data, stated, declared = case
    with contextlib.suppress(Unreadable):
        made = decode(data, stated, declared)
        made.text.encode()
        if codecs.lookup(made.encoding).name == "utf-8":
            assert made.text.encode() == data
        elif not made.detected and stated:
            assert made.text.removeprefix("\ufeff") == data.decode(stated).removeprefix("\ufeff")


TARGETS = {
    "reader": Target(texts.map_texts, reader),
    "locate": Target(quoted(), matching),
    "fix": Target(orders(st.booleans()), mending),
    "formats": Target(orders(st.sampled_from(([], ["--strict"], ["-v"]))), formats),
    "documents": Target(spoilt_documents(), documents),
    "decoders": Target(spoilt_texts(), decoders),
    "show": Target(orders(st.sampled_from((1, 20, 33, 80, 200))), show),
    "figure": Target(texts.desks(), figure),
    "commands": Target(orders(st.one_of(st.sampled_from(texts.SENTENCES), texts.hostile_texts)), commands),
}
