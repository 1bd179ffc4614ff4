"""What becomes of output that cannot be written, and of faults that are our own."""

import sys

import click
import pytest

from argmap.cli import run as run_here


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("argmap check maps/town.yaml >&-", 0),
        ("argmap check maps/town.yaml >&- 2>&-", 0),
        ("argmap show maps/town.yaml >&- 2>&- <&-", 0),
        ("argmap export maps/town.yaml --to json -o - >&-", 0),
        ("argmap --help >&-", 0),
        ("argmap --version >&-", 0),
    ],
)
def test_streams_closed_from_the_start_are_no_fault(shell, line, code):
    result = shell(line)
    assert result.code == code
    assert "Error" not in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check -v maps/*.yaml", 0),
        ("check -v broken.yaml", 1),
        ("show maps/town.yaml", 0),
        ("show broken.yaml", 1),
        ("rule", 0),
        ("--help", 0),
        ("--version", 0),
        ("export maps/town.yaml --to json -o -", 0),
    ],
)
def test_a_reader_that_leaves_changes_neither_the_exit_code_nor_standard_error(shell, desk, command, code):
    text = (desk / "maps/town.yaml").read_text()
    (desk / "broken.yaml").write_text(text.replace("Two people", "Many people"))
    quiet = shell(f"argmap {command} >/dev/null")
    left = shell(f"argmap {command} | true; exit ${{PIPESTATUS[0]}}")
    assert left.code == quiet.code == code
    assert (left.out, left.err) == ("", quiet.err)


def test_head_gets_its_line_from_a_tree_longer_than_a_pipe(shell, desk):
    claims = "".join(f"  - claim number {number}\n" for number in range(20_000))
    (desk / "maps/long.yaml").write_text(f"argmap: 1\nquestion: Why?\nsupporting:\n{claims}")
    assert shell("argmap show maps/long.yaml | head -1; exit ${PIPESTATUS[0]}") == (0, "? Why?\n", "")


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux")
@pytest.mark.parametrize(
    "command",
    ["check -v", "show maps/town.yaml", "rule", "--help", "--version", "-V", "export maps/town.yaml --to json -o -"],
)
def test_a_full_disk_is_told_and_ends_with_2(shell, command):
    result = shell(f"argmap {command} >/dev/full")
    assert result.code == 2
    assert result.err.endswith("Error: cannot write the output: No space left on device\n")
    assert "Traceback" not in result.err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
@pytest.mark.parametrize("command", [("check", "-v"), ("show", "maps/town.yaml"), ("rule",), ("rule", "x")])
def test_no_encoding_of_the_terminal_is_a_fault(run, desk, encoding, command):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("Main Street", "“Main” Straße 漢 😀").replace("hurt", "hürt"))
    result = run(*command, PYTHONIOENCODING=encoding)
    assert result.code == {"check": 1, "show": 1, "rule": 0}[command[0]] or command == ("rule", "x")
    assert "Traceback" not in result.err
    assert "fault of argmap" not in result.err


def test_an_ascii_terminal_gets_ascii_only(run, desk):
    path = desk / "maps/town.yaml"
    path.write_text(path.read_text().replace("customers", "“customers”"))
    for variables in ({"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}):
        result = run("show", "maps/town.yaml", **variables)
        assert result.out.isascii()
        assert "|- + 1 supports:" in result.out
        assert "`- - 2 opposes: Shops live from \\u201ccustomers\\u201d who come by car." in result.out


def test_the_c_locale_gets_ascii_guides(run):
    out = run("show", "maps/town.yaml", LC_ALL="C").out
    assert out.isascii()
    assert "|- + 1 supports:" in out


def test_a_lost_working_folder_is_told(shell):
    result = shell("mkdir gone; cd gone; rmdir ../gone; argmap check ../maps/town.yaml")
    assert (result.code, result.out) == (2, "")
    assert result.err == "Error: the working folder does not exist any more: go to another one\n"


def _fail(**_):
    raise RuntimeError("a wall\x1b[31m\nfell over")


@pytest.fixture
def faulty(monkeypatch):
    """A command with a fault of ours, run in this process."""
    from argmap.cli import check

    monkeypatch.setattr(check.command, "callback", _fail)
    monkeypatch.setattr(sys, "argv", ["argmap", "check", "--color", "auto"])
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr(sys, "stderr", sys.stderr)


@pytest.mark.usefixtures("faulty")
def test_a_fault_of_ours_says_so_and_asks_for_a_report(capfd):
    assert run_here() == 2
    sys.stderr.flush()
    out, err = capfd.readouterr()
    assert out == ""
    assert err == (
        "argmap 0.1.0: this is a fault of argmap, not of your map: RuntimeError: a wall␛[31m fell over\n"
        "  help: please report it with the command and the map; ARGMAP_DEBUG=1 shows where it happened\n"
    )


@pytest.mark.usefixtures("faulty")
def test_a_developer_may_see_where_a_fault_happened(monkeypatch):
    monkeypatch.setenv("ARGMAP_DEBUG", "1")
    with pytest.raises(RuntimeError, match="fell over"):
        run_here()


@pytest.mark.parametrize("error", [KeyboardInterrupt, click.Abort, EOFError])
@pytest.mark.usefixtures("faulty")
def test_an_interruption_ends_with_130(monkeypatch, error):
    from argmap.cli import check

    def stop(**_):
        raise error

    monkeypatch.setattr(check.command, "callback", stop)
    assert run_here() == 130


@pytest.mark.usefixtures("faulty")
def test_a_working_folder_lost_in_the_same_process_is_told(tmp_path, monkeypatch, capfd):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert run_here() == 2
    sys.stderr.flush()
    assert capfd.readouterr().err.startswith("Error: the working folder does not exist any more")


def test_a_shell_can_complete_the_commands(run):
    result = run(_ARGMAP_COMPLETE="bash_complete", COMP_WORDS="argmap ", COMP_CWORD="1")
    from argmap.cli.commands import _COMMANDS

    assert [line.partition(",")[2] for line in result.out.splitlines()] == list(_COMMANDS)
