"""Measure argmap's speed in CPU time, as ratios to what could not be avoided.

Each pair of commands is run in turn, and the smallest times are compared, so that a busy
machine matters little. `--short` runs each a few times only. The exit code is 1 where a
ratio is over its bound.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
MAP = ROOT / "maps" / "belarus.yaml"
ARGMAP = "import sys; sys.argv[0] = 'argmap'; from argmap.__main__ import main; main()"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
READ = """
import gc, sys, time, yaml
from argmap.readers.yaml import READER
from argmap.readers.yaml.nodes import compose
from argmap.text import TextFile
text = open(sys.argv[1], encoding="utf-8").read()
def events():
    for _ in yaml.parse(text, Loader=yaml.CSafeLoader): pass
def nodes():
    compose(TextFile("map", text))
def values():
    READER.read(TextFile("map", text))
def measure(call):
    gc.disable(); start = time.process_time(); call(); spent = time.process_time() - start; gc.enable(); gc.collect()
    return spent
best = [min(measure(call) for _ in range(int(sys.argv[2]))) for call in (events, nodes, values)]
print(*best)
"""


def cpu(command: list[str]) -> float:
    """The CPU seconds of one run of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def argmap(*arguments: str) -> list[str]:
    """argmap as its installed command runs it."""
    return [sys.executable, "-c", ARGMAP, *arguments]


def python(statement: str) -> list[str]:
    """A Python that runs one statement."""
    return [sys.executable, "-c", statement]


def start_up(folder: Path) -> Iterator[tuple[str, list[str], list[str], float]]:
    """What is compared: name, command, yardstick, bound."""
    figure = str(folder / "figure.svg")
    check = argmap("check", str(MAP))
    reported = argmap("check", "--strict", "--format", "json", str(MAP))
    parsed = argmap("check", "--strict", "--color", "auto", str(MAP))  # by click, as are the options of export
    yield "check maps/belarus.yaml / import click, yaml", check, python("import click, yaml"), 1.6
    yield (
        "check --strict --format json maps/belarus.yaml / import click, yaml",
        reported,
        python("import click, yaml"),
        1.6,
    )
    yield "--help / import click", argmap("--help"), python("import click"), 1.3
    yield "--version / pass", argmap("--version"), python("pass"), 1.3
    yield "export -o x.svg / check --strict --color auto", argmap("export", str(MAP), "-o", figure), parsed, 2.5


def large_map(folder: Path, count: int, *, quotes: bool = True) -> Path:
    """A map of so many claims, with as many quotes of one source that grows with them."""
    words = [word for path in sorted((ROOT / "seeds").iterdir()) for word in path.read_text().split() if word.isalpha()]
    chance = random.Random(count)  # noqa: S311
    sentences = [f"{' '.join(chance.choices(words, k=14))} {number}" for number in range(count)]
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "seeds" / f"{count}.txt").write_text("\n\n".join(f"{sentence}." for sentence in sentences))
    lines = ["argmap: 1", "question: Is it fast?", f"sources: {{long: {count}.txt}}", "supporting:"]
    for number, sentence in enumerate(sentences):
        indent = "  " if number % 10 == 0 else "      "
        lines += [f"{indent}- claim: Claim {number} says {sentence[:40].strip()}"]
        lines += [f"{indent}  quotes:", f"{indent}    - long: {sentence}"] if quotes else []
        lines += [f"{indent}  supporting:"] if number % 10 == 0 else []
    path = folder / f"{count}-{quotes}.yaml"
    path.write_text("\n".join(lines) + "\n")
    return path


def megabyte(folder: Path) -> Path:
    """A map of one megabyte."""
    path = large_map(folder, 4000)
    text = path.read_text()
    path.write_text(text[: text.rindex("\n", 0, 1_000_000) + 1] if len(text) > 1_000_000 else text)
    return path


def report(name: str, ratio: float, bound: float) -> bool:
    """Print a line; whether the ratio is within its bound."""
    within = ratio <= bound
    print(f"{name:<55} {ratio:6.2f}   at most {bound:4.2f}   {'ok' if within else 'OVER'}")
    return within


def main() -> int:
    """Measure everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="fewer runs")
    runs = 5 if parser.parse_args().short else 25
    kept = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for title, command, yardstick, bound in start_up(folder):
            cpu(command)
            pairs = [(cpu(command), cpu(yardstick)) for _ in range(runs)]
            ratio = min(one for one, _ in pairs) / min(other for _, other in pairs)
            kept.append(report(title, ratio, bound))
        read = [sys.executable, "-c", READ, str(megabyte(folder)), str(runs)]
        events, nodes, values = map(
            float, subprocess.run(read, capture_output=True, check=True, text=True).stdout.split()
        )
        kept.append(report("1 MB of YAML as nodes with places / libyaml's events", nodes / events, 1.5))
        print(f"{'1 MB of YAML as a whole map / libyaml’s events':<55} {values / events:6.2f}")
        small, large = (
            min(cpu(argmap("check", str(large_map(folder, count)))) for _ in range(3)) for count in (5000, 10000)
        )
        kept.append(report("check of 10,000 claims and quotes / of 5,000", large / small, 2.2))
        bare = str(large_map(folder, 10000, quotes=False))
        kept.append(report("show of 10,000 claims, seconds", min(cpu(argmap("show", bare)) for _ in range(3)), 1.0))
        full = str(large_map(folder, 10000))
        seconds = min(cpu(argmap("show", full)) for _ in range(3))
        print(f"{'show of 10,000 claims with 10,000 quotes, seconds':<55} {seconds:6.2f}")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
