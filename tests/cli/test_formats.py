"""Every format over one map as hostile as it is broken: whole outputs compared, and parsed by what will read them."""

import json
import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from argmap.check import Checker, Verdict
from argmap.cli.inputs import format_names
from argmap.diagnostic import Diagnostic, Finding, Label, Severity
from argmap.model import Span
from argmap.readers.yaml.schema import schema
from argmap.reports import Manner, github, junit, sarif
from argmap.reports import json as json_report
from argmap.text import TextFile

CASES = Path(__file__).parents[1] / "cases" / "reports"
DOCUMENTS = {report.REPORT.name: report.REPORT for report in (github, json_report, junit, sarif)}
MAP = """\
argmap: 1
question: "Is it <script>alert(1)</script> ]]> or \\e[31m, “ja”?"
sources: {survey: survey.txt, gone: "ünd weg, 50%.txt"}
supporting:
  - claim: "]]> <script>alert('x')</script> & \\e]0;t\\a :: %0A"
    id: hostile
    quotes:
      - survey: Two people every week were hurt on Main Street.
      - survey: Nobody keeps to the speed limit of 30.
      - gone: "::error file=x::words that nobody wrote"
      - survey: Zwölf Bäcker, 漢字 und 😀 sagten es.
  - claim: "a\\n::error::b \\u202Eevil"
  - see: "x\\n::error::y,\\u202E%0A"
opposing:
  - claim: "The survey is short."
    quotes:
      - quote: "A survey."
        source: survey
        allow: {quote-too-short: "it says \\e[31m all \\u202E<b>it says</b>"}
"""
SURVEY = "A survey.\nTwo people every week are hurt on Main Street.\nNobody keeps to the speed limit of 30.\n" * 2
SURVEY += "Zwölf Bäcker, 漢字 und 😀 sagten es.\n"


def _xml(text):
    return ET.fromstring(text.encode())  # noqa: S314 - our own


@pytest.fixture
def hostile(desk):
    (desk / "maps/town.yaml").write_text(MAP)
    (desk / "seeds/survey.txt").write_text(SURVEY)
    return desk


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("name", format_names())
def test_every_format_tells_all_and_obeys_nothing(run, golden, name, desk):
    code, out, err = run("check", "--format", name)
    assert code == 1
    assert (err == "") is (name in DOCUMENTS)
    assert "\x1b" not in out
    assert "\u202e" not in out
    golden(CASES / f"hostile.{name}", _lasting(name, out.replace(desk.as_uri(), "file:///desk")))


def _lasting(name, out):
    """SARIF holds the manual of every rule, each of which has tests of its own."""
    if name != "sarif":
        return out
    log = json.loads(out)
    log["runs"][0]["tool"]["driver"]["rules"] = []
    for result in log["runs"][0]["results"]:
        result["ruleIndex"] = 0
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def test_the_formats_are_those_in_the_package():
    assert {*DOCUMENTS, "text", "concise"} == set(format_names())


@pytest.mark.usefixtures("hostile")
def test_a_concise_report_is_a_line_for_each_problem(run):
    pattern = re.compile(r"maps/town\.yaml:\d+:\d+: (error|warning)\[[a-z-]+\]: \S.*")
    lines = run("check", "--format", "concise").out.splitlines()
    assert len(lines) >= 5
    assert all(pattern.fullmatch(line) for line in lines)


@pytest.mark.usefixtures("hostile")
def test_sarif_is_what_its_schema_says_and_points_to_the_words(run):
    log = json.loads(run("check", "--format", "sarif").out)
    assert _faults(log) == []
    (one,) = log["runs"]
    lines = MAP.split("\n")
    (missed,) = (result for result in one["results"] if result["ruleId"] == "quote-not-found")
    region = missed["locations"][0]["physicalLocation"]["region"]
    words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
    assert words == "Two people every week were hurt on Main Street."
    assert one["artifacts"][1]["location"]["uri"] == "seeds/survey.txt"
    assert one["invocations"][0]["executionSuccessful"] is False
    for result in one["results"]:
        assert one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.usefixtures("hostile")
def test_what_the_map_allows_is_suppressed_with_its_reason_and_counts_nowhere(run):
    (one,) = json.loads(run("check", "--format", "sarif").out)["runs"]
    told = [(each["ruleId"], each["suppressions"]) for each in one["results"] if "suppressions" in each]
    reason = "it says ␛[31m all <U+202E><b>it says</b>"
    assert told == [("quote-too-short", [{"kind": "inSource", "justification": reason}])]
    (verdict,) = json.loads(run("check", "--format", "json").out)["maps"]
    assert [(each["rule"], each["reason"]) for each in verdict["allowed"]] == [
        ("quote-too-short", "it says \x1b[31m all \u202e<b>it says</b>")
    ]
    assert "quote-too-short" not in {each["rule"] for each in verdict["diagnostics"]}


def _faults(log):
    published = json.loads((CASES / "sarif-schema-2.1.0.json").read_text())
    return [error.message for error in Draft4Validator(published).iter_errors(log)]


def test_a_schema_fault_would_be_seen():
    assert _faults({"version": "2.1.0", "runs": [{"results": [{}]}]}) != []


def test_uris_are_relative_to_the_folder_and_encoded(run, desk):
    (desk / "maps/town.yaml").rename(desk / "maps/ä b%#?.yaml")
    (one,) = json.loads(run("check", "--format", "sarif").out)["runs"]
    assert one["artifacts"] == [{"location": {"uri": "maps/%C3%A4%20b%25%23%3F.yaml", "uriBaseId": "SRCROOT"}}]
    assert one["originalUriBaseIds"]["SRCROOT"]["uri"] == f"{desk.as_uri()}/"
    (one,) = json.loads(run("check", desk / "maps", "--format", "sarif", cwd=desk / "seeds").out)["runs"]
    assert one["artifacts"] == [{"location": {"uri": (desk / "maps/ä b%#?.yaml").as_uri()}}]
    assert _faults({"version": "2.1.0", "runs": [one]}) == []


@pytest.mark.parametrize("name", [*DOCUMENTS])
def test_a_file_name_of_any_bytes_breaks_no_document(run, desk, name):
    path = bytes(desk) + b"/maps/a:b,c%\xff.yaml"
    Path(os.fsdecode(path)).write_bytes((desk / "maps/town.yaml").read_bytes().replace(b"Two", b"Three"))
    code, out, err = run("check", "--format", name)
    assert (code, err) == (1, "")
    expected = {
        "github": "::error file=maps/a%3Ab%2Cc%25<U+DCFF>.yaml,line=11,",
        "json": '"name": "maps/a:b,c%<U+DCFF>.yaml"',
        "junit": 'classname="maps/a:b,c%&lt;U+DCFF&gt;.yaml"',
        "sarif": '"uri": "maps/a%3Ab%2Cc%25%FF.yaml"',
    }
    assert expected[name] in out
    assert out.encode().decode() == out


BROKEN = """\
argmap: 1
question: Why?
sources: {survey: survey.txt}
supporting:
  - claim: A.
    id: a
    quotes:
      - survey: words that do not stand there
      - survey: words that do not stand there
  - claim: B.
"""


def _marks(check, text):
    (log,) = (json.loads(piece) for piece in sarif.REPORT.write([check(text, survey="Other words.")], Manner()))
    return [result["partialFingerprints"]["argmap/v1"] for result in log["runs"][0]["results"]]


def test_fingerprints_are_each_their_own_and_survive_moved_lines(check):
    before = _marks(check, BROKEN)
    assert len(set(before)) == len(before) >= 4
    assert before[0].partition(":")[0] in {mark.partition(":")[0] for mark in before[1:]}
    moved = BROKEN.replace("supporting:\n", "\n# a comment\n\nsupporting:\n  - claim: C.\n    assumed: true\n")
    assert _marks(check, moved) == before
    assert _marks(check, BROKEN.replace("      - s", "          - s")) == before
    assert set(_marks(check, BROKEN.replace("id: a", "id: z"))) & set(before) == {before[-1]}
    assert _marks(check, BROKEN.replace("do not", "did not"))[0] != before[0]


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("strict", [False, True])
def test_junit_is_xml_whose_failures_are_those_of_the_exit_code(run, strict):
    tree = _xml(run("check", "--format", "junit", *["--strict"] * strict).out)
    (suite,) = tree
    assert suite.get("name") == "maps/town.yaml"
    for parent in (tree, suite):
        counts = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error"}
        for attribute, path in {**counts, "skipped": "testcase/skipped"}.items():
            assert int(parent.get(attribute)) == len(suite.findall(path))
    assert (suite.get("skipped") == "0") is strict
    passed = [case.get("name") for case in suite if len(case) == 0]
    assert len(passed) == 3
    assert all(name.startswith("quote ") for name in passed)
    assert {case.get("type") for case in suite.findall("testcase/error")} == {"unchecked"}


def test_junit_has_a_case_for_a_map_without_quotes(check):
    text = "argmap: 1\nquestion: Why?\nsupporting: [{claim: A., assumed: true}]\n"
    tree = _xml("".join(junit.REPORT.write([check(text)], Manner())))
    assert [case.get("name") for case in tree.iter("testcase")] == ["read as a map"]


@pytest.mark.usefixtures("hostile")
def test_github_gets_one_command_for_each_problem(run):
    lines = run("check", "--format", "github").out.splitlines()
    pattern = re.compile(r"::(error|warning) file=maps/town\.yaml,[^:]*::[^\r\n]+")
    assert len(lines) >= 5
    assert all(pattern.fullmatch(line) for line in lines)


def test_json_says_what_was_verified(run, desk):
    (desk / "maps/a.yaml").write_text("argmap: 1\nquestion: Why?\nclaims: []\n")
    (desk / "maps/b.yaml").write_bytes(b"\xff\xff")
    maps = json.loads(run("check", "--format", "json").out)["maps"]
    told = {each["name"]: (each["readable"], each["whole"], each["verified"]) for each in maps}
    assert told == {
        "maps/a.yaml": (True, False, False),
        "maps/b.yaml": (False, False, False),
        "maps/town.yaml": (True, True, True),
    }
    assert maps[1]["diagnostics"][0]["place"] == {"file": "maps/b.yaml"}
    assert maps[2]["quotes"] == {"found": 1, "total": 1}


@pytest.mark.parametrize("name", [*DOCUMENTS])
def test_an_unreadable_map_is_told_in_every_format(run, desk, name):
    (desk / "maps/town.yaml").write_bytes(b"\xff\xff")
    code, out, err = run("check", "--format", name)
    assert (code, err) == (2, "")
    assert "it is not UTF-8: byte 0xFF in line 1" in out
    if name == "sarif":
        log = json.loads(out)
        assert _faults(log) == []
        (invocation,) = log["runs"][0]["invocations"]
        assert invocation["executionSuccessful"] is False
        assert invocation["toolExecutionNotifications"][0]["descriptor"] == {"id": "unreadable-map"}
    if name == "junit":
        assert _xml(out).get("errors") == "1"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("name", [*DOCUMENTS])
@pytest.mark.usefixtures("hostile")
def test_documents_are_utf_8_whatever_the_terminal_takes(run, encoding, name):
    assert run("check", "--format", name, PYTHONIOENCODING=encoding) == run("check", "--format", name)


texts = st.text(max_size=40)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=texts, content=texts, message=texts, help=texts, severity=st.sampled_from(Severity))
def test_no_text_breaks_a_document(file, content, message, help, severity):
    span = Span(file, 0, len(content))
    finding = Finding(span, message, help, help, (Label(span, message),), (Label(span, content),))
    text = TextFile(file, content)
    for files in ({}, {file: text}):
        verdict = Verdict(file, None, (Diagnostic("quote-not-found", severity, finding),), files, readable=bool(files))
        told = {
            name: "".join(report.write(iter([verdict]), Manner())).encode().decode()
            for name, report in DOCUMENTS.items()
        }
        _xml(told["junit"])
        assert told["github"].count("\n") == 1
        assert json.loads(told["json"])["maps"][0]["counts"][severity.value] == 1
        assert json.loads(told["sarif"])["runs"][0]["results"][0]["level"] == severity.value


def test_the_schema_is_printed_as_json(run):
    code, out, err = run("schema")
    assert (code, err) == (0, "")
    assert json.loads(out) == schema()


def test_every_map_of_a_long_list_is_printed_as_it_is_checked(desk, monkeypatch):
    monkeypatch.chdir(desk)
    checked = []

    def verdicts():
        for path in ("maps/x.yaml", "maps/y.yaml"):
            checked.append(path)
            yield Checker().check(Path(path))

    pieces = github.REPORT.write(verdicts(), Manner())
    assert "maps/x.yaml" in next(pieces)
    assert checked == ["maps/x.yaml"]
