"""Every way to take a part of a map: what stays, and what is counted as left out."""

import pytest

from argmap.check import Checker
from argmap.dossier import Omitted
from argmap.model import Answer, Claim, See, Together, branches
from argmap.portion import left_out
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
    """The part as ids nested in parentheses; +1,1=,1s,1q are a claim, answer, `see` and quote left out under a node."""

    def name(node):
        if isinstance(node, Claim | Answer):
            return node.id.value
        return f"see:{node.target}" if isinstance(node, See) else "&" if isinstance(node, Together) else ""

    def counts(omitted):
        signs = zip(omitted, ("", "=", "s", "q"), strict=True)
        return ",".join(f"{count}{sign}" for count, sign in signs if count)

    def inside(node):
        below = " ".join(f"{name(each)}{inside(each)}" for _, each in branches(node))
        omitted = dossier.omitted.get(id(node))
        parts = [part for part in (below, f"+{counts(omitted)}" if omitted else "") if part]
        return f"({' '.join(parts)})" if parts else ""

    return inside(dossier.map)[1:-1]


WHOLE = "close(injuries(children) &(shops(baker) foot few) drivers(see:injuries)) leave(cost)"
CASES = [
    ({}, WHOLE),
    ({"depth": 1}, "close(+7,1s) leave(+1)"),
    ({"depth": 2}, "close(injuries(+1) &(shops(+1) foot +1) drivers(+1s)) leave(cost)"),
    ({"focus": "injuries"}, "close(injuries(children) +5,1s) +1,1="),
    ({"focus": "injuries", "down": 0}, "close(injuries(+1) +5,1s) +1,1="),
    ({"focus": "injuries", "down": 0, "up": 1}, "close(injuries(+1) &(shops(+1) foot +1) drivers(+1s)) +1,1="),
    ({"focus": "injuries", "down": 0, "up": 9}, "close(injuries(+1) &(shops(+1) foot +1) drivers(+1s)) leave(+1)"),
    ({"focus": "baker"}, "close(&(shops(baker) foot +1) +3,1s) +1,1="),
    ({"focus": "few"}, "close(&(shops(+1) foot few) +3,1s) +1,1="),
    ({"side": "leave"}, "leave(cost) +7,1=,1s"),
    ({"focus": "injuries", "side": "opposing"}, "close(injuries(+1) +5,1s) +1,1="),
    ({"focus": "injuries", "side": "close", "down": 0}, "close(injuries(+1) +5,1s) +1,1="),
    ({"focus": "close", "side": "opposing"}, "close(drivers(see:injuries) +6) +1,1="),
    ({"side": "supporting"}, "close(injuries(children) &(shops(baker) foot few) +1,1s) leave(cost)"),
    ({"side": "opposing"}, "close(drivers(see:injuries) +6) +1,1="),
    ({"side": "close", "depth": 1}, "close(+7,1s) +1,1="),
    ({"source": "talk"}, "close(injuries(+1) &(shops(baker) foot +1) +1,1s) +1,1="),
    ({"source": "talk", "speaker": "mayor"}, "close(injuries(+1) +5,1s) +1,1="),
    ({"speaker": "clerk"}, "+8,2=,1s"),
    ({"tag": "danger"}, "close(injuries(children) +5,1s) +1,1="),
    ({"tag": "school", "down": 1}, "close(injuries(children) +5,1s) +1,1="),
    ({"tag": "danger", "depth": 2}, "close(injuries(+1) +5,1s) +1,1="),
    ({"text": "TWO  people"}, "close(injuries(+1) +5,1s) +1,1="),
    ({"text": "passers‐by"}, "close(&(shops(+1) foot few) +3,1s) +1,1="),
    ({"unanswered": True}, "close(injuries(+1) &(shops(+1) foot few) +1,1s) +1,1="),
    ({"unquoted": True, "side": "leave"}, "leave(cost) +7,1=,1s"),
    ({"focus": "injuries", "unquoted": True}, "close(injuries(children) +5,1s) +1,1="),
    ({"as_of": "2022"}, "close(injuries(children +1q) &(shops(+1) foot few) drivers(see:injuries)) leave(cost)"),
    ({"focus": "children", "depth": 1}, "close(injuries(children) +5,1s) +1,1="),
    ({"focus": "injuries", "depth": 1}, "close(injuries(children) +5,1s) +1,1="),
    ({"focus": "close", "depth": 1}, "close(injuries(+1) &(shops(+1) foot +1) drivers(+1s)) +1,1="),
    ({"focus": "shops", "depth": 1}, "close(&(shops(baker) foot +1) +3,1s) +1,1="),
    ({"focus": "children", "up": 1, "depth": 1}, "close(injuries(children) +5,1s) +1,1="),
    ({"focus": "injuries", "text": "no such words"}, "close(injuries(+1) +5,1s) +1,1="),
    ({"focus": "close", "tag": "danger", "depth": 1}, "close(injuries(+1) +5,1s) +1,1="),
    ({"text": "street people week"}, "+8,2=,1s"),
    ({"text": "week two people"}, "close(injuries(+1) +5,1s) +1,1="),
    ({"text": '"week two people"'}, "+8,2=,1s"),
    ({"text": "“two people”"}, "close(injuries(+1) +5,1s) +1,1="),
    ({"text": "“people hurt"}, "+8,2=,1s"),
    ({"text": '" "'}, "close(injuries(children) &(shops(baker) foot few) drivers(+1s)) leave(cost)"),
    ({"as_of": "2021"}, "close(injuries(children +2q) &(shops(+1) foot few) drivers(see:injuries)) leave(cost)"),
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
        kinds = [sum(isinstance(node, kind) for node in of.nodes) for kind in (Claim, Answer, See)]
        return Omitted(*kinds)

    part = select(dossier, Selection(**asked))
    omitted = Omitted.total(part.omitted.values())
    assert Omitted.total([items(part), omitted._replace(quotes=0)]) == items(dossier)
    assert any(omitted)


SEVERAL = "1 more and 1 answer under the question|1 more and 1 quote under this claim|1 more under these premises\
|1 more under this claim|1 more reference under this claim"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"side": "leave"}, "7 more, 1 answer and 1 reference under the question"),
        ({"focus": "injuries"}, "1 more and 1 answer under the question|5 more and 1 reference under this answer"),
        ({"depth": 2, "as_of": "2022", "side": "close"}, SEVERAL),
        ({"as_of": "2022"}, "1 more quote under this claim|1 more under this claim"),
    ],
)
def test_what_is_left_out_is_told_in_words(dossier, asked, words):
    part = select(dossier, Selection(**asked))
    assert "|".join(filter(None, (left_out(part, node) for node in (part.map, *part.nodes)))) == words


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


def test_a_claim_in_focus_that_is_not_yet_known_is_refused(dossier):
    with pytest.raises(UnknownName, match="as of 2021 this map has no claim 'baker': all evidence for it is later"):
        select(dossier, Selection(as_of="2021", focus="baker"))


def test_a_deep_map_needs_no_recursion(check):
    lines = ["argmap: 1", "question: Q?", "supporting:"]
    for level in range(450):
        lines += [f"{'  ' * level}- claim: C{level}", f"{'  ' * level}  id: c{level}", f"{'  ' * level}  supporting:"]
    lines.append(f"{'  ' * 450}- last")
    dossier = check("\n".join(lines) + "\n").dossier
    part = select(dossier, Selection(focus="c449"))
    assert sum(isinstance(node, Claim) for node in part.nodes) == 451
