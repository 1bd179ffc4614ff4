"""Do tasks on all cores, in processes of their own, and give what is made in the order of the tasks.

Each process has a pipe of its own and shares no lock with others, so that one can be ended at any moment, by us, by
Ctrl-C or for want of memory, and neither hang nor take another's work along.
"""

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Generic, NamedTuple, TypeVar

from argmap.cli import DEEP

_PAUSE = 0.25

Task = TypeVar("Task")
Made = TypeVar("Made")


class Trade(NamedTuple, Generic[Task, Made]):
    """What workers do: `make` something of a task, and say that it was `ended` where the process that did it died.

    Both are functions of a module, by which name a process can find them; `make` raises nothing.
    """

    make: Callable[[Task], Made]
    ended: Callable[[Task], Made]


def made_by_workers(
    trade: Trade[Task, Made],
    tasks: Sequence[Task],
    count: int | None = None,
    tell: Callable[[int], object] | None = None,
) -> Iterator[Made]:
    """Give what is made of each task; where nobody wants more, no process is left behind.

    `tell` is told now and then how many tasks are done, also while the first of them still takes its time.
    """
    count = min(count or cores(), len(tasks))
    if count < 2:
        for done, task in enumerate(tasks):
            if tell:
                tell(done)
            yield trade.make(task)
        return
    crew = _Crew(trade, tasks, count, tell)
    try:
        for place in range(len(tasks)):
            yield crew.made(place)
    finally:
        crew.end()


def cores() -> int:
    """How many processes the machine runs at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Worker:
    """A process that makes one task after the other; deaf to Ctrl-C from birth, as that is for the first process."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self.pipe, end = context.Pipe()
        self._process = context.Process(target=_work, args=(end,), daemon=True)
        with _ctrl_c_held_back():
            self._process.start()
        end.close()

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self.pipe.close()


@contextlib.contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Have it come afterwards, and never to the process that is begun meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover - Windows
        yield
        return
    resource_tracker.ensure_running()  # which would let it through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Crew(Generic[Task, Made]):
    """Workers, what each is at, and what has been made that was not asked for yet."""

    def __init__(
        self, trade: Trade[Task, Made], tasks: Sequence[Task], count: int, tell: Callable[[int], object] | None
    ) -> None:
        self._trade, self._tasks, self._tell, self._done = trade, tasks, tell, 0
        self._waiting = list(reversed(list(enumerate(tasks))))
        self._made: dict[int, Made] = {}
        self._busy: dict[_Worker, int] = {}
        for _ in range(count):
            self._employ(_Worker())

    def made(self, place: int) -> Made:
        """Wait for what is made of a task."""
        while place not in self._made:
            if self._tell:
                self._tell(self._done)
            ready = wait([worker.pipe for worker in self._busy], _PAUSE if self._tell else None)
            for worker in [worker for worker in self._busy if worker.pipe in ready]:
                self._take(worker)
        return self._made.pop(place)

    def end(self) -> None:
        for worker in self._busy:
            worker.end()

    def _employ(self, worker: _Worker) -> None:
        if self._waiting:
            place, task = self._waiting.pop()
            self._busy[worker] = place
            with contextlib.suppress(OSError):  # a worker that died is found out when its answer is waited for
                worker.pipe.send((self._trade.make, task))
        else:
            worker.end()
            self._busy.pop(worker, None)

    def _take(self, worker: _Worker) -> None:
        self._done += 1
        place = self._busy[worker]  # where it stays until it has given all, so that Ctrl-C ends it too
        try:
            self._made[place] = worker.pipe.recv()
        except (EOFError, OSError):
            self._made[place] = self._trade.ended(self._tasks[place])
            worker.end()
            del self._busy[worker]
            worker = _Worker()
        self._employ(worker)


def _work(pipe: Connection) -> None:  # pragma: no cover - in a process that is killed when it has done its work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEP))
    gc.disable()
    while True:
        try:
            make, task = pipe.recv()
            pipe.send(make(task))
        except (EOFError, OSError):  # the first process has gone
            return
