"""A map with everything that the explorer shows, and an explorer of it that is driven by keys."""

import asyncio
from pathlib import Path
from typing import NamedTuple

import pytest
from textual import _wait
from textual.events import Paste

from argmap.browser.app import Browser
from argmap.browser.rows import Marks
from argmap.browser.session import Session
from argmap.selection.criteria import Selection
from argmap.terminal.signs import UNICODE

MAP = """\
argmap: 1
question: Should the town build a tram?
thesis: The town should build a tram
date: 2026-03-14
note: The council votes in spring
sources:
  survey:
    file: survey.txt
    title: The survey
    author: Town office
    date: 2020-05-01
  report:
    file: report.txt
speakers:
  ann:
    name: Ann Ames
    role: mayor
supporting:
- claim: Two of three people in the town want a tram
  id: wish
  tags: [people]
  note: Only adults were asked
  quotes:
  - quote: Two of three people want a tram
    source: survey
    speaker: ann
  - quote: Nobody was against it
    source: survey
  opposing:
  - claim: Few were asked
    id: few
    undercutting:
    - The survey says so itself
  - claim: They were asked in summer
    quotes:
    - quote: We asked in July
      source: survey
- together:
  - The bus is full
  - A tram carries more
opposing:
- claim: A tram costs too much
  id: cost
  quotes:
  - quote: The tram costs nine millions
    source: report
  opposing:
  - see: wish
"""
BEFORE = "".join(f"Paragraph {number} is about other things.\n\n" for number in range(1, 41))
SURVEY = f"{BEFORE}We asked in July. Two of three people want a tram. Nobody was against it.\n\n{BEFORE * 2}"


class Seen(NamedTuple):
    """The explorer after the last key, and the lines of its screen."""

    app: Browser
    screen: list[str]

    @property
    def at(self):
        """The words of the node under the cursor."""
        node = self.app.session.explorer.item.node
        return next(getattr(node, name).value for name in ("text", "question", "target") if hasattr(node, name))

    @property
    def page(self):
        return ["".join(text for text, _ in told.line).rstrip() for told in self.app.told]

    @property
    def rows(self):
        return len(self.app.session.explorer.rows)


@pytest.fixture
def town(check, monkeypatch):
    """The verdict on the map of the town, whose quote from the report is not found."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    for name in ("SLEEP_GRANULARITY", "SLEEP_IDLE"):  # of the pilot, between looks whether the app is idle
        monkeypatch.setattr(_wait, name, getattr(_wait, name) / 5)
    return check(MAP, survey=SURVEY, report="The tram costs seven millions.\n")


@pytest.fixture
def browse(town):
    """What is seen after some keys; a key may also be a function of the app and of Textual's pilot."""

    def seen(*keys, size=(80, 24), selection=Selection(), verdict=town, marks=None):  # noqa: B008
        session = Session(Path("map.yaml"), None, verdict, selection)
        app = Browser(session, marks or Marks(UNICODE, plain=False))
        return asyncio.run(_driven(app, keys, size))

    return seen


async def _driven(app, keys, size):
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            if callable(key):
                await key(app, pilot)
            elif key.startswith("type="):  # at once, as keys are slow
                app.prompt.post_message(Paste(key.removeprefix("type=")))
                await pilot.pause()
            else:
                await pilot.press(key)
        await pilot.pause()
        strips = app.screen._compositor.render_strips() if app.is_running else []  # noqa: SLF001
        return Seen(app, [strip.text.rstrip() for strip in strips])
