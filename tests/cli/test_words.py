"""What the command says about itself, and that it never obeys what it is given."""

import os
import re
from pathlib import Path

import pytest

COMMANDS = ["check", "show", "browse", "export", "find", "sources", "review", "diff", "new", "pin", "rule", "schema"]
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_fits_into_80_columns(run, golden, cases, command):
    code, out, err = run(*command.split(), "--help")
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 80
    assert run(*command.split(), "-h").out == out
    golden(cases / f"help{'-' * bool(command)}{command}.txt", out)


def test_without_a_command_the_help_is_shown_as_an_error(run):
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err == run("--help").out


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_told(run, option):
    assert run(option) == (0, "argmap 0.1.0\n", "")
    assert run(option, "check") == (0, "argmap 0.1.0\n", "")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["chekc"], "no such command 'chekc': did you mean 'check'?"),
        (
            ["frobnicate"],
            f"no such command 'frobnicate': the commands are {', '.join(COMMANDS)}",
        ),
        (["show"], "Missing argument 'MAP'."),
        (["check", "--strcit"], "No such option '--strcit'. Did you mean '--strict'?"),
        (["rule", "quote-not-fuond"], "no such rule 'quote-not-fuond': did you mean 'quote-not-found'?"),
        (["rule", "tea"], "no such rule 'tea': argmap rule lists them"),
        (["show", "maps/town.yaml", "--depth", "0"], "Invalid value for '--depth': 0 is not in the range x>=1."),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(run, args, words):
    code, out, err = run(*args)
    assert (code, out) == (2, "")
    assert err.startswith("Usage: argmap ")
    assert err.endswith(f"Error: {words}\n")


HOSTILE = [
    b"\x1b[31mx",
    b"\x1b]0;t\x07",
    b"\xc2\x9b31m",
    b"\xe2\x80\xae.yaml",
    b"\xff\xfe.yaml",
    b"a\nb\rc.yaml",
    b"[bold][x]",
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(
    "args",
    [
        ["check", None],
        ["check", "-v", "--color", "always", None],
        ["show", None],
        ["show", "maps/town.yaml", None],
        ["export", None, "-o", "x.json"],
        ["export", "maps/town.yaml", "-o", None],
        ["rule", None],
        ["check", "--seeds", None],
        ["check", "--color", None],
        [None],
    ],
)
def test_no_argument_steers_the_terminal(run, name, args):
    code, out, err = run(*(name if arg is None else arg for arg in args))
    assert code == 2
    printed = re.sub("\x1b\\[[0-9;]*m", "", out) if "always" in args else out
    assert UNSEEN.findall(printed + err.replace("\x1b[1;31m1 error\x1b[0m", "")) == []
    assert "fault of argmap" not in err


@pytest.mark.parametrize("name", [*HOSTILE, b"-x.yaml"])
@pytest.mark.parametrize("command", ["check", "show"])
def test_a_map_of_any_name_is_read(run, desk, name, command):
    text = (desk / "maps/town.yaml").read_bytes().replace(b"Two people", b"Many people")
    path = bytes(desk / "maps") + b"/" + name
    Path(os.fsdecode(path)).write_bytes(text)
    code, out, err = run(command, b"maps/" + name)
    assert code == 1
    assert "Many people" in out
    assert UNSEEN.findall(out + err) == []


@pytest.mark.parametrize("width", [33, 64, 80, 200])
def test_the_rules_are_listed_within_the_width(run, width):
    code, out, err = run("rule", COLUMNS=str(width))
    assert (code, err) == (0, "")
    assert "quote-not-found" in out
    assert max(map(len, out.splitlines())) <= width


@pytest.mark.parametrize("width", ["20", "40", "80"])
def test_the_page_of_a_rule_is_filled_to_the_width(run, golden, cases, width):
    golden(cases / f"rule-{width}.txt", run("rule", "quote-too-short", COLUMNS=width).out)
