"""Every rule's page is true: its bad example is what the rule finds, its good example is clean."""

import re
import textwrap
from pathlib import Path

import pytest

import argmap.rules
import argmap.rules.differing
import argmap.rules.reported
from argmap.check import Checker, checks, rules
from argmap.registry import Rule, discover
from argmap.terminal.paint import paint
from argmap.terminal.report import report_lines

CASES = Path(__file__).parents[1] / "cases" / "rules"
PACKAGES = (argmap.rules, argmap.rules.differing, argmap.rules.reported)
NAMES = sorted(rules())
WITHOUT_EXAMPLES = {"unreadable-map", "unread-pages"}
EXAMPLE = re.compile(r"^(Bad|Good):\n((?:    .*\n|\n)+)", re.MULTILINE)
SOURCE = re.compile(r"^\s*# ([\w.-]+\.txt)(?: in (\w+))?: (.*)$", re.MULTILINE)
SPELLED = re.compile(r"<U\+([0-9A-F]{4})>")


def examples(rule):
    """The examples of a page by kind."""
    return {kind: textwrap.dedent(text) for kind, text in EXAMPLE.findall(rule.doc + "\n")}


def check(example, folder):
    """What a check finds in an example that stands in a folder with its sources."""
    seeds = folder / "seeds"
    seeds.mkdir()
    for name, encoding, text in SOURCE.findall(example):
        spelled = SPELLED.sub(lambda match: chr(int(match[1], 16)), text)
        spelled = spelled.replace("<600 more>", "Nothing else was said. " * 30)
        with (seeds / name).open("a", encoding=encoding or "utf-8") as file:
            file.write(f"\n{spelled}\n" if file.tell() else f"{spelled}\n")
    lines = SOURCE.sub("", example).strip("\n")
    if "argmap:" not in lines and "question:" not in lines:
        lines = f"argmap: 1\nquestion: Should the town close Main Street?\n{lines}"
    (folder / "map.yaml").write_text(SPELLED.sub(lambda match: chr(int(match[1], 16)), lines) + "\n")
    return Checker().check(folder / "map.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_with_one_sentence(name):
    first, *_ = rules()[name].doc.split("\n\n")
    sentence = " ".join(first.split())
    assert re.fullmatch(r"[A-Z].*[^.]\.", sentence)
    assert ". " not in sentence


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_an_example_of_each_kind(name):
    assert set(examples(rules()[name])) == (set() if name in WITHOUT_EXAMPLES else {"Bad", "Good"})


@pytest.mark.parametrize("name", sorted(set(NAMES) - WITHOUT_EXAMPLES))
def test_the_bad_example_is_found_by_its_rule_and_by_no_other(name, tmp_path, monkeypatch, golden):
    monkeypatch.chdir(tmp_path)
    verdict = check(examples(rules()[name])["Bad"], tmp_path)
    assert {diagnostic.rule for diagnostic in verdict.diagnostics} == {name}
    reports = [paint(report_lines(found, verdict.files, 80), colour=False) for found in verdict.diagnostics]
    golden(CASES / f"{name}.out", "\n\n".join(reports) + "\n")


@pytest.mark.parametrize("name", sorted(set(NAMES) - WITHOUT_EXAMPLES))
def test_the_good_example_is_clean(name, tmp_path):
    verdict = check(examples(rules()[name])["Good"], tmp_path)
    assert verdict.diagnostics == ()
    assert verdict.dossier is not None


def test_every_rule_is_named_as_its_module():
    modules = {path.stem for path in Path(argmap.rules.__file__).parent.rglob("*.py")} - {"__init__"}
    assert {name.replace("-", "_") for name in NAMES} == modules
    assert all(rule.name == name for name, rule in rules().items())


def test_every_module_holds_one_rule():
    found = [rule.name for package in PACKAGES for rule in discover(package, Rule)]
    assert sorted(found) == NAMES
    assert len(found) == len(set(found))


def test_the_rules_that_check_nothing_stand_apart():
    assert {name for name, rule in rules().items() if rule.check is not None} == set(checks())


def test_every_golden_report_belongs_to_a_rule():
    assert {path.stem for path in CASES.glob("*.out")} == set(NAMES) - WITHOUT_EXAMPLES
