"""Make the files of many maps on all cores, in processes of their own, and give them in the order of their tasks."""

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context

from argmap import __version__
from argmap.cli.exporting import Made, Task, make

_KILLED = Made(
    failures=("the process that drew it was ended, perhaps for want of memory\n  help: export this map alone",), code=2
)


def made_by_workers(tasks: Sequence[Task], workers: int | None = None) -> Iterator[Made]:
    """Give what is made of each task; where it is ended, no process is left behind."""
    count = min(workers or _cores(), len(tasks))
    if count < 2:
        yield from map(_make_anyhow, tasks)
        return
    with _pool(count) as pool:
        try:
            yield from _made(pool, tasks)
        except BaseException:  # leaving the pool would wait for all that is asked of it
            for child in active_children():
                child.terminate()
            raise


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _made(pool: ProcessPoolExecutor, tasks: Sequence[Task]) -> Iterator[Made]:
    for task, future in zip(tasks, _submitted(pool, tasks), strict=True):
        try:
            yield future.result()
        except BrokenProcessPool:
            yield _made_alone(task)


def _made_alone(task: Task) -> Made:
    """Try again what came to nothing because a process died, which may have been that of another map."""
    try:
        with _pool(1) as pool:
            return _submitted(pool, [task])[0].result()
    except BrokenProcessPool:
        return _KILLED


def _pool(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(count, get_context("spawn"), _leave_ctrl_c_alone)


def _submitted(pool: ProcessPoolExecutor, tasks: Sequence[Task]) -> list[Future[Made]]:
    """Hand in the tasks; the processes that this starts are born deaf to Ctrl-C, which is for the first one alone."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return [pool.submit(_make_anyhow, task) for task in tasks]
    finally:
        signal.signal(signal.SIGINT, before)


def _leave_ctrl_c_alone() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _make_anyhow(task: Task) -> Made:
    """Make the files of a map; a fault of ours costs that map and not the others."""
    try:
        return make(task)
    except Exception as error:
        if os.environ.get("ARGMAP_DEBUG"):
            raise
        from argmap.visible import one_line

        what = one_line(f"{type(error).__name__}: {error}")[:500]
        return Made(failures=(f"this is a fault of argmap {__version__}, not of your map: {what}",), code=2)
