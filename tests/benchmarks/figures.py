"""Measure how long figures take, in CPU time: argmap's own part, the layout engine's, and how both grow.

The yardstick is what the engine needs for the same map as `--to dot` writes it. The exit code is 1 where a bound is
missed. Five times the claims may take 7.5 times as long, as caches hold less of a larger map; a square would take 25.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from speed import large_map, report

from argmap.check import Checker
from argmap.dossier import Dossier
from argmap.drawing.drawings import drawings
from argmap.registry import Settings
from argmap.writers.dot import WRITER as DOT

RUNS = 3


def random_map(folder: Path, count: int) -> Path:
    """A map of so many claims that hang from each other at random, some of them undercut."""
    chance = random.Random(count)  # noqa: S311
    relations = ["supporting"] * 5 + ["opposing"] * 3 + ["undercutting"]
    nodes: list[dict[str, Any]] = []
    top: dict[str, list[Any]] = {"supporting": [], "opposing": []}
    for number in range(count):
        node: dict[str, Any] = {"claim": f"Claim {number} is about as long as a claim of a map is.", "depth": 0}
        near = [one for one in nodes[-30:] if one["depth"] < 8]
        if not near or chance.random() < 0.08:
            top[chance.choice(["supporting", "opposing"])].append(node)
        else:
            parent = chance.choice(near)
            node["depth"] = parent["depth"] + 1
            parent.setdefault(chance.choice(relations), []).append(node)
        nodes.append(node)
    lines = ["argmap: 1", "question: Is it fast?"]
    stack: list[tuple[int, Any]] = [(0, top)]
    while stack:
        indent, part = stack.pop()
        if isinstance(part, str):
            lines.append(part)
            continue
        for relation in ("undercutting", "opposing", "supporting"):
            for child in reversed(part.get(relation, [])):
                stack.append((indent + 4, child))
                stack.append((0, f"{' ' * (indent + 2)}- claim: {child['claim']}"))
            if part.get(relation):
                stack.append((0, f"{' ' * indent}{relation}:"))
    path = folder / f"random-{count}.yaml"
    path.write_text("\n".join(lines) + "\n")
    return path


def spent(call: Callable[[], object]) -> tuple[float, float]:
    """The least CPU seconds of several calls: this process's, and those of the programs it ran."""
    found = []
    for _ in range(RUNS):
        own, others = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
        call()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        ran = after.ru_utime + after.ru_stime - others.ru_utime - others.ru_stime
        found.append((time.process_time() - own, ran))
    return min(found, key=sum)


def engine_alone(dossier: Dossier) -> float:
    """The CPU seconds of the engine for the map as DOT."""
    from argmap.drawing import engine

    text = DOT.write(dossier, Settings())[0].data.decode()
    return spent(lambda: engine._run(engine._find("embedded"), text, 600.0))[1]  # noqa: SLF001 - the program itself


def main() -> int:
    """Measure everything and print a table."""
    kept = []
    took: dict[tuple[str, str, int], float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kinds: dict[str, Callable[[Path, int], Path]] = {"random": random_map, "quotes": large_map}
        for kind, make in kinds.items():
            for count in (100, 1000, 5000):
                dossier = Checker().check(make(folder, count)).dossier
                assert dossier is not None
                alone = engine_alone(dossier)
                print(f"{count:,} claims, {kind}: the engine alone {alone:.2f} s")
                for layout, settings in {
                    "auto": Settings(),
                    "outline": Settings(layout="outline", page="poster"),
                    "web": Settings(page="web"),
                    "split": Settings(split=True),
                    "tree": Settings(layout="tree"),
                }.items():
                    own, ran = spent(lambda settings=settings, dossier=dossier: drawings(dossier, settings))
                    took[kind, layout, count] = own
                    print(f"  {layout:<8} own part {own:6.2f} s, engine {ran:6.2f} s")
                    if layout == "auto":
                        bound = 2 * alone if count == 1000 else 60.0
                        kept.append(report(f"{count:,} claims, {kind}: svg, seconds", own + ran, bound))
            for layout in ("auto", "outline", "web", "split", "tree"):
                growth = took[kind, layout, 5000] / took[kind, layout, 1000]
                kept.append(report(f"{kind}, {layout}: own part of 5,000 / of 1,000", growth, 7.5))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
