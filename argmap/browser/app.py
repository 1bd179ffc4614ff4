"""What each key and click does."""

import os
from typing import Any

from textual import on
from textual.app import SuspendNotSupported
from textual.widgets import Input

from argmap.browser.display import Display
from argmap.browser.editor import NoEditor, edited, editor_command
from argmap.browser.filters import Misspelled, parse, typed
from argmap.browser.rows import Marks, Rows, quotes_of
from argmap.browser.session import Session
from argmap.browser.source import citation
from argmap.browser.views import Prompt, View
from argmap.model import ArgumentMap, Quote, See, Span, Together
from argmap.selection.criteria import Selection
from argmap.selection.search import terms
from argmap.selection.select import UnknownName
from argmap.visible import one_line

_LOOK_EVERY = 0.5
_WHILE_ASKING = ("switch", "close", "leave_map")


class Browser(Display):
    """The explorer of one session; `sought` are the words of the last search."""

    def __init__(self, session: Session, marks: Marks) -> None:
        self._asking = ""
        super().__init__(session, marks)
        self.sought = ""
        self._before = (0, frozenset[int]())

    def on_mount(self) -> None:
        """Watch the files from now on."""
        self.set_interval(_LOOK_EVERY, self._look)

    async def run_action(self, *action: Any, **details: Any) -> bool:
        """A message has been read when the next key comes."""
        self.message = ""
        return await super().run_action(*action, **details)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """While something is asked, letters are for the prompt, from the key on that asks, however fast they come."""
        del parameters
        return not self._asking or action in _WHILE_ASKING

    # moving

    def action_move(self, rows: int) -> None:
        """Move by rows."""
        if self.reading:
            self.right.scroll_to(y=self.right.scroll_offset.y + rows, animate=False)
            return
        self.session.explorer.step(rows)
        self.stand()

    def action_page(self, pages: int) -> None:
        """Move by screens."""
        view = self.right if self.reading else self.left
        self.action_move(pages * max(1, view.size.height - 1))

    def action_edge(self, end: int) -> None:
        """Move to the top or the end."""
        self.action_move(end * max(len(self.session.explorer.rows), len(self.told)))

    def action_enter(self) -> None:
        """Unfold, or go to the first branch."""
        self.session.explorer.enter()
        self.stand()

    def action_leave(self) -> None:
        """Fold, or go to what the node stands under."""
        self.session.explorer.leave()
        self.stand()

    def action_shut(self) -> None:
        """Fold or unfold."""
        self.session.explorer.toggle(self.session.explorer.cursor)
        self.stand()

    def action_fold(self, levels: int) -> None:
        """Show so many levels, or all."""
        self.session.explorer.fold_to(levels or None)
        self.stand()

    def action_switch(self) -> None:
        """Let keys move the other side."""
        if self._asking:
            return
        self.read(reading=not self.reading)
        self.say("keys move the right side; Tab returns to the tree" if self.reading else "")

    def action_zoom(self) -> None:
        """Show one side on the whole screen."""
        self.screen.toggle_class("whole")

    # jumping

    def jump(self, span: Span | None) -> None:
        """Go to a node of the map, if it is shown."""
        at = None if span is None else self.session.explorer.outline.by_span.get(span)
        if at is None:
            self.say("that claim is not in the part that is shown: F shows the whole map")
            return
        self.session.explorer.go(at)
        self.stand()

    def action_see(self) -> None:
        """Go along `see`, round and round where a claim is used several times."""
        item, facts = self.session.explorer.item, self.session.facts
        target = facts.target(item.node) if isinstance(item.node, See) else item
        if target is None:
            gone = isinstance(item.node, See) and facts.left_out(item.node)
            self.say("that claim rests on later evidence: F shows it" if gone else "it names no claim of this map")
            return
        ring = [target.node.span, *(use.node.span for use in facts.uses(target))]
        if len(ring) == 1:
            self.say("this claim is used nowhere else")
            return
        place = ring.index(item.node.span)
        self.jump(ring[0] if place else ring[1])

    def action_return_back(self) -> None:
        """Return to where the last jump began."""
        if self.session.explorer.back():
            self.stand()
        else:
            self.say("no jump to return from")

    def action_unanswered(self, direction: int) -> None:
        """Go to the next objection that nobody answered."""
        unanswered = self.session.facts.unanswered
        self._next([*unanswered], direction, "every objection is answered")

    def action_problem(self, direction: int) -> None:
        """Go to the next claim with a problem."""
        facts, items = self.session.facts, self.session.explorer.outline.items
        self._next([item.node.span for item in items if facts.problems(item)], direction, "the check found nothing")

    def action_match(self, direction: int) -> None:
        """Go to the next match of the last search."""
        none = f"nothing has '{one_line(self.sought)}'" if self.sought else "nothing was searched: / searches"
        self._next(self._found(), direction, none)

    def _next(self, spans: list[Span], direction: int, none: str) -> None:
        explorer = self.session.explorer
        shown = [at for at in map(explorer.outline.by_span.get, spans) if at is not None]
        at = explorer.next_of(shown, direction)
        if at is None:
            self.say("none in the part that is shown: F shows the whole map" if spans else none)
            return
        explorer.go(at)
        self.stand()
        self.say(f"{sorted(shown).index(at) + 1} of {len(shown)}")

    # quotes and sources

    def action_source(self) -> None:
        """Open the source at the quote."""
        quote = self.chosen_quote()
        if quote is None:
            self.say("this claim has no quote")
            return
        self.beside = "source"
        self.read(reading=True)
        self.draw()
        self._say_place(quote)

    def action_quote(self, direction: int) -> None:
        """Choose the next quote of the claim, or of the source that is open; the cursor follows."""
        facts, quote = self.session.facts, self.chosen_quote()
        if quote is None:
            self.say("this claim has no quote")
            return
        in_source = self.beside == "source"
        quotes = facts.quotes_of(quote.source.value) if in_source else quotes_of(self.session.explorer.item)
        place = next(at for at, each in enumerate(quotes) if each.span == quote.span) + direction
        if not 0 <= place < len(quotes):
            self.say(f"no {'next' if direction > 0 else 'previous'} quote {'of this source' if in_source else 'here'}")
            return
        if in_source:
            self._follow(facts.owner(quotes[place]))
        self.quote = quotes[place].span
        self.draw()
        if in_source:
            self._say_place(quotes[place])

    def _say_place(self, quote: Quote) -> None:
        self.say(f"{self.place_in_source(quote)}; [ and ] go on, Esc closes")

    def _follow(self, span: Span) -> None:
        at = self.session.explorer.outline.by_span.get(span)
        if at is not None:
            self.session.explorer.show(at)

    def action_copy(self) -> None:
        """Copy the quote with its citation, if its words were found."""
        quote = self.chosen_quote()
        if quote is None:
            self.say("this claim has no quote")
        elif not self.session.facts.dossier.places(quote):
            self.say("not copied: these words were not found in the source")
        else:
            self.copy_to_clipboard(citation(self.session.facts.dossier, quote))
            self.say("copied with its citation (OSC 52); if nothing arrives, the terminal forbids it")

    # prompts

    def action_search(self) -> None:
        """Search as you type."""
        explorer = self.session.explorer
        self._before = (explorer.cursor, frozenset(explorer.folded))
        self._ask("search", "")

    def action_filter(self) -> None:
        """Ask for the words of a filter."""
        self._ask("filter", typed(self.session.selection))

    def _ask(self, what: str, value: str) -> None:
        self._asking = what
        self.screen.add_class("asking")
        self.prompt.ask(
            "search" if what == "search" else "filter, as in side:opposing unanswered (? tells more)", value
        )
        self.set_focus(self.prompt)

    def _answered(self) -> None:
        self._asking = ""
        self.screen.remove_class("asking")
        self.set_focus(None)
        self.read(reading=False)

    @on(Input.Changed)
    def search_on(self, event: Input.Changed) -> None:
        """Search as it is typed."""
        if self._asking == "search":
            self._seek(event.value)

    def _seek(self, words: str) -> None:
        """Go to the first match at or behind where the search began."""
        self.sought = words
        self._return()
        found = [at for at in map(self.session.explorer.outline.by_span.get, self._found()) if at is not None]
        if found:
            cursor = self.session.explorer.cursor
            self.session.explorer.show(next((at for at in found if at >= cursor), found[0]))
        self.stand()

    def _return(self) -> None:
        explorer = self.session.explorer
        explorer.folded = {*self._before[1]}
        explorer.show(self._before[0])

    def _found(self) -> list[Span]:
        facts, items = self.session.facts, self.session.explorer.outline.items
        return [item.node.span for item in items if facts.says(item, self.sought)] if terms(self.sought) else []

    @on(Prompt.Answered)
    def take_answer(self, event: Prompt.Answered) -> None:
        """Stay at what was found, or show the part that was asked for."""
        what = self._asking
        self._answered()
        if what == "search":
            if event.value != self.sought:
                self._seek(event.value)
            found = len(self._found())
            self.say(f"{found} found: n and N go on" if found else f"nothing has '{one_line(self.sought)}'")
            return
        try:
            self.session.take(parse(event.value))
        except (Misspelled, UnknownName) as error:
            self.say(one_line(str(error)))
            return
        self.stand()

    def action_whole(self) -> None:
        """Show the whole map."""
        self.session.take(Selection())
        self.stand()

    def action_close(self) -> None:
        """Leave the prompt, the source, the help or the right side."""
        if self._asking == "search":
            self._return()
        self._answered()
        self.stand()

    def action_help(self) -> None:
        """Show the keys."""
        self.beside = "help"
        self.read(reading=True)
        self.draw()

    # files

    def action_edit(self) -> None:
        """Lend the terminal to the reader's editor, then read the files again."""
        node = self.session.explorer.item.node
        text = node.question if isinstance(node, ArgumentMap) else node
        start = text.span.start if isinstance(node, See | Together | ArgumentMap) else node.text.span.start
        line, _ = self.session.dossier.file.place(start)
        try:
            command = editor_command(os.environ, self.session.path, line)
            with self.suspend():
                trouble = edited(command)
        except NoEditor as error:
            self.say(str(error))
        except SuspendNotSupported:
            self.say("this terminal cannot be lent to an editor")
        else:
            self.refresh(layout=True)
            self._reload(trouble)

    def action_reload(self) -> None:
        """Read the files again."""
        self._reload()

    def _look(self) -> None:
        if self.session.has_changed():
            self._reload()

    def _reload(self, besides: str = "") -> None:
        told = self.session.reload()
        self.stand()
        self.say(besides or told)

    def action_leave_map(self) -> None:
        """End."""
        self.exit()

    # mouse

    def on_view_clicked(self, event: View.Clicked) -> None:
        """Go to a row and fold or unfold it at its mark; on the right side follow what a line leads to."""
        explorer = self.session.explorer
        if event.view is self.left:
            at = explorer.rows[event.row]
            explorer.show(at)
            column = Rows(explorer, self.session.facts, self.marks).mark_column(at, self.left.columns)
            if column <= event.column <= column + 1:
                explorer.toggle(at)
            self.read(reading=False)
            self.stand()
        elif event.view is self.right and event.row < len(self.told):
            self._open(self.told[event.row].leads)

    def _open(self, span: Span | None) -> None:
        if span is not None and self.session.facts.quote(span) is not None:
            self.quote = span
            self.action_source()
        elif span is not None:
            self.jump(span)
