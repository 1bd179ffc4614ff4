"""What holds for outlines of any map, computed from their boxes and lines."""

from itertools import combinations, pairwise

import pytest
from drawing_cases import random_map

from argmap.drawing.extents import foretell, stack_columns
from argmap.drawing.figure import Kind
from argmap.drawing.flow import LEAST_CARD
from argmap.drawing.geometry import CORNER, CROSSING, JOINT
from argmap.drawing.outline import Outline
from argmap.drawing.plot import plot
from argmap.drawing.rows import rows
from argmap.drawing.stacks import unstacked
from argmap.style import OPPOSES, UNDERCUTS

FRAMES = [(1, 500.0), (1, 260.0), (2, 280.0), (4, 240.0), (9, 230.0)]


@pytest.fixture(params=[(3, 1), (12, 2), (40, 3), (40, 4), (120, 5), (120, 6)], ids=str)
def figure(request, dossier_of):
    return plot(dossier_of(random_map(*request.param)))


@pytest.fixture(params=FRAMES, ids=str)
def laid(request, figure):
    count, width = request.param
    outline = Outline(
        figure if width > 400 else unstacked(figure), foretell(figure if width > 400 else unstacked(figure))
    )
    return outline.lay_out(outline.lowest(count, width))


def corners(box):
    return box.start.spread, box.start.depth, box.start.spread + box.spread, box.end


def cards(laid):
    """The outlines of all cards and stacks, those that stand twice included."""
    stated = [
        corners(box) for node, box in zip(laid.figure.nodes, laid.layout.boxes, strict=True) if node.kind is Kind.CARDS
    ]
    named = [
        (
            again.corner.spread,
            again.corner.depth,
            again.corner.spread + again.sheet.width,
            again.corner.depth + again.sheet.height,
        )
        for again in laid.again
    ]
    return stated, named


def segments(track):
    """A line as its two straight parts."""
    (top, left), (bottom, right) = track.start, track.end
    return [
        segment for segment in ((left, top, left, bottom), (left, bottom, right, bottom)) if segment[:2] != segment[2:]
    ]


def test_no_two_cards_overlap_and_all_stand_within_the_figure(laid):
    stated, named = cards(laid)
    for (left, top, right, bottom), other in combinations(stated + named, 2):
        assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
    for left, top, right, bottom in stated + named:
        assert left >= 0
        assert top >= 0
        assert right <= laid.layout.spread + 0.01
        assert bottom <= laid.layout.depth + 0.01


def test_no_line_meets_a_card_but_at_its_ends(laid):
    stated, named = cards(laid)
    for track in laid.layout.tracks:
        for x, y, end_x, end_y in segments(track):
            for left, top, right, bottom in stated + named:
                assert end_x <= left + 0.01 or x >= right - 0.01 or end_y <= top + 0.01 or y >= bottom - 0.01


def test_no_two_lines_cross(laid):
    tracks = [*laid.layout.tracks, *(again.line for again in laid.again if again.line)]
    down = [segment for track in tracks for segment in segments(track) if segment[0] == segment[2]]
    across = [segment for track in tracks for segment in segments(track) if segment[1] == segment[3]]
    for x, top, _, bottom in down:
        for left, y, right, _ in across:
            assert not (left + 0.01 < x < right - 0.01 and top + 0.01 < y < bottom - 0.01)


def test_lines_down_keep_apart(laid):
    down = sorted(
        {
            (edge.tail, edge.look.word, segment)
            for edge, track in zip(laid.figure.edges, laid.layout.tracks, strict=True)
            for segment in segments(track)
            if segment[0] == segment[2]
        },
        key=lambda one: one[2],
    )
    for (tail, word, one), (other_tail, other_word, other) in combinations(down, 2):
        overlap = min(one[3], other[3]) - max(one[1], other[1])
        if (tail, word) != (other_tail, other_word) and overlap > CORNER:
            assert abs(one[0] - other[0]) > 4


def test_each_line_leads_from_what_it_bears_on(laid):
    figure, boxes = laid.figure, laid.layout.boxes
    named = {again.sheet.card.id: [] for again in laid.again}
    for again in laid.again:
        named[again.sheet.card.id].append(again)
    for edge, track in zip(figure.edges, laid.layout.tracks, strict=True):
        head, tail = figure.nodes[edge.head], figure.nodes[edge.tail]
        box = boxes[edge.head]
        middle = (CROSSING, CROSSING) if head.kind is Kind.CROSSING else (0, None)
        assert track.end.spread == pytest.approx(box.start.spread + middle[0])
        assert box.start.depth <= track.end.depth <= box.end
        if track.joins or tail.id in named or tail.kind is not Kind.CARDS:
            continue
        begin = boxes[edge.tail]
        assert track.start.depth == pytest.approx(begin.end)
        if edge.tail:
            assert begin.start.spread < track.start.spread < begin.start.spread + begin.spread


def test_a_line_that_joins_another_begins_on_it(laid):
    ends = {}
    joined = 0
    for edge, track in zip(laid.figure.edges, laid.layout.tracks, strict=True):
        if track.joins:
            joined += 1
            spread = track.start.spread
            assert (
                any(
                    before.start.spread == spread and before.start.depth <= track.start.depth <= before.end.depth
                    for before in ends[edge.tail]
                )
                or laid.figure.nodes[edge.tail].kind is Kind.JOINT
            )
        ends.setdefault(edge.tail, []).append(track)
    assert joined or len(laid.figure.nodes) < 20


def test_cards_stand_in_the_order_of_the_map(laid):
    width = max(box.spread for box in laid.layout.boxes[1:])
    places = [
        laid.layout.boxes[row.node] for row in rows(laid.figure) if laid.figure.nodes[row.node].kind is Kind.CARDS
    ]
    for one, two in pairwise(places):
        assert two.start.depth > one.start.depth or two.start.spread > one.start.spread - width + LEAST_CARD


def test_no_card_becomes_a_sliver(laid):
    stated, named = cards(laid)
    assert min(right - left for left, _, right, _ in stated + named) > LEAST_CARD - 2 * JOINT - 35


def test_what_undercuts_hangs_from_the_point_on_the_line(laid):
    for edge, track in zip(laid.figure.edges, laid.layout.tracks, strict=True):
        tail = laid.figure.nodes[edge.tail]
        if tail.kind is Kind.CROSSING and edge.pointed:
            assert edge.look is UNDERCUTS
            places = [laid.layout.boxes[edge.tail].middle]
            places += [again.crossing.spread for again in laid.again if again.crossing]
            assert any(track.start.spread == pytest.approx(place) for place in places)


def test_what_opposes_has_a_line_left_of_what_supports(dossier_of):
    figure = plot(dossier_of("argmap: 1\nquestion: Q?\nsupporting: [A.]\nopposing: [B.]\n"))
    outline = Outline(figure, foretell(figure))
    tracks = outline.lay_out(outline.lowest(1, 300.0)).layout.tracks
    supports, opposes = tracks
    assert figure.edges[1].look is OPPOSES
    assert opposes.start.spread < supports.start.spread - 8


@pytest.mark.parametrize(
    ("count", "width", "shape"), [(3, 300, [3]), (3, 500, [2, 1]), (7, 500, [4, 3]), (3, 900, [1, 1, 1])]
)
def test_stacks_have_as_many_columns_as_fit(count, width, shape):
    found = stack_columns(count, width)
    assert [len(column) for column in found] == shape
    assert [number for column in found for number in column] == list(range(count))


def test_branches_stay_whole_where_that_costs_little_height(dossier_of):
    branch = "{{claim: '{0}', supporting: ['{0}', '{0}', {{claim: '{0}', opposing: ['{0}']}}]}}"
    branches = ", ".join(branch.format("word " * count) for count in (37, 18, 40, 30, 31, 16, 11, 22, 38))
    figure = unstacked(plot(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: [{branches}]\n")))
    outline = Outline(figure, foretell(figure))
    assert outline.lay_out(outline.lowest(4, 260.0)).again
    assert not outline.lay_out(outline.lowest(4, 260.0, slack=0.4)).again
