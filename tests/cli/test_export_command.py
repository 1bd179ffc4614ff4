import json
import os
import pty
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
    code, out, err = run(
        "export", "maps/town.yaml", "-o", "x.svg", "--layout", "tree", "--engine", "system", PATH="/nowhere"
    )
    assert (code, out) == (2, "")
    assert re.fullmatch(r"Error: [^\n]+\n  help: [^\n]+\n", err)
    assert not (desk / "x.svg").exists()


def test_a_signal_that_is_to_be_ignored_stays_ignored(shell, desk):
    assert shell("trap '' HUP TERM; argmap export maps/town.yaml -o x.json").code == 0
    assert (desk / "x.json").exists()


def test_a_map_is_written_in_several_formats_at_once(run, desk):
    assert run("export", "maps/town.yaml", "-o", "figure.v2", "--to", "svg,pdf", "--to", "json") == (0, "", "")
    assert run("export", "maps/town.yaml", "-o", "other.svg", "--to", "svg", "--to", "dot") == (0, "", "")
    made = {path.name for path in desk.iterdir() if path.is_file()}
    assert made == {"figure.v2.svg", "figure.v2.pdf", "figure.v2.json", "other.svg", "other.dot"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "x.svg"), "which map? name it, or use --all to export every map below maps/"),
        (("maps", "-o", "x.svg"), "'maps' is a folder: use --all to export every map below it"),
        (("maps/town.yaml", "-o", "-", "--to", "svg,dot"), "standard output takes one format: name a file for several"),
        (("maps/town.yaml", "-o", "x.svg", "--scale", "2"), "--scale and --dpi are for png"),
        (("maps/town.yaml", "-o", "x.html", "--split"), "--split is for svg, png and pdf"),
        (("maps/town.yaml", "-o", "x.md", "--page", "a4"), "--page and --fit are for svg, png, pdf and html"),
        (("maps/town.yaml", "-o", "x.json", "--fit", "90mm"), "--page and --fit are for svg, png, pdf and html"),
        (("maps/town.yaml", "-o", "x.json", "--font", "maps/town.yaml"), "--font is for png and pdf"),
        (("maps/town.yaml", "-o", "x.png", "--dpi", "9"), "9.0 is not in the range 10<=x<=2400"),
        (("maps/town.yaml", "-o", "x.png", "--dpi", "nan"), "nan is not in the range 10<=x<=2400"),
        (("maps/town.yaml", "-o", "x.png", "--scale", "nan"), "nan is not in the range 0.01<=x<=100"),
        (("maps/town.yaml", "-o", "x.png", "--font", "maps/town.yaml"), "'maps/town.yaml' is no font that can be used"),
        (("maps/town.yaml", "-o", "x.png", "--font", "no.ttf"), "File 'no.ttf' does not exist"),
    ],
)
def test_what_does_not_fit_together_is_told(run, desk, arguments, words):
    code, out, err = run("export", *arguments)
    assert (code, out) == (2, "")
    assert words in " ".join(err.split())
    assert not list(desk.glob("x.*"))


def test_pixels_go_to_a_file_or_a_pipe_and_to_no_terminal(desk, environ):
    command = [sys.executable, "-m", "argmap", "export", "maps/town.yaml", "-o", "-", "--to", "png"]
    terminal, end = pty.openpty()
    shown = subprocess.run(command, cwd=desk, env=environ(), stdout=end, stderr=subprocess.PIPE, check=False)
    os.close(end)
    assert shown.returncode == 2
    assert b"png is nothing to print: name a file, or send the output to one" in shown.stderr
    piped = subprocess.run(command, cwd=desk, env=environ(), capture_output=True, check=True)
    assert piped.stdout.startswith(b"\x89PNG")
    os.close(terminal)


def test_a_letter_without_a_font_stops_the_figure_unless_forced(run, desk):
    (desk / "maps/town.yaml").write_text("argmap: 1\nquestion: What is \U000f0000?\n")
    code, _, err = run("export", "maps/town.yaml", "-o", "x.pdf")
    assert code == 2
    assert "Error: no font here has \U000f0000 (U+F0000)\n  help: name one that has with --font FILE" in err
    assert not (desk / "x.pdf").exists()
    code, out, err = run("export", "maps/town.yaml", "-o", "x.pdf", "--force")
    assert (code, out) == (0, "")
    boxes = "boxes are drawn: no font here has \U000f0000 (U+F0000)\n  help: name one that has with --font FILE\n"
    assert err == boxes
    assert (desk / "x.pdf").exists()


def test_a_picture_of_too_many_pixels_is_made_smaller_and_says_so(run):
    code, out, err = run("export", "maps/town.yaml", "-o", "x.png", "--scale", "20", "--dpi", "600")
    assert (code, out) == (0, "")
    assert err.startswith("drawn with ")
    assert err.endswith(" pixels, and 60 million pixels and 32,767 on a side are the most\n")


LARGE = "argmap: 1\nquestion: Q?\nsupporting:\n" + "".join(
    f"- claim: Claim {number} of many.\n  supporting: [A reason., Another.]\n  opposing: [An objection., More.]\n"
    for number in range(40)
)


@pytest.mark.parametrize(
    ("args", "size"),
    [
        (("--page", "slide"), 'width="1920px" height="1080px"'),
        (("--page", "letter"), 'width="10in" height="7.5in"'),
        (("--fit", "180mm"), 'width="510.236pt"'),
        (("--page", "a4", "--fit", "7in"), 'width="504pt"'),
    ],
)
def test_a_figure_is_made_for_a_page_or_a_width(run, desk, args, size):
    assert run("export", "maps/town.yaml", "-o", "x.svg", *args).code == 0
    assert size in (desk / "x.svg").read_text()


@pytest.mark.parametrize(("quotes", "shown"), [("full", True), ("first", True), ("count", False), ("none", False)])
def test_as_many_quotes_are_shown_as_asked_for(run, desk, quotes, shown):
    for name in ("x.svg", "x.dot"):
        assert run("export", "maps/town.yaml", "-o", name, "--quotes", quotes) == (0, "", "")
        text = (desk / name).read_text()
        assert ("“" in text) is shown
        assert ("1 quote, found in its source" in text) is (quotes == "count")


def test_what_does_not_fit_is_told_and_drawn_all_the_same(run, desk):
    (desk / "maps/large.yaml").write_text(LARGE)
    code, out, err = run("export", "maps/large.yaml", "-o", "x.svg", "--page", "a4")
    assert (code, out) == (0, "")
    assert err.startswith("too large for page 'a4': the figure, shown at ")
    assert "\n  help: --split draws several figures" in err
    assert (desk / "x.svg").exists()


def test_a_split_map_is_written_to_several_files(run, desk):
    (desk / "maps/large.yaml").write_text(LARGE)
    assert run("export", "maps/large.yaml", "-o", "x.svg", "--split") == (0, "", "")
    names = sorted(path.name for path in desk.glob("x*.svg"))
    assert names[:2] == ["x-10.svg", "x-11.svg"] or len(names) < 10
    assert "x.svg" in names
    for name in names:
        for linked in re.findall(r'href="\./([^"#]+)#', (desk / name).read_text()):
            assert linked in names


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--fit", "180"), "'180': expected a number with mm, cm, in, px or pt, such as 180mm"),
        (("--fit", "1mm"), "'1mm': expected at least 1in and at most 200in"),
        (("--page", "a5"), "'a5' is not one of 'a4', 'letter', 'slide', 'web', 'poster'"),
        (("--split", "-o", "-", "--to", "svg"), "--split writes several files: name one with -o FILE"),
    ],
)
def test_wrong_sizes_are_told(run, desk, args, words):
    code, out, err = run("export", "maps/town.yaml", "-o", "x.svg", *args)
    assert (code, out) == (2, "")
    assert words in err
    assert not (desk / "x.svg").exists()


def test_no_figure_of_a_split_map_replaces_what_it_was_drawn_from(run, desk):
    (desk / "maps/x-2.svg").write_text(LARGE)
    (desk / "maps/x.yaml").write_text(LARGE)
    (desk / "seeds/survey.txt").unlink()
    (desk / "seeds/survey.txt").symlink_to("../maps/x-2.svg")
    text = (desk / "maps/town.yaml").read_text()
    branches = LARGE.partition("supporting:\n")[2].replace("\n", "\n  ")
    (desk / "maps/x.yaml").write_text(text + "opposing:\n  " + branches.rstrip(" "))
    before = (desk / "maps/x-2.svg").read_text()
    run("export", "maps/x.yaml", "-o", "maps/x.svg", "--split", "--force")
    assert (desk / "maps/x-2.svg").read_text() == before
