"""A part of a map in every format: it says that it is one, counts what is left out, and leads nowhere that is not."""

import re

import pytest

from argmap.registry import Settings
from argmap.selection.criteria import Selection
from argmap.selection.select import select
from argmap.writers import dot, html, json, markdown, mermaid, svg

WRITERS = {module.WRITER.name: module.WRITER for module in (dot, html, json, markdown, mermaid, svg)}
MAP = """\
argmap: 1
question: Should the town close Main Street?
thesis: Close it.
date: 2026-03-14
sources: {survey: survey.txt, talk: talk.txt}
supporting:
  - claim: Traffic injures people.
    id: injuries
    quotes: [survey: Two people every week are hurt]
    supporting:
      - {claim: Children play there., quotes: [survey: Children play on Main Street]}
    opposing:
      - claim: Nobody was hurt.
        opposing: [One was.]
  - together:
      - {claim: Shops live from passers-by., id: shops, supporting: [The baker said so.]}
      - {claim: They come on foot., id: foot}
    undercutting: [Passers-by are few.]
opposing:
  - claim: Drivers need it.
    id: drivers
    opposing: [{see: injuries}, {see: shops, undercutting: [Not all.]}]
  - {claim: It costs too much., quotes: [talk: It costs too]}
"""
TEXTS = {
    "survey": "Two people every week are hurt. Children play on Main Street, as ever.\n",
    "talk": "It costs too much, they say.\n",
}


@pytest.fixture
def part_of(check):
    def taken(**asked):
        return select(check(MAP, **TEXTS).dossier, Selection(**asked))

    return taken


def _written(dossier, name, **settings):
    return WRITERS[name].write(dossier, Settings(**settings))[0].data.decode()


@pytest.mark.parametrize("name", ["dot", "json", "markdown", "mermaid"])
def test_a_part_counts_what_is_left_out(part_of, golden, cases, name):
    golden(cases / f"part{WRITERS[name].suffixes[0]}", _written(part_of(depth=1), name))


@pytest.mark.parametrize("asked", [{"depth": 1}, {"focus": "drivers"}, {"focus": "shops", "up": 1}, {"source": "talk"}])
@pytest.mark.parametrize("name", ["html", "svg"])
def test_no_link_leads_to_what_is_left_out(part_of, name, asked):
    written = _written(part_of(**asked), name)
    names = set(re.findall(r'\bid="([^"]*)"', written))
    assert set(re.findall(r'href="#([^"]*)"', written)) <= names


@pytest.mark.parametrize("name", ["html", "markdown", "mermaid", "svg"])
def test_a_claim_that_is_left_out_is_still_named_where_it_is_used(part_of, name):
    written = _written(part_of(focus="drivers"), name)
    assert "Traffic injures people." in re.sub(r"<[^>]*>|\s+", " ", written)
    assert "left out here" in written
    assert "no such claim" not in written
    assert "(unknown)" not in written


@pytest.mark.parametrize("name", [*WRITERS])
def test_a_whole_map_says_nothing_of_parts(part_of, name):
    written = re.sub(r"<style>.*?</style>|<script>.*?</script>", "", _written(part_of(), name), flags=re.DOTALL)
    for words in ("more under", "left out here", "art: ", "omitted", "part of"):
        assert words not in written


def test_the_figure_vouches_only_for_the_quotes_of_the_part(part_of):
    drawn = _written(part_of(depth=1), "svg")
    assert "part: 5 of 11 claims, 2 of 3 quotes · 2 of 2 quotes verified in 2 sources" in drawn
    assert '<title id="figure-title">Should the town close Main Street? (part: 5 of 11 claims, 2 of 3 quotes)' in drawn
    assert "2 of 2 quotes verified in 2 sources." in drawn


def test_a_page_tells_what_was_found_in_the_part_and_how_much_in_the_rest(part_of):
    page = _written(part_of(focus="injuries", down=0), "html")
    assert '<p class="part"><b>Part: </b>1 of 11 claims, 1 of 3 quotes</p>' in page
    assert "2 more under this claim" not in page
    assert "3 more under this claim" in page
    assert "7 more and 2 references under the question" in page
    assert "This page holds a part of its map: 1 of 11 claims, 1 of 3 quotes." in page
    assert re.search(r"What was found in the rest is not told here: \d+ warnings?", page)
    assert "It costs too" not in page


def test_an_objection_whose_answer_is_left_out_is_not_called_unanswered(part_of):
    page = _written(part_of(depth=2), "html")
    facts = dict(re.findall(r'<li id="([^"]*)"[^>]*data-facts="([^"]*)"', page))
    answered = next(
        id for id in facts if f'id="{id}"' in page and "Nobody was hurt" in page.split(f'id="{id}"')[1][:400]
    )
    assert "unanswered" not in facts[answered].split()


def test_a_split_figure_counts_what_is_left_out_once(part_of):
    outputs = WRITERS["svg"].write(part_of(depth=1), Settings(split=True, file="x.svg"))
    drawn = "".join(output.data.decode() for output in outputs)
    assert drawn.count("more under these") == 1
