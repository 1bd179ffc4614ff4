"""Who follows the advice on a misplaced line to the letter has mended the map."""

import re

import pytest

from argmap.check import Checker
from argmap.text import TextFile

MAP = """\
argmap: 1
question: Should the town close Main Street?
sources:
  survey:
    file: survey.txt
    title: A survey
speakers:
  mayor:
    name: the mayor
supporting:
  - claim: Traffic injures people.
    id: injuries
    quotes:
      - survey: Traffic injures two people every week.
      - quote: Traffic injures two people
        source: survey
        speaker: mayor
    opposing:
      - claim: Few are injured.
        quotes:
          - survey: injures two people every week
        undercutting:
          - claim: One is too many.
            assumed: true
    undercutting:
      - claim: Injuries do not matter.
        assumed: true
  - together:
      - claim: Shops live from passers-by.
        quotes:
          - survey: >-
              Traffic injures two people
              every week.
      - claim: Passers-by come without a car.
        assumed: true
    note: both
opposing:
  - claim: Another way is better.
    assumed: true
  - see: injuries
"""
LINES = MAP.splitlines()
COLUMN = re.compile(r"begin it in column (\d+)")
DASH = re.compile(r"write '- (.*): …'(?:, with the '-' in column (\d+))?")
NO_DASH = re.compile(r"write '(.*):' without '- '")
FURTHER = re.compile(r"move the next (?:(\d+) lines|line) as far")


@pytest.fixture
def findings(tmp_path, monkeypatch):
    """Checks a map's lines: its first fault as rule, line, column, message and help; None where it is clean."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "survey.txt").write_text("Traffic injures two people every week.\nThe mayor said so.\n")

    def check(lines):
        (tmp_path / "map.yaml").write_text("\n".join(lines) + "\n")
        verdict = Checker().check(tmp_path / "map.yaml")
        for rule, _, finding in verdict.diagnostics:
            place = TextFile("", "\n".join(lines)).place(finding.span.start)
            return rule, *place, finding.message, finding.help
        return None

    return check


def followed(lines, line, column, help):
    """The lines after doing what the help says; None where it names nothing to do."""
    lines = [*lines]
    text = lines[line - 1]
    if found := COLUMN.search(help):
        new = int(found[1]) - 1
        lines[line - 1] = " " * new + text.lstrip()
    elif found := DASH.search(help):
        new = int(found[2] or column) - 1
        lines[line - 1] = " " * new + "- " + text.lstrip()
        new += 2
    elif help == "start all keys of the map in column 1":
        return [lines[0].lstrip(), *lines[1:]]
    elif NO_DASH.search(help):
        lines[line - 1] = text.replace("- ", "", 1)
        return lines
    else:
        return None
    if found := FURTHER.search(help):
        by = new - (len(text) - len(text.lstrip()))
        for number in range(line, line + int(found[1] or 1)):
            lines[number] = " " * (len(lines[number]) - len(lines[number].lstrip()) + by) + lines[number].lstrip()
    return lines


def block(number):
    """The end of the lines that stand under a line."""
    column = len(LINES[number]) - len(LINES[number].lstrip())
    end = number + 1
    while end < len(LINES) and len(LINES[end]) - len(LINES[end].lstrip()) > column:
        end += 1
    return end


def mutants():
    for number, text in enumerate(LINES):
        indent = len(text) - len(text.lstrip())
        for by in (-2, -1, 1, 2, 3, 4):
            if indent + by < 0:
                continue
            for end in {number + 1, block(number)}:
                moved = [
                    " " * max(0, len(each) - len(each.lstrip()) + by) + each.lstrip() for each in LINES[number:end]
                ]
                yield pytest.param([*LINES[:number], *moved, *LINES[end:]], id=f"line {number + 1} to {end} by {by}")
        if text.lstrip().startswith("- "):
            for without in (text.replace("- ", "", 1), text.replace("- ", "  ", 1)):
                yield pytest.param([*LINES[:number], without, *LINES[number + 1 :]], id=f"line {number + 1}: {without}")


@pytest.mark.parametrize("lines", list(mutants()))
def test_advice_that_is_followed_mends_the_map(lines, findings):
    """What is only noticed by its meaning, and not by its form, is another's test."""
    found = findings(lines)
    if found is None or found[0] != "yaml-syntax":
        return
    _, line, column, message, help = found
    mended = followed(lines, line, column, help)
    assert mended is not None, (line, message, help)
    assert findings(mended) is None, (line, message, help, findings(mended))
