"""Which nodes of a map are shown: what meets the criteria, what is asked for around it, and the way to the question."""

from collections.abc import Callable, Iterator

from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Node, Relation, Text, Together, branches
from argmap.reasoning.gaps import Kind, gaps
from argmap.reasoning.hindsight import unfounded
from argmap.reasoning.labels import labels
from argmap.selection.criteria import SIDES, Selection
from argmap.selection.rebuild import rebuilt
from argmap.selection.search import searchable, terms


class Part:
    """Which nodes of a map are shown; each by its place in reading order, in which parents come first."""

    def __init__(self, dossier: Dossier, selection: Selection) -> None:
        self._dossier = dossier
        self._asked = selection
        self._nodes = dossier.nodes
        place = {id(node): at for at, node in enumerate(self._nodes)}
        self._parents = [-1] * len(self._nodes)
        self._relations: list[Relation | None] = [None] * len(self._nodes)
        roots: list[Node | ArgumentMap] = [dossier.map, *self._nodes]
        for parent in roots:
            for relation, node in branches(parent):
                self._parents[place[id(node)]] = place.get(id(parent), -1)
                self._relations[place[id(node)]] = relation
        self._focus = next((at for at, node in enumerate(self._nodes) if _has_id(node, selection.focus)), -1)

    def chosen(self) -> frozenset[int]:
        """The nodes that are shown, by their identity."""
        return frozenset(id(node) for node, is_shown in zip(self._nodes, self._shown(), strict=True) if is_shown)

    def narrowed(self) -> Dossier:
        """The dossier of what is shown."""
        chosen = self.chosen()
        before = self._dossier.omitted
        made, omitted = rebuilt(self._dossier.map, lambda node, _: node if id(node) in chosen else None, before)
        return self._dossier.narrowed(made, omitted)

    def _shown(self) -> list[bool]:
        wanted = self._wanted()
        shown = self._with_what_is_below(wanted)
        for at in (self._focus, *self._beside()) if self._asked.focus else ():
            shown[at] = True
        for at in range(len(shown) - 1, -1, -1):
            if shown[at] and self._parents[at] >= 0:
                shown[self._parents[at]] = True
        for at, parent in enumerate(self._parents):
            if parent >= 0 and shown[parent] and self._is_premise(at):
                shown[at] = True
        return shown

    def _wanted(self) -> list[bool]:
        """Which nodes meet all that is asked; without a question about claims the one in focus, or all.

        Where only branches of the one in focus are on the side that is asked for, these.
        """
        test = self._test()
        allowed = self._on_side()
        if self._asked.focus:
            inside = self._below(self._focus)
            allowed = [one and other for one, other in zip(allowed, inside, strict=True)]
        if self._asked.focus and test is None:
            return [
                ok and (parent < 0 or not allowed[parent]) for ok, parent in zip(allowed, self._parents, strict=True)
            ]
        return [ok and (test is None or test(node)) for ok, node in zip(allowed, self._nodes, strict=True)]

    def _with_what_is_below(self, wanted: list[bool]) -> list[bool]:
        """Spread what is wanted downwards by as many levels as are asked for, and no deeper than `depth`.

        The depth is that below the one in focus, or below the question.
        """
        down = self._asked.down
        if down is None:
            down = len(self._nodes) if self._asked.focus and self._test() is None else 0
        left, levels = [-1] * len(wanted), [0] * len(wanted)
        for at, parent in enumerate(self._parents):
            step = 0 if self._is_premise(at) else 1
            levels[at] = step + (levels[parent] if parent >= 0 else 0)
            inherited = left[parent] - step if parent >= 0 else -1
            left[at] = max(inherited, down if wanted[at] else -1)
        if self._asked.depth is None:
            return [more >= 0 for more in left]
        deepest = self._asked.depth + (levels[self._focus] if self._asked.focus else 0)
        return [more >= 0 and level <= deepest for more, level in zip(left, levels, strict=True)]

    def _beside(self) -> Iterator[int]:
        """What stands right under each of the `up` claims above the one in focus."""
        at, above = self._focus, set()
        for _ in range(self._asked.up):
            at = self._parents[at]
            above.add(at)
            if at < 0:
                break
        yield from (at for at, parent in enumerate(self._parents) if parent in above)

    def _on_side(self) -> list[bool]:
        """Which nodes are on the side that is asked for: an answer, or what is for or against."""
        side = self._asked.side
        if not side:
            return [True] * len(self._nodes)
        allowed = [False] * len(self._nodes)
        for at, parent in enumerate(self._parents):
            is_top = parent < 0 or isinstance(self._nodes[parent], Answer)
            is_relation = is_top and self._relations[at] is SIDES.get(side, side)
            begins = is_relation or (side not in SIDES and _has_id(self._nodes[at], side))
            allowed[at] = begins or (parent >= 0 and allowed[parent])
        return allowed

    def _below(self, root: int) -> list[bool]:
        inside = [at == root for at in range(len(self._nodes))]
        for at, parent in enumerate(self._parents):
            inside[at] = inside[at] or (parent >= 0 and inside[parent])
        return inside

    def _is_premise(self, at: int) -> bool:
        parent = self._parents[at]
        return parent >= 0 and isinstance(self._nodes[parent], Together) and self._relations[at] is None

    def _test(self) -> Callable[[Node], bool] | None:
        """What a claim must meet, or None where nothing is asked about claims."""
        asked = self._asked
        tests: list[Callable[[Claim | Answer], bool]] = []
        if asked.source:
            tests.append(lambda node: any(quote.source.value == asked.source for quote in node.quotes))
        if asked.speaker:
            tests.append(lambda node: any(_value(quote.speaker) == asked.speaker for quote in node.quotes))
        if asked.tag:
            tests.append(lambda node: any(tag.value == asked.tag for tag in node.tags))
        if asked.text:
            tests.append(_says(asked.text))
        if asked.unquoted:
            tests.append(lambda node: isinstance(node, Claim) and not node.quotes)
        if asked.unanswered:
            tests.append(self._is_unanswered())
        if not tests:
            return None
        return lambda node: isinstance(node, Claim | Answer) and all(test(node) for test in tests)

    def _is_unanswered(self) -> Callable[[Claim | Answer], bool]:
        whole = self._dossier
        later = unfounded(whole.map, whole.origin.map) if whole.origin else ()
        found = gaps(labels(whole.map, lambda quote: bool(whole.places(quote)), unfounded=later), whole.map)
        unanswered = {id(gap.statement) for gap in found if gap.kind is Kind.UNANSWERED}
        return lambda node: id(node) in unanswered


def _says(words: str) -> Callable[[Claim | Answer], bool]:
    """Whether a claim and its quotes have all of these words."""
    asked = terms(words)

    def says(node: Claim | Answer) -> bool:
        text = searchable((node.text.value, *(quote.text.value for quote in node.quotes)))
        return all(term in text for term in asked)

    return says


def _has_id(node: Node, id: str) -> bool:
    return bool(id) and isinstance(node, Claim | Answer) and _value(node.id) == id


def _value(text: Text | None) -> str:
    return text.value if text else ""
