"""Time grounded labels: `python tests/benchmarks/labels.py`. The bound is 1 s of CPU for the large map."""

import gc
import random
import time

from argmap.model import ArgumentMap, Claim, Item, Relation, See, Span, Text
from argmap.reasoning.labels import labels
from argmap.reasoning.linchpins import linchpins

_NOWHERE = Span("", 0, 0)
_NEAR = 50


def debate(claims: int, references: int) -> ArgumentMap:
    """Give a random tree of claims, each under one of the 50 before it, with objections by `see` across it."""
    drawn = random.Random(1)  # noqa: S311 - the same map on every run
    below: list[list[tuple[Relation, int]]] = [[] for _ in range(claims)]
    for number in range(1, claims):
        above = drawn.randrange(max(0, number - _NEAR), number)
        below[above].append((drawn.choice([*Relation]), number))
    across: list[list[int]] = [[] for _ in range(claims)]
    for _ in range(references):
        one, other = sorted((drawn.randrange(claims), drawn.randrange(claims)))
        across[one].append(other)  # later claims are never above: no circle
    built: dict[int, Claim] = {}
    for number in reversed(range(claims)):
        items: dict[Relation, list[Item]] = {relation: [] for relation in Relation}
        for relation, other in below[number]:
            items[relation].append(built.pop(other))
        items[Relation.OPPOSES] += [See(Text(f"c{other}", _NOWHERE), _NOWHERE) for other in across[number]]
        lists = {relation.value: tuple(each) for relation, each in items.items()}
        built[number] = Claim(Text("claim", _NOWHERE), _NOWHERE, Text(f"c{number}", _NOWHERE), **lists)
    return ArgumentMap(Text("question", _NOWHERE), _NOWHERE, supporting=(built[0],))


def main() -> None:
    """Print the least CPU time of five runs, the garbage collector off as in the command."""
    gc.disable()
    for claims in (10_000, 100_000):
        made = debate(claims, claims // 5)
        times = []
        for _ in range(5):
            start = time.process_time()
            found = labels(made, lambda _: True)
            times.append(time.process_time() - start)
        start = time.process_time()
        pins = sum(1 for _ in linchpins(found, lambda _: True))
        spent = time.process_time() - start
        print(f"{claims:,} claims, {claims // 5:,} objections across: labels {min(times):.2f} s")
        print(f"  {pins} linchpins: {spent:.2f} s")


if __name__ == "__main__":
    main()
