"""Maps as they stand in git: `REV:path`, or `:path` in the index, with the sources that stand there too."""

import re
import subprocess
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click

from argmap.check import Checker, Verdict, reader_for
from argmap.files import MAP_LIMIT, Unreadable, read_text
from argmap.text import TextFile

_REGULAR = ("100644", "100755")
_STAGE = re.compile(r":[0-3](?=:)")


class _Entry(NamedTuple):
    """A file or folder as git lists it."""

    mode: str
    hash: str
    path: str


def names_revision(name: str) -> bool:
    """Whether a name means a version in git: it is no file, and has a colon."""
    return ":" in name and not Path(name).exists()


def check_revision(spec: str) -> Verdict:
    """Check a map as it stands in git, against its sources of the same revision. Raises ClickException."""
    revision, path = _parted(spec)
    text = _git("cat-file", "blob", "--end-of-options", spec)
    top = Path(_git("rev-parse", "--show-toplevel").decode().rstrip("\n"))
    inside = _from_top(path)
    with TemporaryDirectory() as temporary:
        map_file, seeds = Path(temporary, "map"), Path(temporary, "seeds")
        map_file.write_bytes(text)
        seeds.mkdir()
        folder = next((each / "seeds" for each in inside.parents if _entries(top, revision, each / "seeds")), None)
        for name in _source_names(map_file, inside) if folder else ():
            _take(top, revision, f"{folder}/{name}", seeds / name)
        return Checker(seeds).check(Path(spec), lambda _, limit: read_text(map_file, limit))


def _parted(spec: str) -> tuple[str, str]:
    """The version and the path of `REV:path`, `:path` and `:N:path`; the last two, of the index, as "" and ":N"."""
    stage = _STAGE.match(spec)
    revision = stage[0] if stage else spec.partition(":")[0]
    return revision, spec[len(revision) + 1 :]


def _source_names(map_file: Path, inside: PurePosixPath) -> list[str]:
    """The files of a map's sources, those left out whose path leaves the folder."""
    try:
        file = TextFile(inside.name, read_text(map_file, MAP_LIMIT))
    except Unreadable:
        return []  # the check says why
    read = reader_for(Path(inside.name)).read(file).map
    sources = read.sources if read else ()
    names = [PurePosixPath(source.file.value) for source in sources]
    return [str(name) for name in names if name.parts and not name.is_absolute() and ".." not in name.parts]


def _take(top: Path, revision: str, path: str, target: Path) -> None:
    """Write one file of a revision; what is no regular file there is left out, and so found missing."""
    for entry in _entries(top, revision, PurePosixPath(path)):
        if entry.path == path and entry.mode in _REGULAR:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_git("cat-file", "blob", entry.hash, folder=top))


def _entries(top: Path, revision: str, path: PurePosixPath) -> list[_Entry]:
    """What stands at a path; in the index, also what stands below it. Of a merge, the side that is asked for."""
    in_index = revision.startswith(":") or not revision
    if in_index:
        listed = _git("--literal-pathspecs", "ls-files", "--stage", "-z", "--", f"{path}", folder=top)
    else:
        listed = _git("ls-tree", "-z", "--full-tree", "--end-of-options", revision, f"{path}", folder=top)
    entries = []
    for line in listed.decode(errors="replace").split("\0")[:-1]:
        head, _, name = line.partition("\t")
        mode, *kind, last = head.split(" ")
        hash, stage = (kind[0], last) if in_index else (last, "0")
        if stage in ("0", revision[1:]):
            entries.append(_Entry(mode, hash, name))
    return entries


def _from_top(path: str) -> PurePosixPath:
    """A path of git's, from the top of the work tree: `./x` and `../x` are from the folder one stands in."""
    if not path.startswith(("./", "../")):
        return PurePosixPath(path)
    prefix = _git("rev-parse", "--show-prefix").decode().rstrip("\n")
    parts: list[str] = []
    for part in PurePosixPath(prefix, path).parts:
        if part == "..":
            del parts[-1:]
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def _git(*arguments: str, folder: Path | None = None) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, cwd=folder)  # noqa: S607
    except OSError:
        raise click.ClickException("git was not found: name two files, or install git") from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ").removeprefix("git cat-file ")
        raise click.ClickException(f"git cannot show this: {reason or 'it gave no reason'}")
    return done.stdout
