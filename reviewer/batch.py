"""Do the same to many files, on all cores, with the results in the order of the files."""

import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec import Struct

from reviewer.walk import Input

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext
    from multiprocessing.synchronize import Event

T = TypeVar("T")
WORTH_A_POOL = 200_000
"""Bytes below which starting processes costs more than it saves."""
CHUNK_FILES = 16
CHUNK_BYTES = 256_000
CHUNKS_LEFT = 3
"""For each process, of what is left; so the last chunks are small, and no core waits long for another."""
COLLECT_AFTER = 20_000
"""Objects more than were freed."""
NO_ANSWER = "the process that worked on it ended without an answer; perhaps there was not enough memory"
"""What to say of an input that was lost."""


def run(
    work: Callable[[Input], T],
    inputs: Sequence[Input],
    jobs: int | None,
    *,
    lost: Callable[[Input], T],
    ready: Callable[[], object] = lambda: None,
    watched: Callable[[], bool] | None = None,
) -> Generator[T, None, None]:
    """What `work` makes of each input, in their order; it must be picklable. `jobs`: None for all cores.

    No more than a few chunks are on their way at a time, so that memory does not grow with the inputs.
    `lost`: what to say of an input whose process ended without an answer, alone and with nothing else to do:
    a crash of the interpreter, or the system that ran out of memory.
    `ready`: called before processes are copied from this one, which then have what it loads.
    `watched`: asked whether to begin with no more, by somebody who waits for each result, in a program with
    threads; so inputs go one by one, what has begun is still told, and processes start anew, as a copy of a
    process with threads may hang.
    """
    sizes = [size_of(one) for one in inputs]
    workers = jobs or _cores()
    chunks = [[one] for one in inputs] if watched else list(_chunks(inputs, sizes, workers))
    rest = iter(chunks)
    alone = workers == 1 or len(inputs) == 1 or sum(sizes) < WORTH_A_POOL
    processes = None if alone else _processes(min(workers, len(chunks)), ready, anew=watched is not None)
    while processes is not None and (pool := processes.pool(processes.workers)) is not None:
        cut_short = yield from _through_a_pool(pool, processes, work, rest, watched)
        for chunk, results in cut_short:
            if results is not None:
                yield from results
            elif not (watched and watched()):
                for one in chunk:
                    yield from _alone(processes, work, one, lost)
        if not cut_short or (watched and watched()):
            return
    yield from map(work, takewhile(lambda _: not (watched and watched()), chain.from_iterable(rest)))


class _Processes(Struct, frozen=True):
    """How processes are started, and what tells them all to stop."""

    context: "BaseContext"
    stop: "Event"
    workers: int

    def pool(self, workers: int) -> "ProcessPoolExecutor | None":
        """As many processes, ready to work; None, and none of them, where the system starts no more."""
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import active_children

        pool = ProcessPoolExecutor(workers, self.context, _start, (self.stop,))
        before = active_children()
        try:
            with _undisturbed():
                pool.submit(os.getpid)
        except OSError:
            for process in set(active_children()).difference(before):
                process.kill()  # it would wait for work for ever
            return None
        return pool


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A Ctrl-C waits meanwhile: a process that has only begun would take it for its own, and tell of it."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _processes(workers: int, ready: Callable[[], object], *, anew: bool) -> _Processes | None:
    """How processes are started; None where the system, as some containers, lets none speak to another."""
    from multiprocessing import get_context

    # Python 3.14 would start a server first; a copy of this process, which has no threads, has what it needs.
    usual = "fork" if sys.platform == "linux" else None
    context = get_context("spawn" if anew else usual)
    try:
        stop = context.Event()
    except (OSError, ImportError):
        return None
    if context.get_start_method() == "fork":
        ready()
    return _Processes(context, stop, workers)


def _through_a_pool(
    pool: "ProcessPoolExecutor",
    processes: _Processes,
    work: Callable[[Input], T],
    rest: "Iterator[list[Input]]",
    watched: Callable[[], bool] | None,
) -> "Generator[T, None, list[tuple[list[Input], list[T] | None]]]":
    """The results of the chunks, in their order.

    Returns the chunks that were on their way when a process died, each with its results if they are there;
    none where all went well.
    """
    from concurrent.futures.process import BrokenProcessPool

    with pool:
        waiting = deque((chunk, _sent(pool, work, chunk)) for chunk in islice(rest, 3 * processes.workers))
        try:
            while waiting:
                if watched and watched():
                    if waiting[0][1].cancel():
                        waiting.popleft()
                        continue
                    rest = iter(())
                results = waiting[0][1].result()
                waiting.popleft()
                yield from results
                waiting.extend((chunk, _sent(pool, work, chunk)) for chunk in islice(rest, 1))
            # Python 3.11.2 (Debian 12) waits for ever for work that was cancelled before its pool is closed,
            # unless it is told once more.
            pool.shutdown(cancel_futures=True)
        except BrokenProcessPool:
            return [(chunk, None if sent.exception() else sent.result()) for chunk, sent in waiting]
        except BaseException:
            processes.stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return []


def _alone(
    processes: _Processes, work: Callable[[Input], T], one: Input, lost: Callable[[Input], T]
) -> Generator[T, None, None]:
    """What `work` makes of an input in a process that has nothing else to do."""
    from concurrent.futures.process import BrokenProcessPool

    pool = processes.pool(1)
    if pool is None:
        yield lost(one)
        return
    with pool:
        try:
            yield from pool.submit(_each, work, [one]).result()
        except BrokenProcessPool:
            yield lost(one)


def _sent(pool: "Executor", work: Callable[[Input], T], chunk: list[Input]) -> "Future[list[T]]":
    """What will come of a chunk; if nothing can any more, asking for it says so."""
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_each, work, chunk)
    except BrokenProcessPool as error:
        never: Future[list[T]] = Future()
        never.set_exception(error)
        return never


class Signal(Protocol):
    """Whether something was said to all processes."""

    def is_set(self) -> bool: ...


_stop: Signal | None = None


def _start(stop: Signal) -> None:
    """Begin a process. Ctrl-C reaches each one of a terminal; the one that started the others sees to it."""
    import gc
    import signal
    import threading

    # What is there stays, and what a file makes is mostly freed without the collector.
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)
    global _stop
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Nobody is left to take the results of a process whose parent was killed."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _each(work: Callable[[Input], T], chunk: Sequence[Input]) -> list[T]:
    """What `work` makes of a chunk; after an interrupt nobody waits for the rest."""
    done: list[T] = []
    for one in chunk:
        if _stop is not None and _stop.is_set():
            break
        done.append(work(one))
    return done


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def size_of(one: Input) -> int:
    """Bytes of an input; 0 where that cannot be known."""
    if one.data is not None:
        return len(one.data)
    try:
        return one.path.stat().st_size
    except OSError:
        return 0


def _chunks(inputs: Sequence[Input], sizes: Sequence[int], workers: int) -> Iterator[list[Input]]:
    chunk: list[Input] = []
    held, left = 0, sum(sizes)
    for one, size in zip(inputs, sizes, strict=True):
        most = min(CHUNK_BYTES, left // (CHUNKS_LEFT * workers))
        if chunk and (len(chunk) == CHUNK_FILES or held + size > most):
            yield chunk
            left -= held
            chunk, held = [], 0
        chunk.append(one)
        held += size
    if chunk:
        yield chunk
