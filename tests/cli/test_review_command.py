import json

import pytest

MAP = """\
argmap: 1
question: Should the town close Main Street to cars?
sources:
  survey: {file: survey.txt, author: The town}
  talk: {file: talk.txt, date: 2022-05, via: the radio}
speakers:
  mayor: {name: the mayor, role: head of the town, party: true}
answers:
  - answer: Close it for good.
    id: close
    supporting:
      - claim: Traffic on Main Street injures people.
        id: injuries
        quotes:
          - quote: Two people every week are hurt on Main Street.
            source: survey
            speaker: mayor
            date: 2023-04-11
    opposing:
      - claim: Shops live from customers who come by car.
        id: shops
        assumed: true
        opposing:
          - claim: Most customers walk.
            id: walkers
            quotes:
              - talk: Most of our customers walk.
  - answer: Close it on Sundays.
    opposing:
      - see: injuries
        undercutting:
          - Nobody is hurt on Sundays.
"""
SURVEY = "A survey of the town, by the mayor.\nTwo people every week are hurt on Main Street, he said.\n"
TALK = "On the radio.\nMost of our customers walk.\n"
PARTS = {"labels": [], "all": ["--all"], "who": ["--who"], "linchpins": ["--linchpins"], "matrix": ["--matrix"]}


@pytest.fixture
def town(desk):
    (desk / "maps/town.yaml").write_text(MAP)
    (desk / "seeds/survey.txt").write_text(SURVEY)
    (desk / "seeds/talk.txt").write_text(TALK)
    return desk


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("width", ["80", "30"])
def test_each_part_of_a_review(run, golden, cases, part, width):
    result = run("review", "maps/town.yaml", *PARTS[part], COLUMNS=width)
    golden(cases / f"review-{part}-{width}.txt", result.out)
    assert result.code == 0
    assert all(len(line) <= int(width) for line in result.out.splitlines())


@pytest.mark.usefixtures("town")
def test_a_review_without_a_claim_tells_what_changes(run, golden, cases):
    golden(cases / "review-without.txt", run("review", "maps/town.yaml", "--without", "#walkers").out)


@pytest.mark.usefixtures("town")
def test_a_part_is_told_of_and_the_labels_are_those_of_the_whole(run):
    out = run("review", "maps/town.yaml", "--focus", "shops", "--down", "0").out
    assert "#shops “Shops live from customers who come by car.” is defeated" in out
    assert "1 claim: 1 defeated" in out
    assert "Sundays" not in out
    assert "the mayor" not in run("review", "maps/town.yaml", "--who", "--focus", "shops").out
    assert "part: 1 of 4 claims, 0 of 2 quotes; labels follow from the whole map" in out.splitlines()
    assert "\npart: " not in run("review", "maps/town.yaml").out
    told = json.loads(run("review", "maps/town.yaml", "--focus", "shops", "--format", "json").out)
    assert told["part"]["claims"] < told["part"]["of_claims"]
    assert json.loads(run("review", "maps/town.yaml", "--focus", "shops", "--format", "json").out)["matrix"][
        "rows"
    ] == [{"statement": 4, "fits": ["consistent", "silent"], "tells": True}]


@pytest.mark.usefixtures("town")
def test_labels_follow_from_what_was_known_by_a_date(run):
    out = run("review", "maps/town.yaml", "--as-of", "2021").out
    assert "#walkers" not in out
    assert "part: 2 of 4 claims, 0 of 2 quotes; labels follow from what was known by then" in out.splitlines()
    assert "the objection #shops stands: it was never challenged" in out
    assert run("review", "maps/town.yaml", "walkers", "--as-of", "2021").code == 2


EARLIER = """\
argmap: 1
question: Should the town close Main Street to cars?
sources:
  survey: {file: survey.txt, date: 2023}
  talk: {file: talk.txt, date: 2020}
answers:
  - {answer: By two premises., id: two, supporting: [together: [
      {claim: Hurt., id: hurt, quotes: [survey: Two people every week are hurt]},
      {claim: Hurt again., quotes: [survey: people every week are hurt on Main Street]}]]}
  - {answer: By one of two premises., id: half, supporting: [together: [
      {claim: Hurt too., quotes: [survey: Two people every week are hurt]}, {claim: That is bad., assumed: true}]]}
  - {answer: By a reference., id: reference, supporting: [see: hurt]}
  - {answer: By a group., id: group, supporting: [together: [see: hurt, {claim: It is bad., assumed: true}]]}
  - {answer: Against a reference., id: against, opposing: [see: hurt]}
  - {answer: By a claim kept for its branch., id: branch, supporting: [
      {claim: Hurt and hurt., id: kept, quotes: [survey: Two people every week are hurt], opposing: [
        {claim: Never., opposing: [{claim: They walk., quotes: [talk: Most of our customers walk]}]}]}]}
  - {answer: Against what lost a premise., id: lost, opposing: [{claim: Objection., supporting: [together: [
      {claim: Hurt as well., quotes: [survey: Two people every week are hurt]}, {claim: Worse., assumed: true}]]}]}
  - {answer: Merely stated., id: stated}
"""
LATER = "nothing that it rests on was known by then"
INCOMPLETE = "not all that it rests on was known by then"


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("two", ["is defeated", LATER]),
        ("half", ["is defeated", "its reason “That is bad.” together with what came later fails", INCOMPLETE]),
        ("reference", ["is defeated", "its reason #hurt fails", INCOMPLETE]),
        ("group", ["is defeated", "its reason #hurt together with 1 more fails", INCOMPLETE]),
        ("against", ["stands", "the objection #hurt fails", INCOMPLETE]),
        ("branch", ["is defeated", "its reason #kept fails", LATER]),
        ("stated", ["was never challenged"]),
    ],
)
def test_what_came_later_is_no_ground(run, town, id, told):
    (town / "maps/earlier.yaml").write_text(EARLIER)
    lines = run("review", "maps/earlier.yaml", id, "--as-of", "2021", COLUMNS="120").out.splitlines()[4:]
    assert [lines[0].split("” ")[1], *map(str.strip, lines[1:])] == told
    shown = run("show", "maps/earlier.yaml", "two", "--as-of", "2021").out
    assert "these premises together" not in shown
    assert "2 more under this answer" in shown


def test_an_objection_that_was_not_yet_founded_is_not_unanswered(run, town):
    (town / "maps/earlier.yaml").write_text(EARLIER)
    assert "Objection." in run("show", "maps/earlier.yaml", "--unanswered").out
    shown = run("show", "maps/earlier.yaml", "--as-of", "2021", "--unanswered").out
    assert "They walk." in shown
    assert "Objection." not in shown


@pytest.mark.usefixtures("town")
def test_one_claim_is_explained(run):
    result = run("review", "maps/town.yaml", "shops")
    assert result.out.splitlines()[3:] == [
        "  #shops “Shops live from customers who come by car.” is defeated",
        "    the objection #walkers stands: it was never challenged",
    ]


@pytest.mark.usefixtures("town")
def test_json_holds_everything(run, golden, cases):
    result = run("review", "maps/town.yaml", "--format", "json", "--without", "walkers")
    json.loads(result.out)
    golden(cases / "review.json", result.out)


@pytest.mark.usefixtures("town")
def test_a_review_in_ascii(run):
    result = run("review", "maps/town.yaml", "--matrix", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert result.out.isascii()


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("arguments", [["shop"], ["--without", "shop"]])
def test_an_unknown_id_is_refused(run, arguments):
    result = run("review", "maps/town.yaml", *arguments)
    assert result.code == 2
    assert "no claim has the id 'shop': did you mean 'shops'?" in result.err


def test_a_map_without_answers_is_judged_by_its_thesis(run, desk):
    (desk / "maps/town.yaml").write_text(
        "argmap: 1\nquestion: Close it?\nthesis: It should be closed.\nopposing: [It is.]\n"
    )
    out = run("review", "maps/town.yaml").out
    assert "“It should be closed.” is defeated" in out
    assert "fewer than two" in run("review", "maps/town.yaml", "--matrix").out


def test_a_question_without_claims(run, desk):
    (desk / "maps/town.yaml").write_text("argmap: 1\nquestion: Close it?\n")
    out = run("review", "maps/town.yaml").out
    assert out.splitlines()[-3:] == ["", "no claims", "no gaps"]
    assert "no single claim or quote" in run("review", "maps/town.yaml", "--linchpins").out


def test_errors_of_the_map_are_told_and_counted(run, desk):
    (desk / "seeds/survey.txt").write_text("Nothing.\n")
    result = run("review", "maps/town.yaml")
    assert result.code == 1
    assert "quote-not-found" in result.err
    assert "none of its quotes was found" in result.out


def test_a_map_that_cannot_be_read_is_no_review(run, desk):
    (desk / "maps/town.yaml").write_text("- a list")
    assert run("review", "maps/town.yaml").code == 1
    assert run("review", "maps/none.yaml").code == 2


def test_hostile_words_stay_words(run, desk):
    (desk / "maps/town.yaml").write_text('argmap: 1\nquestion: "Q\\e[31m"\nopposing: ["[red]\\e[2J\\u202e"]\n')
    for part in ([], ["--who"], ["--matrix"], ["--linchpins"], ["--format", "json"]):
        out = run("review", "maps/town.yaml", *part).out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_evidence_that_fits_every_answer_alike_is_counted_as_telling_nothing(run, desk):
    (desk / "seeds/s.txt").write_text("Good words for all claims stand here.\n")
    (desk / "both.yaml").write_text(
        "argmap: 1\nquestion: Which?\nsources: {s: s.txt}\nanswers:\n"
        "  - answer: One\n    supporting:\n      - {claim: all, id: all, quotes: [s: Good words for all claims]}\n"
        "  - {answer: Two, supporting: [see: all]}\n"
    )
    told = run("review", "both.yaml", "--matrix").out.splitlines()
    assert told[-3:] == [
        "",
        "pieces of evidence that do not fit: A 0, B 0",
        "alike in all answers, so that they tell nothing: 1",
    ]
