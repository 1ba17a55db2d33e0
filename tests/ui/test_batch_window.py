"""Many files: found, run over in the background, opened, told."""

import csv
import threading
from collections.abc import Callable
from pathlib import Path, PurePath

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from reviewer import cleaning
from reviewer.cleaning import Cleaned
from reviewer.errors import ReviewError
from reviewer.finding import Severity
from reviewer.walk import Input
from ui.batch import desk, runner
from ui.batch.entry import Entry, Standing
from ui.batch.model import NUMBER, BatchModel, Column, Kind
from ui.batch.runner import Clock, Runner, seconds_left
from ui.batch.summaries import _as_chosen
from ui.batch.window import BatchWindow, clock
from ui.main_window import MainWindow

TEXTS = {"a.txt": "They saw the the mayor.\n", "b.txt": "Nothing here.\n", "c/d.txt": "And and so on.\n"}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    for name, text in TEXTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "copydesk.toml").write_text("glossaries = []")
    return folder


@pytest.fixture
def main(window) -> MainWindow:
    return window(None)


@pytest.fixture
def shown(main: MainWindow, qtbot) -> BatchWindow:
    main.actions_by_id["batch"].trigger()
    made = main.batch.window
    assert made is not None
    return made


@pytest.fixture
def filled(main: MainWindow, shown: BatchWindow, texts: Path, qtbot) -> BatchWindow:
    add(main, qtbot, texts)
    return shown


def add(main: MainWindow, qtbot, *paths: Path) -> None:
    main.batch.add(paths)
    qtbot.waitUntil(lambda: main.batch.window is not None and not main.batch.window.finding)


def run(shown: BatchWindow, qtbot) -> None:
    with qtbot.waitSignal(shown._runner.ended, timeout=20_000):
        shown.buttons["start"].click()


def column(shown: BatchWindow, which: Column) -> list[str]:
    return [str(shown.model.index(row, which).data()) for row in range(shown.model.rowCount())]


def select(shown: BatchWindow, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    shown.table.clearSelection()
    for row in rows:
        shown.table.selectionModel().select(shown.model.index(row, 0), flags.Select | flags.Rows)


def messages(shown: BatchWindow) -> str:
    return shown.banner.text


# Finding files.


def test_a_folder_means_the_texts_below_it(filled: BatchWindow) -> None:
    assert column(filled, Column.FILE) == ["a.txt", "b.txt", "c/d.txt"]
    assert set(column(filled, Column.STATE)) == {"waiting"}


def test_what_is_dropped_is_added_once(shown: BatchWindow, texts: Path, qtbot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(texts / "a.txt")), QUrl.fromLocalFile(str(texts))])
    actions, buttons, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    shown.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), actions, mime, buttons, none))
    qtbot.waitUntil(lambda: shown.model.rowCount() == 3)
    assert column(shown, Column.FILE) == ["a.txt", "b.txt", "c/d.txt"]


def test_what_is_on_the_list_already_is_said_to_be(
    main: MainWindow, filled: BatchWindow, texts, qtbot
) -> None:
    add(main, qtbot, texts)
    assert filled.model.rowCount() == 3
    assert messages(filled) == "These files are on the list already."


def test_several_folders_can_be_asked_for_at_a_time(main: MainWindow, shown, texts: Path, qtbot) -> None:
    for path in (texts / "a.txt", texts / "c", texts / "b.txt"):
        main.batch.add([path])
    qtbot.waitUntil(lambda: not shown.finding)
    assert column(shown, Column.FILE) == ["a.txt", "d.txt", "b.txt"]


def test_files_of_no_known_format_are_counted(main: MainWindow, shown, texts: Path, qtbot) -> None:
    for name in ("picture.png", "sound.ogg", "a.txt.changes.jsonl"):
        (texts / name).write_bytes(b"\x89PNG")
    add(main, qtbot, texts)
    assert messages(shown).startswith("Passed over, of no format that Copydesk reads: 2 ")


# Running.


def test_results_come_with_counts_by_severity(filled: BatchWindow, qtbot) -> None:
    run(filled, qtbot)
    assert column(filled, Column.STATE) == ["checked"] * 3
    assert column(filled, Column.ERRORS) == ["1", "0", "1"]
    assert filled.told.text().endswith(" · 3 done · errors: 2, warnings: 0, hints: 0")


def test_nothing_counts_as_mended_where_no_copies_are_made(filled: BatchWindow, texts: Path, qtbot) -> None:
    run(filled, qtbot)
    assert column(filled, Column.MENDED) == ["", "", ""]
    assert (texts / "a.txt").read_text() == TEXTS["a.txt"]


def test_a_file_that_cannot_be_read_stays_with_its_reason(main, filled: BatchWindow, texts, qtbot) -> None:
    (texts / "bad.txt").write_bytes(b"\xff\xfe\x00")
    add(main, qtbot, texts)
    run(filled, qtbot)
    states = column(filled, Column.STATE)
    assert states[:3] == ["checked"] * 3
    assert states[3].startswith("byte 2 (0x00) is not utf-16-le")
    assert filled.chips[Kind.PROBLEMS].text() == "Failed 1"
    filled.chips[Kind.PROBLEMS].click()
    assert column(filled, Column.FILE) == ["bad.txt"]


def test_a_fault_of_ours_in_one_file_leaves_the_others_their_turn(filled, qtbot, monkeypatch, caplog) -> None:
    def faulty(item: Input, *_: object):
        if item.path.name == "b.txt":
            raise ZeroDivisionError("by nothing")
        return taken_in(item, *_)

    taken_in = cleaning.take_in
    monkeypatch.setattr(cleaning, "take_in", faulty)
    run(filled, qtbot)
    assert column(filled, Column.STATE) == ["checked", "could not be cleaned, by a fault of ours", "checked"]
    assert "ZeroDivisionError: by nothing" in caplog.text


def test_what_was_written_since_is_run_again(filled: BatchWindow, texts: Path, qtbot) -> None:
    run(filled, qtbot)
    assert column(filled, Column.ERRORS)[:2] == ["1", "0"]
    (texts / "b.txt").write_text("Now and and then.\n")
    run(filled, qtbot)
    assert (filled._runner.total, column(filled, Column.ERRORS)[:2]) == (1, ["1", "1"])


def test_only_what_is_not_done_is_run_again_unless_choices_are_others(
    filled, texts, qtbot, monkeypatch
) -> None:
    looked: list[str] = []

    def run_over(work: object, inputs: list[Input], *_, **__):
        looked.extend(one.path.name for one in inputs)
        return (Cleaned(one.shown, error="no" * (one.path.name == "b.txt")) for one in inputs)

    monkeypatch.setattr(runner.batch, "run", run_over)
    run(filled, qtbot)
    run(filled, qtbot)
    assert looked == ["a.txt", "b.txt", "d.txt", "b.txt"]
    filled.options.profile.setCurrentIndex(1)
    run(filled, qtbot)
    assert looked[4:] == ["a.txt", "b.txt", "d.txt"]


class Held:
    """Work on files that goes on one by one, when it is let."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.let = threading.Semaphore(0)
        monkeypatch.setattr(runner.batch, "run", self._run)

    def _run(
        self, _work: object, inputs: list[Input], *_: object, watched: Callable[[], bool], **_kw: object
    ):
        for one in inputs:
            self.let.acquire()
            if watched():
                return
            yield Cleaned(one.shown)


def test_a_run_is_paused_and_goes_on(filled: BatchWindow, qtbot, monkeypatch) -> None:
    held = Held(monkeypatch)
    filled.buttons["start"].click()
    assert column(filled, Column.STATE) == ["checking…", "waiting", "waiting"]
    filled.buttons["pause"].click()
    assert filled.buttons["pause"].text() == "Go o&n"
    held.let.release(3)
    qtbot.waitUntil(lambda: filled._runner.done == 1)
    qtbot.wait(2 * runner.TICK)
    assert filled._runner.done == 1
    assert filled.told.text() == "1 of 3 files · paused"
    with qtbot.waitSignal(filled._runner.ended):
        filled.buttons["pause"].click()
    assert column(filled, Column.STATE) == ["checked"] * 3


@pytest.mark.parametrize("paused", [False, True])
def test_a_stopped_run_keeps_what_came(filled: BatchWindow, qtbot, monkeypatch, paused: bool) -> None:
    held = Held(monkeypatch)
    filled.buttons["start"].click()
    held.let.release()
    qtbot.waitUntil(lambda: filled._runner.done == 1)
    if paused:
        filled.buttons["pause"].click()
    with qtbot.waitSignal(filled._runner.ended):
        filled.buttons["stop"].click()
        assert filled.told.text() == "1 of 3 files · stopping…"
        held.let.release(2)
    assert column(filled, Column.STATE) == ["checked", "waiting", "waiting"]
    assert filled.buttons["start"].isEnabled()


def test_a_window_that_closes_stops_its_run(
    main: MainWindow, filled: BatchWindow, qtbot, monkeypatch
) -> None:
    held = Held(monkeypatch)
    filled.buttons["start"].click()
    threading.Timer(0.1, held.let.release, [3]).start()
    main.close()
    assert filled.isHidden()
    assert held.let._value == 2


def test_what_ends_a_run_before_its_time_is_told(filled: BatchWindow, qtbot, monkeypatch) -> None:
    def broken(*_: object, **__: object):
        yield Cleaned("a.txt")
        raise OSError("no more memory")

    monkeypatch.setattr(runner.batch, "run", broken)
    with qtbot.captureExceptions() as caught:
        run(filled, qtbot)
    assert [str(error) for _, error, _ in caught] == ["no more memory"]
    assert messages(filled) == "The run ended before its time: no more memory"
    assert column(filled, Column.STATE) == ["checked", "waiting", "waiting"]


def test_a_run_in_other_processes_gives_the_same(main, shown: BatchWindow, texts: Path, qtbot) -> None:
    for n in range(5):
        (texts / f"e{n}.txt").write_text("The river the the sea. " * 3_000)
    add(main, qtbot, texts)
    with qtbot.waitSignal(shown._runner.ended, timeout=120_000):
        shown.buttons["start"].click()
    assert column(shown, Column.ERRORS) == ["1", "0", *["3,000"] * 5, "1"]


# What is written.


def test_safe_fixes_go_to_copies_with_their_logs(
    filled: BatchWindow, texts: Path, tmp_path: Path, qtbot
) -> None:
    out = tmp_path / "out"
    filled.options.clean.setChecked(True)
    assert not filled.buttons["start"].isEnabled()
    filled.options.folder.setText(str(out))
    filled.options.reports.setChecked(True)
    run(filled, qtbot)
    assert column(filled, Column.STATE) == ["cleaned"] * 3
    assert (out / "a.txt").read_text() == "They saw the mayor.\n"
    assert (out / "c" / "d.txt").read_text() == "And so on.\n"
    assert (out / "a.txt.changes.jsonl").is_file()
    assert (out / "a.txt.report.html").is_file()
    assert (texts / "a.txt").read_text() == TEXTS["a.txt"]
    assert column(filled, Column.MENDED) == ["1", "0", "1"]


def test_a_folder_can_be_named_from_home(filled: BatchWindow, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    filled.options.clean.setChecked(True)
    filled.options.folder.setText("~/out")
    assert filled.options.wishes.plan((), "me").output == tmp_path / "out"
    filled.options.folder.setText("~nobody-of-that-name/out")
    filled.buttons["start"].click()
    assert messages(filled).startswith("~nobody-of-that-name/out: ")


def test_copies_in_the_place_of_originals_are_refused(filled: BatchWindow, texts: Path) -> None:
    filled.options.clean.setChecked(True)
    filled.options.folder.setText(str(texts))
    filled.buttons["start"].click()
    assert "is one of the texts to clean" in messages(filled)
    assert not filled._runner.busy


def test_a_language_that_is_none_is_told(filled: BatchWindow) -> None:
    filled.options.language.setCurrentText("English!")
    filled.buttons["start"].click()
    assert messages(filled) == "“English!” is not a language tag such as “en-US”"


def test_the_summary_is_a_table_of_the_files(
    main, filled: BatchWindow, texts, tmp_path, qtbot, monkeypatch
) -> None:
    (texts / "bad.txt").write_bytes(b"\xff\xfe\x00")
    add(main, qtbot, texts)
    run(filled, qtbot)
    target = tmp_path / "sum.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    filled.buttons["export"].click()
    rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
    assert [(Path(row["path"]).name, row["error"], row["mended"]) for row in rows[:2]] == [
        ("a.txt", "1", "0"),
        ("b.txt", "0", "0"),
    ]
    assert "is not utf-16-le" in rows[3]["problem"]


def test_the_changes_of_all_cleaned_files_make_one_report(filled, tmp_path: Path, qtbot, monkeypatch) -> None:
    filled.options.clean.setChecked(True)
    filled.options.folder.setText(str(tmp_path / "out"))
    run(filled, qtbot)
    target = tmp_path / "all.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    filled.buttons["export"].click()
    qtbot.waitUntil(lambda: messages(filled) == f"Written to {target}")
    assert all(name in target.read_text() for name in ("a.txt", "b.txt", "d.txt"))


def test_a_report_of_changes_needs_changes(filled: BatchWindow, tmp_path: Path, qtbot, monkeypatch) -> None:
    run(filled, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "all.html"), ""))
    filled.buttons["export"].click()
    assert "nothing was cleaned" in messages(filled)


# Opening.


def test_the_files_that_are_selected_open_for_review(
    main: MainWindow, filled: BatchWindow, texts, qtbot
) -> None:
    others: list[Path] = []
    main.another.connect(others.append)
    select(filled, 0, 2)
    filled.buttons["open"].click()
    assert main.desk.file_path == texts / "a.txt"
    assert others == [texts / "c" / "d.txt"]


def test_return_in_the_list_opens_and_delete_takes_off(
    main: MainWindow, filled: BatchWindow, texts, qtbot
) -> None:
    filled.activateWindow()
    filled.table.setFocus()
    select(filled, 1)
    qtbot.keyClick(filled.table, Qt.Key.Key_Delete)
    assert column(filled, Column.FILE) == ["a.txt", "c/d.txt"]
    select(filled, 1)
    qtbot.keyClick(filled.table, Qt.Key.Key_Return)
    assert main.desk.file_path == texts / "c" / "d.txt"
    assert (texts / "b.txt").is_file()


def test_too_many_windows_at_once_are_not_opened(main, shown: BatchWindow, texts: Path, qtbot) -> None:
    for n in range(desk.MOST_AT_ONCE):
        (texts / f"e{n}.txt").write_text("x")
    add(main, qtbot, texts)
    shown.table.selectAll()
    shown.buttons["open"].click()
    assert main.desk.file_path is None
    assert f"{desk.MOST_AT_ONCE} at most" in messages(shown)


# The list.


def entry(name: str, errors: int | None = None, problem: str = "") -> Entry:
    made = Entry(Input(Path("/texts") / name, PurePath(name)))
    if errors is None and not problem:
        return made
    return made.ended(Cleaned(name, counts=((Severity.ERROR, errors or 0),), error=problem))


@pytest.fixture
def model(qtmodeltester) -> BatchModel:
    made = BatchModel()
    qtmodeltester.check(made)
    made.add(entry(name).item for name in ("b.txt", "a.txt", "c.txt", "d.txt"))
    made.put({0: entry("b.txt", 2), 1: entry("a.txt", 10), 3: entry("d.txt", problem="/texts/d.txt: gone")})
    return made


def names(model: BatchModel) -> list[str]:
    return [model.index(row, Column.FILE).data() for row in range(model.rowCount())]


def test_counts_sort_as_numbers_and_the_unknown_goes_first(model: BatchModel) -> None:
    model.sort(Column.ERRORS, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    model.sort(Column.STATE)
    assert names(model) == ["d.txt", "b.txt", "a.txt", "c.txt"]
    model.sort(-1)
    assert names(model) == ["b.txt", "a.txt", "c.txt", "d.txt"]


def test_what_comes_goes_to_its_place_in_the_order(model: BatchModel) -> None:
    model.sort(Column.ERRORS, Qt.SortOrder.DescendingOrder)
    model.put({2: entry("c.txt", 5)})
    assert names(model) == ["a.txt", "c.txt", "b.txt", "d.txt"]


def test_the_filter_looks_at_paths_and_reasons(model: BatchModel) -> None:
    model.show_only("texts GONE", Kind.ALL)
    assert names(model) == ["d.txt"]
    model.show_only("", Kind.FINDINGS)
    assert names(model) == ["b.txt", "a.txt"]
    assert {kind: model.counts[kind] for kind in Kind} == {Kind.ALL: 4, Kind.FINDINGS: 2, Kind.PROBLEMS: 1}


def test_what_is_selected_stays_so_when_rows_move(filled: BatchWindow, qtbot) -> None:
    select(filled, 2)
    filled.model.sort(Column.FILE, Qt.SortOrder.DescendingOrder)
    assert filled.selected == [2]
    assert filled.table.selectionModel().selectedRows()[0].row() == 0


def test_a_reason_is_told_without_the_path_beside_it(model: BatchModel) -> None:
    assert entry("d.txt", problem="/texts/d.txt: gone").error == "gone"
    assert entry("d.txt", problem="/texts/d.txt: gone").standing is Standing.FAILED


def test_a_row_is_read_as_one_sentence(model: BatchModel) -> None:
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (1, 2, 3)]
    assert told == [
        "a.txt, checked, errors: 10, warnings: 0, hints: 0",
        "c.txt, waiting",
        "d.txt, gone",
    ]
    assert model.index(0, 0).data(NUMBER) == 0


# Time.


@pytest.mark.parametrize(
    ("seconds", "done", "total", "left"),
    [(10.0, 100, 300, 20.0), (10.0, 0, 300, None), (0.2, 100, 300, None), (10.0, 300, 300, 0.0)],
)
def test_time_left_goes_by_bytes(seconds: float, done: int, total: int, left: float | None) -> None:
    assert seconds_left(seconds, done, total) == left


def test_the_clock_stands_still_while_a_run_is_paused() -> None:
    times = iter([0.0, 4.0, 100.0, 103.0])
    made = Clock(lambda: next(times))
    made.go(on=True)
    made.go(on=False)
    assert made.seconds == 4.0
    made.go(on=True)
    assert made.seconds == 7.0


@pytest.mark.parametrize(("seconds", "told"), [(0.2, "0:01"), (75, "1:15"), (3661, "1:01:01")])
def test_times_are_told_in_minutes(seconds: float, told: str) -> None:
    assert clock(seconds) == told


def test_nothing_is_asked_of_a_runner_that_rests(qtbot) -> None:
    made = Runner()
    made.pause(True)
    made.stop()
    assert not made.busy
    assert not made.stopping


@pytest.mark.parametrize(
    ("name", "kind", "meant"),
    [
        ("all", "Table of the files (*.csv)", "all.csv"),
        ("all", "Report of all changes (*.html)", "all.html"),
        ("all.csv", "Report of all changes (*.html)", "all.html"),
        ("all.md", "Report of all changes (*.html)", "all.md"),
        ("all.md", "", "all.md"),
    ],
)
def test_a_summary_is_of_the_kind_that_was_chosen(name: str, kind: str, meant: str) -> None:
    assert _as_chosen(Path(name), kind) == Path(meant)


def test_a_summary_replaces_no_file_that_nobody_was_asked_about(tmp_path: Path) -> None:
    (tmp_path / "all.html").write_text("mine")
    with pytest.raises(ReviewError, match="is there already"):
        _as_chosen(tmp_path / "all", "Report of all changes (*.html)")
