"""What a figure says in words: its description for those who cannot see it, and its caption."""

from collections import Counter

from argmap import __version__
from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Item, Relation, Together, branches
from argmap.style import BY_RELATION
from argmap.visible import one_line

_MOST_NAMED = 12
_LONGEST = 160


def caption(dossier: Dossier) -> str:
    """Say which program drew the figure and how much of its evidence was found."""
    quotes = [quote for _, quote in dossier.quotes]
    verified = sum(bool(dossier.places(quote)) for quote in quotes)
    if not quotes:
        return f"argmap {__version__} · no quotes"
    sources = len({quote.source.value for quote in quotes})
    share = f"{verified} of {_counted(len(quotes), 'quote')} verified"
    return f"argmap {__version__} · {share} in {_counted(sources, 'source')}"


def description(dossier: Dossier) -> str:
    """Say the debate in words: how many claims bear how, then the answers and the main claims."""
    argument_map = dossier.map
    sentences = [f"An argument map with {_counts(dossier)}."]
    if argument_map.thesis:
        sentences.append(f"Thesis: {shortened(argument_map.thesis.value)}")
    for answer in argument_map.answers:
        sentences += [f"Answer: {shortened(answer.text.value)}", *_main(answer)]
    if not argument_map.answers:
        sentences += _main(argument_map)
    return " ".join([*sentences, caption(dossier) + "."])


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Give a text on one line, cut at a word where it is long."""
    line = one_line(text)
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def _counts(dossier: Dossier) -> str:
    argument_map = dossier.map
    bearing: Counter[Relation] = Counter()
    for member in (argument_map, *dossier.nodes):
        for relation, item in branches(member):
            if relation is not None:
                bearing[relation] += len(_claims(item))
    claims = sum(isinstance(member, Claim) for member in dossier.nodes)
    parts = [_counted(claims, "claim")]
    parts += [f"{bearing[relation]} {relation.value}" for relation in Relation if bearing[relation]]
    answers = [f"{_counted(len(argument_map.answers), 'rival answer')} and "] if argument_map.answers else []
    return "".join(answers) + ", ".join(parts)


def _main(member: ArgumentMap | Answer) -> list[str]:
    """Name the claims directly under the question or an answer."""
    said = []
    for relation in (Relation.SUPPORTS, Relation.OPPOSES):
        items: tuple[Item, ...] = getattr(member, relation.value)
        texts = [shortened(claim.text.value) for item in items for claim in _claims(item)]
        if texts:
            more = [f"and {len(texts) - _MOST_NAMED} more"] * (len(texts) > _MOST_NAMED)
            word = BY_RELATION[relation].word.capitalize()
            said.append(f"{word}: {' / '.join([*texts[:_MOST_NAMED], *more])}")
    return said


def _claims(item: "Item | Answer") -> list[Claim]:
    """The claims that an item states itself."""
    if isinstance(item, Together):
        return [premise for premise in item.premises if isinstance(premise, Claim)]
    return [item] if isinstance(item, Claim) else []


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
