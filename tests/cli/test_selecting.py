import pytest

MAP = """\
argmap: 1
question: Should the town close Main Street to cars?
sources: {survey: survey.txt}
supporting:
  - claim: Traffic injures people.
    id: injuries
    quotes: [survey: Two people every week are hurt]
    supporting: [{claim: Children play there., tags: [school]}]
opposing:
  - claim: Shops live from drivers.
    id: shops
"""


@pytest.fixture(autouse=True)
def town(desk):
    (desk / "maps/town.yaml").write_text(MAP)
    return desk


def test_a_part_is_shown_with_the_way_to_the_question(run):
    result = run("show", "maps/town.yaml", "--tag", "school", "--no-quotes")
    assert result.out.splitlines() == [
        "? Should the town close Main Street to cars?",
        "  part: 2 of 3 claims, 1 of 1 quote",
        "└─ + 1 supports: Traffic injures people. #injuries",
        "   └─ + 1.1 supports: Children play there.",
        "… 1 more under the question",
        "",
        "sources",
        "  survey: seeds/survey.txt, 1 quote",
    ]


def test_a_part_without_quotes_lists_no_sources(run):
    assert "sources" not in run("show", "maps/town.yaml", "--focus", "#shops").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--focus", "shop"], "this map has no claim 'shop': did you mean 'shops'?"),
        (["--source", "x"], "this map has no source 'x': it has survey"),
        (["--speaker", "x"], "this map has no speaker 'x': it has no speaker with an id"),
        (["--tag", "scool"], "this map has no tag 'scool': did you mean 'school'?"),
        (["--side", "both"], "this map has no answer 'both': it has supporting, opposing"),
        (["--up", "1"], "--up is counted from a claim: name it with --focus"),
        (["--down", "1"], "--down is counted from what was chosen: use it with --focus or another choice"),
        (["--as-of", "May"], "Invalid value for '--as-of': 'May' is not a date: write 2023-04-12, 2023-04 or 2023"),
    ],
)
def test_what_cannot_be_chosen_is_refused(run, arguments, words):
    result = run("show", "maps/town.yaml", *arguments)
    assert (result.code, result.out) == (2, "")
    assert words in result.err


def test_a_map_without_tags_says_so(run, desk):
    (desk / "maps/town.yaml").write_text(MAP.replace(", tags: [school]", ""))
    assert "it has no tags" in run("show", "maps/town.yaml", "--tag", "x").err


def test_many_names_are_not_all_listed(run, desk):
    claims = "".join(f"  - {{claim: Claim {number}, id: c{number:02}}}\n" for number in range(30))
    (desk / "maps/town.yaml").write_text(f"argmap: 1\nquestion: Q?\nsupporting:\n{claims}")
    assert "c19 and 10 more" in run("show", "maps/town.yaml", "--focus", "nothing-like-it").err


@pytest.mark.parametrize("format", ["json", "markdown", "mermaid", "dot", "svg", "html"])
def test_an_exported_part_is_told_of_in_every_format(run, format):
    result = run("export", "maps/town.yaml", "--tag", "school", "--to", format, "-o", "-")
    assert (result.code, result.err) == (0, "a part is exported: 2 of 3 claims, 1 of 1 quote\n")
    assert '"omitted": 1' in result.out or "1 more under the question" in result.out


def test_a_part_that_a_map_does_not_have_is_not_exported(run, desk):
    result = run("export", "maps/town.yaml", "--focus", "shop", "-o", "x.svg")
    assert result.code == 2
    assert "this map has no claim 'shop': did you mean 'shops'?" in result.err
    assert "name it with --focus" in run("export", "maps/town.yaml", "--up", "1", "-o", "x.svg").err
    assert not (desk / "x.svg").exists()


def test_a_part_is_taken_of_each_of_all_maps(run, desk):
    (desk / "maps/other.yaml").write_text("argmap: 1\nquestion: Q?\nsupporting: [{claim: C, id: c, tags: [x]}]\n")
    result = run("export", "--all", "--tag", "school", "--to", "md", "-o", "out")
    assert result.code == 2
    assert "maps/other.yaml: this map has no tag 'school': it has x" in result.err
    assert "maps/town.yaml: a part is exported: 2 of 3 claims, 1 of 1 quote" in result.err
    assert [file.name for file in (desk / "out").iterdir()] == ["town.md"]
