"""What a map of an earlier day lacks of the whole: statements whose evidence is all later, reasons not yet complete."""

from argmap.model import Answer, ArgumentMap, Claim, Node, See, Together


def unfounded(known: ArgumentMap, whole: ArgumentMap) -> frozenset[int]:
    """The nodes of what was known, by identity, that cannot hold yet as they rest on what came later.

    A statement has neither quotes nor reasons left, though it has some in the whole map; a group lacks a premise, a
    `see` the claim that it names. What rests on nothing in the whole map either is merely stated, then as now.
    """
    known_nodes, whole_nodes = [*known.walk()], [*whole.walk()]
    later = _named(whole_nodes) - _named(known_nodes)
    before = {node.span: node for node in whole_nodes}
    found = {id(node) for node in known_nodes if _lacks(node, before.get(node.span), later)}
    return frozenset(found | ({id(known)} if _is_bare(known) and not _is_bare(whole) else set()))


def _lacks(node: Node, before: Node | None, later: set[str]) -> bool:
    if isinstance(node, See):
        return node.target.value in later
    if isinstance(node, Together):
        is_less = isinstance(before, Together) and len(node.premises) < len(before.premises)
        return is_less or any(_lacks(premise, None, later) for premise in node.premises)
    return isinstance(before, Claim | Answer) and _is_bare(node) and not _is_bare(before)


def _is_bare(node: Claim | Answer | ArgumentMap) -> bool:
    """Whether a statement rests on nothing: no quote, no reason, and it is not assumed."""
    quoted = not isinstance(node, ArgumentMap) and bool(node.quotes)
    return not (quoted or node.supporting or (isinstance(node, Claim) and node.assumed))


def _named(nodes: list[Node]) -> set[str]:
    return {node.id.value for node in nodes if isinstance(node, Claim | Answer) and node.id}
