"""A row of the tree: fold mark, how the node bears on what is above it, its words, and on the right what is known."""

from argmap import style
from argmap.browser.explorer import Explorer
from argmap.browser.facts import Facts
from argmap.browser.outline import Item
from argmap.diagnostic import Severity
from argmap.dossier import Omitted
from argmap.model import Answer, ArgumentMap, Claim, Quote, See
from argmap.portion import LEFT_OUT
from argmap.style import Look, look_of
from argmap.terminal.paint import Line
from argmap.terminal.signs import Signs
from argmap.visible import cells, fitting, one_line, visible

_WORDY = 44
_SHORT = {"defeated": "d", "undecided": "u", "stands": "s"}
WARNING = "!"
_LABEL_LOOK = {"defeated": "error", "undecided": "warning"}


class Marks:
    """The signs of folded and open branches, of the chosen quote, and of what was cut."""

    def __init__(self, signs: Signs, *, plain: bool) -> None:
        self.signs, self.plain = signs, plain
        self.folded, self.open, self.chosen = ("> ", "v ", "> ") if plain else ("▸ ", "▾ ", "▸ ")


class Rows:
    """Draws the rows of a tree; where it is narrow, the word for how a node bears on another gives way to its sign."""

    def __init__(self, explorer: Explorer, facts: Facts, marks: Marks) -> None:
        self._explorer, self._facts, self._marks = explorer, facts, marks

    def mark_column(self, at: int, width: int) -> int:
        """The column of a node's fold mark."""
        return min(2 * self._explorer.outline.items[at].depth, width // 3)

    def line(self, at: int, width: int) -> Line:
        """The row of a node in exactly so many columns."""
        item = self._explorer.outline.items[at]
        wordy = width >= _WORDY
        look = look_at(item)
        fold = self._marks.folded if at in self._explorer.folded else self._marks.open
        head: Line = [
            (" " * self.mark_column(at, width), ""),
            (fold if self._explorer.has_branches(at) else "  ", "dim"),
        ]
        word = f" {look.word}" if wordy and not isinstance(item.node, ArgumentMap) else ""
        head.append((f"{look.sign}{word} ", look.word))
        known = [*self._hidden(at, item, wordy=wordy), *self._known(item, wordy=wordy)]
        room = width - sum(cells(text) for text, _ in (*head, *known))
        words = cut(self._words(item, 4 * width), max(0, room), self._marks.signs.more)
        return [*head, (words + " " * (room - cells(words)), "bold" if item.depth == 0 else ""), *known]

    def _words(self, item: Item, most: int) -> str:
        node = item.node
        if not isinstance(node, See):
            return self._text(item, most)
        target, gone = self._facts.target(node), self._facts.left_out(node)
        missing = f"{one_line(gone.text.value[:most])} ({LEFT_OUT})" if gone else "no such claim"
        words = self._text(target, most) if target else missing
        return f"{self._marks.signs.arrow} {words} (see #{visible(node.target.value[:most])})"

    def _text(self, item: Item, most: int) -> str:
        node = item.node
        if isinstance(node, ArgumentMap):
            return one_line(node.question.value[:most])
        return one_line(node.text.value[:most]) if isinstance(node, Claim | Answer) else "these premises together"

    def _hidden(self, at: int, item: Item, *, wordy: bool) -> Line:
        """How many are left out under a node, and how many are folded away."""
        left = self._explorer.outline.dossier.omitted.get(id(item.node), Omitted())
        omitted = left.claims + left.answers + left.references
        folded = item.end - at - 1 if at in self._explorer.folded else 0
        more = self._marks.signs.more
        counts = ((omitted, f"{more}{omitted}", f"{omitted} left out"), (folded, f"({folded})", f"{folded} below"))
        return [(f" {words if wordy else sign}", "dim") for count, sign, words in counts if count]

    def _known(self, item: Item, *, wordy: bool) -> Line:
        """The label, unless nothing was brought against the claim, and the worst that the check says."""
        label = self._facts.label(item)
        shown = label if wordy else _SHORT.get(label, "")
        parts: Line = [(f" {shown}", _LABEL_LOOK.get(label, "dim"))] if shown and label != "unchallenged" else []
        if _has_quotes(item):
            parts.append((f" {style.QUOTE.sign}", "dim"))
        problems = {diagnostic.severity for diagnostic in self._facts.problems(item)}
        if Severity.ERROR in problems:
            parts.append((f" {self._marks.signs.missing}", "error"))
        elif Severity.WARNING in problems:
            parts.append((f" {WARNING}", "warning"))
        return parts


def look_at(item: Item) -> Look:
    """The look of a node, the question's own at the top."""
    return style.QUESTION if isinstance(item.node, ArgumentMap) else look_of(item.relation, item.node)


def quotes_of(item: Item) -> tuple[Quote, ...]:
    """The quotes of a node; none where it can have none."""
    return item.node.quotes if isinstance(item.node, Claim | Answer) else ()


def _has_quotes(item: Item) -> bool:
    return bool(quotes_of(item))


def cut(text: str, room: int, more: str) -> str:
    """A text in at most so many columns, `more` at its end where it is cut."""
    if cells(text) <= room:
        return text
    size = cells(more)
    kept = fitting((cells(character) for character in text), max(0, room - size))
    return text[:kept].rstrip() + more if room >= size else ""
