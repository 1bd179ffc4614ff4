"""Problems as a person reads them in a terminal: the lines themselves with the place underlined, and what to do."""

from collections.abc import Iterator

from argmap.check import Verdict
from argmap.reports import Manner, Report, told


def frames(verdict: Verdict, manner: Manner) -> str:
    """A frame for each problem; with `verbose` also a line for each quote, notes, and what is allowed."""
    return "".join(_texts(verdict, manner))


def _texts(verdict: Verdict, manner: Manner) -> Iterator[str]:
    from argmap.terminal.paint import paint

    if manner.verbose:
        from argmap.terminal.places import place_lines

        places = paint(place_lines(verdict), colour=manner.colour)
        yield f"{places}\n" if places else ""
    for diagnostic in told(verdict, manner):
        from argmap.terminal.report import report_lines

        yield paint(report_lines(diagnostic, verdict.files, manner.width), colour=manner.colour) + "\n\n"
    if manner.verbose:
        from argmap.terminal.report import allowed_line

        yield from (allowed_line(*each, verdict.files) + "\n" for each in verdict.allowed)


REPORT = Report("text", frames, for_people=True)
