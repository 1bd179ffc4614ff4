import os
import stat
import sys
from pathlib import Path

import pytest

from argmap.drawing import engine
from argmap.registry import CannotWrite

BOX = '<title>n0</title><polygon fill="none" points="20,-8 10,-8 10,0 20,0 20,-8"/>'


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Puts a fake `dot` in place of the system's, and hides the embedded engine."""

    def install(body, *, name="dot"):
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!{sys.executable}\n{body}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    monkeypatch.setattr(engine, "_PACKAGE", "no-such-package")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return install


def failure(name="system"):
    with pytest.raises(CannotWrite) as caught:
        engine.lay_out("digraph {}", name, 2)
    assert "--to dot" in caught.value.help
    return caught.value.reason


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("import sys; sys.exit(1)", "the system engine failed with code 1"),
        ("import sys; sys.exit('one\\ntwo\\nthree\\nfour')", "the system engine failed with code 1: one / two / three"),
        ("import sys; sys.stderr.write('\\x1b[31m'); sys.exit(3)", "the system engine failed with code 3: ␛[31m"),
        ("print('rubbish')", "the system engine placed 0 of 2 boxes"),
        (f"print('{BOX}')", "the system engine placed 1 of 2 boxes"),
        ("", "the system engine placed 0 of 2 boxes"),
    ],
)
def test_an_engine_that_fails_is_quoted(body, reason, program):
    program(body)
    assert failure() == reason


def test_an_engine_that_hangs_is_given_up(program, monkeypatch):
    program("import time; time.sleep(60)")
    monkeypatch.setattr(engine, "_PATIENCE", 0.2)
    assert failure() == "the system engine gave up after 0 seconds"


def test_a_program_that_cannot_be_run(program):
    program("").write_bytes(b"\x7fELF")
    assert failure().startswith("the system engine could not be run: ")


def test_auto_tells_what_each_engine_said(program):
    program("import sys; sys.exit('no fonts')")
    assert failure("auto") == (
        "the embedded engine was not found: the package no-such-package is not installed; "
        "the system engine failed with code 1: no fonts"
    )


def test_no_engine_at_all(program):
    assert program
    assert failure("system") == "the system engine was not found: there is no 'dot' on the path"


def test_auto_takes_the_next_engine(program):
    program(f"print('{BOX}')")
    assert engine.lay_out("digraph {}", "auto", 1) == [15]


def test_the_embedded_engine_may_stand_on_the_path(program):
    program(f"print('{BOX}')", name="no-such-package")
    assert engine.lay_out("digraph {}", "embedded", 1) == [15]


def test_an_engine_sees_little_of_the_environment(program, monkeypatch):
    monkeypatch.setenv("UNRELATED", "x")
    program("import os, sys; sys.exit('PATH' in os.environ and ' '.join(sorted(os.environ)))")
    seen = failure()
    assert " PATH" in seen
    assert "UNRELATED" not in seen
    assert os.environ["UNRELATED"] == "x"


def test_the_embedded_engine_stands_where_the_installer_put_it(program, monkeypatch):
    assert program
    monkeypatch.setattr(engine, "_PACKAGE", "graphviz-pure")
    monkeypatch.setattr(engine, "_beside_python", lambda: None)
    places = engine.lay_out("digraph {n0 [shape=box] n1 [shape=box] n0 -> n1}", "embedded", 2)
    assert places[0] == pytest.approx(places[1])
    assert Path(engine._recorded()).is_file()  # noqa: SLF001 - whether it was this that found it
