"""Figures as librsvg draws them, which takes no notice of a line's told width: no ink of a text leaves its card."""

import shutil
import subprocess
import xml.etree.ElementTree as ET

import pytest

from argmap.registry import Settings
from argmap.writers.svg import WRITER

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {f"{SVG}rect", f"{SVG}path", f"{SVG}circle"}
WORDS = ["Mmmwwm", "iljtf", "W@%", "Жщюфыш", "Ωψφμω", "סשמעחט", "سصضشغ", "中文字", "électrification "]

pytestmark = pytest.mark.skipif(shutil.which("rsvg-convert") is None, reason="no rsvg-convert on the PATH")


def covers(root):
    """The boxes that texts stand in: cards, joints, and the sheet beside and below the first line of the legend."""
    for part in root.iter(f"{SVG}g"):
        yield from (dict(rect.attrib) for rect in part.findall(f"{SVG}rect") if rect.get("class") == "border")
        if part.get("class", "").startswith("joint"):
            yield from (dict(ring.attrib) for ring in part.findall(f"{SVG}circle"))
    left, _, width, height = map(float, root.get("viewBox").split())
    legend = root.find(f"{SVG}g[@class='legend']")
    tops = [float(line.get("y")) - 10 for line in legend.iter(f"{SVG}text")]
    yield {"x": left + 4, "y": min(tops), "width": width - 5, "height": height}


def ink_outside(svg, font):
    """Whether a picture of the texts alone, with white over their boxes, differs from an empty one."""
    root = ET.fromstring(svg)  # noqa: S314 - argmap's own
    boxes = list(covers(root))
    for parent in [*root.iter()]:
        for child in [*parent]:
            if child.tag in SHAPES:
                parent.remove(child)
        if parent.get("fill"):
            parent.set("fill", "black")
    root.set("font-family", font)
    for box in boxes:
        box |= {"fill": "white", "stroke": "white"}
        ET.SubElement(root, f"{SVG}{'circle' if 'r' in box else 'rect'}", {key: str(box[key]) for key in box})
    drawn = picture(root)
    for parent in [*root.iter()]:
        for child in parent.findall(f"{SVG}text"):
            parent.remove(child)
    return drawn != picture(root)


def picture(root):
    command = ["rsvg-convert", "--background-color", "white"]
    return subprocess.run(command, input=ET.tostring(root), capture_output=True, check=True).stdout


def map_of_long_words():
    claims = []
    for number, word in enumerate(WORDS):
        long, spaced = (word * 60)[:60], " ".join([word * 2, word] * 6)
        label = (
            long[:9] if word < "\u2e80" else ""
        )  # librsvg misplaces boxes for letters without a font at a right edge
        claims.append(
            f" - claim: '{long}'\n   id: 'w{number}-{label}'\n   quotes: [{{quote: '{spaced}', source: s}}]\n"
            f"   undercutting: ['{spaced}']\n"
            f"   supporting: [{{claim: '{spaced}', quotes: [{{quote: '{long}', source: s}}]}}]\n"
        )
    return f"argmap: 1\nquestion: '{'Mmm ' * 40}'\nsources: {{s: survey.txt}}\nsupporting:\n{''.join(claims)}"


def test_no_long_word_leaves_its_card(dossier_of):
    svg = WRITER.write(dossier_of(map_of_long_words()), Settings(layout="outline"))[0].data
    assert not ink_outside(svg, "DejaVu Sans")


def test_ink_outside_of_a_card_is_seen(dossier_of):
    svg = WRITER.write(dossier_of(map_of_long_words()), Settings(layout="outline"))[0].data
    assert ink_outside(svg.replace(b'font-size="9.5"', b'font-size="11.5"'), "DejaVu Sans")
