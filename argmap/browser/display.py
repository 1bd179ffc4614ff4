"""The explorer's screen: the tree, what is told beside it, a head and a foot line, and the prompt."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.events import Resize

from argmap.browser.filters import typed
from argmap.browser.keys import HINTS, KEYS, help_lines
from argmap.browser.page import Page, Told
from argmap.browser.rows import Marks, Rows, cut, quotes_of
from argmap.browser.session import Session
from argmap.browser.source import first_mark, source_lines
from argmap.browser.views import Prompt, View
from argmap.diagnostic import Severity
from argmap.model import Claim, Quote, Span
from argmap.selection.criteria import Selection
from argmap.terminal.content import Content
from argmap.terminal.counts import counted, severities
from argmap.terminal.paint import Line
from argmap.visible import cells, one_line, visible

_STACKED = 70
_CONTEXT = 4
_LEAST_NAME = 10


class Display(App[None]):
    """Draws what a session holds. `beside` is what the right side shows: claim, source or help.

    `quote` is the place in the map of the quote that keys act on; `reading` tells whether keys move the right side.
    """

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None  # else the hidden prompt takes the first letters
    CSS = """
    Screen { background: ansi_default; color: ansi_default; }
    #head, #foot { height: 1; overflow: hidden; }
    #both { height: 1fr; layout: horizontal; }
    #tree { width: 48%; }
    #page { width: 1fr; border-left: vkey ansi_default; padding-left: 1; }
    .plain #page { border-left: ascii ansi_default; }
    .stacked #both { layout: vertical; }
    .stacked #tree { width: 100%; height: 45%; }
    .stacked #page { width: 100%; height: 1fr; border-left: none; padding-left: 0; border-top: solid ansi_default; }
    .stacked.plain #page { border-left: none; border-top: ascii ansi_default; }
    .whole.reading #tree, .whole.moving #page { display: none; }
    .whole #page { border: none; padding-left: 0; }
    .whole #tree { width: 100%; height: 100%; }
    #prompt { display: none; height: 1; border: none; padding: 0; background: ansi_default; color: ansi_default; }
    #prompt > .input--cursor { color: ansi_default; background: ansi_default; text-style: reverse; }
    .asking #prompt { display: block; }
    .asking #foot { display: none; }
    """
    BINDINGS: ClassVar = [Binding(key.names, key.action, key.words, show=False, priority=True) for key in KEYS]

    def __init__(self, session: Session, marks: Marks) -> None:
        super().__init__(ansi_color=True)
        self.session = session
        self.quote: Span | None = None
        self.beside = "claim"
        self.reading = False
        self.message = ""
        self.told: list[Told] = []
        self.marks = marks
        self.left, self.right, self.head, self.foot = (View(id) for id in ("tree", "page", "head", "foot"))
        self.prompt = Prompt("prompt")

    def compose(self) -> ComposeResult:
        """The widgets from top to bottom."""
        yield self.head
        with Container(id="both"):
            yield self.left
            yield self.right
        yield self.foot
        yield self.prompt

    def on_mount(self) -> None:
        """Draw for the first time."""
        self.screen.set_class(self.marks.plain, "plain")
        self._shape(self.size.width)
        self.stand()

    def on_resize(self, event: Resize) -> None:
        """Stack the sides where there is no room beside each other."""
        self._shape(event.size.width)

    def on_view_resized(self) -> None:
        """Lay everything out for another width."""
        self.draw()

    def _shape(self, width: int) -> None:
        self.screen.set_class(width < _STACKED, "stacked")
        self.screen.set_class(self.reading, "reading")
        self.screen.set_class(not self.reading, "moving")

    def read(self, *, reading: bool) -> None:
        """Let keys move the right side, or the tree."""
        self.reading = reading
        self._shape(self.size.width)

    def stand(self) -> None:
        """The cursor stands on another node: choose its first quote and tell of it."""
        self.quote = next((quote.span for quote in quotes_of(self.session.explorer.item)), None)
        self.beside = "claim"
        self.draw()

    def say(self, message: str) -> None:
        """Show a message until the next key."""
        self.message = message
        self._draw_foot()

    def chosen_quote(self) -> Quote | None:
        """The quote that keys act on."""
        return None if self.quote is None else self.session.facts.quote(self.quote)

    def draw(self) -> None:
        """Draw everything; only lines in view are laid out in the tree."""
        explorer = self.session.explorer
        rows = Rows(explorer, self.session.facts, self.marks)
        width = self.left.columns
        self.left.show(len(explorer.rows), lambda row: rows.line(explorer.rows[row], width), explorer.row)
        self.left.keep_in_view(explorer.row)
        self._draw_page()
        self._draw_head()
        self._draw_foot()

    def _draw_page(self) -> None:
        width, signs, facts = max(8, self.right.columns - 1), self.marks.signs, self.session.facts
        quote = self.chosen_quote()
        if self.beside == "help":
            self._tell([Told(line) for line in help_lines(width)])
        elif self.beside == "source" and quote is not None:
            lines = [*source_lines(facts.dossier, quote, Content(facts.dossier, signs), signs, width)]
            self._tell([Told(line) for line in lines], max(0, first_mark(lines) - _CONTEXT))
        else:
            self._tell([*Page(facts, self.marks).of(self.session.explorer.item, self.quote, width)])

    def _tell(self, told: list[Told], top: int = 0) -> None:
        self.told = told
        self.right.show_lines([each.line for each in told], top)

    def place_in_source(self, quote: Quote) -> str:
        """Where a quote stands, and how manieth it is in its source."""
        same = self.session.facts.quotes_of(quote.source.value)
        number = next(at for at, each in enumerate(same, 1) if each.span == quote.span)
        where = self.session.facts.dossier.where(quote)
        place = f"{one_line(quote.source.value)}{' ' if where else ''}{where}"
        return f"{place}: quote {number} of {len(same)} of this source"

    def _draw_head(self) -> None:
        session, origin = self.session, self.session.dossier
        errors, warnings = (session.verdict.count(severity) for severity in (Severity.ERROR, Severity.WARNING))
        look = "error" if errors else "warning" if warnings else "found"
        at, count = session.explorer.row + 1, len(session.explorer.rows)
        place, found, part = f"{at}/{count} ", severities(errors, warnings), ""
        if session.selection != Selection():
            shown, whole = (sum(isinstance(node, Claim) for node in each.nodes) for each in (session.part, origin))
            part = f"part: {shown} of {counted(whole, 'claim')} ({visible(typed(session.selection))})"
        more, room = self.marks.signs.more, self.size.width - len(place) - len(found) - 1
        name = cut(visible(session.verdict.name), max(min(room, _LEAST_NAME), room - cells(part) - bool(part)), more)
        part = cut(part, room - cells(name) - 1, more)
        line: Line = [(place, "dim"), (name, "bold"), (" ", "")]
        line += [(f"{part} ", "warning")] if part else []
        line.append((found, look))
        if session.fault:
            line = [("not read again: ", "error"), (session.fault, "error")]
        self.head.show_lines([line])

    def _draw_foot(self) -> None:
        words, look = (visible(self.message), "bold") if self.message else (HINTS, "dim")
        self.foot.show_lines([[(cut(words, self.size.width, self.marks.signs.more), look)]])
