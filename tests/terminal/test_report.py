import pytest

from argmap.diagnostic import Diagnostic, Finding, Label, Severity
from argmap.model import Span
from argmap.terminal.paint import paint
from argmap.terminal.report import concise_line, report_lines
from argmap.text import TextFile
from argmap.visible import cells

MAP = TextFile("map.yaml", "one two three\n" * 120)
OTHER = TextFile("seeds/a.txt", "four five six\n" * 5)
FILES = {MAP.name: MAP, OTHER.name: OTHER}


def _report(finding, width=60, severity=Severity.ERROR, files=FILES):
    return paint(report_lines(Diagnostic("some-rule", severity, finding), files, width), colour=False) + "\n"


HERE = Span("map.yaml", 4, 7)
FAR = Span("map.yaml", 14 * 110 + 4, 14 * 110 + 7)
THERE = Span("seeds/a.txt", 5, 9)
FINDINGS = {
    "the place alone": Finding(HERE, "something is wrong"),
    "with label and help": Finding(HERE, "something is wrong", "mend it", "this word"),
    "marks narrower than the place": Finding(Span("map.yaml", 0, 13), "narrow", marks=(Label(HERE, "this"),)),
    "a related place in the same file": Finding(HERE, "twice", related=(Label(FAR, "and here"),)),
    "a related place in another file": Finding(HERE, "differs", "copy it", related=(Label(THERE, "the source"),)),
    "a related place in a file nobody read": Finding(HERE, "differs", related=(Label(Span("gone", 0, 1), "x"),)),
    "no file at all": Finding(Span("gone.yaml", 0, 0), "there is no such file", "look elsewhere"),
    "a long message": Finding(HERE, "many words " * 12, "many more words " * 12, "label words " * 9),
    "hostile words": Finding(HERE, "\x1b[31m[bold] [/x] \u202e", "[also] :smile: \x9b", "\x07\n\u200b"),
    "a hostile file name": Finding(Span("\x1b]0;x\x07\n\udcff.yaml", 0, 0), "[/x]"),
    "a message without end": Finding(HERE, "x" * 5000, "y" * 5000, "z" * 5000),
}


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_every_kind_of_finding_is_reported_within_the_width(golden, cases, width):
    reports = {name: _report(finding, width) for name, finding in FINDINGS.items()}
    golden(cases / f"reports-{width}.txt", "\n".join(f"== {name}\n{report}" for name, report in reports.items()))
    for name, report in reports.items():
        for line in report.splitlines():
            assert cells(line) <= width or "-->" in line or ":::" in line, (name, line)
        assert not any(ord(character) < 32 for character in report.replace("\n", ""))


def test_a_warning_says_so():
    assert _report(Finding(HERE, "odd"), severity=Severity.WARNING).startswith("warning[some-rule]: odd\n")


def test_a_diagnostic_fits_on_one_line():
    files = {**FILES, "\x1b.yaml": MAP}
    line = concise_line(Diagnostic("some-rule", Severity.ERROR, Finding(Span("\x1b.yaml", 18, 20), "a\nb\x1b")), files)
    assert line == "␛.yaml:2:5: error[some-rule]: a␊b␛"
