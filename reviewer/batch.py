"""Do the same to many files, on all cores, with the results in the order of the files."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import islice, takewhile
from typing import Protocol, TypeVar

from reviewer.walk import Input

T = TypeVar("T")
WORTH_A_POOL = 200_000
"""Bytes below which starting processes costs more than it saves."""
CHUNK_FILES = 16
CHUNK_BYTES = 256_000


def run(
    work: Callable[[Input], T],
    inputs: Sequence[Input],
    jobs: int | None,
    *,
    watched: Callable[[], bool] | None = None,
) -> Generator[T, None, None]:
    """What `work` makes of each input, in their order; it must be picklable. `jobs`: None for all cores.

    No more than a few chunks are on their way at a time, so that memory does not grow with the inputs.
    `watched`: asked whether to begin with no more, by somebody who waits for each result, in a program with
    threads; so inputs go one by one, what has begun is still told, and processes start anew, as a copy of a
    process with threads may hang.
    """
    sizes = [size_of(one) for one in inputs]
    workers = jobs or _cores()
    chunks = [[one] for one in inputs] if watched else list(_chunks(inputs, sizes))
    if workers == 1 or len(inputs) == 1 or sum(sizes) < WORTH_A_POOL:
        yield from map(work, takewhile(lambda _: not (watched and watched()), inputs))
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("spawn" if watched else None)
    stop = context.Event()
    with ProcessPoolExecutor(min(workers, len(chunks)), context, _start, (stop,)) as pool:
        rest = iter(chunks)
        waiting: deque[Future[list[T]]] = deque()
        try:
            waiting.extend(pool.submit(_each, work, chunk) for chunk in islice(rest, 3 * workers))
            while waiting:
                future = waiting.popleft()
                if watched and watched():
                    if future.cancel():
                        continue
                    rest = iter(())
                yield from future.result()
                waiting.extend(pool.submit(_each, work, chunk) for chunk in islice(rest, 1))
        except BaseException:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


class Signal(Protocol):
    """Whether something was said to all processes."""

    def is_set(self) -> bool: ...


_stop: Signal | None = None


def _start(stop: Signal) -> None:
    """Begin a process. Ctrl-C reaches each one of a terminal; the one that started the others sees to it."""
    import signal
    import threading

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


def _chunks(inputs: Sequence[Input], sizes: Sequence[int]) -> Iterator[list[Input]]:
    chunk: list[Input] = []
    held = 0
    for one, size in zip(inputs, sizes, strict=True):
        if chunk and (len(chunk) == CHUNK_FILES or held + size > CHUNK_BYTES):
            yield chunk
            chunk, held = [], 0
        chunk.append(one)
        held += size
    if chunk:
        yield chunk
