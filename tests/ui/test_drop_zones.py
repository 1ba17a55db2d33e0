"""Files dragged over the window: what can be done with them is shown, and done where they are let go."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QUrl, QVersionNumber
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from ui.main_window import MainWindow

# PySide6 knows only whole points before 6.12, and deprecates them from then on.
PLACE = QPoint(5, 5) if QLibraryInfo.version() < QVersionNumber(6, 12) else QPointF(5, 5)
BUTTON, KEYS, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(window: MainWindow, data: QMimeData) -> bool:
    event = QDragEnterEvent(PLACE, COPY, data, BUTTON, KEYS)
    event.ignore()
    window.dragEnterEvent(event)
    return event.isAccepted()


def texts(window: MainWindow, paths: Sequence[Path]) -> list[str]:
    return [zone.text for zone in window.drops.zones_for(paths)]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    made = {name: tmp_path / name for name in ("a.txt", "b.txt", "house.csv")}
    for path in made.values():
        path.write_text("The the end.\n")
    made["house.csv"].write_text("id,term,variants\nroom,room,chamber\n")
    return made | {"folder": tmp_path}


def test_what_is_offered_is_what_can_be_done(window, files) -> None:
    made = window(None)
    assert texts(made, [files["a.txt"]]) == ["Open", "Add to batch"]
    assert texts(made, [files["a.txt"], files["b.txt"]]) == ["Add to batch"]
    assert texts(made, [files["folder"]]) == ["Add to batch"]
    assert texts(made, [files["house.csv"]]) == ["Open", "Add to batch", "Use as glossary"]
    assert texts(made, []) == []


def test_zones_are_in_sight_only_while_files_are_dragged(window, files) -> None:
    made = window(None)
    assert enter(made, dragged(files["a.txt"]))
    assert made.drops.isVisible()
    assert made.drops.rect() == made.rect()
    made.dragLeaveEvent(QDragLeaveEvent())
    assert not made.drops.isVisible()


def test_words_from_elsewhere_are_not_taken(window) -> None:
    made = window(None)
    data = QMimeData()
    data.setText("words")
    assert not enter(made, data)
    assert not made.drops.isVisible()


def test_a_zone_is_told_by_the_place(window, files) -> None:
    made = window(None)
    enter(made, dragged(files["house.csv"]))
    centres = [box.center() for box in made.drops.boxes()]
    assert [made.drops.zone_at(place) for place in centres] == [0, 1, 2]
    assert made.drops.zone_at(QPoint(1, 1)) is None


@pytest.mark.parametrize("zone", [1, 2])
def test_what_the_zone_says_is_done(window, files, zone: int) -> None:
    made = window(None)
    data = dragged(files["house.csv"])
    enter(made, data)
    place = made.drops.boxes()[zone].center()
    made.dropEvent(QDropEvent(QPointF(place), COPY, data, BUTTON, KEYS))
    assert not made.drops.isVisible()
    if zone == 1:
        assert made._batch is not None
        made.batch.close()
    else:
        assert made.glossaries.window.opened.path == files["house.csv"]
        made.glossaries.window.close()
