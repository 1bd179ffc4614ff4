import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import argmap.printing.fonts as fonts_module
from argmap import __version__
from argmap.printing.document import document
from argmap.printing.fonts import Fonts
from argmap.printing.pixels import strips
from argmap.printing.reading import read
from argmap.registry import CannotWrite, Settings
from argmap.writers.pdf import WRITER
from argmap.writers.svg import WRITER as SVG

ROOT = Path(__file__).parent.parent.parent
SHEET = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {} font-size="10">{}</svg>'


def pdf(dossier, **choices):
    return WRITER.write(dossier, Settings(**choices))[0].data


def sheet(content, size='width="200pt" height="100pt" viewBox="0 0 200 100"'):
    return read(SHEET.format(size, content))


def lines_of(dossier):
    root = ET.fromstring(SVG.write(dossier, Settings())[0].data)  # noqa: S314 - our own figure
    return [text.text.replace("\xa0", " ") for text in root.iter("{http://www.w3.org/2000/svg}text")]


def letters(text):
    return Counter("".join(text.split()))


@pytest.fixture
def no_fonts(monkeypatch, tmp_path):
    """A machine without a font."""
    monkeypatch.setattr(fonts_module, "folders_of_fonts", lambda: [tmp_path / "none"])


@pytest.mark.parametrize("name", ["military-value", "belarus"])
def test_the_text_can_be_searched_and_is_that_of_the_svg(map_of, said, name):
    dossier = map_of(name)
    (text,) = said(pdf(dossier))
    lines = lines_of(dossier)
    assert [line for line in lines if line not in text] == []
    assert letters(text) == letters("".join(lines))


@pytest.mark.parametrize(
    ("choices", "width", "height"),
    [
        ({"page": "a4"}, 510.236, 756.85),
        ({"page": "letter"}, 540, 720),
        ({"page": "slide"}, 1440, 810),
        ({"page": "web"}, 540, None),
        ({"page": "poster"}, 2270.55, 3257.01),
        ({"fit": 300.0}, 300, None),
        ({"fit": 300.0, "page": "a4"}, 300, 756.85),
    ],
)
def test_a_page_has_the_size_that_was_asked_for(case, choices, width, height):
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf(case("everything"), **choices))
    (found,) = [(float(wide), float(high)) for wide, high in boxes]
    assert found[0] == pytest.approx(width, abs=0.01) or found == pytest.approx((height, width), abs=0.01)
    assert height is None or sorted(found) == pytest.approx(sorted((width, height)), abs=0.01)


@pytest.mark.usefixtures("no_fonts")
def test_every_letter_of_argmaps_own_font_comes_back_as_it_was(stating, said):
    texts = [
        "Łódź Čapek ĝis ő ş ǎ ḍ ẽ Việt Nam",
        "Ποιος λέει τι; ἀλφα ᾧ",
        "Ґанок їжак ў Љубав Ђорђе ѣ",
        "→ ← ≤ ≥ ≠ ∞ √ ½ № € ₽ ₴ ™ † ‡ • … ‰ ′ ″ − × ÷",
        "(parens) )( \\ backslash \\( <angle> [x] {y} /Name % comment",
        "combining q̈ and x̂ and again q and x",
    ]
    (text,) = said(pdf(stating(*texts)))
    assert [line for line in texts if line not in " ".join(text.split())] == []


def test_letters_that_join_from_right_to_left_come_back_in_their_order(stating, said):
    """The machine may have no Arabic font, which then draws no joined letters, and nothing is to be seen of them."""
    (text,) = said(pdf(stating("إغلاق للأبد الآن"), boxes=True))
    assert "إغلاق للأبد الآن" in text


def test_links_lead_to_claims_within_and_to_sources_without(case, opened, links):
    dossier = case("everything")
    data = pdf(dossier)
    found = links(data)
    with opened(data) as file:
        width, height = file[0].get_size()
    survey = "https://example.org/survey?year=2022&page=1"
    web = [where for _, where in found if where != 0]
    assert [where.partition("#")[0] for where in web] == [survey] * 3  # two quotes, and the list of sources
    assert web[0].startswith(f"{survey}#:~:text=Traffic%20on%20Main%20Street")
    assert sum(where == 0 for _, where in found) > 15  # claims and references
    assert all(0 <= left < right <= width and 0 <= low < high <= height for (left, low, right, high), _ in found)


def test_an_address_cannot_leave_its_string(links):
    page = sheet(
        '<a xlink:href="https://x.example/a(b)c\\d)&gt;&gt;/S"><text x="10" y="50">word</text></a>'
        '<a xlink:href="#nowhere"><text x="10" y="70">word</text></a>'
        '<g id="here"><text x="10" y="90">there</text></g><a href="#here"><text x="90" y="90">word</text></a>'
    )
    found = [where for _, where in links(document({"": page}, Fonts()))]
    assert found == ["https://x.example/a(b)c\\d)>>/S", 0]


def test_several_figures_are_pages_that_lead_to_each_other(opened, links, said):
    one = sheet(
        '<title>One</title><a href="two.pdf#b"><text x="10" y="50">to b</text></a>'
        '<a href="two.pdf"><text x="1" y="9">2</text></a>'
    )
    two = sheet('<title>Two (ü)</title><g id="b"><text x="10" y="50">this is b</text></g>')
    data = document({"one.pdf": one, "two.pdf": two}, Fonts())
    with opened(data) as file:
        assert [item.get_title() for item in file.get_toc()] == ["One", "Two (ü)"]
        assert [item.get_dest().get_index() for item in file.get_toc()] == [0, 1]
    assert [where for _, where in links(data)] == [1, 1]
    assert said(data) == ["to b\r\n2", "this is b"]


def test_it_says_what_it_is_and_not_when_it_was_made(case, opened):
    data = pdf(case("everything"))
    with opened(data) as file:
        metadata = {name: value for name, value in file.get_metadata_dict().items() if value}
    assert metadata.pop("Subject").startswith("An argument map of 15 claims")
    made = f"argmap {__version__}"
    assert metadata == {"Title": "Should the town close Main Street to cars?", "Creator": made, "Producer": made}


def test_a_parenthesis_a_control_or_half_a_character_in_a_title_harms_nothing(opened):
    title = "a) \\ (b &lt;&gt; \x85 𝄞 \u2028"
    with opened(document({"": sheet(f'<title>{title}</title><text x="1" y="9">x</text>')}, Fonts())) as file:
        assert file.get_metadata_dict()["Title"] == "a) \\ (b <> \x85 𝄞 \u2028"
    from argmap.printing.objects import byte_string, text_string

    assert text_string("\ud800)") == "<FEFF003F0029>"
    assert byte_string("é)\ud800") == "<C3A9293F>"


def test_the_page_is_as_large_as_the_figure_in_points(opened):
    with opened(document({"": sheet("", 'width="100pt" height="50pt" viewBox="-20 -10 200 100"')}, Fonts())) as file:
        assert file[0].get_size() == (100, 50)


def test_a_figure_beyond_what_a_page_may_measure_has_larger_units(opened):
    data = document(
        {"": sheet('<text x="1" y="9">x</text>', 'width="28800pt" height="7200pt" viewBox="0 0 28800 7200"')}, Fonts()
    )
    assert b"/UserUnit 2 " in data
    with opened(data) as file:
        assert file[0].get_size() == (14400, 3600)


def test_the_same_map_gives_the_same_bytes_wherever_and_whenever():
    def made(**changes):
        script = "import sys; sys.argv[0] = 'argmap'; from argmap.__main__ import main; main()"
        command = [sys.executable, "-c", script, "export", "maps/military-value.yaml", "--to", "pdf", "-o", "-"]
        done = subprocess.run(command, cwd=ROOT, env=os.environ | changes, capture_output=True, check=True)
        return done.stdout

    first = made(PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    assert first == made(PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C")
    assert not re.search(rb"CreationDate|ModDate|D:20\d\d", first)


@pytest.mark.usefixtures("no_fonts")
def test_a_letter_that_no_font_has_is_named_and_nothing_is_written(stating):
    dossier = stating("日 and 😀 and 日 again")
    with pytest.raises(CannotWrite) as error:
        pdf(dossier)
    assert error.value.reason == "no font here has 日 (U+65E5), 😀 (U+1F600 grinning face)"
    assert "(for emoji one with outlines, such as Noto Emoji" in error.value.help
    assert "--font FILE" in error.value.help
    told = []
    assert pdf(dossier, boxes=True, tell=told.append).startswith(b"%PDF")
    assert told == [f"boxes are drawn: {error.value.reason}\n  help: {error.value.help.partition(';')[0]}"]


@pytest.mark.usefixtures("no_fonts")
def test_boxes_stand_for_letters_that_no_font_has():
    data = document({"": sheet('<text x="10" y="80" font-size="60">日</text>')}, Fonts())
    (pixels,) = strips(data, 200, 100)
    assert 500 < pixels.count(0) < 10_000


@pytest.mark.usefixtures("no_fonts")
def test_only_so_many_letters_are_named(stating):
    with pytest.raises(CannotWrite, match=r"\(U\+4E07\) and 2 more$"):
        pdf(stating("".join(map(chr, range(0x4E00, 0x4E0A)))))


def test_what_is_no_font_is_refused(tmp_path, stating):
    (tmp_path / "no.ttf").write_bytes(b"no font")
    dossier = stating("word")
    with pytest.raises(CannotWrite, match="is no font that can be used"):
        pdf(dossier, fonts=(str(tmp_path / "no.ttf"),))
    with pytest.raises(CannotWrite, match="cannot read the font"):
        pdf(dossier, fonts=(str(tmp_path / "none.ttf"),))
