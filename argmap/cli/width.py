"""The width of a figure as a user writes it."""

from typing import Any

import click


class Width(click.ParamType[float]):
    """A number with mm, cm, in, px or pt, as points."""

    name = "width"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read a width."""
        from argmap.drawing.pages import points

        try:
            return points(value)
        except ValueError as error:
            self.fail(f"'{value}': {error}", param, ctx)
