"""The page as people use it, in a browser."""

from itertools import pairwise

import pytest
from page_maps import BELARUS, TROOPS
from selenium.webdriver import ActionChains, Keys

from argmap.check import Checker
from argmap.page.whole import page
from argmap.quotes.fold import fold
from argmap.registry import Settings

MANPOWER = "Belarusian troops could fill in for manpower that Russia lacked in March 2022."
MARKED = "return [...document.querySelectorAll('mark.on')].map(mark => mark.textContent).join(' ')"
OPEN = "return document.getElementById(arguments[0]).getAttribute('aria-expanded')"
ON_SCREEN = """
const shelf = document.querySelector('.shelf').getBoundingClientRect();
return [...document.querySelectorAll('mark.on')].every(mark => {
  const box = mark.getBoundingClientRect();
  return box.top < shelf.bottom && box.bottom > shelf.top && box.left >= shelf.left && box.right <= shelf.right;
});
"""


@pytest.fixture
def troops(reader, made):
    return reader.open(made(TROOPS))


@pytest.fixture
def belarus(reader, made):
    return reader.open(made(BELARUS))


def test_the_page_asks_for_nothing_and_complains_of_nothing(troops):
    troops.find("li.quote a.place").click()
    troops.until("return document.querySelector('mark.on')")
    assert troops.requests() == []
    assert troops.complaints() == []
    assert troops.run("return performance.getEntriesByType('resource').length") == 0


def test_a_claim_folds_by_its_triangle_and_unfolds_by_its_sum(troops):
    below = "#claim-manpower > ul > li"
    assert troops.shown(below) == 6
    troops.find("#claim-manpower > .own > .fold").click()
    assert (troops.shown(below), troops.run(OPEN, "claim-manpower")) == (0, "false")
    assert troops.find("#claim-manpower > .own > .sum").text == "2 quotes, 4 claims below"
    troops.find("#claim-manpower > .own > .sum").click()
    assert (troops.shown(below), troops.run(OPEN, "claim-manpower")) == (6, "true")


def test_the_keys_of_the_tree_pattern(troops):
    troops.run("document.querySelector('.tree [tabindex=\"0\"]').focus()")
    walked = []
    for key in (
        Keys.ARROW_DOWN,
        Keys.ARROW_LEFT,
        Keys.ARROW_LEFT,
        Keys.ARROW_DOWN,
        Keys.ARROW_UP,
        Keys.ARROW_RIGHT,
        Keys.ARROW_RIGHT,
        Keys.END,
        Keys.HOME,
        "*",
        Keys.SPACE,
    ):
        troops.keys(key)
        walked.append((troops.focused(), troops.run("return document.activeElement.getAttribute('aria-expanded')")))
    assert walked == [
        ("claim-manpower-quote-1", None),
        ("claim-manpower", "true"),
        ("claim-manpower", "false"),
        ("claim-western-front", "true"),
        ("claim-manpower", "false"),
        ("claim-manpower", "true"),
        ("claim-manpower-quote-1", None),
        ("part-6-2-quote-1", None),
        ("claim-manpower", "true"),
        ("claim-manpower", "true"),
        ("claim-manpower", "false"),
    ]


def test_only_one_item_of_the_tree_is_in_the_order_of_tab(troops):
    troops.run("document.getElementById('claim-western-front').focus()")
    troops.keys(Keys.ARROW_DOWN)
    tabbed = "return [...document.querySelectorAll('.tree :is(a, li, button)')].filter(e => e.tabIndex === 0).length"
    assert troops.run(tabbed) == 1


def test_letters_lead_to_the_next_claim_that_begins_so(troops):
    troops.run("document.querySelector('.tree [tabindex=\"0\"]').focus()")
    troops.keys("another front would be a")
    assert troops.focused() == "part-2-3"


def test_every_item_says_its_level_and_its_words(troops):
    told = troops.run(
        "return [...document.querySelectorAll('.tree li')].map(li => [li.role, li.ariaLevel, li.ariaLabel,"
        " li.parentElement.role])"
    )
    assert {role for role, *_ in told} == {"treeitem"}
    assert told[0][1:] == [
        "1",
        f"+ supports {MANPOWER} #manpower 2 quotes, 4 claims below",
        "tree",
    ]
    assert told[1][1] == "2"
    assert told[1][2].startswith("“But given the heavy losses")
    assert "line 27" in told[1][2]
    assert {parent for *_, parent in told[1:]} == {"tree", "group"}
    assert [name for _, _, name, _ in told if "# " in name] == []


@pytest.mark.parametrize("map_path", [BELARUS, TROOPS], ids=["belarus", "troops"])
def test_every_quote_leads_to_its_own_words_in_its_source(reader, made, map_path):
    dossier = Checker().check(map_path).dossier
    reader.open(made(map_path))
    ids = reader.run("return [...document.querySelectorAll('li.quote')].map(li => li.id)")
    assert len(ids) == len(dossier.quotes)
    for id, (_, quote) in zip(ids, dossier.quotes, strict=True):
        reader.run("location.hash = arguments[0]", f"#{id}-source")
        reader.until("return document.querySelector('.margin.on')?.id === arguments[0]", f"{id}-source")
        content = dossier.texts[quote.source.value].file.content
        parts = dossier.stands_at(quote).parts
        marked = "".join(reader.run(MARKED).split())
        assert marked == "".join("".join(content[part.start : part.end] for part in parts).split())
        if len(parts) == 1 and "[" not in quote.text.value:
            assert fold(marked).strip(".,'\"") == fold("".join(quote.text.value.split())).strip(".,'\"")
        assert reader.run(ON_SCREEN), id
        assert reader.run("return document.querySelector('section.source:not([hidden]) h3').textContent") == (
            {source.id.value: source for source in dossier.map.sources}[quote.source.value].title.value
        )


def test_a_click_on_a_quote_shows_its_source_with_all_its_quotes_on_the_margin(troops):
    troops.find("#claim-manpower-quote-2 .words").click()
    troops.until("return document.querySelector('mark.on')")
    assert troops.run(MARKED) == "So the idea of filling in with Belarusians. † † would actually make a lot of sense."
    assert troops.find("#place").text == "5 of 12 quotes"
    assert troops.shown("section.source:not([hidden]) .margin") == 12
    assert troops.shown("section.source:not([hidden]) .line") > 5
    troops.find("#on").click()
    troops.until("return document.getElementById('place').textContent === '6 of 12 quotes'")
    troops.find("section.source:not([hidden]) .margin.on").click()
    assert troops.until("return document.activeElement.classList.contains('quote')")


def test_a_quote_that_is_clicked_stays_where_it_is(troops):
    top = "return document.getElementById('claim-manpower-quote-2').getBoundingClientRect().top"
    before = troops.run(top)
    troops.find("#claim-manpower-quote-2 .words").click()
    troops.until("return document.querySelector('mark.on')")
    assert troops.run(top) == before
    troops.find("#on").click()
    troops.until("return document.getElementById('place').textContent === '6 of 12 quotes'")
    box = "const box = document.querySelector('.tree .on .own, .tree .on').getBoundingClientRect();"
    assert troops.run(f"{box} return box.top > 0 && box.bottom < innerHeight")


def test_enter_leads_into_the_source_and_escape_back_to_the_quote(troops):
    troops.run("document.getElementById('claim-western-front-quote-1').focus()")
    troops.keys(Keys.ENTER)
    troops.until("return document.activeElement.classList.contains('source')")
    troops.keys(Keys.ESCAPE)
    assert troops.until("return document.activeElement.id === 'claim-western-front-quote-1'")
    troops.chrome.back()
    assert troops.until("return document.documentElement.dataset.beside === 'source'")


def test_back_leads_back(troops):
    troops.find("#claim-manpower-quote-1 .words").click()
    troops.until("return document.documentElement.dataset.beside === 'source'")
    troops.chrome.back()
    assert troops.until("return document.documentElement.dataset.beside === 'figure'")
    assert troops.run("return location.hash") == ""


@pytest.mark.parametrize("fragment", ["#claim-weapons-main-obstacle", "#weapons-main-obstacle"])
def test_a_link_to_a_claim_unfolds_what_it_stands_under(reader, made, fragment):
    reader.open(made(BELARUS))
    deep = reader.run(
        "return [...document.querySelectorAll('.tree li[id^=claim-]')].find(li => li.ariaLevel > 3 &&"
        " !li.id.includes('-quote-')).id"
    )
    address = f"#{deep}" if fragment.startswith("#claim-") else f"#{deep.removeprefix('claim-')}"
    reader.open(made(BELARUS), address)
    assert reader.until("return document.activeElement.id") == deep
    assert reader.shown(f"#{deep} > .own") == 1
    box = "const box = document.activeElement.firstElementChild.getBoundingClientRect();"
    assert reader.run(f"{box} return box.top > 0 && box.bottom < innerHeight")


def test_a_link_to_another_claim_is_followed_and_back_returns(belarus):
    belarus.find("#unfold").click()
    link = belarus.find("a.see")
    target = link.get_attribute("hash")
    belarus.run("arguments[0].closest('li').querySelector('.anchor').click()", link)
    start = belarus.until("return location.hash")
    link.click()
    assert belarus.until("return `#${document.activeElement.id}`") == target
    belarus.chrome.back()
    assert belarus.until(
        "return location.hash === arguments[0] && `#${document.activeElement.id}` === arguments[0]", start
    )


def test_a_large_map_starts_folded_below_its_second_level(belarus):
    levels = belarus.run(
        "return [...document.querySelectorAll('.tree li')].filter(li => li.checkVisibility()"
        " && !li.parentElement.closest('[hidden]')).map(li => +li.ariaLevel)"
    )
    assert (min(levels), max(levels)) == (1, 2)
    assert 20 < len(levels) < 40
    belarus.find("#unfold").click()
    assert belarus.run("return document.querySelectorAll('.tree [hidden]').length") == 0
    belarus.find("#fold").click()
    assert belarus.run("return document.querySelectorAll('.tree [aria-expanded=true]').length") == 0


def test_search_keeps_what_matches_with_what_it_hangs_from(belarus):
    before = belarus.run("return [...document.querySelectorAll('.tree [aria-expanded]')].map(li => li.ariaExpanded)")
    belarus.find("#search").send_keys("francois heisbourg")
    assert belarus.until("return document.getElementById('hits').textContent") == "3 quotes"
    shown = belarus.run(
        "return [...document.querySelectorAll('.tree li.quote')].filter(li => li.checkVisibility())"
        ".map(li => li.textContent.includes('François Heisbourg'))"
    )
    assert shown == [True] * 3
    words = "return [...CSS.highlights.get('search')].map(range => range.toString().toLowerCase())"
    assert set(belarus.run(words)) == {"françois", "heisbourg"}
    belarus.keys(Keys.ENTER)
    assert belarus.find("#hits").text == "1 of 3"
    belarus.find("#next").click()
    assert belarus.find("#hits").text == "2 of 3"
    belarus.find("#search").send_keys(Keys.ESCAPE)
    belarus.until("return document.getElementById('hits').textContent === ''")
    after = belarus.run("return [...document.querySelectorAll('.tree [aria-expanded]')].map(li => li.ariaExpanded)")
    changed = sum(one != other for one, other in zip(before, after, strict=True))
    assert changed <= 4
    assert belarus.run("return document.querySelectorAll('.tree .out').length") == 0


def test_a_claim_that_is_found_keeps_its_quotes(troops):
    troops.find("#search").send_keys("urban combat needs a lot")
    assert troops.until("return document.getElementById('hits').textContent") == "1 claim"
    assert troops.shown("#part-1-2, #part-1-2-quote-1") == 2
    assert troops.shown("#part-1-1, #claim-manpower-quote-1") == 0


def test_search_says_that_nothing_was_found(troops):
    troops.find("#search").send_keys("elephants")
    assert troops.until("return document.getElementById('hits').textContent") == "nothing found"
    assert troops.shown(".tree li") == 0


@pytest.mark.parametrize(
    ("chosen", "claims", "quotes"),
    [
        ({"Side": "undercuts"}, 4, 5),
        ({"Side": "against"}, 19, 18),
        ({"Speaker": "Mark Cancian"}, 0, 4),
        ({"Source": "Will Belarusian troops enter war in Ukraine?"}, 0, 4),
        ({"State": "a doubt that is allowed"}, 0, 1),
        ({"State": "never challenged", "Side": "supports"}, 15, 16),
        ({"Side": "undercuts", "Speaker": "Mark Cancian"}, 0, 1),
    ],
)
def test_filters_by_side_source_speaker_and_state(troops, chosen, claims, quotes):
    from selenium.webdriver.support.ui import Select

    troops.find("#filters > summary").click()
    for name, value in chosen.items():
        label = next(
            each for each in troops.chrome.find_elements("css selector", "#filters label") if each.text.startswith(name)
        )
        options = Select(label.find_element("css selector", "select"))
        options.select_by_visible_text(next(each.text for each in options.options if value in each.text))
    counts = [f"{count} {noun}{'s' * (count > 1)}" for count, noun in ((claims, "claim"), (quotes, "quote")) if count]
    assert troops.find("#hits").text == ", ".join(counts)
    troops.find("#clear").click()
    assert troops.find("#hits").text == ""


def _transform(reader):
    return reader.run("return document.querySelector('g.view').getAttribute('transform')")


def test_the_figure_zooms_and_moves(troops):
    first = _transform(troops)
    troops.find("#zoom-in").click()
    second = _transform(troops)
    ActionChains(troops.chrome).scroll_from_origin(_origin(troops), 0, -300).perform()
    third = troops.until(
        "const t = document.querySelector('g.view').getAttribute('transform');return t !== arguments[0] && t", second
    )
    canvas = troops.find("#canvas")
    ActionChains(troops.chrome).drag_and_drop_by_offset(canvas, 60, 40).perform()
    fourth = _transform(troops)
    canvas.send_keys(Keys.ARROW_LEFT)
    fifth = _transform(troops)
    assert len({first, second, third, fourth, fifth}) == 5
    scale = [float(each.rpartition("scale(")[2].rstrip(")")) for each in (first, second, third, fourth)]
    assert scale[0] < scale[1] < scale[2] == scale[3]
    canvas.send_keys("0")
    assert _transform(troops) == first


def _origin(reader):
    from selenium.webdriver.common.actions.wheel_input import ScrollOrigin

    return ScrollOrigin.from_element(reader.find("#canvas"))


def test_the_whole_figure_is_seen_at_first_above_the_buttons(belarus):
    inside = """
    const view = document.querySelector('g.view').getBoundingClientRect();
    const canvas = document.getElementById('canvas').getBoundingClientRect();
    const bottom = document.querySelector('div.zoom').getBoundingClientRect().top;
    return view.left >= canvas.left && view.right <= canvas.right && view.top >= canvas.top
      && view.bottom <= bottom && (view.width > canvas.width - 40 || view.height > bottom - canvas.top - 40);
    """
    assert belarus.run(inside)


def test_no_line_of_a_highlight_hides_the_one_above(troops):
    troops.find("li.quote a.place").click()
    troops.until("return document.querySelector('mark.on')")
    lines = troops.run(
        "return [...document.querySelector('mark.on').getClientRects()].map(box => [box.top, box.bottom])"
    )
    assert len(lines) > 3
    assert [above for above, below in pairwise(lines) if above[1] > below[0]] == []


def test_a_click_in_the_figure_leads_to_the_claim_and_to_the_quote(troops):
    ActionChains(troops.chrome).click(troops.find("#figure-claim-too-few > .text text")).perform()
    assert troops.until("return document.activeElement.id") == "claim-too-few"
    troops.find("#zoom-fit").click()
    ActionChains(troops.chrome).click(troops.find("#figure-claim-manpower-quote-1 text")).perform()
    troops.until("return document.querySelector('mark.on')")
    assert troops.run(MARKED).startswith("But given the heavy losses")


def test_a_click_on_a_card_that_continues_another_leads_to_what_it_names(belarus):
    card = belarus.find("#figure .again.answer")
    named = card.get_attribute("data-names")
    belarus.run(
        "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))",
        card.find_element("css selector", "text"),
    )
    assert belarus.until("return document.activeElement.id") == named
    assert named.startswith("answer-")


def test_what_is_chosen_in_the_tree_is_marked_in_the_figure(troops):
    troops.run("document.getElementById('claim-manpower').focus()")
    troops.keys(Keys.END)
    assert troops.run("return document.querySelector('g.view .on').id") == "figure-part-6-2-quote-1"


COLOURS = (
    "const of = (e, what) => getComputedStyle(e)[what];"
    "return [of(document.documentElement, 'backgroundColor'), of(document.querySelector('h1'), 'color')]"
)


def test_dark_follows_the_system_and_the_button(troops):
    light = troops.run(COLOURS)
    troops.media(prefers_color_scheme="dark")
    dark = troops.run(COLOURS)
    assert dark != light
    troops.find("#theme").click()
    assert troops.run(COLOURS) == dark
    troops.find("#theme").click()
    assert troops.run(COLOURS) == light
    assert troops.find("#theme").get_attribute("aria-label") == "colours: light"
    troops.find("#theme").click()
    assert troops.run(COLOURS) == dark


WIDER = """
return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('svg, .sheet')
  && e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== 'absolute').length;
"""


def test_a_phone_shows_all_within_its_width(reader, made):
    reader.screen(360, 740, mobile=True)
    reader.open(made(BELARUS))
    reader.find("#unfold").click()
    assert reader.run("return document.documentElement.scrollWidth") == 360
    assert reader.run(WIDER) == 0
    reader.find("li.quote .words").click()
    reader.until("return document.querySelector('mark.on')")
    assert reader.run("return document.getElementById('beside').getBoundingClientRect().width") == 360
    assert reader.run(ON_SCREEN)
    assert reader.run(WIDER) == 0
    reader.chrome.back()
    assert reader.until("return !document.documentElement.dataset.beside") is True
    reader.find("#open").click()
    reader.until("return document.documentElement.dataset.beside === 'figure'")
    reader.find("#close").click()
    assert reader.until("return !document.getElementById('beside').checkVisibility()")


def test_the_buttons_of_a_search_stand_within_a_phone(reader, made):
    reader.screen(320, 740, mobile=True)
    reader.open(made(TROOPS))
    reader.find("#search").send_keys('"another front"')
    assert reader.until("return document.getElementById('hits').textContent") == "3 claims, 1 quote"
    reader.find("#next").click()
    assert reader.find("#hits").text == "1 of 4"
    assert reader.shown("#next") == 1
    right = "return document.getElementById('next').getBoundingClientRect().right"
    reader.run("document.getElementById('hits').textContent = '3,000 claims, 1,000 quotes'")
    assert reader.run(right) <= 320
    assert reader.find("#search").size["width"] >= 96


def test_menus_stand_within_the_screen(troops):
    outside = """
    return ['filters', 'printing'].filter(id => {
      const menu = document.getElementById(id);
      menu.open = true;
      const { left, right, width } = menu.lastElementChild.getBoundingClientRect();
      menu.open = false;
      return width > 0 && (left < 0 || right > innerWidth);
    });
    """
    found = {}
    for width in (320, 360, 480, 560, 640, 720, 800, 1000, 1280):
        troops.screen(width, 740)
        found[width] = troops.run(outside)
    assert not any(found.values()), found


def test_without_script_all_is_there_and_quotes_lead_to_their_place(reader, made):
    reader.scripts(run=False)
    reader.open(made(BELARUS))
    assert reader.shown(".tree li") == reader.run("return document.querySelectorAll('.tree li').length") > 250
    assert reader.shown(".scripted, .fold") == 0
    assert reader.shown("#canvas svg") == 1
    assert reader.shown("section.source") == 5
    reader.find("#claim-no-choice-quote-2 a.place").click()
    place = "return document.getElementById('claim-no-choice-quote-2-source').getBoundingClientRect().top"
    assert 0 <= reader.run(place) < 900
    assert reader.complaints() == []


def test_print_unfolds_all_and_appends_the_sources(belarus):
    count = belarus.run("return document.querySelectorAll('.tree li').length")
    belarus.media("print", prefers_color_scheme="dark")
    seen = (
        "return [...document.querySelectorAll(arguments[0])]"
        ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 3).length"
    )
    assert belarus.run(seen, ".tree li > .own") == count
    assert belarus.run(seen, "section.source div.text") == 5
    assert belarus.run(seen, ".bar, #figure") == 0
    assert belarus.run(COLOURS)[1] == "rgb(29, 27, 24)"
    belarus.media()
    belarus.find("#printing > summary").click()
    belarus.find("#print-sources").click()
    belarus.find("#print-figure").click()
    belarus.media("print")
    assert belarus.run(seen, "section.source") == 0
    assert belarus.run(seen, "#figure svg") == 1


def test_print_shows_nothing_of_what_was_chosen_or_sought(troops):
    looks = """
    const card = document.querySelector('.view .on'), other = document.querySelector('.view .faint');
    return [getComputedStyle(document.querySelector('li.on > .own')).backgroundColor, getComputedStyle(other).opacity,
      getComputedStyle(card.querySelector(':scope > :is(.border, rect:not([class]), path:not([class]))')).stroke];
    """
    troops.find("#claim-western-front > .own > .head > .words").click()
    troops.find("#search").send_keys("elephants")
    troops.until("return document.getElementById('hits').textContent")
    on_screen = troops.run(looks)
    troops.media("print")
    on_paper = troops.run(looks)
    assert [screen != paper for screen, paper in zip(on_screen, on_paper, strict=True)] == [True] * 3
    assert on_paper[:2] == ["rgba(0, 0, 0, 0)", "1"]


def test_a_search_of_the_browser_finds_what_is_folded(belarus):
    kinds = "return [...new Set([...document.querySelectorAll('.tree ul[hidden]')].map(ul => ul.hidden))]"
    assert belarus.run(kinds) == ["until-found"]
    group = "document.querySelector('.tree ul[hidden]')"
    belarus.run(f"{group}.dispatchEvent(new Event('beforematch', {{bubbles: true}}))")
    assert (
        belarus.run("return document.querySelector('.tree ul[role=group] > li > ul').hasAttribute('hidden')") is False
    )


def test_a_chain_of_many_claims_is_all_there(reader, check, tmp_path):
    lines = ["argmap: 1", "question: Why?", "supporting:"]
    for depth in range(210):
        lines += [f"{'  ' * depth}- claim: claim number {depth + 1}.", f"{'  ' * depth}  supporting:"]
    file = tmp_path / "page.html"
    file.write_bytes(page(check("\n".join(lines[:-1]) + "\n").dossier, Settings()).encode())
    reader.open(file, "#part-" + "-".join(["1"] * 210))
    assert reader.until("return document.activeElement.ariaLabel").startswith("level 210 + supports claim number 210")
    assert reader.run("return document.querySelectorAll('[role=treeitem]').length") == 210
    assert reader.run("return document.documentElement.scrollWidth") == 1280
    assert reader.shown(":focus > .own") == 1


def test_an_address_keeps_its_order_beside_letters_that_run_from_right_to_left(reader, check, tmp_path):
    text = (
        "argmap: 1\nquestion: Q?\nsources: {s: {file: s.txt, author: كاتب, url: 'https://ar.example/مقال?x=1'}}\n"
        "supporting: [{claim: A., quotes: [{s: two people are hurt there}]}]\n"
    )
    file = tmp_path / "page.html"
    file.write_bytes(page(check(text, s="There two people are hurt there.\n").dossier, Settings()).encode())
    reader.open(file, "#source-0")
    places = reader.run(
        "const node = document.querySelector('.published a').firstChild, range = document.createRange();"
        "return [0, 8, node.length - 1].map(at => {"
        "  range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().left; });"
    )
    assert places == sorted(places)


def test_a_claim_is_reached_by_its_id_in_any_script(reader, check, tmp_path):
    text = "argmap: 1\nquestion: Q?\nsupporting: [{claim: A., id: быстро}, {claim: B., opposing: [{see: быстро}]}]\n"
    file = tmp_path / "page.html"
    file.write_bytes(page(check(text).dossier, Settings()).encode())
    reader.open(file, "#быстро")
    assert reader.focused() == "claim-быстро"
    for _ in range(2):
        reader.run("document.querySelector('a.see').click()")
        assert reader.until("return document.activeElement.id === 'claim-быстро'")
        reader.run("document.getElementById('part-2').focus()")
