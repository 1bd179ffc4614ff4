"""To whom a clause beside words in quotation marks gives them."""

import pytest

from argmap.quotes.reporting import credit


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("said Anna Lund.", "Anna Lund"),
        ("the mayor said.", ""),
        ("state prosecutor Nils Weil told Reuters.", "Nils Weil"),
        ("state the papers.", ""),
        ("Anna Lund, head of Portex told the paper.", "Anna Lund"),
        ("a spokesman for Portex said.", "Portex"),
        ("Anna Lund of Portex said.", "Portex"),
        ("Lund, the mayor, said.", "Lund"),
        ("Lund's son Nils, 57, said.", "Nils"),
        ("Lund’s son, 57, said.", ""),
        ("he said.", ""),
    ],
)
def test_whom_a_clause_names(clause: str, name: str) -> None:
    found = credit(clause, opens_sentence=False)
    assert found is not None
    assert found.name == name


def test_a_clause_that_reports_nothing() -> None:
    assert credit("Anna Lund left.", opens_sentence=False) is None
