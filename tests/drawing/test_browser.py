"""Figures as a browser shows them."""

from pathlib import Path

_SPILLED = """
return [...document.querySelectorAll('text')].filter(text => {
  const box = text.closest('a')?.parentElement ?? text.parentElement;
  const card = box.closest('g[id]');
  const ground = card?.querySelector('rect');
  if (!ground) return false;
  const inner = text.getBoundingClientRect(), outer = ground.getBoundingClientRect();
  return inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5;
}).map(text => text.textContent);
"""


def test_no_text_of_the_maps_leaves_its_card(browser):
    for figure in sorted(Path("maps").resolve().glob("*.svg")):
        browser.get(figure.as_uri())
        assert browser.execute_script("return document.querySelectorAll('text').length") > 100
        assert browser.execute_script(_SPILLED) == []
