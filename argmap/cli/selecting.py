"""The options by which every command takes a part of a map."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from argmap.cli.complete import claim_ids, sides, source_ids, speaker_ids, tags
from argmap.dossier import Dossier
from argmap.selection.criteria import Selection

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _date(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """A day, month or year that exists."""
    from argmap.readers.yaml.format import Kind
    from argmap.readers.yaml.values import fault_of

    fault = fault_of(Kind.DATE, value) if value else None
    if fault is not None:
        raise click.BadParameter(": ".join(fault))
    return value


_OPTIONS = (
    click.option(
        "--focus",
        metavar="ID",
        default="",
        shell_complete=claim_ids,
        help="Take this claim or answer and what stands under it.",
    ),
    click.option(
        "--up",
        metavar="N",
        type=click.IntRange(min=0),
        default=0,
        help="With --focus: and its neighbours, N levels up.",
    ),
    click.option("--down", metavar="N", type=click.IntRange(min=0), help="How many levels below what was chosen."),
    click.option(
        "--depth",
        metavar="N",
        type=click.IntRange(min=1),
        help="Take only the first N levels below the question, or below --focus.",
    ),
    click.option(
        "--side",
        metavar="SIDE",
        default="",
        shell_complete=sides,
        help="Take one answer, or what is supporting or opposing.",
    ),
    click.option(
        "--source", metavar="ID", default="", shell_complete=source_ids, help="Take the claims with quotes of a source."
    ),
    click.option(
        "--speaker",
        metavar="ID",
        default="",
        shell_complete=speaker_ids,
        help="Take the claims with words of a speaker.",
    ),
    click.option("--tag", metavar="TAG", default="", shell_complete=tags, help="Take the claims with a tag."),
    click.option(
        "--text",
        metavar="WORDS",
        default="",
        help='Take the claims that have all these words, in any order, in their text or quotes; "…" is a phrase.',
    ),
    click.option("--unanswered", is_flag=True, help="Take the objections that nobody answered."),
    click.option("--unquoted", is_flag=True, help="Take the claims without quotes."),
    click.option(
        "--as-of",
        metavar="DATE",
        default="",
        callback=_date,
        help="Take only evidence published by a day, month or year.",
    ),
)


def selection_options(command: _Command) -> _Command:
    """Add the options; the command gets them as keywords, for `selected`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def asked_for(options: dict[str, Any]) -> Selection:
    """What the options ask for. Raises UsageError for those that mean nothing together."""
    asked = {name: options[name] for name in Selection._fields}
    asked |= {name: asked[name].removeprefix("#") for name in ("focus", "side")}
    selection = Selection(**asked)
    if selection.up and not selection.focus:
        raise click.UsageError("--up is counted from a claim: name it with --focus")
    if selection.down is not None and not _chooses(selection):
        raise click.UsageError("--down is counted from what was chosen: use it with --focus or another choice")
    return selection


def selected(dossier: Dossier, selection: Selection) -> Dossier:
    """The part of a map that was asked for. Raises UsageError for what the map does not have."""
    from argmap.selection.select import select

    return _or_refused(select, dossier, selection)


def chosen_nodes(dossier: Dossier, selection: Selection) -> tuple[Dossier, frozenset[int] | None]:
    """The whole map as of the date that was asked for, and which of its nodes were asked for, or None for all."""
    from argmap.selection.part import Part
    from argmap.selection.select import known_by

    known = _or_refused(known_by, dossier, selection)
    rest = selection._replace(as_of="")
    return known, None if rest == Selection() else Part(known, rest).chosen()


def _or_refused(take: Callable[[Dossier, Selection], Dossier], dossier: Dossier, selection: Selection) -> Dossier:
    from argmap.selection.select import UnknownName

    try:
        return take(dossier, selection)
    except UnknownName as error:
        raise click.UsageError(str(error)) from None


def _chooses(selection: Selection) -> bool:
    return selection._replace(up=0, down=None, depth=None, side="", as_of="") != Selection()
