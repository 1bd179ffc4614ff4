"""What the parts of a map can be filtered by: words that the page's script looks for, and their names for people."""

from collections import Counter
from collections.abc import Iterator

from argmap.model import Answer, Claim, Quote
from argmap.page.markup import Html, element, joined, words
from argmap.page.outline import Entry
from argmap.page.references import References, is_doubted
from argmap.style import BY_RELATION

_STATES = {
    "found": "quote found in its source",
    "missing": "quote not found",
    "unread": "quote not checked: no source to read",
    "doubted": "with a warning",
    "allowed": "with a doubt that is allowed",
    "quoted": "claim with a quote",
    "bare": "claim without a quote",
    "assumed": "assumed premise",
    "unanswered": "unanswered objection",
    "unchallenged": "never challenged",
    "stands": "stands, though challenged",
    "defeated": "defeated",
    "undecided": "undecided",
}
_SIDES = {"for": "for", "against": "against"}


def facts(references: References, entry: Entry) -> list[str]:
    """Give what holds of a claim or another part itself."""
    found = [entry.look.word]
    if entry.answer is not None:
        found.append(f"answer-{entry.answer}")
    if entry.pro is not None:
        found.append("for" if entry.pro else "against")
    found += ["unanswered"] * entry.is_unanswered
    if isinstance(entry.node, Claim | Answer):
        found.append(references.labels[entry.node.span])
        found.append("quoted" if entry.node.quotes else "bare")
        found += ["assumed"] * (isinstance(entry.node, Claim) and entry.node.assumed)
        found += _remarked(references, entry.node)
    return found


def facts_of_quote(references: References, quote: Quote) -> list[str]:
    """Give what holds of a quote; what holds of its claim comes in addition."""
    source, speaker = references.sources.get(quote.source.value), None
    if quote.speaker:
        speaker = references.speakers.get(quote.speaker.value)
    read = quote.source.value in references.dossier.texts
    found = ["found" if references.dossier.places(quote) else "missing" if read else "unread"]
    found += [f"source-{source[0]}"] if source else []
    found += [f"speaker-{speaker[0]}"] if speaker else ["speaker-none"] * (quote.speaker is None)
    return found + _remarked(references, quote)


def choices(references: References) -> Html:
    """Give the lists that a reader chooses filters from; what does not occur in the map is not offered."""
    count: Counter[str] = Counter()
    for entry in references.entries:
        count.update(facts(references, entry))
        if isinstance(entry.node, Claim | Answer):
            count.update(fact for quote in entry.node.quotes for fact in facts_of_quote(references, quote))
    argument_map = references.dossier.map
    sources = {f"source-{number}": words(one.title or one.id) for number, one in enumerate(argument_map.sources)}
    speakers = {f"speaker-{number}": words(one.name) for number, one in enumerate(argument_map.speakers)}
    answers = {f"answer-{number}": words(one.text) for number, one in enumerate(argument_map.answers)}
    sides = {look.word: look.word for look in BY_RELATION.values()}
    overall = {word: f"speaks {text} {'its answer' if answers else 'it'}" for word, text in _SIDES.items()}
    lists = [
        ("Side", [*_offered(count, sides), *_offered(count, overall), *_offered(count, answers)]),
        ("Source", [*_offered(count, sources)]),
        ("Speaker", [*_offered(count, {**speakers, "speaker-none": "the source's own words"})]),
        ("State", [*_offered(count, _STATES)]),
    ]
    return joined(_choice(name, options) for name, options in lists if options)


def _choice(name: str, options: list[Html]) -> Html:
    whole = element("option", "any", value=" ")
    return element("label", element("span", name), element("select", whole, *options))


def _offered(count: Counter[str], names: dict[str, str]) -> Iterator[Html]:
    for fact, name in names.items():
        if count[fact]:
            yield element("option", f"{name} ({count[fact]})", value=fact)


def _remarked(references: References, owner: Claim | Answer | Quote) -> list[str]:
    remarks = references.of(owner)
    return ["doubted"] * is_doubted(remarks) + ["allowed"] * any(remark.reason for remark in remarks)
