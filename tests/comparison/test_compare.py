"""Changes between two maps, one kind at a time, and that a map never differs from itself."""

import pytest

from argmap.check import Checker
from argmap.comparison.compare import compare

BASE = """\
argmap: 1
question: Should the town close Main Street?
sources:
  survey: survey.txt
  talk: {file: talk.txt, title: A talk}
speakers:
  mayor: {name: the mayor, role: head of the town}
supporting:
  - claim: Traffic on Main Street injures people.
    id: injuries
    quotes:
      - quote: Two people every week are hurt on Main Street.
        source: survey
        speaker: mayor
    supporting:
      - Children play there.
  - together:
      - Shops live from people who pass by.
      - Those who pass by come on foot.
opposing:
  - claim: Shops live from drivers.
    id: drivers
    opposing:
      - see: injuries
"""
SURVEY = "Two people every week are hurt on Main Street.\nMost of them walk to the shops.\n"
TALK = "Nobody drives on Sundays any more.\n"


@pytest.fixture
def dossier_of(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/survey.txt").write_text(SURVEY)
    (tmp_path / "seeds/talk.txt").write_text(TALK)

    def read(text):
        path = tmp_path / "map.yaml"
        path.write_text(text)
        dossier = Checker().check(path).dossier
        assert dossier is not None
        return dossier

    return read


def told(old, new):
    return [
        " | ".join(
            [
                f"{change.topic} {change.kind.value}",
                *filter(None, (change.subject, change.words)),
                *filter(None, [" ".join(f"{part.sign}{part.text}" for part in change.parts)]),
            ]
        )
        for change in compare(old, new)
    ]


IN_TURN = "supports yes; now it supports yes"
WALK = """
    quotes:
      - survey: Most of them walk to the shops."""
CASES = [
    (
        "Should the town close Main Street?",
        "Should the town close Park Street?",
        [
            "map reworded | the question |  Should the town close -Main +Park  Street?",
        ],
    ),
    ("Street?\nsources", "Street?\nthesis: It should.\nsources", ["map added | the thesis | +It should."]),
    ("Street?\nsources", "Street?\ndate: 2026-03\nsources", ["map added | the date | +2026-03"]),
    (
        "people.\n    id",
        "children.\n    id",
        [
            "claims reworded | #injuries |  Traffic on Main Street injures -people. +children.",
        ],
    ),
    (
        "Children play there.",
        "Old people live there, many of them.",
        [
            "claims removed | “Children play there.” | supports #injuries",
            "claims added | “Old people live there, many of them.” | supports #injuries",
        ],
    ),
    (
        "Children play there.",
        "Small children play there.",
        ["claims reworded | -Children +Small children  play there."],
    ),
    (
        "    supporting:\n      - Children play there.\n",
        "",
        ["claims removed | “Children play there.” | supports #injuries"],
    ),
    (
        "    supporting:\n      - Chi",
        "    opposing:\n      - Chi",
        [
            "claims related | “Children play there.” | supports #injuries; now it opposes #injuries",
            "labels label | #injuries “Traffic on Main Street injures people.” | stands, now defeated",
            "labels label | #drivers “Shops live from drivers.” | defeated, now stands",
        ],
    ),
    (
        "    id: drivers\n",
        "    id: drivers\n    undercutting:\n      - Children play there.\n",
        [
            "claims added | “Children play there.” | undercuts #drivers",
        ],
    ),
    (
        "      - Shops live from people who pass by.\n      - Those who pass by come on foot.",
        "      - Those who pass by come on foot.\n      - Shops live from people who pass by.",
        [],
    ),
    (
        "  - together:\n      - Shops live from people who pass by.\n      - Those",
        "  - Shops live from people who pass by.\n  - Those",
        [
            "claims related | “Shops live from people who pass by.” | jointly " + IN_TURN,
            "claims related | “Those who pass by come on foot.” | jointly " + IN_TURN,
        ],
    ),
    (
        "      - see: injuries\n",
        "      - Cars are few.\n",
        [
            "claims added | “Cars are few.” | opposes #drivers",
            "claims removed | reference | #injuries opposes #drivers",
        ],
    ),
    (
        "    id: drivers\n",
        "    id: drivers\n    assumed: true\n    tags: [trade, cars]\n    expect: defeated\n",
        [
            "claims changed | #drivers “Shops live from drivers.” | assumed: none, now true",
            "claims changed | #drivers “Shops live from drivers.” | tags: none, now trade, cars",
            "claims changed | #drivers “Shops live from drivers.” | expect: none, now defeated",
        ],
    ),
    (
        "        speaker: mayor\n",
        "        date: 2023\n",
        [
            "quotes changed | “Two people every week are hurt on Main Street.” | speaker: mayor, now none",
            "quotes changed | “Two people every week are hurt on Main Street.” | date: none, now 2023",
        ],
    ),
    (
        "are hurt on Main Street.\n        s",
        "were hurt on Main Street.\n        s",
        [
            "quotes reworded |  Two people every week -are +were  hurt on Main Street.",
            "quotes now failing | “Two people every week were hurt on Main Street.” | in 'survey'",
        ],
    ),
    (
        "Two people every week are hurt on Main Street.\n        source: survey",
        "Nobody drives on Sundays\n        source: talk",
        [
            "quotes removed | “Two people every week are hurt on Main Street.” | from 'survey', under #injuries",
            "quotes added | “Nobody drives on Sundays” | from 'talk', under #injuries",
        ],
    ),
    (
        "    id: drivers\n",
        "    id: drivers" + WALK + "\n      - survey: Nobody said this at all.\n",
        [
            "quotes added | “Most of them walk to the shops.” | from 'survey', under #drivers",
            "quotes added | “Nobody said this at all.” | from 'survey', not found there, under #drivers",
        ],
    ),
    (
        "title: A talk",
        "title: The talk, boilerplate: [1, 3-4]",
        [
            "sources changed | 'talk' | title: A talk, now The talk",
            "sources changed | 'talk' | boilerplate: none, now 1, 3-4",
        ],
    ),
    (
        "  talk: {file: talk.txt, title: A talk}\n",
        "  paper: talk.txt\n",
        ["sources removed | 'talk'", "sources added | 'paper'"],
    ),
    (
        "role: head of the town",
        "party: true",
        [
            "speakers changed | 'mayor' | role: head of the town, now none",
            "speakers changed | 'mayor' | party: none, now true",
        ],
    ),
    (
        "- see: injuries\n",
        "- see: injuries\n        undercutting: [They are hurt elsewhere.]\n",
        [
            "claims added | “They are hurt elsewhere.” | undercuts the reference to #injuries",
            "labels label | #drivers “Shops live from drivers.” | defeated, now stands",
        ],
    ),
    (
        "come on foot.\n",
        "come on foot.\n    undercutting: [Few walk.]\n",
        [
            "claims added | “Few walk.” | undercuts “Shops live from people who pass by.” together with 1 more",
        ],
    ),
    (
        "    supporting:\n      - Children",
        "    opposing: [Not so.]\n    supporting:\n      - Children",
        [
            "claims added | “Not so.” | opposes #injuries",
            "labels label | #injuries “Traffic on Main Street injures people.” | stands, now defeated",
            "labels label | #drivers “Shops live from drivers.” | defeated, now stands",
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES, ids=range(len(CASES)))
def test_each_kind_of_change(dossier_of, old, new, expected):
    assert BASE.count(old) == 1
    before = dossier_of(BASE)
    assert [line for line in told(before, dossier_of(BASE.replace(old, new))) if " | yes" not in line] == expected


@pytest.mark.parametrize(("old", "new", "expected"), CASES, ids=range(len(CASES)))
def test_a_change_turned_round_is_a_change_and_a_map_is_itself(dossier_of, old, new, expected):
    one, other = dossier_of(BASE), dossier_of(BASE.replace(old, new))
    assert bool(told(other, one)) == bool(expected)
    assert told(other, dossier_of(BASE.replace(old, new))) == []


def test_the_order_of_claims_does_not_count(dossier_of):
    head, _, tail = BASE.partition("supporting:\n")
    for_it, _, against = tail.partition("opposing:\n")
    assert told(dossier_of(BASE), dossier_of(f"{head}opposing:\n{against}supporting:\n{for_it}")) == []


def test_a_claim_that_moves_keeps_its_identity_by_its_id_or_its_words(dossier_of):
    moved = BASE.replace("    supporting:\n      - Children play there.\n", "").replace(
        "opposing:\n  -", "  - Children play there.\nopposing:\n  -"
    )
    assert told(dossier_of(BASE), dossier_of(moved)) == [
        "claims moved | “Children play there.” | supports #injuries; now it supports yes"
    ]


def test_a_quote_in_common_tells_a_claim_whose_words_all_changed(dossier_of):
    named = BASE.replace("    id: injuries\n", "").replace("    opposing:\n      - see: injuries\n", "")
    other = named.replace("Traffic on Main Street injures people.", "Cars hurt pedestrians weekly.")
    (line,) = told(dossier_of(named), dossier_of(other))
    assert line.startswith("claims reworded")


def test_answers_are_compared_as_claims_are(dossier_of):
    one = dossier_of("argmap: 1\nquestion: How?\nanswers: [{answer: At once, id: now}, {answer: Never}]\n")
    other = dossier_of("argmap: 1\nquestion: How?\nanswers: [{answer: At once!, id: now, opposing: [Too soon.]}]\n")
    assert told(one, other) == [
        "claims removed | “Never” | answers the question",
        "claims added | “Too soon.” | opposes #now",
        "claims reworded | #now |  At -once +once!",
        "labels label | #now “At once!” | stands, now defeated",
    ]


def test_a_claim_with_another_id_is_the_same_in_what_refers_to_it_and_stands_under_it(dossier_of):
    used = BASE.replace("- see: injuries\n", "- see: injuries\n        undercutting: [Cars are few.]\n")
    renamed = used.replace("injuries\n", "hurt\n").replace("id: drivers", "id: cars")
    assert told(dossier_of(used), dossier_of(renamed)) == [
        "claims changed | #hurt “Traffic on Main Street injures people.” | id: injuries, now hurt",
        "claims changed | #cars “Shops live from drivers.” | id: drivers, now cars",
    ]


def test_a_reference_under_a_claim_or_premise_that_is_reworded_stays_where_it_is(dossier_of):
    used = BASE.replace("come on foot.\n", "come on foot.\n    undercutting:\n      - see: drivers\n")
    reworded = used.replace("Shops live from people who", "All shops live from people who")
    assert told(dossier_of(used), dossier_of(reworded)) == [
        "claims reworded | -Shops +All shops  live from people who pass by."
    ]
