"""`argmap rule`: list the rules, or explain one."""

import click

from argmap.cli.commands import Command
from argmap.cli.complete import rule_names
from argmap.cli.options import color_option
from argmap.cli.output import Output


@click.command(name="rule", cls=Command)
@click.argument("name", required=False, shell_complete=rule_names)
@color_option
def command(name: str | None, *, color: str) -> int:
    """List what 'argmap check' looks for, or explain one rule.

    NAME is what stands in brackets in a report, such as quote-not-found in 'error[quote-not-found]'. The page of a
    rule says what it finds and why, with a bad and a good example.
    """
    from argmap.check import rules
    from argmap.suggest import did_you_mean
    from argmap.terminal.manual import list_lines, page_lines

    out = Output(color)
    if name is None:
        out.lines(list_lines(rules().values(), out.width))
        return 0
    rule = rules().get(name)
    if rule is None:
        raise click.UsageError(f"no such rule '{name}': {did_you_mean(name, rules(), 'argmap rule lists them')}")
    out.lines(page_lines(rule, out.width))
    return 0
