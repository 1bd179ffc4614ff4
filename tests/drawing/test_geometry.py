"""What holds for the drawing itself, computed from the numbers of the SVG."""

import re
import shutil
import sys
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from argmap.drawing import tree
from argmap.drawing.arrangement import Arrangement
from argmap.drawing.drawings import drawings
from argmap.drawing.extents import foretell
from argmap.drawing.figure import Kind
from argmap.drawing.outline import Outline
from argmap.drawing.pages import page_of
from argmap.drawing.painting import paint
from argmap.drawing.plot import plot
from argmap.drawing.skeleton import skeleton, source
from argmap.drawing.theming import theme
from argmap.drawing.tree import lay_out_tree
from argmap.registry import Settings

SVG = "{http://www.w3.org/2000/svg}"
TEXT = f"{SVG}text"
ASCENT, DESCENT = 0.905, 0.212
CLAIM = "some words that go on and on so that this claim takes several lines of its card"
TALL = f"""argmap: 1
question: Q?
supporting:
 - claim: {CLAIM}
   undercutting:
    - {{claim: X., undercutting: [Y., {{claim: Z., undercutting: [{CLAIM}, W.]}}]}}
 - together: [{{claim: A., undercutting: [B., C.]}}, {{claim: '{CLAIM} {CLAIM}', supporting: [D., E., F., G.]}}, H.]
   undercutting: [{{claim: I., opposing: [{CLAIM}, {{claim: J., undercutting: [K.]}}]}}]
opposing: [L., {{claim: M., supporting: [N., {{together: [O., P.], undercutting: ['{CLAIM}']}}]}}]
"""


SHAPES = {
    "down": Arrangement(across=False, text_width=224, columns=2),
    "across": Arrangement(across=True, text_width=224, columns=2),
    "one column": (1, 520.0),
    "narrow column": (1, 300.0),
    "two columns": (2, 280.0),
    "five columns": (5, 240.0),
}
TREES, OUTLINES = list(SHAPES)[:2], list(SHAPES)[2:]


@pytest.fixture(params=SHAPES)
def shape(request):
    return request.param


@pytest.fixture(params=TREES)
def arranged(request):
    return request.param


@pytest.fixture(params=OUTLINES)
def columns(request):
    return request.param


@pytest.fixture(params=["everything", "answers", "tall"])
def dossier(request, case, dossier_of):
    return dossier_of(TALL) if request.param == "tall" else case(request.param)


def laid(figure, shape, engine="auto"):
    if shape in TREES:
        return lay_out_tree(figure, SHAPES[shape], engine)
    outline = Outline(figure, foretell(figure))
    return outline.lay_out(outline.lowest(*SHAPES[shape]))


def drawn(figure, shape="down", engine="auto"):
    painted = paint(laid(figure, shape, engine), page_of(Settings()), theme("light"))
    return ET.fromstring(painted.svg.encode())  # noqa: S314 - our own figure


def groups(root):
    return {group.get("id"): group for group in root.iter(f"{SVG}g") if group.get("id")}


def rectangle(group):
    """The outline of a card or stack: its first rectangle without a stroke reaches as far as its border."""
    rect = group.find(f"{SVG}rect")
    x, y, width, height = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
    inset = float(rect.get("stroke-width", "0")) / 2
    return x - inset, y - inset, x + width + inset, y + height + inset


def outlines(root, figure):
    by_id = groups(root)
    return {card.id: rectangle(by_id[card.id]) for node in figure.nodes for card in node.cards}


def points(steps):
    """The points of a path, its curves cut into short pieces."""
    found = []
    for command, written in re.findall("([MLCZ])([^MLCZ]*)", steps):
        numbers = [float(number) for number in written.split()]
        ends = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "C":
            start = found[-1]
            found += [curve(start, *ends, part / 24) for part in range(1, 25)]
        else:
            found += ends
    return found


def curve(start, one, other, end, part):
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    return tuple(
        sum(weight * place[axis] for weight, place in zip(weights, (start, one, other, end), strict=True))
        for axis in (0, 1)
    )


def inside(point, box, margin=0.0):
    x, y = point
    left, top, right, bottom = box
    return left + margin < x < right - margin and top + margin < y < bottom - margin


def at_border(point, box, tolerance=0.01):
    return inside(point, box, -tolerance) and not inside(point, box, tolerance)


def test_points_of_a_curve_lie_on_it():
    path = points("M0 0C10 0 10 20 20 20L30 20")
    assert path[0] == (0, 0)
    assert path[12] == (10, 10)
    assert path[-2:] == [(20, 20), (30, 20)]


def test_every_text_lies_inside_its_card(shape, dossier):
    figure = plot(dossier)
    root = drawn(figure, shape)
    seen = 0
    for id, (left, top, right, bottom) in outlines(root, figure).items():
        for block in groups(root)[id].iter(f"{SVG}g"):
            for text in block.findall(f"{SVG}text"):
                size, wide = float(block.get("font-size")), float(text.get("textLength"))
                x, y = float(text.get("x")), float(text.get("y"))
                x -= wide if block.get("text-anchor") == "end" else 0
                assert left + 4 <= x
                assert x + wide <= right - 4
                assert top < y - ASCENT * size
                assert y + DESCENT * size < bottom
                seen += 1
    assert seen > 6


def test_lines_of_a_card_do_not_run_into_each_other(shape, dossier):
    figure = plot(dossier)
    root = drawn(figure, shape)
    for card in (card for node in figure.nodes for card in node.cards):
        blocks = [block for block in groups(root)[card.id].iter(f"{SVG}g") if block.get("font-size")]
        lines = {
            (float(text.get("y")), float(block.get("font-size"))) for block in blocks for text in block.findall(TEXT)
        }
        assert all(one[0] + DESCENT * one[1] < two[0] - ASCENT * two[1] + 0.5 for one, two in pairwise(sorted(lines)))


def test_no_two_cards_overlap_and_all_lie_on_the_sheet(shape, dossier):
    figure = plot(dossier)
    root = drawn(figure, shape)
    sheet = rectangle(root)
    cards = list(outlines(root, figure).values())
    for box in cards:
        assert inside(box[:2], sheet)
        assert inside(box[2:], sheet)
    for (left, top, right, bottom), other in combinations(cards, 2):
        assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_lines_meet_no_card_but_at_their_ends(shape, dossier):
    figure = plot(dossier)
    root = drawn(figure, shape)
    nodes = [rectangle(groups(root)[node.id]) for node in figure.nodes if node.kind is Kind.CARDS]
    for edge in figure.edges:
        path = groups(root)[edge.id].find(f"{SVG}path").get("d")
        assert not [point for point in points(path) for box in nodes if inside(point, box, 0.5)]


def circle(group):
    found = group.find(f"{SVG}circle")
    return tuple(float(found.get(name)) for name in ("cx", "cy", "r"))


def test_each_line_leads_from_its_tail_to_its_head(arranged, dossier):
    figure = plot(dossier)
    by_id = groups(drawn(figure, arranged))
    for edge in figure.edges:
        tail, head = figure.nodes[edge.tail], figure.nodes[edge.head]
        line, *arrow = by_id[edge.id].findall(f"{SVG}path")
        start, *_, end = points(line.get("d"))
        if head.kind is Kind.CARDS:
            assert at_border(end, rectangle(by_id[head.id]))
        else:
            x, y, radius = circle(by_id[head.id])
            assert abs(complex(end[0] - x, end[1] - y)) <= radius + 1
        if tail.kind is Kind.CARDS:
            tip = points(arrow[0].get("d"))[0] if edge.look.arrow == "normal" and edge.pointed else start
            assert at_border(tip, rectangle(by_id[tail.id]))
        else:
            x, y, radius = circle(by_id[tail.id])
            ring = 2 * circle(by_id[edge.id])[2] + 3 if edge.look.arrow == "odot" and edge.pointed else 0
            assert abs(complex(start[0] - x, start[1] - y)) <= radius + ring + 1


def test_what_undercuts_ends_in_a_ring_on_the_crossing(arranged, dossier):
    figure = plot(dossier)
    by_id = groups(drawn(figure, arranged))
    rings = [edge for edge in figure.edges if figure.nodes[edge.tail].kind is Kind.CROSSING and edge.pointed]
    for edge in rings:
        x, y, radius = circle(by_id[figure.nodes[edge.tail].id])
        ring_x, ring_y, ring = circle(by_id[edge.id])
        assert abs(complex(ring_x - x, ring_y - y)) == pytest.approx(radius + ring, abs=1)
    assert len(rings) == sum(edge.look.arrow == "odot" and edge.pointed for edge in figure.edges)


def test_arrows_on_one_card_stand_apart(dossier_of):
    claims = ", ".join(f"{{claim: C{number}., opposing: [X{number}.]}}" for number in range(30))
    figure = plot(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: [{claims}]\n"))
    by_id = groups(drawn(figure, "across"))
    heads = [by_id[edge.id].findall(f"{SVG}path")[1].get("d") for edge in figure.edges if edge.tail == 0]
    spans = []
    for head in heads:
        places = [point[1] for point in points(head)]
        spans.append((min(places), max(places)))
    assert len(spans) == 30
    assert all(one[1] < two[0] for one, two in pairwise(spans))


def middle(box, *, across):
    return (box[1] + box[3]) / 2 if across else (box[0] + box[2]) / 2


def test_what_hangs_from_a_card_stands_in_the_order_of_the_map(arranged, dossier):
    figure = plot(dossier)
    by_id = groups(drawn(figure, arranged))
    for node in figure.nodes:
        heads = [figure.nodes[edge.head] for edge in figure.edges if edge.tail == node.number]
        places = [
            middle(rectangle(by_id[head.id]), across=arranged == "across") for head in heads if head.kind is Kind.CARDS
        ]
        assert places == sorted(places)


def test_a_ring_stands_on_the_side_where_what_undercuts_stands(arranged, dossier):
    figure = plot(dossier)
    by_id = groups(drawn(figure, arranged))
    for edge in figure.edges:
        tail, head = figure.nodes[edge.tail], figure.nodes[edge.head]
        if tail.kind is Kind.CROSSING and edge.pointed and head.kind is Kind.CARDS:
            place, ring = (circle(by_id[id])[1 if arranged == "across" else 0] for id in (tail.id, edge.id))
            assert (ring - place) * (middle(rectangle(by_id[head.id]), across=arranged == "across") - place) > 0


def test_a_stack_holds_its_cards_with_a_margin(shape, dossier):
    figure = plot(dossier)
    by_id = groups(drawn(figure, shape))
    for node in figure.nodes:
        for card in node.cards if len(node.cards) > 1 else ():
            left, top, right, bottom = rectangle(by_id[node.id])
            box = rectangle(by_id[card.id])
            assert inside(box[:2], (left, top, right, bottom), 7)
            assert inside(box[2:], (left, top, right, bottom), 7)


def test_quotes_fill_the_card_below_the_claim(case):
    root = drawn(plot(case("everything")))
    card = groups(root)["claim-injuries"]
    bars = [
        path.get("d")
        for quote in card.iter(f"{SVG}g")
        for path in quote.iter(f"{SVG}path")
        if quote.get("id", "x")[-2:-1] == "-" and path.get("class") == "bar"
    ]
    spans = [(float(top), float(top) + float(high)) for top, high in (re.split("[ v]", bar)[1:] for bar in bars)]
    assert len(spans) == 2
    assert spans[1][0] - spans[0][1] == pytest.approx(10)
    assert rectangle(card)[3] - spans[1][1] == pytest.approx(6)


def test_marks_and_signs_stand_before_their_words(case):
    root = drawn(plot(case("everything")))
    found = []
    for parent in root.iter():
        for before, block in pairwise(parent):
            kind = before.get("class", "").split(" ")[0]
            if kind in {"mark", "sign", "letter"} and block.get("font-size") and block.tag == f"{SVG}g":
                written = before.get("transform", f"translate({before.get('x')} 0)")
                place = float(re.findall(r"[\d.]+", written)[0])
                found.append(kind)
                assert all(float(text.get("x")) >= place + 7 for text in block.iter(TEXT))
    cards = [group for group in groups(root).values() if group.find(f"{SVG}path") is not None]
    assert found.count("mark") == 3 + 2
    assert found.count("sign") + found.count("letter") >= 15
    assert cards


def test_rows_of_the_legend_stand_apart_on_the_sheet(case):
    root = drawn(plot(case("everything")))
    legend = next(group for group in root.iter(f"{SVG}g") if group.get("class") == "legend")
    places = sorted({round(float(text.get("y"))) for text in legend.iter(TEXT) if text.get("text-anchor") is None})
    assert len(places) == 10
    assert min(two - one for one, two in pairwise(places)) >= 14
    assert places[-1] < rectangle(root)[3] - 20


def test_both_engines_draw_the_same_cards(dossier):
    if shutil.which("dot") is None:
        pytest.skip("no system Graphviz")
    figure = plot(dossier)
    embedded, system = (drawn(figure, "down", engine) for engine in ("embedded", "system"))
    assert [text.text for text in embedded.iter(f"{SVG}text")] == [text.text for text in system.iter(f"{SVG}text")]
    sizes = [
        {id: (right - left, bottom - top) for id, (left, top, right, bottom) in outlines(root, figure).items()}
        for root in (embedded, system)
    ]
    assert sizes[0].keys() == sizes[1].keys()
    assert all(sizes[0][id] == pytest.approx(sizes[1][id]) for id in sizes[0])


def test_the_engine_gets_no_word_of_the_map(dossier):
    figure = plot(dossier)
    text = source(figure, skeleton(figure, [100.0] * len(figure.nodes)))
    known = (
        "digraph graph nodesep ordering out splines none node shape box fixedsize true label height edge style invis"
    )
    assert set(re.findall("[^\\W\\d]{2,}", text)) <= {*known.split(), "width", "weight"}
    assert text.isascii()


def test_the_legend_explains_only_what_occurs(case, dossier_of):
    def explained(found):
        legend = next(group for group in drawn(plot(found)).iter(f"{SVG}g") if group.get("class") == "legend")
        return [text.text.split(":")[0] for text in legend.iter(f"{SVG}text")][:-1]

    assert explained(dossier_of("argmap: 1\nquestion: Q?\n")) == []
    assert explained(dossier_of("argmap: 1\nquestion: Q?\nsupporting: [A.]\n")) == ["How to read this map", "supports"]
    assert explained(case("everything")) == [
        "How to read this map",
        "supports",
        "opposes",
        "undercuts",
        "&",
        "together",
        "a claim stated elsewhere in the map, used here too",
        "assumed",
        "a quote whose words stand in its source",
        "a quote whose words do not stand in its source",
        "Sources",
        "[1]",
        "Survey of Main Street, The Gazette, 2023-04-12",
    ]


@pytest.mark.parametrize("layout", ["tree", "outline", "split"])
def test_the_work_grows_with_the_map_and_no_faster(layout, dossier_of, monkeypatch):
    settings = Settings(split=True) if layout == "split" else Settings(layout=layout)
    monkeypatch.setattr(tree, "lay_out", lambda _, __, boxes: [400.0 * box for box in range(boxes)])

    def work(count):
        claims = ", ".join(f"{{claim: '{CLAIM} {n}', opposing: [O{n}., P{n}.]}}" for n in range(count))
        dossier = dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: [{claims}]\n")
        calls = 0

        def count_call(*_):
            nonlocal calls
            calls += 1

        sys.setprofile(count_call)
        try:
            drawings(dossier, settings)
        finally:
            sys.setprofile(None)
        return calls

    assert work(400) < 2.2 * work(200)
