"""The same work on many files, on several cores."""

from itertools import islice
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


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_results_come_in_the_order_of_the_files(jobs: int | None) -> None:
    assert list(batch.run(name, INPUTS, jobs)) == [one.shown for one in INPUTS]


def test_nothing_to_do_is_done() -> None:
    assert list(batch.run(name, [], None)) == []


def test_a_fault_in_one_file_comes_out() -> None:
    with pytest.raises(ValueError, match=r"150\.txt"):
        list(batch.run(faulty, INPUTS, 2))


def test_who_wants_no_more_results_need_not_wait_for_them() -> None:
    results = batch.run(name, INPUTS, 2)
    assert list(islice(results, 2)) == ["0.txt", "1.txt"]
    results.close()  # type: ignore[attr-defined]
    assert list(results) == []


def test_chunks_are_small_and_hold_every_file_once() -> None:
    chunks = list(batch._chunks(INPUTS, [10_000] * len(INPUTS)))
    assert max(map(len, chunks)) <= batch.CHUNK_FILES
    assert [one for chunk in chunks for one in chunk] == INPUTS


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
    assert list(batch.run(name, inputs, 2, watched=lambda: False)) == [one.shown for one in inputs]


@pytest.mark.parametrize("size", [10, 100_000])
def test_after_a_stop_what_was_begun_is_told_and_no_more_is(size: int) -> None:
    inputs = [Input(Path(f"{n}.txt"), PurePath(f"{n}.txt"), b"x" * size) for n in range(40)]
    stopped = Event()
    told: list[str] = []
    for result in batch.run(name, inputs, 2, watched=stopped.is_set):
        told.append(result)
        stopped.set()
    assert told == [one.shown for one in inputs][: len(told)]
    assert len(told) < 20
