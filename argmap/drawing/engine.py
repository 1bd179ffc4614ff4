"""Find and run a layout program: the one that was installed with argmap, or the system's Graphviz.

The program gets the graph on its standard input and nothing else: no shell, no file, no more of the
environment than it needs, and only so much time.
"""

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

from argmap.drawing.skeleton import centres
from argmap.registry import CannotWrite
from argmap.visible import one_line

ENGINES = ("embedded", "system")

_PACKAGE = "graphviz-pure"
_KEPT = ("PATH", "HOME", "USERPROFILE", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "XDG_CACHE_HOME")
_PATIENCE = 10.0
_PATIENCE_PER_BOX = 0.02
_MOST_SAID = 3
_HELP = "'argmap export MAP --to dot' writes the graph without an engine; '--engine system' uses an installed Graphviz"


class _Failed(Exception):
    """Why an engine drew nothing."""


def lay_out(graph: str, engine: str, boxes: int) -> list[float]:
    """Give where the engine places the boxes n0, n1, … of a DOT graph; "auto" tries one engine after the other.

    Raises CannotWrite with what each engine said that was tried.
    """
    tried = ENGINES if engine == "auto" else (engine,)
    said = []
    for name in tried:
        try:
            return _places(_run(_find(name), graph, _PATIENCE + _PATIENCE_PER_BOX * boxes), boxes)
        except _Failed as failure:
            said.append(f"the {name} engine {failure}")
    raise CannotWrite("; ".join(said), _HELP)


def _find(engine: str) -> str:
    """Find the engine's program; the package's own is not on the path of a tool that was installed alone."""
    if engine == "system":
        path = shutil.which("dot")
        missing = "was not found: there is no 'dot' on the path"
    else:
        path = _beside_python() or _recorded() or shutil.which(_PACKAGE)
        missing = f"was not found: the package {_PACKAGE} is not installed"
    if path is None:
        raise _Failed(missing)
    return path


def _recorded() -> str | None:
    """The program as the installer recorded it; looked up second, as reading the records takes longer than a layout."""
    from importlib import metadata

    try:
        files = metadata.distribution(_PACKAGE).files or []
    except metadata.PackageNotFoundError:
        return None
    programs = (Path(str(file.locate())) for file in files if file.stem == _PACKAGE and file.suffix in {"", ".exe"})
    return next((str(program.resolve()) for program in programs if program.is_file()), None)


def _beside_python() -> str | None:
    return shutil.which(_PACKAGE, path=sysconfig.get_path("scripts"))


def _run(program: str, graph: str, patience: float) -> bytes:
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        done = subprocess.run(
            [program, "-Tsvg"],
            input=graph.encode(),
            capture_output=True,
            timeout=patience,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _Failed(f"gave up after {patience:.0f} seconds") from None
    except OSError as error:
        raise _Failed(f"could not be run: {error.strerror}") from None
    if done.returncode:
        raise _Failed(f"failed with code {done.returncode}{_told(done.stderr)}")
    return done.stdout


def _places(drawing: bytes, boxes: int) -> list[float]:
    places = centres(drawing)
    if places.keys() != set(range(boxes)):
        raise _Failed(f"placed {len(places)} of {boxes} boxes")
    return [places[number] for number in range(boxes)]


def _told(stderr: bytes) -> str:
    """The first lines that an engine wrote about its failure."""
    lines = [one_line(line) for line in stderr.decode(errors="replace").splitlines() if line.strip()]
    return f": {' / '.join(lines[:_MOST_SAID])}" if lines else ""
