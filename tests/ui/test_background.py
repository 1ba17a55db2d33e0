import gc
from threading import Event, current_thread, main_thread
from time import monotonic

from reviewer.errors import Cancelled
from ui.background import Background


def test_answers_come_on_the_windows_thread(qtbot) -> None:
    threads = []
    runner = Background()

    def note(*_: object) -> None:
        threads.append(current_thread())

    with qtbot.waitSignal(runner.finished):
        runner.run(
            lambda _c, _r: threads.append(current_thread()), lambda _: threads.append(current_thread())
        )
    assert threads[0] is not main_thread()
    assert threads[1] is main_thread()


def test_a_newer_call_voids_the_older(qtbot) -> None:
    answers: list[str] = []
    runner, go = Background(), Event()

    def old(cancelled, _report) -> str:
        go.wait(5)
        if cancelled():
            raise Cancelled
        return "old"

    runner.run(old, answers.append)
    with qtbot.waitSignal(runner.finished):
        runner.run(lambda _c, _r: "new", answers.append)
        go.set()
    assert answers == ["new"]


def test_partial_answers_come_before_the_last(qtbot) -> None:
    answers: list[object] = []
    runner = Background()
    with qtbot.waitSignal(runner.finished):
        runner.run(lambda _c, report: report("part") or "whole", answers.append, answers.append)
    assert answers == ["part", "whole"]


def test_an_error_is_told(qtbot) -> None:
    runner = Background()
    with qtbot.waitSignal(runner.failed) as told:
        runner.run(lambda _c, _r: 1 // 0, lambda _: None)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_a_call_rests_while_somebody_types_and_then_goes_on(qtbot) -> None:
    runner = Background()
    asked: list[float] = []

    def work(cancelled, _report) -> None:
        for _ in range(3):
            cancelled()
            asked.append(monotonic())

    with qtbot.waitSignal(runner.finished):
        runner.run(work, lambda _: None)
        runner.give_way()
        until = runner._rest_until
    assert min(asked) >= until
    assert len(asked) == 3


def test_the_collector_of_cycles_rests_while_a_call_runs(qtbot) -> None:
    runner = Background()
    collecting: list[bool] = []
    with qtbot.waitSignal(runner.finished):
        runner.run(lambda *_: gc.isenabled(), collecting.append)
    assert collecting == [False]
    assert gc.isenabled()


def test_the_collector_goes_on_after_a_call_that_failed(qtbot) -> None:
    runner = Background()
    with qtbot.waitSignal(runner.failed):
        runner.run(lambda *_: 1 / 0, lambda _: None)
    assert gc.isenabled()


def test_what_was_done_before_a_call_does_not_hold_it_up(qtbot) -> None:
    runner = Background()
    runner._rest_until = monotonic() + 3600
    with qtbot.waitSignal(runner.finished):
        runner.run(lambda cancelled, _: cancelled(), lambda _: None)


def test_a_call_that_rests_can_be_cancelled(qtbot) -> None:
    runner, begun = Background(), Event()
    told: list[bool] = []

    def work(cancelled, _report) -> None:
        begun.set()
        told.append(cancelled())

    runner.run(work, lambda _: None)
    runner._rest_until = monotonic() + 3600
    qtbot.waitUntil(begun.is_set)
    runner.wait()
    assert told == [True]
