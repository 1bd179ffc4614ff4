"""The README is the manual: its console blocks are run, its map is read, its tables are complete."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.check import readers, rules
from argmap.text import TextFile

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    for folder in ("maps", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def run(command: str, folder: Path) -> str:
    """What a person sees of a command in a terminal 80 columns wide, both streams together."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {{ {command}\n}} 2>&1"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        check=False,
    )
    return done.stdout.decode()


def test_every_console_block_shows_what_its_commands_print(clone: Path, golden: Callable[[Path, str], None]) -> None:
    text = README.read_text(encoding="utf-8")

    def executed(block: re.Match[str]) -> str:
        commands = [line[2:] for line in block[1].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"$ {command}\n{run(command, clone)}" for command in commands) + "```"

    assert len(BLOCK.findall(text)) >= 5
    golden(README, BLOCK.sub(executed, text))


def test_the_figures_in_the_readme_are_those_of_the_maps() -> None:
    for name in re.findall(r"\((maps/[\w-]+\.svg)\)", README.read_text(encoding="utf-8")):
        assert (ROOT / name).read_bytes() == export(ROOT / name.replace(".svg", ".yaml"))


def export(path: Path) -> bytes:
    command = [sys.executable, "-m", "argmap", "export", str(path), "--to", "svg", "--engine", "embedded", "-o", "-"]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def test_the_map_in_the_readme_has_no_fault_of_form() -> None:
    block = re.search(r"^```yaml\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert block

    reading = readers()[0].read(TextFile("README", block[1]))

    assert reading.findings == ()
    assert reading.map is not None
    assert len(list(reading.map.quotes())) == 2


def test_the_rules_are_listed_by_the_command() -> None:
    listed = run("argmap rule", ROOT)

    assert {line.split()[0] for line in listed.splitlines() if not line.startswith(" ")} == set(rules())
