"""Every way to take a part of a map: what stays, and what is counted as left out."""

import pytest

from argmap.check import Checker
from argmap.model import Answer, Claim, See, Together, branches
from argmap.selection.criteria import Selection
from argmap.selection.select import UnknownName, select

MAP = """\
argmap: 1
question: Should the town close Main Street?
sources:
  survey: {file: survey.txt, date: 2022}
  talk: {file: talk.txt, date: 2023-05-03}
  leaflet: leaflet.txt
speakers: {mayor: the mayor, clerk: the clerk}
answers:
  - answer: Close it.
    id: close
    supporting:
      - claim: Traffic injures people.
        id: injuries
        tags: [danger]
        quotes:
          - {quote: Two people every week are hurt, source: survey, speaker: mayor}
          - talk: One more was hurt on Monday
        supporting:
          - claim: Children play there.
            id: children
            tags: [danger, school]
      - together:
          - claim: Shops live from passers-by.
            id: shops
            supporting:
              - claim: The baker said so.
                id: baker
                quotes: [talk: The baker said it himself]
          - claim: They come on foot.
            id: foot
            quotes: [leaflet: They come on foot and by bus]
        undercutting:
          - claim: Passers-by are few.
            id: few
    opposing:
      - claim: Drivers need it.
        id: drivers
        opposing:
          - see: injuries
  - answer: Leave it.
    id: leave
    supporting:
      - claim: It costs too much.
        id: cost
"""
SURVEY = "Two people every week are hurt on Main Street.\n"
TALK = "The baker said it himself. One more was hurt on Monday.\n"
LEAFLET = "They come on foot and by bus.\n"


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "seeds").mkdir()
    for name, text in (("survey", SURVEY), ("talk", TALK), ("leaflet", LEAFLET)):
        (tmp_path / f"seeds/{name}.txt").write_text(text)
    (tmp_path / "map.yaml").write_text(MAP)
    verdict = Checker().check(tmp_path / "map.yaml")
    assert [found for found in verdict.diagnostics if found.rule == "quote-not-found"] == []
    return verdict.dossier


def outline(dossier):
    """The part as ids nested in parentheses; +N is what is left out under a node."""

    def name(node):
        if isinstance(node, Claim | Answer):
            return node.id.value
        return f"see:{node.target}" if isinstance(node, See) else "&" if isinstance(node, Together) else ""

    def inside(node):
        below = " ".join(f"{name(each)}{inside(each)}" for _, each in branches(node))
        omitted = dossier.omitted.get(id(node))
        parts = [part for part in (below, f"+{omitted}" if omitted else "") if part]
        return f"({' '.join(parts)})" if parts else ""

    return inside(dossier.map)[1:-1]


WHOLE = "close(injuries(children) &(shops(baker) foot few) drivers(see:injuries)) leave(cost)"
CASES = [
    ({}, WHOLE),
    ({"depth": 1}, "close(+8) leave(+1)"),
    ({"depth": 2}, "close(injuries(+1) &(shops(+1) foot +1) drivers(+1)) leave(cost)"),
    ({"focus": "injuries"}, "close(injuries(children) +6) +2"),
    ({"focus": "injuries", "down": 0}, "close(injuries(+1) +6) +2"),
    ({"focus": "injuries", "down": 0, "up": 1}, "close(injuries(+1) &(shops(+1) foot +1) drivers(+1)) +2"),
    ({"focus": "injuries", "down": 0, "up": 9}, "close(injuries(+1) &(shops(+1) foot +1) drivers(+1)) leave(+1)"),
    ({"focus": "baker"}, "close(&(shops(baker) foot +1) +4) +2"),
    ({"focus": "few"}, "close(&(shops(+1) foot few) +4) +2"),
    ({"side": "leave"}, "leave(cost) +9"),
    ({"focus": "injuries", "side": "opposing"}, "+11"),
    ({"focus": "injuries", "side": "close", "down": 0}, "close(injuries(+1) +6) +2"),
    ({"focus": "close", "side": "opposing"}, "close(drivers(see:injuries) +6) +2"),
    ({"side": "supporting"}, "close(injuries(children) &(shops(baker) foot few) +2) leave(cost)"),
    ({"side": "opposing"}, "close(drivers(see:injuries) +6) +2"),
    ({"side": "close", "depth": 1}, "close(+8) +2"),
    ({"source": "talk"}, "close(injuries(+1) &(shops(baker) foot +1) +2) +2"),
    ({"source": "talk", "speaker": "mayor"}, "close(injuries(+1) +6) +2"),
    ({"speaker": "clerk"}, "+11"),
    ({"tag": "danger"}, "close(injuries(children) +6) +2"),
    ({"tag": "school", "down": 1}, "close(injuries(children) +6) +2"),
    ({"tag": "danger", "depth": 2}, "close(injuries(+1) +6) +2"),
    ({"text": "TWO  people"}, "close(injuries(+1) +6) +2"),
    ({"text": "passers‐by"}, "close(&(shops(+1) foot few) +4) +2"),
    ({"unanswered": True}, "close(injuries(+1) &(shops(+1) foot few) +2) +2"),
    ({"unquoted": True, "side": "leave"}, "leave(cost) +9"),
    ({"focus": "injuries", "unquoted": True}, "close(injuries(children) +6) +2"),
    ({"as_of": "2022"}, "close(injuries(children) &(shops(+1) foot few) drivers(see:injuries)) leave(cost)"),
]


@pytest.mark.parametrize(("asked", "expected"), CASES, ids=[" ".join(map(str, row[0])) or "all" for row in CASES])
def test_a_part(dossier, asked, expected):
    assert outline(select(dossier, Selection(**asked))) == expected


@pytest.mark.parametrize(
    ("date", "quotes"),
    [
        ("2021", ["They come on foot and by bus"]),
        ("2022-06", ["They come on foot and by bus"]),
        ("2022", ["Two people every week are hurt", "They come on foot and by bus"]),
        ("2023-05-02", ["Two people every week are hurt", "They come on foot and by bus"]),
    ],
)
def test_only_evidence_that_was_surely_published_by_then(dossier, date, quotes):
    part = select(dossier, Selection(as_of=date))
    assert [quote.text.value for _, quote in part.quotes] == quotes


@pytest.mark.parametrize(
    "asked",
    [
        {"as_of": "2021"},
        {"as_of": "2022", "depth": 1},
        {"as_of": "2021", "focus": "close"},
        {"depth": 2},
        {"text": "no such words"},
    ],
)
def test_what_is_left_out_is_counted_where_it_was(dossier, asked):
    def items(of):
        return sum(not isinstance(node, Together) for node in of.nodes)

    part = select(dossier, Selection(**asked))
    assert items(part) + sum(part.omitted.values()) == items(dossier)
    assert sum(part.omitted.values()) > 0


def test_places_and_the_whole_stay_known(dossier):
    part = select(dossier, Selection(source="talk"))
    assert part.origin is dossier
    assert [part.places(quote)[0].line for _, quote in part.quotes] == [1, 1, 1, 1]
    assert select(dossier, Selection()) is dossier
    assert select(part, Selection(depth=1)).origin is dossier


@pytest.mark.parametrize(
    ("asked", "what", "known"),
    [
        ({"focus": "x"}, "claim", 10),
        ({"side": "x"}, "answer", 4),
        ({"source": "x"}, "source", 3),
        ({"speaker": "x"}, "speaker", 2),
        ({"tag": "x"}, "tag", 2),
    ],
)
def test_what_the_map_does_not_have_is_refused(dossier, asked, what, known):
    with pytest.raises(UnknownName) as caught:
        select(dossier, Selection(**asked))
    assert (caught.value.what, caught.value.name, len(caught.value.known)) == (what, "x", known)


def test_a_deep_map_needs_no_recursion(check):
    lines = ["argmap: 1", "question: Q?", "supporting:"]
    for level in range(450):
        lines += [f"{'  ' * level}- claim: C{level}", f"{'  ' * level}  id: c{level}", f"{'  ' * level}  supporting:"]
    lines.append(f"{'  ' * 450}- last")
    dossier = check("\n".join(lines) + "\n").dossier
    part = select(dossier, Selection(focus="c449"))
    assert sum(isinstance(node, Claim) for node in part.nodes) == 451
