import json
import os
import re
import resource
import signal
import stat
import subprocess
import sys
import time

import pytest

ALL = "json, markdown"


@pytest.mark.parametrize(
    "name", ["out.json", "out.JSON", "out.md", "out.markdown", "out.dot", "out.svg", "out.html", "out.htm"]
)
def test_the_suffix_tells_the_format(run, desk, name):
    assert run("export", "maps/town.yaml", "-o", name) == (0, "", "")
    assert (desk / name).stat().st_size > 100


def test_a_page_tells_the_warnings_of_a_map_without_errors(run, desk):
    (desk / "maps/bare.yaml").write_text("argmap: 1\nquestion: Why?\nsupporting: [It is so.]\n")
    assert run("export", "maps/bare.yaml", "-o", "map.html")[0] == 0
    assert "<code>claim-without-evidence</code>: a claim without evidence" in (desk / "map.html").read_text("utf-8")


def test_a_page_holds_as_much_of_the_sources_as_is_asked_for(run, desk):
    sizes = []
    for how in ("none", "passages", "full"):
        assert run("export", "maps/town.yaml", "-o", "map.html", "--sources", how) == (0, "", "")
        sizes.append((desk / "map.html").stat().st_size)
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1]


@pytest.mark.parametrize("format", ["json", "markdown", "md"])
def test_a_format_can_be_named_and_written_to_standard_output(run, desk, format):
    code, out, err = run("export", "maps/town.yaml", "--to", format, "-o", "-")
    assert (code, err) == (0, "")
    assert "Traffic on Main Street" in out
    assert not (desk / "-").exists()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("-o", "x.foo"), "cannot tell the format of 'x.foo': use --to FORMAT; the formats are "),
        (("-o", "-"), "cannot tell the format of standard output: use --to FORMAT; the formats are "),
        (("-o", "x", "--to", "jsno"), "no such format 'jsno': did you mean 'json'?"),
        (("-o", "x", "--to", "powerpoint"), "no such format 'powerpoint': the formats are "),
        (("-o", "maps/town.yaml", "--to", "json"), "'maps/town.yaml' is read for this export: write to another file"),
        (("-o", "link.json"), "'link.json' is read for this export: write to another file"),
        (("-o", "seeds/survey.txt", "--to", "md"), "'seeds/survey.txt' is read for this export: write to another file"),
        (("-o", "maps", "--to", "json"), "cannot write 'maps': is a directory"),
        (("-o", "", "--to", "json"), "cannot write '.': is a directory"),
        (("-o", "no/x.json"), "cannot write 'no/x.json': its folder does not exist"),
        (("-o", "maps/town.yaml/x.json"), "cannot write 'maps/town.yaml/x.json': not a directory"),
        (("-o", "x" * 300 + ".json"), ": file name too long"),
        (("-o", "\x1b[31m/x.json"), "cannot write '␛[31m/x.json': its folder does not exist"),
        (("-o", "loop.json"), "cannot write 'loop.json': too many levels of symbolic links"),
    ],
)
def test_what_cannot_be_written_is_told_and_nothing_is_changed(run, desk, args, words):
    (desk / "link.json").symlink_to("seeds/survey.txt")
    (desk / "loop.json").symlink_to("loop.json")
    before = _contents(desk)
    code, out, err = run("export", "maps/town.yaml", *args)
    assert (code, out) == (2, "")
    assert "Error: " in err
    assert words in err
    assert _contents(desk) == before


def _contents(folder):
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def test_a_map_with_errors_is_exported_only_by_force(run, desk, broken):
    code, _, err = run("export", broken, "-o", "x.json")
    assert code == 1
    assert err.endswith("not exported: mend the errors, or use --force to export with the unverified quotes marked\n")
    assert not (desk / "x.json").exists()
    assert run("export", broken, "-o", "x.json", "--force").code == 0
    assert json.loads((desk / "x.json").read_text())["verified"] == 0


@pytest.mark.parametrize(("text", "code"), [("- a list\n", 1), (None, 2)])
def test_what_is_no_map_cannot_be_forced(run, desk, text, code):
    if text:
        (desk / "list.yaml").write_text(text)
    assert run("export", "list.yaml", "-o", "x.json", "--force").code == code
    assert not (desk / "x.json").exists()


def test_a_new_file_gets_the_mode_of_the_umask_and_an_old_one_keeps_its_own(run, desk):
    assert run("export", "maps/town.yaml", "-o", "new.json").code == 0
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((desk / "new.json").stat().st_mode) == 0o666 & ~mask
    (desk / "new.json").chmod(0o604)
    assert run("export", "maps/town.yaml", "-o", "new.json").code == 0
    assert stat.S_IMODE((desk / "new.json").stat().st_mode) == 0o604


def test_a_link_is_followed_and_kept(run, desk):
    (desk / "real.json").write_text("old")
    (desk / "link.json").symlink_to("real.json")
    assert run("export", "maps/town.yaml", "-o", "link.json").code == 0
    assert (desk / "link.json").is_symlink()
    assert json.loads((desk / "real.json").read_text())["format"] == 1


def test_a_device_is_written_to_in_place(run):
    assert run("export", "maps/town.yaml", "--to", "json", "-o", "/dev/null") == (0, "", "")


def test_a_disk_that_fills_up_leaves_the_old_file_whole(desk):
    (desk / "x.json").write_text("old")
    before = _contents(desk)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "argmap", "export", "maps/town.yaml", "-o", "x.json"],
        cwd=desk,
        env={name: value for name, value in os.environ.items() if "COV" not in name},
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
    )
    assert (done.returncode, done.stderr) == (2, b"Error: cannot write 'x.json': file too large\n")
    assert _contents(desk) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(run, desk):
    (desk / "shut").mkdir(mode=0o500)
    assert run("export", "maps/town.yaml", "-o", "shut/x.json").err.endswith("permission denied\n")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL])
def test_an_export_killed_while_it_writes_leaves_the_old_file_whole(desk, number):
    note = "long " * 500_000
    claims = "".join(f"  - {{claim: Claim {claim}., assumed: true, note: {note}}}\n" for claim in range(4))
    (desk / "maps/town.yaml").write_text(f"argmap: 1\nquestion: Why?\nsupporting:\n{claims}")
    (desk / "x.json").write_text("old")
    process = subprocess.Popen([sys.executable, "-m", "argmap", "export", "maps/town.yaml", "-o", "x.json"], cwd=desk)
    while process.poll() is None and not list(desk.glob(".argmap-*")):
        time.sleep(0.0005)
    process.send_signal(number)
    process.wait(30)
    text = (desk / "x.json").read_text()
    assert text == "old" or json.loads(text)["format"] == 1
    if number != signal.SIGKILL:  # nobody can tidy up after that one
        assert list(desk.glob(".argmap-*")) == []


def test_a_figure_without_a_layout_program_is_told_with_what_to_do(run, desk):
    code, out, err = run("export", "maps/town.yaml", "-o", "x.svg", "--engine", "system", PATH="/nowhere")
    assert (code, out) == (2, "")
    assert re.fullmatch(r"Error: [^\n]+\n  help: [^\n]+\n", err)
    assert not (desk / "x.svg").exists()


def test_a_signal_that_is_to_be_ignored_stays_ignored(shell, desk):
    assert shell("trap '' HUP TERM; argmap export maps/town.yaml -o x.json").code == 0
    assert (desk / "x.json").exists()
