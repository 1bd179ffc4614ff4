"""Measure checks of large maps and of many maps: time as a ratio to reading and folding the same sources, and memory.

The texts are sentences whose words follow one another as they do in the documentation that every
Python holds: with speech, dashes and apostrophes, headlines, one file wrapped and the next not.
Of ten quotes seven are whole sentences, two are parts and one has other typography; what a source
gives to somebody names that speaker. Every rule is on. Fixed seeds of randomness.

`--short` leaves out what is larger than 10 MB. Each time is CPU time, the least of several runs in turn; `wall` is what
the clock says. The exit code is 1 where a bound is missed.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from nearest import CHANGES, sentences
from speed import ARGMAP, ENVIRONMENT

SPEAKERS = ("Anna Brown", "Viktor Orlov", "Maria Santos", "Jim Hale", "Lena Koch")
LOCATE, LOCATE_ONE = 1.5, 2.0
STEPS = """
import gc, sys, time
from pathlib import Path
from argmap.check import Checker, rules
from argmap.files import MAP_LIMIT, read_text
from argmap.readers.yaml import READER
from argmap.reading import read_source
from argmap.text import TextFile
gc.disable()
step, path = sys.argv[1], Path(sys.argv[2])
rules()
reading = READER.read(TextFile("map", read_text(path, MAP_LIMIT)))
start = time.process_time()
if step == "fold":
    for source in reading.map.sources:
        read_source(path.parent / "seeds" / source.file.value).folded
elif step == "locate":
    dossier = Checker()._dossier(path, None, reading.map, READER, whole=True)
    found = sum(bool(dossier.places(quote)) for _, quote in dossier.quotes)
    assert found == len(dossier.quotes) or "misquotes" in path.name
else:
    Checker().check(path)
print(time.process_time() - start)
"""
RUN = """
import resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall = time.perf_counter() - start
spent = resource.getrusage(resource.RUSAGE_CHILDREN)
print(spent.ru_utime + spent.ru_stime, wall, spent.ru_maxrss / 1024, code)
"""


class Writer:
    """Writes sentences that look like those it knows."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - the same text each time
        known = [[word.rstrip("-") or word for word in each.rstrip(".?!").split()] for each in sentences()]
        self.firsts = [words[0] for words in known]
        self.every = [word for words in known for word in words[1:]]
        self.followers: dict[str, list[str]] = {}
        for words in known:
            for one, other in pairwise(words):
                self.followers.setdefault(one, []).append(other)

    def sentence(self) -> str:
        """A sentence of narration, or of speech."""
        chance, word = self.chance.random, self.firsts[int(self.chance.random() * len(self.firsts))]
        words = [word]
        for _ in range(8 + int(chance() * 20)):
            following = self.followers.get(word, self.every) if chance() < 0.85 else self.every
            word = following[int(chance() * len(following))]
            words.append(word)
        text = " ".join(words).rstrip(",;:").replace("'", "’").replace('"', "")
        if chance() < 0.1:
            return f"“{text},” said {self.chance.choice(SPEAKERS)}."
        return text.replace(", ", " — ", 1) + "." if chance() < 0.1 else text + "."

    def text(self, size: int, *, wrapped: bool) -> tuple[str, list[str]]:
        """A text of about a size, and its sentences."""
        paragraphs, every, length = [], [], 0
        while length < size:
            of_one = [self.sentence() for _ in range(3 + int(self.chance.random() * 5))]
            every += of_one
            paragraph = " ".join(of_one)
            if self.chance.random() < 0.05:
                paragraphs.append(" ".join(of_one[0].rstrip(".").split()[:7]))
            paragraphs.append(textwrap.fill(paragraph, 78, break_on_hyphens=False) if wrapped else paragraph)
            length += len(paragraph) + 2
        return "\n\n".join(paragraphs) + "\n", every


def quote_of(sentence: str, chance: random.Random, *, wrong: bool) -> str:
    """The words of a quote from a sentence: all, a part, with other typography, or misquoted."""
    if wrong:
        return " ".join(chance.choice(CHANGES)(sentence.split(), chance))
    kind = chance.random()
    words = sentence.split()
    if kind < 0.2 and len(words) > 9:
        first = chance.randrange(len(words) - 7)
        return " ".join(words[first : first + chance.randint(6, 12)]).rstrip(".,”").lstrip("“")
    if kind < 0.3:
        return sentence.replace("’", "'").replace("“", '"').replace("”", '"').replace("—", "--")
    return sentence


def yaml_map(quotes: list[tuple[str, str]], sources: list[str]) -> Iterator[str]:
    """The lines of a map with a claim for every three quotes."""
    yield from ("argmap: 1", "question: Is it fast?", "sources:")
    yield from (f"  {source}: {source}.txt" for source in sources)
    yield "speakers:"
    yield from (f"  s{number}: {{name: {name}}}" for number, name in enumerate(SPEAKERS))
    yield "supporting:"
    for number, (source, words) in enumerate(quotes):
        claim = number // 3
        pad = "  " if claim % 10 == 0 else "      "
        if number % 3 == 0:
            yield f"{pad}- claim: Claim {claim} says something of its own"
            yield f"{pad}  quotes:"
        escaped = words.replace("'", "''")
        speaker = next((number for number, name in enumerate(SPEAKERS) if f"said {name}" in words), None)
        if speaker is not None:
            yield f"{pad}    - quote: '{escaped}'"
            yield from (f"{pad}      source: {source}", f"{pad}      speaker: s{speaker}")
        else:
            yield f"{pad}    - {source}: '{escaped}'"
        if claim % 10 == 0 and number % 3 == 2:
            yield f"{pad}  supporting:"


class Size(NamedTuple):
    """What a map is made of."""

    name: str
    quotes: int
    sources: int
    bytes: int
    wrong: bool = False


def write_map(folder: Path, size: Size) -> Path:
    """A map of a size, and its sources."""
    writer, chance = Writer(size.quotes), random.Random(size.sources)  # noqa: S311
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    names, quotes = [f"t{number}" for number in range(size.sources)], []
    for number, name in enumerate(names):
        text, known = writer.text(size.bytes, wrapped=number % 2 == 0)
        (folder / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        share = size.quotes // size.sources
        chosen = chance.sample(known, share)
        quotes += [(name, quote_of(sentence, chance, wrong=size.wrong)) for sentence in chosen]
    chance.shuffle(quotes)
    path = folder / f"{'misquotes' if size.wrong else 'map'}.yaml"
    path.write_text("\n".join(yaml_map(quotes, names)) + "\n", encoding="utf-8")
    return path


def write_maps(folder: Path, count: int, share: int, size: int) -> None:
    """So many maps, each with as many quotes of one source of its own."""
    writer, chance = Writer(count), random.Random(count)  # noqa: S311
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    (folder / "maps").mkdir()
    for number in range(count):
        text, known = writer.text(size, wrapped=number % 2 == 0)
        (folder / "seeds" / f"t{number}.txt").write_text(text, encoding="utf-8")
        quotes = [(f"t{number}", quote_of(each, chance, wrong=False)) for each in chance.sample(known, share)]
        lines = yaml_map(quotes, [f"t{number}"])
        (folder / "maps" / f"{number:05}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def step(name: str, path: Path) -> float:
    """The CPU seconds of a step of a check, in a process of its own."""
    command = [sys.executable, "-c", STEPS, name, str(path)]
    return float(subprocess.run(command, capture_output=True, check=True, text=True, env=ENVIRONMENT).stdout)


class Spent(NamedTuple):
    """What a command took: CPU seconds, seconds, megabytes at its peak."""

    cpu: float
    wall: float
    peak: float


def spent(*arguments: str, cwd: Path) -> Spent:
    """What a check took."""
    command = [sys.executable, "-c", RUN, sys.executable, "-c", ARGMAP, "check", *arguments]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=ENVIRONMENT, cwd=cwd)
    cpu, wall, peak, _ = map(float, done.stdout.split())
    return Spent(cpu, wall, peak)


def report(name: str, value: float, bound: float | None, more: str = "") -> bool:
    """Print a line; whether the value is within its bound."""
    within = bound is None or value <= bound
    said = "" if bound is None else f"at most {bound:5.2f} {'ok' if within else 'OVER'}"
    print(f"{name:<58} {value:8.2f}   {said:<18} {more}", flush=True)
    return within


def compare(folder: Path, size: Size, bound: float | None, runs: int) -> bool:
    """Measure locating, and the whole check, of one map against reading and folding its sources."""
    path = write_map(folder / size.name.replace(" ", "-"), size)
    pairs = [[step(name, path) for name in ("fold", "locate", "check")] for _ in range(runs)]
    fold, locate, check = (min(times) for times in zip(*pairs, strict=True))
    kept = report(f"{size.name}: locate / read and fold", locate / fold, bound, f"{locate:.2f} s / {fold:.2f} s")
    report(f"{size.name}: check, every rule / read and fold", check / fold, None, f"{check:.2f} s")
    took = spent(str(path), "--format", "concise", cwd=path.parent)
    report(f"{size.name}: the command, CPU seconds", took.cpu, None, f"wall {took.wall:.1f} s, {took.peak:.0f} MB")
    shutil.rmtree(path.parent)
    return kept


def folders(folder: Path, counts: tuple[int, int]) -> bool:
    """Measure a folder of maps, and one ten times as large: the time for each must stay the same."""
    each = []
    for count in counts:
        write_maps(folder / str(count), count, 10, 8000)
        took = spent("--format", "concise", "maps", cwd=folder / str(count))
        each.append(took.cpu / count)
        report(f"{count} maps: the command, CPU seconds", took.cpu, None, f"wall {took.wall:.1f} s, {took.peak:.0f} MB")
        shutil.rmtree(folder / str(count))
    return report(f"a map of {counts[1]} / of {counts[0]}", each[1] / each[0], 1.2)


def main() -> int:
    """Measure everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="nothing over 10 MB, fewer runs")
    short = parser.parse_args().short
    runs = 2 if short else 5
    sizes = [
        (Size("10,000 quotes, 100 x 80 KB", 10_000, 100, 80_000), LOCATE),
        (Size("1,000 quotes, 1 x 10 MB", 1_000, 1, 10**7), LOCATE_ONE),
    ]
    if not short:
        sizes += [
            (Size("10,000 quotes, 1 x 100 MB", 10_000, 1, 10**8), LOCATE_ONE),
            (Size("1,000 misquotes, 100 x 80 KB", 1_000, 100, 80_000, wrong=True), None),
            (Size("10,000 quotes, 1,000 x 8 KB", 10_000, 1_000, 8_000), None),
            (Size("100,000 quotes, 10,000 x 8 KB", 100_000, 10_000, 8_000), None),
        ]
    with tempfile.TemporaryDirectory() as name:
        kept = [compare(Path(name), size, bound, 1 if size.quotes > 10_000 else runs) for size, bound in sizes]
        kept.append(folders(Path(name), (20, 200) if short else (100, 1000)))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
