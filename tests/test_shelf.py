"""What is kept of the sources that were read, and that a check of many maps holds no more."""

import gc
import weakref
from pathlib import Path

import pytest

from argmap.check import Checker
from argmap.files import Unreadable
from argmap.reading import read_source
from argmap.shelf import Shelf

LENGTH = 10_000


@pytest.fixture
def source(tmp_path):
    def read(name):
        path = tmp_path / name
        path.write_text("a" * LENGTH)
        return read_source(path, "")

    return read


def keys(shelf, *names):
    gc.collect()
    return [name for name in names if shelf.get((name, "")) is not None]


def test_the_sources_that_were_used_longest_ago_are_let_go(source):
    shelf = Shelf(room=2 * LENGTH)
    for name in "abc":
        shelf.put((name, ""), source(name))
    shelf.get(("a", ""))
    shelf.let_go(spared=0)
    assert keys(shelf, "a", "b", "c") == ["a", "c"]


def test_the_sources_of_the_map_at_hand_are_kept_though_there_is_no_room(source):
    shelf = Shelf(room=0)
    for name in "abc":
        shelf.put((name, ""), source(name))
    shelf.let_go(spared=2)
    assert keys(shelf, "a", "b", "c") == ["b", "c"]


def test_what_somebody_still_holds_is_not_read_twice(source):
    shelf = Shelf(room=0)
    held = shelf.put(("a", ""), source("a"))
    shelf.let_go(spared=0)
    assert shelf.get(("a", "")) is held


def test_why_a_source_was_not_read_is_kept_too_and_takes_room():
    shelf = Shelf(room=0)
    error = shelf.put(("a", ""), Unreadable("it is gone", ""))
    assert shelf.get(("a", "")) is error
    del error
    shelf.let_go(spared=0)
    assert keys(shelf, "a") == []


def test_a_check_of_many_maps_lets_go_of_their_sources(check):
    text = (
        "argmap: 1\nquestion: Is it?\nsources: {a: a.txt}\nsupporting: [{claim: It is, quotes: [a: It is so today]}]\n"
    )
    check(text, a="It is so today.")
    checker = Checker()
    sources = []
    for name in ("a", "b", "c"):
        Path(f"seeds/{name}.txt").write_text("It is so today. " + "x" * 5_000_000)
        Path("map.yaml").write_text(text.replace("a.txt", f"{name}.txt"))
        verdict = checker.check(Path("map.yaml"))
        assert verdict.diagnostics == ()
        sources.append(weakref.ref(verdict.dossier.texts["a"]))
        del verdict
    gc.collect()
    assert [each() is None for each in sources] == [True, True, False]
