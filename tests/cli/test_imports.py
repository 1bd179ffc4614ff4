"""A command loads only what it uses: start-up is most of what a small check takes."""

import subprocess
import sys

import pytest

HEAVY = {"rich", "graphviz", "difflib", "json", "subprocess", "asyncio", "hashlib", "importlib.metadata", "tempfile"}
RARE = {"locale", "unicodedata", "argmap.encoding"}


def _imported(*args, cwd):
    """The modules that a command imports beyond those of an empty program."""
    return _modules("from argmap.__main__ import main; main()", *args, cwd=cwd) - _modules("pass", cwd=cwd)


def _modules(program, *args, cwd):
    command = [sys.executable, "-X", "importtime", "-c", program, *args]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True)
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_imports_nothing_but_argmap(desk, option):
    assert _imported(option, cwd=desk) == {"argmap", "argmap.__main__"}


def test_the_help_imports_no_reader_and_no_check(desk):
    imported = _imported("--help", cwd=desk)
    assert "click" in imported
    assert imported & {*HEAVY, "yaml", "argmap.check", "argmap.files", "argmap.visible", "argmap.suggest"} == set()


@pytest.mark.parametrize("command", [["check"], ["check", "--verbose", "--strict"], ["show", "maps/town.yaml"]])
def test_a_clean_check_without_colour_imports_nothing_heavy(desk, command):
    imported = _imported(*command, cwd=desk)
    assert {"yaml", "argmap.check"} <= imported
    assert imported & {*HEAVY, *RARE} == set()


@pytest.mark.parametrize("maps", [[], ["maps"], ["maps/town.yaml"]])
def test_a_check_of_maps_that_are_only_named_imports_no_click(desk, maps):
    imported = _imported("check", *maps, cwd=desk)
    assert "argmap.check" in imported
    assert imported & {"click", "inspect", "gettext"} == set()


def test_only_colour_imports_rich(desk):
    assert "rich.style" in _imported("show", "maps/town.yaml", "--color", "always", cwd=desk)
