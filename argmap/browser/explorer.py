"""Where a reader stands in a map and what is folded: every move as a plain function of values, without a screen."""

from bisect import bisect_left
from collections.abc import Iterable

from argmap.browser.outline import Item, Outline

_FEW = 40
_FIRST_LEVELS = 2


class Explorer:
    """The rows that can be seen, and the cursor among them; `folded` holds the nodes whose branches are shut."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.cursor = 0
        self.folded: set[int] = set()
        self.rows: list[int] = []
        self._came_from: list[int] = []
        self.fold_to(_FIRST_LEVELS if len(outline.items) > _FEW else None)

    @property
    def item(self) -> Item:
        """The node under the cursor."""
        return self.outline.items[self.cursor]

    @property
    def row(self) -> int:
        """The row of the cursor."""
        return bisect_left(self.rows, self.cursor)

    def has_branches(self, at: int) -> bool:
        """Whether anything stands under a node."""
        return self.outline.items[at].end > at + 1

    def step(self, count: int) -> None:
        """Move by so many rows, as far as there are any."""
        self.cursor = self.rows[max(0, min(len(self.rows) - 1, self.row + count))]

    def enter(self) -> None:
        """Unfold what is folded, else go to the first branch."""
        if self.cursor in self.folded:
            self.toggle(self.cursor)
        elif self.has_branches(self.cursor):
            self.cursor += 1

    def leave(self) -> None:
        """Fold what is unfolded, else go to what the node stands under."""
        if self.has_branches(self.cursor) and self.cursor not in self.folded:
            self.toggle(self.cursor)
        else:
            self.cursor = max(0, self.item.parent)

    def toggle(self, at: int) -> None:
        """Fold or unfold a node."""
        if self.has_branches(at):
            self.folded ^= {at}
            self._lay_out()

    def fold_to(self, levels: int | None) -> None:
        """Show so many levels of the map, or all."""
        deep = (at for at, item in enumerate(self.outline.items) if levels is not None and item.depth >= levels)
        self.folded = {at for at in deep if self.has_branches(at)}
        self._lay_out()

    def go(self, at: int) -> None:
        """Move to a node, unfolding what it stands under; `back` returns."""
        if at != self.cursor:
            self._came_from.append(self.cursor)
        self.show(at)

    def show(self, at: int) -> None:
        """Move to a node, unfolding what it stands under."""
        self.folded -= {*self.outline.path(at)}
        self.cursor = at
        self._lay_out()

    def back(self) -> bool:
        """Return to where the last jump began; whether there was one."""
        if not self._came_from:
            return False
        self.show(self._came_from.pop())
        return True

    def next_of(self, wanted: Iterable[int], direction: int = 1) -> int | None:
        """The next of some nodes behind the cursor, or before it, round the end; None where there are none."""
        ordered = sorted(wanted, reverse=direction < 0)
        behind = (at for at in ordered if (at - self.cursor) * direction > 0)
        return next(behind, ordered[0] if ordered else None)

    def moved_to(self, outline: Outline) -> "Explorer":
        """The same stand in another outline: of the map when it was changed, or of a part of it."""
        moved = Explorer(outline)
        known, place = outline.by_key, self.outline.items
        moved.folded = {at for at in (known.get(place[old].key) for old in self.folded) if at is not None}
        moved.folded = {at for at in moved.folded if moved.has_branches(at)}
        near = (known[place[at].key] for at in (self.cursor, *self.outline.path(self.cursor)) if place[at].key in known)
        moved.show(next(near, 0))
        return moved

    def _lay_out(self) -> None:
        """Find the rows; a cursor that is folded away goes up to the fold."""
        self.rows = []
        at = 0
        while at < len(self.outline.items):
            self.rows.append(at)
            at = self.outline.items[at].end if at in self.folded else at + 1
        hidden = [above for above in self.outline.path(self.cursor) if above in self.folded]
        self.cursor = hidden[-1] if hidden else self.cursor
