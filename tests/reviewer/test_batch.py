"""The same work on many files, on several cores."""

import errno
import os
import signal
import sys
from functools import partial
from itertools import islice
from multiprocessing import active_children
from multiprocessing.context import BaseContext
from pathlib import Path, PurePath
from threading import Event

import pytest

from reviewer import batch
from reviewer.walk import Input

INPUTS = [Input(Path(f"{n}.txt"), PurePath(f"{n}.txt"), b"x" * 10_000) for n in range(200)]


def name(one: Input) -> str:
    return one.shown


def faulty(one: Input) -> str:
    if one.shown == "150.txt":
        raise ValueError(one.shown)
    return one.shown


def lost(one: Input) -> str:
    return f"{one.shown} is lost"


def deadly(one: Input) -> str:
    """Ends its process at some files, as the system does where memory is short."""
    if one.shown in ("57.txt", "58.txt", "140.txt"):
        os.kill(os.getpid(), signal.SIGKILL)
    return one.shown


def deadly_once(mark: Path, one: Input) -> str:
    if one.shown == "57.txt" and mark.exists():
        mark.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return one.shown


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_results_come_in_the_order_of_the_files(jobs: int | None) -> None:
    assert list(batch.run(name, INPUTS, jobs, lost=lost)) == [one.shown for one in INPUTS]


# As files are named to a process, without their bytes: Python before 3.11.5 waits for ever where a process
# dies that is being told more than a pipe holds.
NAMED = [Input(one.path, one.below) for one in INPUTS]


@pytest.fixture
def small_pools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "WORTH_A_POOL", 0)


@pytest.mark.usefixtures("small_pools")
def test_a_file_that_ends_its_process_is_lost_alone() -> None:
    told = list(batch.run(deadly, NAMED, 2, lost=lost))
    dead = {"57.txt", "58.txt", "140.txt"}
    assert told == [f"{one.shown} is lost" if one.shown in dead else one.shown for one in NAMED]


@pytest.mark.usefixtures("small_pools")
def test_a_process_that_somebody_ended_costs_no_result(tmp_path: Path) -> None:
    (tmp_path / "mark").touch()
    told = list(batch.run(partial(deadly_once, tmp_path / "mark"), NAMED, 2, lost=lost))
    assert told == [one.shown for one in NAMED]
    assert not (tmp_path / "mark").exists()


@pytest.mark.usefixtures("small_pools")
def test_a_watched_run_loses_a_file_alone() -> None:
    inputs = NAMED[55:60]
    told = list(batch.run(deadly, inputs, 2, lost=lost, watched=lambda: False))
    assert told == ["55.txt", "56.txt", "57.txt is lost", "58.txt is lost", "59.txt"]


def test_nothing_to_do_is_done() -> None:
    assert list(batch.run(name, [], None, lost=lost)) == []


def test_a_fault_in_one_file_comes_out() -> None:
    with pytest.raises(ValueError, match=r"150\.txt"):
        list(batch.run(faulty, INPUTS, 2, lost=lost))


def test_who_wants_no_more_results_need_not_wait_for_them() -> None:
    results = batch.run(name, INPUTS, 2, lost=lost)
    assert list(islice(results, 2)) == ["0.txt", "1.txt"]
    results.close()  # type: ignore[attr-defined]
    assert list(results) == []


def test_chunks_are_small_and_hold_every_file_once() -> None:
    chunks = list(batch._chunks(INPUTS, [10_000] * len(INPUTS), 2))
    assert max(map(len, chunks)) <= batch.CHUNK_FILES
    assert [one for chunk in chunks for one in chunk] == INPUTS


def test_the_last_chunks_are_a_file_each_so_that_all_processes_end_together() -> None:
    sizes = list(map(len, batch._chunks(INPUTS, [10_000] * len(INPUTS), 2)))
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-4:] == [1, 1, 1, 1]


def test_files_of_unknown_size_go_together_all_the_same() -> None:
    assert len(list(batch._chunks(INPUTS, [0] * len(INPUTS), 2))) <= len(INPUTS) / batch.CHUNK_FILES + 1


class Said:
    """A signal that was given."""

    def is_set(self) -> bool:
        return True


def test_after_an_interrupt_the_rest_of_a_chunk_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    assert batch._each(name, INPUTS[:3]) == ["0.txt", "1.txt", "2.txt"]
    monkeypatch.setattr(batch, "_stop", Said())
    assert batch._each(name, INPUTS[:3]) == []


def test_a_watched_run_gives_the_same_from_processes_of_its_own() -> None:
    inputs = [Input(Path(f"{n}.txt"), PurePath(f"{n}.txt"), b"x" * 100_000) for n in range(6)]
    assert list(batch.run(name, inputs, 2, lost=lost, watched=lambda: False)) == [one.shown for one in inputs]


@pytest.mark.parametrize("size", [10, 100_000])
def test_after_a_stop_what_was_begun_is_told_and_no_more_is(size: int) -> None:
    inputs = [Input(Path(f"{n}.txt"), PurePath(f"{n}.txt"), b"x" * size) for n in range(40)]
    stopped = Event()
    told: list[str] = []
    for result in batch.run(name, inputs, 2, lost=lost, watched=stopped.is_set):
        told.append(result)
        stopped.set()
    assert told == [one.shown for one in inputs][: len(told)]
    assert len(told) < 20


@pytest.mark.skipif(sys.platform != "linux", reason="looks into the start of processes")
@pytest.mark.parametrize("allowed", [0, 1])
def test_where_no_more_processes_are_started_this_one_does_it(
    monkeypatch: pytest.MonkeyPatch, allowed: int
) -> None:
    fork, left = os.fork, iter(range(allowed))

    def limited() -> int:
        if next(left, None) is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        return fork()

    monkeypatch.setattr(os, "fork", limited)
    assert list(batch.run(name, INPUTS, 2, lost=lost)) == [one.shown for one in INPUTS]
    for process in active_children():
        process.join(10)
    assert active_children() == []


def test_where_processes_cannot_speak_to_each_other_this_one_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: object) -> None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr(BaseContext, "Event", none)
    assert list(batch.run(name, INPUTS, 2, lost=lost)) == [one.shown for one in INPUTS]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into the start of processes")
@pytest.mark.usefixtures("small_pools")
def test_an_interrupt_is_for_the_process_that_started_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    fork = os.fork

    def interrupted() -> int:
        number = fork()
        if number == 0:
            os.kill(os.getpid(), signal.SIGINT)
        return number

    monkeypatch.setattr(os, "fork", interrupted)
    assert list(batch.run(name, NAMED, 2, lost=lost)) == [one.shown for one in INPUTS]
