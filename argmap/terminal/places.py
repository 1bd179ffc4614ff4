"""Where every quote of a map stands, a line for each."""

from collections.abc import Iterator

from argmap.check import Verdict
from argmap.dossier import Passage
from argmap.terminal.paint import Line
from argmap.visible import one_line, visible


def place_lines(verdict: Verdict) -> Iterator[Line]:
    """A line for every quote: its place in the map, and every place where it stands."""
    if verdict.dossier is None:
        return
    for _, quote in verdict.dossier.quotes:
        line, column = verdict.dossier.file.place(quote.text.span.start)
        passages = verdict.dossier.places(quote)
        stands = ", ".join(_place(verdict, passage) for passage in passages)
        source = one_line(quote.source.value)
        read = quote.source.value in verdict.dossier.texts
        speech = verdict.dossier.speech(quote)
        missing = f"not found in '{source}'" if read else "not checked, for there is no source to read"
        words = f"'{source}' has it at {stands} ({speech.value})" if speech else missing
        yield [(f"{visible(verdict.name)}:{line}:{column}: ", ""), (words, "" if passages else "error")]


def _place(verdict: Verdict, passage: Passage) -> str:
    page = verdict.files[passage.span.file].paged(passage.span.start)
    return f"{visible(passage.span.file)}:{passage.line}:{passage.column}" + (f" ({page})" if page else "")
