"""A map is old or new, never between: killed at every call to the system, or at every fault that it may meet.

A forked child counts its calls of every function of `os` and `io` that writing may use, and at the n-th it dies without
unwinding, as by `kill -9`, before that call or after it. What buffered files hand to the kernel is not counted: where
strace is installed, another test kills at the system calls themselves, and a limit on the size of files stops the write
in its middle.
"""

import io
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.check import Checker
from argmap.repair.mend import mended

OLD = (
    "\ufeffargmap: 1\r\nquestion: Q?\r\nsources: {s: s.txt}\r\n"
    "supporting:\r\n- claim: C.\r\n  quotes:\r\n  - s: It's the one # c\r\n"
)
NEW = OLD.replace("It's", "It’s")
# a coverage tracer that is killed, or may not write, leaves a broken file behind
UNMEASURED = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
CALLS = (
    "open",
    "write",
    "fsync",
    "chmod",
    "chown",
    "replace",
    "rename",
    "unlink",
    "close",
    "stat",
    "access",
    "urandom",
)


@pytest.fixture
def path(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/s.txt").write_text("So It’s the one.")
    file = tmp_path / "map.yaml"
    file.write_bytes(OLD.encode())
    return file


def fix(path):
    result = mended(path, Checker().check(path), unsafe=False)
    if result is not None:
        result.write(path)


def dies_at(path, number, *, after):
    """Fix in a child that dies at the n-th call; whether it died."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    calls = 0

    def counting(real):
        def call(*args, **kwargs):
            nonlocal calls
            calls += 1
            if calls == number and not after:
                os._exit(9)
            result = real(*args, **kwargs)
            if calls == number:
                os._exit(9)
            return result

        return call

    try:
        result = mended(path, Checker().check(path), unsafe=False)
        for name in CALLS:
            setattr(os, name, counting(getattr(os, name)))
        io.open = counting(io.open)
        result.write(path)
    except BaseException:  # noqa: BLE001 - the child must not return into pytest
        os._exit(1)
    os._exit(0)


@pytest.mark.parametrize("after", [False, True])
def test_killed_at_any_call_the_map_is_old_or_new(path, after):
    seen = []
    number = 1
    while True:
        path.write_bytes(OLD.encode())
        died = dies_at(path, number, after=after)
        seen.append(path.read_bytes().decode())
        assert seen[-1] in (OLD, NEW)
        if not died:
            break
        number += 1
    assert number > 10
    assert seen[0] == OLD
    assert seen[-1] == NEW
    assert seen == sorted(seen, key=[OLD, NEW].index)


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_killed_at_any_system_call_the_map_is_old_or_new(path):
    calls = "openat,write,fsync,fchmod,chmod,chown,rename,unlink"
    command = [sys.executable, "-c", "from argmap.__main__ import main; main()", "check", "--fix", str(path)]
    trace = path.with_name("trace")
    done = subprocess.run(["strace", "-e", f"trace={calls}", "-o", trace, *command], capture_output=True, check=False)
    if not trace.exists() or done.returncode:
        pytest.skip("strace may not trace here")
    assert path.read_bytes().decode() == NEW
    lines = [line for line in trace.read_text().splitlines() if re.match(r"[a-z]+\w*\(", line)]
    first = next(at for at, line in enumerate(lines) if ".argmap-" in line)
    last = next(at for at, line in enumerate(lines) if line.startswith("rename("))
    outcomes = []
    for at in range(first, min(last + 3, len(lines))):
        name = lines[at].partition("(")[0]
        nth = sum(line.startswith(f"{name}(") for line in lines[: at + 1])
        path.write_bytes(OLD.encode())
        inject = ["-e", f"inject={name}:signal=SIGKILL:when={nth}"]
        subprocess.run(["strace", "-o", trace, *inject, *command], env=UNMEASURED, capture_output=True, check=False)
        outcomes.append(path.read_bytes().decode())
        assert outcomes[-1] in (OLD, NEW)
    assert set(outcomes) == {OLD, NEW}


def test_a_full_disk_leaves_the_map_as_it_was(path):
    """The limit on the size of files stops the write in the middle, as a full disk does."""
    before = path.read_bytes()
    script = f"ulimit -f 0; trap '' XFSZ; exec {sys.executable} -B -m argmap check --fix {path}"
    done = subprocess.run(
        ["bash", "-c", script], env=UNMEASURED, capture_output=True, text=True, cwd=path.parent, check=False
    )
    assert done.returncode == 2
    assert "Error: cannot change 'map.yaml': file too large" in done.stderr
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == ["map.yaml", "seeds"]


def test_a_map_that_changed_meanwhile_is_left_alone(path):
    result = mended(path, Checker().check(path), unsafe=False)
    path.write_text("argmap: 1\n")
    with pytest.raises(OSError, match="changed by another program"):
        result.write(path)
    assert path.read_text() == "argmap: 1\n"
    path.unlink()
    with pytest.raises(FileNotFoundError):
        result.write(path)
    assert [each.name for each in path.parent.iterdir()] == ["seeds"]


def test_a_map_that_vanished_meanwhile_is_not_written_again(path):
    verdict = Checker().check(path)
    path.unlink()
    result = mended(path, verdict, unsafe=False)
    with pytest.raises(FileNotFoundError):
        result.write(path)
    assert not path.exists()


def test_a_read_only_map_is_left_alone(path):
    path.chmod(0o444)
    with pytest.raises(PermissionError, match="read-only"):
        fix(path)
    assert path.read_bytes() == OLD.encode()


def test_the_mode_and_a_link_are_kept(path):
    path.chmod(0o640)
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    fix(link)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_bytes().decode() == NEW


def test_another_name_of_the_file_keeps_the_old_text(path):
    other = path.with_name("other.yaml")
    other.hardlink_to(path)
    fix(path)
    assert (path.read_bytes().decode(), other.read_bytes().decode()) == (NEW, OLD)


def test_a_polite_kill_leaves_no_temporary_file(path):
    program = (
        "import os, signal\nreal = os.fsync\n"
        "os.fsync = lambda number: (os.kill(os.getpid(), signal.SIGTERM), real(number))\n"
        "from argmap.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", program, "check", "--fix", path], capture_output=True, check=False)
    assert done.returncode == 128 + signal.SIGTERM
    assert sorted(each.name for each in path.parent.iterdir()) == ["map.yaml", "seeds"]
    assert Path(path).read_bytes() == OLD.encode()
