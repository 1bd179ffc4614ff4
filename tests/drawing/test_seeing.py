"""What holds for the lines of `see` in any figure, computed from boxes and corners."""

from itertools import combinations, pairwise

import pytest
from drawing_cases import random_map

from argmap.drawing.arrangement import Arrangement
from argmap.drawing.extents import foretell
from argmap.drawing.figure import Kind
from argmap.drawing.lanes import Lanes, Stop, Strip
from argmap.drawing.outline import Outline
from argmap.drawing.plot import plot
from argmap.drawing.seeing import see_lines
from argmap.drawing.stacks import unstacked
from argmap.drawing.tree import lay_out_tree

SHAPES = {
    "one column": (1, 320.0),
    "three columns": (3, 260.0),
    "six columns": (6, 240.0),
    "down": Arrangement(across=False, text_width=224, columns=2),
    "across": Arrangement(across=True, text_width=224, columns=1),
}
EDGE = 5.0


@pytest.fixture(params=[(6, 1), (30, 2), (60, 3), (60, 7)], ids=str)
def figure(request, dossier_of):
    return plot(dossier_of(random_map(*request.param, seeing=0.3)))


@pytest.fixture(params=SHAPES)
def laid(request, figure):
    return laid_out(figure, SHAPES[request.param])


def laid_out(figure, shape):
    if isinstance(shape, Arrangement):
        return lay_out_tree(figure, shape, "embedded")
    flat = unstacked(figure)
    outline = Outline(flat, foretell(flat))
    return outline.lay_out(outline.lowest(*shape))


def corners(box):
    return box.start.depth, box.start.spread, box.end, box.start.spread + box.spread


def boxes(laid):
    found = [
        corners(box)
        for node, box in zip(laid.figure.nodes, laid.layout.boxes, strict=True)
        if node.kind is not Kind.CROSSING
    ]
    return found + [
        (*again.corner, again.corner.depth + again.sheet.height, again.corner.spread + again.sheet.width)
        for again in laid.again
    ]


def seen(laid):
    """The box of each claim that is seen, by the box of what names it."""
    nodes = {f"#{node.cards[0].id}": node.number for node in laid.figure.nodes if len(node.cards) == 1}
    return [
        (corners(laid.layout.boxes[node.number]), corners(laid.layout.boxes[nodes[node.cards[0].link]]))
        for node in laid.figure.nodes
        if node.cards and node.cards[0].elsewhere and node.cards[0].link in nodes
    ]


def on_border(point, box):
    depth, spread = point
    top, left, bottom, right = box
    inside = top - 0.5 <= depth <= bottom + 0.5 and left - 1.5 <= spread <= right + 1.5
    return inside and not (top + 1.5 < depth < bottom - 1.5 and left + 1.5 < spread < right - 1.5)


def meets(one, other, box):
    top, left, bottom, right = box
    (low, high), (first, last) = (sorted(ends) for ends in zip(one, other, strict=True))
    return low < bottom - 1 and high > top + 1 and first < right - 1 and last > left + 1


def test_no_line_meets_a_card_or_a_joint(laid):
    for line in see_lines(laid):
        for one, other in pairwise(line):
            assert not [box for box in boxes(laid) if meets(one, other, box)]


def test_no_line_passes_under_an_arrow(laid):
    legs = [leg for line in see_lines(laid) for leg in pairwise(line)]
    for edge, track in zip(laid.figure.edges, laid.layout.tracks, strict=True):
        if laid.layout.free and edge.pointed and not track.joins:
            depth, spread = track.start
            arrow = depth, spread - 4, depth + 9, spread + 4
            assert not [leg for leg in legs if meets(*leg, arrow)]


def test_each_line_leads_from_a_card_to_the_claim_that_it_names(laid):
    pairs = seen(laid)
    for line in see_lines(laid):
        assert any(on_border(line[0], see) and on_border(line[-1], claim) for see, claim in pairs)


def test_lines_run_straight_along_and_across_and_stay_in_the_figure(laid):
    for line in see_lines(laid):
        for one, other in pairwise(line):
            assert one.depth == other.depth or one.spread == other.spread
            assert -EDGE <= one.depth <= laid.layout.depth + EDGE
            assert -EDGE <= one.spread <= laid.layout.spread + EDGE


def test_lines_to_different_claims_do_not_run_on_each_other(laid):
    runs = {(line[-1], leg) for line in see_lines(laid) for leg in pairwise(line)}
    for (claim, one), (other_claim, other) in combinations(sorted(runs), 2):
        if claim == other_claim:
            continue
        for axis in (0, 1):
            if one[0][axis] == one[1][axis] == other[0][axis] == other[1][axis]:
                assert overlap(one, other, 1 - axis) <= 0


def overlap(one, other, axis):
    (low, high), (first, last) = (sorted(place[axis] for place in leg) for leg in (one, other))
    return min(high, last) - max(low, first)


@pytest.mark.parametrize(("shape", "reached"), list(zip(SHAPES, [2, 7, 7, 7, 7], strict=True)))
def test_as_many_claims_are_reached_as_there_is_room(dossier_of, shape, reached):
    laid = laid_out(plot(dossier_of(random_map(30, 2, seeing=0.3))), SHAPES[shape])
    assert (len(see_lines(laid)), len(seen(laid))) == (reached, 7)


ROOM = Strip([(0, 40), (60, 100)], 130, [110, 114])
TIGHT = Strip([(0, 40), (43, 100)], 100, [210])
NEAR, FAR = Stop(0, 0, 100, 0, 40), Stop(2, 220, 320, 60, 100)


def test_a_line_passes_between_two_cards():
    strips = [ROOM, ROOM._replace(lanes=[210, 214]), ROOM._replace(lanes=[330])]
    assert Lanes(strips).way(NEAR, FAR) == ((100, 11), (110, 11), (110, 50), (210, 50), (210, 90), (220, 90))
    assert Lanes(strips).way(FAR, NEAR) == ((220, 92), (210, 92), (210, 50), (110, 50), (110, 11), (100, 11))


def test_a_line_that_finds_no_gap_has_no_way():
    assert Lanes([ROOM, TIGHT, ROOM]).way(NEAR, FAR) == ()


def test_a_line_that_finds_no_lane_has_no_way():
    lanes = Lanes([ROOM._replace(lanes=[110])])
    below = Stop(0, 0, 100, 60, 100)
    assert lanes.way(NEAR, below)
    assert lanes.way(below, NEAR) == ()


def test_a_claim_very_far_away_is_left_to_the_link():
    strips = [ROOM._replace(lanes=[110 * number]) for number in range(1, 14)]
    assert Lanes(strips).way(NEAR, NEAR._replace(strip=10))
    assert Lanes(strips).way(NEAR, NEAR._replace(strip=11)) == ()
