"""The command as a user runs it: a process of its own, in a folder with a small map."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

_STEERING = (
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "TERM",
    "LC_ALL",
    "ARGMAP_DEBUG",
    "PYTHONIOENCODING",
)

MAP = """\
argmap: 1
question: Should the town close Main Street to cars?
sources:
  survey: survey.txt
speakers:
  mayor: {name: the mayor, role: head of the town, party: true}
supporting:
  - claim: Traffic on Main Street injures people.
    id: injuries
    quotes:
      - quote: Two people every week are hurt on Main Street.
        source: survey
        speaker: mayor
        date: 2023-04-11
opposing:
  - claim: Shops live from customers who come by car.
    assumed: true
"""
SURVEY = "A survey of the town, by the mayor.\nTwo people every week are hurt on Main Street.\n"


class Result(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Result]


def environment(**changes: str) -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in _STEERING} | changes


@pytest.fixture
def run(desk: Path) -> Run:
    """Runs argmap on the desk; keywords are environment variables."""

    def call(*args: str | bytes | Path, cwd: Path = desk, **variables: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *args],
            cwd=cwd,
            env=environment(**variables),
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Result(
            done.returncode, done.stdout.decode(errors="surrogateescape"), done.stderr.decode(errors="surrogateescape")
        )

    return call


@pytest.fixture
def shell(desk: Path) -> Callable[[str], Result]:
    """Runs a line of bash on the desk; `argmap` stands for the command."""

    def call(line: str, **variables: str) -> Result:
        script = f'argmap() {{ "{sys.executable}" -m argmap "$@"; }}; {line}'
        done = subprocess.run(
            ["bash", "-c", script], cwd=desk, env=environment(**variables), capture_output=True, timeout=60, check=False
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode(errors="surrogateescape"))

    return call


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with maps/town.yaml and seeds/survey.txt, clean."""
    folder = tmp_path / "desk"
    (folder / "maps").mkdir(parents=True)
    (folder / "seeds").mkdir()
    (folder / "maps/town.yaml").write_text(MAP)
    (folder / "seeds/survey.txt").write_text(SURVEY)
    return folder


@pytest.fixture
def broken(desk: Path) -> Path:
    """The same with a quote that does not stand in its source."""
    path = desk / "maps/town.yaml"
    path.write_text(MAP.replace("Two people every week are", "Three people every week were"))
    return path


@pytest.fixture
def cases() -> Path:
    return Path(__file__).parent.parent / "cases/cli"


@pytest.fixture
def environ() -> Callable[..., dict[str, str]]:
    """The environment of a command, without what steers its output."""
    return environment
