"""Many maps in processes of their own; a process dies here of a map that the test has it choke on."""

import subprocess
import sys

from argmap.cli.workers import made_by_workers

CHOKING = """
import os, sys
from pathlib import Path
from argmap.cli import exporting
from argmap.cli.exporting import Made, Task
from argmap.cli.workers import made_by_workers
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
    for made in made_by_workers(tasks, 2):
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


def test_there_are_no_more_processes_than_tasks():
    assert list(made_by_workers([])) == []
