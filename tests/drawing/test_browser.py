"""Figures as a browser shows them: text stays in its box, can be read, and runs nothing."""

import json
from pathlib import Path

import chromium
import pytest
from drawing_cases import CASES
from hostile import ADDRESSES, WORDS

from argmap.check import Checker
from argmap.drawing.theming import NAMES
from argmap.registry import Settings
from argmap.writers.svg import WRITER

FONTS = ["", "DejaVu Sans", "Noto Sans", "Liberation Serif", "DejaVu Serif", "monospace", "serif", "no such font"]
SPILLED = """
const slack = 0.75;
const bad = [];
for (const text of document.querySelectorAll('text')) {
  const card = text.closest('g[id]:has(> .border), g.again');
  const ground = card ? card.querySelector('.border') : document.querySelector('.sheet');
  const inner = text.getBoundingClientRect(), outer = ground.getBoundingClientRect();
  if (inner.left < outer.left - slack || inner.right > outer.right + slack
      || inner.top < outer.top - slack || inner.bottom > outer.bottom + 3 * slack)
    bad.push([text.textContent, Math.round(outer.right - inner.right), Math.round(outer.bottom - inner.bottom)]);
}
return bad;
"""
FROM_RIGHT = """
const scale = document.querySelector('svg').getScreenCTM().a;
const first = text => [...text].find(letter => /\\p{L}/u.test(letter));
const leftward = block => /[\\u0590-\\u08ff]/.test(first(block.textContent) ?? '');
return [...document.querySelectorAll('.text, .words, .credit')].filter(leftward).flatMap(block => {
  const right = block.closest('.claim').querySelector('.border').getBoundingClientRect().right;
  const mark = block.matches('.credit') ? 12 : 0;
  return [...block.querySelectorAll('text')].map(
    text => [text.textContent, (right - text.getBoundingClientRect().right) / scale - 9 - mark]);
});
"""
COLOURS = """
const luminance = colour => {
  const [r, g, b] = colour.match(/\\d+/g).map(Number).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (b + 0.05) / (a + 0.05);
};
const svg = document.querySelector('svg');
const grounds = [...svg.querySelectorAll('rect, path, circle')].filter(e => getComputedStyle(e).fill !== 'none'
  && !(e.tagName === 'path' && e.hasAttribute('stroke')));
const boxes = grounds.map(e => e.getBoundingClientRect());
const order = new Map([...svg.querySelectorAll('*')].map((e, place) => [e, place]));
const under = (x, y, element) => {
  let found = null;
  grounds.forEach((ground, place) => {
    const box = boxes[place];
    if (order.get(ground) < order.get(element) && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) {
      const point = new DOMPoint(x, y).matrixTransform(ground.getScreenCTM().inverse());
      if (ground.isPointInFill(point)) found = ground;
    }
  });
  return getComputedStyle(found).fill;
};
const seen = new Map();
const note = (what, one, other) => {
  const kind = `${what} ${one} on ${other}`;
  if (!seen.has(kind)) seen.set(kind, contrast(one, other));
};
for (const text of svg.querySelectorAll('text')) {
  const box = text.getBoundingClientRect(), middle = (box.top + box.bottom) / 2;
  for (const x of [box.left + 1, (box.left + box.right) / 2, box.right - 1])
    note('text', getComputedStyle(text).fill, under(x, middle, text));
}
for (const mark of svg.querySelectorAll('.mark, .sign, .disc, .line, .arrow, .ring, .point')) {
  const style = getComputedStyle(mark), ink = style.stroke !== 'none' ? style.stroke : style.fill;
  const box = mark.getBoundingClientRect();
  const [x, y] = mark.matches('.line, .arrow') ? [1, 1] : [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  note(mark.getAttribute('class'), ink, under(x, y, mark));
}
const sheet = getComputedStyle(svg.querySelector('.sheet')).fill;
for (const border of svg.querySelectorAll('.border, .stack-ground'))
  note('border', getComputedStyle(border).stroke, sheet);
return [...seen];
"""
PAINTS = """
return [...document.querySelectorAll('svg, svg *')].filter(e => e.tagName !== 'style').map(e => {
  const style = getComputedStyle(e);
  return [e.tagName, e.getAttribute('class'), style.fill, style.stroke];
});
"""


def figure(case, theme="light", layout="auto"):
    path = Path("maps") / f"{case}.yaml" if case in {"belarus", "military-value"} else CASES / f"{case}.yaml"
    checker = Checker() if path.parts[0] == "maps" else Checker(seeds=CASES / "seeds")
    return WRITER.write(checker.check(path).dossier, Settings(theme=theme, layout=layout))[0].data


@pytest.fixture
def shown(browser, tmp_path):
    """Opens a figure, as it is or in the text of a page."""

    def show(data, page=""):
        path = tmp_path / ("page.html" if page else "figure.svg")
        svg = data.decode()
        path.write_text(page.replace("SVG", svg[svg.index("<svg") :]) if page else svg, encoding="utf-8")
        browser.get_log("browser")
        chromium.visit(browser, path.as_uri())
        return browser

    return show


@pytest.mark.parametrize("layout", ["tree", "outline"])
@pytest.mark.parametrize("theme", NAMES)
def test_no_text_leaves_its_box_in_any_font(theme, layout, shown):
    browser = shown(figure("scripts", theme, layout))
    assert browser.execute_script("return document.querySelectorAll('text').length") > 60
    for font in FONTS:
        browser.execute_script(
            "if (arguments[0]) document.documentElement.setAttribute('font-family', arguments[0])", font
        )
        assert browser.execute_script(SPILLED) == [], font


def test_lines_from_right_to_left_begin_at_the_right_in_any_font(shown):
    browser = shown(figure("scripts"))
    for font in FONTS:
        browser.execute_script(
            "if (arguments[0]) document.documentElement.setAttribute('font-family', arguments[0])", font
        )
        lines = browser.execute_script(FROM_RIGHT)
        assert len(lines) >= 12
        assert [(text, off) for text, off in lines if not -1.5 < off < 1.5] == [], font


@pytest.mark.parametrize("case", ["belarus", "military-value", "everything", "answers"])
def test_no_text_of_a_map_leaves_its_card(case, shown):
    browser = shown(figure(case))
    assert browser.execute_script("return document.querySelectorAll('text').length") > 5
    assert browser.execute_script(SPILLED) == []


def test_a_text_that_leaves_its_box_is_seen(shown):
    browser = shown(figure("everything").replace(b'textLength="', b'textLength="9'))
    assert len(browser.execute_script(SPILLED)) > 20


@pytest.mark.parametrize("theme", NAMES)
def test_letters_and_marks_stand_out_from_what_is_below_them(theme, shown):
    found = shown(figure("everything", theme)).execute_script(COLOURS)
    kinds = {what.split(" rgb")[0] for what, _ in found}
    assert {"text", "mark check", "mark cross", "sign", "disc", "line", "arrow", "ring", "point", "border"} <= kinds
    assert [what for what, contrast in found if contrast < (4.5 if what.startswith("text") else 3)] == []


@pytest.mark.parametrize("layout", ["tree", "outline"])
@pytest.mark.parametrize(("scheme", "theme"), [("light", "light"), ("dark", "dark")])
def test_auto_is_painted_like_the_theme_that_the_system_asks_for(scheme, theme, layout, shown):
    expected = shown(figure("everything", theme, layout)).execute_script(PAINTS)
    browser = shown(figure("everything", "auto", layout))
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    try:
        found = browser.execute_script(PAINTS)
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert [pair for pair in zip(found, expected, strict=True) if pair[0] != pair[1]] == []


def test_the_style_sheet_of_a_figure_styles_nothing_else(shown):
    page = "<!doctype html><body><p class=text style='color:rgb(1,2,3)'>x</p><div class=line>y</div>SVG"
    browser = shown(figure("everything", "auto"), page)
    media = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    try:
        script = "return [...document.querySelectorAll('p, div')].map(e => getComputedStyle(e).fill)"
        assert browser.execute_script(script) == ["rgb(0, 0, 0)"] * 2
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_a_page_may_restyle_a_figure_by_its_classes(shown):
    page = "<!doctype html><style>.argmap .supports .strip { fill: rgb(1, 2, 3) }</style><body>SVG"
    browser = shown(figure("everything"), page)
    found = browser.execute_script(
        "return [...document.querySelectorAll('.claim .strip:not(.hollow)')]"
        ".map(strip => [strip.closest('.claim').classList[1], getComputedStyle(strip).fill])"
    )
    assert {fill for side, fill in found if side == "supports"} == {"rgb(1, 2, 3)"}
    assert "rgb(1, 2, 3)" not in {fill for side, fill in found if side != "supports"}


def test_a_claim_is_reached_by_its_id(shown):
    browser = shown(figure("belarus"), "<!doctype html><body>SVG")
    ids = browser.execute_script(
        "return [...document.querySelectorAll('g.claim > a')]"
        ".map(link => [link.parentElement.id, link.getAttribute('xlink:href')])"
    )
    assert len(ids) > 50
    assert all(link == f"#{id}" for id, link in ids)
    browser.execute_script("location.hash = arguments[0]", ids[-1][1])
    assert browser.execute_script("return document.querySelector(':target').id") == ids[-1][0]


def test_links_find_the_words_of_a_page(browser, tmp_path):
    """Chromium scrolls to the words that a text fragment names, and only to those."""
    lines = [f"Line {number} of the page says nothing." for number in range(200)]
    lines[90] = "Well-known, 100% sure & tested: the “street” is dangerous, they say."
    lines[150] = "It is late again, said one. And a very long sentence goes on " + "and on " * 40 + "until here."
    (tmp_path / "page.html").write_text("<meta charset=utf-8>" + "".join(f"<p>{line}</p>" for line in lines))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "page.txt").write_text("\n\n".join(lines))
    quotes = [lines[90], "Well-known, 100% sure", lines[150], "the “street” is […] they say"]
    (tmp_path / "map.yaml").write_text(
        "argmap: 1\nquestion: Q?\nsources: {s: {file: page.txt, url: page.html}}\n"
        "supporting:\n - claim: C.\n   quotes:\n"
        + "".join(f"    - {{quote: {json.dumps(quote)}, source: s}}\n" for quote in quotes)
    )
    dossier = Checker().check(tmp_path / "map.yaml").dossier
    assert all(dossier.places(quote) for _, quote in dossier.quotes)
    (tmp_path / "figure.svg").write_bytes(WRITER.write(dossier, Settings())[0].data)
    chromium.visit(browser, (tmp_path / "figure.svg").as_uri())
    links = browser.execute_script("return [...document.querySelectorAll('.quote > a')].map(a => a.href.baseVal)")
    assert len(links) == len(quotes)
    places = []
    for link in [*links, "page.html#:~:text=nobody%20says%20this"]:
        browser.get("about:blank")
        browser.get(f"{tmp_path.as_uri()}/{link}")
        places.append(browser.execute_script("return scrollY"))
    assert places[-1] == 0
    assert min(places[:-1]) > 1000
    assert places[0] == places[1] == places[3] < places[2]


def test_no_word_of_a_map_runs_or_loads_anything(shown, dossier_of):
    claims = "".join(
        f" - claim: {json.dumps(words or ' x')}\n   quotes:\n"
        f"    - {{quote: {json.dumps(words)}, source: a{place % len(ADDRESSES)}, speaker: {json.dumps(words)}}}\n"
        for place, (name, words) in enumerate(WORDS.items())
        if name != "wide"
    )
    sources = "".join(
        f" a{place}: {{file: survey.txt, title: {json.dumps(address)}, url: {json.dumps(address)}}}\n"
        for place, address in enumerate(ADDRESSES.values())
    )
    data = WRITER.write(dossier_of(f"argmap: 1\nquestion: Q?\nsources:\n{sources}supporting:\n{claims}"), Settings())[
        0
    ].data
    page = "<!doctype html><script>window.runs = 0; window.hacked = () => window.runs++</script><body>SVG"
    for browser in (shown(data), shown(data, page)):
        browser.execute_script(
            "for (const one of document.querySelectorAll('svg *'))"
            " for (const kind of ['mouseover', 'focus', 'load', 'error']) one.dispatchEvent(new Event(kind))"
        )
        assert browser.execute_script("return document.querySelectorAll('text').length") > len(WORDS)
        assert not browser.execute_script("return window.runs")
        assert browser.execute_script("return performance.getEntriesByType('resource').map(e => e.name)") == []
        assert browser.get_log("browser") == []
        unknown = "svg :not(g, a, title, desc, rect, path, circle, text)"
        assert browser.execute_script(f"return document.querySelectorAll('{unknown}').length") == 0
