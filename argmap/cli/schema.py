"""`argmap schema`: the map format as a JSON Schema, for editors."""

import click

from argmap.cli.commands import Command


@click.command(name="schema", cls=Command)
def command() -> int:
    """Print the map format as a JSON Schema (draft-07), with which editors complete keys and underline faults.

    Write it to a file, and name the file in the first line of a map:
    # yaml-language-server: $schema=map.schema.json
    """
    import json

    from argmap.readers.yaml.schema import schema

    click.echo(json.dumps(schema(), indent=2))
    return 0
