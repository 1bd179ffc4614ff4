"""Many maps in processes of their own; a process dies here of a map that the test has it choke on."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import checking
from argmap.cli.checking import Task, Wish, attempt, check_all
from argmap.cli.exporting import ended, make_anyhow
from argmap.cli.workers import Trade, made_by_workers
from argmap.reports import Manner

CHOKING = """
import os, sys
from pathlib import Path
from argmap.cli import exporting
from argmap.cli.exporting import Made, Task, ended, make_anyhow
from argmap.cli.workers import Trade, made_by_workers
from argmap.registry import Settings, Writer

def write(dossier, settings):
    if "dies" in dossier.map.question.value:
        os.kill(os.getpid(), 9)
    if "raises" in dossier.map.question.value:
        raise ValueError("no \\x1b such thing")
    return ()

if __name__ == "__main__":
    writer = Writer("x", (".x",), write)
    tasks = [Task(Path(name), ((writer, Path("x")),), Settings(), None, "never", False) for name in sys.argv[1:]]
    for made in made_by_workers(Trade(make_anyhow, ended), tasks, 2):
        print(made.code, *made.failures)
"""


def test_a_process_that_dies_costs_its_own_map_only(desk, environ):
    for name in ("a", "dies", "b", "raises", "c", "d"):
        (desk / f"{name}.yaml").write_text(f"argmap: 1\nquestion: Is it {name}?\n")
    (desk / "choke.py").write_text(CHOKING)
    names = [f"{name}.yaml" for name in ("a", "dies", "b", "raises", "dies", "c", "d")]
    command = [sys.executable, "choke.py", *names]
    done = subprocess.run(command, cwd=desk, env=environ(), capture_output=True, text=True, timeout=60, check=False)
    dead = "2 the process that drew it was ended, perhaps for want of memory\n  help: export this map alone"
    fault = "2 this is a fault of argmap 0.1.0, not of your map: ValueError: no ␛ such thing"
    assert done.stdout.splitlines() == ["0", *dead.splitlines(), "0", fault, *dead.splitlines(), "0", "0"]
    assert done.stderr == ""


def test_what_is_done_is_told_also_behind_a_task_that_takes_long(tmp_path):
    """The first task waits at a pipe until the other two are told to be done."""
    slow, *others = (tmp_path / name for name in "abc")
    os.mkfifo(slow)
    told = []

    def tell(done):
        told.append(done)
        if done == 2:
            slow.write_bytes(b"at last")

    for other in others:
        other.write_bytes(b"at once")
    made = made_by_workers(Trade(Path.read_bytes, Path.read_bytes), [slow, *others], 2, tell)
    assert list(made) == [b"at last", b"at once", b"at once"]
    assert sorted(set(told)) == [0, 1, 2]
    told.clear()
    assert len(list(made_by_workers(Trade(Path.read_bytes, Path.read_bytes), others, 1, tell))) == 2
    assert told == [0, 1]


def test_there_are_no_more_processes_than_tasks():
    assert list(made_by_workers(Trade(make_anyhow, ended), [])) == []


CHECKING = """
import os, sys
from pathlib import Path
from argmap.cli import checking
from argmap.__main__ import main

if __name__ == "__mp_main__":
    check = checking.Checker.check

    def choking(checker, path, read):
        if "dies" in path:
            os.kill(os.getpid(), 9)
        if "raises" in path:
            raise ValueError("only in another process")
        return check(checker, path, read)

    checking.Checker.check = choking

if __name__ == "__main__":
    main()
"""
HOSTILE = {
    "nested": "argmap: 1\nquestion: " + "[" * 60_000,
    "deep": "argmap: 1\nquestion: Is it?\nsupporting:\n"
    + "".join(f"{'  ' * n}- claim: c{n}\n{'  ' * n}  supporting:\n" for n in range(1500)),
    "binary": "\0\1\2",
    "control": "argmap: 1\nquestion: \x1b[31mIs it?\n",
}


@pytest.fixture
def folder(desk):
    """Maps that are right, wrong, hostile and no maps, that share a source and name some that are not there."""
    text = (desk / "maps/town.yaml").read_text()
    for number in range(6):
        (desk / f"maps/{number}.yaml").write_text(text.replace("Two people", "Two people" if number % 2 else "Nobody"))
    (desk / "maps/lost.yaml").write_text(text.replace("survey.txt", "lost.txt"))
    for name, content in HOSTILE.items():
        (desk / f"maps/{name}.yaml").write_text(content)
    (desk / "maps/latin.yaml").write_bytes(b"argmap: 1\nquestion: caf\xe9\n")
    return desk


@pytest.mark.parametrize("options", ["-v", "--strict --color always", "--ignore quote-not-found"])
@pytest.mark.parametrize("name", ["text", "concise", "github", "json", "junit", "sarif"])
def test_a_report_is_the_same_by_how_many_processes_ever(run, folder, name, options):
    del folder
    one, two = (run("check", "--format", name, *options.split(), "-j", jobs) for jobs in ("1", "2"))
    assert one == two
    assert one.code == 2
    assert "maps/latin.yaml" in one.out


@pytest.mark.parametrize("name", ["concise", "json", "junit", "sarif"])
def test_a_process_that_dies_is_an_error_of_its_map(desk, environ, name):
    (desk / "maps/dies.yaml").write_text((desk / "maps/town.yaml").read_text())
    (desk / "maps/raises.yaml").write_text((desk / "maps/town.yaml").read_text())
    (desk / "choke.py").write_text(CHECKING)
    command = [sys.executable, "choke.py", "check", "--jobs", "2", "--format", name]
    done = subprocess.run(command, cwd=desk, env=environ(), capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "the process that checked it was ended, perhaps for want of memory" in done.stdout
    if name == "concise":
        assert done.stdout.count("\n") == 1
        assert done.stdout.startswith("maps/dies.yaml: error[unreadable-map]: the process that ")
        assert done.stderr == "3 maps (1 not read), 4 claims, 2 of 2 quotes found in 1 source: 1 error\n"
    if name == "json":
        maps = {each["name"]: each for each in json.loads(done.stdout)["maps"]}
        assert {key: each["verified"] for key, each in maps.items()} == {
            "maps/dies.yaml": False,
            "maps/raises.yaml": True,
            "maps/town.yaml": True,
        }


def test_ctrl_c_ends_a_check_by_many_processes(desk, environ):
    (desk / "seeds/long.txt").write_text("A man said so. " * 4_000_000)
    text = (desk / "maps/town.yaml").read_text().replace("survey.txt", "long.txt")
    for number in range(4):
        (desk / f"maps/z{number}.yaml").write_text(text.replace("Two people", "A man said no"))
    command = [sys.executable, "-m", "argmap", "check", "-v", "--jobs", "2"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen(command, cwd=desk, env=environ(), start_new_session=True, **pipes)
    assert process.stdout.readline().startswith(b"maps/town.yaml:11:16: 'survey' has it")
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=10)  # ends only when nobody holds the pipe any more
    assert (process.returncode, out, err.strip()) == (130, b"", b"")


def test_a_fault_in_another_process_is_tried_again_in_this_one(desk, monkeypatch):
    monkeypatch.chdir(desk)
    wish = Wish("concise", Manner(), None, (), (), None)
    task = Task("maps/town.yaml", wish)
    assert attempt(task).tally.found == 1
    assert attempt(task._replace(path=None)) is None
    with pytest.raises(TypeError, match="NoneType"):
        list(check_all(["maps/town.yaml", None], wish, 1))


def test_others_help_where_much_is_left(folder, monkeypatch):
    monkeypatch.chdir(folder)
    paths, wish = sorted(map(str, Path("maps").iterdir())), Wish("json", Manner(), None, (), (), None)
    alone = list(check_all(paths, wish, 1))
    monkeypatch.setattr(checking, "_MOMENT", 0)
    assert list(check_all(paths, wish, None)) == alone
