from math import hypot

import pytest

from argmap.printing.outlines import Unknown, chain, ellipse, path, rectangle


def ends(steps):
    return [tuple(round(number, 6) for number in points[-2:]) for _, points in steps]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("M1 2L3 4", [("m", (1, 2)), ("l", (3, 4))]),
        ("m1 2 3 4 5 6z", [("m", (1, 2)), ("l", (4, 6)), ("l", (9, 12)), ("h", ())]),
        ("M1,2h3v-4H0V9", [("m", (1, 2)), ("l", (4, 2)), ("l", (4, -2)), ("l", (0, -2)), ("l", (0, 9))]),
        ("M0 0c1 2 3 4 5 6C1 2 3 4 5 6", [("m", (0, 0)), ("c", (1, 2, 3, 4, 5, 6)), ("c", (1, 2, 3, 4, 5, 6))]),
        ("M1 1l2 0zl0 3", [("m", (1, 1)), ("l", (3, 1)), ("h", ()), ("l", (1, 4))]),
        ("M.6 .2l5.6-5.6", [("m", (0.6, 0.2)), ("l", (6.199999999999999, -5.3999999999999995))]),
        ("M0 0a3 3 0 0 1 0 0", [("m", (0, 0)), ("l", (0, 0))]),
    ],
)
def test_a_path_becomes_absolute_steps(text, steps):
    assert path(text) == steps


@pytest.mark.parametrize(("flags", "middle"), [("0 1", (0, 10)), ("0 0", (10, 0)), ("1 1", (10, 0)), ("1 0", (0, 10))])
def test_an_arc_keeps_its_distance_from_its_middle(flags, middle):
    start, *curves = path(f"M0 0A10 10 0 {flags} 10 10")
    assert ends(curves)[-1] == (10, 10)
    assert len(curves) == (1 if flags[0] == "0" else 3)
    here = start.points
    for _, points in curves:
        for t in (0.25, 0.5, 1):
            x, y = (
                (1 - t) ** 3 * here[axis]
                + 3 * (1 - t) ** 2 * t * points[axis]
                + 3 * (1 - t) * t**2 * points[axis + 2]
                + t**3 * points[axis + 4]
                for axis in (0, 1)
            )
            assert hypot(x - middle[0], y - middle[1]) == pytest.approx(10, abs=0.01)
        here = points[-2:]


@pytest.mark.parametrize("text", ["M0 0Q1 2 3 4", "M0 0L1", "M0 0A1 2 0 0 1 3 3", "M0 0L1 2 # 3", "M0 0z5 5"])
def test_what_our_figures_do_not_use_is_refused(text):
    with pytest.raises(Unknown):
        path(text)


def test_boxes_and_rings_close():
    assert ends(rectangle(0, 0, 4, 2)) == [(0, 0), (4, 0), (4, 2), (0, 2), ()]
    assert len(rectangle(0, 0, 4, 2, 9)) == 10
    assert ends(rectangle(0, 0, 4, 2, 9))[0] == (1, 0)
    assert ends(ellipse(0, 0, 2, 1)) == [(2, 0), (0, 1), (-2, 0), (0, -1), (2, 0), ()]
    assert chain("0,0 1,2", closed=False) == [("m", (0, 0)), ("l", (1, 2))]
    assert chain("0 0 1 2", closed=True)[-1] == ("h", ())
