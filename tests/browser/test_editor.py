"""The reader's editor at a line."""

from pathlib import Path

import pytest

from argmap.browser.editor import NoEditor, editor_command


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("nano", ["nano", "+7", "map.yaml"]),
        ("vim -R", ["vim", "-R", "+7", "map.yaml"]),
        ("'/my programs/hx'", ["/my programs/hx", "map.yaml:7"]),
        ("code", ["code", "--wait", "--goto", "map.yaml:7"]),
        ("notepad", ["notepad", "map.yaml"]),
    ],
)
def test_the_editor_is_told_the_line_in_its_own_way(editor, command):
    assert editor_command({"EDITOR": editor}, Path("map.yaml"), 7) == command
    assert editor_command({"VISUAL": editor, "EDITOR": "ed"}, Path("map.yaml"), 7) == command


@pytest.mark.parametrize("editor", ["", " ", "'vim"])
def test_without_an_editor_it_says_what_to_set(editor):
    with pytest.raises(NoEditor, match="set VISUAL or EDITOR"):
        editor_command({"EDITOR": editor}, Path("map.yaml"), 7)
