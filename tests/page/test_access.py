"""The page for those who cannot see it or use no mouse: axe-core finds nothing to object to."""

from pathlib import Path

import axe_core_python
import pytest
from page_maps import BELARUS, TROOPS

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text("utf-8")
RUN = "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done, done)"
STATES = {
    "as it opens": "",
    "all open": "document.getElementById('unfold').click()",
    "all folded": "document.getElementById('fold').click()",
    "a source": "location.hash = document.querySelector('a.place').hash",
    "the figure": "location.hash = '#figure'",
    "filters": "document.getElementById('filters').open = true",
    "searched": "document.getElementById('search').value = 'troops';"
    "document.getElementById('search').dispatchEvent(new Event('input'))",
}


def _violations(reader):
    reader.run(AXE)
    found = reader.chrome.execute_async_script(RUN)
    assert found["passes"]
    return [(each["id"], node["html"][:200]) for each in found["violations"] for node in each["nodes"]]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_violation(reader, made, state, scheme, width):
    reader.screen(width, 900, mobile=width < 500)
    reader.media(prefers_color_scheme=scheme)
    reader.open(made(TROOPS))
    reader.run(STATES[state])
    if state == "searched":
        reader.until("return document.getElementById('hits').textContent")
    if state == "a source":
        reader.until("return document.querySelector('mark.on')")
    assert _violations(reader) == []


def test_axe_finds_no_violation_in_a_large_map(reader, made):
    reader.chrome.set_script_timeout(500)  # axe alone takes 75 seconds of a slow processor
    reader.open(made(BELARUS))
    assert _violations(reader) == []


def test_axe_finds_no_violation_where_the_script_does_not_run(reader, made, tmp_path):
    """The script is cut out, as axe itself needs scripts to run."""
    text = made(TROOPS).read_text("utf-8")
    page = tmp_path / "page.html"
    page.write_text(text[: text.index("<script>")] + text[text.index("</script>") :], "utf-8")
    reader.open(page)
    assert reader.shown(".scripted") == 0
    assert _violations(reader) == []
