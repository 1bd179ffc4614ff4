import pytest

from argmap.drawing.arrangement import Arrangement, arrange
from argmap.drawing.card import measure
from argmap.drawing.graph import source
from argmap.drawing.plot import plot
from argmap.drawing.theming import theme

LONG = "some words that go on and on so that this claim takes several lines of its card"


def items(count):
    return "[" + ", ".join(f"{LONG} {number}" for number in range(count)) + "]"


@pytest.mark.parametrize(
    ("count", "columns", "shape"),
    [(3, 1, [3]), (3, 4, [3]), (4, 4, [2, 2]), (7, 2, [4, 3]), (10, 3, [3, 4, 3]), (40, 4, [10, 10, 10, 10])],
)
def test_columns_of_a_stack(count, columns, shape, dossier_of):
    stack = plot(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: {items(count)}\n")).nodes[1]
    found = Arrangement(across=False, text_width=224, columns=columns).stack(stack)
    assert [len(column) for column in found] == shape
    assert [number for column in found for number in column] == list(range(count))


def test_a_flat_map_is_no_strip(dossier_of):
    figure = plot(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: {items(20)}\nopposing: {items(20)}\n"))
    assert arrange(figure).columns > 1


def test_a_long_chain_of_low_cards_runs_down(dossier_of):
    chain = "".join(f"{'  ' * level}supporting:\n{'  ' * level}- claim: Level {level}.\n" for level in range(12))
    assert arrange(plot(dossier_of(f"argmap: 1\nquestion: Q?\n{chain}"))).across is False


@pytest.mark.parametrize(("across", "port"), [(False, ":n"), (True, ":w")])
def test_lines_arrive_at_the_side_of_a_card_that_faces_the_question(across, port, dossier_of):
    figure = plot(dossier_of("argmap: 1\nquestion: Q?\nsupporting: [A.]\n"))
    text = source(figure, Arrangement(across=across, text_width=224, columns=1), theme("light"))
    assert f"n1 -> n2{port} " in text
    assert f"rankdir={'LR' if across else 'TB'}" in text


def test_a_longer_text_makes_a_higher_card(dossier_of):
    one, two = plot(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: [A., {LONG}]\n")).nodes[1:]
    low, high = (measure(node.cards[0], 256).height for node in (one, two))
    assert low == 20 + 33 + 2
    assert high == low + 14


def test_columns_of_a_stack_end_at_one_height(dossier_of):
    texts = f"[A., B., C., '{LONG} {LONG}', '{LONG} {LONG}', D.]"
    figure = plot(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: {texts}\n"))
    text = source(figure, Arrangement(across=True, text_width=256, columns=3), theme("light"))
    assert text.count('HEIGHT="35"></TD>') == 1
