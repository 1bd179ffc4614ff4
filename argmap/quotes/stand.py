"""How a quote stands in a source: where, in which parts, and what was forgiven."""

from enum import Enum
from typing import NamedTuple

from argmap.quotes.places import Place

LONGEST_GAP = 600
"""How many characters an elision may leave out."""


class Kind(Enum):
    """What a remark is about; the value says it in messages."""

    FIRST_LETTER = "the case of the first letter"
    OUTER_MARKS = "outer quotation marks"
    END_PUNCTUATION = "punctuation at the end"
    PUNCTUATION = "punctuation"
    ELISION = "an elision"
    BRACKET = "an editorial bracket"


class Remark(NamedTuple):
    """A difference that is no error: `start:end` of the quote's fold for what the source's has there."""

    kind: Kind
    start: int
    end: int
    source_start: int
    source_end: int


class Stand(NamedTuple):
    """One place where a quote stands: its parts in order, in offsets of the folded source, and what differs there."""

    parts: tuple[Place, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def whole(self) -> Place:
        """From the first part's start to the last part's end."""
        return self.parts[0][0], self.parts[-1][1]


class Obstacle(Enum):
    """Why a quote whose words are there does not stand all the same."""

    MISSING_PART = "a part is not there"
    SHORT_PART = "a part is too short"
    LONG_GAP = "too much is left out"
    OUT_OF_ORDER = "the parts stand in another order"
    NEGATION = "a bracket turns the meaning round"
    NUMBER = "a bracket stands for another number"
    CONTEXT = "not between this prefix and suffix"


class Fault(NamedTuple):
    """An obstacle, the stretch of the quote's fold that it concerns, and what to see in the source's."""

    obstacle: Obstacle
    start: int
    end: int
    seen: tuple[Place, ...] = ()


class Match(NamedTuple):
    """Every place where a quote stands; none where it does not, and then perhaps a known fault."""

    stands: tuple[Stand, ...] = ()
    fault: Fault | None = None
