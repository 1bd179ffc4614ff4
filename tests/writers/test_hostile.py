"""Texts of a stranger's map, through every writer: they come out as words, or not at all, and never as anything else.

Writers are found as the command finds them, so a new one joins on its own; `READERS` says how a format is read by
those who use it.
"""

import json
import re
import zlib
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hostile import ADDRESSES, WORDS
from markdown_it import MarkdownIt

import argmap.writers
from argmap.check import Checker
from argmap.registry import Settings, Writer, discover

WRITERS = {writer.name: writer for writer in discover(argmap.writers, Writer)}
SAFE_LINK = re.compile(r"https?://[^\s\"'<>\\@]+|(?![\w+.-]*:|//)[^\s\"'<>\\]*")


def scalar(text):
    """The text as a YAML scalar in double quotes; what YAML refuses even so is written as its escape."""
    return json.dumps(text, ensure_ascii=True)


def map_of(words, address="https://good.example/page"):
    text, link = scalar(words), scalar(address)
    return f"""argmap: 1
question: {text}
thesis: {text}
note: {text}
sources:
  s: {{file: s.txt, title: {text}, author: {text}, publisher: {text}, date: {text}, note: {text}, url: {link}}}
speakers:
  v: {{name: {text}, role: {text}}}
supporting:
  - claim: {text}
    id: {text}
    note: {text}
    quotes:
      - {{quote: {text}, source: s, speaker: v, date: {text}, note: {text}, prefix: {text}, suffix: {text}}}
      - {{quote: The street is dangerous., source: s, speaker: {text}}}
      - {{quote: {text}, source: {text}}}
    opposing: [{{see: {text}}}, {{claim: {text}, assumed: true}}]
    undercutting: [{{together: [{{claim: {text}}}, {{claim: {text}}}]}}]
opposing: [{{claim: {text}}}, {{claim: {text}}}, {{claim: {text}}}]
"""


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """What a writer makes of a map; each map is read once."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "seeds").mkdir()
    dossiers = {}

    def write(name, words, address="https://good.example/page"):
        key = words, address
        if key not in dossiers:
            (folder / "map.yaml").write_text(map_of(words, address), encoding="utf-8")
            seed = f"The street is dangerous.\n{words}\n".encode("utf-8", "replace").replace(b"\x00", b"?")
            (folder / "seeds" / "s.txt").write_bytes(seed)
            dossiers[key] = Checker().check(folder / "map.yaml").dossier
            assert dossiers[key] is not None
        # Boxes stand for what no font of this machine has.
        return [output.data for output in WRITERS[name].write(dossiers[key], Settings(boxes=True))]

    return write


def assert_harmless_xml(data):
    root = ET.fromstring(data)  # noqa: S314 - our own figure
    for element in root.iter():
        assert element.tag.rpartition("}")[2] in {
            *("svg", "g", "a", "title", "desc", "path", "rect", "circle", "text", "tspan", "style", "defs", "clipPath")
        }
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert "url(" not in value
            if name.endswith("href"):
                assert SAFE_LINK.fullmatch(value), value
        if element.tag.endswith("style"):
            assert "@import" not in (element.text or "")
            assert "url(" not in (element.text or "")


class _Page(HTMLParser):
    """Collects the elements of a page, outside of its own scripts."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))


def assert_harmless_html(data):
    page = _Page()
    page.feed(data.decode())
    policy = [
        dict(attrs).get("content", "") for tag, attrs in page.found if tag == "meta" and "policy" in str(attrs).lower()
    ]
    assert policy
    assert "default-src 'none'" in policy[0]
    assert "unsafe-inline" not in policy[0].partition("script-src")[2].partition(";")[0]
    for tag, attrs in page.found:
        assert tag not in {"iframe", "object", "embed", "base", "form", "link", "img", "image", "use", "foreignobject"}
        for name, value in attrs:
            assert not name.startswith("on")
            if name in {"href", "xlink:href", "src", "action"}:
                assert SAFE_LINK.fullmatch(value or ""), value


def assert_harmless_dot(data):
    """No word of the map stands outside of a label of escaped markup: what is left is our own vocabulary."""
    text = data.decode()
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', re.sub(r"<[^<>]*>", "<>", text))
    assert "evil" not in re.sub(r"&[a-z#0-9]+;", "", re.sub(r">[^<>]*<", "><", text))
    assert "<>" in bare
    for link in re.findall(r'HREF="([^"]*)"', text):
        assert SAFE_LINK.fullmatch(link.replace("&amp;", "&")), link
    assert not re.search(r"(?i)<img|\bimage=|shapefile|stylesheet", re.sub(r">[^<>]*<", "><", text))


def assert_harmless_json(data):
    assert isinstance(json.loads(data), dict)
    assert not re.search("[\x7f-\x9f\u200b\u202e\u2028\ufeff]", data.decode())


def assert_harmless_markdown(data):
    """As a program reads it that lets HTML pass; what that makes of our text has no element but those of Markdown."""
    text = data.decode()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\ufeff]", text)
    page = _Page()
    page.feed(MarkdownIt("commonmark", {"html": True}).render(text))
    for tag, attrs in page.found:
        assert tag in {"h1", "h2", "p", "ul", "li", "blockquote", "em", "strong", "code", "br", "a"}
        for name, value in attrs:
            assert (name, tag) == ("href", "a")
            assert SAFE_LINK.fullmatch(value), value


def assert_harmless_pdf(data):
    assert data.startswith(b"%PDF-")
    bodies = [data]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            bodies.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    names = b"".join(
        re.findall(
            rb"/[A-Za-z]+",
            re.sub(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>|stream.*?endstream", b"", data, flags=re.DOTALL),
        )
    )
    assert not re.search(rb"/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|GoToR)", names)
    for link in re.findall(rb"/URI\s*\(((?:[^()\\]|\\.)*)\)", data):
        assert SAFE_LINK.fullmatch(link.decode("latin-1").replace("\\(", "(").replace("\\)", ")")), link


def assert_harmless_png(data):
    assert data.startswith(b"\x89PNG\r\n\x1a\n")


def assert_harmless_mermaid(data):
    text = data.decode()
    assert not re.search(
        r"(?im)^\s*(click|%%\{|call)", text.replace("%%{init", "", 1) if text.startswith("%%{init") else text
    )
    assert not re.search("<(?!br/?>)[a-zA-Z/!]", text)


READERS = {
    "svg": assert_harmless_xml,
    "dot": assert_harmless_dot,
    "json": assert_harmless_json,
    "markdown": assert_harmless_markdown,
    "html": assert_harmless_html,
    "pdf": assert_harmless_pdf,
    "png": assert_harmless_png,
    "mermaid": assert_harmless_mermaid,
}


def test_every_writer_has_a_reader_here():
    assert set(WRITERS) <= set(READERS)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("words", WORDS)
def test_words_stay_words(name, words, written):
    for data in written(name, WORDS[words]):
        READERS[name](data)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_lead_nowhere_but_to_pages(name, address, written):
    for data in written(name, "Words.", ADDRESSES[address]):
        READERS[name](data)


def test_a_word_of_a_million_letters_is_drawn(tmp_path):
    (tmp_path / "map.yaml").write_text(f"argmap: 1\nquestion: Q?\nsupporting: [{'W' * 1_000_000}]\n")
    dossier = Checker().check(tmp_path / "map.yaml").dossier
    data = WRITERS["svg"].write(dossier, Settings())[0].data
    assert_harmless_xml(data)
    assert data.count(b"W") > 1_000_000
