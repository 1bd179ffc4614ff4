"""The pages of the rules."""

from collections.abc import Iterable, Iterator

from argmap.registry import Rule
from argmap.terminal.paint import Line
from argmap.visible import wrap


def list_lines(rules: Iterable[Rule], width: int) -> Iterator[Line]:
    """A table of the rules: name, severity, what it finds."""
    listed = sorted(rules, key=lambda rule: (rule.severity.value, rule.name))
    names = max(len(rule.name) for rule in listed)
    indent = names + 2 + len("warning") + 2
    for rule in listed:
        sentence, *_ = rule.doc.split("\n\n")
        room = width - indent
        first, *rest = wrap(" ".join(sentence.split()), room if room >= 24 else max(24, width - 2))
        head: Line = [(f"{rule.name:<{names}}  ", "bold"), (f"{rule.severity.value:<7}", rule.severity.value)]
        if room < 24:
            yield head
            yield from ([(f"  {line}", "")] for line in [first, *rest])
        else:
            yield [*head, (f"  {first}", "")]
            yield from ([(" " * indent + line, "")] for line in rest)


def page_lines(rule: Rule) -> Iterator[Line]:
    """The page of one rule, as it stands in the rule's own file."""
    yield [(rule.name, "bold"), (" (", ""), (rule.severity.value, rule.severity.value), (")", "")]
    yield []
    for line in rule.doc.strip().split("\n"):
        yield [(line, {"Bad:": "error", "Good:": "found"}.get(line, ""))]
