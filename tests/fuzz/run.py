"""Fuzz argmap: `python tests/fuzz/run.py [--minutes N] [--target NAME] [--short]`.

Feeds each target what hypothesis makes, until its share of the time is over, and ends with 1 at what does not hold: the
smallest case is printed, with the seed that makes it again. `--atheris` lets coverage guide one target (pip install
atheris); what it finds is kept in the folder that is named after `--`.
"""

import argparse
import faulthandler
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

SECONDS = 10  # of processor time for one case
MEMORY = 4 << 30
BATCH = 25
SHORT = 30 / 60


class Hung(BaseException):
    """Raised where a case takes too long; no `except Exception` may hide it."""


def bounded(holds: Callable[[Any], None]) -> Callable[[Any], None]:
    """The same, failing where a case takes more than its time."""

    def expire(*_: object) -> None:
        raise Hung

    def call(case: Any) -> None:
        signal.signal(signal.SIGPROF, expire)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        faulthandler.dump_traceback_later(30 * SECONDS, exit=True)  # for what C code never gives back
        try:
            holds(case)
        except Hung as hung:
            raise AssertionError(f"more than {SECONDS} s") from hung
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            faulthandler.cancel_dump_traceback_later()

    return call


def property_of(name: str) -> Callable[[], None]:
    """The target as a hypothesis test."""
    from hypothesis import HealthCheck, Phase, given, settings
    from targets import TARGETS

    target = TARGETS[name]
    setup = settings(
        max_examples=BATCH,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    holds = bounded(target.holds)

    @setup
    @given(target.strategy)
    def test(case: Any) -> None:
        holds(case)

    return test


def fuzz(name: str, minutes: float, first: int) -> bool:
    """Whether the target held until the time was over; if not, what does not is printed."""
    from hypothesis import seed

    begin, number = time.monotonic(), 0
    while number == 0 or time.monotonic() - begin < minutes * 60:
        try:
            seed(first + number)(property_of(name))()
        except Exception:  # noqa: BLE001 - whatever it is, the other targets are tried too
            traceback.print_exc()
            print(f"{name} does not hold: --target {name} --seed {first + number}", flush=True)
            return False
        number += 1
    print(f"{name}: {number * BATCH} cases hold, in {time.monotonic() - begin:.0f} s, from seed {first}", flush=True)
    return True


def guided(name: str, rest: list[str]) -> None:
    """Hand the target over to atheris, which ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=["argmap"]):
        test = property_of(name)
    atheris.Setup([sys.argv[0], *rest], test.hypothesis.fuzz_one_input)
    atheris.Fuzz()


def main() -> None:
    """Read the command line, and fuzz."""
    names = "reader locate fix formats documents decoders show figure commands".split()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--target", action="append", choices=names, help="may be given again; without it, all")
    parser.add_argument("--minutes", type=float, default=9, help="for all targets together")
    parser.add_argument("--short", action="store_true", help="half a minute for all")
    parser.add_argument("--seed", type=int, help="begin with this one in place of one by chance")
    parser.add_argument("--atheris", action="store_true", help="let coverage guide one target")
    parser.add_argument("rest", nargs="*", help="after --, for atheris: folders of cases and its options")
    chosen = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    targets = chosen.target or names
    if chosen.atheris:
        guided(targets[0], chosen.rest)
    minutes = SHORT if chosen.short else chosen.minutes
    first = time.time_ns() % 10**9 if chosen.seed is None else chosen.seed
    held = [fuzz(name, minutes / len(targets), first) for name in targets]
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
