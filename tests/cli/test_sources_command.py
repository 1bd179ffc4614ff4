import json

import pytest

MAP = """\
argmap: 1
question: Should the town close Main Street to cars?
sources:
  survey: {file: survey.txt, title: A survey, date: 2023, boilerplate: [1]}
  lost: lost.txt
  empty: {file: ""}
supporting:
  - claim: Traffic injures people.
    id: injuries
    quotes:
      - survey: Two people every week are hurt
      - survey: are hurt on Main Street.
      - lost: Nobody has this.
  - claim: Many walk.
    quotes:
      - survey: Most of them walk.
"""
SURVEY = """\
A survey of the town.

Two people every week are hurt on Main Street. Most of them walk.

Nobody asked the shops. The next line
goes on \u202ehere. 日本 has no cars.

Most of them walk.
"""


@pytest.fixture
def covered(desk):
    (desk / "maps/town.yaml").write_text(MAP)
    (desk / "seeds/survey.txt").write_text(SURVEY)
    return desk


@pytest.mark.parametrize("width", ["20", "40", "80", "200"])
@pytest.mark.parametrize("args", [(), ("--show", "survey"), ("--unquoted",), ("--show", "survey", "--unquoted")])
@pytest.mark.usefixtures("covered")
def test_what_is_quoted_is_shown_at_every_width(run, golden, cases, width, args):
    code, out, err = run("sources", "maps/town.yaml", *args, COLUMNS=width)
    assert code == 1
    assert "cannot read 'lost.txt': there is no such file in seeds/" in err
    golden(cases / f"sources{''.join(args).replace('survey', '')}-{width}.txt", out)


@pytest.mark.usefixtures("covered")
def test_it_is_shown_in_ascii_too(run):
    out = run("sources", "maps/town.yaml", "--show", "survey", PYTHONIOENCODING="ascii").out
    assert "\n3 > Two people every week are hurt on Main Street. Most of them walk.\n" in out


@pytest.mark.usefixtures("covered")
def test_programs_get_it_as_json(run):
    code, out, _ = run("sources", "maps/town.yaml", "--format", "json")
    assert code == 1
    (listed,) = json.loads(out)
    survey, lost, empty = listed["sources"]
    assert (survey["lines"], survey["quotes"], survey["sentences"], survey["quoted_sentences"]) == (8, 3, 6, 3)
    assert survey["uses"][0] == {
        "line": 3,
        "column": 1,
        "end_line": 3,
        "end_column": 31,
        "claim": "Traffic injures people.",
        "id": "injuries",
    }
    assert [sentence["text"] for sentence in survey["unquoted"]] == [
        "Nobody asked the shops.",
        "The next line\ngoes on \u202ehere.",
        "日本 has no cars.",
    ]
    assert lost == {"id": "lost", "file": "lost.txt", "unreadable": "there is no such file in seeds/"}
    assert empty["unreadable"] == "no file is named"


def test_without_a_map_all_are_taken(run, covered):
    (covered / "maps/other.yaml").write_text("argmap: 1\nquestion: Why?\n")
    out = run("sources").out.splitlines()
    assert out[0] == "maps/other.yaml"
    assert out[1] == "maps/town.yaml"
    assert len(json.loads(run("sources", "--format", "json").out)) == 2


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("survye", "no source has the id 'survye': did you mean 'survey'?"),
        ("zzzz", "no source has the id 'zzzz': the ids are survey, lost, empty"),
    ],
)
@pytest.mark.usefixtures("covered")
def test_an_unknown_id_gets_a_suggestion(run, id, words):
    code, out, err = run("sources", "maps/town.yaml", "--show", id)
    assert (code, out) == (2, "")
    assert err.endswith(f"Error: {words}\n")


def test_a_map_without_sources_says_so(run, desk):
    (desk / "maps/town.yaml").write_text("argmap: 1\nquestion: Why?\n")
    assert run("sources", "maps/town.yaml") == (0, "", "")
    assert run("sources", "--show", "x").err.endswith("no source has the id 'x': no map lists a source\n")


@pytest.mark.usefixtures("covered")
def test_a_map_that_cannot_be_read_ends_with_2(run):
    assert run("sources", "nothing.yaml").code == 2


def test_a_clean_map_ends_with_0(run):
    assert run("sources", "maps/town.yaml") == (
        0,
        "survey\n  seeds/survey.txt, 2 lines\n  1 quote, 1 of 2 sentences quoted (50 %)\n",
        "",
    )
