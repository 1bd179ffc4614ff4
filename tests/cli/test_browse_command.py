"""`argmap browse`, as a process on a pseudo-terminal; every key is tried in tests/browser."""

import os
import pty
import select
import signal
import struct
import subprocess
import sys
import time
from fcntl import ioctl
from termios import TIOCSWINSZ

import pytest

MAP = "maps/town.yaml"


@pytest.fixture
def on_screen(desk, environ):
    """Browses on a terminal of 80x24: presses each key when the words before it were seen; gives code and output."""

    def call(*steps, args=(), **variables):
        child, terminal = pty.fork()
        if child == 0:
            time.sleep(0.05)  # until the window has its size
            os.chdir(desk)
            command = [sys.executable, "-m", "argmap", "browse", MAP, *args]
            os.execve(sys.executable, command, environ(TERM="xterm-256color", **variables))  # noqa: S606
        ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        said = b""
        for words, key in steps:
            said += _read_until(terminal, words.encode(), child)
            os.write(terminal, key.encode())
        said += _read_until(terminal, None, child)
        os.close(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said.decode()

    return call


def _read_until(terminal, words, child):
    """What is said until some words, or until the end."""
    said, end = b"", time.monotonic() + 30
    while words is None or words not in said:
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            pytest.fail(f"{words} was never said: {said.decode()}")
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            part = os.read(terminal, 4096)
        except OSError:
            part = b""
        if not part:
            assert words is None, said.decode()
            break
        said += part
    return said


def test_a_map_is_shown_in_colour_until_q(on_screen):
    code, said = on_screen(("no problems", "j"), ("#injuries", "q"))
    assert code == 0
    assert "Traffic on Main" in said
    assert "\x1b[32m" in said


def test_without_colour_there_is_none(on_screen):
    code, said = on_screen(("no problems", "q"), NO_COLOR="1")
    assert code == 0
    assert "\x1b[32m" not in said
    assert "\x1b[31m" not in said


def test_the_editor_gets_the_line_of_the_claim_and_its_changes_are_seen(on_screen, desk):
    editor = desk / "editor"
    editor.write_text('#!/bin/sh\necho "$@" > asked\nsed -i "s/Traffic/Driving/" "$2"\nexit $CODE\n')
    editor.chmod(0o755)
    code, said = on_screen(
        ("no problems", "j"), ("#injuries", "e"), ("the files were read again", "q"), VISUAL=str(editor), CODE="0"
    )
    assert code == 0
    assert (desk / "asked").read_text() == f"+8 {desk / MAP}\n"
    assert "Driving on Main" in said


def test_an_editor_that_fails_or_does_not_start_is_said(on_screen):
    on_screen(("no problems", "e"), ("the editor ended with code 1", "q"), VISUAL="false")
    on_screen(("no problems", "e"), ("the editor did not start", "q"), VISUAL="nothing")


def test_the_options_of_show_take_a_part(on_screen):
    on_screen(("part: 1 of 2 claims (side:opposing)", "q"), args=["--side", "opposing"])


def test_what_cannot_be_shown_is_said_before_the_screen_is_taken(on_screen, desk):
    code, said = on_screen(args=["--side", "nobody"])
    assert (code, "this map has no answer 'nobody'" in said) == (2, True)
    path = desk / MAP
    path.write_text(path.read_text().replace("question:", "question"))
    code, said = on_screen(args=["--color", "never"])
    assert (code, "error[yaml-syntax]" in said) == (1, True)
    path.unlink()
    code, said = on_screen()
    assert (code, "\x1b[?1049h" in said) == (2, False)


def test_without_a_terminal_it_names_show(run):
    assert run("browse", MAP).err.endswith("Error: browse needs a terminal: 'argmap show' prints the map\n")
    assert "name a file" in run("browse", "-").err


def test_without_textual_it_says_how_to_get_it(desk, environ):
    program = "import sys; sys.modules['textual'] = None; from argmap.__main__ import main; main()"
    command = [sys.executable, "-c", program, "browse", MAP]
    done = subprocess.run(command, cwd=desk, env=environ(), capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        "Error: browsing needs the library Textual, which is not installed: pip install 'argmap[browse]'\n"
    )
