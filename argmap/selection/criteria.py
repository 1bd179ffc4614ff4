"""What a reader may ask of a map."""

from typing import NamedTuple

from argmap.model import Relation

SIDES = {relation.value: relation for relation in (Relation.SUPPORTS, Relation.OPPOSES)}


class Selection(NamedTuple):
    """What to show of a map; a claim must meet all that is asked.

    `focus` is an id, with `up` and `down` levels around it; it is always shown. `depth` counts levels below the one in
    focus, or below the question. `side` is the id of an answer, `supporting` or `opposing`; `source`, `speaker` and
    `tag` are what a claim must have, `text` are words of the claim and its quotes (see `search`); `unanswered` asks for
    objections that nobody answered, `unquoted` for claims without quotes. `as_of` is a date: of the evidence, only what
    was published by then.
    """

    focus: str = ""
    up: int = 0
    down: int | None = None
    depth: int | None = None
    side: str = ""
    source: str = ""
    speaker: str = ""
    tag: str = ""
    text: str = ""
    unanswered: bool = False
    unquoted: bool = False
    as_of: str = ""
