"""Where the parts of an edited quote stand together: in order, in one source, as near to each other as can be.

Each reading of a quote is tried with its parts as they are, then with other ends, then with other punctuation.
"""

import re

from argmap.quotes.bare import Bare
from argmap.quotes.chains import tightest
from argmap.quotes.edited import Edited, Joint, Sign, readings
from argmap.quotes.fold import Folded
from argmap.quotes.placement import Leniency, Placing
from argmap.quotes.scripts import spaceless
from argmap.quotes.stand import Fault, Match, Obstacle
from argmap.quotes.turning import turned_round

_FEWEST_WORDS = 2
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def match_edited(quote: Folded, bare: Bare) -> Match | None:
    """Where a folded quote stands if its `…` and `[…]` are its curator's; None where it has none.

    A match without stands holds the fault of the most literal reading.
    """
    fault: Fault | None = None
    for edited in readings(quote.text, bare.source.text):
        short = _short_part(edited)
        for leniency in Leniency if short is None else ():
            stands = Placing(edited, quote, bare, leniency).stands()
            if stands:
                turned = turned_round(quote.text, edited, bare.source, stands[0])
                return Match(fault=turned) if turned else Match(stands)
        fault = fault or short or _fault(edited, quote, bare)
    return Match(fault=fault) if fault else None


def _short_part(edited: Edited) -> Fault | None:
    for group in edited.passages():
        words = [edited.parts[at][0] for at in group]
        if sum(len(_WORD.findall(part)) for part in words) >= _FEWEST_WORDS or any(map(spaceless, "".join(words))):
            continue
        (_, start), (last, last_start) = edited.parts[group[0]], edited.parts[group[-1]]
        return Fault(Obstacle.SHORT_PART, start, last_start + len(last))
    return None


def _fault(edited: Edited, quote: Folded, bare: Bare) -> Fault:
    """Why the parts form no chain."""
    for leniency in (Leniency.ENDS, Leniency.PUNCTUATION):
        placing = Placing(edited, quote, bare, leniency)
        seen = [next(row.all(), None) for row in placing.rows()]
        if None not in seen:
            break
    else:
        words, start = edited.parts[seen.index(None)]
        return Fault(Obstacle.MISSING_PART, start, start + len(words))
    for best in tightest(placing.chains(len(bare.source.text)), 1, 0):
        at = max(range(1, len(best)), key=lambda at: best[at][0] - best[at - 1][1])
        joint = edited.joints[at] or Joint(Sign.ELISION, 0, 0)
        return Fault(Obstacle.LONG_GAP, joint.start, joint.end, (best[at - 1], best[at]))
    (_, start), *_, (last, last_start) = [*edited.parts, *edited.parts[-1:]]
    only_elisions = all(joint is None or joint.sign is Sign.ELISION for joint in edited.joints)
    obstacle = Obstacle.OUT_OF_ORDER if only_elisions and len(edited.parts) > 1 else Obstacle.MISSING_PART
    return Fault(obstacle, start, last_start + len(last), tuple(filter(None, seen)))
