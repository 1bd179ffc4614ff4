"""The gallery of the README shows what argmap draws now."""

import re
from pathlib import Path

import gallery

ROOT = Path(__file__).parent.parent
MOST_BYTES = 200_000


def test_the_figures_are_those_that_the_commands_draw(tmp_path: Path) -> None:
    gallery.draw(tmp_path)

    drawn = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    assert set(gallery.FIGURES) < set(drawn)
    kept = {file.name: file.read_bytes() for file in gallery.GALLERY.glob("*.svg")}
    assert drawn.keys() == kept.keys(), "run python tests/gallery.py"
    assert [name for name in drawn if drawn[name] != kept[name]] == [], "run python tests/gallery.py"


def test_the_page_can_be_photographed(browser, tmp_path: Path) -> None:
    gallery.export("military-value.yaml", tmp_path / "page.html")

    picture = gallery.photograph(browser, tmp_path / "page.html")

    assert (picture[:4], picture[8:12]) == (b"RIFF", b"WEBP")
    assert 20_000 < len(picture) < MOST_BYTES


def test_every_picture_that_the_readme_shows_is_there_and_small() -> None:
    shown = set(re.findall(r"\((maps/[^)\s]+)\)", (ROOT / "README.md").read_text(encoding="utf-8")))
    pictures = {str(file.relative_to(ROOT).as_posix()) for file in gallery.GALLERY.iterdir()}

    assert [name for name in shown if not (ROOT / name).is_file()] == []
    assert {f"maps/gallery/{name}" for name in (*gallery.FIGURES, "page.webp")} <= shown & pictures
    assert [name for name in pictures if (ROOT / name).stat().st_size >= MOST_BYTES] == []
