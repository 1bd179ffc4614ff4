"""The keys, each with what it does: of this table the bindings, the help and the last line are made."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.browser.page import filled
from argmap.terminal.content import Paragraph
from argmap.terminal.paint import Line


class Key(NamedTuple):
    """`names` are Textual's, `shown` what a reader sees; an action may have arguments in Textual's notation."""

    names: str
    shown: str
    action: str
    words: str


KEYS = (
    Key("down,j", "↓ j", "move(1)", "down"),
    Key("up,k", "↑ k", "move(-1)", "up"),
    Key("pagedown,space", "PgDn", "page(1)", "a screen down"),
    Key("pageup", "PgUp", "page(-1)", "a screen up"),
    Key("home,g", "Home g", "edge(-1)", "to the top"),
    Key("end,G", "End G", "edge(1)", "to the end"),
    Key("right,l", "→ l", "enter", "unfold, then go to the first branch"),
    Key("left,h", "← h", "leave", "fold, then go to what it bears on"),
    Key("enter", "Enter", "shut", "fold or unfold"),
    Key("0", "0", "fold(0)", "unfold everything"),
    *(Key(str(level), str(level), f"fold({level})", "") for level in range(1, 9)),
    Key("9", "1 … 9", "fold(9)", "show so many levels"),
    Key("tab", "Tab", "switch", "move in the other side"),
    Key("z", "z", "zoom", "one side on the whole screen, and back"),
    Key("o", "o", "source", "open the source at the quote"),
    Key("right_square_bracket", "]", "quote(1)", "next quote: of the claim, or in the open source"),
    Key("left_square_bracket", "[", "quote(-1)", "previous quote"),
    Key("y", "y", "copy", "copy the quote with its citation"),
    Key("s", "s", "see", "along `see`: to the claim it names, or to where the claim is used again"),
    Key("b,backspace", "b", "return_back", "back to where a jump began"),
    Key("u", "u", "unanswered(1)", "next objection that nobody answered"),
    Key("U", "U", "unanswered(-1)", "the one before"),
    Key("d", "d", "problem(1)", "next claim with something from the check"),
    Key("D", "D", "problem(-1)", "the one before"),
    Key("slash", "/", "search", "search as you type; Enter stays, Esc returns"),
    Key("n", "n", "match(1)", "next match"),
    Key("N", "N", "match(-1)", "the one before"),
    Key("f", "f", "filter", "show a part: see below"),
    Key("F", "F", "whole", "show the whole map again"),
    Key("e", "e", "edit", "open VISUAL or EDITOR at the claim's line"),
    Key("r", "r", "reload", "read the files again; when they change, this is done without asking"),
    Key("question_mark", "?", "help", "this page"),
    Key("escape", "Esc", "close", "close the source or this page"),
    Key("q", "q", "leave_map", "end"),
    Key("ctrl+c", "", "leave_map", ""),
)

HINTS = "? help  / search  f filter  o source  u unanswered  Tab other side  q quit"

_FILTER = (
    'A filter is made of words of the claim and its quotes (all of them, in any order; "…" is a phrase) and of '
    "side:supporting (or opposing, or an answer's id), source:ID, speaker:ID, tag:TAG, focus:ID with up:N and "
    "down:N, depth:N (below it), as-of:DATE, unanswered, unquoted. "
    "A claim must meet all of them; the way to the question stays, and what is left out is counted."
)
_SIGNS = (
    "+ supports, - opposes, / undercuts, & together, = answer, ? question. On the right of a row, in full where there "
    "is room: …7 how many a filter leaves out under it, (7) how many are folded; the label, unless nothing was "
    'brought against the claim (d defeated, u undecided, s stands); " where it has quotes; ✗ an error and ! a warning '
    "of the check. Labels say how the reasons of the map bear on each other, not what is true."
)


def help_lines(width: int) -> Iterator[Line]:
    """The help page."""
    yield [("keys", "help")]
    for key in KEYS:
        if key.words:
            yield from filled(Paragraph((f"{key.shown:<8}", "bold"), ((key.words, ""),)), width)
    for title, words in (("signs", _SIGNS), ("filter", _FILTER)):
        yield []
        yield [(title, "help")]
        yield from filled(Paragraph(("", ""), ((words, ""),)), width)
