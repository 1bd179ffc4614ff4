"""Which claim and which quote a place of a map's file belongs to."""

from bisect import bisect_right

from argmap.dossier import Dossier
from argmap.model import Answer, Claim, Node, Quote


class Regions:
    """The parts of one map by their places."""

    def __init__(self, dossier: Dossier) -> None:
        self._nodes: list[Node] = sorted(dossier.nodes, key=lambda node: (node.span.start, -node.span.end))
        self._starts = [node.span.start for node in self._nodes]
        self._quotes = sorted((quote for _, quote in dossier.quotes), key=lambda quote: quote.span.start)
        self._quote_starts = [quote.span.start for quote in self._quotes]
        self._holders = {id(quote): node for node, quote in dossier.quotes}

    def at(self, place: int) -> list[Claim | Answer | Quote]:
        """The quote, if the place is in one, and the claim or answer that it is about."""
        quote = self._quote(place)
        if quote is not None:
            return [quote, self._holders[id(quote)]]
        node = self._node(place)
        return [node] if isinstance(node, Claim | Answer) else []

    def _quote(self, place: int) -> Quote | None:
        at = bisect_right(self._quote_starts, place) - 1
        return self._quotes[at] if at >= 0 and place < self._quotes[at].span.end else None

    def _node(self, place: int) -> Node | None:
        """The innermost node: the last that begins before the place and does not end before it."""
        for at in range(bisect_right(self._starts, place) - 1, -1, -1):
            if place < self._nodes[at].span.end:
                return self._nodes[at]
        return None
