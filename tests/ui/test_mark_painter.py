import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.mark_painter import boxed, boxes, grounds, strokes
from ui.marks import Kind
from ui.theme import LIGHT


@pytest.fixture
def block_of(qtbot):
    kept = []  # a block is good for as long as its document lives

    def shown(text: str):
        edit = QTextEdit()
        qtbot.addWidget(edit)
        edit.resize(400, 200)
        QTextCursor(edit.document()).insertText(text)
        kept.append(edit)
        edit.show()
        edit.document().documentLayout().documentSize()
        return edit.document().firstBlock()

    return shown


def test_a_mark_lies_on_its_word(block_of) -> None:
    block = block_of("one two three")
    line = block.layout().lineAt(0)
    (box,) = boxes(block, 4, 7)
    assert box.left() == pytest.approx(line.cursorToX(4)[0])
    assert box.right() == pytest.approx(line.cursorToX(7)[0])


def test_marks_in_mixed_text_follow_the_direction_of_reading(block_of) -> None:
    text = "abc שלום עולם def"
    block = block_of(text)
    first, second = (next(boxes(block, text.index(w), text.index(w) + 4)) for w in ("שלום", "עולם"))
    assert first.left() > second.right() - 1


def test_a_mark_over_a_line_end_is_a_box_on_each_line(block_of) -> None:
    block = block_of("word " * 60)
    assert len(list(boxes(block, 0, 299))) == block.layout().lineCount()


def test_a_place_where_text_was_taken_out_is_a_sliver(block_of) -> None:
    (box,) = boxes(block_of("one two"), 4, 4)
    assert 0 < box.width() < 4


def test_every_kind_of_mark_is_drawn(block_of) -> None:
    block = block_of("one two three שלום")
    picture = QPixmap(400, 50)
    picture.fill("white")
    painter = QPainter(picture)
    for kind in Kind:
        marks = boxed(block, [(kind, 4, 16)], QPointF(0, 0))
        grounds(painter, marks, LIGHT)
        strokes(painter, marks, LIGHT)
    painter.end()
    colours = {picture.toImage().pixelColor(x, y).name() for x in range(120) for y in range(30)}
    assert len(colours) > 5
