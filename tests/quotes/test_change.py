"""Which negations, numbers and names a difference between a quote and its source concerns."""

import pytest

from argmap.quotes.change import meanings
from argmap.quotes.difference import Difference


@pytest.mark.parametrize(
    ("ours", "theirs", "start", "opens", "told"),
    [
        ("Anna Lund", "Anna Lind", 5, False, ["the name 'Anna Lind' is changed to 'Anna Lund'"]),
        ("was shut. Towns", "is shut. Cities", 5, False, []),
        ("was shut. Towns in Lund", "is shut. Cities in Weil", 5, False, ["the name 'Weil' is changed to 'Lund'"]),
        ("said Mr. Lund", "said Mr. Weil", 5, False, ["the name 'Mr Weil' is changed to 'Mr Lund'"]),
        ("Roads", "bridges", 0, False, []),
        ("Roads", "bridges", 5, False, ["the name 'Roads' is added"]),
        ("Roads", "Bridges", 0, True, []),
        ("Roads", "Lund", 0, False, ["the name 'Lund' is changed to 'Roads'"]),
        ("the mayor of Lund", "the mayor of Weil", 0, True, ["the name 'Weil' is changed to 'Lund'"]),
        ("has shut", "has never shut", 5, False, ["the negation 'never' is missing"]),
        ("two", "three", 5, False, ["the number 'three' is changed to 'two'"]),
    ],
)
def test_what_a_change_concerns(ours: str, theirs: str, start: int, opens: object, told: list[str]) -> None:
    change = Difference(start, start + len(ours), start, start + len(theirs), "how", ours, theirs)
    assert [*meanings([change], lambda _: bool(opens))] == told
