"""A random walk over what a person can do: at every step window, engine and journal say the same."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QTextCursor

from reviewer import files, journal
from tests.ui.conftest import DOUBLED
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
            (1, self.save),
            (1, self.reopen_file),
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

    def save(self) -> None:
        self.trail.append("save")
        assert self.window.desk.save()

    def reopen_file(self) -> None:
        self.trail.append("reopen file")
        self.window.state.commit()
        texts = self.window.state.review.texts
        steps = bool(self.window.state.review.events)
        with self.qtbot.waitSignal(self.window.state.checked, timeout=10_000):
            self.window.desk.open(self.path)
        if steps:
            self.window.banner.press("Restore")
        assert self.window.state.review.texts == texts

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


@pytest.mark.parametrize("seed", [SEED, SEED + 1, pytest.param(SEED + 2, marks=pytest.mark.long)])
@pytest.mark.timeout(300)
def test_a_random_walk_keeps_window_engine_and_journal_together(
    qtbot, tmp_path: Path, monkeypatch, seed: int, request
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))
    path = tmp_path / "walk.txt"
    path.write_bytes(TEXT.encode())
    window = MainWindow(lambda _: DOUBLED)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        window.desk.open(path)
    walker = Walker(window, path, qtbot, seed)
    for _ in range(1_000 if request.node.get_closest_marker("long") else 250):
        walker.step()
        walker.agree()
    walker.save()
    log = journal.read(path.with_name("walk.changes.jsonl"))
    cleaned = path.with_name("walk.cleaned.txt").read_bytes()
    replayed = journal.replay(log, files.read(path))
    assert replayed.texts == window.state.review.texts
    assert journal.original_bytes(log, cleaned, "walk.cleaned.txt") == path.read_bytes() == TEXT.encode()
