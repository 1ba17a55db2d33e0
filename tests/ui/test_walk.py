"""A random walk over what a person can do: at every step window, engine and journal say the same."""

import ctypes
import gc
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QSettings, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from reviewer import files, journal
from tests.ui.conftest import DOUBLED
from tests.ui.dialogs import put_away, unanswered
from ui.actions import table
from ui.change_log.rows import log_rows
from ui.main_window import MainWindow
from ui.offsets import width

SEED = int(os.environ.get("COPYDESK_SEED", "20261124"))
TEXT = (
    "The the caf\u00e9 was was open 😀 un\u00a0peu.\r\n\r\nNo faults in in here, cafe\u0301.\r\n\r\n"
    "שלום the the עולם.\r\nLine\u2028with with a separator.\r\n\r\n"
    + "They they said so so often.\r\n\r\n"
    * 6
)
PIECES = ["x", "the the ", "\n", "é", "😀", "\u00a0", "a\u2028b", "one\n\ntwo", "שלום"]

LEAVING = {"close", "quit", "open", "paste_new"}
"""What would end the walk, or take it to another text."""


class Walker:
    """Does one random thing after another."""

    def __init__(self, window: MainWindow, path: Path, qtbot, seed: int) -> None:
        self.window, self.path, self.qtbot, self.dice = window, path, qtbot, random.Random(seed)
        self.trail: list[str] = []

    def step(self) -> None:
        does: list[tuple[int, Callable[[], None]]] = [
            (6, self.act("accept")),
            (3, self.act("reject")),
            (2, self.act("ignore")),
            (1, self.act("ignore_phrase")),
            (1, self.act("ignore_rule")),
            (1, self.bring_back),
            (1, self.act("change_log")),
            (3, self.revert_one),
            (2, self.replace_all),
            (1, self.act("accept_alike")),
            (2, self.act("reopen")),
            (6, self.act("undo")),
            (4, self.act("redo")),
            (3, self.act("next")),
            (2, self.act("up")),
            (1, self.act("zoom_in")),
            (1, self.act("zoom_reset")),
            (1, self.act("hide_decided")),
            (12, self.type),
            (8, self.erase),
            (4, self.paste),
            (3, self.rest),
            (1, self.own_wording),
            (1, self.narrow),
            (3, self.filter),
            (4, self.anything),
            (1, self.save),
            (2, self.reopen_file),
        ]
        weights = [weight for weight, _ in does]
        do = self.dice.choices([do for _, do in does], weights)[0]
        do()

    def act(self, name: str) -> Callable[[], None]:
        def do() -> None:
            self.trail.append(name)
            self.window.actions_by_id[name].trigger()

        return do

    def put_caret(self) -> QTextCursor:
        pane = self.window.page.sides.cleaned
        pane.setFocus()
        total = pane.document().characterCount() - 1
        start = self.dice.randint(0, total)
        cursor = pane.textCursor()
        cursor.setPosition(self.whole_character(start))
        if self.dice.random() < 0.3:
            end = min(total, start + self.dice.randint(0, 12))
            cursor.setPosition(self.whole_character(end), QTextCursor.MoveMode.KeepAnchor)
        pane.setTextCursor(cursor)
        return cursor

    def whole_character(self, position: int) -> int:
        """No hand puts the caret inside a character."""
        text = self.window.page.sides.cleaned.text
        assert text is not None
        return text.position(*text.place(position))

    def type(self) -> None:
        if self.dice.random() < 0.5:
            self.put_caret()
        text = self.dice.choice(["a", "the", " ", "."])
        self.trail.append(f"type {text!r}")
        self.qtbot.keyClicks(self.window.page.sides.cleaned, text)

    def erase(self) -> None:
        self.put_caret()
        key = self.dice.choice([Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return])
        self.trail.append(f"key {key.name}")
        self.qtbot.keyClick(self.window.page.sides.cleaned, key)

    def paste(self) -> None:
        self.put_caret()
        data = QMimeData()
        data.setText(self.dice.choice(PIECES))
        self.trail.append(f"paste {data.text()!r}")
        self.window.page.sides.cleaned.insertFromMimeData(data)

    def rest(self) -> None:
        self.trail.append("rest")
        self.qtbot.wait(self.dice.choice([1, 60, 200]))

    def own_wording(self) -> None:
        self.trail.append("own wording")
        if not self.window.actions_by_id["edit"].isEnabled():
            return
        self.window.actions_by_id["edit"].trigger()
        self.window.page.bar.stop_asking()
        self.window.commands.take_wording(self.dice.choice(["", "so", "the\u00a0one"]))

    def bring_back(self) -> None:
        self.trail.append("bring back")
        self.window.state.hear_again(self.window.state.ignored.kept.records)

    def revert_one(self) -> None:
        events = self.window.state.review.events
        if events:
            self.trail.append("revert one")
            self.window.log.revert(self.dice.choice(events).seq)

    def replace_all(self) -> None:
        bar = self.window.page.find_bar
        self.window.actions_by_id["replace"].trigger()
        bar.box.setText(self.dice.choice(["the", "so so", "é", "😀"]))
        bar.now.setText(self.dice.choice(["", "the the", "é"]))
        self.trail.append(f"replace {bar.box.text()!r} by {bar.now.text()!r}")
        self.window.page.finder.replace_all()
        self.window.page.finder.leave()

    def narrow(self) -> None:
        self.trail.append("resize")
        self.window.resize(self.dice.choice([900, 1200, 1440]), 700)

    def filter(self) -> None:
        panel = self.window.page.panel
        text = self.dice.choice(["", "", "the", "é", "nothing has this"])
        chip = self.dice.choice([*panel.chips.values(), *panel.shows.values()])
        self.trail.append(f"filter {text!r}, {chip.text()}")
        panel.box.setText(text)
        chip.click()
        panel.order.setCurrentIndex(self.dice.randrange(panel.order.count()))

    def anything(self) -> None:
        """Whatever stands in the menus; what comes up is put away."""
        name = self.dice.choice([spec.id for spec in table() if spec.id not in LEAVING])
        self.trail.append(f"anything: {name}")
        self.show(name)

    def show(self, name: str) -> None:
        """Take an action, and put away what comes up."""
        with unanswered():
            self.window.actions_by_id[name].trigger()
            QApplication.processEvents()
        put_away(self.window)

    def ask_for_all(self) -> None:
        """Dialogs and windows, and what they are made with, come when they are first asked for."""
        for spec in table():
            if spec.id not in LEAVING:
                self.show(spec.id)

    def save(self) -> None:
        self.trail.append("save")
        assert self.window.desk.save()

    def reopen_file(self) -> None:
        """Open the file once more, from the start page or not, and go on with what is kept."""
        state = self.window.state
        state.commit()
        texts, steps = state.review.texts, bool(state.review.events)
        if self.dice.random() < 0.5:
            self.trail.append("close")
            self.window.actions_by_id["close"].trigger()
            assert state.session is None
        self.trail.append("reopen file")
        with self.qtbot.waitSignal(state.checked, timeout=10_000):
            self.window.desk.open(self.path)
        if steps:
            self.window.banner.press("Restore")
        assert state.review.texts == texts, self.trail[-5:]

    def start_over(self) -> None:
        """Throw the review away, its steps with it."""
        state = self.window.state
        with self.qtbot.waitSignal(state.checked, timeout=10_000):
            self.window.desk.open(self.path)
        while "An earlier review" in self.window.banner.text:
            self.window.banner.press("Discard")
        assert state.review.events == ()

    def agree(self) -> None:
        pane, review = self.window.page.sides.cleaned, self.window.state.review
        cursor = QTextCursor(pane.document())
        cursor.select(QTextCursor.SelectionType.Document)
        assert pane.text is not None
        assert pane.text.texts == review.texts, self.trail[-5:]
        assert cursor.selectedText().replace("\u2029", "\n") == pane.text.whole, self.trail[-5:]
        assert width(pane.text.whole) == pane.document().characterCount() - 1
        self.agree_with_log()
        for reviewed in review.reviewed():
            finding = reviewed.finding
            if not reviewed.status.decided:
                current = review.states[finding.segment].current
                assert current[finding.span.start : finding.span.end] == finding.was, self.trail[-5:]

    def agree_with_log(self) -> None:
        dock, review = self.window.log.dock, self.window.state.review
        if dock is not None and dock.isVisible() and self.window.state._typing is None:
            self.window.state.changed.emit()  # what typing became is told when the keys rest
            assert dock.model.rows() == log_rows(review), self.trail[-5:]


@pytest.fixture
def walker(qtbot, tmp_path: Path, monkeypatch, request) -> Walker:
    """Somebody with a text before them; the seed is the test's parameter."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))
    path = tmp_path / "walk.txt"
    path.write_bytes(TEXT.encode())
    window = MainWindow(lambda _: DOUBLED)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        window.desk.open(path)
    print(f"COPYDESK_SEED={request.param}")
    return Walker(window, path, qtbot, request.param)


def assert_log_is_exact(walker: Walker) -> None:
    """What is saved replays to what is seen and reverses to what was opened."""
    walker.save()
    log = journal.read(walker.path.with_name("walk.changes.jsonl"))
    cleaned = walker.path.with_name("walk.cleaned.txt").read_bytes()
    replayed = journal.replay(log, files.read(walker.path))
    assert replayed.texts == walker.window.state.review.texts
    original = journal.original_bytes(log, cleaned, "walk.cleaned.txt")
    assert original == walker.path.read_bytes() == TEXT.encode()


@pytest.mark.parametrize("walker", [SEED, SEED + 1], indirect=True)
@pytest.mark.timeout(300)
def test_a_random_walk_keeps_window_engine_and_journal_together(walker: Walker) -> None:
    for _ in range(250):
        walker.step()
        walker.agree()
    assert_log_is_exact(walker)


@pytest.mark.long
@pytest.mark.parametrize("walker", range(SEED + 2, SEED + 5), indirect=True)
@pytest.mark.timeout(900)
def test_a_walk_of_a_thousand_steps_leaves_no_memory_behind(walker: Walker) -> None:
    for _ in range(500):  # caches and fonts
        walker.step()
    walker.ask_for_all()
    walker.start_over()
    before = resident()
    for _ in range(1_000):
        walker.step()
        walker.agree()
    assert_log_is_exact(walker)
    walker.start_over()
    after = resident()
    print(f"memory: {before >> 20} MB before, {after >> 20} MB after")
    assert after <= before * 1.1


def resident() -> int:
    """The process's memory in bytes, without what it has freed and not given back."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
