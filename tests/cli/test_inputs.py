"""What `argmap check` takes for its maps: folders and standard input; and how it tells of a long run."""

import os
import subprocess
import sys

import pytest

from argmap.cli.progress import FiguresDrawn, Progress

CLEAN = "1 map, 2 claims, 1 of 1 quote found in 1 source: no problems\n"


def test_a_folder_stands_for_the_maps_below_it_and_each_is_checked_once(run, desk):
    (desk / "maps/deep").mkdir()
    (desk / "maps/deep/other.yml").write_text((desk / "maps/town.yaml").read_text())
    assert run("check", "maps", "maps/town.yaml", "maps/deep/").err.startswith("2 maps, ")
    assert run("check", ".").err.startswith("2 maps, ")


def test_a_file_is_checked_once_under_its_own_name_whatever_links_lead_to_it(run, desk):
    (desk / "maps/zone").mkdir()
    (desk / "maps/town.yaml").rename(desk / "maps/zone/town.yaml")
    (desk / "maps/also").symlink_to("zone")
    (desk / "maps/deep").mkdir()
    (desk / "maps/deep/also").symlink_to("../zone")
    (desk / "other").symlink_to("maps")
    (desk / "maps/a.yaml").symlink_to("zone/town.yaml")
    for named in (["maps"], ["other", "maps"], ["maps/also", "maps"], ["maps/a.yaml", "maps/zone", "other"], ["."]):
        code, out, err = run("check", "-v", *named)
        assert (code, err.partition(",")[0]) == (0, "1 map")
        assert "maps/zone/town.yaml" in out
        assert "also" not in out + err
    assert "maps/also/town.yaml" in run("check", "-v", "maps/also").out


def test_a_map_that_two_folders_share_is_checked_against_the_seeds_of_each(run, desk):
    for name, words in (("one", "Two people every week are hurt on Main Street."), ("two", "Nobody is hurt.")):
        (desk / name / "seeds").mkdir(parents=True)
        (desk / name / "seeds/survey.txt").write_text(words)
        (desk / name / "maps").symlink_to("../maps")
    for named, count in ((["one", "two"], 2), (["."], 3), ([".", "two/maps/town.yaml"], 3)):
        code, out, err = run("check", "--format", "concise", "--only", "quote-not-found", *named)
        assert (code, err.partition(",")[0]) == (1, f"{count} maps")
        assert out.startswith("two/maps/town.yaml:11:")
        assert out.count("\n") == 1


@pytest.mark.parametrize("name", ["seeds", "maps/x.yaml"])
def test_a_folder_without_maps_is_never_a_success(run, desk, name):
    (desk / "maps/x.yaml").mkdir()
    code, out, err = run("check", "maps/town.yaml", name)
    assert (code, out) == (2, "")
    assert err.endswith(f"Error: there is no map in '{name}': a map is a .yaml or .yml file\n")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_a_folder_that_cannot_be_listed_is_told(run, desk):  # pragma: no cover - tests run as root in CI
    (desk / "maps/shut").mkdir(mode=0)
    code, _, err = run("check", "maps")
    assert code == 2
    assert "cannot list the folder" in err


def test_a_dash_reads_standard_input(shell):
    assert shell("argmap check - < maps/town.yaml") == (0, "", CLEAN)
    assert shell("argmap show - < maps/town.yaml").out.startswith("? Should the town close")
    assert '"quotes": 1' in shell("argmap export - --to json -o - < maps/town.yaml").out


def test_the_name_of_standard_input_decides_its_seeds_and_its_place(shell, desk):
    (desk / "other").mkdir()
    told = shell("sed s/Two/Three/ maps/town.yaml | (cd other; argmap check - --stdin-filename ../maps/new.yaml)")
    assert told.code == 1
    assert f" --> {desk}/maps/new.yaml:11:" in told.out
    told = shell("sed s/Two/Three/ maps/town.yaml | argmap check - --format concise")
    assert told.out.startswith("<stdin>:11:16: error[quote-not-found]: ")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("argmap check - <&-", "standard input is closed"),
        ("argmap check - 0>/dev/null", "standard input: bad file descriptor"),
        ("printf '\\377' | argmap check -", "it is not UTF-8: byte 0xFF in line 1"),
        ("head -c 34000000 /dev/zero | argmap check -", "it is larger than 32 MB"),
    ],
)
def test_standard_input_that_is_no_map_is_told(shell, line, words):
    code, out, _ = shell(line)
    assert code == 2
    assert out.startswith(f"error[unreadable-map]: {words}\n --> <stdin>\n")


def test_an_empty_standard_input_is_an_error(shell):
    code, out, _ = shell("argmap check - < /dev/null")
    assert (code, out.splitlines()[0]) == (1, "error[missing-key]: the file is empty")


def _on_a_terminal(desk, environ, *args):
    leader, follower = os.openpty()
    command = [sys.executable, "-m", "argmap", "check", *args]
    done = subprocess.run(command, cwd=desk, env=environ(), stdout=subprocess.PIPE, stderr=follower, check=False)
    os.close(follower)
    told = os.read(leader, 100_000).decode()
    os.close(leader)
    return done, told


def test_a_short_run_shows_no_progress_on_a_terminal(desk, environ):
    (desk / "maps/b.yaml").write_text((desk / "maps/town.yaml").read_text())
    done, told = _on_a_terminal(desk, environ)
    assert (done.returncode, done.stdout) == (0, b"")
    assert told.replace("\r\n", "\n").startswith("2 maps, ")


def written(leader, count):
    """What a terminal was sent, of which a read may give but a part."""
    found = b""
    while len(found) < count:
        found += os.read(leader, 1000)
    return found


def test_progress_is_shown_when_it_takes_long_and_cleared_at_the_end(monkeypatch):
    leader, follower = os.openpty()
    with os.fdopen(follower, "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        monkeypatch.setattr("argmap.cli.progress._PATIENCE", 0)
        monkeypatch.setattr("argmap.cli.progress._PAUSE", 60)  # however slow the machine
        progress = Progress(3)
        for number in (1, 2, 3):
            progress.show(number)
        progress.clear()
        progress.clear()
    shown = b"\r[######..............] 1 of 3 maps checked\r" + b" " * 42 + b"\r"
    assert written(leader, len(shown)) == shown
    os.close(leader)


def test_figures_that_are_drawn_are_counted_and_the_line_is_cleared_with_the_last(monkeypatch):
    leader, follower = os.openpty()
    with os.fdopen(follower, "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        monkeypatch.setattr("argmap.cli.progress._PATIENCE", 0)
        monkeypatch.setattr("argmap.cli.progress._PAUSE", 60)
        drawn = FiguresDrawn()
        for number in (1, 2):
            drawn(number, 2)
    shown = b"\r[##########..........] 1 of 2 figures drawn\r" + b" " * 43 + b"\r"
    assert written(leader, len(shown)) == shown
    os.close(leader)


def test_a_tree_that_takes_long_is_said_while_it_is_drawn(monkeypatch):
    leader, follower = os.openpty()
    with os.fdopen(follower, "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        drawn = FiguresDrawn()
        drawn.long(5001)
        drawn.clear()
    text = b"a tree of 5,001 cards takes long; faster: --layout outline, --split"
    shown = b"\r" + text + b"\r" + b" " * len(text) + b"\r"
    assert written(leader, len(shown)) == shown
    os.close(leader)


def test_a_tree_that_takes_long_is_silent_in_a_pipe(capsys):
    drawn = FiguresDrawn()
    drawn.long(5001)
    drawn.clear()
    assert capsys.readouterr() == ("", "")


def test_progress_is_silent_in_a_pipe_and_for_one_map(capsys, monkeypatch):
    monkeypatch.setattr("argmap.cli.progress._PATIENCE", 0)
    for total in (1, 3):
        progress = Progress(total)
        progress.show(0)
        progress.clear()
    assert capsys.readouterr() == ("", "")


def test_a_name_for_standard_input_that_is_not_read_is_refused(run):
    result = run("check", "--stdin-filename", "maps/town.yaml")
    assert (result.code, "--stdin-filename names the map that - reads" in result.err) == (2, True)


def test_an_empty_name_is_no_folder(run):
    result = run("check", "")
    assert (result.code, "the name of a map is empty" in result.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "help"),
    [("tow.yaml", "did you mean 'town.yaml'?"), ("nope.yaml", ""), ("town.yml", "did you mean 'town.yaml'?")],
)
def test_a_file_that_was_meant_is_near_without_its_ending(run, name, help):
    result = run("check", f"maps/{name}")
    assert ("did you mean" in result.out, help in result.out) == (help != "", True)


def test_a_link_that_leads_nowhere_is_not_offered_as_itself(run, desk):
    (desk / "maps/dead.yaml").symlink_to("gone.yaml")
    result = run("check", "maps/dead.yaml")
    assert "it is a link to a file that is not there" in result.out
    assert "mend the link" in result.out
