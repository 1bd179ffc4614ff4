import pytest

from argmap.drawing.theming import theme
from argmap.printing.document import document
from argmap.printing.fonts import Fonts
from argmap.printing.pixels import strips
from argmap.printing.png import png
from argmap.printing.reading import read
from argmap.registry import Settings
from argmap.style import OPPOSES, SUPPORTS
from argmap.writers import png as writer
from argmap.writers.png import WRITER
from argmap.writers.svg import WRITER as SVG

INCH = 0.0254


def pictured(dossier, **choices):
    said = []
    data = WRITER.write(dossier, Settings(tell=said.append, **choices))[0].data
    return data, said


@pytest.fixture
def points(case):
    """The size of a figure in points."""
    sheet = read(SVG.write(case("everything"), Settings())[0].data.decode())
    return sheet.width, sheet.height


@pytest.mark.parametrize(
    ("choices", "dots"), [({}, 192), ({"dpi": 72.0}, 72), ({"dpi": 100.0, "scale": 0.5}, 50), ({"scale": 0.5}, 96)]
)
def test_dpi_and_scale_say_how_large_it_is(case, picture, points, choices, dots):
    data, said = pictured(case("everything"), **choices)
    decoded = picture(data)
    assert (decoded.width, decoded.height) == tuple(int(side * dots / 72 + 1e-6) for side in points)
    assert decoded.dots_per_metre == round(choices.get("dpi", 192) / INCH)
    assert said == []


def test_a_slide_has_its_pixels(case, picture):
    decoded = picture(pictured(case("everything"), page="slide", dpi=96.0)[0])
    assert (decoded.width, decoded.height) == (1920, 1080)


def test_it_shows_the_figure(case, picture):
    light = theme("light")
    painted = (light.of(SUPPORTS, "ink"), light.of(OPPOSES, "ink"), light.colours["quote.ground"])
    decoded = picture(pictured(case("everything"), dpi=96.0)[0])
    assert 0.1 < decoded.ink() < 0.5
    shown = {decoded.rows[y][x : x + 3] for y in range(0, decoded.height, 3) for x in range(0, 3 * decoded.width, 3)}
    assert {bytes.fromhex(colour[1:]) for colour in painted} <= shown
    assert decoded.texts["Title"] == "Should the town close Main Street to cars?"
    assert decoded.texts["Description"].startswith("An argument map of 15 claims")


def test_the_same_map_gives_the_same_bytes(case):
    assert pictured(case("everything"))[0] == pictured(case("everything"))[0]


@pytest.mark.parametrize("limit", ["_MOST_PIXELS", "_LONGEST_SIDE"])
def test_a_picture_that_few_programs_open_is_made_smaller_and_says_so(case, picture, monkeypatch, points, limit):
    monkeypatch.setattr(writer, limit, {"_MOST_PIXELS": 1_000_000, "_LONGEST_SIDE": 1000}[limit])
    data, said = pictured(case("everything"), dpi=300.0)
    decoded = picture(data)
    assert decoded.width * decoded.height <= 1_000_000
    assert max(decoded.width, decoded.height) <= 1000 or limit == "_MOST_PIXELS"
    (notice,) = said
    asked = " × ".join(f"{side * 300 / 72:,.0f}" for side in points)
    assert notice.startswith(
        f"drawn with {decoded.dots_per_metre * INCH:.0f} dots per inch: with 300 it would have {asked} pixels"
    )


def test_strips_make_one_picture(picture, monkeypatch):
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40pt" height="40pt" viewBox="0 0 40 40" font-size="10">'
        '<rect x="0" y="0" width="20" height="20" fill="#ff0000"/><rect x="20" y="20" width="20" height="20"'
        ' fill="#00ff00" stroke="none"/><rect x="4" y="24" width="12" height="12" fill="#0000ff" opacity=".5"/></svg>'
    )
    pdf = document({"": read(svg)}, Fonts())
    whole = b"".join(strips(pdf, 40, 40))
    monkeypatch.setattr("argmap.printing.pixels._STRIP", 3 * 40 * 7)
    parts = list(strips(pdf, 40, 40))
    assert [len(part) for part in parts] == [840, 840, 840, 840, 840, 600]
    assert b"".join(parts) == whole
    decoded = picture(png(parts, 40, 40, 72, {"Title": "tïtle", "Description": ""}))
    assert decoded.texts == {"Title": "tïtle"}
    assert (decoded.at(5, 5), decoded.at(30, 30), decoded.at(30, 5)) == ((255, 0, 0), (0, 255, 0), (255, 255, 255))
    assert decoded.at(10, 30) == (128, 128, 255)
