"""Every document format says what its reader sees, or why it cannot be read."""

import contextlib
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import docx, epub, pdf, zipped

from argmap.documents import docx as word
from argmap.documents import epub as book
from argmap.documents import html, markdown, pages
from argmap.documents import pdf as paged
from argmap.files import Unreadable


def text(words):
    return f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"


PAGE = """<!doctype html><html><head><title>Not the text</title><style>p{}</style></head><body>
<h1>Shops &amp; streets</h1>
<p>One <b>bold</b>, one <i>it</i>alic<sup><a href="#n1">1</a></sup> word, and
10<sup>2</sup> caf&eacute;s, CO<sub>2</sub>, the 21<sup>st</sup>, 10<sup>2a</sup>.<br>Next&nbsp;line</p>
<script>evil()</script><p hidden>unseen</p><p style="color: red; display: none">unseen</p>
<a href="#n2"><sup>2</sup></a><!-- nor this --><ul><li>first<li>second</ul>
<table><tr><td>a<td>b</tr><tr><th>c</th><th>d</th></tr></table>
<pre>kept
   as it is</pre>after<img alt="a picture"> <del>not</del> <s>no</s> <strike>x</strike>
<i style="text-decoration: red line-through">y</i> it <math><mn>1</mn></math></body></html>"""
SHOWN = """Shops & streets

One bold, one italic word, and 10² cafés, CO₂, the 21st, 10^2a.
Next\u00a0line

first

second

a\tb
c\td

kept
   as it is

after it \ufffd
"""


def test_a_page_is_what_a_browser_shows():
    assert html.extract(PAGE.encode()).text == SHOWN


STYLED = """<style>
/* .comment { display: none } */ .gone, #box > b { color: red; display:none!important } .grey { visibility: hidden }
.wide { display: none } @media (min-width: 600px) { .wide { display: block } }
@media print { .screen { display: none } } @import "no.css"; body { visibility: hidden } a:hover { display: none }
.again { display: none } .again { display: block } $$ { display: none } .last { display: none
</style><p class=gone>unseen<p>One<p id=box><b>unseen</b> two<p class="grey x">unseen<p class=comment>three
<p class=wide>four<p class=screen>five<p class=again>six<p class=last>unseen<p aria-hidden=true>seven"""


def test_what_a_pages_own_style_hides_is_no_text():
    assert html.extract(STYLED.encode()).text.split() == "One two three four five six seven".split()


@pytest.mark.parametrize(
    "style", ["{" * 500_000 + "display:none", "".join(f".x{n}{{display:none}}" for n in range(50_000)), "}{,{}" * 9]
)
def test_a_style_sheet_is_no_trap(style):
    begin = time.process_time()
    assert html.extract(f"<style>{style}</style>{'<p class=x>a' * 10_000}".encode()).text.startswith("a\n\na")
    assert time.process_time() - begin < 5


def test_a_page_of_blanks_is_no_trap():
    begin = time.process_time()
    assert html.extract(f"<pre>a \n{' ' * 300_000}b</pre>".encode()).text == f"a\n{' ' * 300_000}b\n"
    assert time.process_time() - begin < 2


def test_a_page_tells_its_encoding():
    page = b"<meta charset='windows-1252'><p>caf\xe9 it\x92s"
    assert html.extract(page)[0::4] == ("café it’s\n", "windows-1252")
    assert html.extract(b"<?xml version='1.0' encoding='koi8-r'?><p>\xc1\xc2</p>").text == "аб\n"
    assert html.extract("<p>Ж".encode("utf-16")).text == "Ж\n"


@pytest.mark.parametrize(("data", "reason"), [(b"<div>" * 6000, "deeply"), (b" " * (33 << 20), "more than 32 MB")])
def test_a_page_out_of_all_bounds_is_refused(data, reason):
    with pytest.raises(Unreadable, match=reason):
        html.extract(data)


BODY = (
    f"<w:p>{text('He sa')}{text('id café')}<w:r><w:footnoteReference w:id='1'/></w:r>"
    f"<w:ins>{text(' today')}</w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>"
    f"<w:moveFrom>{text('moved')}</w:moveFrom>"
    f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    f"<w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r>"
    f"<w:r><w:rPr><w:dstrike/><w:vanish w:val='0'/></w:rPr><w:t>struck twice</w:t></w:r>"
    f"<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>; 10</w:t></w:r>"
    f"<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t><w:tab/><w:noBreakHyphen/><w:br/></w:r>"
    f"<x:y xmlns:x='x'/><m:oMath xmlns:m='m'><m:t>x</m:t></m:oMath></w:p><w:p/>"
    f"<w:tbl><w:tr><w:tc><w:p>{text('a')}</w:p><w:p>{text('b')}</w:p></w:tc><w:tc><w:p>{text('c')}</w:p></w:tc></w:tr>"
    f"<w:tr><w:tc><w:p>{text('d')}</w:p></w:tc></w:tr><w:tr/></w:tbl><w:tc/><w:tr><w:tc/></w:tr>"
)
NOTES = (
    f"<w:footnote w:type='separator' w:id='0'><w:p>{text('___')}</w:p></w:footnote>"
    f"<w:footnote><w:p>{text('The note.')}</w:p></w:footnote>"
)


def test_a_word_document_is_its_accepted_text_then_its_notes():
    assert (
        word.extract(docx(BODY, footnotes=NOTES)).text
        == "He said café today; 10²\t\u2011\n\ufffd\n\na b\tc\nd\n\nThe note.\n"
    )


SPOILT = docx("x" * 500)[:60] + b"\xff" + docx("x" * 500)[61:]
BOMB = zipped({"word/document.xml": b"<a>" + b" " * (65 << 20)})
ENCRYPTED = docx("").replace(b"\x14\x00\x00\x00\x08\x00", b"\x14\x00\x01\x00\x08\x00")
UNKNOWN_PACKING = docx("").replace(b"\x14\x00\x00\x00\x08\x00", b"\x14\x00\x00\x00\x60\x00")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0", "it is encrypted, or of an old Word"),
        (b"words", "it is not a Word document"),
        (b"PK", "it is broken or cut off, so it is not a Word document"),
        (docx("x")[:-30], "it is broken or cut off, so it is not a Word document"),
        (zipped({"x": ""}), "it lacks its part 'word/document.xml'"),
        (docx("</w:p>"), "its part 'word/document.xml' is broken"),
        (docx("<w:p>" * 100_000), "its part 'word/document.xml' is broken"),
        (SPOILT, "its part 'word/document.xml' is broken"),
        (zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "it declares entities"),
        (zipped({"word/document.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}), "it declares entities"),
        (BOMB, "it unpacks to more than 64 MB"),
        (b"PK\x01\x02" * 20_001, "it holds more than 20,000 files"),
        (UNKNOWN_PACKING, ""),
        (ENCRYPTED, ""),
    ],
    ids=map(str, range(14)),
)
def test_a_word_document_that_cannot_be_read_says_why(data, reason):
    begin = time.monotonic()
    with pytest.raises(Unreadable) as refusal:
        word.extract(data)
    assert reason in refusal.value.reason
    assert refusal.value.help
    assert time.monotonic() - begin < 5


def test_the_lines_of_a_pdf_keep_their_ends_and_its_pages_their_places():
    read = paged.extract(pdf(["A café “quoted” an unbeliev-", "able word."], None, ["Last page"]))
    assert read.text == "A café “quoted” an unbeliev-\nable word.\n\nLast page\n"
    assert (read.starts, read.unit, read.unread) == ((0, 40, 41), "page", (2,))


def test_blank_lines_part_the_paragraphs_of_a_pdf():
    gaps = ["One line,", "and another.", "", "A new one", "goes on.", "", "in small letters, not a", "", "New one."]
    assert paged.extract(pdf(gaps)).text == (
        "One line,\nand another.\n\nA new one\ngoes on.\nin small letters, not a\n\nNew one.\n"
    )
    divided = ["A new", "line un-", "", "Like the", "others", "here."]
    assert "un-\nLike the" in paged.extract(pdf(divided)).text
    drawn = (
        b"BT /F 12 Tf 72 720 Td (First,) Tj 0 -14 Td (it goes on.) Tj 20 -14 Td (Second,) Tj -20 -14 Td (its end) Tj ET"
    )
    assert paged.extract(pdf([], content=drawn)).text == "First,\nit goes on.\n\nSecond,\nits end\n"


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        (b"(about 10) Tj /F 8 Tf 4 Ts (2) Tj /F 12 Tf 0 Ts ( of 44) Tj", "about 10²\n of 44\n"),
        (b"(H) Tj /F 8 Tf -2 Ts (2) Tj /F 12 Tf 0 Ts (O and 10) Tj /F 8 Tf 4 Ts (-31) Tj", "H₂O and 10⁻³¹\n"),
        (b"(the 21) Tj /F 8 Tf 4 Ts (st) Tj /F 12 Tf 0 Ts ( of 1) Tj /F 8 Tf (234) Tj", "the 21st of 1234\n"),
        (b"1 0.5 -0.5 1 72 500 Tm (turned 1000) Tj /F 8 Tf (2) Tj", "turned 10002\n"),
    ],
)
def test_raised_figures_of_a_pdf_are_no_others(drawn, text):
    assert paged.extract(pdf([], content=b"BT /F 12 Tf 72 720 Td " + drawn + b" ET")).text == text


def test_a_pdf_that_wants_too_much_memory_is_refused():
    data = pdf([], content=b"BT /F 12 Tf 72 720 Td " + b"(aaaaaaaa) Tj " * 300_000 + b"ET")
    program = (
        "import resource, sys\nresource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))\n"
        "from argmap.documents.pdf import extract\nfrom argmap.files import Unreadable\n"
        "try: extract(sys.stdin.buffer.read())\nexcept Unreadable as error: print(error.reason)"
    )
    done = subprocess.run([sys.executable, "-c", program], input=data, capture_output=True, check=True)
    assert done.stdout == b"reading it takes too much memory or time, or breaks its reader\n"


def test_a_fault_of_the_pdf_reader_is_no_fault_of_the_document(monkeypatch):
    monkeypatch.setattr(pages, "__name__", "argmap.documents.no_such_module")
    with pytest.raises(RuntimeError, match="no_such_module"):
        paged.extract(pdf(["text"]))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"words", "it is not a PDF"),
        (b"%PDF-1.4\n", "it is broken or cut off, so it is not a PDF"),
        (pdf(["text"])[:300], "it is broken or cut off, so it is not a PDF"),
        (pdf(None, None), "it has no text layer on any of its 2 pages"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data, reason):
    with pytest.raises(Unreadable) as refusal:
        paged.extract(data)
    assert refusal.value.reason == reason


def test_a_book_is_read_by_its_spine():
    read = book.extract(epub("<html><body><h1>One</h1><p>A café.</p></body></html>", "<p>Two.</p>"))
    assert (read.text, read.starts, read.unit) == ("One\n\nA café.\n\nTwo.\n\n", (0, 14), "section")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (zipped({}), "it lacks its part 'META-INF/container.xml'"),
        (zipped({"META-INF/container.xml": "<a/>"}), "it lacks its list of contents"),
        (epub(), "its reading order is broken"),
        (epub("<p></p>"), "it holds no text"),
        (epub("<p>x", **{"META-INF__encryption_xml": '<a URI="OEBPS/p 0.xhtml"/>'}), "it is encrypted (DRM)"),
    ],
)
def test_a_book_that_cannot_be_read_says_why(data, reason):
    with pytest.raises(Unreadable) as refusal:
        book.extract(data)
    assert refusal.value.reason == reason


MARKDOWN = """\
# A *great* day

A [link *to*](http://x.example) and `code`,
second line<br>with **bold** and~~out~~<i>!</i>

- one
- two

| a | b |
|---|---|
| c | d |

<div hidden>no</div>
<p>an &amp; block</p>

> quoted ![picture](x.png)end

```
fenced
```

    indented
"""


def test_markdown_is_its_words_on_the_lines_of_the_file():
    lines = markdown.extract(MARKDOWN.encode()).text.split("\n")
    assert lines == [
        *("A great day", "", "A link to and code,", "second line with bold and!", "", "one", "two", "", "a\tb", ""),
        *("c\td", "", "an & block", "", "", "quoted end", "", "", "fenced", "", "", "indented", ""),
    ]


@pytest.mark.parametrize("data", [b"[" * 5001, b" " * (9 << 20)])
def test_markdown_out_of_all_bounds_is_refused(data):
    with pytest.raises(Unreadable):
        markdown.extract(data)


WHOLE = {
    word.extract: docx(BODY, footnotes=NOTES),
    paged.extract: pdf(["A café", "and more"], None),
    book.extract: epub("<p>One.", "<p>Two."),
}


@pytest.mark.parametrize("extract", WHOLE, ids=["docx", "pdf", "epub"])
@settings(deadline=None, max_examples=60)
@given(at=st.floats(0, 1), spoilt=st.binary(max_size=8), cut=st.booleans())
def test_a_spoilt_document_is_read_or_refused(extract, at, spoilt, cut):
    data = WHOLE[extract]
    place = int(at * len(data))
    with contextlib.suppress(Unreadable):
        read = extract(data[:place] + spoilt + (b"" if cut else data[place + len(spoilt) :]))
        assert read.text.endswith("\n")
