import json
import subprocess
import sys

import pytest

MAP = """\
argmap: 1
question: Should the town close Main Street to cars?
sources:
  survey: survey.txt
supporting:
  - claim: Traffic on Main Street injures people.
    id: injuries
    quotes:
      - survey: Two people every week are hurt on Main Street.
opposing:
  - claim: Shops live from customers who come by car.
    assumed: true
"""
SURVEY = "Two people every week are hurt on Main Street.\n"

NEW = (
    MAP.replace("injures people", "injures children")
    .replace("Two people every week are", "Two people every day are")
    .replace("    assumed: true\n", "    assumed: true\n    opposing: [Most of them walk.]\n")
)


def git(desk, *arguments):
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *identity, *arguments], cwd=desk, capture_output=True, check=True, text=True)
    return done.stdout


@pytest.fixture
def desk(desk):
    """The desk with the map of these tests."""
    (desk / "maps/town.yaml").write_text(MAP)
    (desk / "seeds/survey.txt").write_text(SURVEY)
    return desk


@pytest.fixture
def repository(desk):
    """The desk as a repository of one commit, and since then another map."""
    git(desk, "init", "-q")
    git(desk, "add", ".")
    git(desk, "commit", "-q", "-m", "one")
    (desk / "maps/town.yaml").write_text(NEW)
    return desk


@pytest.mark.parametrize("width", ["80", "30"])
def test_changes_are_told_by_topic(run, desk, golden, cases, width):
    (desk / "maps/new.yaml").write_text(NEW)
    result = run("diff", "maps/town.yaml", "maps/new.yaml", COLUMNS=width)
    golden(cases / f"diff-{width}.txt", result.out)
    assert (result.code, result.err) == (1, "")
    assert all(len(line) <= int(width) for line in result.out.splitlines())


def test_a_map_that_says_the_same_in_another_layout_does_not_differ(run, desk):
    (desk / "maps/new.yaml").write_text(MAP.replace("question: ", "# a comment\nquestion:\n  "))
    assert run("diff", "maps/town.yaml", "maps/new.yaml") == (0, "", "")


def test_json(run, desk):
    (desk / "maps/new.yaml").write_text(NEW)
    result = run("diff", "maps/town.yaml", "maps/new.yaml", "--format", "json")
    written = json.loads(result.out)
    assert (written["old"], written["new"], result.code) == ("maps/town.yaml", "maps/new.yaml", 1)
    assert [change["kind"] for change in written["changes"]] == [
        "added",
        "reworded",
        "reworded",
        "failing",
        "flipped",
        "flipped",
    ]
    assert written["changes"][1]["parts"][1:] == [{"sign": "-", "text": "people."}, {"sign": "+", "text": "children."}]


def test_colour_marks_words(run, desk):
    (desk / "maps/new.yaml").write_text(NEW)
    assert "\x1b[1;31m [-people.-]\x1b[0m" in run("diff", "maps/town.yaml", "maps/new.yaml", "--color", "always").out


@pytest.mark.usefixtures("repository")
def test_a_version_in_git_is_compared_with_the_file(run):
    expected = run("diff", "HEAD:maps/town.yaml", "maps/town.yaml")
    assert expected.code == 1
    assert expected.out.startswith("--- HEAD:maps/town.yaml\n+++ maps/town.yaml\n")
    assert run("diff", "HEAD:./maps/town.yaml", "maps/town.yaml").out.splitlines()[1:] == expected.out.splitlines()[1:]
    assert run("diff", "HEAD:maps/town.yaml", "HEAD:maps/town.yaml").code == 0


def test_a_version_in_git_is_checked_against_the_sources_of_its_time(run, repository):
    (repository / "maps/town.yaml").write_text(MAP)
    (repository / "seeds/survey.txt").write_text("Nothing.\n")
    result = run("diff", "HEAD:maps/town.yaml", "maps/town.yaml")
    assert "! now failing “Two people every week are hurt on Main Street.”" in result.out


def test_what_is_staged_is_checked_against_the_sources_that_are(run, repository):
    (repository / "seeds/survey.txt").write_text(f"{SURVEY}Two people every day are hurt on Main Street.\n")
    git(repository, "add", ".")
    (repository / "maps/town.yaml").write_text(MAP)
    (repository / "seeds/survey.txt").write_text("Nothing.\n")
    told = run("diff", "HEAD:maps/town.yaml", ":maps/town.yaml")
    assert told.out.startswith("--- HEAD:maps/town.yaml\n+++ :maps/town.yaml\n")
    assert "Two people every [-week-] {+day+} are hurt" in told.out
    assert "failing" not in told.out
    assert run("diff", ":0:./maps/town.yaml", ":maps/town.yaml") == (0, "", "")
    git(repository, "add", "seeds")
    assert "now failing" in run("diff", "HEAD:maps/town.yaml", ":maps/town.yaml").out


def test_the_sides_of_a_merge_are_read_with_their_sources(run, repository):
    (repository / "seeds/survey.txt").write_text(SURVEY.replace("week", "day"))
    git(repository, "commit", "-q", "-a", "-m", "two")
    git(repository, "checkout", "-q", "-b", "other", "HEAD~1")
    (repository / "maps/town.yaml").write_text(MAP.replace("injures people", "injures men"))
    (repository / "seeds/survey.txt").write_text(f"By the town. {SURVEY}")
    git(repository, "commit", "-q", "-a", "-m", "three")
    merge = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "merge", "-q", "-"]
    assert subprocess.run(merge, cwd=repository, capture_output=True, check=False).returncode == 1
    assert run("diff", ":2:maps/town.yaml", "HEAD:maps/town.yaml") == (0, "", "")
    told = run("diff", ":2:maps/town.yaml", ":3:maps/town.yaml").out
    assert "injures [-men" in told
    assert "failing" not in told


def test_a_file_that_has_no_sources_is_checked_against_those_of_the_other(run, desk, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "old.yaml"
    elsewhere.write_text((desk / "maps/town.yaml").read_text())
    assert run("diff", str(elsewhere), "maps/town.yaml") == (0, "", "")
    assert run("diff", "maps/town.yaml", str(elsewhere)) == (0, "", "")


def test_a_version_of_another_folder_up(run, repository):
    (repository / "inner").mkdir()
    (repository / "inner/town.yaml").write_text(MAP)
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "two")
    (repository / "maps/town.yaml").write_text(MAP)
    inner = repository / "inner"
    assert run("diff", "HEAD:./town.yaml", "HEAD:maps/town.yaml", cwd=inner).code == 1
    assert run("diff", "HEAD:../maps/town.yaml", "HEAD:maps/town.yaml", cwd=inner) == (0, "", "")


def test_a_source_that_is_a_link_in_git_is_not_followed(run, repository):
    (repository / "maps/town.yaml").write_text(MAP)
    (repository / "seeds/survey.txt").unlink()
    (repository / "seeds/survey.txt").symlink_to("/etc/hostname")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "link")
    (repository / "seeds/survey.txt").unlink()
    (repository / "seeds/survey.txt").write_text(SURVEY)
    assert "now found" in run("diff", "HEAD:maps/town.yaml", "maps/town.yaml").out


def test_a_source_outside_the_seeds_is_not_taken_from_git(run, repository):
    (repository / "secret.txt").write_text(SURVEY)
    (repository / "maps/town.yaml").write_text(MAP.replace("survey.txt", "../secret.txt"))
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "outside")
    result = run("diff", "HEAD:maps/town.yaml", "HEAD~1:maps/town.yaml")
    assert "now found" in result.out


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("old", "reason"),
    [
        ("HEAD:maps/none.yaml", "path 'maps/none.yaml' does not exist in 'HEAD'"),
        ("nowhere:maps/town.yaml", "invalid object name 'nowhere'"),
        (":maps/none.yaml", "path 'maps/none.yaml' does not exist (neither on disk nor in the index)"),
        (":2:maps/town.yaml", "path 'maps/town.yaml' is in the index, but not at stage 2"),
        ("HEAD:maps", "HEAD:maps: bad file"),
        ("--output=x:maps/town.yaml", ""),
    ],
)
def test_a_version_that_git_does_not_have(run, old, reason):
    result = run("diff", "--", old, "maps/town.yaml")
    assert result.code == 2
    assert f"git cannot show this: {reason}" in result.err


def test_a_version_that_is_no_map(run, repository):
    (repository / "maps/town.yaml").write_bytes(b"\xff\xfe")
    git(repository, "commit", "-q", "-a", "-m", "broken")
    (repository / "maps/town.yaml").write_text("- a list")
    result = run("diff", "HEAD:maps/town.yaml", "maps/town.yaml")
    assert (result.code, result.out) == (2, "")
    assert "HEAD:maps/town.yaml" in result.err
    assert "wrong-type" in result.err


@pytest.mark.parametrize("names", [["maps/town.yaml"], ["maps/town.yaml"] * 3])
def test_two_versions_are_named(run, names):
    result = run("diff", *names)
    assert result.code == 2
    assert "argmap diff OLD NEW" in result.err


def test_without_git_the_reason_is_told(run, desk):
    result = run("diff", "HEAD:maps/town.yaml", "maps/town.yaml", PATH=str(desk))
    assert "git was not found" in result.err


def test_git_calls_it_as_its_external_diff(repository):
    git(repository, "config", "diff.argmap.command", f"{sys.executable} -m argmap diff")
    (repository / ".gitattributes").write_text("maps/*.yaml diff=argmap\n")
    (repository / "maps/other.yaml").write_text(MAP)
    git(repository, "add", "-N", ".")
    shown = git(repository, "diff", "--ext-diff", "--", "maps")
    assert "--- a/maps/town.yaml\n+++ b/maps/town.yaml" in shown
    assert "now failing “Two people every day are hurt on Main Street.”" in shown
    assert "maps/other.yaml: a new map" in shown
    git(repository, "rm", "-q", "-f", "maps/town.yaml")
    assert "maps/town.yaml: the map is removed" in git(repository, "diff", "--ext-diff", "--cached", "--", "maps")


def test_a_version_that_was_read_only_in_part_says_so(run, desk):
    (desk / "new.yaml").write_text(MAP.replace("opposing:\n", "against:\n"))
    told = run("diff", "maps/town.yaml", "new.yaml")
    assert "- removed “Shops live from customers who come by car.”" in told.out
    assert told.err == (
        "new.yaml:10:1: error[unknown-key]: unknown key 'against'\n"
        "new.yaml was read only in part, and is compared as far as it was\n"
    )


@pytest.mark.usefixtures("desk")
def test_a_map_that_only_one_side_has_is_told_to_git_difftool_too(run):
    added, removed = run("diff", "/dev/null", "maps/a.yaml"), run("diff", "maps/a.yaml", "/dev/null")
    assert (added.code, added.out) == (1, "maps/a.yaml: a new map\n")
    assert (removed.code, removed.out) == (1, "maps/a.yaml: the map is removed\n")
