"""Every command meets what is no file, cannot be read, changes while it is read, or cannot be written: it is told.

The superuser may read and write everything, so as root the command runs without those capabilities.
"""

import os
import resource
import shutil
import subprocess
import sys

import pytest

ARGMAP = [sys.executable, "-m", "argmap"]
READING = {
    "check": ("check", "{}"),
    "fix": ("check", "--fix", "{}"),
    "diff": ("check", "--diff", "{}"),
    "pin": ("pin", "{}"),
    "add": ("find", "hurt", "--add", "{}", "injuries"),
    "sources": ("sources", "{}"),
    "show": ("show", "{}"),
    "export": ("export", "{}", "-o", "out.svg"),
}
WRITING = {
    "fix": ("check", "--fix", "maps/town.yaml"),
    "pin": ("pin", "maps/town.yaml"),
    "add": ("find", "hurt", "--add", "maps/town.yaml", "injuries"),
    "new": ("new", "Why?", "-o", "maps/new.yaml"),
    "replace": ("new", "Why?", "--force", "-o", "maps/town.yaml"),
    "export": ("export", "maps/town.yaml", "-o", "maps/out.json"),
}
NO_MAPS = {
    "pipe": "it is not a regular file",
    "/dev/zero": "it is not a regular file",
    "/dev/null": "it is not a regular file",
    "loop": "too many levels of symbolic links",
    "gone.yaml": "there is no such file",
    "maps/town.yaml/x": "not a directory",
    "/proc/self/mem": "input/output error",
    "nul": "control character U+0000",
    "surrogate": "it is not UTF-8: byte 0xED in line 1",
    "huge": "it is larger than 32 MB",
}
NO_SOURCES = {
    "pipe": "it is not a regular file",
    "loop": "too many levels of symbolic links",
    "folder": "it is a folder",
    "nul.txt": "it holds NUL bytes, so it is no text",
    "surrogate": "it is not utf-8: byte 0xED in line 1",
    "huge": "it is larger than 256 MB",
    "../maps/town.yaml": "it leads out of seeds/",
    "outside": "it leads out of seeds/",
}


def _lay(folder, *, size):
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to("loop")
    (folder / "outside").symlink_to("/etc/passwd")
    (folder / "nul").write_bytes(b"a\0b\n")
    (folder / "nul.txt").write_bytes(b"a\0b\n")
    (folder / "surrogate").write_bytes(b"Two \xed\xa0\x80 people")
    (folder / "folder").mkdir()
    with (folder / "huge").open("wb") as file:
        file.truncate(size)


def _state(folder):
    """What lies below a folder, with the content of the small files."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.stat().st_size < 1 << 20)
    return sorted(map(str, folder.rglob("*"))), {path: path.read_bytes() for path in files}


def _bounded(desk, environ, *command):
    """Run a command with a gigabyte of memory and less than a minute."""

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

    done = subprocess.run(
        [*ARGMAP, *command],
        cwd=desk,
        env=environ(),
        capture_output=True,
        timeout=60,
        check=False,
        preexec_fn=limit,
    )
    told = (done.stdout + done.stderr).decode()
    assert "Traceback" not in told
    assert "fault of argmap" not in told
    return done.returncode, " ".join(told.split())


@pytest.mark.parametrize("name", NO_MAPS)
@pytest.mark.parametrize("command", READING)
def test_what_is_no_map_is_refused_by_every_command(desk, environ, command, name):
    _lay(desk, size=2 << 30)
    before = _state(desk)
    code, told = _bounded(desk, environ, *(each.format(name) for each in READING[command]))
    assert code in (1, 2)
    assert NO_MAPS[name] in told
    assert _state(desk) == before


@pytest.mark.parametrize("name", NO_SOURCES)
@pytest.mark.parametrize("command", READING)
def test_a_source_that_cannot_be_read_is_told_by_every_command(desk, environ, command, name):
    _lay(desk / "seeds", size=2 << 30)
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("survey.txt", name))
    before = _state(desk)
    code, told = _bounded(desk, environ, *(each.format(path) for each in READING[command]))
    assert code in (1, 2)
    if command in ("check", "sources", "show", "export"):
        assert NO_SOURCES[name] in told
    assert _state(desk) == before


@pytest.mark.parametrize("command", READING)
def test_lines_of_a_megabyte_are_no_trap(desk, environ, command):
    words = "Two people every week are hurt on Main Street, and nobody counts them. " * 15_000
    (desk / "seeds/survey.txt").write_text(words)
    path = desk / "maps/town.yaml"
    long = words.replace("Two", '"Two').replace('"', '\\"')
    path.write_text(path.read_text().replace("Traffic on Main Street injures people.", f'"{long}"'))
    code, told = _bounded(desk, environ, *(each.format(path) for each in READING[command]))
    assert code in (0, 1, 2), told
    assert len(told) < 5 << 20


@pytest.mark.parametrize("escape", ["\\ud800", "\\ud83d\\ude00", "\\U0010ffff", "\\0", "\\x1b"])
@pytest.mark.parametrize("command", READING)
def test_escapes_of_what_is_no_text_are_told(desk, environ, command, escape):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("Traffic on Main Street injures people.", f'"Traffic {escape} injures."'))
    code, told = _bounded(desk, environ, *(each.format(path) for each in READING[command]))
    assert code in (0, 1, 2)
    assert "\x1b" not in told


CHANGES = {
    "shrinks": ("os.truncate(path, 0)", "it is empty"),
    "grows": ("os.truncate(path, 300 << 20)", "it is larger than 256 MB"),
    "vanishes": ("os.unlink(path)", ""),
    "turns into a pipe": ("os.unlink(path), os.mkfifo(path)", ""),
}
WATCHER = """
import os, sys
path = os.path.realpath(sys.argv.pop(1))
inode, real, real_open = os.stat(path).st_ino, os.fstat, os.open
def fstat(number):
    status = real(number)
    if status.st_ino == inode:
        {}
    return status
def opened(*args):
    if os.path.realpath(args[0]) == path:
        {}
    return real_open(*args)
os.fstat, os.open = fstat, opened
from argmap.__main__ import main
main()
"""


def _watched(desk, environ, command, *, measured="pass", opened="pass"):
    """Run a command while something happens to the source: once its size is known, or before it is opened."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHER.format(measured, opened), "seeds/survey.txt", *command],
        cwd=desk,
        env=environ(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("change", CHANGES)
def test_a_source_that_changes_between_its_size_and_its_text_is_read_or_refused(desk, environ, change):
    happens, reason = CHANGES[change]
    done = _watched(desk, environ, ["check"], measured=happens)
    assert done.returncode == (1 if reason else 0), done.stdout + done.stderr
    assert reason in done.stdout


def test_a_source_that_vanishes_before_it_is_opened_is_told(desk, environ):
    text = (desk / "seeds/survey.txt").read_text()
    for command, told in (
        ("check", "cannot read 'survey.txt': there is no such file"),
        ("find", "not searched: seeds"),
    ):
        (desk / "seeds/survey.txt").write_text(text)
        done = _watched(desk, environ, [command, *["hurt"] * (command == "find")], opened="os.unlink(path)")
        assert done.returncode == 1
        assert told in done.stdout + done.stderr


def _fixable(desk):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("Two people", "two people"))


@pytest.fixture
def full_disk(desk):
    """A file system of 64 KB as the folder maps/, with one byte left of its last page."""
    if os.geteuid():
        pytest.skip("only root may mount a small file system")
    maps = desk / "maps"
    text = (maps / "town.yaml").read_bytes()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", maps], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no file system may be mounted here: {done.stderr.decode().strip()}")
    (maps / "town.yaml").write_bytes(text)
    _fixable(desk)
    with (maps / "filling").open("wb", buffering=0) as file:
        while True:
            try:
                file.write(b"x" * 4096)
            except OSError:
                break
    yield desk
    subprocess.run(["umount", maps], check=True)


@pytest.mark.parametrize("command", WRITING)
def test_a_full_disk_is_told_and_every_file_stays_as_it_was(full_disk, environ, command):
    before = _state(full_disk)
    code, told = _bounded(full_disk, environ, *WRITING[command])
    assert code == 2
    assert "no space left on device" in told
    assert _state(full_disk) == before


def _without_privileges(*command):
    """The command as one whom the permissions of files bind."""
    if os.geteuid():
        return [*ARGMAP, *command]
    if shutil.which("setpriv") is None:
        pytest.skip("root may read and write everything, and there is no setpriv")
    lost = "-dac_override,-dac_read_search,-fowner"
    return ["setpriv", f"--bounding-set={lost}", f"--inh-caps={lost}", *ARGMAP, *command]


def _unprivileged(desk, environ, *command):
    done = subprocess.run(
        _without_privileges(*command), cwd=desk, env=environ(), capture_output=True, text=True, timeout=60, check=False
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("command", WRITING)
def test_a_read_only_folder_is_told_and_stays_as_it_was(desk, environ, command):
    _fixable(desk)
    before = _state(desk)
    (desk / "maps").chmod(0o555)
    done = _unprivileged(desk, environ, *WRITING[command])
    (desk / "maps").chmod(0o755)
    assert done.returncode == 2
    assert "its folder is read-only" in done.stderr
    assert _state(desk) == before


def test_what_may_not_be_read_is_told(desk, environ):
    for path, reason in (("maps/town.yaml", "permission denied"), ("seeds/survey.txt", "permission denied")):
        (desk / path).chmod(0)
        done = _unprivileged(desk, environ, "check")
        (desk / path).chmod(0o644)
        assert reason in done.stdout
        assert done.returncode == (2 if path.startswith("maps") else 1)
    (desk / "seeds").chmod(0)
    checked, found, shut = (
        _unprivileged(desk, environ, *command) for command in (["check"], ["find", "hurt"], ["new", "Why?"])
    )
    (desk / "seeds").chmod(0o755)
    assert "cannot read 'survey.txt': permission denied" in checked.stdout
    assert (found.returncode, found.stderr) == (2, "Error: cannot list the folder 'seeds'\n")
    assert "no sources listed: cannot list the folder 'seeds'" in shut.stderr
    (desk / "maps").chmod(0)
    done = _unprivileged(desk, environ, "check")
    (desk / "maps").chmod(0o755)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot list the folder 'maps'" in done.stderr


@pytest.mark.parametrize("name", ["/dev/full", "pipe-without-reader/x", "maps", "/proc/version"])
def test_what_cannot_be_written_to_is_told(desk, environ, name):
    code, told = _bounded(desk, environ, "export", "maps/town.yaml", "--to", "json", "-o", name)
    assert code == 2
    assert f"Error: cannot write '{name}': " in told


def test_what_a_killed_run_left_behind_is_removed_a_day_later(desk, environ):
    _fixable(desk)
    maps = desk / "maps"
    old, new, other = (
        maps / name for name in (".argmap-" + "0" * 16 + ".tmp", f".argmap-{'1' * 16}.tmp", ".argmap-x.tmp")
    )
    for path in (old, new, other):
        path.write_text("half a ma")
    for path in (old, other):
        os.utime(path, (0, 0))
    code, _ = _bounded(desk, environ, *WRITING["fix"])
    assert code == 0
    assert sorted(path.name for path in maps.iterdir()) == sorted([new.name, other.name, "town.yaml"])
