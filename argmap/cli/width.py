"""The measures of a figure as a user writes them."""

from math import isnan
from typing import Any

import click


class Factor(click.FloatRange):
    """A number within a range, which `nan` is not, though no comparison says so."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read a number."""
        number: float = super().convert(value, param, ctx)
        if isnan(number):
            self.fail(f"{number} is not in the range {self._describe_range()}.", param, ctx)
        return number


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
