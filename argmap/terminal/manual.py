"""The pages of the rules."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from argmap.registry import Rule
from argmap.terminal.paint import Line
from argmap.visible import wrap

_HEADINGS = {"Bad:": "error", "Good:": "found"}
_WIDEST_PROSE = 100
_LEAST_COLUMN = 24


def list_lines(rules: Iterable[Rule], width: int) -> Iterator[Line]:
    """A table of the rules: name, severity, what it finds; below one another where there is no room for columns."""
    listed = sorted(rules, key=lambda rule: (rule.severity.value, rule.name))
    names = max(len(rule.name) for rule in listed)
    indent = names + 2 + len("warning") + 2
    for rule in listed:
        severity = rule.severity.value
        sentence = " ".join((rule.doc or "").split("\n\n")[0].split())
        if width - indent < _LEAST_COLUMN:
            yield [(rule.name, "bold"), (" (", ""), (severity, severity), (")", "")]
            yield from ([(f"  {line}", "")] for line in wrap(sentence, width - 2))
            continue
        first, *rest = wrap(sentence, width - indent)
        yield [(f"{rule.name:<{names}}  ", "bold"), (f"{severity:<7}", severity), (f"  {first}", "")]
        yield from ([(" " * indent + line, "")] for line in rest)


def page_lines(rule: Rule, width: int) -> Iterator[Line]:
    """The page of one rule, as it stands in the rule's own file; paragraphs are filled, examples stay as they are."""
    severity = rule.severity.value
    yield [(rule.name, "bold"), (" (", ""), (severity, severity), (")", "")]
    yield []
    for is_prose, lines in groupby((rule.doc or "").strip().split("\n"), _is_prose):
        if is_prose:
            yield from ([(line, "")] for line in wrap(" ".join(lines), min(width, _WIDEST_PROSE)))
        else:
            yield from ([(line, _HEADINGS.get(line, ""))] for line in lines)


def _is_prose(line: str) -> bool:
    return bool(line) and not line.startswith(" ") and line not in _HEADINGS
