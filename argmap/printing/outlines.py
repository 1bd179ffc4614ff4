"""Outlines of shapes as straight and curved steps with absolute points, whatever words SVG has for them."""

import re
from collections.abc import Iterator
from math import acos, ceil, copysign, cos, hypot, pi, sin, tan
from typing import NamedTuple

_TOKEN = re.compile(r"[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_PATH = re.compile(rf"(?:{_TOKEN.pattern}|[\s,])*")
_ROUND = 0.5522847498  # how far the handles of a curve reach for a quarter of a circle
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}


class Step(NamedTuple):
    """PDF's operator (m, l, c or h) with its points."""

    operator: str
    points: tuple[float, ...] = ()


class Unknown(ValueError):
    """What no outline can be made of: a fault of ours, as we wrote the drawing."""


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0) -> list[Step]:
    """Give a rectangle, its corners round where there is a radius."""
    right, bottom = x + width, y + height
    if not radius:
        corners = ((right, y), (right, bottom), (x, bottom))
        return [Step("m", (x, y)), *(Step("l", corner) for corner in corners), Step("h")]
    r = min(radius, width / 2, height / 2)
    k = r * (1 - _ROUND)
    return [
        Step("m", (x + r, y)),
        Step("l", (right - r, y)),
        Step("c", (right - k, y, right, y + k, right, y + r)),
        Step("l", (right, bottom - r)),
        Step("c", (right, bottom - k, right - k, bottom, right - r, bottom)),
        Step("l", (x + r, bottom)),
        Step("c", (x + k, bottom, x, bottom - k, x, bottom - r)),
        Step("l", (x, y + r)),
        Step("c", (x, y + k, x + k, y, x + r, y)),
        Step("h"),
    ]


def ellipse(x: float, y: float, wide: float, high: float) -> list[Step]:
    """Give an ellipse around a point."""
    w, h = wide * _ROUND, high * _ROUND
    return [
        Step("m", (x + wide, y)),
        Step("c", (x + wide, y + h, x + w, y + high, x, y + high)),
        Step("c", (x - w, y + high, x - wide, y + h, x - wide, y)),
        Step("c", (x - wide, y - h, x - w, y - high, x, y - high)),
        Step("c", (x + w, y - high, x + wide, y - h, x + wide, y)),
        Step("h"),
    ]


def chain(points: str, *, closed: bool) -> list[Step]:
    """Give the straight lines between points."""
    numbers = [float(number) for number in points.replace(",", " ").split()]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    steps = [Step("l" if place else "m", pair) for place, pair in enumerate(pairs)]
    return [*steps, Step("h")] if closed else steps


def path(text: str) -> list[Step]:
    """Give the steps of an SVG path; raises Unknown for what our drawings do not use (S, Q, T)."""
    if not _PATH.fullmatch(text):
        raise Unknown(f"the path '{text[:80]}'")
    return list(_steps(text))


def _steps(text: str) -> Iterator[Step]:
    x = y = start_x = start_y = 0.0
    for name, numbers in _commands(text):
        kind, relative = name.upper(), name.islower()
        base_x, base_y = (x, y) if relative else (0.0, 0.0)
        if kind == "Z":
            x, y = start_x, start_y
            yield Step("h")
        elif kind == "A":
            end = base_x + numbers[5], base_y + numbers[6]
            yield from _arc((x, y), numbers, end)
            x, y = end
        else:
            points = _absolute(kind, numbers, (x, y), (base_x, base_y))
            x, y = points[-2:]
            if kind == "M":
                start_x, start_y = x, y
            yield Step("m" if kind == "M" else "c" if kind == "C" else "l", points)


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(text)
    at, name = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            name = tokens[at]
            at += 1
        if name.upper() not in _TAKES:
            raise Unknown(f"the step '{name}' of a path")
        count = _TAKES[name.upper()]
        numbers = [float(token) for token in tokens[at : at + count]]
        if len(numbers) < count:
            raise Unknown(f"the end of the path '{text[-40:]}'")
        at += count
        yield name, numbers
        name = {"M": "L", "m": "l"}.get(name, name) if count else ""


def _absolute(
    kind: str, numbers: list[float], here: tuple[float, float], base: tuple[float, float]
) -> tuple[float, ...]:
    if kind == "H":
        return base[0] + numbers[0], here[1]
    if kind == "V":
        return here[0], base[1] + numbers[0]
    return tuple(number + base[place % 2] for place, number in enumerate(numbers))


def _arc(start: tuple[float, float], numbers: list[float], end: tuple[float, float]) -> Iterator[Step]:
    """Give an arc of a circle as curves, by SVG's rules for endpoint arcs (appendix F.6)."""
    radius, other, _, large, sweep = numbers[:5]
    if radius != other:
        raise Unknown("an arc of an ellipse")
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    half = hypot(half_x, half_y)
    if not half or not radius:
        yield Step("l", end)
        return
    radius = max(abs(radius), half)
    away = max(radius**2 - half**2, 0) ** 0.5 / half * (1 if large != sweep else -1)
    middle = (start[0] + end[0]) / 2 + away * half_y, (start[1] + end[1]) / 2 - away * half_x
    yield from _curves(middle, radius, start, end, sweep)


def _curves(
    middle: tuple[float, float], radius: float, start: tuple[float, float], end: tuple[float, float], sweep: float
) -> Iterator[Step]:
    first, last = (_angle(point[0] - middle[0], point[1] - middle[1]) for point in (start, end))
    turn = (last - first) % (2 * pi) if sweep else -((first - last) % (2 * pi))
    count = max(1, ceil(abs(turn) / (pi / 2) - 1e-9))
    part = turn / count
    reach = 4 / 3 * tan(part / 4) * radius
    for number in range(count):
        a, b = first + part * number, first + part * (number + 1)
        to = end if number == count - 1 else (middle[0] + radius * cos(b), middle[1] + radius * sin(b))
        yield Step(
            "c",
            (
                middle[0] + radius * cos(a) - reach * sin(a),
                middle[1] + radius * sin(a) + reach * cos(a),
                to[0] + reach * sin(b),
                to[1] - reach * cos(b),
                *to,
            ),
        )


def _angle(x: float, y: float) -> float:
    return copysign(acos(max(-1.0, min(1.0, x / hypot(x, y)))), y)
