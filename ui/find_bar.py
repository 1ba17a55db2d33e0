"""The line in which a text is sought, and another put in its place."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ui.look import Look
from ui.searching import Query


class Line(QLineEdit):
    """Return goes on, Shift+Return goes back, and neither is a review key."""

    went = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.went.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Says what is sought and what shall stand there; how many hits there are is told to it."""

    sought = Signal()
    went = Signal(int)
    replaced = Signal()
    replaced_all = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.box, self.now = Line(self), Line(self)
        for line, name in ((self.box, self.tr("Find")), (self.now, self.tr("Replace with"))):
            line.setPlaceholderText(name)
            line.setAccessibleName(name)
        self.count = QLabel(self)
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance("0000 / 0000") + 12)
        self.case = QCheckBox(self.tr("Match &case"), self)
        self.words = QCheckBox(self.tr("&Whole words"), self)
        self.back = self._button("chevron-up", self.tr("Previous hit"))
        self.forth = self._button("chevron-down", self.tr("Next hit"))
        self.close_button = self._button("x", self.tr("Close the find bar"))
        self.one = QPushButton(self.tr("&Replace"), self)
        self.all = QPushButton(self)
        self._lay_out()
        self._connect()
        self.tell(None, 0)
        self.hide()
        look.changed.connect(self._dress)

    def _button(self, icon: str, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("icon_name", icon)
        button.setProperty("small", True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 8, 6)
        grid.setSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.box, 0, 0)
        grid.addWidget(self.now, 1, 0)
        above, below = QHBoxLayout(), QHBoxLayout()
        for widget in (self.back, self.forth, self.count, self.case, self.words):
            above.addWidget(widget)
        above.addStretch(1)
        above.addWidget(self.close_button)
        for widget in (self.one, self.all):
            below.addWidget(widget)
        below.addStretch(1)
        grid.addLayout(above, 0, 1)
        grid.addLayout(below, 1, 1)
        grid.setColumnStretch(1, 2)
        order = (self.box, self.now, self.one, self.all, self.back, self.forth, self.case, self.words)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.box.textChanged.connect(self.sought)
        self.case.toggled.connect(self.sought)
        self.words.toggled.connect(self.sought)
        self.box.went.connect(self.went)
        self.now.went.connect(self.replaced)
        self.back.clicked.connect(lambda: self.went.emit(-1))
        self.forth.clicked.connect(lambda: self.went.emit(1))
        self.one.clicked.connect(self.replaced)
        self.all.clicked.connect(self.replaced_all)
        self.close_button.clicked.connect(self.left)

    @property
    def query(self) -> Query:
        """What is sought."""
        return Query(self.box.text(), self.case.isChecked(), self.words.isChecked())

    def open(self, text: str, *, replace: bool) -> None:
        """Show it; `text`, if any, is what is sought; `replace`: with a line for what shall stand there."""
        if text:
            self.box.setText(text)
        for widget in (self.now, self.one, self.all):
            widget.setVisible(replace)
        self.show()
        self.box.selectAll()
        self.box.setFocus()

    def tell(self, number: int | None, total: int) -> None:
        """Say how many hits there are, and which is shown."""
        if not self.box.text():
            shown = ""
        elif not total:
            shown = self.tr("No hits")
        elif number is None:
            shown = self.tr("{total} hits").format(total=total)
        else:
            shown = self.tr("{number} of {total}").format(number=number + 1, total=total)
        self.count.setText(shown)
        self.all.setText(self.tr("Replace &all ({total})").format(total=total))
        for button in (self.one, self.all, self.back, self.forth):
            button.setEnabled(total > 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()

    def _dress(self) -> None:
        if not self.isVisible():
            return
        for button in (self.back, self.forth, self.close_button):
            button.setIcon(self._look.icon(str(button.property("icon_name"))))
