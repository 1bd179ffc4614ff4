"""A writer that makes several files of a map, as figures of a split map are."""

import signal
from pathlib import Path

import click
import pytest

from argmap.cli.delivery import STDOUT
from argmap.cli.export import finish
from argmap.cli.exporting import Made, Task, ended, make, make_anyhow
from argmap.cli.exporting_all import Wish, export_all
from argmap.cli.workers import Trade, made_by_workers
from argmap.registry import CannotWrite, Output, Settings, Writer


def in_parts(dossier, settings):
    settings.tell(f"in parts for {settings.file}")
    return Output(b"whole"), Output(dossier.map.question.value.encode(), "part")


def fails(dossier, settings):
    del dossier, settings
    raise CannotWrite("no way", "another way")


def is_faulty(dossier, settings):
    raise ValueError(dossier, settings)


def tells_what_it_does_not_hear(dossier, settings):
    del dossier, settings
    deaf = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    return (Output(b"deaf from birth" if deaf else b"hears"),)


TRADE = Trade(make_anyhow, ended)
PARTS, FAILS, FAULTY = Writer("t", (".t",), in_parts), Writer("f", (".f",), fails), Writer("x", (".x",), is_faulty)


@pytest.fixture
def maps(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("maps").mkdir()
    for name in ("town-part", "town"):
        Path(f"maps/{name}.yaml").write_text(f"argmap: 1\nquestion: {name}?\n")


def task(*writers):
    files = tuple((writer, Path(f"out{writer.suffixes[0]}")) for writer in writers)
    return Task(Path("maps/town.yaml"), files, Settings(), None, "never", force=False)


@pytest.mark.usefixtures("maps")
def test_the_parts_are_named_after_the_file():
    made = make(task(PARTS, FAILS))
    assert made.files == ((Path("out.t"), b"whole"), (Path("out-part.t"), b"town?"))
    assert made.notices == ("in parts for out.t",)
    assert (made.failures, made.code) == (("no way\n  help: another way",), 2)


@pytest.mark.usefixtures("maps")
def test_what_was_made_is_written_and_what_was_not_is_told(capsys):
    with pytest.raises(click.ClickException, match="no way"):
        finish(make(task(PARTS, FAILS)), "never")
    assert Path("out-part.t").read_bytes() == b"town?"
    assert capsys.readouterr().err == "in parts for out.t\n"


def test_standard_output_takes_one_file():
    with pytest.raises(click.UsageError, match="this makes 2 files, and standard output takes one"):
        finish(Made(((STDOUT, b"1"), (Path("--part"), b"2"))), "never")


@pytest.mark.usefixtures("maps")
def test_a_part_is_never_written_over_another_maps_file(capsys):
    assert export_all(None, Wish(Path("out"), [PARTS], Settings(), None, "never", force=False)) == 1
    told = (
        "maps/town.yaml: 'out/town-part.t' was written for 'maps/town-part.yaml': give one of the maps another name\n"
    )
    assert told in capsys.readouterr().err
    assert Path("out/town-part.t").read_bytes() == b"whole"


@pytest.mark.usefixtures("maps")
def test_a_fault_of_argmap_is_told_as_one_unless_it_is_looked_for(monkeypatch):
    (made,) = made_by_workers(TRADE, [task(FAULTY)])
    assert made.code == 2
    assert made.failures[0].startswith("this is a fault of argmap ")
    monkeypatch.setenv("ARGMAP_DEBUG", "1")
    with pytest.raises(ValueError, match="Dossier"):
        list(made_by_workers(TRADE, [task(FAULTY)]))


@pytest.mark.usefixtures("maps")
def test_ctrl_c_is_for_the_first_process_alone():
    hears = Writer("h", (".h",), tells_what_it_does_not_hear)
    made = [*made_by_workers(TRADE, [task(hears)] * 2, 2), *made_by_workers(TRADE, [task(hears)])]
    assert [data for each in made for _, data in each.files] == [b"deaf from birth", b"deaf from birth", b"hears"]
