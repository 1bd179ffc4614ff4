import os
import signal
import subprocess
import sys

import pytest

CLEAN = "1 map, 2 claims, 1 of 1 quote found in 1 source: no problems\n"


def test_a_clean_map_says_so_on_standard_error_and_ends_with_0(run):
    assert run("check", "maps/town.yaml") == (0, "", CLEAN)


def test_without_an_argument_every_map_under_maps_is_checked(run, desk):
    text = (desk / "maps/town.yaml").read_text()
    (desk / "maps/deep").mkdir()
    (desk / "maps/deep/other.YML").write_text(text)
    (desk / "maps/notes.txt").write_text("no map")
    (desk / "maps/.#town.yaml").symlink_to("editor-lock")
    (desk / "maps/folder.yaml").mkdir()
    assert run("check") == (0, "", "2 maps, 4 claims, 2 of 2 quotes found in 1 source: no problems\n")


@pytest.mark.parametrize(
    ("has_folder", "words"),
    [
        (True, "Error: there is no map in maps/: name the maps to check, or go to the folder above maps/\n"),
        (False, "Error: there is no folder maps/ here: name the maps to check, or go to the folder above maps/\n"),
    ],
)
def test_without_any_map_it_is_used_wrongly(run, tmp_path, has_folder, words):
    folder = tmp_path / "empty"
    folder.mkdir()
    if has_folder:
        (folder / "maps").mkdir()
    code, out, err = run("check", cwd=folder)
    assert (code, out) == (2, "")
    assert err.endswith(words)


def test_an_error_is_shown_with_its_frame_and_ends_with_1(run, broken, golden, cases):
    code, out, err = run("check", broken)
    assert code == 1
    assert err == "1 map, 2 claims, 0 of 1 quote found in 1 source: 1 error\n"
    golden(cases / "check-broken.txt", out)


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_counts_only_under_strict(run, desk, options, code):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("    assumed: true\n", ""))
    result = run("check", *options)
    assert result.code == code
    assert result.out.startswith("warning[claim-without-evidence]: ")
    assert result.err == "1 map, 2 claims, 1 of 1 quote found in 1 source: 1 warning\n"


def test_strict_passes_a_clean_map(run):
    assert run("check", "--strict") == (0, "", CLEAN)


def test_verbose_lists_where_every_quote_stands(run):
    place = "maps/town.yaml:11:16: 'survey' has it at seeds/survey.txt:2:1 (indirect)\n"
    assert run("check", "-v") == (0, place, CLEAN)


@pytest.mark.usefixtures("broken")
def test_verbose_says_which_quote_was_not_found(run):
    assert run("check", "-v").out.startswith("maps/town.yaml:11:16: not found in 'survey'\nerror[quote-not-found]: ")


def test_verbose_has_nothing_to_list_for_a_file_that_is_no_map(run, desk):
    (desk / "maps/town.yaml").write_text("- a list\n")
    code, out, err = run("check", "-v")
    assert (code, err) == (1, "1 map not read: 1 error\n")
    assert out.startswith("error[wrong-type]: ")


def test_a_missing_map_ends_with_2_and_the_good_one_beside_it_is_still_checked(run):
    code, out, err = run("check", "maps/twon.yaml", "maps/town.yaml")
    assert code == 2
    assert out == (
        "error[unreadable-map]: there is no such file\n --> maps/twon.yaml\n  = help: did you mean 'town.yaml'?\n\n"
    )
    assert err == "2 maps (1 not read), 2 claims, 1 of 1 quote found in 1 source: 1 error\n"


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (os.mkfifo, "it is not a regular file"),
        (lambda path: path.write_bytes(b"argmap: 1\nquestion: \xff\n"), "it is not UTF-8: byte 0xFF in line 2"),
        (lambda path: path.write_bytes("argmap: 1\n".encode("utf-16")), "it is encoded as UTF-16"),
    ],
)
def test_what_is_no_readable_file_ends_with_2(run, desk, make, reason):
    make(desk / "maps/x.yaml")
    code, out, _ = run("check", "maps/x.yaml")
    assert code == 2
    assert out.startswith(f"error[unreadable-map]: {reason}\n --> maps/x.yaml\n")


def test_a_map_may_lie_anywhere(run, desk, tmp_path):
    assert run("check", desk / "maps/town.yaml", cwd=tmp_path) == (0, "", CLEAN)
    assert run("check", "../maps/town.yaml", cwd=desk / "seeds") == (0, "", CLEAN)
    assert run("check", "./maps/../maps/town.yaml") == (0, "", CLEAN)


def test_a_map_whose_name_is_like_an_option_follows_two_dashes(run, desk):
    (desk / "maps/town.yaml").rename(desk / "maps/-x.yaml")
    assert run("check", "--", "-x.yaml", cwd=desk / "maps") == (0, "", CLEAN)
    assert run("check") == (0, "", CLEAN)


def test_sources_may_lie_in_another_folder(run, desk):
    (desk / "seeds").rename(desk / "texts")
    code, out, _ = run("check")
    assert code == 1
    assert "there is no seeds/ folder" in out
    assert "or use --seeds DIR" in " ".join(out.split())
    assert run("check", "--seeds", "texts") == (0, "", CLEAN)
    code, _, err = run("check", "--seeds", "nowhere")
    assert code == 2
    assert err.endswith("Error: Invalid value for '--seeds': Directory 'nowhere' does not exist.\n")


def test_ctrl_c_ends_with_130_and_without_a_traceback(desk):
    (desk / "seeds/long.txt").write_text("A man said so. " * 4_000_000)
    text = (desk / "maps/town.yaml").read_text()
    (desk / "maps/slow.yaml").write_text(text.replace("survey.txt", "long.txt").replace("Two people", "A man said no"))
    command = [sys.executable, "-m", "argmap", "check", "-v", "maps/town.yaml", "maps/slow.yaml"]
    process = subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline() == b"maps/town.yaml:11:16: 'survey' has it at seeds/survey.txt:2:1 (indirect)\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.strip()) == (130, b"", b"")
