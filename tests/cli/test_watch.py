"""`argmap check --watch`, as a process whose files are changed under its hands."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

CLEAN = "1 map, 2 claims, 1 of 1 quote found in 1 source: no problems\n"
WATCHING = "watching 5 files and folders; Ctrl-C ends\n"


@pytest.fixture
def watch(desk, environ):
    """A running watch; what it says on standard error can be waited for."""
    processes = []

    def start(*args, **more):
        command = [sys.executable, "-m", "argmap", "check", "--watch", *args]
        process = subprocess.Popen(
            command, cwd=desk, env=environ(), stderr=subprocess.PIPE, text=True, **({"stdout": subprocess.PIPE} | more)
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)


def test_every_change_is_checked_until_ctrl_c(watch, desk):
    path, source = desk / "maps/town.yaml", desk / "seeds/survey.txt"
    text, words = path.read_text(), source.read_text()
    process = watch("--format", "concise")

    def lines(count):
        return [process.stderr.readline() for _ in range(count)]

    assert lines(2) == [CLEAN, WATCHING]
    path.write_text(text.replace("Two", "Three"))
    assert lines(2)[0].endswith("0 of 1 quote found in 1 source: 1 error\n")
    path.unlink()
    assert lines(2)[0] == "Error: there is no map in maps/: name the maps to check, or go to the folder above maps/\n"
    path.write_text(text)
    assert lines(2) == [CLEAN, WATCHING]
    source.unlink()
    assert lines(2)[0].endswith("1 error\n")
    source.write_text(words)
    assert lines(2)[0] == CLEAN
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, err.strip()) == (130, "")
    assert [line.partition(": ")[2].partition("]")[0] for line in out.splitlines()] == [
        "error[quote-not-found",
        "error[unreadable-source",
    ]


def test_it_ends_when_nobody_reads_any_more(watch, desk):
    path = desk / "maps/town.yaml"
    process = watch("-v")
    assert process.stderr.readline() == CLEAN
    process.stdout.close()
    path.write_text(path.read_text().replace("Two", "Three"))
    assert process.wait(timeout=10) == 1


def test_a_single_file_is_watched(watch, desk):
    (desk / "seeds").rename(desk / "away")
    (desk / "one.yaml").write_text("argmap: 1\nquestion: Q?\n")
    process = watch("one.yaml")
    assert [process.stderr.readline() for _ in range(2)][1] == "watching 1 file or folder; Ctrl-C ends\n"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux")
def test_it_hardly_works_while_nothing_changes(watch):
    process = watch()
    assert [process.stderr.readline() for _ in range(2)] == [CLEAN, WATCHING]
    before = _ticks(process)
    time.sleep(1.2)
    assert _ticks(process) - before <= 5


def _ticks(process):
    user, system = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return int(user) + int(system)


@pytest.mark.parametrize(("name", "count"), [("../x.txt", 3), ("survey.txt", 2)])
def test_what_cannot_be_read_is_watched_for_or_left_alone(watch, desk, name, count):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("survey.txt", name))
    if name == "survey.txt":
        (desk / "seeds").rename(desk / "away")
    process = watch()
    process.stderr.readline()
    assert process.stderr.readline() == f"watching {count} files and folders; Ctrl-C ends\n"
    if name == "survey.txt":
        (desk / "away").rename(desk / "seeds")
        assert process.stderr.readline() == CLEAN


def test_standard_input_cannot_be_watched(run):
    code, out, err = run("check", "--watch", "-")
    assert (code, out) == (2, "")
    assert err.endswith("Error: --watch cannot watch standard input: name the map\n")


def test_nothing_to_watch_is_an_error_from_the_start(run, tmp_path):
    assert run("check", "--watch", cwd=tmp_path).code == 2
