import re
import subprocess
import sys

import pytest

MESSY = """\
argmap: 1
question: Should the town close Main Street to cars?  # open
sources:
  survey: survey.txt
  paper: {file: paper.txt}
supporting:
  - claim: Traffic injures people.
    quotes:
      - survey: "Two people every week — no less - are hurt"
      - quote: >-
          'Nobody' counts
          the injured in this town.
        source: paper
  - claim: Shops live from drivers.
    quotes:
      - paper: "customers will come by car"
      - paper: "Nobody … counts"
"""
SURVEY = "Two people every week – no less – are hurt\non Main Street. ‘Nobody’ counts the injured in this town.\n"
PAPER = "Most customers will still come by car, says the owner.\n"


@pytest.fixture
def messy(desk):
    (desk / "seeds/survey.txt").write_text(SURVEY)
    (desk / "seeds/paper.txt").write_text(PAPER)
    path = desk / "maps/town.yaml"
    path.write_text(MESSY)
    return path


def test_fix_mends_what_is_safe_says_so_and_shows_what_is_left(run, messy, golden, cases):
    code, out, err = run("check", "--fix")
    assert code == 1
    assert err.startswith("2 fixed in maps/town.yaml\n1 map, 2 claims, 2 of 4 quotes found in 2 sources: ")
    assert out.count("error[") == 2
    golden(cases / "fix.yaml", messy.read_text())
    assert run("check", "--fix") == (code, out, err.partition("\n")[2])


def test_unsafe_fixes_also_take_the_nearest_passage(run, messy, golden, cases):
    assert run("check", "--fix", "--unsafe-fixes").err.startswith("3 fixed in maps/town.yaml\n")
    golden(cases / "fix-unsafe.yaml", messy.read_text())


@pytest.mark.parametrize(
    ("wish", "many", "told"),
    [("--fix", 1, "3 fixed in maps/town.yaml\n"), ("--diff", 0, "2 to fix in maps/town.yaml\n")],
)
def test_unsafe_fixes_say_for_which_quotes_there_was_no_time(messy, wish, many, told):
    limits = f"from argmap.repair import proposals as p; p._MANY_SEARCHES = {many}; p._MOST_CHARACTERS = 0"
    run = f"{limits}; from argmap.__main__ import main; main()"
    messy.write_text(MESSY + '      - paper: "Most of the customers still come by car"\n')
    done = subprocess.run(
        [sys.executable, "-c", run, "check", wish, "--unsafe-fixes"],
        cwd=messy.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    left = "1 quote" if many else "2 quotes"
    assert done.stderr.startswith(
        f"{told}no passage looked for, as that takes long, for the last {left} not found in "
        "maps/town.yaml: mend those before, then run this again\n"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_diff_can_be_applied_and_changes_nothing_itself(run, shell, messy, golden, cases, end):
    messy.write_bytes(messy.read_bytes().replace(b"\n", end.encode()))
    before = messy.read_bytes()
    code, out, err = run("check", "--diff", "--fix", "--unsafe-fixes")
    assert (code, err) == (1, "3 to fix in maps/town.yaml\n")
    assert messy.read_bytes() == before
    if end == "\n":
        golden(cases / "fix.diff", out)
    assert shell("argmap check --diff --unsafe-fixes 2>/dev/null | git apply -").code == 0
    assert run("check", "--diff", "--unsafe-fixes") == (0, "", "")
    assert messy.read_bytes().count(end.encode()) == before.count(end.encode())


@pytest.mark.parametrize("name", ["the town.yaml", "the\nto\twn.yaml", 'the "town" \\.yaml', "\udcff stadt ö.yaml"])
def test_a_diff_can_be_applied_whatever_the_name(run, shell, messy, name):
    messy.rename(messy.parent / name)
    assert shell("argmap check --diff 2>/dev/null | git apply -").code == 0
    assert run("check", "--diff") == (0, "", "")


@pytest.mark.usefixtures("messy")
def test_a_diff_is_coloured_like_everything_else(run):
    out = run("check", "--diff", "--color", "always").out
    assert "\x1b[32m+" in out
    assert "\x1b[1;31m-" in out
    assert re.sub(r"\x1b\[[\d;]*m", "", out) == run("check", "--diff").out


def test_a_diff_says_where_a_file_has_no_line_end(run, messy):
    messy.write_text(MESSY.replace('"Nobody … counts"\n', "people every week - no less"))
    messy.write_text(messy.read_text().replace("paper: people", "survey: people"))
    assert "\\ No newline at end of file\n" in run("check", "--diff").out


def test_a_clean_map_is_not_touched(run, desk):
    path = desk / "maps/town.yaml"
    before = path.stat()[:7], path.stat().st_mtime_ns
    assert run("check", "--fix") == run("check")
    assert (path.stat()[:7], path.stat().st_mtime_ns) == before
    assert run("check", "--diff") == (0, "", "")


def test_unsafe_fixes_alone_say_what_they_need(run):
    code, _, err = run("check", "--unsafe-fixes")
    assert (code, err.splitlines()[-1]) == (2, "Error: --unsafe-fixes goes with --fix or with --diff")


def test_a_map_that_cannot_be_written_ends_with_2_and_the_others_are_mended(run, messy):
    messy.chmod(0o444)
    other = messy.with_name("z.yaml")
    other.write_text(MESSY)
    code, _, err = run("check", "--fix")
    assert code == 2
    assert err.startswith("Error: cannot change 'maps/town.yaml': it is read-only\n2 fixed in maps/z.yaml\n2 maps")
    assert messy.read_text() == MESSY


@pytest.mark.parametrize(
    "data", [MESSY.encode() + b"\0", MESSY.encode() + b"\x07", b"\xff" + MESSY.encode(), b"", b"- x"]
)
def test_a_map_that_cannot_be_read_is_never_written(run, messy, data):
    messy.write_bytes(data)
    assert run("check", "--fix") == run("check")
    assert messy.read_bytes() == data
    diff = run("check", "--diff")
    assert (diff.code, diff.out) == (2, "")
    assert "error[" in diff.err


def test_a_long_line_is_mended_as_any_other(run, messy, desk):
    (desk / "seeds/survey.txt").write_text(SURVEY + "“Long” " + "word and " * 12_000)
    messy.write_text(MESSY + '      - survey: \'"Long" ' + "word and " * 11_000 + "word'\n")
    assert run("check", "--fix").err.startswith("3 fixed in")
    assert "'“Long” word and word" in messy.read_text()
    assert len(messy.read_text().splitlines()) == len(MESSY.splitlines()) + 1


def test_a_map_with_other_faults_is_mended_all_the_same(run, messy):
    messy.write_text(
        MESSY.replace("opposing", "oposing").replace("argmap: 1\n", "argmap: 1\nodd: {a: [x, 'y']} # kept\n")
    )
    assert run("check", "--fix").err.startswith("2 fixed in")
    assert "odd: {a: [x, 'y']} # kept\n" in messy.read_text()


PINNED = "  survey:\n    file: survey.txt\n    sha256: "


def test_pin_writes_the_digest_and_a_changed_text_is_told(run, desk, golden, cases):
    path, survey = desk / "maps/town.yaml", desk / "seeds/survey.txt"
    before = path.read_text()
    assert run("pin") == (0, "", "1 pinned in maps/town.yaml\n")
    pinned = path.read_text()
    assert re.sub(r"[0-9a-f]{64}\n", "X\n", pinned) == before.replace("  survey: survey.txt\n", PINNED + "X\n")
    assert run("pin") == (0, "", "")
    assert run("check").code == 0
    survey.write_text("A\nnew line.\n" + survey.read_text())
    code, out, _ = run("check")
    assert code == 1
    golden(cases / "pin-moved.txt", out)
    changed = "maps/town.yaml:5:11: 'survey.txt' has changed since it was pinned: run 'argmap check', then "
    assert run("pin") == (1, "", changed + "'argmap pin --update'\n")
    assert path.read_text() == pinned
    assert run("pin", "--update") == (0, "", "1 pinned in maps/town.yaml\n")
    assert run("check").code == 0
    survey.write_text("Another text.\n")
    golden(cases / "pin-lost.txt", run("check").out)


def test_pin_says_what_it_cannot_pin(run, desk):
    (desk / "seeds/survey.txt").unlink()
    message = "maps/town.yaml:4:11: 'survey.txt' cannot be read, so it is not pinned: run 'argmap check'\n"
    assert run("pin", "maps/town.yaml") == (1, "", message)
    (desk / "maps/town.yaml").write_text("- x\n")
    assert run("pin").code == 1
    code, _, err = run("pin", "maps/gone.yaml")
    assert code == 2
    assert "there is no such file" in err


def test_pin_leaves_a_read_only_map_alone(run, desk):
    (desk / "maps/town.yaml").chmod(0o444)
    assert run("pin") == (2, "", "Error: cannot change 'maps/town.yaml': it is read-only\n")


def test_a_change_that_cannot_be_proved_is_refused_and_said(run, messy):
    """The words stand in a source whose id, a fault already, would become a key of the quote."""
    messy.write_text(MESSY.replace("  paper:", "  quote: q.txt\n  paper:"))
    (messy.parents[1] / "seeds/q.txt").write_text("customers will come by car\n")
    before = messy.read_text()
    reason = "Error: cannot change 'maps/town.yaml': 'paper' cannot be changed in any way that reads as meant"
    code, _, err = run("check", "--fix")
    assert code == 2
    assert err.startswith(reason)
    code, out, err = run("check", "--diff")
    assert (code, out, reason in err) == (2, "", True)
    assert messy.read_text() == before


def test_a_digest_that_cannot_be_proved_is_refused_and_said(run, desk):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("survey: survey.txt", "survey: {file: survey.txt, sha256: x}"))
    code, _, err = run("pin")
    assert code == 2
    assert "Error: cannot change 'maps/town.yaml': 'sha256' cannot be added" in err


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_standard_input_is_not_mended(run, option):
    code, _, err = run("check", option, "-")
    assert (code, err.splitlines()[-1]) == (2, "Error: standard input cannot be mended: name the file")


def test_a_map_that_is_read_in_part_is_never_told_to_need_nothing(run, desk):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("  survey: survey.txt", "  survey: &a survey.txt"))
    told = "maps/town.yaml was read only in part, "
    diff, pinned = run("check", "--diff"), run("pin")
    assert (diff.code, told in diff.err) == (2, True)
    assert (pinned.code, told in pinned.err) == (1, True)
    assert run("diff", "maps/town.yaml", "maps/town.yaml").code == 2
