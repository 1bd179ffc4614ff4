"""Where strings stand in a folded source, in offsets of the folded text, and whether they are whole words there."""

from collections.abc import Collection, Iterable, Iterator

from argmap.quotes.boundary import inside, letters_join
from argmap.quotes.fold import Folded
from argmap.quotes.occurrences import occurrences

Place = tuple[int, int]


def stretches(needles: Collection[str], source: Folded) -> dict[str, Iterable[Place]]:
    """Every place of each folded string, words divided at line ends included, be it whole words or not; ascending."""
    found: dict[str, Iterable[Place]] = {
        needle: _stretches(needle, starts) for needle, starts in occurrences(needles, source.text).items()
    }
    if source.free:
        from argmap.quotes.readings import with_readings

        found = with_readings(found, source)
    return found


def _stretches(needle: str, starts: Iterable[int]) -> Iterator[Place]:
    return ((at, at + len(needle)) for at in starts)


def starts_whole(source: Folded, start: int) -> bool:
    """Whether a word, number or ellipsis may begin at a place of the text."""
    text = source.text
    if start and letters_join(text[start - 1], text[start]):
        return False
    return text[max(0, start - 1) : start + 1] != ".." and not inside(source, start)


def ends_whole(source: Folded, end: int) -> bool:
    """Whether a word, number or ellipsis may end at a place of the text."""
    text = source.text
    if end < len(text) and letters_join(text[end - 1], text[end]):
        return False
    return text[end - 1 : end + 1] != ".." and not inside(source, end)


def is_whole(source: Folded, start: int, end: int) -> bool:
    """Whether a stretch neither begins nor ends inside a word, a number or an ellipsis."""
    return starts_whole(source, start) and ends_whole(source, end)
