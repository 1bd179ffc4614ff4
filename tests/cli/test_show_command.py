import pytest

BRANCHED = """\
argmap: 1
question: Should the town close Main Street to cars?
thesis: Close it.
date: 2026-03-14
note: Written before the vote.
sources:
  survey: {file: survey.txt, title: A survey, author: The town, date: 2023}
  lost: lost.txt
speakers:
  mayor: {name: the mayor, role: head of the town, party: true}
  clerk: the clerk
supporting:
  - claim: Traffic on Main Street injures people.
    id: injuries
    note: Old figures.
    quotes:
      - {quote: Two people every week are hurt on Main Street., source: survey, speaker: mayor, note: said at noon}
      - {quote: Two people every week are hurt on Main Street., source: survey, speaker: mayor}
      - {quote: Nobody said this at all., source: survey, speaker: clerk}
      - {quote: A document nobody has., source: lost, speaker: nobody}
      - {quote: the town, source: survey}
    undercutting:
      - Those injured were not hit by cars.
  - together:
      - Shops live from passers-by.
      - claim: Passers-by come without a car.
        assumed: true
    note: both are needed
    undercutting:
      - see: injuries
opposing:
  - see: nothing
"""
ANSWERS = """\
argmap: 1
question: What should happen to Main Street?
answers:
  - answer: Close it to cars.
    id: close
    supporting:
      - claim: It is quiet.
        id: quiet
        assumed: true
        supporting:
          - One hears birds.
          - One hears feet.
  - answer: Leave it.
    id: leave
"""


@pytest.fixture
def branched(desk):
    (desk / "maps/town.yaml").write_text(BRANCHED)
    (desk / "seeds/survey.txt").write_text(
        "A survey of the town, by the town.\n\nTwo people every week are hurt on Main Street.\n"
    )


@pytest.fixture
def answers(desk):
    (desk / "maps/town.yaml").write_text(ANSWERS)


def test_a_clean_map_ends_with_0(run, golden, cases):
    code, out, err = run("show", "maps/town.yaml")
    assert (code, err) == (0, "")
    golden(cases / "show.txt", out)


@pytest.mark.parametrize("width", ["20", "40", "80", "200"])
@pytest.mark.usefixtures("branched")
def test_everything_that_a_map_can_hold_is_shown(run, golden, cases, width):
    code, out, err = run("show", "maps/town.yaml", COLUMNS=width)
    assert code == 1
    assert err.endswith("'argmap check maps/town.yaml' shows them in full\n")
    golden(cases / f"show-all-{width}.txt", out)


@pytest.mark.usefixtures("branched")
def test_everything_is_shown_in_ascii_too(run, golden, cases):
    golden(cases / "show-all-ascii.txt", run("show", "maps/town.yaml", PYTHONIOENCODING="ascii").out)


@pytest.mark.usefixtures("answers")
def test_answers_stand_in_place_of_for_and_against(run, golden, cases):
    golden(cases / "show-answers.txt", run("show", "maps/town.yaml").out)


@pytest.mark.parametrize(
    ("args", "tree"),
    [
        (
            ("--depth", "1"),
            [
                "├─ = 1 answer: Close it to cars. #close",
                "│  … 3 more under this answer",
                "└─ = 2 answer: Leave it. #leave",
            ],
        ),
        (("--depth", "2", "close"), ["= 1 answer: Close it to cars. #close"]),
        (("quiet",), ["+ 1.1 supports: It is quiet. (assumed) #quiet", "├─ + 1.1.1 supports: One hears birds."]),
        (
            ("#quiet", "--no-quotes"),
            ["+ 1.1 supports: It is quiet. (assumed) #quiet", "└─ + 1.1.2 supports: One hears feet."],
        ),
    ],
)
@pytest.mark.usefixtures("answers")
def test_a_part_of_the_tree_can_be_chosen(run, args, tree):
    out = run("show", "maps/town.yaml", *args).out.splitlines()
    assert [line for line in out if line in tree] == tree


@pytest.mark.usefixtures("answers")
def test_one_hidden_claim_is_counted(run, desk):
    (desk / "maps/town.yaml").write_text(ANSWERS.replace("          - One hears feet.\n", ""))
    assert "│     … 1 more under this claim\n" in run("show", "maps/town.yaml", "--depth", "2").out


@pytest.mark.usefixtures("branched")
def test_quotes_can_be_left_out(run):
    out = run("show", "maps/town.yaml", "--no-quotes").out
    assert "Two people" not in out
    assert "Those injured were not hit by cars." in out


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("injury", "no claim has the id 'injury': the ids are injuries"),
        ("injuris", "no claim has the id 'injuris': did you mean 'injuries'?"),
        ("\x1b[31m", "no claim has the id '␛[31m': the ids are injuries"),
    ],
)
def test_an_unknown_id_gets_a_suggestion(run, id, words):
    code, out, err = run("show", "maps/town.yaml", id)
    assert (code, out) == (2, "")
    assert err.endswith(f"Error: {words}\n")


def test_many_ids_are_not_all_listed(run, desk):
    claims = "".join(f"  - {{claim: c{number}, id: nr-{number}}}\n" for number in range(25))
    (desk / "maps/town.yaml").write_text(f"argmap: 1\nquestion: Why?\nsupporting:\n{claims}")
    assert run("show", "maps/town.yaml", "zzzzzz").err.endswith("nr-18, nr-19 and 5 more\n")


def test_a_map_without_ids_says_so(run, desk):
    (desk / "maps/town.yaml").write_text("argmap: 1\nquestion: Why?\nsupporting: [x]\n")
    assert run("show", "maps/town.yaml", "x").err.endswith("no claim has the id 'x': no claim of this map has an id\n")


@pytest.mark.parametrize(
    ("name", "text", "code", "words"),
    [
        ("twon.yaml", None, 2, "error[unreadable-map]: there is no such file\n --> twon.yaml\n"),
        ("list.yaml", "- a list\n", 1, "error[wrong-type]: "),
    ],
)
def test_what_is_no_map_is_told_in_full(run, desk, name, text, code, words):
    if text:
        (desk / name).write_text(text)
    result = run("show", name)
    assert (result.code, result.out) == (code, "")
    assert result.err.startswith(words)


@pytest.mark.usefixtures("broken")
def test_errors_are_listed_a_line_each_after_the_tree(shell):
    lines = shell("argmap show maps/town.yaml 2>&1").out.splitlines()
    assert lines[-2:] == [
        (
            "maps/town.yaml:11:16: error[quote-not-found]: these words do not stand in 'survey': "
            "the number 'Two' is changed to 'Three'"
        ),
        "1 error: 'argmap check maps/town.yaml' shows them in full",
    ]
    assert lines[0] == "? Should the town close Main Street to cars?"


@pytest.mark.usefixtures("branched")
def test_a_map_in_words_for_those_who_listen(run, golden, cases):
    golden(cases / "show-plain.txt", run("show", "maps/town.yaml", "--plain").out)


@pytest.mark.usefixtures("answers")
def test_a_part_and_a_branch_in_words(run):
    assert (
        run("show", "maps/town.yaml", "--plain", "quiet", "--no-quotes")
        .out.splitlines()[0]
        .startswith("1.1: It is quiet.")
    )
    told = run("show", "maps/town.yaml", "--plain", "--depth", "1").out.splitlines()
    assert "3 more under this answer, 1." in told
    assert any(line.startswith("Part: ") for line in told)
    assert (
        "1 more answer under the question."
        in run("show", "maps/town.yaml", "--plain", "--side", "close").out.splitlines()
    )


@pytest.mark.usefixtures("answers")
def test_a_branch_outside_of_the_part_is_told_from_one_that_is_not_in_the_map(run):
    told = run("show", "maps/town.yaml", "quiet", "--focus", "leave")
    assert (told.code, told.err.splitlines()[-1]) == (2, "Error: 'quiet' is not in the part that was asked for")


@pytest.mark.usefixtures("answers")
def test_levels_count_from_the_branch_that_is_shown(run):
    told = run("show", "maps/town.yaml", "quiet", "--depth", "1", "--plain")
    assert told.out.splitlines()[1:] == [
        "1.1.1, supports 1.1: One hears birds.",
        "1.1.2, supports 1.1: One hears feet.",
    ]
    told = run("show", "maps/town.yaml", "quiet", "--down", "0", "--plain")
    assert told.out.splitlines()[1:] == ["2 more under this claim, 1.1."]


@pytest.mark.usefixtures("branched")
def test_the_width_can_be_given(run):
    assert run("show", "maps/town.yaml", "--width", "40").out == run("show", "maps/town.yaml", COLUMNS="40").out
    assert run("show", "maps/town.yaml", "--width", "19").code == 2


def test_the_place_of_a_quote_is_a_link_where_the_terminal_makes_links(run, desk):
    out = run("show", "maps/town.yaml", FORCE_HYPERLINK="1").out
    address = (desk / "seeds/survey.txt").as_uri()
    assert f"\x1b]8;;{address}\x1b\\survey line 2:1" in out
    assert "\x1b]8;;" not in run("show", "maps/town.yaml", FORCE_HYPERLINK="0").out
    assert "\x1b]8;;" not in run("show", "maps/town.yaml", TERM="xterm-kitty").out


def test_a_link_is_safe_whatever_the_file_is_called(run, desk):
    name = "a\x1b]8;;x\x07 b%.txt"
    (desk / "seeds/survey.txt").rename(desk / "seeds" / name)
    (desk / "maps/town.yaml").write_text(
        (desk / "maps/town.yaml").read_text().replace("survey.txt", '"a\\e]8;;x\\a b%.txt"')
    )
    out = run("show", "maps/town.yaml", FORCE_HYPERLINK="1").out
    assert "seeds/a%1B%5D8%3B%3Bx%07%20b%25.txt\x1b\\" in out
    assert "\x07" not in out
