import contextlib
import os
import pty
import signal
import subprocess
import sys
import time

import pytest

MAP = "argmap: 1\nquestion: Is {} so?\nsupporting:\n  - claim: It is.\n    supporting: [One., Two., Three.]\n"
SUMMARY = "{} of {} maps exported to out/: {} files\n"


@pytest.fixture
def folder(desk):
    """Three maps, one of them deeper."""
    (desk / "maps/deep").mkdir()
    for name in ("maps/alpha.yaml", "maps/deep/beta.yml"):
        (desk / name).write_text(MAP.format(name))
    return desk


def files_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_every_map_is_exported_in_every_format(run, folder):
    code, out, err = run("export", "--all", "maps", "-o", "out", "--to", "svg,md", "--to", "pdf")
    assert (code, out, err) == (0, "", SUMMARY.format(3, 3, 9))
    stems = ("alpha", "deep/beta", "town")
    assert files_below(folder / "out") == [f"{stem}.{suffix}" for stem in stems for suffix in ("md", "pdf", "svg")]
    for name in ("alpha.svg", "town.md", "town.pdf"):
        stem = name.rpartition(".")[0]
        assert run("export", f"maps/{stem}.yaml", "-o", name).code == 0
        assert (folder / name).read_bytes() == (folder / "out" / name).read_bytes()


@pytest.mark.usefixtures("folder")
def test_without_a_folder_it_is_maps(run):
    assert run("export", "--all", "-o", "out", "--to", "dot").err == SUMMARY.format(3, 3, 3)


def test_a_single_map_needs_no_processes(run, folder):
    assert (
        run("export", "--all", "maps/deep", "-o", "out", "--to", "svg").err == "1 of 1 map exported to out/: 1 file\n"
    )
    assert files_below(folder / "out") == ["beta.svg"]
    assert run("export", "--all", "maps/town.yaml", "-o", "out", "--to", "svg").code == 0
    assert files_below(folder / "out") == ["beta.svg", "town.svg"]


def test_a_file_that_would_not_change_keeps_its_date(run, folder):
    arguments = ("export", "--all", "-o", "out", "--to", "svg", "--to", "json")
    assert run(*arguments).code == 0
    for path in (folder / "out").rglob("*.*"):
        os.utime(path, (1, 1))
    (folder / "out/town.json").write_text("spoilt")
    (folder / "maps/alpha.yaml").write_text(MAP.format("changed"))
    assert run(*arguments).err == SUMMARY.format(3, 3, 6).replace("\n", " (3 of them as they were)\n")
    kept = {path.name for path in (folder / "out").rglob("*.*") if path.stat().st_mtime == 1}
    assert kept == {"town.svg", "beta.svg", "beta.json"}


def test_a_map_that_fails_is_named_and_the_others_are_written(run, folder):
    (folder / "maps/bad.yaml").write_text("argmap: 1\nquestion: Is it?\nsupportng: [x]\n")
    (folder / "maps/list.yaml").write_text("- x\n")
    code, out, err = run("export", "--all", "-o", "out", "--to", "svg")
    assert (code, out) == (1, "")
    assert "maps/bad.yaml:3:1: error[unknown-key]" in err
    assert "maps/bad.yaml: not exported: mend the errors, or use --force" in err
    assert "maps/list.yaml:1:1" in err
    assert err.endswith(SUMMARY.format(3, 5, 3))
    assert run("export", "--all", "-o", "out", "--to", "svg", "--force").err.endswith(
        "4 of 5 maps exported to out/: 4 files (3 of them as they were)\n"
    )


def test_what_cannot_be_drawn_or_written_is_told_under_the_maps_name(run, folder):
    (folder / "out").mkdir()
    (folder / "out/town.svg").mkdir()
    (folder / "out/deep").write_text("a file")
    code, _, err = run("export", "--all", "-o", "out", "--to", "svg")
    assert code == 1
    assert "maps/town.yaml: cannot write 'out/town.svg': is a directory\n" in err
    assert "maps/deep/beta.yml: cannot write 'out/deep/beta.svg': not a directory\n" in err
    assert err.endswith("1 of 3 maps exported to out/: 1 file\n")
    code, _, err = run(
        "export", "--all", "-o", "no", "--to", "svg", "--engine", "system", "--layout", "tree", PATH="/nowhere"
    )
    assert code == 2
    assert err.count("the system engine was not found") == 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "out"), "which formats? use --to FORMAT; the formats are "),
        (("-o", "-", "--to", "svg"), "--all writes several files: name a folder"),
        (("nothing", "-o", "out", "--to", "svg"), "there is no map in 'nothing'"),
        (("-o", "out", "--to", "svg,jsn"), "no such format 'jsn': did you mean 'json'?"),
        (("-o", "out", "--to", "svg", "--dpi", "90"), "--scale and --dpi are for png"),
        (("-o", "out", "--to", "svg", "--font", "seeds/survey.txt"), "--font is for png and pdf"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_done(run, folder, arguments, words):
    (folder / "nothing").mkdir()
    code, out, err = run("export", "--all", *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert not (folder / "out").exists()


def test_two_maps_are_never_written_to_one_file(run, folder):
    (folder / "maps/Alpha.yml").write_text(MAP.format("other"))
    code, _, err = run("export", "--all", "-o", "out", "--to", "svg")
    assert code == 2
    assert "'maps/Alpha.yml' and 'maps/alpha.yaml' would both be written to 'out/alpha.svg'" in err
    assert not (folder / "out").exists()


def test_a_map_or_a_source_is_never_overwritten(run, desk):
    (desk / "maps/x.md.yaml").write_text(MAP.format("x"))
    (desk / "seeds/town.md").symlink_to("survey.txt")
    code, _, err = run("export", "--all", "-o", "seeds", "--to", "md")
    assert code == 1
    assert "maps/town.yaml: 'seeds/town.md' is read for this export: write to another file" in err
    assert (desk / "seeds/survey.txt").read_text().startswith("A survey")


def _parts(terminal):
    """What was written to a terminal that nobody writes to any more: it comes in parts, and ends in an error."""
    with contextlib.suppress(OSError):
        while part := os.read(terminal, 65536):
            yield part
    os.close(terminal)


def test_progress_is_shown_on_a_terminal_only(folder, environ):
    for number in range(60):
        (folder / f"maps/{number}.yaml").write_text(MAP.format(number))
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "argmap", "export", "--all", "-o", "out", "--to", "png"]
    done = subprocess.run(command, cwd=folder, env=environ(), stderr=end, check=False, timeout=60)
    os.close(end)
    shown = b"".join(_parts(terminal)).decode()
    assert done.returncode == 0
    assert "of 63 maps exported" in shown
    assert shown.replace("\r\n", "\n").endswith("\r63 of 63 maps exported to out/: 63 files\n")


def test_ctrl_c_ends_all_processes_at_once(folder, environ):
    for number in range(30):
        (folder / f"maps/{number}.yaml").write_text(MAP.format(number))
    command = [sys.executable, "-m", "argmap", "export", "--all", "-o", "out", "--to", "png", "--dpi", "600"]
    process = subprocess.Popen(command, cwd=folder, env=environ(), stderr=subprocess.PIPE, start_new_session=True)
    while not (folder / "out").exists():
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=10)  # ends only when nobody holds the pipe any more
    assert process.returncode == 130
    assert err.decode().strip() == ""
    assert [name for name in files_below(folder / "out") if not name.endswith(".png")] == []
