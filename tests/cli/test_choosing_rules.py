"""`--ignore` and `--only` choose what is reported, but never hide that something was not read; notes are for -v."""

import pytest

MAP = """\
argmap: 1
question: Should the town close Main Street?
sources:
  survey: survey.txt
supporting:
  - claim: Traffic injures people.
    quotes:
      - survey: traffic injures two people every week
      - survey: injures two
      - survey: injures nine people every week
"""


@pytest.fixture(autouse=True)
def folder(desk):
    (desk / "seeds/survey.txt").write_text("Traffic injures two people every week.\n")
    (desk / "map.yaml").write_text(MAP)
    return desk


def reported(run, *options):
    result = run("check", "map.yaml", "--format", "concise", *options)
    return [line.partition("[")[2].partition("]")[0] for line in result.out.splitlines()], result.code


@pytest.mark.parametrize(
    ("options", "rules", "code"),
    [
        ((), ["quote-too-short", "quote-not-found"], 1),
        (("-v",), ["quote-ends-differ", "quote-too-short", "quote-not-found"], 1),
        (("--ignore", "quote-too-short"), ["quote-not-found"], 1),
        (("--only", "quote-too-short"), ["quote-too-short"], 0),
        (("--only", "quote-too-short", "--strict"), ["quote-too-short"], 1),
        (("--only", "quote-ends-differ", "-v", "--strict"), ["quote-ends-differ"], 0),
    ],
)
def test_rules_are_chosen(run, options, rules, code):
    assert reported(run, *options) == (rules, code)


def test_what_was_not_read_is_always_reported(run, folder):
    (folder / "seeds/survey.txt").unlink()
    assert reported(run, "--only", "quote-too-short") == (["unreadable-source", "quote-too-short"], 1)
    result = run("check", "map.yaml", "--ignore", "unreadable-source")
    assert result.code == 2
    assert "'unreadable-source' says that a file cannot be trusted and is always reported" in result.err


def test_a_quote_of_no_known_source_is_always_reported(run, folder):
    (folder / "map.yaml").write_text(MAP.replace("- survey: injures two", "- surveys: injures two"))
    assert reported(run, "--only", "quote-in-headline") == (["unknown-source"], 1)


@pytest.mark.parametrize("options", [("--ignore", "quote-not-found"), ("--only", "quote-in-headline")])
def test_the_summary_says_that_only_some_rules_count(run, options):
    result = run("check", "map.yaml", *options)
    assert "2 of 3 quotes found in 1 source: " in result.err
    assert " of the chosen rules" in result.err


def test_a_rule_that_does_not_exist_is_refused(run):
    result = run("check", "map.yaml", "--only", "quote-to-short")
    assert result.code == 2
    assert "no such rule 'quote-to-short': did you mean 'quote-too-short'?" in result.err


def test_watching_does_not_go_with_fixing(run):
    result = run("check", "map.yaml", "--watch", "--fix")
    assert result.code == 2
    assert "--watch changes nothing" in result.err


def test_what_is_allowed_is_listed_with_its_reason(run, folder):
    (folder / "map.yaml").write_text(
        MAP.replace(
            "- survey: injures two\n", '- {quote: injures two, source: survey, allow: {quote-too-short: "so it is"}}\n'
        )
    )
    result = run("check", "map.yaml", "-v")
    assert "warning[quote-too-short]: a quote of 2 words is too short (allowed: so it is)\n" in result.out
    assert result.err.endswith("1 error (1 note, 1 allowed: -v shows them)\n")
