"""A check of maps that are merely named goes without click, and is the same check."""

import subprocess
import sys

import pytest

from argmap.cli import run as run_here

FAULTS = {
    "clean": ("", ""),
    "a quote that is not there": ("hurt on", "hurt at"),
    "a warning": ("    assumed: true\n", ""),
    "no YAML": ("argmap: 1", "argmap: [1"),
    "words for another script": ("Traffic", "Tr\u0430ffic “«»\x85"),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("named", [[], ["maps"], ["maps/town.yaml"], ["maps/town.yaml", "./maps/../maps/town.yaml"]])
@pytest.mark.parametrize("variables", [{}, {"FORCE_COLOR": "1"}, {"PYTHONIOENCODING": "ascii", "COLUMNS": "40"}])
def test_a_plain_check_says_what_a_parsed_one_says(run, desk, fault, named, variables):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace(*FAULTS[fault]))
    assert run("check", *named, **variables) == run("check", "--color", "auto", *named, **variables)


OPTIONS = [
    ["--strict"],
    ["-v"],
    ["maps/town.yaml", "--verbose", "--strict", "--strict"],
    ["--format", "json"],
    ["--format=sarif", "-v", "maps"],
    ["--format", "json", "--format", "junit", "--strict"],
    ["--format"],
    ["--format", "yaml"],
    ["--format="],
    ["--format", "--strict"],
    ["--stric"],
    ["--strict=1"],
    ["-vv"],
    ["--", "-v"],
]


@pytest.mark.parametrize("words", OPTIONS, ids=" ".join)
def test_the_options_of_scripts_mean_what_they_mean_to_click(run, desk, words):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("    assumed: true\n", ""))
    assert run("check", *words) == run("check", "--color", "auto", *words)


@pytest.mark.parametrize(
    ("words", "parsed"), [(words, False) for words in OPTIONS[:6]] + [(["--color", "auto"], True), (["-vv"], True)]
)
def test_click_is_imported_only_for_what_is_not_plain(desk, words, parsed):
    code = "import sys; from argmap.cli import run; run(); sys.stderr.write(str('click' in sys.modules))"
    command = [sys.executable, "-c", code, "check", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=desk)
    assert done.stderr.endswith(str(parsed))


@pytest.mark.parametrize("named", ["maps/nowhere.yaml", "seeds", "empty", "maps/town.yaml/x", "", "\x1b[31m.yaml"])
def test_what_cannot_be_checked_is_told_as_ever(run, desk, named):
    (desk / "empty").mkdir()
    assert run("check", named) == run("check", "--color", "auto", named)
    assert run("check", cwd=desk / "empty") == run("check", "--color", "auto", cwd=desk / "empty")


def _fail(_):
    raise RuntimeError("a wall fell over")


def _stop(_):
    raise KeyboardInterrupt


@pytest.fixture
def plain(desk, monkeypatch):
    """A plain check in this process."""
    monkeypatch.chdir(desk)
    monkeypatch.setattr(sys, "argv", ["argmap", "check"])
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr(sys, "stderr", sys.stderr)


@pytest.mark.usefixtures("plain")
def test_a_fault_of_ours_is_told(monkeypatch, capfd):
    monkeypatch.setattr("argmap.cli.checking.check_once", _fail)
    assert run_here() == 2
    sys.stderr.flush()
    assert "this is a fault of argmap, not of your map: RuntimeError: a wall fell over" in capfd.readouterr().err


@pytest.mark.usefixtures("plain")
def test_an_interruption_leaves_its_line(monkeypatch, capfd):
    monkeypatch.setattr("argmap.cli.checking.check_once", _stop)
    assert run_here() == 130
    sys.stderr.flush()
    assert capfd.readouterr().err == "\n"
