"""The command line, called in this process on a desk of its own: what it printed, and its exit code."""

import gc
import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from texts import Desk

from argmap.cli import run


class Told(NamedTuple):
    code: int
    out: str
    err: str


class Office:
    """A folder with one desk at a time; `map.yaml` beside `seeds/`."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.map = Path(self._folder.name, "map.yaml")
        self.seeds = Path(self._folder.name, "seeds")
        os.environ["ARGMAP_DEBUG"] = "1"
        sys.setrecursionlimit(20_000)  # as the command does; hypothesis dislikes to see it changed

    def lay(self, desk: Desk) -> None:
        """Clear the folder and lay out a desk."""
        os.chdir(self._folder.name)
        shutil.rmtree(self.seeds, ignore_errors=True)
        self.seeds.mkdir()
        for name, data in desk.sources.items():
            (self.seeds / name).write_bytes(data)
        self.map.write_bytes(desk.map)

    def names(self) -> set[str]:
        """What lies in the folder."""
        return {path.name for path in self.map.parent.iterdir()}

    def call(self, *args: str, width: int = 80) -> Told:
        """Call the command as a user does; an exception comes through."""
        os.environ["COLUMNS"] = str(width)
        before = sys.argv, sys.stdout, sys.stderr
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            sys.argv = ["argmap", *args]
            sys.stdout, sys.stderr = (io.TextIOWrapper(file, "utf-8", write_through=True) for file in (out, err))
            kept = sys.stdout, sys.stderr
            try:
                code = run()
                sys.stdout.flush()
                sys.stderr.flush()
            finally:
                sys.argv, sys.stdout, sys.stderr = before
                gc.enable()
            printed = []
            for file in (out, err):
                file.seek(0)
                printed.append(file.read().decode())
            for stream in kept:
                stream.detach()
        told = Told(code, *printed)
        assert told.code in (0, 1, 2), told
        assert "Traceback" not in told.out + told.err, told
        assert "fault of argmap" not in told.err, told
        return told
