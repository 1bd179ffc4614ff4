"""What is typed at the filter's prompt: `side:opposing source:survey unanswered some words`."""

from argmap.readers.yaml.format import Kind
from argmap.readers.yaml.values import fault_of
from argmap.selection.criteria import Selection
from argmap.selection.search import is_phrase, split
from argmap.suggest import suggest

_NAMES = ("focus", "side", "source", "speaker", "tag")
_NUMBERS = ("up", "down", "depth")
_DATE = "as-of"
_FLAGS = ("unanswered", "unquoted")
_KEYS = (*_NAMES, *_NUMBERS, _DATE)


class Misspelled(Exception):
    """What is wrong with the words of a filter, and what was expected."""


def parse(words: str) -> Selection:
    """The selection that was typed; what is no `key:value` and no flag is looked for as text. Raises Misspelled."""
    asked: dict[str, str | int | bool] = {}
    text = []
    for word in split(words):
        key, colon, value = word.partition(":")
        if is_phrase(word):
            text.append(word)
        elif word in _FLAGS:
            asked[word] = True
        elif colon and key in _KEYS:
            asked[key.replace("-", "_")] = _value(key, value)
        elif colon and (meant := suggest(key, _KEYS)):
            raise Misspelled(f"no filter '{key}:': did you mean '{meant}:'?")
        else:
            text.append(word)
    return Selection(**asked, text=" ".join(text))  # type: ignore[arg-type]


def typed(selection: Selection) -> str:
    """The words that `parse` reads as a selection."""
    usual = Selection()._asdict()
    given = {key.replace("_", "-"): value for key, value in selection._asdict().items() if value != usual[key]}
    words = [f"{key}:{given[key]}" for key in _KEYS if key in given]
    text = (f'"{term}"' if _means_more(term) else term for term in split(selection.text))
    return " ".join([*words, *(flag for flag in _FLAGS if flag in given), *text])


def _means_more(term: str) -> bool:
    """Whether a word of the text would be taken for a filter, but for marks around it."""
    key, colon, _ = term.partition(":")
    return term in _FLAGS or bool(colon and not is_phrase(term) and (key in _KEYS or suggest(key, _KEYS)))


def _value(key: str, value: str) -> str | int:
    if not value:
        raise Misspelled(f"'{key}:' has no value: write it without a blank, as in '{key}:…'")
    if key in _NUMBERS:
        if not value.isdecimal() or len(value) > 4 or (key == "depth" and int(value) == 0):
            raise Misspelled(f"'{key}:' takes a number of levels, not '{value}'")
        return int(value)
    fault = fault_of(Kind.DATE, value) if key == _DATE else None
    if fault is not None:
        raise Misspelled(": ".join(fault))
    return value.removeprefix("#") if key in ("focus", "side") else value
