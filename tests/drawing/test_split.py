import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from drawing_cases import random_map

from argmap.check import Checker
from argmap.drawing.drawings import drawings
from argmap.drawing.pages import PAGES, UNITS
from argmap.model import Claim
from argmap.registry import Settings

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
SETTINGS = Settings(split=True, file="my map.svg")
CHAIN = "{{claim: {0}., id: {0}, supporting: [{{claim: {0}a., supporting: [{0}b., {0}c.]}}, {0}d.], opposing: [{0}e.]}}"
TEXT = f"""argmap: 1
question: Q?
answers:
- answer: Yes.
  id: 'yes'
  supporting: [{CHAIN.format("A")}, {{see: B}}]
- answer: No.
  supporting: [{CHAIN.format("B")}]
  opposing:
  - claim: Undercut.
    supporting: [{{see: B}}]
    undercutting: [{{see: A}}]
  - together: [P., {CHAIN.format("C")}]
- answer: Perhaps.
"""


def files(found):
    names = {f"my%20map{'-' * bool(one.part)}{one.part}.svg": one.svg for one in found}
    return {name: ET.fromstring(svg.encode()) for name, svg in names.items()}  # noqa: S314 - our own figures


def texts(root):
    return [text.text for text in root.iter(f"{SVG}text")]


def ids(root):
    return {element.get("id") for element in root.iter() if element.get("id")}


@pytest.fixture(params=["answers", "random", "page", "flat"])
def split(request, dossier_of):
    text, settings = {
        "answers": (TEXT, SETTINGS),
        "random": (random_map(150, 11), SETTINGS),
        "page": (random_map(150, 12), SETTINGS._replace(page="a4")),
        "flat": (f"argmap: 1\nquestion: Q?\nsupporting: [{', '.join(f'C{n}.' for n in range(90))}]\n", SETTINGS),
    }[request.param]
    return text, drawings(dossier_of(text), settings)


def test_every_claim_stands_in_full_in_one_figure(split, dossier_of):
    text, found = split
    stated = Counter()
    for root in files(found).values():
        for group in root.iter(f"{SVG}g"):
            brief = [link for link in group.findall(f"{SVG}a") if link.find(f"{SVG}g[@class='text']") is not None]
            if (
                "claim" in group.get("class", "").split()
                and not brief
                and "continued from" not in " ".join(texts(group))
            ):
                stated[group.get("id")] += 1
    assert set(stated.values()) == {1}
    assert len(stated) == sum(isinstance(node, Claim) for node in dossier_of(text).nodes)


def test_links_lead_to_parts_that_are_there(split):
    roots = files(split[1])
    known = {name: ids(root) for name, root in roots.items()}
    count = 0
    for name, root in roots.items():
        for link in root.iter(f"{SVG}a"):
            file, _, id = link.get(HREF).removeprefix("./").partition("#")
            assert id in known[file or name]
            count += bool(file)
    assert count >= 2 * (len(roots) - 1)


def test_figures_are_numbered_and_named_safely(split):
    parts = [one.part for one in split[1]]
    assert parts[0] == ""
    assert all(re.fullmatch(rf"{number}(-[A-Za-z0-9_-]{{1,40}})?", part) for number, part in enumerate(parts[1:], 2))
    for number, root in enumerate(files(split[1]).values(), 1):
        assert any(text.startswith(f"figure {number} of {len(parts)} · ") for text in texts(root))
        assert number == 1 or f"(figure {number} of {len(parts)}: " in root.findtext(f"{SVG}title")


def test_the_overview_names_answers_and_main_claims(dossier_of):
    overview, yes, no = files(drawings(dossier_of(TEXT), SETTINGS)).values()
    words = texts(overview)
    for said in (
        "Q?",
        "Yes.",
        "No.",
        "Perhaps.",
        "A.",
        "B.",
        "Undercut.",
        "P.",
        "C.",
        "continued in figure 2: 6 claims",
    ):
        assert said in words
    assert "Aa." not in words
    assert "answers “Q?” in figure 1" in texts(yes)
    assert texts(yes)[texts(yes).index("B.") + 1] == "in figure 3"
    assert texts(no).count("in figure 2") == 1
    assert "in figure 3" not in texts(no)


def test_a_branch_tells_what_it_hangs_from(dossier_of):
    text = f"argmap: 1\nquestion: Q?\nsupporting: [{CHAIN.format('A')}]\nopposing: [{CHAIN.format('B')}, X.]\n"
    overview, a, b = files(drawings(dossier_of(text), SETTINGS)).values()
    assert [line for line in texts(overview) if "continued" in line] == [
        "continued in figure 2: 5 claims",
        "continued in figure 3: 5 claims",
    ]
    assert "supports “Q?” in figure 1" in texts(a)
    assert "opposes “Q?” in figure 1" in texts(b)
    assert "X." in texts(overview)


def test_what_is_too_much_for_one_figure_goes_on_in_the_next(dossier_of):
    text = (
        f"argmap: 1\nquestion: Q?\nsupporting: [{', '.join(f'{{claim: C{n}., opposing: [X.]}}' for n in range(90))}]\n"
    )
    roots = list(files(drawings(dossier_of(text), SETTINGS)).values())
    assert len(roots) > 3
    assert "continued in figure 2" in texts(roots[0])
    assert {"continued from figure 1", "continued in figure 3"} <= set(texts(roots[1]))
    assert f"continued from figure {len(roots) - 1}" in texts(roots[-1])


def test_a_map_without_branches_is_not_split(dossier_of):
    told = []
    found = drawings(dossier_of("argmap: 1\nquestion: Q?\nsupporting: [A.]\n"), SETTINGS._replace(tell=told.append))
    assert [one.part for one in found] == [""]
    assert told == ["not split: no answer or branch has enough claims for a figure of its own"]


def test_figures_without_a_file_have_no_links(dossier_of):
    found = drawings(dossier_of(TEXT), SETTINGS._replace(file=""))
    assert not [link for one in found for link in re.findall('href="([^"]*)"', one.svg) if not link.startswith("#")]


def test_figures_that_cannot_be_read_are_named_once(dossier_of):
    claims = ", ".join(f"{{claim: 'C{n} {'word ' * 1500}', supporting: [A., B., C.]}}" for n in range(4))
    told = []
    settings = SETTINGS._replace(page="slide", tell=told.append)
    drawings(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: [{claims}]\n"), settings)
    assert len(told) == 1
    assert re.match(r"too large for page 'slide': figures? [\d, …]+ of \d+", told[0])
    assert "help:" not in told[0]


def test_what_helps_is_tried_before_it_is_offered(dossier_of):
    quotes = ", ".join(["{s: The street is dangerous for children.}"] * 7)
    claims = ", ".join(f"{{claim: C{number}., quotes: [{quotes}], supporting: [A., B., D.]}}" for number in range(4))
    dossier = dossier_of(f"argmap: 1\nquestion: Q?\nsources: {{s: survey.txt}}\nsupporting: [{claims}]\n")
    told = []
    settings = SETTINGS._replace(page="slide", tell=told.append)
    drawings(dossier, settings)
    (offered,) = re.findall(r"help: with --quotes (first|count) all figures can be read$", told.pop())
    drawings(dossier, settings._replace(quotes=offered))
    assert told == []


def quoting(text):
    """A map with a quote at each plain claim, so that its smallest text is that of quotes."""
    quoted = r"\1- \2\n\1  quotes: [{s: The street is dangerous for children.}]\n"
    text = re.sub(r"( *)- (claim: .*)\n", quoted, text)
    return text.replace("supporting:", "sources: {s: survey.txt}\nsupporting:", 1)


def shown_at(svg, page):
    """The size of the smallest text of a figure on its page, as it is told."""
    width, _, shown = re.search(r'width="([\d.]+)(mm|px)".*?viewBox="\S+ \S+ ([\d.]+)', svg).groups()
    return round(float(width) * UNITS[PAGES[page].unit] / float(shown) * PAGES[page].text, 1)


@pytest.mark.parametrize("page", ["a4", "slide"])
@pytest.mark.parametrize("count", [20, 90])
def test_every_figure_can_be_read_or_is_named(page, count, dossier_of):
    told = []
    found = drawings(dossier_of(quoting(random_map(count, 5))), SETTINGS._replace(page=page, tell=told.append))
    small = [str(number) for number, one in enumerate(found, 1) if shown_at(one.svg, page) < PAGES[page].least]
    named = re.findall(r"figures? ([\d, …]+) of", told[0])[0] if told else ""
    assert named.replace(", …", "").split(", ") == (small[:12] or [""])


@pytest.mark.parametrize("name", ["belarus", "military-value"])
@pytest.mark.parametrize("quotes", ["full", "first"])
def test_our_maps_can_be_read_on_a4(name, quotes):
    told = []
    dossier = Checker().check(Path("maps") / f"{name}.yaml").dossier
    found = drawings(dossier, SETTINGS._replace(page="a4", quotes=quotes, tell=told.append))
    assert told == []
    assert all(shown_at(one.svg, "a4") >= 7 for one in found)


def test_every_quote_stands_in_one_figure(dossier_of):
    quoted = "quotes: [{s: The street is dangerous for children.}]"
    branch = f"{{claim: C., {quoted}, supporting: [A., B., D., E.]}}"
    text = f"argmap: 1\nquestion: Q?\nsources: {{s: survey.txt}}\nsupporting: [{branch}]\nopposing: [{branch}]\n"
    roots = files(drawings(dossier_of(text), SETTINGS)).values()
    assert [sum("quote" in group.get("class", "").split() for group in root.iter(f"{SVG}g")) for root in roots] == [
        0,
        1,
        1,
    ]


def test_each_figure_counts_its_own_quotes_and_the_overview_all(dossier_of):
    found = "{survey: The street is dangerous}, {survey: dangerous for children}"
    missing = "{survey: safe for cars}"
    text = TEXT.replace("id: A,", f"id: A, quotes: [{found}, {missing}],").replace(
        "id: C,", f"id: C, quotes: [{missing}],"
    )
    text = text.replace("answers:\n", "sources: {survey: survey.txt}\nanswers:\n", 1)
    for shown in ("full", "none"):
        roots = list(files(drawings(dossier_of(text), SETTINGS._replace(quotes=shown))).values())
        captions = [text for root in roots for text in texts(root) if text.startswith("figure")]
        assert [re.sub(r".*map · (.*) · argmap.*", r"\1", caption) for caption in captions] == [
            "all figures: 2 of 4 quotes verified in 1 source",
            "2 of 3 quotes verified in 1 source",
            "0 of 1 quote verified in 1 source",
        ]
        said = roots[1].findtext(f"{SVG}desc")
        assert said is not None
        assert said.endswith(" 2 of 3 quotes verified in 1 source in this figure.")


@pytest.mark.parametrize(("denied", "id"), [("claim: Reason.", "part-1"), ("together: [Reason., Other.]", "part-1-1")])
def test_what_undercuts_gets_a_figure_of_its_own_that_names_the_reason_it_denies(denied, id, dossier_of):
    long = ", ".join(f"{{claim: '{letter} {'word ' * 60}', opposing: [X., Y.]}}" for letter in "BCDE")
    denial = f"{{claim: U., supporting: [{long}]}}"
    text = f"argmap: 1\nquestion: Q?\nsupporting: [{{{denied}, undercutting: [{denial}]}}]\n"
    told = []
    roots = files(drawings(dossier_of(text), SETTINGS._replace(page="slide", tell=told.append))).values()
    assert told == []
    (begun,) = [root for root in roots if any(text.startswith("undercuts “Reason.”") for text in texts(root))]
    assert "undercuts “Reason.” in figure 1" in texts(begun)
    assert f"./my%20map.svg#{id}" in [link.get(HREF) for link in begun.iter(f"{SVG}a")]


def test_a_claim_with_many_quotes_is_continued_where_nothing_else_can_be_cut(dossier_of):
    quoted = f"quotes: [{', '.join(['{s: The street is dangerous for children.}'] * 4)}]"
    claims = ", ".join(f"{{claim: C{number} {'word ' * 40}., {quoted}}}" for number in range(2))
    branch = f"{{claim: B., {quoted}, supporting: [{claims}], opposing: [X.]}}"
    text = f"argmap: 1\nquestion: Q?\nsources: {{s: survey.txt}}\nsupporting: [{branch}, {branch}]\n"
    told = []
    roots = files(drawings(dossier_of(text), SETTINGS._replace(page="slide", tell=told.append))).values()
    assert told == []
    assert re.search(r"continued in figure \d+: 4 quotes", " ".join(text for root in roots for text in texts(root)))


def test_each_figure_is_counted_when_it_is_drawn(dossier_of):
    counted = []
    found = drawings(dossier_of(TEXT), SETTINGS._replace(drawn=lambda *count: counted.append(count)))
    assert counted == [(number, len(found)) for number in range(1, len(found) + 1)]
