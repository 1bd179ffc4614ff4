import os
import time
from pathlib import Path

import pytest

from argmap.files import (
    Unreadable,
    files_below,
    find_seeds,
    inside,
    read_text,
    reason_of,
    shown,
)
from argmap.saving import write_atomically, write_new

LIMIT = 1 << 20


@pytest.fixture
def seeds(tmp_path):
    """A folder of sources with everything a hostile archive can hold."""
    folder = tmp_path / "seeds"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "seeds-other").mkdir()
    (tmp_path / "seeds-other/x.txt").write_text("x")
    for name in ("a.txt", "sub/b.txt", "ünï.txt", "two words.txt"):
        (folder / name).write_text("text")
    (folder / "out.txt").symlink_to("../secret.txt")
    (folder / "outer").symlink_to("..")
    (folder / "loop").symlink_to("loop")
    (folder / "zero").symlink_to("/dev/zero")
    (folder / "in.txt").symlink_to("sub/b.txt")
    (folder / "dead.txt").symlink_to("nothing.txt")
    os.mkfifo(folder / "pipe")
    return folder


@pytest.mark.parametrize(
    "name", ["a.txt", "sub/b.txt", "./a.txt", "sub/../a.txt", "in.txt", "ünï.txt", "two words.txt", "sub//b.txt"]
)
def test_a_name_inside_the_folder_is_read(seeds, name):
    assert read_text(inside(seeds, name), LIMIT) == "text"


LEADS_OUT, ABSOLUTE, UNUSABLE = "it leads out of seeds/", "its name is absolute", "its name cannot be used"
REFUSED = {
    "../secret.txt": LEADS_OUT,
    "sub/../../secret.txt": LEADS_OUT,
    "../seeds-other/x.txt": LEADS_OUT,
    "..": LEADS_OUT,
    "out.txt": LEADS_OUT,
    "outer/secret.txt": LEADS_OUT,
    "zero": LEADS_OUT,
    "/etc/passwd": ABSOLUTE,
    "/dev/zero": ABSOLUTE,
    "//host/share": ABSOLUTE,
    "C:\\x.txt": "its name has a backslash",
    "C:/x.txt": ABSOLUTE,
    "c:x.txt": ABSOLUTE,
    "..\\secret.txt": "its name has a backslash",
    "a\0.txt": UNUSABLE,
    "": "it is a folder",
    ".": "it is a folder",
    "sub": "it is a folder",
    "pipe": "it is not a regular file",
    "loop": "too many levels of symbolic links",
    "x" * 5000: "file name too long",
    "a/" * 3000: "file name too long",
    "a.txt/x": "not a directory",
    "dead.txt": "it is a link to a file that is not there",
    "no.txt": "there is no such file",
    "no/such/folder.txt": "there is no such file",
    "\udcff.txt": "there is no such file",
    "\U0001f600\ud800.txt": UNUSABLE,
    "~/x": "there is no such file",
    "$HOME": "there is no such file",
    "a.txt\n": "there is no such file",
}


@pytest.mark.parametrize(("name", "reason"), REFUSED.items(), ids=ascii)
def test_every_other_name_is_refused_at_once(seeds, name, reason):
    begin = time.monotonic()
    with pytest.raises(Unreadable) as caught:
        read_text(inside(seeds, name), LIMIT)
    assert caught.value.reason == reason
    assert time.monotonic() - begin < 1


def test_a_mistyped_name_is_answered_with_the_file_that_was_meant(seeds):
    with pytest.raises(Unreadable) as caught:
        read_text(inside(seeds, "sub/bb.txt"), LIMIT)
    assert caught.value.help == "did you mean 'b.txt'?"


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty", "/dev/null"])
def test_a_device_is_never_read(device):
    with pytest.raises(Unreadable):
        read_text(Path(device), LIMIT)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfx", "\ufeffx"),
        (b"a\r\nb\rc\x00", "a\r\nb\rc\0"),
        ("ünï😀".encode(), "ünï😀"),
        (b"x" * LIMIT, "x" * LIMIT),
    ],
    ids=["empty", "mark", "line ends", "wide", "just the limit"],
)
def test_a_text_is_read_exactly(tmp_path, data, text):
    (tmp_path / "x.txt").write_bytes(data)
    assert read_text(tmp_path / "x.txt", LIMIT) == text


@pytest.mark.parametrize(
    ("data", "reason", "help"),
    [
        (b"\xff\xfex\0", "it is encoded as UTF-16", "save it as UTF-8"),
        (b"\xfe\xff\0x", "it is encoded as UTF-16", "save it as UTF-8"),
        (b"\xff", "it is not UTF-8: byte 0xFF in line 1", "save it as UTF-8"),
        (b"a\nb\r\nc\xe9d\n", "it is not UTF-8: byte 0xE9 in line 3", "save it as UTF-8"),
        (b"a\rb\r\n\xe9", "it is not UTF-8: byte 0xE9 in line 3", "save it as UTF-8"),
        (b"a\n\xe2\x82", "it is not UTF-8: byte 0xE2 in line 2", "save it as UTF-8"),
        (b"\xed\xa0\x80", "it is not UTF-8: byte 0xED in line 1", "save it as UTF-8"),
        (b"x" * (LIMIT + 1), "it is larger than 1 MB", "split it into smaller files"),
    ],
    ids=["le", "be", "first", "third", "old mac", "cut off", "surrogate", "large"],
)
def test_what_is_no_utf_8_or_too_large_is_refused_with_its_reason(tmp_path, data, reason, help):
    (tmp_path / "x.txt").write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_text(tmp_path / "x.txt", LIMIT)
    assert (caught.value.reason, caught.value.help) == (reason, help)


def test_a_file_that_fails_while_it_is_read_is_refused():
    with pytest.raises(Unreadable, match="input/output error"):
        read_text(Path("/proc/self/mem"), LIMIT)


def test_reasons_are_told_in_our_words():
    assert reason_of(OSError(13, "Permission denied")) == "permission denied"
    assert reason_of(ValueError("embedded null byte")) == "its name cannot be used"


def test_the_nearest_seeds_folder_above_the_map_is_found(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "a/b/c").mkdir(parents=True)
    (tmp_path / "a/b/seeds").write_text("no folder")
    assert find_seeds(tmp_path / "a/b/c/map.yaml") == str(tmp_path / "seeds")
    (tmp_path / "a/seeds").mkdir()
    assert find_seeds(tmp_path / "a/b/c/map.yaml") == str(tmp_path / "a/seeds")
    assert find_seeds(Path("/map.yaml")) is None or Path("/seeds").is_dir()


def test_a_path_is_shown_from_the_working_folder_if_it_lies_below(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "maps/x.yaml") == "maps/x.yaml"
    assert shown(Path("maps/../x.yaml")) == "x.yaml"
    assert shown(Path("../x.yaml")) == str(tmp_path.parent / "x.yaml")
    assert shown(Path("..x.yaml")) == "..x.yaml"


def test_writing_replaces_a_file_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "x.txt"
    for data in (b"one", b"", b"two"):
        write_atomically(path, data)
        assert path.read_bytes() == data
        assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


def test_a_name_as_long_as_names_may_be_can_be_written(tmp_path):
    path = tmp_path / ("é" * 127)
    write_atomically(path, b"x")
    assert path.read_bytes() == b"x"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(tmp_path / "pipe", b"x")
    assert os.read(reader, 10) == b"x"
    os.close(reader)


@pytest.mark.parametrize("make", [Path.touch, lambda path: path.symlink_to("nothing"), Path.mkdir])
def test_a_new_file_never_takes_the_place_of_another(tmp_path, make):
    make(tmp_path / "x")
    before = os.lstat(tmp_path / "x")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "x", b"new")
    assert os.lstat(tmp_path / "x") == before
    write_new(tmp_path / "y", b"new")
    assert (tmp_path / "y").read_bytes() == b"new"


def test_a_new_file_that_cannot_be_written_is_not_left(tmp_path):
    with pytest.raises(TypeError):
        write_new(tmp_path / "x", "no bytes")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("name", ["", "no/x.txt", "x.txt/y"])
def test_what_cannot_be_written_raises_and_leaves_everything_as_it_was(tmp_path, name):
    (tmp_path / "x.txt").write_text("old")
    with pytest.raises(OSError, match="directory"):
        write_atomically(tmp_path / name, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]
    assert (tmp_path / "x.txt").read_text() == "old"


def test_files_below_a_folder_are_listed_through_links_and_without_hidden_ones(tmp_path):
    (tmp_path / "maps" / "deep").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    for name in ("maps/b.yaml", "maps/deep/a.yaml", "maps/.hidden.yaml", "elsewhere/c.yaml"):
        (tmp_path / name).write_text("x")
    (tmp_path / "maps" / "linked").symlink_to("../elsewhere")
    (tmp_path / "maps" / "deep" / "round").symlink_to("..")
    names = [str(path.relative_to(tmp_path / "maps")) for path in files_below(tmp_path / "maps")]
    assert names == ["b.yaml", "deep/a.yaml", "linked/c.yaml"]


def test_a_folder_that_cannot_be_listed_is_refused(tmp_path):
    with pytest.raises(Unreadable) as refusal:
        files_below(tmp_path / "gone")
    assert refusal.value.reason.startswith("cannot list the folder")
