"""`argmap export`: write maps as figures or for other programs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.commands import Command
from argmap.cli.complete import map_files
from argmap.cli.delivery import STDOUT, deliver, refuse_read
from argmap.cli.formats import chosen_writers, named_after, offered_formats, writer_names
from argmap.cli.options import PathName, color_option, seeds_option
from argmap.cli.selecting import asked_for, selection_options
from argmap.cli.theme import theme_option
from argmap.cli.width import Factor, Width
from argmap.visible import visible

if TYPE_CHECKING:
    from argmap.cli.exporting import Made
    from argmap.registry import Settings, Writer


@click.command(name="export", cls=Command)
@click.argument("map_path", metavar="[MAP]", required=False, type=PathName(path_type=Path), shell_complete=map_files)
@click.option(
    "-o",
    "--output",
    required=True,
    type=PathName(path_type=Path),
    metavar="FILE",
    help="File to write; - for standard output; with --all a folder.",
)
@click.option(
    "--to",
    "formats",
    multiple=True,
    metavar="FORMAT",
    shell_complete=offered_formats,
    help=f"{', '.join(writer_names())}: if the suffix of FILE does not tell, or to write several; may be given again.",
)
@click.option("--all", "all_maps", is_flag=True, help="Export every map below the folder MAP, or below maps/.")
@click.option(
    "--engine",
    type=click.Choice(["auto", "embedded", "system"]),
    default="auto",
    show_default=True,
    help="Which Graphviz lays out a figure: the one that comes with argmap, or the one of the system.",
)
@theme_option
@click.option(
    "--page",
    type=click.Choice(["a4", "letter", "slide", "web", "poster"]),
    default=None,
    help="Make a figure for a page: its size, and a layout that can be read on it.",
)
@click.option(
    "--fit",
    type=Width(),
    metavar="WIDTH",
    help="Make a figure so wide, such as 180mm, 7in or 700px, and as high as it needs.",
)
@click.option(
    "--layout",
    type=click.Choice(["auto", "tree", "outline"]),
    default="auto",
    show_default=True,
    help="Levels of cards side by side, or cards below each other; auto: what makes the text larger.",
)
@click.option(
    "--quotes",
    type=click.Choice(["full", "first", "count", "none"]),
    default="full",
    show_default=True,
    help="How much of the evidence a figure shows.",
)
@click.option(
    "--split", is_flag=True, help="Draw an overview and a figure for each answer or branch, FILE-2 and so on."
)
@click.option(
    "--scale",
    type=Factor(0.01, 100),
    default=1.0,
    metavar="X",
    help="Of png: make the figure X times as large.",
)
@click.option(
    "--dpi",
    type=Factor(10, 2400),
    metavar="N",
    help="Of png: pixels for each inch of the figure; 192 without it.",
)
@click.option(
    "--font",
    "fonts",
    multiple=True,
    type=PathName(only="file"),
    metavar="FILE",
    help="Of png and pdf: a font with letters that argmap's own lacks (Latin, Greek, Cyrillic, Hebrew), before the"
    " system's; may be given again.",
)
@click.option(
    "--sources",
    type=click.Choice(["passages", "full", "none"]),
    default="passages",
    show_default=True,
    help="How much of the sources a page holds: what stands around the quotes, all, or nothing.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Export a map in spite of its errors, with quotes that were not found marked, and letters without a font as"
    " boxes.",
)
@selection_options
@seeds_option
@color_option
def command(
    map_path: Path | None,
    output: Path,
    formats: tuple[str, ...],
    *,
    all_maps: bool,
    force: bool,
    seeds: Path | None,
    color: str,
    **choices: Any,
) -> int:
    """Write a map as a page to read (html), a figure (svg, png, pdf), data (json) or text (markdown, mermaid, dot).

    The map is checked first; a map with errors is not exported unless --force. FILE is replaced whole or stays as
    it was. With several formats each is written to FILE with its own suffix.

    The options that take a part keep the way to the question, and count what is left out; a claim must meet all of
    them. Every format says how much of the map it holds. Errors of the whole map count.
    """
    from argmap.registry import Settings

    writers = chosen_writers(formats, None if all_maps else output)
    selection = asked_for(choices)
    figure = {name: choice for name, choice in choices.items() if name in Settings._fields}
    settings = Settings(**{**figure, "page": figure["page"] or ""}, boxes=force)
    if settings.split and output == STDOUT:
        raise click.UsageError("--split writes several files: name one with -o FILE")
    _refuse_unfit(settings, writers)
    if all_maps:
        from argmap.cli.exporting_all import Wish, export_all

        return export_all(map_path, Wish(output, writers, settings, seeds, color, force, selection))
    if map_path is None:
        raise click.UsageError("which map? name it, or use --all to export every map below maps/")
    if map_path.is_dir():
        raise click.UsageError(f"'{map_path}' is a folder: use --all to export every map below it")
    from argmap.cli.exporting import Task, make
    from argmap.cli.progress import FiguresDrawn

    drawn = FiguresDrawn()
    files, settings = _files(output, writers), settings._replace(drawn=drawn, long=drawn.long)
    made = make(Task(map_path, files, settings, seeds, color, force, selection))
    drawn.clear()
    return finish(made, color)


def _refuse_unfit(settings: "Settings", writers: "list[Writer]") -> None:
    """A choice that changes nothing of what is written is a mistake."""
    names = {writer.name for writer in writers}
    if (settings.scale != 1 or settings.dpi) and "png" not in names:
        raise click.UsageError("--scale and --dpi are for png")
    if settings.fonts and not names & {"png", "pdf"}:
        raise click.UsageError("--font is for png and pdf")
    if settings.sources != "passages" and "html" not in names:
        raise click.UsageError("--sources is for html")
    if settings.split and not names & {"svg", "png", "pdf"}:
        raise click.UsageError("--split is for svg, png and pdf")
    if (settings.page or settings.fit) and not names & {"svg", "png", "pdf", "html"}:
        raise click.UsageError("--page and --fit are for svg, png, pdf and html")


def _files(output: Path, writers: "list[Writer]") -> "tuple[tuple[Writer, Path], ...]":
    """The file for each format. Raises UsageError for what cannot go to standard output."""
    if output != STDOUT:
        several = len(writers) > 1
        return tuple((writer, named_after(output, writer) if several else output) for writer in writers)
    if len(writers) > 1:
        raise click.UsageError("standard output takes one format: name a file for several")
    if writers[0].binary and sys.stdout.isatty():
        raise click.UsageError(f"{writers[0].name} is nothing to print: name a file, or send the output to one")
    return ((writers[0], STDOUT),)


def finish(made: "Made", color: str) -> int:
    """Write what was made of the one map, and say the rest."""
    from argmap.cli.exporting import NOT_EXPORTED
    from argmap.cli.problems import print_text

    print_text(made.problems, color)
    for said in (*made.notices, *[NOT_EXPORTED] * made.refused):
        click.echo("\n".join(map(visible, said.split("\n"))), err=True)
    if len(made.files) > 1 and any(file == STDOUT for file, _ in made.files):
        raise click.UsageError(f"this makes {len(made.files)} files, and standard output takes one: name a file")
    refuse_read([file for file, _ in made.files], made.read)
    for file, data in made.files:
        deliver(file, data)
    if made.failures:
        raise click.ClickException("\n".join(made.failures))
    return made.code
