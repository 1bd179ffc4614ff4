"""Which output is coloured, in how many columns it is printed, and with which signs."""

import itertools
import os
import re
import subprocess
import sys
import termios

import pytest

from argmap.cli.output import Output

NO_COLOR, FORCE, CLICOLOR, TERM = ("", "1"), (None, "", "0", "1"), (None, "0", "1"), ("xterm", "dumb", "unknown")


@pytest.fixture(autouse=True)
def clear(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def terminal(monkeypatch):
    """Makes a real terminal standard output; to be called in the test, for pytest puts its own back after fixtures."""
    leader, follower = os.openpty()
    with os.fdopen(follower, "w", encoding="utf-8") as stream:
        yield lambda: monkeypatch.setattr(sys, "stdout", stream)
    os.close(leader)


@pytest.fixture
def pipe(monkeypatch):
    reader, writer = os.pipe()
    with os.fdopen(writer, "w", encoding="utf-8") as stream:
        yield lambda: monkeypatch.setattr(sys, "stdout", stream)
    os.close(reader)


def _expected(option, no_color, force, clicolor, term, *, is_terminal):
    if option != "auto":
        return option == "always"
    if no_color:
        return False
    if force:
        return force == "1"
    if clicolor == "1":
        return True
    return is_terminal and term == "xterm"


def _check_all(monkeypatch, *, is_terminal):
    for option, *values in itertools.product(("auto", "always", "never"), NO_COLOR, FORCE, CLICOLOR, TERM):
        for name, value in zip(("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM"), values, strict=True):
            monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
        assert Output(option).colour is _expected(option, *values, is_terminal=is_terminal), (option, values)


def test_colour_on_a_terminal_in_every_combination(terminal, monkeypatch):
    terminal()
    _check_all(monkeypatch, is_terminal=True)


def test_colour_in_a_pipe_in_every_combination(pipe, monkeypatch):
    pipe()
    _check_all(monkeypatch, is_terminal=False)


def test_a_terminal_without_a_name_is_coloured(terminal):
    terminal()
    assert Output("auto").colour


@pytest.mark.parametrize(
    ("columns", "width"),
    [("", 80), ("0", 80), ("-5", 80), ("²", 80), ("many", 80), ("40", 40), ("5", 20), ("200", 200), ("٤٠", 40)],
)
def test_columns_sets_the_width_if_it_is_a_number(pipe, monkeypatch, columns, width):
    pipe()
    monkeypatch.setenv("COLUMNS", columns)
    assert Output("auto").width == width


@pytest.mark.parametrize(
    ("option", "variables", "coloured"),
    [
        ("auto", {}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "0", "CLICOLOR_FORCE": "1"}, False),
    ],
)
def test_the_process_obeys_option_and_environment(run, option, variables, coloured):
    out = run("show", "maps/town.yaml", "--color", option, **variables).out
    assert ("\x1b[" in out) is coloured


def test_colours_stand_beside_signs_and_words(run, golden, cases):
    golden(cases / "show-coloured.txt", run("show", "maps/town.yaml", "--color", "always").out)


@pytest.mark.usefixtures("broken")
def test_both_streams_are_coloured_each_for_itself(run):
    code, out, err = run("check", "--color", "always")
    assert code == 1
    assert out.startswith("\x1b[1;31merror[quote-not-found]\x1b[0m")
    assert err.endswith("\x1b[1;31m1 error\x1b[0m\n")


def test_a_terminal_is_coloured_and_filled_to_its_own_width(desk, environ):
    leader, follower = os.openpty()
    termios.tcsetwinsize(follower, (24, 40))
    command = [sys.executable, "-m", "argmap", "show", "maps/town.yaml"]
    subprocess.run(command, cwd=desk, stdout=follower, env=environ(TERM="xterm"), check=True)
    os.close(follower)
    out = os.read(leader, 100_000).decode().replace("\r\n", "\n")
    os.close(leader)
    assert out.startswith("\x1b[1;34m? \x1b[0m\x1b[1mShould the town close Main Street to\x1b[0m\n")
    assert max(len(re.sub("\x1b\\[[0-9;]*m", "", line)) for line in out.split("\n")) <= 40


def test_a_terminal_that_does_not_know_its_width_counts_as_80_columns(desk, environ):
    leader, follower = os.openpty()
    command = [sys.executable, "-m", "argmap", "rule", "--color", "never"]
    subprocess.run(command, cwd=desk, stdout=follower, env=environ(), check=True)
    os.close(follower)
    first, *_ = os.read(leader, 100_000).decode().splitlines()
    os.close(leader)
    assert 60 < len(first) <= 80
