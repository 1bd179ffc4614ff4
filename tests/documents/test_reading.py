"""A source is read by what it is, and what it is not is said."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from samples import docx, pdf

from argmap.check import Checker
from argmap.drawing.evidence import Witness
from argmap.files import Unreadable
from argmap.reading import read_source
from argmap.registry import Settings
from argmap.terminal.paint import paint
from argmap.terminal.places import place_lines
from argmap.writers.json import WRITER
from argmap.writers.markdown import WRITER as MARKDOWN

QUOTE = "the street is an unbelievable danger"
PAGES = pdf(["Title"], ["A page about", "how the street is an unbeliev-", "able danger"], None)


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Checks a map that quotes one source of a name, with keys, from its bytes."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()

    def verdict(name, data, keys="", quote=QUOTE):
        (tmp_path / "seeds" / name).write_bytes(data)
        (tmp_path / "map.yaml").write_text(
            f"argmap: 1\nquestion: Is it?\nsources:\n  doc: {{file: {name}{keys}}}\n"
            f"supporting:\n  - claim: It is.\n    quotes:\n      - doc: {quote}\n"
        )
        return Checker().check(tmp_path / "map.yaml")

    return verdict


def reports(verdict):
    return [(rule, finding.message) for rule, _, finding in verdict.diagnostics]


def test_a_quote_in_a_pdf_is_placed_by_page(check):
    verdict = check("x.pdf", PAGES)
    assert reports(verdict) == [("unread-pages", "page 3 of 'x.pdf' has pictures and no text layer")]
    assert "'doc' has it at seeds/x.pdf:3:5 (page 2, line 2)" in paint(place_lines(verdict), colour=False)
    run = subprocess.run(
        [sys.executable, "-m", "argmap", "show", "map.yaml"], capture_output=True, text=True, check=True
    )
    assert "doc page 2, line 2" in run.stdout
    assert b'"page": 2' in WRITER.write(verdict.dossier, None)[0].data
    assert b"page 2, line 2 \xe2\x9c\x93" in MARKDOWN.write(verdict.dossier, Settings())[0].data
    (_, quote), *_ = verdict.dossier.quotes
    assert Witness(verdict.dossier).evidence(quote, "e").credit == "doc [1,\xa0page\xa02,\xa0line\xa02]"
    assert verdict.files["seeds/x.pdf"].page(0) == (1, 1)


def test_many_pages_without_text_are_counted(check):
    (_, message), *_ = reports(check("x.pdf", pdf(["text"], *[None] * 7)))
    assert message == "pages 2, 3, 4, 5, 6, … of 'x.pdf' have pictures and no text layer"


def test_a_pinned_document_is_pinned_by_its_bytes(check):
    data = docx(f"<w:p><w:r><w:t>Well, {QUOTE}.</w:t></w:r></w:p>")
    assert check("x.docx", data, f", sha256: {hashlib.sha256(data).hexdigest()}").diagnostics == ()


CP1252 = f"He said: it’s so, {QUOTE}, à la fin c’était déjà terminé.".encode("cp1252")


def test_a_detected_encoding_is_said_until_it_is_stated(check):
    digest = hashlib.sha256(CP1252).hexdigest()
    assert reports(check("x.txt", CP1252, f", sha256: {digest}")) == [
        ("source-encoding", "'x.txt' is not UTF-8: it was read as cp1252, detected from its letters")
    ]
    assert check("x.txt", CP1252, f", encoding: cp1252, sha256: {digest}").diagnostics == ()
    assert reports(check("x.txt", CP1252, ", encoding: cp1251x"))[0] == (
        "unreadable-source",
        "cannot read 'x.txt': there is no encoding 'cp1251x'",
    )


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("x.txt", PAGES, "it is a PDF"),
        ("x.txt", docx("x"), "it is a zip archive, as .docx and .epub are"),
        ("x.doc", b"\xd0\xcf\x11\xe0", "it is of an old Word or Office"),
        ("x.rtf", b"{\\rtf1 x}", "it is RTF"),
        ("x.txt", b"a\0b", "it holds NUL bytes, so it is no text"),
        ("x.docx", docx(""), "it holds no text"),
        ("x.pdf", b"", "it is empty"),
    ],
)
def test_what_a_file_is_instead_is_said(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable) as refusal:
        read_source(tmp_path / name)
    assert refusal.value.reason == reason


def test_a_document_that_says_its_encoding_needs_none(tmp_path):
    (tmp_path / "x.pdf").write_bytes(PAGES)
    with pytest.raises(Unreadable, match="says its encoding itself"):
        read_source(tmp_path / "x.pdf", "cp1252")


def test_a_source_of_2_gb_is_refused_unread(tmp_path):
    with (tmp_path / "x.txt").open("wb") as file:
        file.truncate(2 << 30)
    with pytest.raises(Unreadable, match="larger than 256 MB"):
        read_source(tmp_path / "x.txt")


def test_a_file_whose_size_says_nothing_is_read():
    assert read_source(Path("/proc/self/status")).file.content.startswith("Name:")


@pytest.mark.parametrize(
    ("name", "data", "noun", "module"),
    [
        ("x.pdf", PAGES, "PDF", "pypdfium2"),
        ("x.html", b"<p>x", "HTML", "selectolax"),
        ("x.md", b"x", "Markdown", "markdown_it"),
    ],
)
def test_without_its_library_a_document_is_refused_with_the_command_that_mends_it(tmp_path, name, data, noun, module):
    (tmp_path / name).write_bytes(data)
    code = (
        f"import sys; sys.modules[{module!r}] = None\nfrom pathlib import Path\n"
        "from argmap.files import Unreadable\nfrom argmap.reading import read_source\n"
        "try: read_source(Path(sys.argv[1]))\nexcept Unreadable as error: print(error.reason, error.help, sep='|')"
    )
    run = subprocess.run([sys.executable, "-c", code, tmp_path / name], capture_output=True, text=True, check=True)
    assert run.stdout == f"reading {noun} needs a library that is not installed|pip install 'argmap[documents]'\n"
