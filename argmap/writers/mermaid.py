"""Mermaid: a map as a flowchart that GitHub and other hosts of Markdown draw in the page.

Names are made here, and every character of a text that Mermaid, Markdown or HTML could take for more than itself is
written as its number: so no word of a map is read as anything but a word.
"""

import re
from collections.abc import Iterator

from argmap import __version__
from argmap.dossier import Dossier
from argmap.drawing.card import Card
from argmap.drawing.figure import Edge, Figure, Kind, Node
from argmap.drawing.theme import Theme
from argmap.portion import Share, share
from argmap.registry import Output, Settings, Writer
from argmap.style import Look

_MOST_CHARACTERS = 50_000  # Mermaid's maxTextSize and maxEdges, which hosts do not raise
_MOST_LINES = 500
_MOST_ACROSS = 5

_SPECIAL = re.compile(
    r"""(?![ ,.'()!?:/-]|\w)[\x00-\x7f]|_   # what may be more than itself
    |^[^\w\s]|(?<=^\d)[.)]|(?<=^\d\d)[.)]        # what begins a list
    |(?<=s)t(?=yle)|(?<=class)D(?=ef)            # before which Mermaid drops semicolons, wherever they stand
    """,
    re.VERBOSE,
)
_ALIVE = re.compile(r"(?<=\ufb02)(?=°)|(?<=¶)(?=ß)|(?<=\$)(?=\$)|(?<=\\)(?=n)|(?<=fa:)(?=fa-)|(?<=fa[bklrs]:)(?=fa-)")
_APART = "\u200b"
_LINKS = {"normal": "-->", "tee": "-.-x", "odot": "-.-o"}
_PLAIN = {"solid": "---", "dashed": "-.-", "dotted": "-.-"}
_DASHES = {"solid": "", "dashed": ",stroke-dasharray:6 4", "dotted": ",stroke-dasharray:2 4"}


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """Give the map as a Mermaid flowchart in UTF-8; tells where it is too large for hosts to draw."""
    from argmap.drawing.plot import plot
    from argmap.drawing.theming import theme

    chart = _Chart(plot(dossier, settings.quotes), theme(settings.theme), share(dossier))
    text = "\n".join([*chart.lines(), ""])
    if len(text) > _MOST_CHARACTERS or chart.count > _MOST_LINES:
        settings.tell(
            f"GitHub will not draw this chart of {len(text):,} characters and {chart.count:,} lines:"
            f" {_MOST_CHARACTERS:,} characters and {_MOST_LINES} lines are the most; svg has no such limit"
        )
    return (Output(text.encode()),)


class _Chart:
    """A figure as lines of Mermaid; a stack of cards becomes a box for each."""

    def __init__(self, figure: Figure, theme: Theme, part: Share | None) -> None:
        self._figure = figure
        self._theme = theme
        self._titled = [f'title: "part: {part}"'] if part else []
        self._edges = [(edge, box) for edge in figure.edges for box in range(max(1, len(self._node(edge.head).cards)))]
        self.count = len(self._edges)

    def lines(self) -> Iterator[str]:
        yield from (
            "---",
            *self._titled,
            "config:",
            "  flowchart:",
            "    rankSpacing: 110",
            "    nodeSpacing: 24",
            "---",
        )
        yield f"%% made by argmap {__version__}"
        yield f"flowchart {self._direction()}"
        yield f"accTitle: {_escaped(self._figure.title)}"
        yield f"accDescr: {_escaped(self._figure.description)}"
        for node in self._figure.nodes:
            yield from self._boxes(node)
        for edge, box in self._edges:
            yield self._line(edge, box)
        yield from self._looks()

    def _node(self, number: int) -> Node:
        return self._figure.nodes[number]

    def _direction(self) -> str:
        """Upwards where few boxes stand side by side, else to the left, so that the chart grows down and not across."""
        tails = {edge.tail for edge, _ in self._edges}
        ends = sum(len(node.cards) for node in self._figure.nodes if node.number not in tails)
        return "BT" if ends <= _MOST_ACROSS else "RL"

    def _boxes(self, node: Node) -> Iterator[str]:
        if node.kind is Kind.CARDS:
            for box, card in enumerate(node.cards):
                yield f'{_name(node, box)}["{_label(card)}"]:::{_class(card)}'
        else:
            sign = "#38;" if node.kind is Kind.JOINT else "#47;"
            yield f'{_name(node)}(("{sign}")):::{node.look.word}'

    def _line(self, edge: Edge, box: int) -> str:
        link = _LINKS[edge.look.arrow] if edge.pointed and edge.look.arrow in _LINKS else _PLAIN[edge.look.line]
        return f"{_name(self._node(edge.head), box)} {link} {_name(self._node(edge.tail))}"

    def _looks(self) -> Iterator[str]:
        """Classes of boxes, and the colours of lines: which line it is, Mermaid knows by its number."""
        classes: dict[str, str] = {}
        for node in self._figure.nodes:
            for card in node.cards:
                classes[_class(card)] = self._paint(card.look, hollow=card.hollow)
            if not node.cards:
                classes[node.look.word] = self._paint(node.look, hollow=False)
        for name, paint in classes.items():
            yield f"classDef {name} {paint}"
        numbers: dict[Look, list[str]] = {}
        for number, (edge, _) in enumerate(self._edges):
            numbers.setdefault(edge.look, []).append(str(number))
        for look, of_look in numbers.items():
            ink = self._theme.of(look, "ink")
            yield f"linkStyle {','.join(of_look)} stroke:{ink},stroke-width:2px{_DASHES[look.line]}"

    def _paint(self, look: Look, *, hollow: bool) -> str:
        dashes = ",stroke-dasharray:5 3" if hollow else ""
        ink, tint = (self._theme.of(look, name) for name in ("ink", "tint"))
        return f"fill:{tint},stroke:{ink},stroke-width:2px,color:{self._theme.colours['card.text']}{dashes}"


def _name(node: Node, box: int = 0) -> str:
    return f"n{node.number}_{box}" if box else f"n{node.number}"


def _class(card: Card) -> str:
    return f"{card.look.word}Hollow" if card.hollow else card.look.word


def _label(card: Card) -> str:
    mark = ", stated elsewhere" if card.elsewhere else ", assumed" if card.assumed else ""
    notes = (note for note, _ in card.notes)
    lines = [f"{card.look.sign} {card.look.word}{mark}", card.text, card.more, *notes, _evidence(card)]
    return "<br/>".join(_escaped(line) for line in lines if line)


def _evidence(card: Card) -> str:
    """How many quotes a card has, and how many of them stand in their sources."""
    count, verified = len(card.evidence), sum(evidence.verified for evidence in card.evidence)
    if not count:
        return ""
    quotes = "1 quote" if count == 1 else f"{count} quotes"
    return f"{quotes} verified" if verified == count else f"{verified} of {quotes} verified"


def _escaped(line: str) -> str:
    """A line in which Mermaid reads nothing but letters, and Markdown no list.

    What it takes for characters of its own, formulas, line ends and icons even so is broken by a space without width.
    """
    return _SPECIAL.sub(lambda match: f"#{ord(match[0])};", _ALIVE.sub(_APART, line))


WRITER = Writer("mermaid", (".mmd", ".mermaid"), write)
