import re
from xml.etree import ElementTree as ET

import pytest
from drawing_cases import random_map

from argmap.drawing.choice import Choice, scale
from argmap.drawing.drawings import drawings
from argmap.drawing.outline import Columns
from argmap.drawing.pages import PAGES, UNITS, page_of, points
from argmap.drawing.painting import below
from argmap.drawing.plot import plot
from argmap.drawing.single import draw
from argmap.registry import CannotWrite, Settings

ONE_CLAIM = "argmap: 1\nquestion: Q?\nsupporting: [A.]\n"


@pytest.mark.parametrize(
    ("written", "width"),
    [("180mm", 510.236), ("7in", 504), ("700px", 525), ("500pt", 500), ("18 CM", 510.236), ("72.5pt", 72.5)],
)
def test_a_width_is_read_in_points(written, width):
    assert points(written) == pytest.approx(width, abs=0.001)


@pytest.mark.parametrize("written", ["", "180", "mm", "-5in", "1e3px", "nanmm", "0mm", "5mm", "999in", "1,5in", "5em"])
def test_what_is_no_width_is_refused(written):
    with pytest.raises(ValueError, match="expected "):
        points(written)


def size(svg):
    root = ET.fromstring(svg.encode())  # noqa: S314 - our own figure
    width, height = (re.fullmatch(r"([\d.]+)(\D+)", root.get(name)).groups() for name in ("width", "height"))
    return (float(width[0]), float(height[0]), width[1]), [float(part) for part in root.get("viewBox").split()]


@pytest.mark.parametrize("text", [ONE_CLAIM, random_map(30, 7), random_map(150, 8)], ids=["one", "30", "150"])
@pytest.mark.parametrize(
    ("page", "sizes"),
    [
        ("a4", [(180, 267, "mm"), (267, 180, "mm")]),
        ("letter", [(7.5, 10, "in"), (10, 7.5, "in")]),
        ("slide", [(1920, 1080, "px")]),
        ("poster", [(801, 1149, "mm"), (1149, 801, "mm")]),
    ],
)
def test_a_figure_has_the_size_of_its_page(page, sizes, text, dossier_of):
    (drawing,) = drawings(dossier_of(text), Settings(page=page))
    found, (_, _, wide, high) = size(drawing.svg)
    assert found in sizes
    assert wide / high == pytest.approx(found[0] / found[1], rel=1e-5)


@pytest.mark.parametrize(
    ("settings", "width", "unit"),
    [(Settings(page="web"), 720, "px"), (Settings(fit=300.0), 300, "pt"), (Settings(page="a4", fit=240.0), 240, "pt")],
)
def test_a_figure_is_as_wide_as_asked_for(settings, width, unit, dossier_of):
    (drawing,) = drawings(dossier_of(random_map(30, 7)), settings)
    found, (_, _, wide, high) = size(drawing.svg)
    assert (found[0], found[2]) == (width, unit)
    assert wide / high == pytest.approx(found[0] / found[1], rel=1e-5)


@pytest.mark.parametrize(
    ("count", "settings"),
    [
        (70, Settings(page="web")),
        (70, Settings(fit=points("180mm"))),
        (70, Settings(fit=points("700px"))),
        (70, Settings(fit=points("85mm"))),
        (270, Settings(page="poster")),  # more than 300 claims, as some are premises
        (6, Settings(page="slide")),
        (12, Settings(page="a4")),
        (1000, Settings(page="web")),
    ],
    ids=lambda value: value.page or f"{value.fit:.0f}pt" if isinstance(value, Settings) else str(value),
)
def test_what_can_be_read(count, settings, dossier_of):
    told = []
    drawings(dossier_of(random_map(count, count)), settings._replace(tell=told.append))
    assert told == []


def test_what_cannot_be_read_is_told_with_what_helps(dossier_of):
    told = []
    drawings(dossier_of(random_map(70, 70)), Settings(page="a4", tell=told.append))
    assert len(told) == 1
    assert re.fullmatch(
        r"too large for page 'a4': the figure, shown at \d+%; its smallest text is \d\.\d pt, readable from 7\.0 pt on"
        r"\n  help: --split draws several figures that refer to each other; it fits --page poster",
        told[0],
    )


def test_fewer_quotes_are_offered_where_they_are_enough(dossier_of):
    quotes = ", ".join(["{s: The street is dangerous for children.}"] * 6)
    claims = ", ".join(f"{{claim: C{number}., quotes: [{quotes}]}}" for number in range(12))
    text = f"argmap: 1\nquestion: Q?\nsources: {{s: survey.txt}}\nsupporting: [{claims}]\n"
    told = []
    drawings(dossier_of(text), Settings(page="a4", tell=told.append))
    (offered,) = re.findall(r"; with --quotes (first|count) it fits", told[0])
    drawings(dossier_of(text), Settings(page="a4", quotes=offered, tell=told.append))
    assert len(told) == 1


def test_a_scale_is_that_of_the_better_way_round():
    page = PAGES["a4"]
    assert scale(page, 600, 400) == scale(page, 400, 600) == 1.0
    assert scale(page, 1500, 1000) == pytest.approx(page.height / 1512)
    assert page_of(Settings(page="a4", fit=200.0)).ways == (page_of(Settings(page="a4", fit=200.0)),)


@pytest.mark.parametrize("unit", UNITS)
def test_units(unit):
    assert PAGES["a4"]._replace(unit=unit).written(points(f"100{unit}")) == f"100{unit}"


def test_a_small_map_is_a_tree_and_a_large_one_an_outline(dossier_of):
    settings = Settings(page="poster")
    page = page_of(settings)
    small, large = (plot(dossier_of(text)) for text in (ONE_CLAIM, random_map(450, 1)))
    assert not isinstance(Choice(small, page, below(small)).best(), Columns)
    assert isinstance(Choice(large, page, below(large)).best(), Columns)


def test_a_large_tree_is_told_to_take_long(dossier_of, monkeypatch):
    monkeypatch.setattr("argmap.drawing.tree.lay_out", lambda _, __, boxes: [400.0 * box for box in range(boxes)])
    told = []
    claims = ", ".join(f"{{claim: C{number}., opposing: [X.]}}" for number in range(300))
    begun = []
    settings = Settings(layout="tree", tell=told.append, long=lambda cards: begun.append((cards, *told)))
    drawings(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: [{claims}]\n"), settings)
    assert begun == [(601,)]
    assert "".join(told) == (
        "a tree of 601 cards takes longer than their number suggests; "
        "--layout outline does not, and --split draws several figures"
    )


def test_without_an_engine_a_tree_becomes_an_outline(dossier_of, monkeypatch):
    monkeypatch.setattr("argmap.drawing.engine._PACKAGE", "no-such-package")
    monkeypatch.setenv("PATH", "/nowhere")
    told = []
    dossier = dossier_of(ONE_CLAIM)
    (drawing,) = drawings(dossier, Settings(page="poster", tell=told.append))
    assert drawing.svg == drawings(dossier, Settings(page="poster", layout="outline"))[0].svg
    assert "".join(told) == (
        "drawn as an outline, which needs no engine: the embedded engine was not found: the package no-such-package is "
        "not installed; the system engine was not found: there is no 'dot' on the path"
    )
    with pytest.raises(CannotWrite):
        drawings(dossier, Settings(page="poster", engine="embedded"))


@pytest.mark.parametrize("settings", [Settings(), Settings(page="a4"), Settings(fit=400.0), Settings(split=True)])
def test_the_same_map_gives_the_same_bytes(settings, dossier_of):
    text = random_map(60, 9)
    assert drawings(dossier_of(text), settings) == drawings(dossier_of(text), settings)


def test_a_legend_stands_in_the_last_column_where_that_has_room(dossier_of):
    claims = ", ".join(f"{{claim: 'C{number} {'word ' * 60}'}}" for number in range(3))
    figure = plot(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: [{claims}]\nopposing: [A.]\n"))
    settings = Settings(layout="outline", fit=900.0)
    painted = draw(figure, page_of(settings), settings)
    root = ET.fromstring(painted.svg.encode())  # noqa: S314 - our own figure
    legend = next(group for group in root.iter() if group.get("class") == "legend")
    assert min(float(text.get("x")) for text in legend.iter("{http://www.w3.org/2000/svg}text")) > 300
