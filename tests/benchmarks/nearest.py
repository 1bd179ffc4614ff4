"""Measure how well and how fast the passages of 500 misquotes are found, in texts of four sizes.

The sentences are those of the documentation that every Python holds (its topics and the
docstrings of its library); larger texts are these sentences strewn over words that follow
one another as they do in them. 100 quotes each have a misspelt word, words replaced, a clause
left out, words put in, or case and punctuation and a word changed, with fixed seeds of
randomness. Found means: at least half of the stretch is common. `--short` leaves out the
largest text. The exit code is 1 where a bound is missed.
"""

import argparse
import ast
import random
import re
import sys
import sysconfig
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from pathlib import Path
from pydoc_data.topics import topics
from typing import NamedTuple

from argmap.quotes.fold import fold
from argmap.quotes.nearest import Near, nearest, nearest_all

SENTENCE = re.compile(r"(?<=[.!?] )[A-Z][^.!?<>_=]{60,240}[.!?](?= )")
EACH = 100
FILL = ("never", "often", "green", "seldom", "quietly", "elephant", "seven", "harbour", "parliament", "river")

Words = list[str]
Change = Callable[[Words, random.Random], Words]


class Case(NamedTuple):
    """A misquote, and where in the text the sentence stands that it was made of."""

    words: str
    place: tuple[int, int]
    change: str


def prose() -> Iterator[str]:
    """The documentation of Python's standard library, text by text."""
    yield from (topics[name] for name in sorted(topics))
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8", errors="replace"))
        nodes = (ast.Module, ast.ClassDef, ast.FunctionDef)
        yield from (doc for node in ast.walk(tree) if isinstance(node, nodes) and (doc := ast.get_docstring(node)))


def sentences() -> list[str]:
    """Its sentences, none of them much like another, in a fixed disorder."""
    found = dict.fromkeys(match[0] for text in prose() for match in SENTENCE.finditer(fold(text)))
    runs = {sentence: runs_of(sentence) for sentence in found if 8 <= len(sentence.split()) <= 40}
    counts = Counter(run for each in runs.values() for run in each)
    chosen = [sentence for sentence, each in runs.items() if 4 * sum(counts[run] > 1 for run in each) <= len(each)]
    random.Random(1).shuffle(chosen)  # noqa: S311 - the same order each time
    return chosen


def runs_of(sentence: str) -> set[tuple[str, ...]]:
    """Every three words in a row."""
    words = sentence.lower().split()
    return set(zip(words, words[1:], words[2:], strict=False))


def filler(known: list[str], size: int, chance: random.Random) -> Iterator[str]:
    """Stretches of a hundred words, four in five of which follow one another as in the sentences, up to a size."""
    followers: dict[str, Words] = {}
    for sentence in known:
        words = sentence.split()
        for one, other in pairwise(words):
            followers.setdefault(one, []).append(other)
    word, every = "", [word for sentence in known for word in sentence.split()]
    while size > 0:
        run = []
        for _ in range(100):
            following = followers.get(word, every) if chance.random() < 0.8 else every
            word = following[int(chance.random() * len(following))]
            run.append(word)
        yield " ".join(run)
        size -= len(" ".join(run)) + 1


def text_of(size: int, known: list[str]) -> str:
    """A text of about a size: the sentences, and between them what makes up the rest."""
    kept, length = [], 0
    for sentence in known:
        if length >= size:
            break
        kept.append(sentence)
        length += len(sentence) + 1
    chance = random.Random(size)  # noqa: S311
    runs = [*filler(known, size - length, chance)] if size > length else []
    mixed = [*kept, *runs]
    chance.shuffle(mixed)
    return " ".join(mixed)


def typo(words: Words, chance: random.Random) -> Words:
    """One word with one to three letters changed, left out or doubled."""
    at = chance.choice([at for at, word in enumerate(words) if len(word) > 3] or [0])
    letters = [*words[at]]
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(letters))
        letters[place] = chance.choice(("", letters[place] * 2, chance.choice("aeinrst")))
    return [*words[:at], "".join(letters), *words[at + 1 :]]


def replaced(words: Words, chance: random.Random) -> Words:
    """An eighth of the words, two at least, replaced."""
    changed = chance.sample(range(len(words)), max(2, len(words) // 8))
    return [chance.choice(FILL) if at in changed else word for at, word in enumerate(words)]


def dropped(words: Words, chance: random.Random) -> Words:
    """Three to eight words in a row left out."""
    count = min(chance.randint(3, 8), len(words) // 2)
    at = chance.randrange(1, len(words) - count)
    return words[:at] + words[at + count :]


def inserted(words: Words, chance: random.Random) -> Words:
    """One to three words put in."""
    at = chance.randrange(1, len(words))
    return [*words[:at], *chance.choices(("not", *FILL), k=chance.randint(1, 3)), *words[at:]]


def marks(words: Words, chance: random.Random) -> Words:
    """No commas, a word in capitals, and another word replaced."""
    plain = [word.replace(",", "").replace("'", "") or word for word in words]
    shouted, other = chance.sample(range(len(plain)), 2)
    plain[shouted], plain[other] = plain[shouted].upper(), chance.choice(FILL)
    return plain


CHANGES: tuple[Change, ...] = (typo, replaced, dropped, inserted, marks)


def misquotes(text: str, known: list[str]) -> Iterator[Case]:
    """So many misquotes of each kind, of sentences that stand once in the text."""
    chance = random.Random(2)  # noqa: S311
    once = (sentence for sentence in known if text.count(sentence) == 1)
    for number, sentence in enumerate(islice(once, EACH * len(CHANGES))):
        change = CHANGES[number % len(CHANGES)]
        at = text.find(sentence)
        yield Case(" ".join(change(sentence.split(), chance)), (at, at + len(sentence)), change.__name__)


def common(near: Near | None, place: tuple[int, int]) -> float:
    """How much of two stretches is common: 1 for the same."""
    if near is None:
        return 0.0
    both = min(near.end, place[1]) - max(near.start, place[0])
    return max(0, both) / (max(near.end, place[1]) - min(near.start, place[0]))


def measure(title: str, cases: list[Case], search: Callable[[], list[Near | None]], bound: float) -> bool:
    """Print a line on one way of searching; whether it keeps its bounds, of 99.8 % found and of milliseconds each."""
    began = time.process_time()
    found = search()
    spent = 1000 * (time.process_time() - began) / len(cases)
    shares = [common(near, case.place) for near, case in zip(found, cases, strict=True)]
    right = 100 * sum(share >= 0.5 for share in shares) / len(cases)
    ends = 100 * sum(share >= 0.97 for share in shares) / len(cases)
    missed = [case.change for share, case in zip(shares, cases, strict=True) if share < 0.5]
    kept = right >= 99.8 and spent <= bound
    print(
        f"{title:<28} found {right:5.1f} %   both ends {ends:5.1f} %   {spent:6.1f} ms each, at most {bound:.0f}"
        f"   {'ok' if kept else 'MISSED'} {' '.join(missed)}"
    )
    return kept


def measure_size(name: str, size: int, known: list[str], alone: float, together: float) -> Iterator[bool]:
    """Measure one text: a misquote after the other, if that has a bound, and all at once."""
    text = text_of(size, known)
    cases = [*misquotes(text, known)]
    words = [fold(case.words) for case in cases]

    def one_by_one() -> list[Near | None]:
        return [nearest(each, text) for each in words[: len(some)]]

    def at_once() -> list[Near | None]:
        found = nearest_all(words, text)
        return [found[each] for each in words]

    some = cases[:100] if size > 10**6 else cases
    if alone:
        yield measure(f"{name}, one by one", some, one_by_one, alone)
    yield measure(f"{name}, {len(cases)} at once", cases, at_once, together)


def main() -> int:
    """Measure each size, one by one and all at once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="without the text of 100 MB")
    short = parser.parse_args().short
    known = sentences()
    print(f"{len(known)} sentences, {sum(map(len, known)):,} characters")
    kept = []
    sizes = (("100 KB", 10**5, 5, 5), ("1 MB", 10**6, 12, 5), ("10 MB", 10**7, 88, 10), ("100 MB", 10**8, 0, 20))
    for name, size, alone, together in sizes[: 3 if short else 4]:
        kept += measure_size(name, size, known, alone, together)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
