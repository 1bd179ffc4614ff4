"""`argmap rule`: list the rules, or explain one."""

import click

from argmap.cli.output import Output, color_option


@click.command(name="rule")
@click.argument("name", required=False)
@color_option
def command(name: str | None, *, color: str) -> int:
    """List the rules, or print the page of one: what it finds, why, and an example of each kind."""
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
    out.lines(page_lines(rule))
    return 0
