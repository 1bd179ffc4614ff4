"""The prompt, and widgets that draw lines only when they come into view.

They use Textual's line API, as its own tree lays out every node. Lines hold text that was made visible; they become
segments, never markup.
"""

from collections.abc import Callable, Sequence
from functools import cache

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Key, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input

from argmap.terminal.paint import Line, definition


class View(ScrollView, can_focus=False):
    """Lines of which only those in view are drawn; `chosen` is shown in reverse, which needs no colour."""

    DEFAULT_CSS = "View { background: ansi_default; overflow-x: hidden; overflow-y: auto; scrollbar-size: 1 1; }"

    class Clicked(Message):
        """A line was clicked, at a column."""

        def __init__(self, view: "View", row: int, column: int) -> None:
            super().__init__()
            self.view, self.row, self.column = view, row, column

    class Resized(Message):
        """There is another width to lay lines out for."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._count = 0
        self._line: Callable[[int], Line] = lambda _: []
        self.chosen = -1

    @property
    def columns(self) -> int:
        """The width of a line; that of the scroll bar is always left free."""
        return max(1, self.size.width - 1)

    def show(self, count: int, line: Callable[[int], Line], chosen: int = -1) -> None:
        """Show so many lines, each got when it is needed."""
        self._count, self._line, self.chosen = count, line, chosen
        self.virtual_size = Size(self.columns, count)
        self.refresh()

    def show_lines(self, lines: Sequence[Line], top: int = 0) -> None:
        """Show some lines from one of them on."""
        self.show(len(lines), lines.__getitem__)
        self._scroll(top)

    def keep_in_view(self, row: int) -> None:
        """Scroll no further than it takes to see a row."""
        top, height = self.scroll_offset.y, max(1, self.size.height)
        wanted = min(row, max(top, row - height + 1))
        if wanted != top:
            self._scroll(wanted)

    def _scroll(self, top: int) -> None:
        """Scroll at once; forced, as the scroll bar that allows it may be drawn only afterwards."""
        self.scroll_to(y=top, animate=False, immediate=True, force=True)

    def render_line(self, y: int) -> Strip:
        """A row of the screen."""
        at = y + self.scroll_offset.y
        line = self._line(at) if at < self._count else []
        strip = Strip([Segment(text, _style(look)) for text, look in line])
        strip = strip.adjust_cell_length(self.size.width, Style.null())
        return strip.apply_style(_style("reverse")) if at == self.chosen else strip

    def on_click(self, event: Click) -> None:
        """Say which line was clicked."""
        row = event.y + self.scroll_offset.y
        if row < self._count:
            self.post_message(self.Clicked(self, row, event.x))

    def on_resize(self, _: Resize) -> None:
        """Ask for lines of the new width."""
        self.post_message(self.Resized())


class Prompt(Input):
    """Asks for a line. Keys that come at once with Enter are no part of the answer: the app gets them."""

    class Answered(Message):
        """The line that was typed."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def __init__(self, id: str) -> None:
        super().__init__(id=id, compact=True, select_on_focus=False)
        self._answered = False

    def ask(self, what: str, value: str) -> None:
        """Ask anew, for what the placeholder says, with a value to begin with."""
        self.placeholder = what
        self._answered = False
        with self.prevent(Input.Changed):
            self.value = value
        self.cursor_position = len(value)

    def on_key(self, event: Key) -> None:
        """Answer with Enter; pass on what comes after it."""
        if self._answered:
            self.app.post_message(Key(event.key, event.character))
        elif event.key == "enter":
            self._answered = True
            self.app.post_message(self.Answered(self.value))
        else:
            return
        event.stop().prevent_default()


@cache
def _style(look: str) -> Style:
    return Style(reverse=True) if look == "reverse" else Style.parse(definition(look)) if look else Style.null()
