"""Themes: those of argmap, and files of strangers."""

import re

import pytest

from argmap.drawing.theme import COLOURS, contrast, pairs
from argmap.drawing.theming import NAMES, theme
from argmap.registry import CannotWrite


def test_contrast_as_wcag_defines_it():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_theme_has_every_colour(name):
    found = theme(name)
    assert set(found.colours) == {f"{part}.{key}" for part, keys in COLOURS.items() for key in keys}
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in found.colours.values())
    assert found.font.endswith("sans-serif")


@pytest.mark.parametrize("name", NAMES)
def test_letters_can_be_read_on_every_ground_they_stand_on(name):
    colours = theme(name).colours
    assert min(contrast(colours[letters], colours[ground]) for letters, ground in pairs()) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_fine_lines_can_be_seen_but_are_lighter_than_letters(name):
    colours = theme(name).colours
    reached = contrast(colours["sheet.see"], colours["sheet.ground"])
    assert reached >= 3.0
    assert reached < contrast(colours["sheet.text"], colours["sheet.ground"]) or name == "print"


def test_print_is_black_and_white_and_contrast_reaches_the_highest_grade():
    assert set(theme("print").colours.values()) == {"#000000", "#ffffff"}
    colours = theme("contrast").colours
    assert min(contrast(colours[letters], colours[ground]) for letters, ground in pairs()) >= 7


def test_auto_is_light_by_day_and_dark_by_night():
    found = theme("auto")
    assert found._replace(night=None) == theme("light")
    assert found.night == theme("dark")


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Reads a theme from the text of its file."""
    monkeypatch.chdir(tmp_path)

    def read(text, name="own.toml"):
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return theme(name)

    return read


def test_a_theme_of_ones_own_changes_what_it_names(own):
    found = own(
        'base = "dark"\nnight = "print"\nfont = "Source Serif 4, Georgia, serif"\n'
        '[supports]\nink = "#FFFFFF"\n[strokes]\nline = 2\nedge = true\n'
    )
    dark = theme("dark")
    assert found.colours == dark.colours | {"supports.ink": "#ffffff"}
    assert found.strokes == dark.strokes._replace(line=2, edge=True)
    assert found.font == "'Source Serif 4', Georgia, serif"
    assert found.night == theme("print")


def test_an_empty_theme_is_the_light_one(own):
    assert own("") == theme("light")


@pytest.mark.parametrize(
    ("text", "reason", "help"),
    [
        ("[suports]\nink = '#000000'", "own.toml:1: unknown key 'suports'", "did you mean 'supports'?"),
        ("x = 1", "own.toml:1: unknown key 'x'", ""),
        (
            "# a theme\n[supports]\ninc = '#000000'",
            "own.toml:3: unknown key 'inc' in [supports]",
            "did you mean 'ink'?",
        ),
        ("[sheet]\ntint = '#000000'", "own.toml:2: unknown key 'tint' in [sheet]", "[sheet] takes ground, text"),
        ("sheet = 'white'", "own.toml:1: sheet is 'white', expected a table [sheet]", ""),
        ("[sheet]\nground = 'white'", "own.toml:2: sheet.ground is 'white', expected a colour such as #00796b", ""),
        ("[sheet]\nground = '#fff'", "own.toml:2: sheet.ground is '#fff', expected a colour such as #00796b", ""),
        ("[sheet]\nground = 0xffffff", "own.toml:2: sheet.ground is 16777215, expected a colour such as #00796b", ""),
        ("[sheet]\nground = '#ffffff\\n'", None, ""),
        ("[strokes]\nline = 40", "own.toml:2: strokes.line is 40, expected a number of points from 0.5 to 4", ""),
        ("[strokes]\nline = nan", "own.toml:2: strokes.line is nan, expected a number of points from 0.5 to 4", ""),
        ("[strokes]\nline = true", "own.toml:2: strokes.line is True, expected a number of points from 0.5 to 4", ""),
        ("[strokes]\nedge = 1", "own.toml:2: strokes.edge is 1, expected true or false", ""),
        ("font = 7", "own.toml:1: font is 7, expected names of fonts", ""),
        ("font = 'A\" onload=\"x'", "own.toml:1: font is 'A\" onload=\"x', expected names of fonts", ""),
        ("font = 'Arial;}</style>'", "own.toml:1: font is 'Arial;}</style>', expected names of fonts", ""),
        ("font = 'url(https://x)'", "own.toml:1: font is 'url(https://x)', expected names of fonts", ""),
        ("base = 'own.toml'", "own.toml:1: base is 'own.toml', expected one of light, dark, print, contrast", ""),
        ("night = 'auto'", "own.toml:1: night is 'auto', expected one of light, dark, print, contrast", ""),
        (
            "[card]\ntext = '#cccccc'",
            "own.toml:2: card.text #cccccc on card.ground #ffffff has a contrast of 1.6, expected 4.5 or more",
            "make one of the two colours darker or lighter",
        ),
        (
            "[sheet]\nground = '#336699'",
            "own.toml: sheet.text #333333 on sheet.ground #336699 has a contrast of 2.1, expected 4.5 or more",
            "make one of the two colours darker or lighter",
        ),
        (
            "[sheet]\nsee = '#aaaaaa'",
            "own.toml:2: sheet.see #aaaaaa on sheet.ground #ffffff has a contrast of 2.3, expected 3.0 or more",
            "make one of the two colours darker or lighter",
        ),
        ("[sheet\n", "own.toml:1:7: this is no TOML: expected ']' at the end of a table declaration", ""),
        ("[sheet]\n[sheet]\n", "own.toml:2:7: this is no TOML: cannot declare ('sheet',) twice", ""),
        ("a = " + "[" * 5000, "own.toml", ""),
        (b"\xff\xfe", "cannot read the theme 'own.toml': it is encoded as UTF-16", "save it as UTF-8"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text, reason, help, own):
    if isinstance(text, str) and reason is None:
        text, reason = text.replace("'", '"'), "own.toml:2: sheet.ground is"
    with pytest.raises(CannotWrite) as caught:
        own(text)
    assert caught.value.reason.startswith(reason)
    assert help in caught.value.help


@pytest.mark.parametrize(
    ("name", "reason", "help"),
    [
        ("drak", "no such theme 'drak'", "did you mean 'dark'?"),
        (
            "sepia",
            "no such theme 'sepia'",
            "the themes are light, dark, print, contrast, auto; one of your own is a file",
        ),
        ("no.toml", "cannot read the theme 'no.toml': there is no such file", ""),
        ("/dev/null", "no such theme '/dev/null'", ""),
    ],
)
def test_a_theme_that_is_not_there(name, reason, help, own):
    assert own("") is not None
    with pytest.raises(CannotWrite) as caught:
        theme(name)
    assert caught.value.reason.startswith(reason)
    assert help in caught.value.help


def test_a_folder_is_no_theme(tmp_path):
    (tmp_path / "x.toml").mkdir()
    with pytest.raises(CannotWrite, match="it is a folder"):
        theme(str(tmp_path / "x.toml"))
