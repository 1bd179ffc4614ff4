"""What only happens on a terminal: tried on a pseudo-terminal."""

import os
import pty
import re
import struct
import sys
import time
from fcntl import ioctl
from termios import TIOCSWINSZ

import pytest

STEERING = re.compile("NO_COLOR|.*FORCE.*|COLUMNS|PAGER|LESS|TMUX|STY|TERM.*|VTE.*|WT_.*|KITTY.*|KONSOLE.*|WEZ.*")


@pytest.fixture
def on_terminal(desk):
    """Runs argmap on a terminal of so many lines and gives what the terminal got."""

    def call(*args, lines=24, **variables):
        kept = {name: value for name, value in os.environ.items() if not STEERING.fullmatch(name)}
        environment = kept | {"TERM": "xterm"} | variables
        child, descriptor = pty.fork()
        if child == 0:
            time.sleep(0.05)  # until the window has its size
            os.chdir(desk)
            os.execve(sys.executable, [sys.executable, "-m", "argmap", *args], environment)  # noqa: S606
        ioctl(descriptor, TIOCSWINSZ, struct.pack("HHHH", lines, 80, 0, 0))
        said = b""
        while True:
            try:
                part = os.read(descriptor, 4096)
            except OSError:
                break
            if not part:
                break
            said += part
        os.close(descriptor)
        os.waitpid(child, 0)
        return said.decode().replace("\r\n", "\n")

    return call


@pytest.fixture
def pager(desk):
    """A pager that says that it was used."""
    path = desk / "pager"
    path.write_text('#!/bin/sh\necho "paged $LESS"\ncat\n')
    path.chmod(0o755)
    return str(path)


def test_what_is_longer_than_the_screen_is_paged(on_terminal, pager):
    said = on_terminal("show", "maps/town.yaml", "--color", "never", lines=5, PAGER=pager)
    assert said.startswith("paged FRX\n? Should the town")


def test_what_fits_or_is_not_to_be_paged_is_printed(on_terminal, pager):
    assert on_terminal("show", "maps/town.yaml", "--color", "never", lines=50, PAGER=pager).startswith("? Should")
    assert on_terminal("show", "maps/town.yaml", "--no-pager", "--color", "never", lines=5, PAGER=pager).startswith("?")


@pytest.mark.parametrize(
    ("variables", "linked"),
    [
        ({}, False),
        ({"WT_SESSION": "1"}, True),
        ({"WT_SESSION": "1", "TMUX": "1"}, False),
        ({"VTE_VERSION": "7200"}, True),
        ({"VTE_VERSION": "4600"}, False),
        ({"TERM_PROGRAM": "WezTerm"}, True),
        ({"TERM": "foot"}, True),
    ],
)
def test_terminals_that_are_known_to_make_links_get_them(on_terminal, variables, linked):
    assert ("\x1b]8;;file:" in on_terminal("show", "maps/town.yaml", "--no-pager", **variables)) == linked
