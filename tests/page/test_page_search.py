"""The search of the page finds what `--text` of the commands does: all words, in any order, and phrases as typed."""

from pathlib import Path

import pytest
from page_maps import BELARUS, TROOPS

from argmap.check import Checker
from argmap.page.outline import outline
from argmap.page.whole import page
from argmap.quotes.fold import DASHES, DOUBLE_MARKS, SINGLE_MARKS
from argmap.registry import Settings
from argmap.selection.criteria import Selection
from argmap.selection.part import Part

SHOWN = "return [...document.querySelectorAll('.tree li:not(.out, .out *, .quote)')].map(li => li.id)"
MARKED = "return [...CSS.highlights.get('search')].map(range => range.toString())"
SHORT = """\
argmap: 1
question: Why?
sources: {s: {file: s.txt, title: A survey of two streets}}
supporting:
  - claim: Cars are dangerous to people.
    quotes: [{s: two people are hurt there every week}]
    supporting: [{see: few}]
  - {claim: Few people walk., id: few}
"""


def _search(reader, words):
    """What the page says of a search."""
    reader.run("document.getElementById('clear').click()")
    reader.run(
        "const field = document.getElementById('search'); field.value = arguments[0];"
        "field.dispatchEvent(new Event('input'))",
        words,
    )
    return reader.until("return document.getElementById('hits').textContent")


@pytest.fixture
def short(reader, check, tmp_path):
    file = tmp_path / "page.html"
    dossier = check(SHORT, s="There, two people are hurt there every week.\n").dossier
    file.write_bytes(page(dossier, Settings()).encode())
    return reader.open(file)


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("week two people", "1 quote"),
        ('"week two people"', "nothing found"),
        ('"two people"', "1 quote"),
        ("“TWO   people” hurt", "1 quote"),
        ("«two people» «hurt there»", "1 quote"),
        ('"two people', "1 quote"),
        ("dangerous week", "1 claim"),
        ('"people. two"', "nothing found"),
        ("few", "1 claim"),
        ("#few", "1 claim"),
        ("survey", "nothing found"),
        ("quote", "nothing found"),
        ("supports", "nothing found"),
        ("line 1", "nothing found"),
    ],
)
def test_all_words_are_looked_for_and_phrases_as_they_stand(short, words, hits):
    assert _search(short, words) == hits


def test_a_phrase_is_highlighted_as_one(short):
    _search(short, '"two people" week')
    assert short.run(MARKED) == ["two people", "week"]


def test_words_of_a_claim_and_its_quote_are_highlighted_in_both(short):
    _search(short, "dangerous week")
    assert short.run(MARKED) == ["dangerous", "week"]


def test_empty_marks_look_for_nothing(short):
    _search(short, "few")
    short.run("document.getElementById('search').value = '“ ”'")
    short.run("document.getElementById('search').dispatchEvent(new Event('input'))")
    short.until("return document.getElementById('hits').textContent === ''")
    assert short.shown(".tree li") == 4


@pytest.mark.parametrize(
    ("map_path", "words"),
    [
        (
            BELARUS,
            (
                "stationed escalations",
                "troops kremlin",
                '"no choice"',
                "could lukashenko",
                '"russian troops" ukraine',
                "he said",
            ),
        ),
        (TROOPS, ("manpower russia", '"another front"', "FRONT another", "army -", "russia's small", '"so the idea"')),
    ],
)
def test_it_shows_the_claims_that_the_commands_show(reader, made, map_path, words):
    dossier = Checker().check(map_path).dossier
    reader.open(made(map_path))
    for typed in words:
        chosen = Part(dossier, Selection(text=typed)).chosen()
        names = {entry.id for entry in outline(dossier)[1] if id(entry.node) in chosen}
        _search(reader, typed)
        assert set(reader.run(SHOWN)) == names, typed
        assert names


@pytest.mark.parametrize(
    ("letters", "typed"),
    [
        (SINGLE_MARKS, "x'y"),
        (DOUBLE_MARKS, 'x"y'),
        (DASHES, "x-y"),
        (("--", "---"), "x-y"),
        (("…", "..."), "x...y"),
        (("ﬁ", "fi", "FI"), "xfiy"),
        (("ß", "ss", "ẞ"), "xssy"),
        (("σ", "ς", "Σ"), "xςy"),
        (("é", "e\u0301"), "xéy"),
    ],
)  # fmt: skip
def test_typography_and_case_do_not_count(reader, check, tmp_path, letters, typed):
    claims = "".join(f"  - claim: >-\n      Ax{letter}y.\n" for letter in letters)
    dossier = check(f"argmap: 1\nquestion: Q?\nsupporting:\n{claims}  - Axy.\n  - Ax2y.\n").dossier
    file = tmp_path / "page.html"
    file.write_bytes(page(dossier, Settings()).encode())
    reader.open(file)
    assert _search(reader, typed) == f"{len(letters)} claims"
    assert len(reader.run(MARKED)) == len(letters)


def test_raised_figures_are_other_figures(reader, check, tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(page(check("argmap: 1\nquestion: Q?\nsupporting: [10² is more.]\n").dossier, Settings()).encode())
    reader.open(file)
    assert _search(reader, "102") == "nothing found"


CLEAR = """
const cards = [...document.querySelectorAll("#figure .view g:is([id^=figure-], [data-names])")];
const named = cards.map(g => [g, g.dataset.names ?? g.id.slice("figure-".length)]);
return named.filter(([g, name]) => /^(answer|claim|part)-/.test(name) && !/-(quote|to|crossing)(-|$)/.test(name))
  .filter(([g]) => !g.classList.contains("faint")).map(([, name]) => name);
"""


def test_the_figure_shows_what_was_found_and_dims_the_rest_also_where_it_is_named_again(reader, made):
    reader.open(made(BELARUS))
    all_cards = reader.run(CLEAR)
    assert len(all_cards) > len(set(all_cards)) > 100
    again = max(all_cards, key=all_cards.count)
    text = "return document.getElementById(`figure-${arguments[0]}`).querySelector('.text').textContent"
    _search(reader, " ".join(reader.run(text, again).split()))
    assert {again} <= set(reader.run(CLEAR)) < set(all_cards)
    assert reader.run(CLEAR).count(again) == all_cards.count(again) > 1
    opacity = "return getComputedStyle(document.querySelector(arguments[0])).opacity"
    lines = "g:not(.legend) > .line", ".legend .line"
    assert [reader.run(opacity, f"#figure {line}") for line in lines] == ["0.18", "1"]
    reader.run("document.getElementById('clear').click()")
    assert reader.run(CLEAR) == all_cards


def test_what_joins_premises_is_shown_with_them(reader, check, tmp_path):
    text = "argmap: 1\nquestion: Q?\nsupporting: [{together: [Few cars., Many shops.]}, {together: [Red., Blue.]}]\n"
    file = tmp_path / "page.html"
    file.write_bytes(page(check(text).dossier, Settings()).encode())
    reader.open(file)
    _search(reader, "shops")
    faint = "return [...document.querySelectorAll('.view .faint')].map(part => part.id)"
    assert reader.run(faint) == [f"figure-part-{name}" for name in ("1-1", "2", "2-1", "2-2")]


def test_where_nothing_is_found_there_is_nowhere_to_step(short):
    _search(short, "elephants")
    assert short.shown("#next, #previous") == 0
    _search(short, "few")
    assert short.shown("#next, #previous") == 2


def test_a_search_in_a_large_map_shows_its_hits_before_the_figure_fades(reader, check, tmp_path):
    branch = "{{claim: Branch {0}., supporting: [{1}]}}"
    twigs = [", ".join(f"Twig {number} of {each}." for number in range(24)) for each in range(28)]
    branches = ", ".join(branch.format(each, twig) for each, twig in enumerate(twigs))
    file = tmp_path / "page.html"
    dossier = check(f"argmap: 1\nquestion: Q?\nsupporting: [{branches}]\n").dossier
    file.write_bytes(page(dossier, Settings()).encode())
    reader.open(file)
    reader.run(
        "const field = document.getElementById('search'); field.value = 'twig 23'; window.faint = -1;"
        "new MutationObserver(() => window.faint = document.querySelectorAll('.faint').length)"
        ".observe(document.getElementById('hits'), {childList: true});"
        "field.dispatchEvent(new Event('input'))"
    )
    assert reader.until("return document.getElementById('hits').textContent") == "51 claims"
    assert reader.run("return window.faint") == 0
    assert reader.until("return document.querySelectorAll('.faint').length") > 28 * 22
    reader.run("for (let count = 0; count < 20; count++) document.getElementById('next').click()")
    top, bottom = reader.run(
        "const {top, bottom} = document.querySelector('.tree li.on > .own').getBoundingClientRect();"
        "return [top, bottom]"
    )
    assert 0 < top < bottom < 900
    reader.run("document.getElementById('clear').click()")
    assert reader.until("return document.querySelectorAll('.faint').length === 0")
    assert reader.run("return document.querySelectorAll('.out').length") == 0


def test_the_first_claim_is_marked_as_well_when_a_search_steps_to_it(short):
    assert _search(short, "dangerous") == "1 claim"
    short.find("#next").click()
    assert short.run("return document.querySelector('.tree li.on').id") == "part-1"


def test_only_the_topmost_of_what_is_not_found_is_touched(short):
    _search(short, "elephants")
    assert short.run("return [...document.querySelectorAll('.out')].map(li => li.id)") == ["part-1", "claim-few"]
    assert short.shown(".tree li") == 0
    assert _search(short, "hurt") == "1 quote"
    assert short.shown(".tree li") == 2


def test_a_figure_that_is_not_shown_fades_when_it_is(short):
    short.screen(360, 800)
    short.open(Path(short.address.removeprefix("file://")))
    _search(short, "hurt")
    faint = "return document.querySelectorAll('.view .faint').length"
    assert short.run(faint) == 0
    short.find("#open").click()
    assert short.run(faint) > 0
