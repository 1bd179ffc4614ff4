import pytest

from argmap.printing.canvas import Canvas, Names
from argmap.printing.fonts import Fonts
from argmap.printing.outlines import Unknown
from argmap.printing.reading import Outline, Words, read

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20pt" height="10pt"'
    ' viewBox="0 0 20 10" font-size="10" class="x" role="img" aria-label="x">{}</svg>'
)


def events(content):
    return read(SVG.format(content)).events


def content(svg):
    return Canvas(read(SVG.format(svg)), Fonts(), Names()).content


@pytest.mark.parametrize(
    ("element", "named"),
    [
        ('<image href="x.png"/>', "the element 'image'"),
        ("<script>1</script>", "the element 'script'"),
        ("<text x='1' y='2'>a<tspan>b</tspan></text>", "the element 'tspan' in a text"),
        ("<text x='1' y='2' lengthAdjust='spacing'>a</text>", "the lengthAdjust 'spacing'"),
        ('<rect onclick="x"/>', "the attribute 'onclick'"),
        ('<rect style="fill:red"/>', "the attribute 'style'"),
        ('<rect fill="url(#x)"/>', "the colour 'url(#x)'"),
        ('<rect fill="tomato"/>', "the colour 'tomato'"),
        ('<rect transform="rotate(45)"/>', "the transform 'rotate(45)'"),
        ('<g opacity=".5"><rect/></g>', "the opacity of a group"),
    ],
)
def test_what_is_not_ours_is_a_fault_and_no_silence(element, named):
    with pytest.raises(Unknown) as error:
        events(element)
    assert str(error.value) == named


def test_a_figure_is_measured_in_points():
    with pytest.raises(Unknown, match="the width '20'"):
        read(SVG.format("").replace('"20pt"', '"20"'))


def test_looks_come_from_above_and_moves_add_up():
    (words,) = events(
        '<g fill="#ff0000" font-size="7" font-weight="bold" text-anchor="end" transform="translate(1 2)">'
        '<g transform="translate(10,20)"><text x="3" y="4" textLength="9">a</text></g></g>'
    )
    assert isinstance(words, Words)
    assert words[:7] == ("a", 14, 26, 7, True, "end", 9)
    assert words.paint.fill == (1, 0, 0)


def test_styles_titles_and_descriptions_are_not_drawn():
    assert events("<style>.x{fill:red}</style><title>t</title><desc>d</desc><g><title>u</title></g>") == ()


def test_every_shape_is_an_outline():
    shapes = events(
        '<rect width="2" height="2"/><circle r="2"/><ellipse rx="2" ry="1"/><line x2="3"/>'
        '<polygon points="0 0 1 1 2 0"/>'
        '<polyline points="0 0 1 1" stroke="#abc" stroke-dasharray="1,2" fill="none" opacity=".5" stroke-opacity=".5"/>'
        '<path d="M0 0h1" transform="translate(1 1)" stroke-dasharray="none"/>'
    )
    assert [type(shape) for shape in shapes] == [Outline] * 7
    paint = shapes[5].paint
    assert (paint.fill, paint.stroke) == (None, (0xAA / 255, 0xBB / 255, 0xCC / 255))
    assert (paint.dashes, paint.fill_opacity, paint.stroke_opacity) == ((1, 2), 0.5, 0.25)
    assert shapes[6].steps[0].points == (1, 1)


def test_what_has_no_colour_or_letter_is_not_written():
    assert content('<rect width="1" height="1" fill="none"/><text x="1" y="1"> </text>') == ""
    assert content('<text x="1" y="1" fill="none">a</text>') == ""
    assert content('<g id="empty"></g>') == ""


@pytest.mark.parametrize(("anchor", "x"), [("start", "10"), ("middle", "7.2192"), ("end", "4.4385")])
def test_a_line_of_text_stands_from_its_anchor(anchor, x):
    written = content(f'<text x="10" y="5" text-anchor="{anchor}">a</text>')
    assert f"1 0 0 -1 {x} 5 Tm" in written


def test_a_line_of_text_is_as_wide_as_it_is_told():
    assert "/F1 10 Tf 200 Tz" in content('<text x="1" y="5" textLength="11.123046875">a</text>')


def test_a_space_that_does_not_break_is_searched_as_a_space():
    assert "ActualText" not in content('<text x="1" y="5">line\xa04 is line 4</text>')
