"""What is known of the nodes of a whole map, whichever part is shown: labels, gaps, links, problems."""

from collections.abc import Iterable
from functools import cached_property

from argmap.browser.outline import Item, Outline
from argmap.diagnostic import Diagnostic
from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Quote, See, Span
from argmap.portion import absent
from argmap.reasoning.account import Step, account, undercuts
from argmap.reasoning.gaps import Gap, Kind
from argmap.review import Review
from argmap.selection.search import searchable, terms


class Facts:
    """Nodes of a part are known by their place in the file, as they are not those of the whole."""

    def __init__(self, dossier: Dossier, diagnostics: Iterable[Diagnostic]) -> None:
        self.dossier = dossier
        self.whole = Outline(dossier)
        self._review = Review(dossier)
        self._diagnostics = diagnostics
        self._named = {
            item.node.id.value: item
            for item in self.whole.items
            if isinstance(item.node, Claim | Answer) and item.node.id is not None
        }
        self._words: dict[Span, str] = {}

    def item(self, span: Span) -> Item | None:
        """The node at a place in the map."""
        at = self.whole.by_span.get(span)
        return None if at is None else self.whole.items[at]

    def label(self, item: Item) -> str:
        """The label of a claim or answer, or of the thesis or *yes* for the question; nothing of other nodes.

        Where a question has rival answers, nothing is said of it: each of them has its own label.
        """
        own = self.item(item.node.span)
        if own is None or not isinstance(own.node, Claim | Answer | ArgumentMap):
            return ""
        if isinstance(own.node, ArgumentMap) and own.node.answers:
            return ""
        return self._review.labels.word(own.node)

    def reasons(self, item: Item) -> Iterable[Step]:
        """Why a claim has its label."""
        own = self.item(item.node.span)
        if own is None or not isinstance(own.node, Claim | Answer | ArgumentMap):
            return ()
        return account(self._review.labels, own.node)

    def undercuts(self, item: Item) -> Iterable[str]:
        """Where a claim bears on nothing, as its step is undercut."""
        own = self.item(item.node.span)
        if own is None or not isinstance(own.node, Claim | Answer | ArgumentMap):
            return ()
        return undercuts(self._review.labels, own.node)

    @cached_property
    def unanswered(self) -> frozenset[Span]:
        """The objections that nobody answered."""
        return frozenset(gap.statement.span for gap in self._review.gaps if gap.kind is Kind.UNANSWERED)

    def weaknesses(self, item: Item) -> list[Gap]:
        """Where the map is weak at a node."""
        return self._gaps.get(item.node.span, [])

    @cached_property
    def _gaps(self) -> dict[Span, list[Gap]]:
        found: dict[Span, list[Gap]] = {}
        for gap in self._review.gaps:
            found.setdefault(gap.statement.span, []).append(gap)
        return found

    def target(self, see: See) -> Item | None:
        """The claim that a reference names."""
        return self._named.get(see.target.value)

    def left_out(self, see: See) -> Claim | Answer | None:
        """The claim that a reference names, where only its date leaves it out."""
        return self._absent.get(see.target.value)

    @cached_property
    def _absent(self) -> dict[str, Claim | Answer]:
        return absent(self.dossier)

    def uses(self, item: Item) -> list[Item]:
        """The references to a claim from elsewhere."""
        id = item.node.id if isinstance(item.node, Claim | Answer) else None
        return self._uses.get(id.value, []) if id else []

    @cached_property
    def _uses(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self.whole.items:
            if isinstance(item.node, See):
                found.setdefault(item.node.target.value, []).append(item)
        return found

    def problems(self, item: Item) -> list[Diagnostic]:
        """What the check has to say of a node itself; of the question, also what is about no claim."""
        return self._problems.get(item.node.span, [])

    @cached_property
    def _problems(self) -> dict[Span, list[Diagnostic]]:
        found: dict[Span, list[Diagnostic]] = {}
        for diagnostic in self._diagnostics:
            places = (diagnostic.finding.span, *(label.span for label in diagnostic.finding.related))
            start = next((span.start for span in places if span.file == self.dossier.file.name), 0)
            found.setdefault(self.whole.items[self.whole.claim_at(start)].node.span, []).append(diagnostic)
        return found

    def later_quotes(self, item: Item) -> int:
        """How many quotes of a node are left out for their date."""
        own = self.item(item.node.span)
        omitted = self.dossier.omitted.get(id(own.node)) if own else None
        return omitted.quotes if omitted else 0

    def quotes_of(self, source: str) -> list[Quote]:
        """The quotes of a source in the order in which they stand in it, those not found last."""
        return self._quotes.get(source, [])

    @cached_property
    def _quotes(self) -> dict[str, list[Quote]]:
        found: dict[str, list[Quote]] = {}
        for _, quote in self.dossier.quotes:
            found.setdefault(quote.source.value, []).append(quote)
        for quotes in found.values():
            quotes.sort(key=self._place)
        return found

    def _place(self, quote: Quote) -> tuple[bool, int]:
        place = self.dossier.stands_at(quote)
        return place is None, place.span.start if place else 0

    def owner(self, quote: Quote) -> Span:
        """The place of the claim that a quote stands under."""
        return self._owned[quote.span][0]

    def quote(self, span: Span) -> Quote | None:
        """The quote at a place in the map."""
        return self._owned[span][1] if span in self._owned else None

    @cached_property
    def _owned(self) -> dict[Span, tuple[Span, Quote]]:
        return {quote.span: (node.span, quote) for node, quote in self.dossier.quotes}

    def says(self, item: Item, words: str) -> bool:
        """Whether a node, with its id and its quotes, has all of these words."""
        span = item.node.span
        if span not in self._words:
            self._words[span] = searchable(_texts(item))
        return all(term in self._words[span] for term in terms(words))


def _texts(item: Item) -> Iterable[str]:
    node = item.node
    if isinstance(node, ArgumentMap):
        yield node.question.value
    elif isinstance(node, Claim | Answer):
        yield node.text.value
        yield f"#{node.id}" if node.id else ""
        yield from (quote.text.value for quote in node.quotes)
    elif isinstance(node, See):
        yield f"#{node.target}"
