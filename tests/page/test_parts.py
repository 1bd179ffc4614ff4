"""What stands in the file of a page."""

import hashlib
import re
import sys
from base64 import b64encode
from importlib import resources
from pathlib import Path

import pytest
from page_maps import BELARUS, TROOPS

import argmap.page.palette as palette_module
from argmap.check import Checker
from argmap.drawing.theme import SIDES
from argmap.drawing.theming import theme
from argmap.model import Claim, Span, Text
from argmap.page.markup import Html, element, joined, words
from argmap.page.outline import outline
from argmap.page.passages import MOST_WHOLE
from argmap.page.whole import page
from argmap.registry import Settings
from argmap.selection.criteria import Selection
from argmap.selection.select import select

STREET = """\
argmap: 1
question: Should the town close Main Street?
sources:
  survey: {file: survey.txt, title: A survey, url: "https://example.org/a?b=1&c=2"}
  lost: {file: lost.txt, title: A lost one}
supporting:
  - claim: Traffic injures people.
    quotes:
      - survey: people are hurt every week
      - survey: people are never hurt here
      - lost: words that nobody can look for
"""
LINES = "Heading\n\nOne line before.\n\nMany people are hurt every week.\n\nOne line after.\n\nFar from it.\n"
AROUND = "One line before.\nMany [people are hurt every week].\nOne line after."


def _text(dossier, **settings):
    """The text of a page's source as a reader sees it, what is marked in brackets."""
    html = page(dossier, Settings(**settings))
    found = re.search(r'<div class="text">(.*?)</div>', html, re.DOTALL)
    if found is None:
        return ""
    inner = re.sub(r'<span class="line".*?</span>|<a class="margin.*?</a>', "", found[1])
    return re.sub(r"<[^>]*>", "", re.sub(r"<mark[^>]*>(.*?)</mark>", r"[\1]", inner)).strip()


def test_the_same_map_gives_the_same_bytes():
    one, other = (page(Checker().check(BELARUS).dossier, Settings()) for _ in range(2))
    assert one == other


def test_the_policy_names_the_one_script_and_the_one_style_of_the_file(made):
    text = made(TROOPS).read_text("utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)[1]
    for name in ("script", "style"):
        (content,) = re.findall(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src &#x27;sha256-{digest}&#x27;" in policy
    assert policy.startswith("default-src &#x27;none&#x27;; ")
    assert text.index("Content-Security-Policy") < text.index("<style>") < text.index("<script>")
    assert " style=" not in text
    assert re.findall(r" on[a-z]+=", text) == []


def test_script_and_style_are_small_and_end_no_element():
    for name, most in (("app.js", 30_000), ("app.css", 20_000)):
        content = (resources.files("argmap.page") / name).read_text("utf-8")
        assert len(content.encode()) < most
        assert "</" not in content
        assert "innerHTML" not in content


def test_no_name_stands_twice(made):
    for map_path in (BELARUS, TROOPS):
        names = re.findall(r'\bid="([^"]*)"', made(map_path).read_text("utf-8"))
        assert len(names) == len(set(names))


def test_every_link_within_the_page_leads_somewhere(made):
    for how in ("passages", "full", "none"):
        text = made(TROOPS, sources=how).read_text("utf-8")
        names = set(re.findall(r'\bid="([^"]*)"', text))
        assert {link for link in re.findall(r'href="#([^"]*)"', text) if link not in names} == set()


def test_claims_have_the_names_that_they_have_in_the_figure(made):
    text = made(BELARUS).read_text("utf-8")
    tree = re.findall(r'<li id="([^"]*)"', text)
    drawn = set(re.findall(r'<g id="figure-([^"]*)"', text))
    assert [name for name in tree if name not in drawn] == []


@pytest.mark.parametrize(
    ("how", "text"),
    [
        (
            "passages",
            f"line 1 is left out\n{AROUND}\nline 9 is left out",
        ),
        ("full", f"Heading\n{AROUND}\nFar from it."),
        ("none", ""),
    ],
)
def test_how_much_of_a_source_a_page_holds(check, how, text):
    assert _text(check(STREET, survey=LINES).dossier, sources=how) == text


def test_a_source_that_is_too_long_comes_in_passages_and_the_page_says_so(check):
    far = "\n\n".join(f"Line {number} of many." for number in range(MOST_WHOLE // 16))
    dossier = check(STREET, survey=f"{far}\n\n{LINES}").dossier
    html = page(dossier, Settings(sources="full"))
    assert "It is too long to stand here whole. The paragraphs that are quoted" in html
    assert len(html) < 200_000
    assert "lines 1–" in html


def test_of_a_text_without_line_ends_a_page_holds_a_piece(check):
    text = f"{'So it goes on and on. ' * 20_000}people are hurt every week, {'and so on ' * 20_000}"
    html = page(check(STREET, survey=text).dossier, Settings())
    assert ">people are hurt every week</mark>" in html
    assert len(html) < 100_000


def test_passages_that_make_up_the_whole_text_are_called_so(check):
    assert "The whole text." in page(check(STREET, survey="Many people are hurt every week.\n").dossier, Settings())


def test_quotes_that_overlap_are_marked_each_for_itself(check):
    quotes = "[{s: the cat sat on the mat}, {s: on the mat all day long}, {s: the cat sat on the mat all day long}]"
    text = f"argmap: 1\nquestion: Q?\nsources: {{s: s.txt}}\nsupporting: [{{claim: C, id: c, quotes: {quotes}}}]\n"
    html = page(check(text, s="There the cat sat on the mat all day long.\n").dossier, Settings())
    marks = re.findall(r'<mark data-of="([^"]*)">(.*?)</mark>', html)
    assert marks == [
        ("claim-c-quote-1 claim-c-quote-3", "the cat sat "),
        ("claim-c-quote-1 claim-c-quote-3 claim-c-quote-2", "on the mat"),
        ("claim-c-quote-3 claim-c-quote-2", " all day long"),
    ]


def test_an_elided_quote_marks_its_parts_and_not_what_it_leaves_out(check):
    text = "argmap: 1\nquestion: Q?\nsources: {s: s.txt}\nsupporting: [{claim: C, quotes: [{s: the cat … the mat}]}]\n"
    html = page(check(text, s="There the cat sat on the mat all day long.\n").dossier, Settings())
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", html) == ["the cat", "the mat"]


def test_quotes_of_documents_tell_their_page(check):
    sys.path.insert(0, str(TROOPS.parent.parent / "tests/documents"))
    from samples import pdf

    check("argmap: 1\nquestion: Q?\n")
    Path("seeds/report.pdf").write_bytes(pdf(["A title page."], ["First of all,", "people are hurt every week."]))
    text = STREET.replace("survey.txt", "report.pdf")
    html = page(check(text).dossier, Settings())
    assert "✓ page 2, line 2" in html
    assert '<p class="page">page 2</p>' in html


def test_a_page_says_what_was_found_and_what_not(check):
    html = page(check(STREET, survey=LINES).dossier, Settings())
    assert "✗ 1 of 3 quotes found word for word in 2 sources, 2 errors" in html
    assert html.count("✗ not found in its source") == 1
    assert html.count("✗ not checked: its source could not be read") == 1
    assert '<option value="missing">quote not found (1)</option>' in html
    assert '<option value="unread">quote not checked: no source to read (1)</option>' in html
    assert "This source could not be read: " in html
    assert "<code>quote-not-found</code>: " in html
    assert hashlib.sha256(LINES.encode()).hexdigest() in html
    assert 'href="https://example.org/a?b=1&amp;c=2' in html
    assert str(check.__module__) not in html


def test_allowed_doubts_stand_with_their_reasons(check):
    text = STREET.replace(
        "people are hurt every week", "{quote: are hurt, source: survey, allow: {quote-too-short: so it is}}"
    )
    text = text.replace("- survey: {", "- {")
    html = page(check(text, survey=LINES).dossier, Settings())
    assert "✓ allowed" in html
    assert "— allowed because so it is" in html


def test_a_map_without_quotes_or_sources_is_a_page_too(check):
    html = page(check("argmap: 1\nquestion: Q?\n").dossier, Settings())
    assert "No quotes stand in this map." in html
    assert "<table>" not in html


def test_sides_change_with_every_objection(check):
    text = """\
argmap: 1
question: Q?
supporting:
  - claim: a
    opposing: [{claim: b, undercutting: [{claim: c, supporting: [d]}]}]
  - together: [e, f]
    undercutting: [g]
opposing: [{claim: h, opposing: [i]}]
"""
    _, entries = outline(check(text).dossier)
    sides = {entry.node.text.value: entry.pro for entry in entries if isinstance(entry.node, Claim)}
    assert [name for name, pro in sides.items() if pro] == ["a", "c", "d", "e", "f", "i"]
    assert [name for name, pro in sides.items() if pro is False] == ["b", "g", "h"]
    assert {entry.node.text.value for entry in entries if entry.is_unanswered} == {"c", "g", "i"}


def test_sides_are_those_of_the_answer(check):
    text = "argmap: 1\nquestion: Q?\nanswers: [{answer: A, opposing: [x]}, {answer: B, supporting: [y]}]\n"
    _, entries = outline(check(text).dossier)
    assert [(entry.node.text.value, entry.answer, entry.pro) for entry in entries] == [
        ("A", 0, None),
        ("x", 0, False),
        ("B", 1, None),
        ("y", 1, True),
    ]


def test_no_page_is_made_of_a_map_that_the_rules_have_not_looked_at():
    dossier = Checker(errors_first=True).check(TROOPS).dossier
    with pytest.raises(ValueError, match="have not looked"):
        page(dossier, Settings())


def test_what_is_no_markup_is_escaped():
    assert element("p", "<b>", Html("<i>"), title='"<') == '<p title="&quot;&lt;">&lt;b&gt;<i></p>'
    assert joined(["<", "", Html("<")], "&") == "&lt;&amp;<"
    assert element("input", checked=True, disabled=False) == "<input checked>"
    assert words(Text("a\ud800\n b", Span("", 0, 0))) == "a<U+D800> b"


def test_what_is_left_out_of_a_document_is_told_by_page(check):
    sys.path.insert(0, str(TROOPS.parent.parent / "tests/documents"))
    from samples import epub

    pages = ["<p>One.</p><p>Two.</p>", "<p>Three.</p>", "<p>Four.</p><p>people are hurt every week.</p>"]
    check("argmap: 1\nquestion: Q?\n")
    Path("seeds/book.epub").write_bytes(epub(*(f"<html><body>{each}</body></html>" for each in pages)))
    html = page(check(STREET.replace("survey.txt", "book.epub")).dossier, Settings())
    assert re.search(r">section 1, line 1 to section \d, line \d: left out</p>", html)


def test_a_quote_of_a_source_that_the_map_does_not_name_leads_nowhere(check):
    text = "argmap: 1\nquestion: Q?\nsupporting: [{claim: C, quotes: [{quote: some words, source: nowhere}]}]\n"
    html = page(check(text).dossier, Settings())
    assert '<span class="place">✗ not checked: its source could not be read</span>' in html
    assert "<cite>nowhere</cite>" in html


def test_a_page_without_the_texts_leads_from_a_quote_to_the_description_of_its_source(check):
    html = page(check(STREET, survey=LINES).dossier, Settings(sources="none"))
    assert "The text is left out of this page." in html
    assert 'class="place" href="#source-0"' in html
    assert "every week</mark>" not in html


def test_who_published_the_words_first_is_told(check):
    named = STREET.replace("url:", "via: A <b>, url:").replace(
        "- survey: people are never", "- source: survey\n        via: a clerk\n        quote: people are never"
    )
    html = page(check(named, survey=LINES).dossier, Settings())
    assert re.findall(r'<span class="via">(.*?)</span>', html) == ["via A &lt;b&gt;", "via a clerk"]
    assert "via A &lt;b&gt; · " in html[html.index('class="published"') :]


def test_dates_keep_their_order_beside_letters_that_run_from_right_to_left(check):
    html = page(check(STREET.replace("url:", "date: 2023-04-12, url:"), survey=LINES).dossier, Settings())
    assert '<span class="when" dir="ltr">2023-04-12</span>' in html
    assert "<bdi>2023-04-12</bdi>" in html


def test_the_colours_of_the_sides_are_those_of_the_themes_and_written_there_alone():
    sides = {theme(name).of(look, part) for name in ("light", "dark") for look in SIDES for part in ("ink", "tint")}
    written = re.findall("#[0-9a-f]{6}", Path(palette_module.__file__).read_text("utf-8"))
    assert sides & set(written) == set()
    assert sides <= set(re.findall("#[0-9a-f]{6}", palette_module.palette("")))


LABELLED = """\
argmap: 1
question: Q?
supporting:
  - {claim: Beaten., id: beaten, opposing: [Beats.]}
  - claim: Saved.
    opposing: [{claim: Falls., opposing: [Strikes.]}]
  - {claim: Circles., id: a, opposing: [{claim: Turns., id: b, opposing: [{see: a}]}]}
"""


def labelled(html):
    return dict(
        re.findall(r'class="words" dir="auto">(\w+)\.</span>(?: <small class="label" [^>]*>(\w+)</small>)?', html)
    )


def test_a_claim_that_was_challenged_has_its_label_and_can_be_filtered_by_it(check):
    html = page(check(LABELLED).dossier, Settings())
    assert labelled(html) == {
        "Beaten": "defeated", "Beats": "", "Saved": "stands", "Falls": "defeated", "Strikes": "",
        "Circles": "undecided", "Turns": "undecided",
    }  # fmt: skip
    options = ["never challenged (2)", "stands, though challenged (1)", "defeated (2)", "undecided (2)"]
    assert [option for option in options if option not in html] == []


def test_labels_in_a_part_are_those_of_the_whole_map(check):
    part = select(check(LABELLED).dossier, Selection(depth=1))
    assert labelled(page(part, Settings())) == {"Beaten": "defeated", "Saved": "stands", "Circles": "undecided"}


def test_labels_as_of_a_day_are_those_of_the_map_of_that_day(check):
    dated = (
        "argmap: 1\nquestion: Is it?\n"
        "sources: {early: {file: early.txt, date: 2020}, late: {file: late.txt, date: 2023}}\n"
        "supporting:\n- claim: Beaten.\n  id: beaten\n  quotes: [early: these words are early]\n  opposing:\n"
        "  - claim: Later.\n    quotes: [late: these words are late]\n    opposing: [{claim: Weak., opposing: [No.]}]\n"
    )
    dossier = check(dated, early="Here these words are early.\n", late="Here these words are late.\n").dossier
    assert labelled(page(dossier, Settings()))["Beaten"] == "defeated"
    for asked in (Selection(as_of="2021"), Selection(as_of="2021", focus="beaten")):
        assert labelled(page(select(dossier, asked), Settings()))["Beaten"] == "stands"


def test_the_page_says_when_its_map_was_made(check):
    dated = STREET.replace("sources:", "date: 2026-03-14\nsources:", 1)
    assert ">Argument map<bdi> · 2026-03-14</bdi></p>" in page(check(dated, survey=LINES).dossier, Settings())
