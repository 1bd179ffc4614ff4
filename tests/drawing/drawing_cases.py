"""Where the maps stand that are drawn in tests, and maps made at random."""

import random
from pathlib import Path

CASES = Path(__file__).parent.parent / "cases" / "drawing"
RELATIONS = ["supporting"] * 5 + ["opposing"] * 3 + ["undercutting"] * 2


def written(indent, relation, children):
    lines = [f"{' ' * indent}{relation}:"]
    for child in children:
        if child.get("premises"):
            lines.append(f"{' ' * indent}- together:")
            lines += [f"{' ' * indent}  - {{claim: '{text}'}}" for text in child["premises"]]
        elif "see" in child:
            lines.append(f"{' ' * indent}- see: c{child['see']}")
        else:
            lines.append(f"{' ' * indent}- claim: '{child['text']}'")
            if "id" in child:
                lines.append(f"{' ' * indent}  id: c{child['id']}")
        for name in ("supporting", "opposing", "undercutting"):
            if child.get(name) and (name == "undercutting" or not child.get("premises")):
                lines += written(indent + 2, name, child[name])
    return lines


def random_map(count, seed, seeing=0.0):
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    top, nodes = {}, []
    for number in range(count):
        text = f"{number} {'word ' * chance.randint(1, 20)}".strip()
        node = {"text": text}
        if chance.random() < 0.1:
            node["premises"] = [f"{text} {place}" for place in "abc"[: chance.randint(2, 3)]]
        if seeing:
            node["id"] = number
            if number > 1 and chance.random() < seeing:
                node = {"text": text, "see": chance.randrange(number)}
        parent = chance.choice([top, *nodes[-12:]])
        allowed = (
            ["undercutting"] if parent.get("premises") or "see" in parent else RELATIONS[: 8 if parent is top else 10]
        )
        parent.setdefault(chance.choice(allowed), []).append(node)
        nodes.append(node)
    lines = ["argmap: 1", "question: What holds for any map?"]
    for relation in ("supporting", "opposing"):
        if top.get(relation):
            lines += written(0, relation, top[relation])
    return "\n".join(lines) + "\n"
